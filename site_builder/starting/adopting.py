"""A folder of Markdown becomes articles: heads are read as importing reads them, bodies keep their words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from pathlib import Path, PurePosixPath

from site_builder.compose import urls
from site_builder.compose.called import tag_name
from site_builder.intake import convert
from site_builder.intake.decode import decode
from site_builder.intake.front_matter import Values, head_of
from site_builder.intake.lines import split_lines
from site_builder.intake.media import with_pictures
from site_builder.intake.shelve import SHOWN, Placed, Shelf, place
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Raw
from site_builder.model.held import Held
from site_builder.model.ids import TagId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article, Tag
from site_builder.model.when import Day
from site_builder.starting.bodies import (
    Gallery,
    gallery_of,
    is_of_another_language,
    missing_pictures,
    pictures_of,
    unlinked,
)
from site_builder.starting.grounds import Ground
from site_builder.starting.heads import (
    names_page,
    says_ready,
    states_rights,
    tag_words,
    told_by_name,
    unknown_keys,
    with_head,
)
from site_builder.starting.pages import essay_of
from site_builder.starting.wishes import Readiness, Tell, Wishes
from site_builder.text.encode import front_matter
from site_builder.text.fold import folded

_MOST_BYTES = 5_000_000


@dataclass(slots=True)
class Tally:
    """What a person should know of texts that were taken over."""

    articles: int = 0
    essays: int = 0
    """Pages that a site has about itself."""
    drafts: int = 0
    undecided: int = 0
    """Drafts that do not say themselves that they are."""
    without_rights: int = 0
    links: int = 0
    """Links to other texts and to files, of which an article keeps the words."""
    of_programs: int = 0
    """Texts with shortcodes and the like."""
    missing_pictures: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    """Keys without a place here → how many texts have them."""
    languages: Counter[str] = field(default_factory=Counter)
    left_out: list[Issue] = field(default_factory=list)
    words: dict[TagId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adopted:
    """The files that a folder of Markdown becomes."""

    ground: Ground
    files: Mapping[str, bytes]
    tally: Tally


@dataclass(frozen=True, slots=True)
class _Text:
    """One file of a folder, read."""

    path: Path
    name: PurePosixPath
    """Its path below the folder."""
    head: tuple[str, ...]
    """The lines of its head."""
    values: Values
    draft: Draft


def adopted(ground: Ground, wishes: Wishes, today: Day, tell: Tell) -> Adopted:
    """The articles, originals, pictures and topics that a folder's texts become."""
    tally, files, shelf, gallery = Tally(), dict[str, bytes](), Shelf(), gallery_of(ground)
    settled: list[tuple[_Text, Placed]] = []
    for path in ground.texts:
        tell("record")
        text = _read(path, ground, tally)
        if text is None:
            continue
        placed, issues = place(_as_wished(text, ground, wishes), shelf, today)
        tally.left_out += [one for one in issues if one.code != "I08"]
        shelf = shelf.holding(placed)
        settled.append((text, placed))
    # Only now it is known which addresses are taken by the articles themselves.
    leading = _Leading({_key(f"/{urls.article(placed.draft.article.id)}"): "" for _, placed in settled})
    for text, placed in settled:
        article = leading.freed(placed.draft.article, text, tally)
        files |= dict(_moved_in(placed, article, text, gallery, tally))
        _count(tally, text, placed, ground)
    found = ((path, essay_of(path, ground)) for path in ground.pages)
    essays = {path: essay for path, essay in found if essay}
    tally.essays = len(essays)
    left = replace(ground, pages=tuple(path for path in ground.pages if path not in essays))
    return Adopted(left, {**files, **dict(_topics(tally.words)), **dict(essays.values())}, tally)


@dataclass(frozen=True, slots=True)
class _Leading:
    """Which addresses lead somewhere already, and of which text: an empty name is an article's own."""

    taken: dict[str, str]

    def freed(self, article: Article, text: _Text, tally: Tally) -> Article:
        """An article without the earlier addresses that belong to another by now."""
        kept = tuple(one for one in article.aliases if self._is_free(one, str(text.name), tally))
        return replace(article, aliases=kept)

    def _is_free(self, alias: str, name: str, tally: Tally) -> bool:
        owner = self.taken.setdefault(_key(alias), name) if names_page(alias) else None
        if owner not in (name, ""):
            why = "names no page" if owner is None else f"leads to {owner} already"
            message = f"its earlier address {alias} {why}"
            tally.left_out.append(Issue("P07", message, Spot(name), "it is left out"))
        return owner == name


def _key(address: str) -> str:
    """An address as hosts take it, with or without the last slash, in capitals or not."""
    return address.removesuffix("index.html").rstrip("/").casefold()


def _read(path: Path, ground: Ground, tally: Tally) -> _Text | None:
    """A file as a draft, or nothing where it holds no text, and why."""
    name = PurePosixPath(path.relative_to(ground.home).as_posix())
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        tally.left_out.append(_unread(name, error))
        return None
    content = decode(Raw(str(name), data)).value
    lines = split_lines(content.content) if content else ()
    head = head_of(lines)
    values = head.values if head else {}
    draft, issues = convert(Raw(str(name), data, told_by_name(name, ground.kind, values)))
    tally.left_out += issues
    opening = tuple(one.exact for one in lines[: head.lines if head else 0])
    return _Text(path, name, opening, values, draft) if draft else None


def _unread(name: PurePosixPath, error: OSError) -> Issue:
    reason = (error.strerror or str(error)).lower()
    return Issue("R24", f"this cannot be opened: {reason}", Spot(str(name)), "check its permissions")


def _as_wished(text: _Text, ground: Ground, wishes: Wishes) -> Draft:
    usual = Readiness.PUBLISHED if ground.kind.is_site else Readiness.DRAFTS
    article = with_head(text.draft.article, text.values, text.name, ground)
    ready = says_ready(text.values, text.name) or wishes.readiness or usual
    article = replace(article, draft=ready is Readiness.DRAFTS)
    if wishes.rights and not states_rights(article):
        article = replace(article, rights=wishes.rights)
    return replace(text.draft, article=article)


def _moved_in(
    placed: Placed, article: Article, text: _Text, gallery: Gallery, tally: Tally
) -> Iterable[tuple[str, bytes]]:
    """The files of a placed text, the article's with its pictures and without a wiki's links."""
    plain = unlinked(article.body)
    pictures = tuple(pictures_of(plain.body, text.path, gallery))
    article, files = with_pictures(replace(article, held=Held(plain.body)), pictures)
    tally.links += plain.links
    tally.missing_pictures += missing_pictures(plain.body, pictures)
    head = front_matter(article, tuple(one for one in SHOWN if one != "draft" or article.draft))
    return (*placed.files[:-1], *files, (placed.path, f"{head}\n{article.body}".encode()))


def _count(tally: Tally, text: _Text, placed: Placed, ground: Ground) -> None:
    article = placed.draft.article
    tally.articles += 1
    tally.drafts += article.draft
    tally.undecided += article.draft and says_ready(text.values, text.name) is None
    tally.without_rights += not states_rights(article)
    tally.of_programs += is_of_another_language(article.body)
    tally.unknown.update(unknown_keys(text.head, ground.kind))
    tally.languages[article.language] += 1
    tally.words |= tag_words(text.values, ground.kind)


def _topics(words: Mapping[TagId, str]) -> Iterable[tuple[str, bytes]]:
    """A file for each topic whose name cannot be told from its id: `C++`, `São Paulo`."""
    for tag, word in sorted(words.items()):
        if folded(tag_name(Tag(tag))).casefold() != folded(word).casefold():
            yield f"content/tags/{tag}.md", front_matter(Tag(tag, word)).encode()
