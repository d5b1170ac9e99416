"""Addresses that run something or lead astray, and the places that an address is written in."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from urllib.parse import quote

from tests.hostile.payloads.markup import CALL

_SCRIPTS = ("javascript", "vbscript", "livescript", "jscript")
_DATA = (
    f"data:text/html,<script>{CALL}</script>",
    "data:text/html;base64,PHNjcmlwdD5wbGFudGVkKDEpPC9zY3JpcHQ+",
    f"data:image/svg+xml,<svg onload={CALL}>",
    f"data:application/xhtml+xml,<script>{CALL}</script>",
    f"data:;,<script>{CALL}</script>",
    f"DaTa:text/html,{CALL}",
    f"data:text/html;charset=utf-7,+ADw-script+AD4-{CALL}",
)
_OTHER = (
    "file:///etc/passwd",
    "blob:https://planted.invalid/1",
    "filesystem:https://planted.invalid/a",
    "view-source:https://planted.invalid/",
    "about:blank",
    "chrome://settings",
    "ms-word:ofe|u|https://planted.invalid/a.docx",
    "search-ms:query=a&crumb=location:planted.invalid",
    "intent://planted.invalid#Intent;scheme=https;end",
    "tel:+100000",
    "sms:1",
    "ftp://planted.invalid/a",
    "gopher://planted.invalid/",
    "ws://planted.invalid/",
    "jar:https://planted.invalid!/a",
    "mocha:x",
    "mhtml:https://planted.invalid/a",
    "feed:javascript:planted(1)",
    "x-apple:x",
    "//planted.invalid/a",
    "\\\\planted.invalid\\a",
    "/\\planted.invalid/a",
    "https:planted.invalid",
    "https:///planted.invalid",
    "http:\\\\planted.invalid\\",
    "http://[::1",
    "http://",
    "http:",
    "https://planted.invalid\u202e/moc.elpmaxe",
    "https://user:word@planted.invalid/",
    "https://example.org@planted.invalid/",
    "https://\u0435xample.org/",
    "https://ex\u0430mple.org/",
    "https://example.org\u2044planted.invalid/",
    "https://example\u3002org/",
    "https://exam\u00adple.org/",
    "https://exam\u200bple.org/",
    "https://xn--xample-9uf.org/",
    "https://ⓔxample.org/",
    "https://example.org:99999/",
    "https://example.org/\u2028a",
    "https://example.org/a%0d%0aSet-Cookie:%20a=b",
    "https://example.org/a%00b",
    'https://example.org/?q="onmouseover=planted(1)',
    "https://example.org/?q='-planted(1)-'",
    "https://example.org/#javascript:planted(1)",
    "mailto:a@example.org?subject=x%0d%0aBcc:b@planted.invalid",
    "mailto:a@example.org?body=<script>planted(1)</script>",
)


def _entities(text: str, form: str) -> str:
    return "".join(form.format(ord(letter)) for letter in text)


_DISGUISES: Mapping[str, Callable[[str], str]] = {
    "plain": lambda scheme: f"{scheme}:{CALL}",
    "capitals": lambda scheme: f"{scheme.upper()}:{CALL}",
    "mixed": lambda scheme: f"{scheme[:2]}{scheme[2:5].upper()}{scheme[5:]}:{CALL}",
    "comment": lambda scheme: f"{scheme}://%0a{CALL}",
    "tab": lambda scheme: f"{scheme[:3]}\t{scheme[3:]}:{CALL}",
    "line end": lambda scheme: f"{scheme[:3]}\n{scheme[3:]}:{CALL}",
    "carriage return": lambda scheme: f"{scheme[:3]}\r{scheme[3:]}:{CALL}",
    "before": lambda scheme: f"  {scheme}:{CALL}",
    "control before": lambda scheme: f"\x01{scheme}:{CALL}",
    "nul inside": lambda scheme: f"{scheme[:4]}\0{scheme[4:]}:{CALL}",
    "colon entity": lambda scheme: f"{scheme}&colon;{CALL}",
    "tab entity": lambda scheme: f"{scheme[:4]}&Tab;{scheme[4:]}:{CALL}",
    "newline entity": lambda scheme: f"{scheme[:4]}&NewLine;{scheme[4:]}:{CALL}",
    "decimal": lambda scheme: _entities(scheme, "&#{};") + f":{CALL}",
    "decimal, padded": lambda scheme: _entities(scheme, "&#{:07}") + f":{CALL}",
    "hexadecimal": lambda scheme: _entities(scheme, "&#x{:x};") + f":{CALL}",
    "per cent": lambda scheme: "".join(f"%{ord(letter):02x}" for letter in scheme) + f":{CALL}",
    "per cent colon": lambda scheme: f"{scheme}%3A{CALL}",
    "zero width": lambda scheme: f"{scheme[:4]}\u200b{scheme[4:]}:{CALL}",
    "byte order mark": lambda scheme: f"\ufeff{scheme}:{CALL}",
    "soft hyphen": lambda scheme: f"{scheme[:4]}\u00ad{scheme[4:]}:{CALL}",
    "no-break space": lambda scheme: f"\u00a0{scheme}:{CALL}",
    "line separator": lambda scheme: f"\u2028{scheme}:{CALL}",
    "bidirectional": lambda scheme: f"\u202e{scheme}:{CALL}",
    "full width": lambda scheme: f"{''.join(chr(ord(letter) + 0xFEE0) for letter in scheme)}:{CALL}",
    "wide colon": lambda scheme: f"{scheme}\uff1a{CALL}",
    "dotless": lambda scheme: f"{scheme.replace('i', chr(0x131))}:{CALL}",
    "long s": lambda scheme: f"{scheme.replace('s', chr(0x17F))}:{CALL}",
    "backslashes": lambda scheme: f"\\{scheme}\\:{CALL}",
    "escaped": lambda scheme: "".join(f"\\x{ord(letter):02x}" for letter in scheme) + f":{CALL}",
    "unicode escape": lambda scheme: "".join(f"\\u{ord(letter):04x}" for letter in scheme) + f":{CALL}",
    "fullstop": lambda scheme: f"{scheme}:/*--></title></style></script>*/{CALL}",
    "slashes": lambda scheme: f"{scheme}://planted.invalid/%0A{CALL}",
    "feed": lambda scheme: f"feed:{scheme}:{CALL}",
}
_CARRIERS = (
    "{url}",
    "[words]({url})",
    "[words](<{url}>)",
    "![words]({url})",
    "<{url}>",
    '<a href="{url}">words</a>',
    "<a href={url}>words</a>",
    "[words][1]\n\n[1]: {url}",
    '[words](https://example.org "{url}")',
    "[![words]({url})]({url})",
)
_FEW_CARRIERS = _CARRIERS[:6]


def addresses() -> Iterator[str]:
    """Every hostile address by itself, as the value of a key that wants one."""
    for scheme, disguise in product(_SCRIPTS, _DISGUISES.values()):
        yield disguise(scheme)
    yield from (*_DATA, *_OTHER)
    yield from (quote(one, safe="") for one in _DATA)


def carried() -> Iterator[str]:
    """Hostile addresses in links, pictures and references of a text."""
    for disguise, carrier in product(_DISGUISES.values(), _CARRIERS[1:]):
        yield carrier.format(url=disguise("javascript"))
    for address, carrier in product((*_DATA, *_OTHER), _FEW_CARRIERS[1:4]):
        yield carrier.format(url=address)
    for scheme, carrier in product(_SCRIPTS[1:], _FEW_CARRIERS[1:]):
        yield carrier.format(url=f"{scheme}:{CALL}")
