"""Articles of which only the link is known, and their filling by what is saved of them later."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from urllib.parse import unquote

from site_builder.intake.facts import UNKNOWN_LANGUAGE, Facts, told, values_of, with_facts, with_what_was_told
from site_builder.intake.hypothesis import MARKS_OF_ADVERTISING, address_key
from site_builder.intake.lines import split_lines, tidy_spaces, usual_ending
from site_builder.intake.sidecar import whole
from site_builder.model.draft import Draft, LineEntry, LineKind, Raw, Sidecar
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article, TextKind
from site_builder.model.records.parts import Certainty, Evidence, Provenance
from site_builder.model.rights import RESERVED
from site_builder.model.url import Url
from site_builder.text.address import parts_of
from site_builder.text.slug import slug

_NO_TITLE = Evidence("title", "no headline is stated; this was read off its address", Certainty.LOW)


def stub(raw: Raw, format: str, facts: Facts, place: str) -> Draft:
    """The draft of an article that is known by its link and by what a list says about it."""
    found = (*raw.told, *(one for one in told(facts, place) if one not in raw.told))
    values = values_of(found)
    stated = values.get("title", ("",))[0]
    has_title = bool(stated) and stated != facts.url
    title = stated if has_title else title_of(facts.url)
    article = Article(
        id=ArticleId(slug(title)),
        title=title,
        language=UNKNOWN_LANGUAGE,
        evidence=() if has_title else (_NO_TITLE,),
        text=TextKind.LINK_ONLY,
        provenance=Provenance(sha256=sha256(raw.data).hexdigest(), format=format),
        rights=RESERVED,
        draft=True,
    )
    made = with_facts(article, found)
    made = replace(
        made, needs=tuple(dict.fromkeys((*(() if has_title else ("title",)), *made.needs, "text")))
    )
    return with_what_was_told(Draft(raw, made, sidecar_of_list(raw), found))


def _evidence(stub: Article, new: Article) -> Iterator[Evidence]:
    """What the page says of its fields; of a title that gave way to the list's, that it did."""
    is_other = "title" not in stub.needs and stub.title != new.title
    for one in new.evidence:
        if is_other and one.field == "title":
            yield replace(one, basis=f"not taken: “{new.title}” of the page; {one.basis}")
        else:
            yield one


def _address(stub: Article, new: Article) -> Url | None:
    """The address that the list gave; that of the page, where the list's carries marks of advertising."""
    has_marks = bool(stub.source_url) and MARKS_OF_ADVERTISING.search(str(stub.source_url)) is not None
    return new.source_url if has_marks and new.source_url else stub.source_url


def title_of(url: str) -> str:
    """What an address calls its page, in words."""
    parts = parts_of(url)
    last = next((part for part in reversed(unquote(parts.path).split("/")) if part), "")
    words = tidy_spaces(last.rsplit(".", 1)[0].replace("-", " ").replace("_", " "))
    return words if any(letter.isalpha() for letter in words) else (parts.netloc or "untitled")


def sidecar_of_list(raw: Raw) -> Sidecar:
    """The lines of an entry, each as it stood: all of them are facts about an article, none its text."""
    lines = split_lines(raw.data.decode("utf-8", "surrogateescape"))
    usual = usual_ending(lines)
    return Sidecar(
        sha256=sha256(raw.data).hexdigest(),
        encoding="utf-8",
        ending=usual,
        lines=tuple(
            LineEntry(
                line.number,
                LineKind.METADATA,
                "entry",
                exact=line.exact,
                ending=None if line.ending == usual else line.ending,
            )
            for line in lines
        ),
    )


def stub_for(draft: Draft, articles: Iterable[Article]) -> Article | None:
    """The article of the archive that is known by its link alone and that this draft is the text of."""
    url = draft.article.source_url
    if url is None or draft.article.text is TextKind.LINK_ONLY:
        return None
    links = (one for one in articles if one.text is TextKind.LINK_ONLY and one.source_url)
    return next((one for one in links if address_key(str(one.source_url)) == address_key(url)), None)


def filled(stub: Article, draft: Draft) -> Draft:
    """A draft with the name of its stub and all that was written there; the draft fills what is empty."""
    new = draft.article
    provenance = replace(new.provenance, saved=new.provenance.saved or stub.provenance.saved)
    article = replace(
        new,
        id=stub.id,
        title=new.title if "title" in stub.needs else stub.title,
        summary=stub.summary,
        original_title=stub.original_title or new.original_title,
        authors=stub.authors or new.authors,
        publisher=stub.publisher or new.publisher,
        published=stub.published or new.published,
        source_url=_address(stub, new),
        archived_url=stub.archived_url or new.archived_url,
        language=new.language if stub.language == UNKNOWN_LANGUAGE else stub.language,
        rights=stub.rights,
        meetings=stub.meetings,
        people=stub.people,
        places=stub.places,
        tags=tuple(dict.fromkeys((*stub.tags, *new.tags))),
        evidence=tuple(dict.fromkeys((*stub.evidence, *_evidence(stub, new)))),
        provenance=provenance,
    )
    unknown = (None, (), "", UNKNOWN_LANGUAGE)
    needs = tuple(name for name in new.needs if getattr(article, name, None) in unknown)
    # The page's own headline is kept where the list gave the article another one.
    return replace(draft, article=replace(article, needs=needs), sidecar=replace(whole(draft), body=""))
