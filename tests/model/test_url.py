"""Only addresses that are safe in an `href` become one."""

import pytest

from site_builder.model.url import Url


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/",
        "http://example.org/a?b=c#d",
        "mailto:desk@example.org",
        "https://пример.рф/статья",
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
    ],
)
def test_everything_else_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Url.parse(text)
