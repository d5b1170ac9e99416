"""Pages and templates to files."""

from dataclasses import dataclass

from site_builder.model.issue import Spot
from site_builder.model.page import Page, Theme
from site_builder.render import render
from site_builder.render.templates import environment_of
from tests.render.samples import theme_of


@dataclass(frozen=True)
class View:
    title: str = "Loans & <gas>"
    note: str | None = None


def page(view: object = View(), url: str = "articles/minsk/", template: str = "article.html") -> Page:
    return Page(url, template, view, Spot("content/articles/minsk.md"))


def test_a_page_becomes_the_file_of_its_address() -> None:
    made = render(page(), None, theme_of(article="<h1>{{ page.title }}</h1>"))

    assert made.value is not None
    assert made.value.path == "articles/minsk/index.html"
    assert made.value.data == b"<h1>Loans &amp; &lt;gas&gt;</h1>\n"
    assert not made.issues


def test_xml_is_escaped_and_plain_text_is_not() -> None:
    theme = Theme({"feed.xml": "<t>{{ page.title }}</t>", "robots.txt": "{{ page.title }}"})

    feed = render(page(url="feed.xml", template="feed.xml"), None, theme).value
    robots = render(page(url="robots.txt", template="robots.txt"), None, theme).value

    assert feed is not None
    assert robots is not None
    assert feed.data == b"<t>Loans &amp; &lt;gas&gt;</t>\n"
    assert robots.data == b"Loans & <gas>\n"


def test_a_quotation_mark_cannot_leave_its_attribute() -> None:
    made = render(page(View('" onclick="x')), None, theme_of(article='<a title="{{ page.title }}">x</a>'))

    assert made.value is not None
    assert made.value.data == b'<a title="&#34; onclick=&#34;x">x</a>\n'


def test_a_failing_template_names_its_line_and_the_page() -> None:
    theme = theme_of(article="<p>\n{% include 'part.html' %}", part="\n\n{{ page.note.body }}")

    made = render(page(), None, theme)

    assert made.value is None
    (issue,) = made.issues
    assert (issue.code, issue.spot.path, issue.spot.line) == ("T05", "templates/part.html", 3)
    assert issue.message.startswith("this template fails on the page articles/minsk/index.html: ")
    assert issue.also == (Spot("content/articles/minsk.md"),)


def test_a_wrong_operation_is_an_issue_as_well() -> None:
    made = render(page(), None, theme_of(article="{{ page.title + 1 }}"))

    assert [(issue.code, issue.spot.line) for issue in made.issues] == [("T05", 1)]


def test_a_template_that_cannot_be_read_names_its_line() -> None:
    made = render(page(), None, theme_of(article="<p>\n{% if page %}"))

    assert [(issue.code, issue.spot.line) for issue in made.issues] == [("T03", 2)]


def test_a_template_that_is_not_there_gets_the_nearest_name() -> None:
    made = render(page(template="artcle.html"), None, theme_of(article=""))

    (issue,) = made.issues
    assert (issue.code, issue.message) == ("T04", "there is no template 'artcle.html'")
    assert issue.help == "write 'article.html'"


def test_a_template_that_could_not_be_read_has_had_its_issue() -> None:
    theme = Theme({}, {}, {"article.html": "templates/article.html"})

    assert render(page(), None, theme) == (None, ())


def test_templates_are_compiled_once_for_a_theme() -> None:
    theme = theme_of(article="<h1>{{ page.title }}</h1>" * 50)

    assert environment_of(theme) is environment_of(theme)


def test_words_that_turn_round_what_follows_do_so_to_their_end_on_pages_only() -> None:
    words = View("all\u202e wen")
    theme = Theme(
        {
            "article.html": '<a title="{{ page.title }}">{{ page.title }}</a> old',
            "feed.xml": "<t>{{ page.title }}</t>",
        }
    )

    made = render(page(words), None, theme).value
    feed = render(page(words, "feed.xml", "feed.xml"), None, theme).value

    assert made is not None and feed is not None
    assert made.data.decode() == '<a title="all\u202e wen\u202c">all\u202e wen\u202c</a> old\n'
    assert feed.data.decode() == "<t>all\u202e wen</t>\n"
