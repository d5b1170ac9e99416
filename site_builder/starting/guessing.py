"""What need not be asked: a title, a language and an address, from where the archive is begun."""

import re
from collections.abc import Mapping

from site_builder.model.url import Url

UNKNOWN_ADDRESS = "https://example.org/"

_REMOTE = re.compile(
    r"(?:(?:https?|ssh|git)://)?(?:[^@/\s]+@)?(?P<host>[\w.-]+)(?::\d+)?[:/]+(?P<path>[^\s:]+?)(?:\.git)?/*"
)
_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:[_-][A-Za-z]{2,4})?(?:[.@].*)?")
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_HOSTS: Mapping[str, str] = {
    "codeberg.org": "codeberg.page",
    "github.com": "github.io",
    "gitlab.com": "gitlab.io",
}
"""Where repositories are kept → where their pages are published, below the owner's name."""


def title_of(folder: str) -> str:
    """A folder's name as a title."""
    words = re.sub(r"[-_\s]+", " ", folder).strip()
    return words[:1].upper() + words[1:] or "My archive"


def language_of(environment: Mapping[str, str]) -> str:
    """The language somebody's machine speaks with them; empty where it says none."""
    said = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    found = _LOCALE.fullmatch(said)
    return found["language"] if found else ""


def pages_address(remote: str, domain: str) -> str:
    """Where a repository's site is published: at its own domain, else below its owner's; empty if unknown."""
    if _DOMAIN.fullmatch(domain):
        return Url.parse(f"https://{domain}/")
    found = _REMOTE.fullmatch(remote.strip())
    pages = _HOSTS.get(found["host"].lower()) if found else None
    owner, _, name = found["path"].partition("/") if found else ("", "", "")
    if not pages or not name:
        return ""
    home = f"{owner.lower()}.{pages}"
    return Url.parse(f"https://{home}/" if name.lower() == home else f"https://{home}/{name}/")


def public_remote(remote: str) -> str:
    """A repository's address as anybody can fetch it, without names and passwords; empty if there is none."""
    found = _REMOTE.fullmatch(remote.strip())
    if not found or "." not in found["host"] or remote.startswith(("/", ".")):
        return ""
    return f"https://{found['host']}/{found['path']}.git"
