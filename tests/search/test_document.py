"""One document for each record: what is searched, and what is only shown."""

import json
from dataclasses import replace
from urllib.parse import unquote

from site_builder.model.search import Passage
from site_builder.search.document import document, file_name, spaced
from tests.search.records import BRIDGE, FLOOD, RIVER


def test_a_note_and_a_heading_are_places_of_their_own() -> None:
    made = document(BRIDGE)

    assert '<h2 id="heading/0/h-money">Money</h2><p>A loan was paid.</p>' in made
    assert '<div id="outcome/1/note-loan"><p>It was &lt;never&gt; paid back.</p></div>' in made


def test_what_a_result_shows_is_carried_without_being_searched() -> None:
    made = document(BRIDGE)

    info = made.partition('<main id="')[2].partition('"')[0]

    assert " " not in info
    assert json.loads(unquote(info)) == {
        "url": "articles/bridge/index.html",
        "kind": "Article",
        "language": "en",
        "date": "13\u00a0December\u00a02007",
        "since": "2007-12-13",
        "detail": "The Paper",
    }


def test_each_thing_to_narrow_by_is_a_filter_and_its_values_are_escaped() -> None:
    made = document(BRIDGE)

    assert '<meta data-pagefind-filter="year[content]" content="2007">' in made
    assert '<meta data-pagefind-filter="person[content]" content="Ann &#34;Bo&#34; O’Neil">' in made


def test_what_has_no_date_comes_after_everything_when_the_newest_comes_first() -> None:
    assert 'data-pagefind-sort="date[content]" content="2007-12-13"' in document(BRIDGE)
    assert 'data-pagefind-sort="date[content]" content="0000-00-00"' in document(RIVER)


def test_each_character_of_a_script_without_spaces_is_a_word() -> None:
    assert spaced("新しい橋、 bridge橋 мост") == "新 し い 橋、 bridge橋 мост"
    assert spaced("zero\u200bwidth") == "zerowidth"


def test_every_record_has_a_file_of_its_own_even_two_on_one_page() -> None:
    assert file_name(BRIDGE) == "articles/bridge/index.html"
    assert file_name(RIVER) == "articles/мост/index.html"
    assert file_name(FLOOD) == "timeline/index.html/event-flood.html"


def test_half_a_surrogate_pair_stops_nothing() -> None:
    made = document(replace(BRIDGE, passages=(Passage("broken \ud83d word"),)))

    assert "broken ? word" in made


def test_what_has_only_a_name_is_found_by_it() -> None:
    only = replace(BRIDGE, title="A & B", passages=(Passage("  "),))

    assert "<p>A &amp; B</p></main>" in document(only)
    assert f"<p>{BRIDGE.title}</p>" not in document(BRIDGE)
