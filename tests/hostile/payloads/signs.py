"""Signs that are not seen, turn a line round, pile up, or look like other signs."""

from collections.abc import Iterator
from itertools import product

_TURNING = (
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "\u061c",
)
_UNSEEN = (
    "\u00ad",
    "\u034f",
    "\u180e",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u2060",
    "\u2064",
    "\ufeff",
    "\u3164",
)
_CONTROLS = ("\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\x7f", "\x80", "\x85", "\x9b31m")
_NO_SIGNS = ("\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\U0010fffe", "\ue000", "\ufffc", "\ufffd")
_WIDE = ("\u2028", "\u2029", "\u00a0", "\u2003", "\u3000", "\u1680")
_FORMS = ("{0}", "words{0}", "{0}words", "wo{0}rds", "{0}{0}{0} many")
_OTHERS = (
    "a" + "\u0300" * 60,
    "e\u0301 and \u00e9",
    "K\u212aelvin \u00c5\u212b",
    "\u0130 i\u0307 \u0131 I",
    "\ufb03 \u017f \u00df \u1e9e",
    "ad\u043cin",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1f7\U0001f1fa",
    "\u0645\u0631\u062d\u0628\u0627 <b>\u202edi\u202c",
    'if user != "a\u202e \u2066// only admin\u2069 \u2066" {',
    "/*\u202e } \u2066if (x)\u2069 \u2066 begin */",
    "\U000e0041\U000e0042\U000e007f",
    "x" * 5000,
    "\u0e47" * 80,
    "\ufdfa" * 40,
)


def turning() -> Iterator[str]:
    """Marks of writing direction, left open, and others that nobody sees."""
    yield from (form.format(sign) for sign, form in product((*_TURNING, *_UNSEEN), _FORMS))


def odd() -> Iterator[str]:
    """Controls, code points that are no characters, spaces of every width, letters that look like others."""
    yield from (form.format(sign) for sign, form in product((*_CONTROLS, *_NO_SIGNS, *_WIDE), _FORMS[1:4]))
    yield from _OTHERS
