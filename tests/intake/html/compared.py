"""What a tree says and how much of each kind it holds; the same of Markdown. Neither knows the writer."""

# ruff: noqa: C901, E501
# A walk through a tree is one function here, so that it can be read beside the writer that it checks.

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement
from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.text.figures import with_figures
from site_builder.text.footnotes import reading_footnotes
from site_builder.text.spans import reading_spans

READER = reading_spans(
    reading_footnotes(
        MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable(["table", "strikethrough"])
    )
)
PICTURE = "\ufffc"
"""What stands for a picture among words."""
SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-srcset", "srcset")
UNSEEN = (
    "annotation",
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "svg",
    "object",
    "video",
    "audio",
    "select",
)
INLINE = (
    *(
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
    ),
    *("label", "mark", "nobr", "picture", "q", "rb", "rt", "ruby", "s", "samp", "small", "source", "span"),
    *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    *("math", "mfrac", "mi", "mn", "mo", "mrow", "msub", "msup", "semantics"),
)
BLOCKS = ("heading", "entry", "quote", "cell", "caption")
KINDS = {
    "b": "strong",
    "strong": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}


def is_picture(image: HtmlElement) -> bool:
    """Whether it says where it is; a picture in the page itself stands in for one that is loaded later."""
    late = (str(value) for name, value in image.items() if name.startswith("data-"))
    return any(not str(image.get(name) or "data:").startswith("data:") for name in SOURCES) or any(
        re.fullmatch(r"\S+\.(?:avif|gif|jpe?g|png|webp)(?:[?#]\S*)?", one, re.IGNORECASE) for one in late
    )


def is_unseen(element: HtmlElement) -> bool:
    return (
        not isinstance(element.tag, str)
        or element.tag in UNSEEN
        or "hidden" in element.attrib
        or re.search(r"display\s*:\s*none", element.get("style") or "") is not None
    )


def texts(root: HtmlElement) -> Iterator[tuple[str, tuple[HtmlElement, ...], int]]:
    """Each text node that is seen, with the elements around it from `root` on and the number of its run."""
    runs = [0]
    breaks = [0]

    def walk(
        element: HtmlElement, around: tuple[HtmlElement, ...]
    ) -> Iterator[tuple[str, tuple[HtmlElement, ...], int]]:
        inside = (*around, element)
        yield from say(element.text, inside)
        for child in element:
            if not is_unseen(child):
                if child.tag == "br":
                    breaks[0] += 1
                    runs[0] += breaks[0] == 2
                if child.tag not in INLINE and child.tag != "br":
                    runs[0] += 1
                if child.tag == "img" and is_picture(child):
                    breaks[0] = 0
                    yield PICTURE, (*inside, child), runs[0]
                yield from walk(child, inside)
                if child.tag not in INLINE and child.tag != "br":
                    runs[0] += 1
            yield from say(child.tail, inside)

    def say(
        text: str | None, inside: tuple[HtmlElement, ...]
    ) -> Iterator[tuple[str, tuple[HtmlElement, ...], int]]:
        if text:
            if text.strip():
                breaks[0] = 0
            yield text, inside, runs[0]

    yield from walk(root, ())


def squeezed(text: str) -> str:
    """Words without any white space; raised and lowered figures as plain ones."""
    return "".join(unicodedata.normalize("NFKC", text).replace("−", "-").split())


def said(root: HtmlElement) -> str:
    return squeezed("".join(text for text, _, _ in texts(root)).replace(PICTURE, ""))


def counted(root: HtmlElement, base: bool) -> Counter[str]:
    """How many headings, entries, links, … a tree holds that are seen and not empty."""
    found: set[tuple[str, object, int]] = set()
    for text, inside, run in texts(root):
        if not text.strip():
            continue
        for kind, element in _kinds(inside, base):
            is_inline = kind in ("strong", "emphasis", "link")
            found.add((kind, element, run if is_inline else 0))
    pictures = [
        one
        for one in root.iter("img")
        if is_picture(one) and not any(map(is_unseen, (one, *one.iterancestors())))
    ]
    rules = [one for one in root.iter("hr") if not any(map(is_unseen, (one, *one.iterancestors())))]
    for one in rules:
        inside = tuple(reversed(list(one.iterancestors())))
        found |= {(kind, element, 0) for kind, element in _kinds(inside, base) if kind in BLOCKS}
    counts = Counter(kind for kind, _, _ in found)
    counts["code"] = _stretches(root, "code")
    counts["strike"] = _stretches(root, "strike")
    counts["picture"] = len(pictures)
    return +counts


def _kinds(inside: tuple[HtmlElement, ...], base: bool) -> Iterator[tuple[str, HtmlElement]]:
    kinds: dict[str, HtmlElement] = {}
    for one in inside:
        tag = str(one.tag)
        if tag in KINDS:
            kinds.setdefault(KINDS[tag], one)
        if tag == "a" and re.match(
            r"https?://|mailto:" if not base else r"(?!javascript:|#?$)", one.get("href") or "javascript:"
        ):
            kinds.setdefault("link", one)
    is_code = any(one.tag == "pre" for one in inside)
    if not is_code:
        yield from kinds.items()
    for one in inside:
        if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            yield "heading", one
        if one.tag in ("li", "td", "th"):
            yield {"li": "entry", "td": "cell", "th": "cell"}[one.tag], one
        if one.tag == "figcaption":
            # Several captions of one figure stand under its last picture together.
            figure = next(one.iterancestors("figure"), None)
            own = [] if figure is None else [img for img in figure.iter("img") if _figure_of(img) is figure]
            if figure is not None and any(map(is_picture, own)):
                yield "caption", figure
        if one.tag == "blockquote":
            yield "quote", one
        if one.tag == "pre":
            yield "block of code", one


def _figure_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("figure"), None)


def _stretches(root: HtmlElement, kind: str) -> int:
    """Codes with nothing between them are one, if they are in the same link and emphasis; so are struck words."""
    count = 0
    last: object = None
    held, ends_in_space = None, False
    for text, inside, run in texts(root):
        kinds = dict(_kinds(inside, base=True))
        is_in = kind in kinds and not (text == PICTURE and kind == "code")
        # Code stands inside all else, so that all else sets it apart; struck words only what stands around them.
        around = inside if kind == "code" else inside[: inside.index(kinds[kind])] if is_in else ()
        now = (
            (run, [one for name, one in kinds.items() if name not in (kind, "code") and one in around])
            if is_in
            else None
        )
        if text.strip():
            is_apart = (
                kind == "code" and kinds.get(kind) is not held and (ends_in_space or text[:1].isspace())
            )
            count += now is not None and (now != last or is_apart)
        last, held, ends_in_space = now if text.strip() else None, kinds.get(kind), text[-1:].isspace()
    return count


NAMES = {
    "heading_open": "heading",
    "list_item_open": "entry",
    "blockquote_open": "quote",
    "link_open": "link",
    "image": "picture",
    "figcaption_open": "caption",
    "em_open": "emphasis",
    "strong_open": "strong",
    "s_open": "strike",
    "code_inline": "code",
    "fence": "block of code",
    "code_block": "block of code",
}


def tokens_of(markdown: str) -> list[Token]:
    return with_figures(READER.parse(markdown))


def said_in(markdown: str) -> str:
    return squeezed("".join(_words(tokens_of(markdown))))


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("fence", "code_block", "code_inline", "text", "text_special"):
            yield token.content
        if token.children and token.type != "image":
            yield from _words(token.children)


def counted_in(markdown: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    in_cell = False
    for token in tokens_of(markdown):
        counts[NAMES.get(token.type, "")] += 1
        in_cell = token.type in ("td_open", "th_open") or (in_cell and token.type == "inline")
        if token.type == "inline" and in_cell:
            counts["cell"] += bool(token.content.strip())
        for child in token.children or ():
            counts[NAMES.get(child.type, "")] += 1
    del counts[""]
    return +counts
