"""Chromium for tests, started once for all of them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

# The switches that let Chromium start in a container and keep it from calling its maker.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def launched() -> Iterator["Browser"]:
    """Debian's Chromium, or the one that Playwright brought; skips where there is neither."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser")
    with sync_api.sync_playwright() as playwright:
        own = shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(own).exists():
            pytest.skip("there is no Chromium: apt-get install chromium, or playwright install chromium")
        started = playwright.chromium.launch(executable_path=own, args=list(FLAGS))
        yield started
        started.close()


def shut(context: "BrowserContext") -> None:
    """Close pages that load themselves again: one that is just doing so would be waited for without end."""
    from playwright.sync_api import Error

    for page in context.pages:
        with suppress(Error):
            page.goto("about:blank")
    context.close()
