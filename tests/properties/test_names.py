"""Whatever the text, the notes and the names: links on names change no word, no mark and no number."""

from itertools import count, islice
from random import Random

from site_builder.annotate import annotate
from site_builder.compose.edition import desk, edition
from site_builder.compose.named import named_blocks
from site_builder.model.mention import Target
from site_builder.text.known_names import KnownName, known_names
from site_builder.text.named import readable
from tests.annotate.given import LABELS, article
from tests.annotate.markup import seen
from tests.compose.archives import CONFIG, linked
from tests.properties.documents import case

ARTICLES = 40
NAMES = known_names(
    KnownName(spelling, Target("person", f"p{number}"))
    for number, spelling in enumerate(
        (
            "Minsk",
            "Sochi",
            "Лукашенко",
            "Мінск",
            "中国",
            "Łódź",
            "so far said",
            "Minsk Sochi",
            "Cafe\u0301",
            "a",
        )
    )
)


def test_links_on_names_change_nothing_but_themselves() -> None:
    here = desk(edition(linked(), {}, CONFIG, None), "articles/x/")
    linked_at_all = 0

    for seed in islice(count(), ARTICLES):
        random = Random(seed)
        given = case(random, random.randint(1, 8), random.randint(0, 12))
        body, issues = annotate(article(given.body), given.notes, LABELS, names=NAMES)
        bare, bare_issues = annotate(article(given.body), given.notes, LABELS)
        without = "".join(block.html for block in body.blocks)
        named = "".join(html for _, html in named_blocks(here, body))
        before, after = seen(without), seen(named)

        assert (bare.blocks, bare.anchors, bare.text, bare_issues) == (
            body.blocks,
            body.anchors,
            body.text,
            issues,
        )
        assert after.faults == []
        assert after.text == before.text
        assert (after.marked, after.references) == (before.marked, before.references)
        links = [link for link in readable(named).links if link.is_name]
        shown = [one for one in body.mentions if one.block >= 0]
        assert sorted(readable(named).text[one.start : one.end] for one in links) == sorted(
            readable(body.blocks[one.block].html[one.start : one.end]).text for one in shown
        )
        assert len({one.target for one in body.mentions}) == len(body.mentions)
        linked_at_all += len(links)

    assert linked_at_all > ARTICLES
