"""Whatever an archive leaves out, suggestions add to what it says, and never say it again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.link import Drafts, link
from site_builder.model.records import Article, Record
from site_builder.tools.suggest import Kind, suggestions
from tests.tools.suggest.councils import ROOT, records_of

RECORDS = records_of(ROOT)
FIELDS = ("meetings", "people", "places", "published", "related", "tags")


def poorer(record: Record, lost: frozenset[str]) -> Record:
    if not isinstance(record, Article):
        return record
    empty = {name: None if name == "published" else () for name in lost}
    return replace(record, **empty)  # type: ignore[arg-type]  # fields that may be empty


@settings(max_examples=6, deadline=None)
@given(
    st.frozensets(st.sampled_from(FIELDS)),
    st.frozensets(st.integers(0, len(RECORDS) - 1), max_size=40),
)
def test_nothing_is_suggested_that_is_said_and_the_order_of_files_changes_nothing(
    lost: frozenset[str], where: frozenset[int]
) -> None:
    records = [poorer(one, lost) if at in where else one for at, one in enumerate(RECORDS)]
    archive = link(tuple(records), Drafts.SHOW).value

    found = suggestions(archive)

    for one in found:
        article = archive.articles[one.article]
        assert 0 < one.confidence <= 1 and one.reasons
        assert one.kind is not Kind.MEETING or one.target not in {each.meeting for each in article.meetings}
        assert one.kind is not Kind.PERSON or one.target not in article.people
        assert one.kind is not Kind.PLACE or one.target not in article.places
        assert one.kind is not Kind.TAG or one.target not in article.tags
    assert suggestions(link(tuple(reversed(records)), Drafts.SHOW).value) == found
