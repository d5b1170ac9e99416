"""The report of a large import: a line for what needs no person, and all that a person would miss."""

import io
import zipfile
from datetime import date
from pathlib import Path

from site_builder.importing import describe, import_files
from site_builder.importing.telling import AT_LENGTH
from tests.intake.kinds import KINDS
from tests.intake.makers import PROSE, epub, xhtml, zipped

TODAY = date(2026, 11, 21)


def reported(root: Path, name: str, data: bytes) -> str:
    (root / "archive.yaml").write_text("title: A small archive\n", "utf-8")
    (root / name).write_bytes(data)
    return describe(import_files((root / name,), root, TODAY))


def test_what_somebody_wrote_beside_links_is_told_of_a_long_list_too(tmp_path: Path) -> None:
    head, row, _ = KINDS["raindrop"][1].split(b"\n")
    rows = [row.replace(b"pier,", b"pier-%d," % number) for number in range(AT_LENGTH + 1)]
    rows[1:] = [one.replace(b",Mine,", b",,") for one in rows[1:]]

    said = reported(tmp_path, "a.csv", b"\n".join((head, *rows, b"")))

    assert said.count("  remark, kept in the original: Mine\n") == 1
    assert f"{AT_LENGTH + 1} imported" in said

    again = describe(import_files((tmp_path / "a.csv",), tmp_path, TODAY))
    assert again.startswith("imported before, and nothing was changed: ")
    assert again.endswith(f" and 5 more\n\n{AT_LENGTH + 1} already here")


def test_the_part_of_a_book_that_was_left_out_is_told_once(tmp_path: Path) -> None:
    texts = [[f"{number} {one}" for one in PROSE] for number in range(AT_LENGTH + 1)]
    chapters = {f"c{number}.xhtml": xhtml(f"Chapter {number}", text) for number, text in enumerate(texts)}
    book = epub({**chapters, "notes.xhtml": xhtml("Notes", PROSE)})
    aside = f'idref="c{len(chapters)}"'

    said = reported(tmp_path, "a.epub", with_package(book, aside, f'{aside} linear="no"'))

    assert said.count("  left out, part of the book: OEBPS/notes.xhtml\n") == 1


def with_package(book: bytes, old: str, new: str) -> bytes:
    """A book whose package says something else."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["OEBPS/content.opf"] = files["OEBPS/content.opf"].replace(old.encode(), new.encode())
    return zipped(files)
