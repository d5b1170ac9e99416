"""Only addresses that are safe in an `href` become one."""

import re

import pytest
from pydantic import TypeAdapter

from site_builder.model.url import Url


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/",
        "http://example.org/a?b=c#d",
        "mailto:desk@example.org",
        "https://пример.рф/статья",
        "https://中国.example/水",
        "https://example.org:8080/a%20b",
    ],
)
def test_web_and_mail_addresses_are_kept_as_they_are(text: str) -> None:
    assert Url.parse(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/",
        "example.org",
        "https://",
        "https:///path",
        "https://example.org/a b",
        'https://example.org/"onclick="',
        "https://example.org/<script>",
        "java\nscript:alert(1)",
        "",
        "https://example.org\u202e/moc.elpmaxe",
        "https://exam\u200bple.org/",
        "https://example.org/\u2028a",
        "https://example.org/a%0d%0aSet-Cookie:%20a=b",
        "https://example.org/a%00b",
        "mailto:desk@example.org?subject=a%0ABcc:b@example.org",
        "https://ida:word@example.org/",
        "https://example.org@planted.invalid/",
        "https://example.org:99999/",
        "https://\u0435xample.org/",
        "https://\u24d4xample.org/",
        "https://example.org\u2044planted.invalid/",
        "https://example\u3002org/",
    ],
)
def test_everything_else_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Url.parse(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("hTtp://[::1]/", "http://[::1]/"),
        ("HTTPS://Example.org/A", "https://Example.org/A"),
        (" MailTo:Desk@example.org ", "mailto:Desk@example.org"),
    ],
)
def test_the_scheme_is_written_small_and_the_schema_takes_what_is_read(typed: str, kept: str) -> None:
    schema = TypeAdapter(Url).json_schema()

    assert Url.parse(typed) == kept
    assert re.search(schema["pattern"], typed)
