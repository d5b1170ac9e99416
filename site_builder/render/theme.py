"""The theme's files: the style sheets joined into one, everything named so that browsers may keep it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath

from site_builder.model.page import Output, Theme

FOLDER = "assets"
"""Where the theme's files stand in the site."""
LAYERS = "css/layers.css"
"""Says in which order the layers count, and so comes first."""


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The files a theme adds to the site, and the addresses that pages need, from the site's root."""

    outputs: tuple[Output, ...]
    stylesheet: str
    """Empty when the theme has no style sheet."""
    script: str
    """Empty when the theme has no script."""
    icon: str
    """Empty when the theme has no icon."""


def theme_files(theme: Theme) -> ThemeFiles:
    """One style sheet, one script, one icon, each named by its digest, and the other files as they are."""
    style = Output(f"{FOLDER}/theme.css", joined_styles(theme.files))
    script = Output(f"{FOLDER}/theme.js", theme.files.get("theme.js", b""))
    icon = Output(f"{FOLDER}/icon.svg", theme.files.get("icon.svg", b""))
    named = tuple(_fingerprinted(output) for output in (style, script, icon) if output.data)
    addresses = {PurePosixPath(output.path).suffix: output.path for output in named}
    return ThemeFiles(
        (*named, *_copied(theme.files)),
        addresses.get(".css", ""),
        addresses.get(".js", ""),
        addresses.get(".svg", ""),
    )


def joined_styles(files: Mapping[str, bytes]) -> bytes:
    """All style sheets in one: the order of the layers, then the files by name."""
    names = sorted((name for name in files if _is_style(name)), key=lambda name: (name != LAYERS, name))
    return b"\n".join(files[name].strip() + b"\n" for name in names)


def _copied(files: Mapping[str, bytes]) -> tuple[Output, ...]:
    """Fonts, pictures and the like, under the name they have."""
    own = ("icon.svg", "theme.js")
    names = sorted(name for name in files if name not in own and not _is_style(name))
    return tuple(Output(f"{FOLDER}/{name}", files[name]) for name in names)


def _fingerprinted(output: Output) -> Output:
    """The same file with a digest of its bytes in its name."""
    path = PurePosixPath(output.path)
    digest = blake2b(output.data, digest_size=5).hexdigest()
    return Output(str(path.with_name(f"{path.stem}.{digest}{path.suffix}")), output.data)


def _is_style(name: str) -> bool:
    return name.startswith("css/") and name.endswith(".css")
