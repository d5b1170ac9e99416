"""What checks, publishes, serves and explains."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.cli.common import (
    ROOT,
    STRICT,
    TODAY,
    consent_of,
    leave,
    main,
    print_and_leave,
    strictness_of,
)
from site_builder.cli.completing import codes
from site_builder.cli.terminal import progress, say

if TYPE_CHECKING:
    from site_builder.model.url import Url
    from site_builder.report import Format
    from site_builder.unchanged import Request

NOTHING_WRONG = "nothing is wrong"
PUBLISHED = click.option(
    "--published",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The sitemap of the published site: say which of its pages would vanish without a word.",
)


@main.command()
@ROOT
@click.option("--format", "form", default="text", type=click.Choice(["text", "json", "github"]))
@STRICT
@click.option("--fix", is_flag=True, help="Show what can be mended in the notes by rule, then ask.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@PUBLISHED
@TODAY
def check(root: Path, form: str, today: date | None, published: Path | None, **flags: bool) -> None:
    """Say what is wrong with the archive in ROOT; write nothing unless --fix is agreed to."""
    from site_builder.build import Options
    from site_builder.publishing import inspect
    from site_builder.report import Format

    if flags["yes"] and not flags["fix"]:
        raise click.UsageError("--yes agrees to what --fix shows; add --fix")
    if flags["fix"]:
        from site_builder.authoring import mend

        print_and_leave(mend(root, consent_of(flags["yes"]), click.confirm))
    strictness = strictness_of(flags["strict"])
    options = Options(root, today=today, strictness=strictness, published=_pages_in(published))
    with progress() as tell:
        told, fine = inspect(options, _coloured(Format(form)), tell)
    print_and_leave((told or (NOTHING_WRONG if form == "text" else ""), fine))


@main.command()
@ROOT
@click.option(
    "--output", type=click.Path(path_type=Path), help="Folder to publish into; ROOT/output when left out."
)
@click.option("--url", help="Public address, instead of the one in archive.yaml.")
@STRICT
@click.option("--clean", is_flag=True, help="Forget the cache and remove what earlier builds wrote first.")
@click.option(
    "--allow-orphans",
    is_flag=True,
    help="Publish even if notes have lost their words: they stand at the end of their article.",
)
@click.option("--no-search", is_flag=True, help="Publish without search.")
@click.option(
    "--private",
    is_flag=True,
    help="Show every text, whatever its rights, on a site for yourself; ROOT/output-private when left out.",
)
@click.option("--keep-going", is_flag=True, help="Leave articles out that have errors, and publish the rest.")
@click.option(
    "--in-place", is_flag=True, help="Keep the output folder itself; exchange its files one by one."
)
@click.option(
    "--wait",
    "patience",
    type=click.FloatRange(0),
    default=600,
    show_default=True,
    help="Seconds to wait for another build of the same folder.",
)
@PUBLISHED
@click.option(
    "--plain", is_flag=True, help="Take no short cuts and start from nothing: the same files, made slowly."
)
@click.option("--only-clean", is_flag=True, hidden=True)
@TODAY
def build(root: Path, output: Path | None, url: str | None, today: date | None, **given: Any) -> None:
    """Publish the archive in ROOT; nothing is published while it has errors.

    Ends with 0 when the site is published, 1 when nothing was, 3 when articles were left out, 4 when
    another build did not end in time. When nothing has changed since the last build, nothing is done.
    """
    from site_builder.unchanged import told_before

    request = _request(root, output, {**given, "url": url, "today": today})
    told, request = told_before(request) if request else (None, None)
    if told is not None:
        print_and_leave((told, True))
    from site_builder.build import Faults, Options, Orphans, Search
    from site_builder.model import quick
    from site_builder.model.disclosure import Audience
    from site_builder.publishing import Onlooker, clean, publish
    from site_builder.report import Format
    from site_builder.write import Manner

    quick.IS_QUICK = not given["plain"]
    options = Options(
        root,
        output,
        _url(url),
        today,
        strictness=strictness_of(given["strict"]),
        orphans=Orphans.LISTED if given["allow_orphans"] else Orphans.REFUSED,
        search=Search.LEFT_OUT if given["no_search"] else Search.AS_CONFIGURED,
        audience=Audience.PRIVATE if given["private"] else Audience.PUBLIC,
        faults=Faults.LEAVE_OUT if given["keep_going"] else Faults.STOP,
        published=_pages_in(given["published"]),
        manner=Manner.BY_FILE if given["in_place"] else Manner.WHOLE,
        patience=given["patience"],
    )
    if given["clean"]:
        clean(options)
    if not given["only_clean"]:
        with progress() as tell, _nothing_collected():
            ended = publish(options, Onlooker(say, tell, _coloured(Format.TEXT)), request)
        leave(ended)


@main.command()
@ROOT
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="First port to try."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--open", "opens", is_flag=True, help="Open the site in the browser.")
def serve(root: Path, port: int, host: str, opens: bool) -> None:  # noqa: FBT001  click hands flags over
    """Show the archive in ROOT while you write; every save is shown at once."""
    from site_builder.serve.server import ServeOptions, serve

    try:
        serve(ServeOptions(root, port, host, opens_browser=opens, say=click.echo))
    except OSError as error:
        raise click.UsageError(f"cannot listen on {host}, port {port}: {error.strerror or error}") from None


@main.command()
@ROOT
@click.option("--ask", "asks", is_flag=True, help="Ask cited pages whether they are still there, politely.")
@TODAY
def report(root: Path, today: date | None, asks: bool) -> None:  # noqa: FBT001  click hands flags over
    """Print what waits in ROOT, as Markdown: notes, cited pages, drafts."""
    from site_builder.outstanding import host_of, outstanding
    from site_builder.reaching import Asking

    asking = Asking() if asks else None
    with progress():
        told = outstanding(root, today or date.today(), host_of(os.environ), asking)
    print_and_leave(told)


@main.command()
@click.argument("what", shell_complete=codes)
@ROOT
def explain(what: str, root: Path) -> None:
    """Say what WHAT is about: the code of an issue, or a page.

    Of a code, such as N01: what it means and how to mend it. Of a page of the archive in ROOT, such as
    articles/harbour/, or of a record, such as content/articles/harbour.md: why it was rendered again by the
    last run, or was not.
    """
    from site_builder.report import explain, is_code

    if is_code(what):
        print_and_leave(explain(what))
    from site_builder.explaining import explain_page

    print_and_leave(explain_page(root, what))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """What a build makes lasts until it ends, and hardly any of it goes in circles.

    Looking for those over and over costs a tenth of the time and frees nothing.
    """
    gc.disable()
    try:
        yield
    finally:
        # Nor is it looked through at the end, which is near.
        gc.freeze()
        gc.enable()


def _request(root: Path, output: Path | None, given: dict[str, Any]) -> "Request | None":
    """What is asked for, where the same may have been built before; a site for oneself always is built."""
    from site_builder.unchanged import Request

    if any(given[one] for one in ("private", "clean", "only_clean", "plain")):
        return None
    published = given["published"]
    asked = {
        **given,
        "today": given["today"] or date.today(),
        "published": published.read_text("utf-8", "replace") if published else "",
        "colours": click.get_current_context().find_root().color,
        "patience": 0,
    }
    return Request(root, output or root / "output", repr(sorted(asked.items())))


def _coloured(form: "Format") -> "Format":
    """The form, in colours where the terminal has them and people read it."""
    from site_builder.report import Format

    wanted = click.get_current_context().find_root().color
    return Format.COLOUR if wanted and form is Format.TEXT else form


def _pages_in(sitemap: Path | None) -> tuple[str, ...]:
    from site_builder.vanished import listed_pages

    text = sitemap.read_text("utf-8", "replace") if sitemap else ""
    pages = listed_pages(text)
    if text.strip() and not pages:
        raise click.BadParameter(
            f"{sitemap} is no sitemap: there is no address in it", param_hint="--published"
        )
    return pages


def _url(text: str | None) -> "Url | None":
    from site_builder.model.url import Url

    try:
        url = None if text is None else Url.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--url") from None
    if url and url.why_no_site:
        raise click.BadParameter(url.why_no_site, param_hint="--url")
    return url
