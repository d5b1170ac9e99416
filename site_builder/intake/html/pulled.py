"""Words of an article that are set out of it again, large, for those who leaf through."""

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.intake.html.judged import Judged, Verdict, called
from site_builder.intake.html.seen import Seen
from site_builder.intake.html.votes import words
from site_builder.model.draft import LineKind

_PULLED = re.compile(r"pull|\bzitat|\bquote\b|tweetable", re.IGNORECASE)
_LONGEST = 60
_SHORTEST = 3


def pulled(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Words of the article that are set out of it again, large, for those who leaf through."""
    set_out = [index for index in page.places() if _is_set_out(page.seen[index])]
    if not set_out:
        return
    texts = {index: f" {' '.join(words(page.seen[index].block.text))} " for index in page.places()}
    for index in set_out:
        if any(other != index and texts[index] in text for other, text in texts.items()):
            yield index, Verdict(LineKind.REPEAT, "said-before")


def _is_set_out(one: Seen) -> bool:
    if not _SHORTEST <= one.passage.words <= _LONGEST:
        return False
    return "aside" in one.tags or any(_is_called_so(called(up)) for up in one.path[:3])


@lru_cache(4096)
def _is_called_so(name: str) -> bool:
    return bool(_PULLED.search(name))
