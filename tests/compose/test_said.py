"""What somebody said and what became of it: told in words, never counted up from few."""

from site_builder.compose.views.names import PersonView, PublisherView
from site_builder.compose.views.said import SaidView
from site_builder.model.ids import ClaimantId, PublisherId
from site_builder.model.issue import Spot
from site_builder.model.kinds import Outcome
from site_builder.model.records import Note, Publisher
from tests.compose.archives import article, note, pages, person, view

PAPER = Publisher(PublisherId("paper"), "The Paper", spot=Spot("content/publishers/paper.md"))


def claim(number: int, outcome: str | None, claimant: str = "ann") -> Note:
    kind = "outcome" if outcome else "correction"
    became = Outcome(outcome) if outcome else None
    return note(f"n{number}", "talks", kind, outcome=became, claimant=ClaimantId(claimant))


def said(*outcomes: str | None) -> SaidView | None:
    claims = (claim(number, outcome) for number, outcome in enumerate(outcomes))
    made = pages(article("talks"), person("ann"), *claims)
    return view(made["people/ann/"], PersonView).said


def test_fewer_than_five_settled_ones_are_not_counted_up() -> None:
    found = said("came-true", "came-true", "came-true", "did-not", "open", "cannot-tell")

    assert found and found.words == (
        "Articles of this archive attribute 6 expectations to Ann: too few are settled for a summary. "
        "What became of each is told below."
    )
    assert [(group.title, group.count) for group in found.groups] == [
        ("Came true", 3),
        ("Did not happen", 1),
        ("Cannot tell", 1),
        ("Open", 1),
    ]


def test_from_five_on_they_are_told_in_words_without_a_share() -> None:
    found = said("came-true", "came-true", "partly", "did-not", "delayed", "open")

    assert found and found.words.startswith(
        "Of 6 expectations that articles of this archive attribute to Ann, 2 came true, "
        "1 came about in part, 1 came later than was said, 1 did not happen and 1 is open."
    )
    assert "%" not in found.words and "percent" not in found.words


def test_claims_that_are_no_expectations_stand_below() -> None:
    found = said(None, "open")

    assert found and [one.id for one in found.others] == ["n0"]
    assert found.total == 1


def test_somebody_of_whom_no_claim_is_followed_up_has_no_such_part() -> None:
    assert said() is None


def test_a_publisher_speaks_for_itself_and_not_for_a_person_of_its_name() -> None:
    own = claim(1, "open", "paper")

    alone = view(pages(article("talks"), PAPER, own)["publishers/paper/"], PublisherView)
    beside = view(pages(article("talks"), PAPER, person("paper"), own)["publishers/paper/"], PublisherView)

    assert alone.said and alone.said.total == 1
    assert beside.said is None
