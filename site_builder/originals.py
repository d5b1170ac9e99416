"""Whether articles are what they were imported from: proven from the originals, not taken on trust."""

from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from site_builder.cache import Cache, digest
from site_builder.model.issue import Checked, Issue
from site_builder.model.records import Article, Record, TextKind
from site_builder.text.beside import account_of

FOLDER = "content/originals/"
_ADVICE = "put back the file as the import wrote it, or import the source again; until then no page says so"


def proven(root: Path, records: tuple[Record, ...], memory: Cache) -> Checked[tuple[Record, ...]]:
    """The records; an article whose text is said to be as imported, and is not, says it no longer.

    An original that is not here proves nothing and refutes nothing: what the import wrote down stands.
    """
    articles = (one for one in records if isinstance(one, Article))
    doubts = {one.id: doubt for one in articles if (doubt := _doubt(root, one, memory))}
    refuted = [one for one in records if isinstance(one, Article) and one.id in doubts]
    issues = [Issue("I33", doubts[one.id], one.spot.at("provenance", "original"), _ADVICE) for one in refuted]
    made = (_without_claim(one) if isinstance(one, Article) and one in refuted else one for one in records)
    return Checked(tuple(made), tuple(issues))


def _without_claim(article: Article) -> Article:
    return replace(article, provenance=replace(article.provenance, text_sha256=""))


def _doubt(root: Path, article: Article, memory: Cache) -> str:
    """Why an article's text is not as it was imported, though it is said to be; empty if it is."""
    told = article.provenance
    if not told.text_sha256 or not told.original.startswith(FOLDER) or article.text is TextKind.LINK_ONLY:
        return ""
    original = _bytes(root, told.original)
    if original is None:
        return ""
    kept, account = sha256(original).hexdigest(), _bytes(root, account_of(told.original)) or b""
    if told.sha256 and kept != told.sha256:
        return f"{told.original} is not the file that was imported: its digest is another"
    key = digest(article.body, told.text_sha256, told.original, kept, account)
    return memory.remember("original", key, partial(_refuted, article, kept, account))


def _refuted(article: Article, kept: str, account: bytes) -> str:
    """What does not hold: the words of the text, or that they and what was cut give back the original."""
    from site_builder.intake.accounts import gives_back, read_sidecar
    from site_builder.text.plain import digest_of, plain_text

    claim = article.provenance.text_sha256.lower()
    told = read_sidecar(account.decode("utf-8", "replace"))
    if digest_of(plain_text(article.body)) != claim or told is None or not told.body:
        # It is changed, and says so; or an older import wrote down too little to hold it against.
        return ""
    name = account_of(article.provenance.original)
    if digest_of(plain_text(told.body)) != claim:
        return f"the text is not the one that {name} says was imported"
    if told.sha256 != kept or not gives_back(told):
        return f"the text and what was cut, as {name} has them, do not give back the original"
    return ""


def _bytes(root: Path, path: str) -> bytes | None:
    """What a file among the originals holds; None if it is not there, or leads elsewhere."""
    file = root / path
    if not file.resolve().is_relative_to((root / FOLDER).resolve()) or not file.is_file():
        return None
    return file.read_bytes()
