"""The theme's files: the style sheets joined into one, everything named so that browsers may keep it."""

import re
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import PurePosixPath

from site_builder.model.dataclass import dataclass
from site_builder.model.page import Output, Theme

FOLDER = "assets"
"""Where the theme's files stand in the site."""
LAYERS = "css/layers.css"
"""Says in which order the layers count, and so comes first."""
ASKED_FOR = ("filter.js", "icon.svg", "search.js", "theme.js")
FONTS = (".woff2", ".woff")
NOT_PUBLISHED = "share/"
"""What share images are drawn with."""
ROOT_ICON = "favicon.ico"
_STRING_OR_COMMENT = re.compile(rb"""("[^"]*"|'[^']*')|/\*.*?\*/""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The files a theme adds to the site, and the addresses that pages need, from the site's root."""

    outputs: tuple[Output, ...]
    stylesheet: str
    """Empty when the theme has no style sheet."""
    script: str
    """Empty when the theme has no script."""
    search_script: str
    """Empty when the theme has none."""
    filter_script: str
    """Empty when the theme has none."""
    icon: str
    """Empty when the theme has no icon."""

    @property
    def addresses(self) -> dict[str, str]:
        """What pages ask for, by what it is to them."""
        return {
            "stylesheet": self.stylesheet,
            "script": self.script,
            "search_script": self.search_script,
            "filter_script": self.filter_script,
            "icon": self.icon,
        }


def theme_files(theme: Theme) -> ThemeFiles:
    """The style sheets as one, scripts, icon and fonts, each named by its digest; the rest as it is."""
    named = {
        name: _fingerprinted(Output(f"{FOLDER}/{name}", theme.files[name])) for name in _named(theme.files)
    }
    style = Output(f"{FOLDER}/theme.css", _with_new_names(joined_styles(theme.files), named))
    styles = (_fingerprinted(style),) if style.data else ()
    addresses = {name: output.path for name, output in named.items()}
    return ThemeFiles(
        (*styles, *named.values(), *_copied(theme.files)),
        stylesheet=styles[0].path if styles else "",
        script=addresses.get("theme.js", ""),
        search_script=addresses.get("search.js", ""),
        filter_script=addresses.get("filter.js", ""),
        icon=addresses.get("icon.svg", ""),
    )


def joined_styles(files: Mapping[str, bytes]) -> bytes:
    """All style sheets in one, without comments: the order of the layers, then the files by name."""
    names = sorted((name for name in files if _is_style(name)), key=lambda name: (name != LAYERS, name))
    return b"\n".join(_without_comments(files[name]) for name in names)


def _without_comments(style: bytes) -> bytes:
    """Comments are for those who write: they are a seventh of what a reader would load."""
    bare = _STRING_OR_COMMENT.sub(lambda found: found[1] or b"", style)
    return b"".join(line.rstrip() + b"\n" for line in bare.splitlines() if line.strip())


def _named(files: Mapping[str, bytes]) -> list[str]:
    """What pages and the style sheet ask for by name."""
    return sorted(name for name in files if name in ASKED_FOR or name.endswith(FONTS))


def _with_new_names(style: bytes, named: Mapping[str, Output]) -> bytes:
    """The style sheet asks for `../fonts/text.woff2`, as it must in the theme; here it has another name."""
    for name, output in named.items():
        new = output.path.removeprefix(f"{FOLDER}/")
        style = style.replace(f'"../{name}"'.encode(), f'"{new}"'.encode())
    return style


def _copied(files: Mapping[str, bytes]) -> tuple[Output, ...]:
    """Pictures, licences and the like, under the name they have; browsers look for one icon at the root."""
    asked = _named(files)
    names = sorted(
        name
        for name in files
        if name not in asked and not _is_style(name) and not name.startswith(NOT_PUBLISHED)
    )
    return tuple(Output(name if name == ROOT_ICON else f"{FOLDER}/{name}", files[name]) for name in names)


def _fingerprinted(output: Output) -> Output:
    """The same file with a digest of its bytes in its name."""
    path = PurePosixPath(output.path)
    digest = blake2b(output.data, digest_size=5).hexdigest()
    return Output(str(path.with_name(f"{path.stem}.{digest}{path.suffix}")), output.data)


def _is_style(name: str) -> bool:
    return name.startswith("css/") and name.endswith(".css")
