"""What the head of a text says beyond what an import reads: drafts, former addresses, keys without place."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from site_builder.intake.front_matter import KEYS, Values
from site_builder.model.draft import Found
from site_builder.model.ids import ArticleId, TagId
from site_builder.model.records import Article
from site_builder.model.rights import IDENTIFIERS, RESERVED
from site_builder.starting.grounds import Ground, Kind, folder_of_texts, said_by
from site_builder.starting.wishes import Readiness
from site_builder.text.slug import hyphenated, slug

_DATED = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)-(?P<title>.+)")
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


def told_by_name(path: PurePosixPath, kind: Kind) -> tuple[Found, ...]:
    """What the name of a file says: in Jekyll the day of a post and its title."""
    named = _DATED.fullmatch(path.stem) if kind is Kind.JEKYLL else None
    if not named:
        return ()
    title = re.sub(r"[-_]+", " ", named["title"])
    return (
        Found("published", named["day"], 0, "the file's name begins with it"),
        Found("title", title[:1].upper() + title[1:], 0, "it stands in the file's name"),
    )


def unknown_keys(values: Values, kind: Kind) -> tuple[str, ...]:
    """The keys of a head that have no place in an article."""
    known = _KNOWN if kind.is_site else _KNOWN - set(_ADDRESSES[:2])
    return tuple(key for key in values if key not in known)


def with_head(article: Article, values: Values, path: PurePosixPath, ground: Ground) -> Article:
    """An article with all that its head says and an import does not look for."""
    named = values.get("slug", ("",))[0]
    is_own = ground.kind.is_site and article.source_url is None
    summary = next((values[key][0] for key in ("description", "summary") if values.get(key)), "")
    return replace(
        article,
        id=ArticleId(slug(named)) if hyphenated(named) else article.id,
        summary=summary if is_own else article.summary,
        tags=_tags(article, values),
        rights=_rights(values) or article.rights,
        aliases=_aliases(values, path, ground),
        # Whoever wrote a site published its texts: that is nothing anybody has to look up.
        needs=tuple(one for one in article.needs if not (is_own and one in ("publisher", "source_url"))),
    )


def is_ready(values: Values, path: PurePosixPath, otherwise: Readiness) -> bool:
    """Whether a text is to be published: as it says itself, else as its folder suggests."""
    if "_drafts" in path.parts or _says(values, "draft", _YES) or _says(values, "published", _NO):
        return False
    if _says(values, "publish", _NO):
        return False
    if _says(values, "draft", _NO) or _says(values, "published", _YES) or _says(values, "publish", _YES):
        return True
    return otherwise is Readiness.PUBLISHED


def states_rights(article: Article) -> bool:
    """Whether a text says itself whose it is."""
    return article.rights not in ("", RESERVED)


def _rights(values: Values) -> str:
    """What a head says of rights, where it is one of the words that say it here."""
    said = (values[key][0] for key in _RIGHTS if values.get(key))
    return next((one for one in said if one in (*IDENTIFIERS, "own", "public-domain")), "")


def _says(values: Values, key: str, words: tuple[str, ...]) -> bool:
    return values.get(key, ("",))[0].lower() in words


def _tags(article: Article, values: Values) -> tuple[TagId, ...]:
    """Tags and categories are one kind of thing here."""
    words = (
        part.strip().lstrip("#") for key in _TAGS for one in values.get(key, ()) for part in one.split(",")
    )
    more = (TagId(slug(word)) for word in words if hyphenated(word) and word.lower() not in _CLIPPED)
    return tuple(dict.fromkeys((*article.tags, *more)))


def tag_words(values: Values) -> dict[TagId, str]:
    """Each tag as its author writes it."""
    words = (
        part.strip().lstrip("#") for key in _TAGS for one in values.get(key, ()) for part in one.split(",")
    )
    return {TagId(slug(word)): word for word in words if hyphenated(word)}


def _aliases(values: Values, path: PurePosixPath, ground: Ground) -> tuple[str, ...]:
    """Where a text was published before, as addresses from the site's root."""
    if not ground.kind.is_site:
        # In a vault `aliases` are other names of a note.
        return ()
    stated = (one.strip() for key in _ADDRESSES for one in values.get(key, ()))
    usual = () if values.get("url") or values.get("permalink") else _usual(values, path, ground)
    return tuple(dict.fromkeys(one for one in (*stated, *usual) if _is_address(one)))


def _is_address(text: str) -> bool:
    return text.startswith("/") and not text.startswith("//") and text != "/" and ":" not in text


def _usual(values: Values, path: PurePosixPath, ground: Ground) -> tuple[str, ...]:
    """The address that a kind of site gives to such a file, where its settings ask for no other."""
    if said_by(ground, "permalink", "permalinks", "use_directory_urls", "uglyurls") or ":" in str(path):
        return ()
    texts = folder_of_texts(ground.kind, ground.said)
    inner = path.relative_to(texts) if texts else path
    if ground.kind is Kind.HUGO:
        name = values.get("slug", (inner.stem,))[0] if inner.stem != "index" else ""
        return (f"/{'/'.join(filter(None, (*inner.parent.parts, name))).lower()}/".replace(" ", "-"),)
    if ground.kind is Kind.MKDOCS:
        return (
            f"/{'/'.join(filter(None, (*inner.parent.parts, '' if inner.stem == 'index' else inner.stem)))}/",
        )
    named = _DATED.fullmatch(path.stem)
    if not named or values.get("category") or values.get("categories"):
        return ()
    return (f"/{named['day'].replace('-', '/')}/{values.get('slug', (named['title'],))[0]}.html",)
