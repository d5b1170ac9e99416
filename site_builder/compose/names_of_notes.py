"""What a note is called, in lists, feeds, titles and citations."""

from site_builder.compose.views.note import NoteView

_LONGEST_TITLE = 80
_SINGLE = str.maketrans("“”", "‘’")


def note_title(view: NoteView) -> str:
    """What a note is called: its kind, and the words or the part it is about."""
    label = f"{view.label} ({view.status_words.lower()})" if view.status_words else view.label
    if not view.quote:
        return f"{label}: {lowered(view.scope_words)}" if view.scope_words else label
    return f"{label}: {quoted(view.quote)}"


def quoted(quote: str) -> str:
    """The first words of a quote in quotation marks, those inside it made single ones."""
    words = " ".join(quote.split())
    if len(words) > _LONGEST_TITLE:
        words = words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return f"“{words.translate(_SINGLE)}”"


def lowered(words: str) -> str:
    """Words as they stand inside a sentence."""
    return words[:1].lower() + words[1:]
