"""A link that the archive has already, listed again: what the other list says of it is joined to it."""

from pathlib import Path

from site_builder.importing.outcomes import FileReport, Outcome
from site_builder.intake.shelve import joined
from site_builder.model.draft import Draft
from site_builder.model.records import Article
from site_builder.text.yaml_edit import Refusal
from site_builder.tools.suggest.writing import Change, changed


def listed_again(root: Path, path: str, article: Article | None, draft: Draft) -> FileReport:
    """Its tags in the draft that is there; of an article that a person has looked at they are only told."""
    known = article.tags if article else ()
    tags = tuple(tag for tag in draft.article.tags if tag not in known)
    here = FileReport(draft.raw.name, Outcome.ALREADY_HERE, path=path, tags=tags)
    if article is None or not article.draft or not tags:
        return here
    # As it is: `changed` counts on line ends as the reader gives them.
    text = (root / path).read_bytes().decode("utf-8", "replace")
    after = changed(path, text, (Change("tags", tags),)) if "\r" not in text else Refusal("other line ends")
    if isinstance(after, Refusal):
        return here
    return FileReport(draft.raw.name, Outcome.JOINED, joined(draft, path, after, root), path=path, tags=tags)
