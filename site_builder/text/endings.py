"""How a text becomes the bytes of a file, so that who tells their number and who writes them agree."""

_ENDS = "\r\n"


def lines_of_unix(text: str) -> bytes:
    """UTF-8, one line end at the end."""
    return f"{text.strip()}\n".encode("utf-8", "replace")


def lines_of_network(text: str) -> bytes:
    """UTF-8, ended as RFC 4180 (tables) and RIS (references) end their lines."""
    return f"{text.strip(_ENDS)}\r\n".encode("utf-8", "replace")
