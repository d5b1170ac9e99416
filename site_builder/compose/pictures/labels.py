"""Words in a drawing: how much room they take, and as much of them as there is room for."""

from site_builder.text.columns import width as columns

LETTER = 6.6
"""About how wide a letter of a label is."""


def cut(label: str, room: float) -> str:
    """As much of a label as there is room for: whole words, if there is more than one."""
    letters = int(room / LETTER)
    if columns(label) <= letters:
        return label
    kept = label[:letters]
    while columns(kept) > letters - 1:
        kept = kept[:-1]
    return f"{(kept.rpartition(' ')[0] or kept).rstrip(' ,:')}…"
