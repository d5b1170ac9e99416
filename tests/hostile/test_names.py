"""No name, id or path that a record or a file gives leads out of the site, or hides another file of it."""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import pytest

from site_builder.build import Options, Site, make
from site_builder.model.codes import CODES
from site_builder.model.issue import Severity
from site_builder.model.page import Output
from site_builder.publishing import publish
from site_builder.read.names import is_ignored, printable
from site_builder.text.encode import Plain, tidy
from site_builder.text.slug import RESERVED, slug
from tests.hostile.archive import write_files
from tests.hostile.names import names
from tests.warm import memory

NAMES = tuple(names())
MOST_BYTES = 120
SETTINGS = "title: A\nurl: https://example.org/\nshare_images: false\nsearch: false\n"
ARTICLE = "---\ntitle: A\nrights: own\nsource_url: https://example.org/a\n---\n\nWords.\n"
IS_WHOLE = os.environ.get("HOSTILE") == "whole"
FOLDERS = ("articles", "essays", "events", "tags") if IS_WHOLE else ("articles", "essays")


def faults(outputs: Iterable[Output]) -> list[str]:
    """What is wrong with the names of some files."""
    paths = [output.path for output in outputs]
    same = Counter(unicodedata.normalize("NFC", path.casefold()) for path in paths)
    found = [f"{count} files are {path!r}" for path, count in same.items() if count > 1]
    return found + [fault for path in paths for fault in _of(path)]


def _of(path: str) -> list[str]:
    parts = path.split("/")
    pure = PurePosixPath(path)
    tests = {
        "leads out": pure.is_absolute()
        or not {"", ".", ".."}.isdisjoint(parts)
        or "\\" in path
        or ":" in path,
        "is a device": any(part.casefold().partition(".")[0] in RESERVED for part in parts),
        "is too long": any(len(part.encode()) > MOST_BYTES for part in parts),
        "ends badly": any(part.endswith((".", " ")) for part in parts),
        "cannot be seen": not path.isprintable() or unicodedata.normalize("NFC", path) != path,
        "has signs": any(sign in '<>"|?*' for sign in path),
    }
    return [f"{path!r} {fault}" for fault, is_so in tests.items() if is_so]


def built(root: Path) -> Site:
    return make(Options(root), memory())


def kept(root: Path, files: dict[str, str]) -> Site:
    """The site of the records that nothing is said against; the others would keep it from being published."""
    write_files(root, {"archive.yaml": SETTINGS, **files})
    told = {issue.spot.path for issue in built(root).issues if CODES[issue.code].severity is Severity.ERROR}
    for path in told & files.keys():
        (root / path).unlink()
    return built(root)


def test_there_are_more_than_three_hundred_names() -> None:
    assert len(NAMES) > 300


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_file_of_any_name_has_a_page_of_its_own_or_is_named_in_an_issue(
    folder: str, tmp_path: Path
) -> None:
    write_files(tmp_path, {"archive.yaml": SETTINGS})
    head = {"meetings": "title: A\nwhen: 2011\n", "events": "title: A\nwhen: 2011\n"}.get(folder, "")
    head = head or ("name: A\n" if folder in ("people", "places", "publishers", "tags") else "title: A\n")
    there = tmp_path / "content" / folder
    there.mkdir(parents=True)
    written = [name for name in NAMES if _written(there, f"{name}.md", f"---\n{head}---\n\nWords.\n")]

    told = "\n".join(f"{issue.spot.path} {issue.message}" for issue in built(tmp_path).issues)
    for name in written:
        if _is_told(name, told):
            (there / f"{name}.md").unlink()
    made = built(tmp_path)

    assert faults(made.outputs) == []
    pages = {output.path for output in made.outputs}
    lost = [name for name in written if not _has_page(name, folder, pages) and not _is_told(name, told)]
    assert len(written) > 200 and lost == []


def _written(folder: Path, name: str, text: str) -> bool:
    if "/" in name or "\0" in name or len(name.encode()) > 250:
        return False
    (folder / name).write_text(text, "utf-8")
    return True


def _has_page(name: str, folder: str, pages: set[str]) -> bool:
    place = {"essays": "", "events": None}.get(folder, f"{folder}/")
    return slug(name) == name if place is None else f"{place}{name}/index.html" in pages


def _is_told(name: str, told: str) -> bool:
    return printable(f"{name}.md") in told or is_ignored(f"{name}.md")


def test_articles_called_by_any_name_are_published_under_names_that_every_disk_takes(tmp_path: Path) -> None:
    ids = tuple(dict.fromkeys(slug(name) for name in NAMES))

    made = kept(tmp_path, {f"content/articles/{one}.md": ARTICLE for one in ids})

    assert len(ids) > 120 and faults(made.outputs) == []
    assert {f"articles/{one}/index.html" for one in ids} <= {output.path for output in made.outputs}


@pytest.mark.parametrize("key", ["tags", "publisher", "meetings"])
def test_an_id_of_any_name_is_refused_or_safe(key: str, tmp_path: Path) -> None:
    files = {
        f"content/{'meetings' if key == 'series' else 'articles'}/r{number}.md": _record(key, name)
        for number, name in enumerate(NAMES)
    }

    made = kept(tmp_path, files)

    assert faults(made.outputs) == []
    assert {output.path for output in made.outputs if output.path.startswith(".")} == set()


def _record(key: str, name: str) -> str:
    value: Plain = name if key == "publisher" else [{"meeting": name}] if key == "meetings" else [name]
    head: dict[str, Plain] = {"title": "A", key: value}
    more: dict[str, Plain] = (
        {"when": "2011"} if key == "series" else {"rights": "own", "source_url": "https://example.org/"}
    )
    return f"---\n{tidy({**head, **more})}---\n\nWords.\n"


def test_an_id_of_a_note_of_any_name_is_refused_or_safe(tmp_path: Path) -> None:
    note = {"kind": "context", "quote": "Words", "summary": "A.", "as_of": "2020-01-01", "author": "A"}
    files = {"content/articles/a.md": ARTICLE}
    for number, name in enumerate(NAMES):
        one: Plain = {"id": name, **note, "created": "2020-01-01"}
        files[f"content/articles/r{number}.md"] = ARTICLE
        files[f"content/notes/r{number}.yaml"] = tidy({"article": f"r{number}", "notes": [one]})

    made = kept(tmp_path, files)

    assert faults(made.outputs) == []


def test_a_picture_or_an_original_of_any_name_is_never_read_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"planted secret")
    files = {f"content/articles/r{number}.md": _pictured(name) for number, name in enumerate(NAMES)}

    made = kept(tmp_path / "root", files)

    assert faults(made.outputs) == []
    assert not any(b"planted secret" in output.data for output in made.outputs)
    assert not any(output.path.startswith("media/") for output in made.outputs)


def _pictured(name: str) -> str:
    head: dict[str, Plain] = {
        "title": "A",
        "rights": "own",
        "source_url": "https://example.org/a",
        "provenance": {"original": name},
    }
    word = (name.split() or ["b"])[0]
    return f"---\n{tidy(head)}---\n\n![a](<media/{' '.join(name.split())}>) ![b](media/r1/{word})\n"


def test_links_out_of_the_project_are_refused_by_name_wherever_they_stand(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "folder").mkdir(parents=True)
    for name in ("a.md", "a.png", "a.html", "a.css", "folder/a.png"):
        (outside / name).write_text("planted secret", "utf-8")
    root = write_files(tmp_path / "root", {"archive.yaml": SETTINGS, "content/articles/a.md": ARTICLE})
    links = {
        "content/tags/secret.md": "a.md",
        "content/media/a/secret.png": "a.png",
        "content/media/folder": "folder",
        "content/originals/secret.html": "a.html",
        "templates/secret.html": "a.html",
        "theme/css/secret.css": "a.css",
        "theme/secret.png": "a.png",
    }
    for name, target in links.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(outside / target)

    made = built(root)

    told = {issue.spot.path for issue in made.issues if issue.code == "R08"}
    assert told == set(links)
    assert not any(b"planted secret" in output.data for output in made.outputs)


def test_an_output_that_is_a_link_is_refused_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    root = write_files(tmp_path / "root", {"archive.yaml": SETTINGS, "content/articles/a.md": ARTICLE})
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("mine", "utf-8")
    (root / "output").symlink_to(tmp_path / "mine")

    told, fine = publish(Options(root))

    assert not fine and "output" in told
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
