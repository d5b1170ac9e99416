"""Whose requests are answered: those that name this machine."""

import re

from tornado.web import HTTPError, RequestHandler

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d+)?", re.ASCII)


def is_ours(host: str, names: frozenset[str]) -> bool:
    """Whether a Host header names this machine; web pages reach local servers by names of their own."""
    found = _HOST.fullmatch(host)
    return found is not None and found[1].strip("[]").lower() in names


class OursOnly(RequestHandler):
    """Refuses a foreign Host before anything else is looked at, whatever is asked for."""

    names: frozenset[str]

    def initialize(self, names: frozenset[str]) -> None:
        """Take the names that count as ours."""
        self.names = names

    def prepare(self) -> None:
        """Look at the Host."""
        if not is_ours(self.request.host, self.names):
            raise HTTPError(403)
