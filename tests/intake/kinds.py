"""One small file of every kind that can be imported, by the name of its format."""

# ruff: noqa: E501
# Lines are as long as programs write them.

import gzip

from tests.intake.makers import PROSE, docx, epub, mhtml, page_html, pdf_of_lines, warc, xhtml, zipped

WARC = warc([("https://example.org/pier", "text/html; charset=utf-8", page_html().encode(), {})])
OMNIVORE_LIST = (
    '[{"id": "1", "slug": "pier", "title": "A pier", "url": "https://example.org/pier", "author": "Petra Marsh",'
    ' "savedAt": "2021-04-05T06:07:08.000Z", "publishedAt": "2021-04-04T00:00:00.000Z", "labels": ["ports"],'
    ' "state": "Active", "description": "Of a pier."},'
    ' {"id": "2", "slug": "ferry", "title": "A ferry", "url": "https://example.org/ferry", "state": "Active",'
    ' "savedAt": "2021-04-06T06:07:08.000Z"}]'
)
KINDS: dict[str, tuple[str, bytes]] = {
    "archive": ("a.zip", zipped({"one.txt": "\n\n".join(PROSE), "two.html": page_html()})),
    "bibtex": (
        "a.bib",
        b"@article{pier, title = {A {Pier}}, author = {Marsh, Petra and Vale, Tom}, year = 2021, month = apr,"
        b" url = {https://example.org/pier}, journal = {Port Alder Gazette}, keywords = {ports, sea}}\n",
    ),
    "bookmarks": (
        "a.html",
        b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n<DT><H3>Ports</H3>\n<DL><p>\n"
        b'<DT><A HREF="https://example.org/pier" ADD_DATE="1617602828" TAGS="sea,boats">A pier &amp; more</A>\n'
        b'<DD>Read this\n</DL><p>\n<DT><A HREF="javascript:void(0)">No</A>\n'
        b'<DT><A HREF="https://example.org/ferry">A ferry</A>\n</DL>\n',
    ),
    "csl-json": (
        "a.json",
        b'[{"id": "a", "type": "article-newspaper", "title": "A pier", "URL": "https://example.org/pier",'
        b' "author": [{"given": "Petra", "family": "Marsh"}, {"literal": "Harbour Board"}],'
        b' "issued": {"date-parts": [[2021, 4, 5]]}, "accessed": {"date-parts": [["2022", 1, 2]]},'
        b' "container-title": "Port Alder Gazette", "language": "en"}]',
    ),
    "docx": ("a.docx", docx([("Heading1", "A pier"), *(("", one) for one in PROSE)], {"dc:title": "A pier"})),
    "epub": (
        "a.epub",
        epub(
            {"one.xhtml": xhtml("Of piers"), "two.xhtml": xhtml("Of ferries")}, "<dc:title>Ports</dc:title>"
        ),
    ),
    "hypothesis": ("a.json", b'{"rows": [{"uri": "https://example.org", "target": [], "text": "a"}]}'),
    "instapaper": (
        "a.csv",
        b"URL,Title,Selection,Folder,Timestamp,Tags\n"
        b'https://example.org/pier,A pier,,Ports,1617602828,"[""sea"", ""boats""]"\n',
    ),
    "markdown": ("a.md", b"---\ntitle: A pier\ndate: 2021-04-05\n---\n\nWords of the article.\n"),
    "markdownload": (
        "a.md",
        b"---\ncreated: 2021-04-05T06:07:08 (UTC +02:00)\ntags: [sea,boats]\nsource: https://example.org/pier\n"
        b"author: Petra Marsh: the younger\n---\n\n# A pier\n\n> ## Excerpt\n> Of a pier.\n\n---\nThe text.\n",
    ),
    "mhtml": ("a.mhtml", mhtml(page_html())),
    "obsidian-clipper": (
        "a.md",
        b'---\ntitle: "A pier"\nsource: "https://example.org/pier"\nauthor:\n  - "[[Petra Marsh]]"\n'
        b"published: 2021-04-04\ncreated: 2021-04-05\ndescription: Of a pier.\ntags:\n  - clippings\n---\nThe text.\n",
    ),
    "omnivore": (
        "a.zip",
        zipped(
            {
                "metadata_0_to_2.json": OMNIVORE_LIST,
                "content/pier.html": page_html(),
                "highlights/pier.md": "> the new pier\n",
            }
        ),
    ),
    "pasted-text": ("a.txt", "\n\n".join(PROSE).encode()),
    "pdf": ("a.pdf", pdf_of_lines(PROSE)),
    "pocket": (
        "a.csv",
        b"title,url,time_added,tags,status\nA pier,https://example.org/pier,1617602828,sea|boats,unread\n",
    ),
    "pocket-collection": (
        "of-piers.json",
        b'{"slug":"of-piers","title":"Of piers","description":"","createdAt":"2023-04-05T06:07:08.000Z","items":'
        b'[{"url":"https://example.org/pier","title":"A pier","excerpt":"Of a pier.","note":"Read this"}]}',
    ),
    "raindrop": (
        "a.csv",
        b"id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        b'1,A pier,Mine,Of a pier.,https://example.org/pier,Ports/Piers,"sea, boats",2021-04-05T06:07:08.000Z,,,false\n',
    ),
    "readwise-reader": (
        "a.csv",
        b"Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        b"A pier,https://example.org/pier,01,\"['sea', 'boats']\",2021-04-05 06:07:08+00:00,0,new,False\n",
    ),
    "ris": (
        "a.ris",
        b"TY  - NEWS\nTI  - A pier\nAU  - Marsh, Petra\nUR  - https://example.org/pier\nDA  - 2021/04/05/\n"
        b"T2  - Port Alder Gazette\nKW  - ports\nER  - \n",
    ),
    "saved-page": ("a.html", page_html().encode()),
    "wacz": (
        "a.wacz",
        zipped(
            {
                "datapackage.json": "{}",
                "archive/data.warc.gz": WARC,
                "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "https://example.org/pier"}\n',
            }
        ),
    ),
    "wallabag": (
        "a.json",
        b'[{"id": 1, "title": "A pier", "url": "https://example.org/pier", "is_archived": 0, "tags": ["sea"],'
        b' "content": "<p>' + PROSE[0].encode() + b"</p><p>" + PROSE[1].encode() + b'</p>", "language": "en",'
        b' "created_at": "2021-04-05T06:07:08+0200", "published_at": null, "published_by": ["Petra Marsh"]},'
        b' {"id": 2, "title": "A ferry", "url": "https://example.org/ferry", "is_archived": 0, "content": ""}]',
    ),
    "warc": ("a.warc.gz", WARC),
}

ZIPPED_TEXT = ("a.txt.gz", gzip.compress("\n\n".join(PROSE).encode()))
