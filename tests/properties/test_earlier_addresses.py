"""Whatever somebody writes as an earlier address: it is refused, or a page inside the site stands there."""

from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.compose import compose
from site_builder.compose.views.home import RedirectView
from site_builder.write.manifest import is_inside
from tests.compose.archives import CONFIG, bodies, linked, person

SIGNS = "ab/.%2e?#\\:& ~'\"<>\0\n\u00e9\u202e\u0301"
STEPS = st.text(alphabet=st.sampled_from(SIGNS), max_size=12)


@given(st.one_of(st.text(max_size=30), STEPS.map(lambda text: f"/{text}")))
@example("/..")
@example("/%2e%2e/%2e%2e/")
@example("/a/./b/")
@example("/%00/")
@example("/people/ann/index.html")
@example("/a%2Fb/")
def test_an_alias_is_refused_or_a_page_inside_the_site(alias: str) -> None:
    archive = linked(person("ann", aliases=(alias,)))

    pages, issues = compose(archive, bodies(archive), CONFIG, None)

    moved = [page for page in pages if isinstance(page.view, RedirectView)]
    assert len(moved) + len(issues) == 1
    for page in moved:
        assert is_inside(page.path) and page.path.endswith((".html", ".htm", ".HTML", ".HTM"))
        assert not any(step in ("", ".", "..") for step in page.path.split("/"))
        assert page.path not in {other.path for other in pages if other is not page}
