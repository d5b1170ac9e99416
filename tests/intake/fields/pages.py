"""Pages of our own making, as the systems that make websites write them."""

from site_builder.intake.fields import fields_of
from site_builder.intake.html.page import Page, page_of
from site_builder.model.draft import Found

TITLE = "Council votes for a new harbour"
LEAD = (
    "The council of Port Alder met for three hours and agreed on a plan for the harbour that nobody had "
    "expected, the mayor said after the vote."
)
NEXT = (
    "Fishing crews will keep the eastern quay until the new one is finished, which the engineers say will "
    "take four years at the least."
)
TEXT = f"{LEAD}\n\n{NEXT}"
HEADING = f"<h1>{TITLE}</h1>"


def page(head: str = "", above: str = HEADING, below: str = "", attributes: str = 'lang="en"') -> Page:
    """A page with something in its head, above its text and below it."""
    article = f"<article>{above}<p>{LEAD}</p><p>{NEXT}</p>{below}</article>"
    menu = "<nav><a href='/'>Home</a><a href='/world/'>World</a></nav>"
    foot = "<footer><p>© 2024 The Alder Courier</p></footer>"
    title = "" if "<title" in head else f"<title>{TITLE} - The Alder Courier</title>"
    return page_of(f"<html {attributes}><head>{title}{head}</head><body>{menu}{article}{foot}</body></html>")


def meta(name: str, content: str) -> str:
    """A meta element."""
    return f'<meta property="{name}" content="{content}">'


def json_ld(text: str) -> str:
    """A block of JSON-LD."""
    return f'<script type="application/ld+json">{text}</script>'


def found(one: Page, field: str, text: str = TEXT) -> tuple[Found, ...]:
    """What is found for a field."""
    return tuple(each for each in fields_of(one, text) if each.field == field)


def value(one: Page, field: str) -> str:
    """The value of a field; empty where it has none."""
    return next((each.value for each in found(one, field) if each.value), "")


def values(one: Page, field: str) -> list[str]:
    """Every value of a field."""
    return [each.value for each in found(one, field) if each.value]
