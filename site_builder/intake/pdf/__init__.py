"""PDF documents: their lines in reading order, running heads cut, hyphenated words joined, nothing lost."""

from site_builder.intake.pdf.read import FORMAT

__all__ = ["FORMAT"]
