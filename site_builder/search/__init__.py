"""Records -> the files that a search in the browser reads."""

from site_builder.search.making import BUNDLE, PARTS, index

__all__ = ["BUNDLE", "PARTS", "index"]
