"""What the public sees of an archive, and the proof that the site made from it holds no more."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from site_builder import cache
from site_builder.disclose import disclose, disclosures, unseen_of, without
from site_builder.disclose.proof import Found, Run, Secret, find, owner_of, secret_of, sought, unexcused
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience, Disclosure, Disclosures
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Output
from site_builder.model.records import Record
from site_builder.model.records.rights import Shows
from site_builder.text.front_matter import split
from site_builder.text.word_runs import runs, words_of

MOST_TOLD = 20
"""Leaks that are told one by one; whoever mends these mends most others."""
_SAY_SO = "say it in other words, or in fewer than stand here; or let a note quote it within the bounds"
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


def tally(shown: Disclosures) -> Iterator[str]:
    """How many articles each value of `rights` stands for, and what is seen of them: `InC 2 extract`."""
    count = Counter((one.rights, _what(one)) for one in shown.values())
    for (rights, what), number in sorted(count.items()):
        yield f"{rights} {number} {what}"


def _what(one: Disclosure) -> str:
    return "removed" if one.takedown and one.shows is not Shows.NOTHING else one.shows.value


def proved(outputs: Iterable[Output], proof: Proof, memory: cache.Cache) -> tuple[Issue, ...]:
    """Every place at which a file of the site holds what the public may not see; none is the proof."""
    if not proof.secret:
        return ()
    wanted = sought(proof.secret)
    key = cache.digest(proof.secret)
    found = {
        output.path: memory.remember("proof", cache.digest(output.data, key), partial(find, output, wanted))
        for output in outputs
    }
    return tuple(_issues({path: one for path, one in found.items() if one}, proof))


def _issues(found: Mapping[str, Found], proof: Proof) -> Iterator[Issue]:
    told: dict[tuple[ArticleId, Spot], None] = {}
    for path, one in found.items():
        if one.file_of:
            message = f"this file is the original of {one.file_of}, whose text is not shown"
            yield Issue("D04", message, Spot(path), "take the copy out of the archive")
    for path, owner, run in _first_runs(found, proof):
        spot, length = _origin(run, owner, proof)
        if (owner, spot) not in told and len(told) < MOST_TOLD:
            told[owner, spot] = None
            yield _leak(path, run, owner, replace(spot, length=length) if length else Spot(path))


def _first_runs(found: Mapping[str, Found], proof: Proof) -> Iterator[tuple[str, ArticleId, Run]]:
    """For each file, the first words of each text that it may not hold."""
    archive = proof.archive if found else None
    whole = (archive.articles[id].body for id in seen_whole(archive)) if archive else ()
    left = frozenset(unexcused((run for one in found.values() for run in one.runs), whole))
    owners = {run: owner_of(run, proof.secret) for run in left}
    for path, one in found.items():
        first = {owners[run]: run for run in reversed(one.runs) if run in left}
        yield from ((path, owner, run) for owner, run in first.items())


def _origin(run: Run, owner: ArticleId, proof: Proof) -> tuple[Spot, int]:
    """Where in the files of the archive the words stand, but for the text itself; 0: nowhere."""
    for path, text in proof.texts.items():
        body = split(text) if path == f"content/articles/{owner}.md" else None
        head = "\n".join(text.split("\n")[: body.body_line - 1]) if body else text
        if path.startswith("content/articles/") and not body:
            continue
        words = words_of(head)
        folded = [word.folded for word in words]
        for index, there in enumerate(runs(folded, len(run))):
            if there == run:
                return _spot(path, head, words[index].start), words[index + len(run) - 1].end - words[
                    index
                ].start
    return Spot(""), 0


def _spot(path: str, text: str, start: int) -> Spot:
    line = text.count("\n", 0, start) + 1
    return Spot(path, line=line, column=start - (text.rfind("\n", 0, start) + 1) + 1)


def _leak(path: str, run: Run, owner: ArticleId, spot: Spot) -> Issue:
    words = " ".join(run)
    message = f"{path} would show “{words} …” of {owner}, whose text is not shown"
    return Issue("D03", message, spot, _TEMPLATE if spot.path == path else _SAY_SO)
