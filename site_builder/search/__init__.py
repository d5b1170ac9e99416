"""Records -> the files that a search in the browser reads."""

from site_builder.search.pagefind import BUNDLE, index

__all__ = ["BUNDLE", "index"]
