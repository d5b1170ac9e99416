"""What is not written: files that have no front matter, and values that could not be read back."""

import pytest

from site_builder.model.ids import ArticleId
from site_builder.text.yaml_edit import Refusal
from site_builder.tools.suggest import Kind, Suggestion
from site_builder.tools.suggest.writing import accepted, changed, rejected

PATH = "content/articles/one.md"
TEXT = "---\ntitle: One\nrights: own\n---\n\nText.\n"


def meeting(relation: str) -> Suggestion:
    return Suggestion(ArticleId("one"), Kind.MEETING, "talks", relation, 0.9, ())


@pytest.mark.parametrize(
    ("text", "relation", "why"),
    [("Text.", "report", "no front matter"), (TEXT, "rumour", "with that it would not be read")],
)
def test_what_could_not_be_read_back_is_refused(text: str, relation: str, why: str) -> None:
    made = changed(PATH, text, accepted([meeting(relation)]))

    assert isinstance(made, Refusal) and why in made.why


def test_rejecting_nothing_changes_nothing() -> None:
    assert changed(PATH, TEXT, rejected([])) == TEXT


def test_several_lists_are_written_at_once() -> None:
    tag = Suggestion(ArticleId("one"), Kind.TAG, "levy", "", 0.9, ())

    made = changed(PATH, TEXT, accepted([meeting("report"), tag]))

    listed = "meetings:\n  - meeting: talks\n    relation: report\ntags: [levy]\n"
    assert made == TEXT.replace("rights: own\n", f"rights: own\n{listed}")
