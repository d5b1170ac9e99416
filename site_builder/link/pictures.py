"""Pictures that belong to no article: they are published with the article whose folder they lie in."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from site_builder.model.issue import Issue, Spot
from site_builder.text.similar import did_you_mean

_FOLDER = "content/media"
_HOW = "name the folder after an article, as in content/media/ARTICLE/boat.png"


def stray_pictures(media: tuple[str, ...], articles: Collection[str]) -> Iterator[Issue]:
    """An issue for each folder of pictures, and each picture beside the folders, that has no article.

    `media` are the files below `content/media/`, `articles` all that may have pictures.
    """
    seen: dict[str, int] = {}
    for name in media:
        parts = PurePosixPath(name).parts
        if len(parts) == 3:
            yield Issue("L08", "a picture outside of any article's folder", Spot(name), _HOW)
        elif parts[2] not in articles:
            seen[parts[2]] = seen.get(parts[2], 0) + 1
    for folder, count in seen.items():
        files = "a file" if count == 1 else f"{count} files"
        message = f"there is no article '{folder}', so {files} in this folder will not be published"
        yield Issue("L08", message, Spot(f"{_FOLDER}/{folder}"), did_you_mean(folder, articles) or _HOW)
