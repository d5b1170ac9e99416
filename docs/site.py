"""The documentation as a site, made by the program that it documents: `python -m docs.site FOLDER [URL]`."""

import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.build import Options
from site_builder.compose.urls import RESERVED
from site_builder.model.ids import EssayId
from site_builder.model.records import Essay
from site_builder.model.url import Url
from site_builder.publishing import Ending, publish
from site_builder.report import Strictness
from site_builder.text.encode import Plain, front_matter, tidy

HERE = Path(__file__).parent
ARCHIVE = HERE.parent / ".cache" / "docs"
URL = "https://example.org/docs/"
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Begin": ("tutorial", "begin"),
    "How to": (
        *("import", "annotate", "desk", "meetings", "suggest", "tools", "exports", "themes"),
        *("publish", "scale", "upgrade"),
    ),
    "Reference": (
        *("content", "relations", "links", "commands", "codes", "data", "connections", "views", "templates"),
        "limits",
    ),
    "Explanation": ("why", "rights", "reliability", "architecture", "dependencies"),
}
"""The pages, as the first page lists them; others stand at its end."""
OTHERS = "More"

_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_NOTICE = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_ELSEWHERE = re.compile(r"\[([^\[\]]+)\]\((?!https?:|mailto:|/)[^()\s#]*/[^()\s]*\)")
"""A file of the repository, which a reader of the site does not have."""
_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?:(?P<page>[a-z-]+)\.md|(?=#))(?:#(?P<place>[^)]+))?\)")


@dataclass(frozen=True, slots=True)
class Document:
    """One file of `docs/`."""

    name: str
    title: str
    text: str

    @property
    def id(self) -> str:
        """Its first step in the address; some words are the site's own."""
        return f"on-{self.name}" if self.name in RESERVED else self.name


def documents() -> dict[str, Document]:
    """Every page of the documentation by its name, in the order of the sections."""
    found = {path.stem: path for path in sorted(HERE.glob("*.md"))}
    listed = [name for names in SECTIONS.values() for name in names if name in found]
    return {name: _document(found[name]) for name in dict.fromkeys((*listed, *found))}


def _document(path: Path) -> Document:
    heading, _, text = path.read_text("utf-8").partition("\n")
    return Document(path.stem, heading.removeprefix("# "), _NOTICE.sub("", text).strip())


def archive() -> dict[str, str]:
    """The files of an archive whose essays are the documentation."""
    known = documents()
    settings: dict[str, Plain] = {
        "title": "Site builder",
        "url": URL,
        "description": "The documentation of a static site generator for annotated archives of articles.",
        # One of the messages shows the sign that stands for lost letters.
        "checks": {"R23": "off"},
    }
    files = {
        "archive.yaml": tidy(settings),
        "templates/base.html": base(),
        "templates/essay.html": _ESSAY,
        "templates/home.html": home(known),
    }
    for order, one in enumerate(known.values(), 1):
        head = front_matter(Essay(EssayId(one.id), one.title, order=order))
        files[f"content/essays/{one.id}.md"] = f"{head}\n{linked(one, known)}\n"
    return files


def linked(one: Document, known: Mapping[str, Document]) -> str:
    """A page whose links to pages and headings name records, which the build checks."""
    return "".join(
        piece
        if number % 2
        else _LINK.sub(lambda found: _link(found, one, known), _ELSEWHERE.sub(r"\1", piece))
        for number, piece in enumerate(_FENCE.split(one.text))
    )


def _link(found: "re.Match[str]", here: Document, known: Mapping[str, Document]) -> str:
    page = known[found["page"]] if found["page"] else here
    place = f"#{_words_of(found['place'], page)}" if found["place"] else ""
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    bar = "\\|" if line.startswith("|") else "|"
    return f"[[essay:{page.id}{place}{bar}{found['words']}]]"


def _words_of(place: str, page: Document) -> str:
    """The words of the heading that an address of a code host names."""
    for _, heading in _HEADING.findall(page.text):
        words = heading.replace("`", "")
        if re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-") == place:
            return str(words)
    return place


def base() -> str:
    """The built-in frame; where it leads to articles and meetings, the sections of the documentation."""
    text = (HERE.parent / "templates" / "base.html").read_text("utf-8")
    for part, loop in (("site.navigation", _NAVIGATION), ("site.essays", "")):
        start = text.index(f"{{% for {'entry' if loop else 'essay'} in {part} %}}")
        end = text.index("{% endfor %}\n", start) + len("{% endfor %}\n")
        text = text[:start] + loop + text[end:]
    return text


_NAVIGATION = "".join(
    f'<li><a href="{{{{ page.head.root }}}}index.html#{title.lower().replace(" ", "-")}">{title}</a></li>\n'
    for title in SECTIONS
)
_ESSAY = """\
{% extends "base.html" %}
{% block main %}
<article class="essay">
<header class="page-head"><h1>{{ page.title }}</h1></header>
<div class="prose">{{ page.body }}</div>
</article>
{% endblock %}
"""


def home(known: Mapping[str, Document]) -> str:
    """The first page: every document under the heading of its section."""
    listed = {name for names in SECTIONS.values() for name in names}
    sections = {**SECTIONS, OTHERS: tuple(name for name in known if name not in listed)}
    lines = ['{% extends "base.html" %}', "{% block main %}", *_head()]
    for title, names in sections.items():
        rows = [
            f'<li><a href="{known[name].id}/index.html">{known[name].title}</a></li>'
            for name in names
            if name in known
        ]
        if rows:
            lines += [f'<h2 id="{title.lower().replace(" ", "-")}">{title}</h2>', "<ul>", *rows, "</ul>"]
    return "\n".join([*lines, "</div>", "</article>", "{% endblock %}", ""])


def _head() -> Iterator[str]:
    yield '<article class="essay">'
    yield '<header class="page-head"><h1>{{ page.title }}</h1>'
    yield '<p class="standfirst">{{ page.description }}</p></header>'
    yield '<div class="prose">'


def lay(folder: Path) -> Path:
    """Write the archive of the documentation into `folder`, in the place of the last one."""
    for old in (folder / "content", folder / "templates"):
        shutil.rmtree(old, ignore_errors=True)
    for path, text in archive().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def build(output: Path, url: str = "") -> tuple[str, Ending]:
    """Publish the documentation in `output`; warnings count as errors."""
    address = Url.parse(url) if url else None
    return publish(Options(lay(ARCHIVE), output=output, url=address, strictness=Strictness.STRICT))


if __name__ == "__main__":
    told, ending = build(Path(sys.argv[1]), *sys.argv[2:3])
    print(told)
    sys.exit(ending.value)
