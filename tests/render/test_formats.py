"""Texts to bytes."""

import pytest

from site_builder.render.formats import RENDERERS, markup, renderer_for
from site_builder.text.endings import lines_of_unix


def test_characters_that_markup_forbids_are_left_out() -> None:
    assert markup("a\x00b\x0bc\ud800d\x7f") == b"abcd\n"


def test_blank_lines_stay_for_they_may_stand_in_a_listing() -> None:
    assert markup("<pre>one\n\ntwo</pre>\n\n") == b"<pre>one\n\ntwo</pre>\n"
    assert lines_of_unix("one\n\ntwo") == b"one\n\ntwo\n"


def test_a_file_is_made_by_the_renderer_of_its_suffix() -> None:
    assert renderer_for("a/index.html").suffix == ".html"
    assert renderer_for("feed.xml").suffix == ".xml"
    with pytest.raises(ValueError, match=r"no renderer makes 'photo\.jpg'"):
        renderer_for("photo.jpg")


def test_the_renderers_are_in_order() -> None:
    suffixes = [renderer.suffix for renderer in RENDERERS]

    assert suffixes == sorted(suffixes)
