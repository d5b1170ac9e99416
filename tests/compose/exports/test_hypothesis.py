"""Notes as Hypothes.is takes them."""

from typing import Any

from tests.compose.exports.sites import read, stress


def entries(article: str = "first") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(stress(), f"articles/{article}/hypothesis.json")["annotations"]
    return found


def test_every_entry_has_what_the_client_cannot_do_without() -> None:
    for entry in entries():
        assert entry["permissions"]["read"] == ["group:__world__"]
        assert isinstance(entry["tags"], list)
        assert entry["uri"] == entry["target"][0]["source"] == "https://example.org/stress/articles/first/"
        assert set(entry) >= {"target", "tags", "text", "uri", "document"}


def test_a_quote_is_given_with_its_surroundings_and_without_a_position() -> None:
    lanes = next(entry for entry in entries() if entry["tags"] == ["correction", "tolls"])

    (selector,) = lanes["target"][0]["selector"]
    assert selector["type"] == "TextQuoteSelector"
    assert selector["suffix"].startswith(". The toll")


def test_the_text_keeps_what_the_client_drops_and_stays_what_it_was() -> None:
    lanes = next(entry for entry in entries() if entry["tags"] == ["correction", "tolls"])

    assert lanes["text"] == (
        '**Was wrong.** =It has "two", \\<b\\>not four\\</b\\>.\n\n'
        "See [the ledger](https://example.org/stress/notes/) and **more**.\n\n"
        "Sources:\n\n"
        "- \\[Plans\\], 1:100 & more, @City archive, shelf 3, contradicts the claim\n"
        "- [Third](<https://example.org/stress/articles/third/>)\n"
        "- [Report](<https://example.org/a?b=c&d=(e)>), The \\*Post\\*, 2019\n\n"
        "Ada “A.” Arm, 5 March 2020; checked to 2 January 2020. "
        "[Permanent page of this note](<https://example.org/stress/notes/lanes/>)"
    )


def test_a_note_on_the_whole_article_is_a_page_note() -> None:
    (whole,) = (entry for entry in entries() if entry["tags"] == ["editorial"])

    assert whole["target"] == [{"source": "https://example.org/stress/articles/first/"}]


def test_a_note_that_stands_on_two_articles_is_in_both_files() -> None:
    (there,) = entries("second")

    assert there["target"][0]["selector"][0]["exact"] == "The bridge has four lanes"
    assert "articles/third/hypothesis.json" not in stress()
