"""The page from which the archive can be taken along."""

from site_builder.compose.exports.files import bytes_of
from site_builder.compose.views.data import DataPageView
from site_builder.text.amount import size_words
from tests.compose.archives import CONFIG, pages, view
from tests.compose.library import LIBRARY


def test_every_file_it_offers_is_there_with_its_size() -> None:
    made = pages(*LIBRARY)
    forms = [form for group in view(made["data/"], DataPageView).groups for form in group.forms]

    assert len(forms) > 18
    for form in forms:
        page = made[form.link.url.removeprefix("../")]
        assert form.size == (size_words(len(bytes_of(page))) if bytes_of(page) else "")


def test_every_table_and_every_whole_file_is_offered() -> None:
    made = pages(*LIBRARY)
    offered = {form.link.text for group in view(made["data/"], DataPageView).groups for form in group.forms}

    files = {
        url for url in made if url.endswith((".csv", "feed.json", "feed.xml")) or url.startswith("data/a")
    }
    assert files <= offered


def test_the_licence_is_linked_when_it_has_a_public_name() -> None:
    from dataclasses import replace

    named = pages(config=replace(CONFIG, licence="CC-BY-4.0"))["data/"]
    told = pages(config=replace(CONFIG, licence="Ask us first"))["data/"]

    licence = view(named, DataPageView).licence
    assert licence is not None and licence.url == "https://spdx.org/licenses/CC-BY-4.0.html"
    assert (view(told, DataPageView).licence, view(told, DataPageView).rights) == (None, "Ask us first")
