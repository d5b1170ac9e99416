"""The workflows: what they may do, what they run, and that nothing of it can be changed from outside."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial, reduce
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from site_builder.cli import main
from tests.archive_files import unpack
from tests.test_hosts import ARCHIVE as WHOLE

HOME = Path(__file__).parents[1] / ".github/workflows"
FILES = sorted(HOME.glob("*.yml"))
ZIZMOR = Path(sys.executable).with_name("zizmor")
MAY_WRITE = {("pages.yml", "deploy"): {"pages": "write", "id-token": "write"}}


def workflow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((HOME / name).read_text("utf-8"))
    return found


def steps(name: str) -> Iterator[dict[str, Any]]:
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_with_its_version_beside(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))

    assert used
    for one in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one


def test_one_version_of_an_action_is_used_everywhere() -> None:
    used = {one for path in FILES for one in re.findall(r"uses: (.*)", path.read_text("utf-8"))}

    assert len(used) == len({one.partition("@")[0] for one in used})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_workflow_may_do_nothing_that_its_job_does_not_ask_for(path: Path) -> None:
    whole = workflow(path.name)

    assert whole["permissions"] == {}
    for name, job in whole["jobs"].items():
        writes = {key: value for key, value in job["permissions"].items() if value != "read"}
        assert writes == MAY_WRITE.get((path.name, name), {})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_workflow_runs_a_strangers_change_with_rights_of_ours(path: Path) -> None:
    # YAML takes `on` for a yes.
    events = workflow(path.name)[True]

    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(events)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_step_keeps_the_key_of_the_repository_or_pastes_an_expression_into_a_script(path: Path) -> None:
    for step in steps(path.name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", "")


def test_every_command_of_a_workflow_is_one_that_there_is() -> None:
    lines = [line for path in FILES for step in steps(path.name) for line in step.get("run", "").splitlines()]
    asked = [
        words
        for line in lines
        for words in re.findall(r"site-builder ([^>|]*)|make (build) FLAGS=\"(.*)\"", line)
    ]

    assert len(asked) == 4
    for own, made, flags in asked:
        name, *given = (own or f"{made} {flags}").replace('${LIST:+--published "$LIST"}', "").split()
        known = (("$BASE_URL", "https://example.org"), ("$RUNNER_TEMP/published.xml", os.devnull))
        typed = [reduce(lambda word, pair: word.replace(*pair), known, word) for word in given]
        assert main.commands[name].make_context(name, typed)


def test_what_is_published_and_previewed_sees_all_of_the_past() -> None:
    for name in ("pages.yml", "preview.yml"):
        (checkout,) = (one for one in steps(name) if "checkout@" in one.get("uses", ""))
        assert checkout["with"]["fetch-depth"] == 0


def test_a_preview_is_measured_by_the_same_list_of_published_pages() -> None:
    fetching = [
        one["run"]
        for name in ("pages.yml", "preview.yml")
        for one in steps(name)
        if "curl" in one.get("run", "")
    ]

    assert len(fetching) == 2 and len(set(fetching)) == 1


def test_a_deployment_that_has_begun_is_not_broken_off() -> None:
    assert workflow("pages.yml")["concurrency"] == {"group": "pages", "cancel-in-progress": False}


@pytest.mark.skipif(not ZIZMOR.exists(), reason="zizmor is not installed")
def test_zizmor_finds_nothing() -> None:
    done = subprocess.run(
        (ZIZMOR, "--offline", "--no-progress", "--persona", "auditor", HOME.parent),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("curl")), reason="bash or curl is missing")
@pytest.mark.parametrize(
    ("sitemap", "kept", "warned"), [("<loc>x</loc>", "<loc>x</loc>", False), (None, "", False)]
)
def test_the_list_of_published_pages_is_fetched_or_empty_where_nothing_is_published(
    sitemap: str | None, kept: str, warned: bool, tmp_path: Path
) -> None:
    (tmp_path / "site").mkdir()
    if sitemap:
        (tmp_path / "site/sitemap.xml").write_text(sitemap)
    handler = partial(Quiet, directory=tmp_path / "site")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        said = fetched(f"http://127.0.0.1:{server.server_address[1]}", tmp_path)
        server.shutdown()

    assert (tmp_path / "published.xml").read_text() == kept
    assert ("::warning::" in said) is warned


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("curl")), reason="bash or curl is missing")
@pytest.mark.parametrize("is_there", [True, False], ids=["both parts answer", "one does not"])
def test_the_parts_of_a_sitemap_are_fetched_too_or_nothing_is_told(is_there: bool, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    names = ("sitemap-articles-2007.xml", "sitemap-pages.xml")
    index = "".join(f"<sitemap><loc>https://a.example/b/{name}</loc></sitemap>\n" for name in names)
    (site / "sitemap.xml").write_text(index)
    for name in names if is_there else names[:1]:
        (site / name).write_text(f"<url><loc>https://a.example/b/{name}/</loc></url>\n")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        said = fetched(f"http://127.0.0.1:{server.server_address[1]}", tmp_path)
        server.shutdown()

    found = (tmp_path / "published.xml").read_text()
    assert [f"{name}/" in found for name in names] == [is_there, is_there]
    assert ("::warning::" in said) is not is_there


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("curl")), reason="bash or curl is missing")
def test_a_site_that_does_not_answer_is_told_and_stops_nothing(tmp_path: Path) -> None:
    said = fetched("http://127.0.0.1:9", tmp_path)

    assert said.startswith("::warning::") and "answered 000" in said
    assert (tmp_path / "published.xml").read_text() == ""


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing in the terminal."""

    def log_message(self, format: str, *_: object) -> None:
        """Nothing."""


def fetched(url: str, folder: Path) -> str:
    """What the step says that fetches the list of published pages, run as GitHub runs it."""
    (step,) = (one for one in steps("pages.yml") if "sitemap.xml" in one.get("run", ""))
    done = subprocess.run(
        ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]),
        cwd=folder,
        env={"BASE_URL": url, "PATH": "/usr/bin:/bin", "no_proxy": "127.0.0.1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is missing")
def test_a_preview_says_what_is_wrong_and_is_built_from_all_the_rest(tmp_path: Path) -> None:
    unpack(f"{WHOLE}-- content/articles/wrong.md --\n---\ntitle: A\nrigths: own\n---\n\nWords.\n", tmp_path)
    program = tmp_path / ".venv/bin/site-builder"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!{sys.executable}\nfrom site_builder.__main__ import main\n\nmain()\n")
    program.chmod(0o755)
    check, build = (one["run"] for one in steps("preview.yml") if "site-builder" in one.get("run", ""))

    told, built = run(check, tmp_path), run(build, tmp_path)

    assert told.returncode == 1
    assert "::error file=content/articles/wrong.md,title=R14 " in told.stdout
    assert built.returncode == 3 and "published without wrong" in built.stdout
    assert (tmp_path / "output/articles/harbour/index.html").exists()
    summary = (tmp_path / "summary.md").read_text("utf-8").splitlines()
    assert (summary[0], summary[-1]) == ("~~~~~text", "~~~~~")
    assert any(line.startswith("pages: ") for line in summary)


def run(script: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """A step as GitHub runs it."""
    environment = {
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "HOME": str(folder),
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(HOME.parents[1]),
    }
    command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
