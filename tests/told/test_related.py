"""Related articles: meetings first, then what few share; words last; the same on every run."""

from collections.abc import Mapping
from random import Random

import pytest

from site_builder.cache import Cache, digest
from site_builder.link import Drafts, link
from site_builder.model.archive import Archive
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, MeetingId, PersonId, TagId
from site_builder.model.records import Article, Meeting, Person, Record
from site_builder.model.records.parts import MeetingLink, Relation
from site_builder.model.records.relations import ArticleRelation, ArticleTie
from site_builder.model.when import When
from site_builder.told.related import MOST, Bond, Related, related

TALKS = Meeting(id=MeetingId("talks"), title="Talks", when=When.parse("2011"))
PEOPLE = tuple(Person(id=PersonId(name), name=name) for name in ("osk", "tull"))


def article(name: str, day: int = 1, text: str = "", **more: object) -> Article:
    values = {
        "id": ArticleId(name),
        "title": name,
        "published": When.parse(f"2011-05-{day:02}"),
        "held": Held(text),
    }
    return Article(**{**values, **more})  # type: ignore[arg-type]


def archive_of(*records: Record) -> Archive:
    return link((TALKS, *PEOPLE, *records), Drafts.SHOW).value


def beside(name: str, *records: Record) -> tuple[Related, ...]:
    archive = archive_of(*records)
    return related(archive, lambda id: archive.articles[id].body)[ArticleId(name)]


def about(relation: Relation = Relation.REPORT) -> tuple[MeetingLink, ...]:
    return (MeetingLink(MeetingId("talks"), relation),)


FILLER = tuple(article(f"filler-{number}", 20) for number in range(8))


def test_a_shared_meeting_comes_before_shared_topics_and_people() -> None:
    found = beside(
        "one",
        article("one", meetings=about(), tags=(TagId("levy"),), people=(PersonId("osk"),)),
        article("topic", tags=(TagId("levy"),), people=(PersonId("osk"),)),
        article("meeting", meetings=about()),
        *FILLER,
    )

    assert [one.article for one in found] == ["meeting", "topic"]
    assert [reason.bond for reason in found[1].reasons] == [Bond.TAG, Bond.PERSON]


def test_a_meeting_that_one_only_mentions_counts_less() -> None:
    found = beside(
        "one",
        article("one", meetings=about()),
        article("report", meetings=about()),
        article("mention", meetings=about(Relation.MENTION)),
    )

    assert [one.article for one in found] == ["report", "mention"]
    assert found[0].points > found[1].points


def test_what_all_share_relates_none_of_them() -> None:
    everybody = [article(f"a{number}", tags=(TagId("news"),)) for number in range(6)]

    assert beside("a0", *everybody) == ()


def test_rare_words_are_enough_where_nothing_else_is_shared() -> None:
    words = "The cormorant inspected ninety lobster creels beneath a lighthouse while pilchards glittered"

    found = beside("one", article("one", text=words), article("two", text=words), *FILLER)

    assert [one.article for one in found] == ["two"]
    assert [reason.bond for reason in found[0].reasons] == [Bond.WORDS]


def test_what_is_remembered_of_words_is_of_these_words() -> None:
    words = "The cormorant inspected ninety lobster creels beneath a lighthouse while pilchards glittered"
    memory = Cache()

    def told(text: str) -> Mapping[ArticleId, tuple[Related, ...]]:
        nonlocal memory
        memory, archive = (
            memory.next(),
            archive_of(article("one", text=text), article("two", text=words), *FILLER),
        )
        texts = {id: one.body for id, one in archive.articles.items()}.__getitem__
        assert related(archive, texts, memory.remember_of) == related(archive, texts)
        return related(archive, texts)

    assert told(words) != told("The tide is out.")
    assert told(words) == told(words)


def test_after_any_edits_what_is_remembered_relates_as_what_is_made_anew() -> None:
    dice = Random(7)
    words = ["".join(dice.choices("abcdefghijklm", k=9)) for _ in range(200)]
    texts = {f"a{number}": " ".join(dice.sample(words, 12)) for number in range(14)}
    memory, found = Cache(), set[str]()
    for _ in range(150):
        name = dice.choice([*texts, "new"])
        match dice.randrange(6):
            case 0 if len(texts) > 8:
                texts.pop(name, None)
            case 1:
                texts[name] = " ".join(reversed(texts.get(name, "").split()))
            case 2:
                texts[name] = " ".join(dice.sample(words, 12))
            case _:
                texts[name] = " ".join([*dice.choice([*texts.values()]).split()[1:], dice.choice(words)])
        archive = archive_of(*(article(name, text=text) for name, text in texts.items()))
        memory = memory.next()
        text_of = {id: one.body for id, one in archive.articles.items()}.__getitem__

        again = related(archive, text_of, memory.remember_of)

        assert again == related(archive, text_of)
        found |= {repr(one) for one in again.values() if one}
    assert len(found) > 20


def test_an_edit_that_brings_no_word_counts_none(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "The cormorant inspected ninety lobster creels beneath a lighthouse while pilchards glittered"
    two, memory = article("two", text=words), Cache()
    archive = archive_of(article("one", text=words), two, *FILLER)
    first = related(archive, lambda id: archive.articles[id].body, memory.remember_of)
    edited = archive_of(article("one", text=f"{words}, and it was so."), two, *FILLER)
    monkeypatch.setattr("site_builder.told.related._by_rare_words", None)

    assert related(edited, lambda id: edited.articles[id].body, memory.next().remember_of) == first


def test_a_text_whose_words_are_remembered_is_not_read() -> None:
    words = "The cormorant inspected ninety lobster creels beneath a lighthouse while pilchards glittered"
    archive = archive_of(article("one", text=words), article("two", text=words), *FILLER)
    memory, read = Cache(), list[str]()

    def text_of(id: ArticleId) -> str:
        read.append(id)
        return archive.articles[id].body

    def digest_of(id: ArticleId) -> str:
        return digest(archive.articles[id].body)

    first = related(archive, text_of, memory.remember_of, digest_of)
    assert read
    read.clear()

    assert related(archive, text_of, memory.next().remember_of, digest_of) == first
    assert first[ArticleId("one")] and read == []


def test_words_that_two_of_few_have_in_common_relate_nobody() -> None:
    words = "The cormorant inspected ninety lobster creels beneath a lighthouse while pilchards glittered"

    assert beside("one", article("one", text=words), article("two", text=words), *FILLER[:3]) == ()


def test_what_an_article_is_tied_to_by_its_own_word_is_shown_elsewhere() -> None:
    tie = (ArticleTie(ArticleId("two"), ArticleRelation.FOLLOWS),)

    assert (
        beside("one", article("one", meetings=about(), related=tie), article("two", meetings=about())) == ()
    )


def test_at_most_five_are_named_the_nearest_in_time_of_equals_first() -> None:
    many = [article(f"a{day:02}", day, meetings=about()) for day in range(1, 29)]

    found = beside("a14", *many)

    assert [one.article for one in found] == ["a13", "a15", "a12", "a16", "a11"]
    assert len(found) == MOST


def test_articles_without_a_date_are_related_too() -> None:
    undated = article("undated", meetings=about(), published=None)

    assert [one.article for one in beside("undated", undated, article("two", meetings=about()))] == ["two"]


def test_the_order_of_the_files_changes_nothing() -> None:
    many = [article(f"a{day:02}", day, tags=(TagId(f"t{day % 4}"),)) for day in range(1, 25)]

    assert beside("a07", *many, *FILLER) == beside("a07", *FILLER, *reversed(many))


def test_an_archive_of_topics_and_people_without_articles_has_none_related() -> None:
    archive = archive_of(Person(PersonId("ann"), "Ann"))

    assert related(archive, lambda _: "") == {}
