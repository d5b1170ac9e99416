"""Whatever a folder of Markdown holds, beginning an archive with it ends with an answer and harms nothing."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.authoring import Consent
from site_builder.model.when import Day
from site_builder.starting.adopting import adopted
from site_builder.starting.bodies import unlinked
from site_builder.starting.grounds import ground_of
from site_builder.starting.wishes import Wishes
from site_builder.text.markdown import addresses
from site_builder.text.wiki_links import wiki_links

TODAY = Day(2026, 11, 21)
KEYS = (
    "title",
    "date",
    "tags",
    "categories",
    "aliases",
    "draft",
    "published",
    "slug",
    "permalink",
    "x",
    "lang",
)
VALUES = st.one_of(
    st.sampled_from(
        ["true", "2020-01-01", "[a, 'b']", "/old/", "en", "- a", "{a: b}", "&x 1", "'", "[[", ""]
    ),
    st.text(max_size=12),
)
HEADS = st.lists(st.tuples(st.sampled_from(KEYS), VALUES), max_size=5)
BODIES = st.lists(
    st.sampled_from(
        ["[[a]]", "![[b.png|3]]", "[[c|d]]", "`[[e]]`", "![](../f.png)", "words", "\n\n", "[", "]]", "{{<"]
    )
    | st.text(max_size=8),
    max_size=8,
).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    head=HEADS,
    fence=st.sampled_from(["---", "+++", ""]),
    body=BODIES,
    kind=st.sampled_from(["", "_config.yml"]),
)
def test_any_file_becomes_an_article_or_is_told(
    head: list[tuple[str, str]], fence: str, body: str, kind: str
) -> None:
    lines = [fence, *(f"{key}: {value}" for key, value in head), fence, body]
    with TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "_posts").mkdir()
        if kind:
            (home / kind).write_text("\n".join(lines[1:-2]), "utf-8", "surrogatepass")
        (home / "_posts/2020-01-02-a-b.md").write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))

        made = adopted(ground_of(home, home / "new"), Wishes(consent=Consent.GIVEN), TODAY, lambda _: None)

    articles = [path for path in made.files if path.startswith("content/articles/")]
    assert len(articles) == made.tally.articles
    assert articles or made.tally.left_out
    assert all(".." not in path and path.startswith("content/") for path in made.files)


@settings(max_examples=150, deadline=None)
@given(BODIES)
def test_no_link_of_a_wiki_is_left_and_a_text_without_one_stays(body: str) -> None:
    made = unlinked(body)

    assert made.body == body or wiki_links(body) or addresses(body)
    assert made.links <= len(wiki_links(body)) + body.count("](")
