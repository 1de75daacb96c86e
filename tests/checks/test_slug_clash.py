import pytest

from checker.checks.slug_clash import SLUG_CLASH
from tests.checks.compared_articles import compared, excerpts, pairs


def page(front: str) -> str:
    return f"---\n{front}\n---\n\nThe council of the town met on the quay and talked.\n"


def clash(one: str, other: str, first: str = "news/a.md", second: str = "news/b.md") -> bool:
    return bool(pairs(SLUG_CLASH, {first: page(one), second: page(other)}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("slug: vote", "slug: Vote"),
        ("id: vote", "id: vote"),
        ("permalink: /vote/", "permalink: /vote/index.html"),
        ("permalink: /vote.html", "url: /vote"),
        ("aliases: [/old, /vote]", "aliases:\n  - /older\n  - /vote/"),
        ("redirect_from: /vote", "permalink: /vote/"),
        ("slug: /vote", "permalink: /vote"),
        ("slug: 2026", "slug: 2026"),
    ],
)
def test_two_files_of_one_address(one: str, other: str) -> None:
    assert clash(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("slug: vote", "slug: votes"),
        ("slug: vote", "id: vote"),
        ("permalink: /:categories/:title/", "permalink: /:categories/:title/"),
        ("permalink: '/{{ page.title }}/'", "permalink: '/{{ page.title }}/'"),
        ("url: https://example.org/vote", "url: https://example.org/vote"),
        ("aliases: [Voting]", "aliases: [Voting]"),
        ("slug: ''", "slug: ''"),
        ("slug:", "slug:"),
    ],
)
def test_files_of_different_addresses(one: str, other: str) -> None:
    assert not clash(one, other)


def test_a_name_is_one_in_its_own_folder_and_on_its_own_day() -> None:
    assert not clash("slug: vote", "slug: vote", second="letters/b.md")
    assert clash("permalink: /vote", "permalink: /vote", second="letters/b.md")
    assert not clash("slug: vote", "slug: vote", "_posts/2026-05-04-a.md", "_posts/2026-05-05-b.md")
    assert clash("slug: vote", "slug: vote", "_posts/2026-05-04-a.md", "_posts/2026-05-04-b.md")


def test_languages_have_addresses_of_their_own() -> None:
    assert not clash("permalink: /vote", "permalink: /vote", "en/a.md", "de/a.md")


def test_the_value_is_pointed_at() -> None:
    files = {"a.md": page("aliases: [/old, /vote]"), "b.md": page('permalink: "/vote/"')}
    assert excerpts(SLUG_CLASH, files) == ["/vote/"]
    (hit,) = compared(SLUG_CLASH, files)
    assert hit.values == {"field": "permalink", "value": "/vote/"}
    assert [related.span.of(files["a.md"]) for related in hit.related] == ["/vote"]
