"""Earlier addresses: what leads on from them, what gives way, and what is refused."""

from dataclasses import replace

from site_builder.compose import compose
from site_builder.compose.views.home import RedirectView
from site_builder.model.archive import Archive
from site_builder.model.page import Page
from tests.compose.archives import CONFIG, article, bodies, issues, linked, meeting, note, pages, person, view


def made(archive: Archive) -> dict[str, Page]:
    return {page.url: page for page in compose(archive, bodies(archive), CONFIG, None).value}


def test_an_earlier_id_leads_on_from_the_page_and_all_pages_below_it() -> None:
    found = pages(article("harbour", aliases=("port",)), note("quiet", "harbour"))

    below = {url for url in found if url.startswith("articles/port/")}
    assert below == {"articles/port/", "articles/port/as-published/"}
    assert view(found["articles/port/"], RedirectView).target.url == "../../articles/harbour/index.html"


def test_an_earlier_address_leads_on_by_a_relative_link_at_any_depth() -> None:
    found = pages(person("ann", aliases=("/who/is/ann.html", "/ann")))

    assert view(found["who/is/ann.html"], RedirectView).target.url == "../../people/ann/index.html"
    assert view(found["ann/"], RedirectView).target.url == "../people/ann/index.html"


def test_an_address_of_another_alphabet_leads_on_however_it_is_written() -> None:
    found = pages(person("ann", aliases=("/%D0%B0%D0%BD%D0%BD%D0%B0/",)))

    assert "анна/" in found


def test_a_page_at_an_earlier_address_is_called_as_the_page_it_leads_to() -> None:
    found = view(pages(meeting("minsk", "2007", aliases=("m",)))["meetings/m/"], RedirectView)

    assert found.head.title == "Talks minsk has moved · Reading Room"
    assert found.head.canonical == "https://archive.example/room/meetings/minsk/"
    assert found.head.robots == "noindex"


def test_a_claim_is_found_by_its_earlier_id_on_both_its_pages() -> None:
    found = pages(article("harbour"), note("quiet", "harbour", is_claim=True, aliases=("calm",)))

    assert {"notes/calm/", "claims/calm/"} <= found.keys()


def test_a_name_that_only_git_remembers_leads_on() -> None:
    archive = replace(
        linked(article("harbour")), former={"content/articles/harbour.md": ("port", "old-port")}
    )

    assert {"articles/port/", "articles/old-port/"} <= made(archive).keys()


def test_a_name_that_only_git_remembers_gives_way_to_every_page_without_a_word() -> None:
    former = {"content/articles/harbour.md": ("quay", "pier")}
    archive = replace(
        linked(article("harbour"), article("quay"), article("mole", aliases=("pier",))), former=former
    )

    pages, told = compose(archive, bodies(archive), CONFIG, None)

    by_url = {page.url: page for page in pages}
    assert told == ()
    assert by_url["articles/quay/"].template == "article.html"
    assert "mole" in view(by_url["articles/pier/"], RedirectView).target.url
    assert len(by_url) == len(pages)


def test_the_name_of_a_file_of_notes_is_no_earlier_id_of_the_notes_in_it() -> None:
    archive = linked(article("harbour"), note("quiet", "harbour"))
    archive = replace(archive, former={"content/notes/harbour.yaml": ("port",)})

    assert "notes/port/" not in made(archive)


def test_an_alias_that_is_another_record_is_told_once_with_both_places() -> None:
    told = issues(
        article("harbour", aliases=("quay",)), article("quay"), note("calm", "quay"), note("q", "harbour")
    )

    assert [(one.code, one.spot.path, one.also[0].path) for one in told] == [
        ("P07", "content/articles/harbour.md", "content/articles/quay.md")
    ]


def test_an_alias_that_differs_from_a_page_only_in_case_is_refused() -> None:
    (told,) = issues(article("harbour"), article("quay", aliases=("/Articles/Harbour/",)))

    assert told.code == "P07"


def test_what_is_gone_may_not_be_there() -> None:
    config = replace(CONFIG, gone={"/articles/harbour/": "It was withdrawn."})

    (told,) = issues(article("harbour"), config=config)

    assert (told.code, told.spot.key) == ("P07", ("gone", "/articles/harbour/"))


def test_an_alias_that_differs_from_another_only_in_the_form_of_its_accents_is_refused() -> None:
    (told,) = issues(person("ann", aliases=("/caf\u00e9/",)), person("bob", aliases=("/cafe\u0301/",)))

    assert told.code == "P07"
