"""`python -m site_builder` is `site-builder`: the command line, which ends quietly when it is told to."""

import os
import signal
import sys
from types import FrameType

_told: list[int] = []
"""The signals that told the program to end."""


def main() -> None:
    """Run the command line."""
    end_when_told()
    try:
        from site_builder.cli import main as command

        command()
    except Exception:
        # Raised while a class is being made, the wish to end comes out as an error of another kind.
        if not _told:
            raise
        sys.exit(128 + _told[0])


def end_when_told() -> None:
    """End with 128 and the signal's number, as shells count it, after tidying up and without a traceback."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        wish = getattr(signal, name, None)
        # What was to be ignored when we were started, as `nohup` does, stays ignored.
        if wish is not None and signal.getsignal(wish) is not signal.SIG_IGN:
            signal.signal(wish, _end)
    sys.unraisablehook = _end_after_all


def _end(number: int, _frame: FrameType | None) -> None:
    # Once is enough: tidying up is not to be interrupted.
    signal.signal(number, signal.SIG_IGN)
    _told.append(number)
    raise SystemExit(128 + number)


def _end_after_all(missed: "sys.UnraisableHookArgs") -> None:
    """A signal that came in a place where nothing can be raised ends the program all the same."""
    if isinstance(missed.exc_value, SystemExit):
        os._exit(int(missed.exc_value.code or 0))
    sys.__unraisablehook__(missed)


if __name__ == "__main__":
    main()
