"""Where a private site must not be made: in a workflow that publishes, in a folder that is published."""

from collections.abc import Mapping
from pathlib import Path

from site_builder.model.page import Output
from site_builder.options import OUTPUT

PUBLISHERS: Mapping[str, str] = {
    "AWS_APP_ID": "AWS Amplify",
    "BITBUCKET_BUILD_NUMBER": "Bitbucket Pipelines",
    "BUILDKITE": "Buildkite",
    "CF_PAGES": "Cloudflare Pages",
    "CIRCLECI": "CircleCI",
    "CODEBUILD_BUILD_ID": "AWS CodeBuild",
    "FORGEJO_ACTIONS": "Forgejo Actions",
    "GITEA_ACTIONS": "Gitea Actions",
    "GITHUB_ACTIONS": "GitHub Actions",
    "GITLAB_CI": "GitLab CI",
    "JENKINS_URL": "Jenkins",
    "NETLIFY": "Netlify",
    "READTHEDOCS": "Read the Docs",
    "RENDER": "Render",
    "TEAMCITY_VERSION": "TeamCity",
    "TF_BUILD": "Azure Pipelines",
    "TRAVIS": "Travis CI",
    "VERCEL": "Vercel",
    # Most services say at least this; the first name that fits is told.
    "CI": "a workflow of a service",
}
"""What an environment says of itself → who publishes there."""
_NOT_SET = ("", "0", "false", "no")
"""How people say that they are at home after all: `CI=false`."""
IGNORED = Output(".gitignore", b"*\n")
"""Keeps a private site out of git, wherever its folder lies."""
_CLOSED = b"Disallow: /\n"


def why_not_here(root: Path, folder: Path, environment: Mapping[str, str]) -> str:
    """Why no private site is made there; empty: it may be."""
    set_here = {key for key, value in environment.items() if value.lower() not in _NOT_SET}
    where = next((name for key, name in PUBLISHERS.items() if key in set_here), "")
    if where:
        return f"no private site is made in {where}, which publishes what it makes; build it at home"
    if _is_inside(folder, root / OUTPUT):
        return f"no private site is made in {folder}, where the public one goes; name another folder"
    if what := _what_is_in(folder):
        return f"no private site is made in {folder}: {what}; name another folder"
    return ""


def _is_inside(folder: Path, other: Path) -> bool:
    return folder.resolve().is_relative_to(other.resolve())


def _what_is_in(folder: Path) -> str:
    """What a folder holds that is no private site of ours; empty: nothing."""
    try:
        names = {one.name for one in folder.iterdir()}
    except OSError:
        return ""
    if not names or (_holds(folder / IGNORED.path, IGNORED.data) and _holds(folder / "robots.txt", _CLOSED)):
        return ""
    return "a public one is there" if names & {"index.html", "robots.txt"} else "other files are there"


def _holds(file: Path, words: bytes) -> bool:
    try:
        return words in file.read_bytes()
    except OSError:
        return False
