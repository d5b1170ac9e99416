"""Where words begin and end, in scripts with spaces between them and without."""

import re
import unicodedata

# Chinese, Japanese, Thai, Lao, Tibetan, Burmese, Khmer: a word may end between any two letters.
_UNSPACED = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u2e80-\u30ff\u3100-\u312f\u31a0-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_IN_NUMBERS = ",."
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
_PER_HAN_WORD, _PER_UNSPACED_WORD = 2, 4


def is_inside_word(text: str, index: int) -> bool:
    """Whether a cut before `text[index]` would part a word or a number: `war|ning`, `200|,000`."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if _UNSPACED.match(before) or _UNSPACED.match(after):
        return False
    if _is_letter(before) and _is_letter(after):
        return True
    if after in _IN_NUMBERS:
        return before.isdigit() and text[index + 1 : index + 2].isdigit()
    return before in _IN_NUMBERS and after.isdigit() and text[max(0, index - 2)].isdigit()


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved outwards until they part no word."""
    while is_inside_word(text, start):
        start -= 1
    while is_inside_word(text, end):
        end += 1
    return start, end


def count_words(text: str) -> int:
    """How many words `text` has; where none are parted by spaces, as many as its letters usually make.

    A Chinese or Japanese word is about two signs long; a Thai, Burmese or Khmer one about four.
    """
    unspaced = _UNSPACED.findall(text)
    han = sum(1 for sign in unspaced if _HAN.match(sign))
    spaced = sum(1 for word in _UNSPACED.sub(" ", text).split() if any(map(str.isalnum, word)))
    return spaced + han // _PER_HAN_WORD + (len(unspaced) - han) // _PER_UNSPACED_WORD


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
