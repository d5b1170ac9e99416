"""The article that is searched, with what it takes to name a place in its file."""

from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.known import NOTHING, Known
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.model.records import Article
from site_builder.text.markdown import parse
from site_builder.text.plain import Plain, digest_of, plain
from site_builder.text.words import whole_signs, whole_words


@dataclass(frozen=True, slots=True)
class SearchedText:
    """An article's words, ready to be searched."""

    article: Article
    plain: Plain
    haystack: Haystack
    known: Known

    @classmethod
    def of(cls, article: Article) -> "SearchedText":
        """An article on its own, of which nothing else is known."""
        words = plain(parse(article.body))
        return cls(article, words, Haystack.of(words.text), NOTHING)

    def line_at(self, folded_offset: int) -> int:
        """The line of the article's file behind an offset in the comparable text."""
        starts = self.haystack.folded.starts
        offset = starts[min(folded_offset, len(starts) - 1)] if starts else 0
        return self.article.body_line + self.plain.line_at(offset)

    def spot(self, place: Place) -> Spot:
        """A place, in the article's file."""
        return Spot(self.article.spot.path, line=self.line_at(place.folded_start))

    @property
    def is_as_checked(self) -> bool:
        """Whether this is known to be the text that the notes were last checked on."""
        return self.known.text_sha256.lower() == digest_of(self.plain.text)

    @property
    def since(self) -> str:
        """The end of a message: whether the text changed since its notes were checked, if that is known."""
        if not self.known.text_sha256:
            return ""
        return f"; the text has {'not ' if self.is_as_checked else ''}changed since its notes were checked"

    def whole(self, place: Place) -> str:
        """The whole words and signs at a place that parts some, as the text prints them."""
        start, end = whole_words(self.haystack.folded.text, place.folded_start, place.folded_end)
        starts, ends = self.haystack.folded.starts, self.haystack.folded.ends
        start, end = whole_signs(self.haystack.text, starts[start], ends[end - 1])
        return " ".join(self.haystack.text[start:end].split())

    def words(self, start: int, end: int) -> str:
        """The comparable text between two offsets, without white space at its ends."""
        return self.haystack.folded.text[start:end].strip()
