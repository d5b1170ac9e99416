"""The corpus: hostile texts, made from techniques. Every one has to stay what it is, a text."""

from collections.abc import Callable, Iterator, Mapping

from tests.hostile.payloads import addresses, formats, markdown, markup, signs, swallowing

TECHNIQUES: Mapping[str, Callable[[], Iterator[str]]] = {
    "addresses": addresses.addresses,
    "addresses in texts": addresses.carried,
    "clobbered names": markup.clobbers,
    "data and markup": formats.data,
    "encodings": swallowing.encoded,
    "events": markup.events,
    "foreign elements": swallowing.foreign,
    "handlers": markup.handlers,
    "latex": formats.latex,
    "line ends": formats.lines,
    "loads": markup.loads,
    "markdown": markdown.tricks,
    "nestings": markup.nestings,
    "odd signs": signs.odd,
    "scripts": markup.scripts,
    "swallowing": swallowing.swallowed,
    "tables": formats.tables,
    "templates": formats.templates,
    "turning signs": signs.turning,
}
"""What each technique makes, by its name."""

PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys(one for make in TECHNIQUES.values() for one in make()))
ADDRESSES: tuple[str, ...] = tuple(dict.fromkeys(addresses.addresses()))
