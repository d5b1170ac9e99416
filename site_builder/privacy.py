"""Where a private site must not be made: in a workflow that publishes, in a folder that is published."""

from collections.abc import Mapping
from pathlib import Path

from site_builder.model.page import Output
from site_builder.options import OUTPUT

PUBLISHERS: Mapping[str, str] = {
    "CF_PAGES": "Cloudflare Pages",
    "GITEA_ACTIONS": "Gitea Actions",
    "GITHUB_ACTIONS": "GitHub Actions",
    "GITLAB_CI": "GitLab CI",
    "NETLIFY": "Netlify",
    "READTHEDOCS": "Read the Docs",
    "VERCEL": "Vercel",
}
"""What an environment says of itself → who publishes there."""
IGNORED = Output(".gitignore", b"*\n")
"""Keeps a private site out of git, wherever its folder lies."""
_CLOSED = "Disallow: /\n"


def why_not_here(root: Path, folder: Path, environment: Mapping[str, str]) -> str:
    """Why no private site is made there; empty: it may be."""
    where = next((name for key, name in PUBLISHERS.items() if environment.get(key)), "")
    if where:
        return f"no private site is made in {where}, which publishes what it makes; build it at home"
    if _is_inside(folder, root / OUTPUT):
        return f"no private site is made in {folder}, where the public one goes; name another folder"
    if _was_public(folder):
        return f"no private site is made in {folder}: a public one is there; name another folder"
    return ""


def _is_inside(folder: Path, other: Path) -> bool:
    return folder.resolve().is_relative_to(other.resolve())


def _was_public(folder: Path) -> bool:
    """Whether crawlers are let into what is there."""
    try:
        return _CLOSED not in (folder / "robots.txt").read_text("utf-8")
    except (OSError, ValueError):
        return False
