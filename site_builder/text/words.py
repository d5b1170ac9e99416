"""Where words begin and end, in scripts with spaces between them and without."""

import re
import unicodedata

# Chinese, Japanese, Thai, Lao, Tibetan, Burmese, Khmer: a word may end between any two letters.
UNSPACED = (
    "\u0e00-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u312f\u31a0-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Letters of these scripts, for a class of a pattern."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_IN_NUMBERS = ",."
_APOSTROPHES = "'’ʼ"  # noqa: RUF001 - as typed and as printed
_ELIDED = frozenset("all c d dall dell j l m nell qu s sull t un".split())  # noqa: SIM905 - words in a row
"""What stands before the apostrophe of a French or Italian word that is whole without it; `n'` denies."""
_LONGEST_ELIDED = 4
_CURRENCY = "$€£¥₽₴₹₩₺₪¢"
_SIGN_BEFORE = re.compile(rf"(?:(?<![\w)])[-−]|(?<!\d)[{_CURRENCY}] ?|\d/|(?<![^\s(])[.,])\Z")
_SIGN_AFTER = re.compile(rf" ?[%‰°{_CURRENCY}](?!\d)|/\d")
_WIDEST_SIGN = 4
_JOINER, _DRAWN_OTHERWISE = "\u200d", "\ufe0e\ufe0f"
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\u20e3]")
_FLAG_LETTERS = re.compile("[\U0001f1e6-\U0001f1ff]+\\Z")
_LONGEST_SIGN = 64
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
_FIRST_MARK = "\u0300"
_PER_HAN_WORD, _PER_UNSPACED_WORD = 2, 4


def is_inside_word(text: str, index: int) -> bool:
    """Whether a cut before `text[index]` would part a word or a number: `war|ning`, `200|,000`, `ain|'t`."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if (_UNSPACED.match(before) or _UNSPACED.match(after)) and not _is_mark(after):
        return False
    if _is_letter(before) and _is_letter(after):
        return True
    if after in _IN_NUMBERS:
        return before.isdigit() and text[index + 1 : index + 2].isdigit()
    if before in _IN_NUMBERS:
        return after.isdigit() and text[max(0, index - 2)].isdigit()
    return is_at_apostrophe(text, index) and not _is_dropped(text, index)


def is_inside_sign(text: str, index: int) -> bool:
    """Whether a cut before `text[index]` would part a sign that is drawn as one: a flag, a coloured hand."""
    if not 0 < index < len(text):
        return False
    before = text[max(0, index - _LONGEST_SIGN) : index].rstrip(_DRAWN_OTHERWISE)
    after = text[index : index + _LONGEST_SIGN].lstrip(_DRAWN_OTHERWISE)
    if before.endswith(_JOINER) or after.startswith(_JOINER) or _TINTS.match(after):
        return True
    flag = _FLAG_LETTERS.search(before)
    return flag is not None and len(flag[0]) % 2 == 1 and "\U0001f1e6" <= after[:1] <= "\U0001f1ff"


def is_at_apostrophe(text: str, index: int) -> bool:
    """Whether a cut before `text[index]` is beside an apostrophe that has letters on both its sides."""
    for place in (index, index - 1):
        if 0 < place < len(text) - 1 and text[place] in _APOSTROPHES:
            return text[place - 1].isalpha() and text[place + 1].isalpha()
    return False


def _is_dropped(text: str, index: int) -> bool:
    """Whether the cut leaves out no more than the `'s` of a possessive or an elided article: `l'|accord`."""
    if text[index] in _APOSTROPHES:
        return text[index + 1] in "sS" and not text[index + 2 : index + 3].isalpha()
    elided = re.search(r"(?<![^\W\d_])[^\W\d_]+\Z", text[max(0, index - _LONGEST_ELIDED - 2) : index - 1])
    return elided is not None and elided[0].lower() in _ELIDED


def sign_before(text: str, start: int) -> int:
    """How much of the number that begins at `start` stands before it: of `-5`, `$5`, `1/5`."""
    if not text[start : start + 1].isnumeric():
        return 0
    sign = _SIGN_BEFORE.search(text[max(0, start - _WIDEST_SIGN) : start])
    return len(sign[0]) if sign else 0


def sign_after(text: str, end: int) -> int:
    """How much of the number that stops at `end` stands after it: of `5%`, `5 €`, `1/5`."""
    if end < 1 or not text[end - 1].isnumeric():
        return 0
    sign = _SIGN_AFTER.match(text, end)
    return len(sign[0]) if sign else 0


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved outwards until they part no word, nor a number from its sign."""
    while step := _is_cut(text, start) or sign_before(text, start):
        start -= step
    while step := _is_cut(text, end) or sign_after(text, end):
        end += step
    return start, end


def whole_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved outwards until they part no sign that is drawn as one."""
    while is_inside_sign(text, start):
        start -= 1
    while is_inside_sign(text, end):
        end += 1
    return start, end


def _is_cut(text: str, index: int) -> bool:
    return is_inside_word(text, index) or is_at_apostrophe(text, index)


def count_words(text: str) -> int:
    """How many words `text` has; where none are parted by spaces, as many as its letters usually make.

    A Chinese or Japanese word is about two signs long; a Thai, Burmese or Khmer one about four.
    """
    unspaced = _UNSPACED.findall(text)
    han = sum(1 for sign in unspaced if _HAN.match(sign))
    spaced = sum(1 for word in _UNSPACED.sub(" ", text).split() if any(map(str.isalnum, word)))
    return spaced + han // _PER_HAN_WORD + (len(unspaced) - han) // _PER_UNSPACED_WORD


def _is_letter(character: str) -> bool:
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    """Whether it is written above, below or beside the letter before it, as the vowels of Thai are."""
    return character >= _FIRST_MARK and unicodedata.category(character).startswith("M")
