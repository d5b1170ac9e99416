"""What is seen of addresses at a glance is what is found sign by sign."""

from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.model.url import Url
from site_builder.text.markdown import as_written, leads_to_web_alone

SIGNS = (
    "https://",
    "http://",
    "a.example",
    "-",
    ".",
    "/",
    "a",
    "A",
    "1",
    "_",
    "?",
    "#",
    "=",
    "&",
    "~",
    "%0a",
)
ODD = (":", "@", "\u200b", "\u0435", "\n", " ", "\\", "[", "]", "..", ":80", "\u00e9", "\u017f")
WORDS = ("](https://a.example/b)", "](https://a.example)", "](http://a..b/c)", "](/a/)", "](", "[", "[a", "!")
SPACE = (
    "\n",
    "\n\n",
    " ",
    "`",
    "\\",
    "*",
    "<",
    ">",
    "<a:b>",
    "<https://a.example>",
    "    ",
    "- ",
    ")",
    "(",
    "a",
)


def parsed(text: str, parse: object) -> str:
    try:
        return parse(text)  # type: ignore[operator, no-any-return]  # either of the two ways
    except ValueError:
        return "refused"


@given(st.lists(st.sampled_from(SIGNS + ODD), max_size=8).map("".join))
def test_an_address_that_is_plain_is_taken_as_the_wary_way_takes_it(text: str) -> None:
    assert parsed(text, Url.parse) == parsed(text, Url.parse_warily)


@given(st.lists(st.sampled_from(WORDS + SPACE), max_size=12).map("".join))
def test_a_text_that_is_seen_to_lead_to_the_web_alone_leads_nowhere_else(text: str) -> None:
    assume("]:" not in text and leads_to_web_alone(text))

    children = [child for token in as_written(text) for child in token.children or ()]

    led = [str(child.attrs.get("href") or child.attrs.get("src") or "") for child in children]
    assert [address for address in led if address and parsed(address, Url.parse) == "refused"] == []
