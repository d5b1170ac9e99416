"""What the public sees of an archive, and the proof that the site made from it holds no more."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import partial
from typing import NamedTuple

from site_builder import cache
from site_builder.disclose import disclose, disclosures, unseen_of, without
from site_builder.disclose.decide import shown_of
from site_builder.disclose.proof import Found, Secret, find, held, marks_of, owners, quoted_in, secret_of
from site_builder.disclose.sought import Run, mark_of_name, marks_sought
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience, Disclosure, Disclosures
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Output
from site_builder.model.records import Article, Record
from site_builder.model.records.rights import Shows
from site_builder.text.front_matter import split
from site_builder.text.names import counted
from site_builder.text.word_runs import runs, words_of

_ARTICLES = "content/articles/"
MOST_TOLD = 20
"""Leaks that are told one by one; whoever mends these mends most others."""
LONGEST_NAME = 25
"""Words that a name or headline has at most; what is longer is a text."""
_SAY_SO = "say it in other words, or in fewer than stand here; or let a note quote it within the bounds"
_UNNAMED = "take the link out: `[[id]]` becomes words by itself where an article may not be mentioned"
_TEMPLATE = "a template or a file of the theme prints it: take that out"


@dataclass(frozen=True, slots=True)
class Whole:
    """An archive before anything is taken from it, and the records it is made of."""

    records: tuple[Record, ...]
    archive: Archive
    bodies: Bodies


class Seen(NamedTuple):
    """An archive as its audience may see it."""

    archive: Archive
    bodies: Bodies
    secret: Secret
    issues: tuple[Issue, ...]
    shown: Disclosures
    """What the public sees of each article, those of which it sees nothing included."""


Again = Callable[[tuple[Record, ...]], tuple[Archive, Bodies]]
"""Links records anew, and places their notes."""


def as_seen(
    whole: Whole, audience: Audience, config: Config, labels: Mapping[NoteKind, str], again: Again
) -> Seen:
    """What an audience sees of an archive; what quotes too much is told to both."""
    unseen = unseen_of(whole.records, config.rights)
    left = again(without(whole.records, unseen)) if unseen else (whole.archive, whole.bodies)
    public, issues = disclose(*left, config, labels)
    shown = public.archive.disclosures
    if unseen:
        shown = disclosures(whole.archive.articles, whole.bodies, config.rights)
    if audience is not Audience.PUBLIC:
        archive = replace(whole.archive, disclosures=shown, audience=audience)
        return Seen(archive, whole.bodies, Secret(), issues, shown)
    secret = secret_of(whole.archive, whole.bodies, public.archive, public.bodies)
    return Seen(public.archive, public.bodies, secret, issues, shown)


def seen_whole(archive: Archive) -> frozenset[ArticleId]:
    """The articles that those see whole for whom the site is made."""
    is_private, shown = archive.audience is not Audience.PUBLIC, archive.disclosures
    return frozenset(id for id in archive.articles if is_private or id not in shown or shown[id].is_whole)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a site must not hold, and where that could have come from."""

    secret: Secret = field(default_factory=Secret)
    archive: Archive | None = None
    """As the public sees it."""
    shown: Disclosures = field(default_factory=dict)
    """What the public sees of each article."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text of every file of the archive."""


def proof_of(
    seen: Seen,
    known: Iterable[Record],
    unread: Iterable[str],
    texts: Mapping[str, str],
    config: Config,
) -> Proof:
    """What a site must not hold: what `seen` leaves out, and texts that are not in the archive at all.

    Of `known` records some may be drafts, or have errors; what rights `unread` files state is not known.
    """
    if seen.archive.audience is not Audience.PUBLIC:
        return Proof(shown=seen.shown)
    absent = {
        one.id: (one.body,)
        for one in known
        if isinstance(one, Article)
        and one.id not in seen.archive.articles
        and shown_of(one, config.rights) is not Shows.FULL
    }
    bare = {
        ArticleId(path.removeprefix(_ARTICLES).removesuffix(".md")): (halves.body,)
        for path in unread
        if path.startswith(_ARTICLES) and (halves := split(texts.get(path, "")))
    }
    secret = replace(seen.secret, texts={**bare, **absent, **seen.secret.texts})
    return Proof(secret, seen.archive, seen.shown, texts)


def tally(shown: Disclosures) -> Iterator[str]:
    """How many articles each value of `rights` stands for, and what is seen of them: `InC 2 extract`."""
    count = Counter((one.rights, _what(one)) for one in shown.values())
    for (rights, what), many in sorted(count.items()):
        yield f"{rights} {many} {what}"


def _what(one: Disclosure) -> str:
    return "removed" if one.takedown and one.shows is not Shows.NOTHING else one.shows.value


def proved(outputs: Iterable[Output], proof: Proof, memory: cache.Cache) -> tuple[Issue, ...]:
    """Every place at which a file of the site holds what the public may not see; none is the proof."""
    if not proof.secret:
        return ()
    wanted = _wanted(proof.secret, memory)
    found = {output.path: _found(output, proof.secret, wanted, memory) for output in outputs}
    # A page is what most people see; the same words in an export are no other fault.
    pages_first = sorted(found.items(), key=lambda one: not one[0].endswith(".html"))
    return tuple(_issues({path: one for path, one in pages_first if one}, proof, memory))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What of a secret each mark is of: articles, addresses, originals."""

    named: Mapping[int, tuple[str, ...]]
    keys: Mapping[str, str]
    """Article → digest of all that decides what may be shown of its words."""


def _wanted(secret: Secret, memory: cache.Cache) -> _Wanted:
    """The marks of a secret: those of a text are kept while it, and what is quoted of it, is the same."""
    named: dict[int, tuple[str, ...]] = {mark_of_name(one): (one,) for one in (*secret.gone, *secret.files)}
    keys: dict[str, str] = {}
    for id, texts in secret.texts.items():
        quoted = secret.quoted.get(id, ())
        keys[id], own = cache.digest(texts, quoted), (id,)
        found = memory.remember("sought", keys[id], partial(marks_sought, texts, quoted))
        for mark in found:
            named[mark] = named[mark] + own if mark in named else own
    return _Wanted(named, keys)


def _found(output: Output, secret: Secret, wanted: _Wanted, memory: cache.Cache) -> Found:
    """What a file holds of a secret; it is read when it has changed, or what it shares marks with."""
    key = cache.digest(output.path, output.digest)
    marks = memory.remember("marks", key, partial(marks_of, output))
    if wanted.named.keys().isdisjoint(marks):
        return Found()
    shared = {one for mark in marks for one in wanted.named.get(mark, ())}
    part = secret.part(shared)
    rest = (sorted(part.gone), part.files, [wanted.keys[id] for id in part.texts])
    return memory.remember("proof", cache.digest(key, rest), partial(find, output, part))


def _issues(found: Mapping[str, Found], proof: Proof, memory: cache.Cache) -> Iterator[Issue]:
    addresses: dict[tuple[str, Spot], str] = {}
    for path, one in found.items():
        if one.file_of:
            message = f"this file is the original of {one.file_of}, whose text is not shown"
            yield Issue("D04", message, Spot(path), "take the copy out of the archive")
        for address in one.leads_to:
            addresses.setdefault((address, _address_in(address, proof) or Spot(path)), path)
    for (address, spot), path in addresses.items():
        message = f"{path} would name the address {address}, of which nothing is to be shown"
        yield Issue("D09", message, spot, _UNNAMED)
    told: dict[tuple[ArticleId, Spot | Run], Issue] = {}
    for path, owner, run in _leaked(found, proof, memory):
        spot, length = _origin(run, owner, proof)
        place = replace(spot, length=length) if length else Spot(path)
        # What a template prints stands in many files, and is mended once.
        told.setdefault((owner, spot if length else run), _leak(path, run, owner, place))
    issues = tuple(told.values())
    yield from issues[:MOST_TOLD]
    if issues[MOST_TOLD:]:
        rest = counted(len(issues) - MOST_TOLD, "more place")
        yield Issue("D03", f"{rest} would show words that may not be shown", Spot(""), _SAY_SO)


def _leaked(
    found: Mapping[str, Found], proof: Proof, memory: cache.Cache
) -> Iterator[tuple[str, ArticleId, Run]]:
    """For each stretch of words that a file may not hold, the first run of it, and whose it is."""
    every = tuple(dict.fromkeys(run for one in found.values() for leak in one.leaks for run in leak))
    left = frozenset(every) - _excused(every, proof, memory)
    owner = owners(left, proof.secret) if left else {}
    for path, one in found.items():
        for leak in one.leaks:
            first = next((run for run in leak if run in owner), None)
            if first:
                yield path, owner[first], first


def _excused(every: tuple[Run, ...], proof: Proof, memory: cache.Cache) -> frozenset[Run]:
    """Words that no text alone has: agencies are printed by many, and names are said by all."""
    archive, key = proof.archive, cache.digest(every)
    if archive is None or not every:
        return frozenset()
    texts = (archive.articles[id].body for id in seen_whole(archive))
    held_by = (
        memory.remember("excuse", cache.digest(text, key), partial(held, every, text)) for text in texts
    )
    named = (held(every, name) for name in _names(archive))
    # What may be quoted of one text stands in copies of it too.
    quoted = quoted_in(every, (words for ones in proof.secret.quoted.values() for words in ones))
    return quoted.union(*held_by, *named)


def _names(archive: Archive) -> Iterator[str]:
    """Headlines of other articles, names of ministries: nobody can say them in fewer words."""
    names = (
        *(one.name for one in archive.people.values()),
        *(one.name for one in archive.places.values()),
        *(one.name for one in archive.publishers.values()),
        *(name for one in archive.articles.values() for name in (one.title, one.original_title)),
    )
    yield from (name for name in names if len(name.split()) <= LONGEST_NAME)


def _address_in(address: str, proof: Proof) -> Spot | None:
    """Where an address is written; one that another address hands on has `%2F` for its strokes."""
    written = re.compile(r"(?:/|%(?:25)*2F)".join(map(re.escape, address.split("/"))), re.IGNORECASE)
    for path, text in proof.texts.items():
        if found := written.search(text):
            return replace(_spot(path, text, found.start()), length=len(found[0]))
    return None


def _origin(run: Run, owner: ArticleId, proof: Proof) -> tuple[Spot, int]:
    """Where in the files of the archive the words stand, but for the text itself; 0: nowhere."""
    for path, text in proof.texts.items():
        body = split(text) if path == f"content/articles/{owner}.md" else None
        head = "\n".join(text.split("\n")[: body.body_line - 1]) if body else text
        if path.startswith("content/articles/") and not body:
            continue
        # Words are given their places only where they stand: an archive has thousands of files.
        if not held((run,), head):
            continue
        words = words_of(head)
        folded = [word.folded for word in words]
        for index, there in enumerate(runs(folded, len(run))):
            if there == run:
                first, last = words[index], words[index + len(run) - 1]
                return _spot(path, head, first.start), last.end - first.start
    return Spot(""), 0


def _spot(path: str, text: str, start: int) -> Spot:
    line = text.count("\n", 0, start) + 1
    return Spot(path, line=line, column=start - (text.rfind("\n", 0, start) + 1) + 1)


def _leak(path: str, run: Run, owner: ArticleId, spot: Spot) -> Issue:
    words = " ".join(run)
    message = f"{path} would show “{words} …” of {owner}, whose text is not shown"
    return Issue("D03", message, spot, _TEMPLATE if spot.path == path else _SAY_SO)
