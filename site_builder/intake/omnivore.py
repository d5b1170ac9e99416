"""Omnivore's export: a zip archive with the list of articles, the page of each, and the highlights."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, Format
from site_builder.intake.json_entries import Fields, has_keys, json_entries, names_in, words
from site_builder.intake.packed import Member, member_of, names_in_zip, zip_members
from site_builder.intake.refusals import misshapen
from site_builder.intake.stubs import stub
from site_builder.model.draft import Draft, Extent, Found, Raw
from site_builder.model.issue import Checked, Issue

NAME = "omnivore"
PLACE = "the export of Omnivore"
_KIND = "a list of Omnivore's"


def _facts(entry: Fields) -> Facts:
    return Facts(
        title=words(entry, "title"),
        url=words(entry, "url"),
        authors=names_in(entry.get("author")),
        published=words(entry, "publishedAt"),
        tags=names_in(entry.get("labels"), "name"),
        saved=words(entry, "savedAt"),
        description=words(entry, "description"),
    )


def _split(raw: Raw) -> Checked[tuple[Raw, ...]]:
    if not raw.data.startswith(b"PK"):
        return Checked((raw,))
    members, issues = zip_members(raw)
    files = {member.path: member for member in members}
    lists = [member for path, member in files.items() if _is_list(path)]
    read = [json_entries(member_of(raw, member), _KIND) for member in lists]
    articles = tuple(_article(raw, files, exact, entry) for entries, _ in read for exact, entry in entries)
    return Checked(articles, (*issues, *(issue for _, more in read for issue in more)))


def _is_list(path: str) -> bool:
    name = PurePosixPath(path).name
    return name.startswith("metadata_") and name.endswith(".json")


def _article(raw: Raw, files: Mapping[str, Member], exact: str, entry: Fields) -> Raw:
    """The page of an entry; the entry itself where the export holds no page of it."""
    name = words(entry, "slug", "id") or "entry"
    paths = (f"content/{name}{end}" for end in (".html", ".pdf"))
    page = next((files[path] for path in paths if path in files and files[path].data.strip()), None)
    found = (*raw.told, *told(_facts(entry), PLACE), *_highlights(files.get(f"highlights/{name}.md")))
    member = member_of(raw, page or Member(f"{name}.json", exact.encode()))
    # It took the article out of its page already: what was left is the article's.
    return Raw(member.name, member.data, found, member.inside, extent=Extent.WHOLE, format=NAME)


def _highlights(member: Member | None) -> Iterator[Found]:
    if member and member.data.strip():
        basis = f"{PLACE} keeps them in {member.path}; they become drafts of notes"
        yield Found("annotations", " ".join(member.data.decode("utf-8", "replace").split()), 0, basis)


def _read(raw: Raw) -> Checked[Draft | None]:
    entries, issues = json_entries(raw, _KIND)
    if len(entries) != 1 or not _facts(entries[0][1]).url:
        return Checked(None, issues or (_shapeless(raw),))
    return Checked(stub(raw, NAME, _facts(entries[0][1]), PLACE), issues)


def _shapeless(raw: Raw) -> Issue:
    message = "expected one entry of Omnivore's list, with an address"
    return misshapen(raw, message, "import the whole export, as a zip archive")


def _recognises(raw: Raw) -> bool:
    return any(_is_list(name) for name in names_in_zip(raw)) or has_keys(
        raw, "slug", "savedAt", "url", "state"
    )


FORMAT = Format(NAME, "Omnivore (.zip)", _recognises, _read, _split, MOST_BYTES_OF_EXPORT)
