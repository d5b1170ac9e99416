import pytest

from site_builder.text.address import parts_of


def test_an_address_has_its_parts() -> None:
    parts = parts_of("https://example.org:8080/a?b#c")

    assert (parts.scheme, parts.hostname, parts.path, parts.query) == ("https", "example.org", "/a", "b")


@pytest.mark.parametrize("words", ["http://[", "http://[::1", "http://a]b/", "//a\u2100b"])
def test_words_that_are_no_address_are_a_path(words: str) -> None:
    parts = parts_of(words)

    assert (parts.scheme, parts.hostname, parts.path) == ("", None, words)
