"""Secrets and traces of a machine are named before they are published; what only looks near is not."""

import pytest

from site_builder.read.secrets import unmeant

LONG = "Ab1" * 20
SECRETS = (
    "-----BEGIN " + "PRIVATE KEY-----",
    "-----BEGIN RSA " + "PRIVATE KEY-----",
    "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----",
    "AKIA" + "ABCDEFGH12345678",
    "ghp_" + LONG[:36],
    "github_pat_" + LONG,
    "glpat-" + LONG[:20],
    "xoxb-" + LONG[:30],
    "AIza" + LONG[:35],
    "npm_" + LONG[:36],
    "sk_live_" + LONG[:24],
    "sk-" + LONG[:48],
    "pypi-" + LONG,
    f"eyJ{LONG}.eyJ{LONG}.{LONG}",
    "postgres://" + "ida:word@example.org/",
)


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_is_named_with_its_place(secret: str) -> None:
    (issue,) = unmeant("a.md", f"one\nhere: {secret} and on\n")

    assert (issue.code, issue.spot.line, issue.spot.column) == ("R25", 2, 7)


@pytest.mark.parametrize(
    "path", ["/home/" + "ida/a.txt", "/Users/ida/a", r"C:\Users\ida\a", '"C:\\\\Users\\\\ida\\\\a"']
)
def test_a_path_of_a_machine_is_named_once(path: str) -> None:
    assert [issue.code for issue in unmeant("a.md", f"see {path}, {path}")] == ["R26"]


def test_an_address_in_the_provenance_is_named_and_one_in_the_text_is_not() -> None:
    head = "---\ntitle: A\nprovenance:\n  format: mail of ida@example.org\n---\n"

    assert [issue.code for issue in unmeant("a.md", f"{head}Write to b@example.org.\n")] == ["R26"]
    assert not list(unmeant("a.md", "---\ntitle: A\n---\nWrite to b@example.org.\n"))


@pytest.mark.parametrize(
    "text",
    [
        "A private key was found at home/ida.",
        "https://example.org/home/ida/",
        "https://example.org:8080/a@b",
        "BEGIN PUBLIC KEY",
        "the sk- and ghp_ prefixes",
        "AKIA is a start",
        "/home is a folder",
    ],
)
def test_what_is_no_secret_is_let_be(text: str) -> None:
    assert not list(unmeant("a.md", text))
