"""Whatever is said of rights, and then otherwise: a build that remembers gives what a clean one gives."""

import random
from pathlib import Path

import pytest

from site_builder.build import Options, Site, make
from site_builder.cache import Cache
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Severity
from site_builder.model.records.rights import Shows
from site_builder.report import judge
from tests.archive_files import unpack
from tests.faults.counts import times
from tests.warm import memory

ROUNDS, EDITS = times(2, 12), times(4, 12)
RIGHTS = ("own", "InC", "CNE", "CC-BY-4.0", "public-domain", "all-rights-reserved", "")
SHOWS = ("", "", "", *Shows)
REMOVED = ("", "", "", "taken_down: 2026-01-02", "taken_down: {on: 2026-01-02, title: hide}")
POLICIES = (
    "{}",
    "{default: own}",
    "{shows: {licensed: notice}}",
    "{shows: {reserved: full}}",
    "{most_words: 3}",
)
TEXTS = {
    "boats": "Eleven boats were counted twice by the miller on the morning after the flood.",
    "bridge": "Nobody crossed the old bridge without paying the ferryman what he asked for it.",
}


def article(name: str, dice: random.Random) -> str:
    said = (f"rights: {dice.choice(RIGHTS)}", f"shows: {dice.choice(SHOWS)}", dice.choice(REMOVED))
    head = "\n".join(line for line in said if line and not line.endswith(": "))
    source = "published: 2007-01-02\nsource_url: https://example.org/a"
    return f"-- content/articles/{name}.md --\n---\ntitle: On {name}\n{source}\n{head}\n---\n{TEXTS[name]}\n"


def note(name: str) -> str:
    quote = " ".join(TEXTS[name].split()[2:6])
    rest = "as_of: 2020-01-01, author: E, created: 2020-01-01"
    return (
        f"-- content/notes/{name}.yaml --\narticle: {name}\nnotes:\n"
        f"  - {{id: on-{name}, kind: gloss, quote: {quote}, summary: Ours., {rest}}}\n"
    )


def settings(dice: random.Random) -> str:
    plain = "title: A small archive\nurl: https://example.org/\nsearch: no\nshare_images: no\n"
    return f"-- archive.yaml --\n{plain}contact: mailto:e@example.org\nrights: {dice.choice(POLICIES)}\n"


def built(root: Path, remembered: Cache) -> Site:
    return make(Options(root), remembered)


def has_errors(site: Site) -> bool:
    found = judge(site.issues, site.texts, {}, Options(Path()).strictness)
    return any(one.severity is Severity.ERROR for one in found)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_after_any_change_of_rights_the_site_is_that_of_a_clean_build(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    unpack("".join((settings(dice), *(f"{article(name, dice)}{note(name)}" for name in TEXTS))), tmp_path)
    remembered = memory()
    built(tmp_path, remembered)
    for _ in range(EDITS):
        edit = dice.choice((settings, *(lambda dice, name=name: article(name, dice) for name in TEXTS)))
        text = edit(dice)
        unpack(
            text if text.startswith("-- archive.yaml") else f"-- archive.yaml --\n{_kept(tmp_path)}{text}",
            tmp_path,
        )
        remembered = remembered.next()

        warm, cold = built(tmp_path, remembered), built(tmp_path, memory())

        assert {one.path: one.data for one in warm.outputs} == {one.path: one.data for one in cold.outputs}
        assert warm.issues == cold.issues
        if not has_errors(warm):
            assert withheld_in(warm) == []


def _kept(root: Path) -> str:
    return (root / "archive.yaml").read_text("utf-8")


def withheld_in(site: Site) -> list[tuple[str, str]]:
    """Where words stand that nobody is to read: the ends of the texts, which no note quotes."""
    hidden = [name for name in TEXTS if not site.proof.shown[ArticleId(name)].is_whole]
    ends = [" ".join(TEXTS[name].split()[6:]) for name in hidden]
    return [(one.path, end) for one in site.outputs for end in ends if end.encode() in one.data]
