"""What the head of a text says beyond what an import reads: drafts, former addresses, keys without place."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from site_builder.intake.facts import UNKNOWN_LANGUAGE
from site_builder.intake.front_matter import KEYS, Values
from site_builder.model.draft import Found
from site_builder.model.ids import ArticleId, TagId
from site_builder.model.records import Article
from site_builder.model.records.parts import Evidence
from site_builder.model.rights import IDENTIFIERS, RESERVED
from site_builder.starting.grounds import Ground, Kind, folder_of_texts, said_by
from site_builder.starting.wishes import Readiness
from site_builder.text.slug import hyphenated, slug

_DATED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)-(?P<title>.+)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_KEY = re.compile(r"(?P<key>[A-Za-z][\w. -]*?)\s*[:=]\s*(?P<value>.*)")
_TABLE = re.compile(r"\[+(?P<key>[A-Za-z][\w-]*)")
_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_ADDRESSES = ("aliases", "redirect_from", "url", "permalink")
_RIGHTS = ("rights", "license", "licence")
_TECHNICAL = ("draft", "id", "layout", "markup", "publish", "slug", "type")
"""Read here, or of no meaning outside the program that made them."""
_TAGS = ("tags", "tag", "keywords", "categories", "category", "topics")
_CLIPPED = ("clippings", "clipping", "web-clipping")
_KNOWN = frozenset(
    (*(key for keys in KEYS.values() for key in keys), *_ADDRESSES[:2], "permalink", *_RIGHTS, *_TECHNICAL)
)


def told_by_name(path: PurePosixPath, kind: Kind, values: Values) -> tuple[Found, ...]:
    """What the name of a file says that its head does not: in Jekyll the day of a post and its title."""
    named = _DATED.fullmatch(path.stem) if kind is Kind.JEKYLL else None
    if not named:
        return ()
    title = re.sub(r"[-_]+", " ", named["title"])
    day = Found("published", named["day"], 0, "the file's name begins with it")
    words = Found("title", title[:1].upper() + title[1:], 0, "it stands in the file's name")
    return (*(() if values.get("date") else (day,)), *(() if values.get("title") else (words,)))


def unknown_keys(head: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """The keys of a head that say something and have no place in an article, whatever stands under them."""
    known = _KNOWN if kind.is_site else _KNOWN - set(_ADDRESSES[:2])
    return tuple(key for key in dict.fromkeys(_keys(head)) if key.lower() not in known)


def _keys(head: tuple[str, ...]) -> Iterator[str]:
    """The keys on the first level of a head that something stands under; of TOML also its tables."""
    if head[:1] == ("{",):
        yield from json.loads("\n".join(head))
        return
    is_in_table = False
    for line, following in pairwise((*head, "")):
        table = _TABLE.match(line)
        is_in_table = is_in_table or bool(table)
        found = table or (None if is_in_table else _KEY.match(line))
        if found and (table or found["value"] or following.startswith((" ", "\t", "- "))):
            yield found["key"].strip()


def with_head(article: Article, values: Values, path: PurePosixPath, ground: Ground) -> Article:
    """An article with all that its head says and an import does not look for."""
    article = _in_its_language(article, ground)
    named = values.get("slug", ("",))[0]
    is_own = ground.kind.is_site and article.source_url is None
    summary = next((values[key][0] for key in ("description", "summary") if values.get(key)), "")
    return replace(
        article,
        id=ArticleId(slug(named)) if hyphenated(named) else article.id,
        summary=summary if is_own else article.summary,
        tags=tuple(tag_words(values, ground.kind)),
        rights=_rights(values) or article.rights,
        aliases=_aliases(values, path, ground),
        # Whoever wrote a site published its texts: that is nothing anybody has to look up.
        needs=tuple(one for one in article.needs if not (is_own and one in ("publisher", "source_url"))),
    )


def says_ready(values: Values, path: PurePosixPath) -> Readiness | None:
    """Whether a text is to be published, as far as it says so itself."""
    no = (("draft", _YES), ("published", _NO), ("publish", _NO))
    if "_drafts" in path.parts or any(_says(values, *one) for one in no):
        return Readiness.DRAFTS
    yes = (("draft", _NO), ("published", _YES), ("publish", _YES))
    return Readiness.PUBLISHED if any(_says(values, *one) for one in yes) else None


def states_rights(article: Article) -> bool:
    """Whether a text says itself whose it is."""
    return article.rights not in ("", RESERVED)


def _rights(values: Values) -> str:
    """What a head says of rights, where it is one of the words that say it here."""
    said = (values[key][0] for key in _RIGHTS if values.get(key))
    return next((one for one in said if one in (*IDENTIFIERS, "own", "public-domain")), "")


def _says(values: Values, key: str, words: tuple[str, ...]) -> bool:
    return values.get(key, ("",))[0].lower() in words


def tag_words(values: Values, kind: Kind) -> dict[TagId, str]:
    """Each tag and each category as its author writes it; here they are one kind of thing."""
    said = (one for key in _TAGS for one in _listed(values.get(key, ()), kind))
    words = (part.strip(" []#") for one in said for part in one.split(","))
    return {TagId(slug(word)): word for word in words if hyphenated(word) and word.lower() not in _CLIPPED}


def _listed(said: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """A list as a head has it; in Jekyll words with spaces between them are one."""
    return tuple(said[0].split()) if kind is Kind.JEKYLL and len(said) == 1 else said


def _in_its_language(article: Article, ground: Ground) -> Article:
    """A text too short to tell its language is in that of its site."""
    said = said_by(ground, "languagecode", "defaultcontentlanguage", "lang", "language", "locale")
    if article.language != UNKNOWN_LANGUAGE or not _LANGUAGE.fullmatch(said):
        return article
    evidence = Evidence("language", "the settings of its site say so")
    return replace(
        article,
        language=said.replace("_", "-"),
        evidence=(*article.evidence, evidence),
        needs=tuple(one for one in article.needs if one != "language"),
    )


def _aliases(values: Values, path: PurePosixPath, ground: Ground) -> tuple[str, ...]:
    """Where a text was published before, as addresses from the site's root."""
    if not ground.kind.is_site:
        # In a vault `aliases` are other names of a note.
        return ()
    stated = (one.strip() for key in _ADDRESSES for one in values.get(key, ()))
    usual = () if values.get("url") or values.get("permalink") else _usual(values, path, ground)
    return tuple(dict.fromkeys(one for one in (*stated, *usual) if _is_address(one)))


def _is_address(text: str) -> bool:
    return text.startswith("/") and not text.startswith("//") and text != "/"


def names_page(address: str) -> bool:
    """Whether an address can lead on without a server's help: it ends in a folder, or in `.html`."""
    last = address.rsplit("/", 1)[-1]
    return not any(sign in address for sign in "?#:") and ("." not in last or last.endswith(".html"))


def _usual(values: Values, path: PurePosixPath, ground: Ground) -> tuple[str, ...]:
    """The address that a kind of site gives to such a file, where its settings ask for no other."""
    if said_by(ground, "permalink", "permalinks", "use_directory_urls", "uglyurls") or ":" in str(path):
        return ()
    texts = folder_of_texts(ground.kind, ground.said)
    inner = path.relative_to(texts) if texts else path
    if ground.kind is Kind.HUGO:
        at = inner.parent if inner.stem == "index" else inner.with_suffix("")
        at = at.with_name(slug(values["slug"][0])) if values.get("slug") else at
        # `ferry.de.md` is the German text of a page whose address its settings tell.
        return () if "." in at.name else (f"/{at}/".lower().replace(" ", "-"),)
    if ground.kind is Kind.MKDOCS:
        return (
            f"/{'/'.join(filter(None, (*inner.parent.parts, '' if inner.stem == 'index' else inner.stem)))}/",
        )
    named = _DATED.fullmatch(path.stem)
    if not named or values.get("category") or values.get("categories"):
        return ()
    return (f"/{named['day'].replace('-', '/')}/{values.get('slug', (named['title'],))[0]}.html",)
