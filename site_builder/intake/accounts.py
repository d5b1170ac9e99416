"""Whether an account of an original, with the text as imported, gives that original back."""

from hashlib import sha256

from site_builder.intake.assemble import restore
from site_builder.intake.html.account import page_text
from site_builder.intake.sidecar import read_sidecar
from site_builder.model.draft import Sidecar, Unit
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article


def gives_back(account: Sidecar) -> bool:
    """Whether body, removed lines and fields, as they were written down, are the original's text exactly."""
    article = Article(id=ArticleId("imported"), title="", held=Held(account.body))
    try:
        text = _text(article, account)
    except ValueError:
        return False
    return sha256(text).hexdigest() == (account.extracted or account.sha256)


def _text(article: Article, account: Sidecar) -> bytes:
    if account.unit is Unit.BLOCKS:
        return page_text(article, account).encode("utf-8", "surrogatepass")
    return restore(article, account)


__all__ = ["gives_back", "read_sidecar"]
