"""Whether an address still answers, asked once and politely; nothing of what it gives is kept."""

import http.client
import time
from urllib.parse import urljoin

from site_builder.importing.fetch import MOST_REDIRECTS, Unfetched, Web, connection_to, parts_of, reason
from site_builder.model.dataclass import dataclass

AGENT = {"Accept": "*/*", "User-Agent": "site-builder (a look whether cited pages are still there)"}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OFTEN_REFUSED = frozenset({400, 403, 404, 405, 406, 410, 501, 503})
"""What servers answer to a question for the head alone, although they have the page."""
_USUAL = Web(seconds=15.0)


@dataclass(frozen=True, slots=True)
class Reached:
    """What an address answered."""

    status: int
    """Of HTTP; 0 where nothing came back."""
    words: str
    """The server's own words, or why nothing came back."""
    address: str
    """Where it led in the end."""


def reached(url: str, web: Web = _USUAL) -> Reached:
    """What `url` answers, by the guard of an import by address: nothing of this machine or its network."""
    deadline, here = time.monotonic() + web.seconds, url
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer, onward = _answer(here, web, deadline)
            if not onward:
                return answer
            here = urljoin(here, onward)
    except Unfetched as why:
        return Reached(0, str(why), here)
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        return Reached(0, reason(error), here)
    return Reached(0, f"it leads on more than {MOST_REDIRECTS} times", here)


def _answer(url: str, web: Web, deadline: float) -> tuple[Reached, str]:
    answer, onward = _asked("HEAD", url, web, deadline)
    return _asked("GET", url, web, deadline) if answer.status in _OFTEN_REFUSED else (answer, onward)


def _asked(method: str, url: str, web: Web, deadline: float) -> tuple[Reached, str]:
    """The head of an answer, and the address that it leads on to."""
    scheme, host, port, target = parts_of(url, web)
    connection = connection_to(scheme, host, port, web, deadline)
    try:
        connection.request(method, target, headers=AGENT)
        response = connection.getresponse()
        onward = response.getheader("Location") if response.status in _REDIRECTS else None
        return Reached(response.status, response.reason, url), onward or ""
    finally:
        connection.close()
