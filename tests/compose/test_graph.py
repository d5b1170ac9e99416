"""The archive as a graph."""

from dataclasses import replace

from site_builder.compose.edition import edition
from site_builder.compose.graph import graph
from site_builder.model.graph import MEANINGS, Graph, NodeKind
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId, SeriesId
from site_builder.model.issue import Spot
from site_builder.model.records import Place, Series
from site_builder.model.records.parts import Coordinates, Participant, Presence
from site_builder.model.records.relations import ArticleRelation, ArticleTie, MeetingRelation, MeetingTie
from tests.compose.archives import CONFIG, Record, article, bodies, linked, meeting, person
from tests.compose.library import LIBRARY


def made(*records: Record) -> Graph:
    archive = linked(*records)
    return graph(edition(archive, bodies(archive), CONFIG, None))


def edges(*records: Record) -> list[tuple[str, str, str]]:
    return [(edge.source, edge.relation, edge.target) for edge in made(*records).edges]


def test_every_record_is_a_node_with_its_page() -> None:
    whole = made(*LIBRARY)

    assert {node.kind for node in whole.nodes} >= {*NodeKind} - {NodeKind.SERIES}
    assert len({node.id for node in whole.nodes}) == len(whole.nodes)
    assert all(node.url.startswith("https://archive.example/room/") for node in whole.nodes)


def test_every_edge_joins_what_its_relation_says() -> None:
    whole = made(*LIBRARY)
    kinds = {node.id: node.kind for node in whole.nodes}
    meanings = {
        (meaning.relation, source, target): meaning
        for meaning in MEANINGS
        for source in meaning.sources
        for target in meaning.targets
    }

    assert whole.edges
    for edge in whole.edges:
        assert (edge.relation, kinds[edge.source], kinds[edge.target]) in meanings


def test_every_relation_that_a_record_can_declare_has_one_meaning() -> None:
    names = [(meaning.relation, meaning.sources) for meaning in MEANINGS]
    told = {name for meaning in MEANINGS for name in (meaning.relation, meaning.inverse)}

    assert len(set(names)) == len(names)
    assert {*ArticleRelation, *MeetingRelation, *Presence} <= told


def test_a_participant_keeps_part_role_and_the_day() -> None:
    talks = replace(
        meeting("talks", "2007-12-13~"),
        participants=(Participant(PersonId("ada"), "host", Presence.SPOKESPERSON),),
    )

    (edge,) = made(talks, person("ada")).edges

    assert (edge.source, edge.relation, edge.target) == ("person:ada", "spokesperson", "meeting:talks")
    assert (edge.date, edge.role) == ("2007-12-13~", "host")


def test_a_relation_that_both_ends_have_is_one_edge() -> None:
    first = article("one", related=(ArticleTie(ArticleId("two"), ArticleRelation.CONTRADICTS),))
    second = article("two", related=(ArticleTie(ArticleId("one"), ArticleRelation.CONTRADICTS),))
    after = article("after", related=(ArticleTie(ArticleId("one"), ArticleRelation.FOLLOWS),))
    before = replace(
        first, related=(*first.related, ArticleTie(ArticleId("after"), ArticleRelation.FOLLOWED_BY))
    )

    assert edges(before, second, after) == [
        ("article:after", "follows", "article:one"),
        ("article:one", "contradicts", "article:two"),
    ]


def test_meetings_are_tied_and_belong_to_series_within_series() -> None:
    wide = Series(SeriesId("wide"), "Wide", spot=Spot("content/series/wide.md"))
    narrow = Series(SeriesId("narrow"), "Narrow", part_of=wide.id, spot=Spot("content/series/narrow.md"))
    talks = meeting(
        "talks",
        "2007",
        series=(narrow.id,),
        related=(MeetingTie(MeetingId("later"), MeetingRelation.PREPARES),),
    )

    assert edges(wide, narrow, talks, meeting("later", "2008")) == [
        ("meeting:talks", "part-of", "series:narrow"),
        ("meeting:talks", "prepares", "meeting:later"),
        ("series:narrow", "part-of", "series:wide"),
    ]


def test_what_leads_nowhere_is_left_out() -> None:
    assert edges(article("one", people=(PersonId("nobody"),), meetings={"gone": "report"})) == []


def test_a_place_on_the_equator_keeps_its_position() -> None:
    place = Place(
        PlaceId("null"), "Null", coordinates=Coordinates(0.0, 0.0), spot=Spot("content/places/null.md")
    )

    (node,) = made(place).nodes

    assert (node.latitude, node.longitude) == (0.0, 0.0)
