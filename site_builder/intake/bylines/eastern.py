"""The authors that a line of a Chinese or Japanese page names among other things that it says."""

# ruff: noqa: RUF001
# Signs of other scripts look like ours.

import re

from site_builder.intake.patterns import either

_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?"
_OTHER = either(
    """通讯员|通訊員|摄影|攝影|撮影|编辑|編輯|編集|报道|報道|綜合|综合|责编|責編|责任|实习|实习生|写真|来源|來源|翻译|校对|视频|图片"""
)
_LABEL = either(
    r"""(?:作者|撰文|(?:本[报報刊网網台]|[特驻駐][约約派]|见习|实习|首席)?[记記]者|采写|采访|採訪|取材[・·]文|取材|執筆)\s*[:：/・|]?\s*
    |文\s*[:：/／・|]\s*"""
)
_LISTED = re.compile(
    rf"{_LABEL}(?P<names>(?!{_OTHER}){_NAME}(?:[\s　、，,]+(?!{_OTHER}){_NAME}){{0,5}})"
    r"(?=$|[\s　)）】/|,，、])"
)
# “文・写真　桐生あかり”: a name that has kana too, behind a word that can be nothing else.
_JAPANESE = re.compile(
    r"(?:取材[・･])?文(?:[・･](?:写真|構成|取材))*\s*[：:／/・　 ]\s*"
    r"(?P<names>[\u3040-\u30ff\u4e00-\u9fff]{3,8})"
)
_SEPARATOR = re.compile(r"[\s　、，,]+")
_BEHIND = re.compile(r"[（(【\[]?(?P<names>[\u4e00-\u9fff]{3,5})[记記]者[)）】\]]?")
_IN_BRACKETS = re.compile(r"[(（](?P<said>[^()（）]{0,12}(?:[记記]者|通讯员)[^()（）]{2,40})[)）]")
_NEAR_EDGE = 80
_OFFICES = tuple("社报報网網局部办台院委府室科会組组号號处處")


def eastern_names(text: str) -> tuple[str, ...]:
    """Whom a line of a Chinese or Japanese page names as its authors, each once."""
    if text.isascii():
        return ()
    behind = _BEHIND.fullmatch(text.strip()) or _JAPANESE.fullmatch(text.strip())
    listed = [one["names"] for one in ((behind,) if behind else _LISTED.finditer(text))]
    found = dict.fromkeys(name for names in listed for name in _SEPARATOR.split(names))
    return tuple(name for name in found if not name.endswith(_OFFICES))


def eastern_reporters(text: str) -> tuple[str, ...]:
    """Whom a paragraph names in brackets as its reporters, as Chinese papers do where it begins or ends."""
    edges = (text[:_NEAR_EDGE], text[-_NEAR_EDGE:])
    found = next((one for edge in edges if (one := _IN_BRACKETS.search(edge))), None)
    return eastern_names(found["said"]) if found else ()
