"""Pages that hold a wall and no article behind it: as a browser saves them before somebody signs in."""

from site_builder.model.draft import Draft
from site_builder.model.issue import Checked, Issue, Spot

NO_ARTICLE, WALL = "I07", "I14"
MOST_WORDS = 60
"""What has more may be a short article with a wall around it: a person should see it."""


def without_walls(done: Checked[Draft | None]) -> Checked[Draft | None]:
    """A draft, unless all that it holds is a wall; then why there is none."""
    draft, issues = done
    told = {one.code: one for one in issues}
    if draft is None or not {NO_ARTICLE, WALL} <= told.keys() or _size(draft.article.body) > MOST_WORDS:
        return done
    message = (
        "expected an article, found a page that asks readers to sign in, subscribe or agree, and no more"
    )
    advice = f"{told[WALL].help}; or paste the article's text into a .txt file"
    return Checked(None, (Issue("I17", message, Spot(draft.raw.name), advice),))


def _size(text: str) -> int:
    # Where no spaces part words, some letters count as one.
    return sum(1 if word.isascii() else (len(word) + 7) // 8 for word in text.split())
