"""Where the links and pictures of all texts lead: what is not there, and what is left as mere words."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from site_builder.compose.edition import Edition
from site_builder.compose.prose import target_of
from site_builder.model.body import Address, AddressKind
from site_builder.model.dataclass import dataclass
from site_builder.model.held import Held
from site_builder.model.issue import Issue, Spot
from site_builder.model.page import Page
from site_builder.text.clean import media_path
from site_builder.text.markdown import addresses, is_inside
from site_builder.text.similar import nearest


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the archive, with the addresses in it that are not on the web."""

    spot: Spot
    markdown: Held[str]
    line: int
    """Line of its file that it starts on; 0: it is a value in YAML."""
    addresses: tuple[Address, ...]
    is_ours: bool
    """Whether we wrote it for this site, so that a slash at the start of an address is the site's root."""

    def place(self, address: Address) -> Spot:
        """Where an address is written."""
        if not self.line:
            return self.spot
        words = self.markdown.value.split("\n")[address.line]
        found = next((one for one in (_shown(address), address.written) if one in words), "")
        return Spot(
            self.spot.path,
            line=self.line + address.line,
            column=words.index(found) + 1 if found else 0,
            length=max(1, len(found)),
        )


def address_faults(edition: Edition, pages: Iterable[Page], media: Collection[str]) -> Iterator[Issue]:
    """Pages and pictures that a text leads to and that are not there; links and pictures that lead nowhere.

    `media` are the pictures of the site: `media/harbour/boat.png`.
    """
    there = frozenset((*(page.url for page in pages), *media))
    for text in _texts(edition):
        if not text.addresses:
            continue
        lost = []
        for one in text.addresses:
            if (path := _picture(text, one)) is not None:
                yield from _missing_picture(text, one, path, there)
            elif one.kind is AddressKind.LINK and text.is_ours and is_inside(one.written):
                yield from _dead_link(text, one, there)
            else:
                lost.append(one)
        for kind in AddressKind:
            yield from _left_as_words(text, [one for one in lost if one.kind is kind], there)


def _texts(edition: Edition) -> Iterator[_Text]:
    archive = edition.archive
    for id, article in archive.articles.items():
        found = edition.bodies[id].addresses if id in edition.bodies else ()
        yield _Text(article.spot, article.held, article.body_line, found, is_ours=False)
    for records in (
        archive.meetings,
        archive.events,
        archive.people,
        archive.places,
        archive.publishers,
        archive.tags,
        archive.essays,
    ):
        for record in records.values():
            yield _Text(
                record.spot, Held(record.body), record.body_line, addresses(record.body), is_ours=True
            )
    for note in archive.notes.values():
        yield _Text(note.spot.at("body"), Held(note.body), 0, addresses(note.body), is_ours=True)


def _picture(text: _Text, address: Address) -> str | None:
    """The file below the site's root that a picture of ours is; None for everything else."""
    if address.kind is not AddressKind.PICTURE:
        return None
    is_from_root = text.is_ours and is_inside(address.written)
    path = media_path(address.written[1:] if is_from_root else address.written)
    return None if path is None else unquote(path)


def _missing_picture(text: _Text, address: Address, path: str, there: frozenset[str]) -> Iterator[Issue]:
    if path in there:
        return
    near = _nearest_picture(PurePosixPath(path), there)
    yield Issue(
        "P05",
        f"there is no picture content/{path}",
        text.place(address),
        f"did you mean `{near}`?" if near else "put the file there, in the folder of a published article",
    )


def _nearest_picture(path: PurePosixPath, there: frozenset[str]) -> str | None:
    """The picture of that name in another folder, else one much like it in the same."""
    pictures = [PurePosixPath(one) for one in sorted(there) if one.startswith("media/")]
    if same := next((one for one in pictures if one.name == path.name), None):
        return str(same)
    near = nearest(path.name, [one.name for one in pictures if one.parent == path.parent])
    return str(path.with_name(near)) if near else None


def _dead_link(text: _Text, address: Address, there: frozenset[str]) -> Iterator[Issue]:
    target = target_of(address.written)
    if target in there:
        return
    near = nearest(target, sorted(there))
    yield Issue(
        "P04",
        f"this link leads to `{_shown(address)}`, and the site has no such page",
        text.place(address),
        f"did you mean `/{near}`?" if near else "see the addresses of pages in docs/content.md",
    )


def _left_as_words(text: _Text, lost: list[Address], there: frozenset[str]) -> Iterator[Issue]:
    """One issue for all links, or all pictures, of a text: an article of the web may have a hundred."""
    if not lost:
        return
    kind, first = lost[0].kind, _shown(lost[0])
    message = f"`{first}` leads nowhere from this site: only the words of this {kind} are shown"
    if len(lost) > 1:
        message = f"{len(lost)} {kind}s lead nowhere from this site, here to `{first}`: only words are shown"
    advice = _advice(text, lost[0], sorted(there))
    yield Issue("P06", message, text.place(lost[0]), advice)


def _advice(text: _Text, address: Address, there: list[str]) -> str:
    """What to write instead, as far as it can be guessed from the last step of the address."""
    path = PurePosixPath(_shown(address).partition("#")[0])
    if address.kind is AddressKind.PICTURE:
        same = next((one for one in there if one.startswith("media/") and one.endswith(f"/{path.name}")), "")
        advice = "put the picture into the article's folder in content/media/ and write `media/ARTICLE/NAME`"
        return f"write `{same}`" if same else advice
    if not text.is_ours:
        return "give the whole address, with https://, or keep the words alone"
    same = next((one for one in there if path.stem and one.endswith(f"{path.stem}/")), "")
    return f"write `/{same}`" if same else "write an address inside the site from its root, such as `/notes/`"


def _shown(address: Address) -> str:
    return unquote(address.written)
