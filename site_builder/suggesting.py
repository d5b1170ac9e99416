"""Suggestions shown, and those that somebody chose written into the files of articles."""

import json
from collections.abc import Sequence
from pathlib import Path

from site_builder.authoring import Desk, Form, Told, open_archive, warning
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.noting import put, text_at
from site_builder.text.names import counted
from site_builder.text.yaml_edit import Refusal
from site_builder.tools.naming import article_named
from site_builder.tools.suggest import Kind, Suggestion, suggestions
from site_builder.tools.suggest.telling import SHOWN, row, text_of, told
from site_builder.tools.suggest.writing import Change, accepted, changed, rejected

ALL = "all"
_WHY_NOT = {
    True: "stands on the article's page already; there is nothing to write",
    False: "tells two copies of a text, not which is older: write that yourself",
}


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks for."""

    words: tuple[str, ...] = ()
    """Articles, as they were typed; behind `--write` and `--reject` more names of suggestions."""
    least: float = 0.0
    """The confidence from which on suggestions are shown."""
    write: tuple[str, ...] = ()
    """Names of suggestions to write, or `all`."""
    reject: tuple[str, ...] = ()
    """Names of suggestions that are not to be made again."""


def suggest(root: Path, request: Request, form: Form) -> Told:
    """List suggestions, or write those that are chosen."""
    desk = open_archive(root)
    if isinstance(desk, str):
        return desk, False
    is_choice = bool(request.write or request.reject)
    articles, more = _sorted_out(desk, request.words, is_choice=is_choice)
    if isinstance(articles, Refusal):
        return articles.why, False
    every = suggestions(desk.archive, articles)
    shown = tuple(one for one in every if one.confidence >= request.least)
    if not is_choice:
        return _listed(desk, shown, form), True
    chosen = _chosen(every, shown, (*request.write, *(more if request.write else ())))
    refused = _chosen(every, shown, (*request.reject, *(() if request.write else more)))
    if isinstance(chosen, Refusal) or isinstance(refused, Refusal):
        return "\n".join(one.why for one in (chosen, refused) if isinstance(one, Refusal)), False
    return _write(desk, chosen, refused)


def _sorted_out(
    desk: Desk, words: Sequence[str], *, is_choice: bool
) -> tuple[tuple[ArticleId, ...] | Refusal, tuple[str, ...]]:
    """The articles that are named, and, where something is to be written, the words that name none."""
    articles: list[ArticleId] = []
    others: list[str] = []
    for word in words:
        name = article_named(word, tuple(desk.archive.articles))
        if isinstance(name, str):
            articles.append(ArticleId(name))
        elif is_choice:
            others.append(word)
        else:
            return name, ()
    return tuple(articles), tuple(others)


def _chosen(
    every: Sequence[Suggestion], shown: Sequence[Suggestion], names: Sequence[str]
) -> tuple[Suggestion, ...] | Refusal:
    """The suggestions that are meant; `all` are those shown that can be written."""
    chosen: dict[str, Suggestion] = {}
    for name in names:
        found = [one for one in every if one.name.startswith(name.lower())]
        if name == ALL:
            found = [one for one in shown if one.can_be_written]
        elif not found:
            return Refusal(f"'{name}' is no suggestion, or no longer one; `site-builder suggest` lists them")
        elif len(found) > 1:
            return Refusal(f"'{name}' may be {len(found)} suggestions; write more of its letters")
        chosen.update((one.name, one) for one in found)
    return tuple(chosen.values())


def _listed(desk: Desk, shown: Sequence[Suggestion], form: Form) -> str:
    if form is Form.JSON:
        return json.dumps([row(one, desk.archive) for one in shown], ensure_ascii=False, indent=2)
    return "\n".join(filter(None, (text_of(shown, desk.archive), warning(desk))))


def _write(desk: Desk, chosen: Sequence[Suggestion], refused: Sequence[Suggestion]) -> Told:
    if wrong := next((one for one in chosen if not one.can_be_written), None):
        return f"{wrong.name[:SHOWN]} {_WHY_NOT[wrong.kind is Kind.RELATED]}", False
    if both := next((one for one in chosen if one in refused), None):
        return f"{both.name[:SHOWN]} is to be written and rejected; choose one", False
    lines: list[str] = []
    written, trouble = 0, False
    for article in dict.fromkeys(one.article for one in (*chosen, *refused)):
        yes = [one for one in chosen if one.article == article]
        no = [one for one in refused if one.article == article]
        line, is_written = _put(desk, article, (*accepted(yes), *rejected(no)))
        lines += [line, *(told(yes, no) if is_written else ())]
        written += is_written
        trouble = trouble or not is_written
    return "\n".join((*lines, f"wrote {counted(written, 'file')}")), not trouble


def _put(desk: Desk, article: ArticleId, changes: Sequence[Change]) -> tuple[str, bool]:
    path = desk.archive.articles[article].spot.path
    before = text_at(desk.root / path)
    after = before if isinstance(before, Refusal) else changed(path, before, changes)
    if isinstance(before, Refusal) or isinstance(after, Refusal):
        why = after.why if isinstance(after, Refusal) else ""
        return f"{path}: left as it is: {why}", False
    trouble = put(desk.root / path, before, after)
    return (trouble, False) if trouble else (path, True)
