"""Files that a case cannot hold as text: locked, scanned, packed to bursting, leading outside."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.intake.makers import PROSE, pdf, pdf_of_lines, zipped

_KEYS = b"/O <" + b"28" * 32 + b"> /U <" + b"4e" * 32 + b">"


def locked_pdf() -> bytes:
    """A PDF that opens with a password only."""
    lock = (
        b"trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 %s >> /ID [<00><00>]" % _KEYS
    )
    return pdf_of_lines(PROSE).replace(b"trailer\n<<", lock)


def scanned_pdf() -> bytes:
    """A PDF whose page is a picture."""
    stream = BytesIO()
    Image.new("L", (600, 800), 255).save(stream, "PDF")
    return stream.getvalue()


def half_scanned_pdf() -> bytes:
    """A PDF whose second page holds nothing."""
    return pdf([[(60, 700 - 14 * number, 10, line) for number, line in enumerate(PROSE)], []])


def bomb() -> bytes:
    """Three million bytes in three thousand."""
    return zipped({"article.txt": bytes(3_000_000)})


def leading_outside() -> bytes:
    """An archive with a good member, and one that would be written elsewhere."""
    return zipped({"../article.txt": "words", "pier.txt": "\n\n".join(PROSE)})


def _written(name: str, made: Callable[[], bytes]) -> Callable[[Path], object]:
    return lambda root: (root / "saved" / name).write_bytes(made())


MADE: Mapping[str, Callable[[Path], object]] = {
    "I21": _written("article.pdf", locked_pdf),
    "I22": _written("article.pdf", scanned_pdf),
    "I24": _written("articles.zip", bomb),
    "I25": _written("articles.zip", leading_outside),
    "I29": _written("article.pdf", half_scanned_pdf),
}
"""By the code that it earns, what writes the file below an archive."""
