"""An archive built by this program with exactly the pages that the peers write.

`python -m benchmarks.peers.equal ROOT --output FOLDER` takes what `site-builder build` takes, and goes the
same way: read, link, annotate, check, compose, render, write. Other are the table of the kinds of page, what
is made from all pages beside the sitemap, and the theme.
"""

import importlib
import sys
from types import ModuleType

PUBLISHING = "site_builder.publishing"


class Later(ModuleType):
    """Stands for the module that publishes until something of it is asked for.

    A build that finds nothing changed loads next to nothing, and is to be measured so.
    """

    def __getattr__(self, name: str) -> object:
        """What the module has of this name, its pages being the peers' from now on."""
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(PUBLISHING, None)
        from benchmarks.peers.pages import only_equal_pages

        only_equal_pages()
        return getattr(importlib.import_module(PUBLISHING), name)


if __name__ == "__main__":
    from site_builder.cli import main

    sys.modules[PUBLISHING] = Later(PUBLISHING)
    main(["build", *sys.argv[1:]])
