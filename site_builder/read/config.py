"""archive.yaml becomes the archive's settings."""

from collections.abc import Iterator

from site_builder.model.config import Config
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.read import document
from site_builder.read.causes import causes
from site_builder.read.codes import CONFIG
from site_builder.read.validate import validate


def read_config(text: str, path: str) -> Checked[Config | None]:
    """The settings in `archive.yaml`; None when they cannot be read."""
    pairs, issues, unknown = document.whole(path, text, document.FRONT_MATTER_BYTES)
    if pairs is None:
        return Checked(None, issues)
    config, more = validate(pairs, Config, Spot(path), CONFIG, {})
    limits = tuple(_limits(config, Spot(path))) if config else ()
    return Checked(None if unknown else config, (*issues, *causes((*more, *limits), unknown)))


def _limits(config: Config, spot: Spot) -> Iterator[Issue]:
    counts = (
        (config.notes.review_after_months, ("notes", "review_after_months")),
        (config.publish.feed_entries, ("publish", "feed_entries")),
    )
    for count, key in counts:
        if count < 1:
            message = f"expected a whole number from 1, found {count}"
            yield Issue("C04", message, spot.at(*key), "delete the key for the usual number")
    if config.url.why_no_site:
        advice = "write where the site's first page will be, such as https://example.org/archive/"
        yield Issue("C04", config.url.why_no_site, spot.at("url"), advice)
