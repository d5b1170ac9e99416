"""Folders as Obsidian, Hugo, Jekyll, MkDocs and people keep them become archives that can be built."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from site_builder.authoring import Consent
from site_builder.build import Options
from site_builder.importing import Mode
from site_builder.publishing import inspect
from site_builder.report import Format, Strictness
from site_builder.starting import Readiness, Wishes, start
from site_builder.starting.bodies import unlinked
from tests.archive_files import unpack
from tests.starting.test_begin import all_files

DAY = date(2026, 11, 21)
FOLDERS = Path(__file__).parent / "folders"
KINDS = sorted(path.stem for path in FOLDERS.glob("*.txt"))


def folder_of(kind: str, home: Path) -> Path:
    """A folder of texts as that program keeps it, with a small picture wherever it has one."""
    unpack((FOLDERS / f"{kind}.txt").read_text("utf-8"), home)
    picture = io.BytesIO()
    Image.new("RGB", (4, 3), "teal").save(picture, "PNG")
    for path in home.rglob("*.png"):
        path.write_bytes(picture.getvalue())
    return home


def taken_over(kind: str, tmp_path: Path, wishes: Wishes | None = None) -> tuple[str, Path]:
    """What is told of a folder that is taken over into an archive of its own, and the archive."""
    home, into = folder_of(kind, tmp_path / kind), tmp_path / "archive"
    asked = wishes or Wishes()
    told, fine = start(
        into,
        Wishes(
            source=home,
            consent=Consent.GIVEN,
            mode=asked.mode,
            rights=asked.rights,
            readiness=asked.readiness,
        ),
        DAY,
    )
    assert fine, told
    return told, into


def article(root: Path, name: str) -> str:
    return (root / "content/articles" / f"{name}.md").read_text("utf-8")


def field(text: str, key: str) -> str:
    found = re.search(rf"^{key}: (.*)$", text, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("kind", KINDS)
def test_what_becomes_of_a_folder_has_nothing_wrong_and_the_folder_stays_as_it_was(
    kind: str, tmp_path: Path
) -> None:
    home = folder_of(kind, tmp_path / "same")
    before = all_files(home)

    ready = Wishes(source=home, consent=Consent.GIVEN, readiness=Readiness.PUBLISHED, rights="own")
    start(tmp_path / "archive", ready, DAY)

    strict = Options(tmp_path / "archive", today=DAY, strictness=Strictness.STRICT)
    assert inspect(strict, Format.TEXT)[0] == ""
    assert all_files(home) == before


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_every_text_stay_letter_for_letter(kind: str, tmp_path: Path) -> None:
    _, root = taken_over(kind, tmp_path)

    articles = [*(root / "content/articles").glob("*.md")]
    assert articles
    for path in articles:
        original = next((root / "content/originals").glob(f"{path.stem}.m*")).read_text("utf-8")
        _, _, body = path.read_text("utf-8").partition("\n---\n")
        lines = [line for line in body.split("\n") if line]
        lines_of_original = original.split("\n")
        fences = [number for number, line in enumerate(lines_of_original) if line in ("---", "+++", "{", "}")]
        kept = [line for line in lines_of_original[fences[1] + 1 if fences else 0 :] if line]
        plain = [line for line in kept if "[" not in line and not line.startswith("# ")]
        assert [line for line in lines if line in plain] == plain, path.name


def test_nothing_is_written_before_somebody_has_seen_what_it_would_be(tmp_path: Path) -> None:
    home = folder_of("jekyll", tmp_path / "list")
    before = all_files(home)

    shown, fine = start(home, Wishes(), DAY)
    dry, dry_fine = start(home, Wishes(mode=Mode.DRY_RUN), DAY)

    assert not fine and "a Jekyll site with 4 texts: 2 articles, 2 drafts and 1 page" in shown
    assert "nothing was written: add `--yes`" in shown
    assert dry_fine and "content/articles/ (4 files)" in dry
    assert all_files(home) == before


def test_an_archive_begun_in_the_folder_itself_changes_nothing_that_is_there(tmp_path: Path) -> None:
    home = folder_of("jekyll", tmp_path / "list")
    before = all_files(home)

    _, fine = start(home, Wishes(consent=Consent.GIVEN), DAY)

    after = all_files(home)
    assert fine and "archive.yaml" in after
    assert {name: after[name] for name in before} == before


def test_a_clipping_keeps_its_source_its_day_and_its_tags_and_is_a_draft(tmp_path: Path) -> None:
    told, root = taken_over("obsidian", tmp_path)

    text = article(root, "2021-03-04-harbour-toll-to-fall-in-spring")
    assert field(text, "source_url") == "https://example.org/news/harbour-toll"
    assert field(text, "authors") == "[The Alder Post]"
    assert field(text, "published") == "2021-03-04"
    assert field(text, "tags") == "[harbour-tolls]"
    assert field(text, "draft") == "true"
    assert not field(text, "summary"), "the publisher's words are no summary of ours"
    assert "aliases" in told and "rating" in told
    assert not field(text, "aliases"), "other names of a note are no addresses"


def test_links_of_a_wiki_are_the_words_they_show_and_its_pictures_are_pictures(tmp_path: Path) -> None:
    told, root = taken_over("obsidian", tmp_path)

    text = article(root, "2021-03-04-harbour-toll-to-fall-in-spring")
    assert "Compare the old timetable and Toll of 2019.\n" in text
    assert "![](media/2021-03-04-harbour-toll-to-fall-in-spring/harbour-map.png)" in text
    assert "`[[not a link]]` is code" in article(root, "ferry-timetable")
    assert "3 links to other texts or files" in told


def test_what_a_note_says_of_itself_decides_whether_it_is_a_draft(tmp_path: Path) -> None:
    told, root = taken_over("obsidian", tmp_path)

    assert not field(article(root, "ferry-timetable"), "draft")
    assert "2 of them do not say that they are drafts" in told


def test_all_that_is_no_draft_is_published_when_that_is_asked_for(tmp_path: Path) -> None:
    _, root = taken_over("obsidian", tmp_path, Wishes(readiness=Readiness.PUBLISHED))

    assert not field(article(root, "2024-05-06"), "draft")


def test_posts_of_hugo_keep_their_fields_and_the_addresses_they_had(tmp_path: Path) -> None:
    told, root = taken_over("hugo", tmp_path)

    text = article(root, "2020-02-03-the-toll-and-the-town")
    assert field(text, "summary") == "How the toll was set."
    assert field(text, "tags") == "[tolls, c, harbour]"
    assert field(text, "aliases") == "[/2020/02/tolls.html, /posts/tolls/]"
    assert "media/2020-02-03-the-toll-and-the-town/quay.png" in text
    assert (root / "content/tags/c.md").read_text() == "---\nname: C++\n---\n"
    assert all(f"{key} (1)" in told for key in ("weight", "cover", "series"))
    assert "shortcodes" in told
    assert "left where they are: content/_index.md" in told
    about = (root / "content/essays/about.md").read_text("utf-8")
    assert about == "---\ntitle: About\n---\n\nWho we are.\n"


def test_a_bundle_of_hugo_is_called_by_its_slug_and_keeps_its_licence(tmp_path: Path) -> None:
    _, root = taken_over("hugo", tmp_path)

    text = article(root, "2020-03-01-a-ferry")
    assert field(text, "rights") == "CC-BY-4.0"
    assert field(text, "aliases") == "[/posts/a-ferry/]"
    assert field(text, "draft") == "true"
    assert field(text, "language") == "en-gb"
    assert "the settings of its site say so" in text
    assert "![A boat](media/2020-03-01-a-ferry/boat.png)" in text


def test_a_text_of_hugo_in_another_language_has_a_head_of_json_and_no_address_that_is_sure(
    tmp_path: Path,
) -> None:
    _, root = taken_over("hugo", tmp_path)

    text = article(root, "2021-02-02-die-glocke")
    assert field(text, "language") == "de" and field(text, "aliases") == ""


def test_a_post_of_the_blog_of_mkdocs_has_the_day_it_was_created(tmp_path: Path) -> None:
    _, root = taken_over("mkdocs", tmp_path)

    text = article(root, "2023-05-04-the-crane-moves")
    assert field(text, "tags") == "[news]" and field(text, "published") == "2023-05-04"


def test_settings_of_hugo_may_lie_in_a_folder(tmp_path: Path) -> None:
    home = folder_of("hugo", tmp_path / "site")
    (home / "config/_default").mkdir(parents=True)
    (home / "hugo.toml").rename(home / "config/_default/hugo.toml")

    told, _ = start(tmp_path / "archive", Wishes(source=home), DAY)

    assert told.startswith("a Hugo site with 3 texts") and "Notes from Port Alder" in told


def test_a_hugo_site_is_not_mixed_with_an_archives_own_folder(tmp_path: Path) -> None:
    home = folder_of("hugo", tmp_path / "site")
    before = all_files(home)

    told, fine = start(home, Wishes(consent=Consent.GIVEN), DAY)

    assert not fine and f"site-builder init NEW --from {home}" in told
    assert all_files(home) == before


def test_a_post_of_jekyll_without_a_title_has_that_of_its_name(tmp_path: Path) -> None:
    _, root = taken_over("jekyll", tmp_path)

    text = article(root, "2019-05-06-no-title-here")
    assert field(text, "title") == "No title here"
    assert field(text, "published") == "2019-05-06"
    assert field(text, "aliases") == "[/2019/05/06/no-title-here.html]"


def test_pages_of_jekyll_with_a_head_are_essays_and_a_readme_is_none(tmp_path: Path) -> None:
    told, root = taken_over("jekyll", tmp_path)

    assert [path.name for path in (root / "content/essays").iterdir()] == ["about.md"]
    assert "left where they are: README.md" in told
    assert "2 articles, 2 drafts and 1 page about the site itself" in told


def test_a_post_of_jekyll_has_the_title_of_its_head_and_tags_apart(tmp_path: Path) -> None:
    _, root = taken_over("jekyll", tmp_path)

    text = article(root, "2019-04-05-the-mill-closes")
    assert field(text, "tags") == "[mill, work, news]"
    assert field(text, "aliases") == "[/old/mill.html]"
    assert "it stands in the file's name" not in text


@pytest.mark.parametrize("name", ["2019-06-07-taken-back", "some-idea"])
def test_what_jekyll_does_not_publish_is_a_draft(name: str, tmp_path: Path) -> None:
    _, root = taken_over("jekyll", tmp_path)

    assert field(article(root, name), "draft") == "true"


def test_the_settings_of_a_site_are_those_of_its_archive(tmp_path: Path) -> None:
    told, root = taken_over("mkdocs", tmp_path)

    settings = (root / "archive.yaml").read_text("utf-8")
    assert "title: Handbook of the quay\n" in settings
    assert "url: https://example.org/handbook/\n" in settings
    assert "(the site's settings)" in told


def test_host_and_path_of_a_jekyll_site_are_one_address(tmp_path: Path) -> None:
    _, root = taken_over("jekyll", tmp_path)

    assert "url: https://example.org/list/\n" in (root / "archive.yaml").read_text("utf-8")


def test_pages_of_mkdocs_keep_their_addresses(tmp_path: Path) -> None:
    _, root = taken_over("mkdocs", tmp_path)

    assert field(article(root, "mooring"), "aliases") == "[/rules/mooring/]"
    assert field(article(root, "handbook-of-the-quay"), "aliases") == ""


def test_rights_are_those_that_are_named_where_a_text_states_none(tmp_path: Path) -> None:
    told, root = taken_over("hugo", tmp_path, Wishes(rights="own"))

    assert field(article(root, "2020-02-03-the-toll-and-the-town"), "rights") == "own"
    assert field(article(root, "2020-03-01-a-ferry"), "rights") == "CC-BY-4.0"
    assert "without a word on rights" not in told


def test_heads_that_are_broken_and_files_without_words_are_told_by_name(tmp_path: Path) -> None:
    told, root = taken_over("plain", tmp_path)

    assert "2018/broken head.md: the front matter cannot be read as a whole" in told
    assert "empty.md: expected the text of an article" in told
    assert field(article(root, "capital-keys"), "language") == "de"
    assert field(article(root, "capital-keys"), "tags") == "[one, two]"


def test_pictures_from_elsewhere_are_not_called_in(tmp_path: Path) -> None:
    home = tmp_path / "texts"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (home / "a.md").write_text("# A text\n\nWords ![x](../secret.png) and ![y](gone.png).\n")

    told, _ = start(tmp_path / "archive", Wishes(source=home, consent=Consent.GIVEN), DAY)

    assert "2 pictures called in texts and not found" in told
    assert not [*(tmp_path / "archive").rglob("*.png")]


def test_a_folder_without_texts_begins_no_archive_of_texts(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()

    told, fine = start(tmp_path / "archive", Wishes(source=tmp_path / "none"), DAY)

    assert not fine and "there is no Markdown" in told
    assert not (tmp_path / "archive").exists()


def test_texts_that_lie_where_an_archive_has_them_stay_there(tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    text = "---\ntitle: A text\nrights: own\n---\n\nWords.\n"
    (tmp_path / "content/articles/a.md").write_text(text)

    _, fine = start(tmp_path, Wishes(), DAY)

    assert fine and (tmp_path / "archive.yaml").exists()
    assert {path.name for path in (tmp_path / "content").rglob("*.*")} == {"a.md"}
    assert (tmp_path / "content/articles/a.md").read_text() == text


def test_names_that_would_disturb_a_terminal_are_shown_without_what_disturbs(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a\x1b[31mred.md").write_text("")
    (tmp_path / "texts/b.md").write_text("# B\n\nWords of a text.\n")

    told, _ = start(tmp_path / "archive", Wishes(source=tmp_path / "texts"), DAY)

    assert "\x1b" not in told and "a�[31mred.md" in told


def test_somebody_who_watches_is_told_of_every_text(tmp_path: Path) -> None:
    told: list[str] = []

    @contextmanager
    def watched() -> Iterator[Callable[[str], None]]:
        yield told.append

    home = folder_of("jekyll", tmp_path / "list")
    start(tmp_path / "archive", Wishes(source=home, mode=Mode.DRY_RUN, watch=watched), DAY)

    assert told == ["record"] * 4


def test_an_earlier_address_that_belongs_to_another_text_by_now_is_left_out(tmp_path: Path) -> None:
    files = (
        ("hugo.toml", 'title = "X"\n'),
        ("content/articles/x.md", "---\ntitle: x\n---\nWords of x.\n"),
        ("content/articles/y.md", "---\ntitle: y\naliases: [/articles/x/, /same/]\n---\nWords of y.\n"),
        (
            "content/posts/z.md",
            "---\ntitle: z\nurl: /z.html\naliases: [/Same, /a.php, '/p?x=1']\n---\nWords of z alone.\n",
        ),
    )
    for name, text in files:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text)

    told, _ = start(tmp_path / "archive", Wishes(source=tmp_path / "site", consent=Consent.GIVEN), DAY)

    found = {name: field(article(tmp_path / "archive", name), "aliases") for name in "xyz"}
    assert found == {"x": "", "y": "[/same/]", "z": "[/z.html]"}
    assert "content/posts/z.md: its earlier address /Same leads to content/articles/y.md already" in told
    assert "its earlier address /a.php names no page; it is left out" in told
    assert "error" not in inspect(Options(tmp_path / "archive", today=DAY), Format.TEXT)[0]


@pytest.mark.parametrize(
    ("body", "plain", "links"),
    [
        ("See [the ferry](../ferry.md) now.", "See the ferry now.", 1),
        ('[a](b.md#c) and [d](</e f.md> "g")', "a and d", 2),
        ("[![x](y.png)](z.md)", "![x](y.png)", 1),
        ("[web](https://example.org/), [mail](mailto:a@example.org), [here](#there)", None, 0),
        ("`[a](b.md)` is code", None, 0),
        ("[[a]] in [b](c.md)\n\n[d](e.md)", "a in b\n\nd", 3),
    ],
)
def test_links_that_lead_nowhere_from_an_archive_are_their_words(
    body: str, plain: str | None, links: int
) -> None:
    made = unlinked(body)

    assert (made.body, made.links) == (body if plain is None else plain, links)
