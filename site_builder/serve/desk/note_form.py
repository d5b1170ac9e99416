"""What a form for a note offers: the kinds and what each demands, and what the archive completes."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from site_builder.looking import labels
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId
from site_builder.model.kinds import KINDS, OUTCOME_LABELS, Expectation, Requirement
from site_builder.model.records.note import Scope
from site_builder.model.records.parts import Certainty, Grade, Stance
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, done
from site_builder.serve.desk.note_fields import fields_of_form

SOURCES_OF = {Requirement.SOURCES: 1, Requirement.SOURCES_BOTH_WAYS: 2}
"""How many sources a kind of note asks for."""
SCOPES: Mapping[Scope, str] = {
    Scope.QUOTE: "these words",
    Scope.BLOCK: "the whole block they stand in",
    Scope.HEADLINE: "the headline",
    Scope.BYLINE: "the byline",
    Scope.DATELINE: "the dateline",
    Scope.CAPTION: "a caption",
    Scope.METADATA: "what is said about the copy",
    Scope.ARTICLE: "the article as a whole",
}


def note_form(request: DeskRequest) -> DeskAnswer:
    """The choices of the form, and what a new note begins with."""
    looked = request.bench.look()
    archive, config = looked.archive, looked.files.config
    article = archive.articles.get(ArticleId(request.text("article", "")))
    return done(
        **fields_of_form(),
        kinds=_kinds(config),
        outcomes=[{"id": str(one), "name": label} for one, label in OUTCOME_LABELS.items()],
        expectations=_words(Expectation),
        scopes=[{"id": str(scope), "name": words} for scope, words in SCOPES.items()],
        stances=_words(Stance),
        grades=_words(Grade),
        confidences=_words(Certainty),
        wholes=[str(scope) for scope in Scope if not scope.is_in_text],
        people=_named((str(one.id), one.name) for one in archive.people.values()),
        places=_named((str(one.id), one.name) for one in archive.places.values()),
        meetings=_named((str(one.id), one.title) for one in archive.meetings.values()),
        tags=_named((str(one.id), one.name) for one in archive.tags.values()),
        articles=_named((str(one.id), one.title) for one in archive.articles.values()),
        today=request.bench.today().isoformat(),
        author=config.author if config else "",
        # What the article is about, most notes on it are about too.
        begins_about=[str(link.meeting) for link in article.meetings] if article else [],
    )


def _kinds(config: Config | None) -> list[Json]:
    words = labels(config) if config else {}
    return [
        {
            "id": str(kind),
            "name": words.get(kind, row.label),
            "meaning": row.meaning,
            "then": [str(one) for one in row.then],
            "now": [str(one) for one in row.now],
            "sources": max((SOURCES_OF.get(one, 0) for one in row.requires), default=0),
        }
        for kind, row in KINDS.items()
    ]


def _words(choices: type[StrEnum]) -> list[Mapping[str, Json]]:
    return [{"id": str(one), "name": str(one)} for one in choices]


def _named(pairs: Iterable[tuple[str, str]]) -> list[Mapping[str, Json]]:
    return [{"id": name, "name": words} for name, words in sorted(pairs)]
