import pytest

from checker.documents.front_matter import read_front_matter
from checker.documents.structured import Node
from checker.engine.starting.fields import FieldChoice, choose_fields


def root(front_matter: str) -> Node:
    found, _, _ = read_front_matter(f"---\n{front_matter}\n---\n")
    assert found is not None
    return found.root


def choose(meaning: str, *articles: str, usual: tuple[bool, ...] | None = None) -> FieldChoice | None:
    roots = [root(article) for article in articles]
    found = choose_fields(roots, {meaning: usual or (False,) * len(roots)})
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    ("meaning", "field", "name"),
    [
        ("author", "writer: Maja Lindqvist", "writer"),
        ("author", "Written-By: [Maja Lindqvist, Rui Costa]", "Written-By"),
        ("author", "contributors: [{name: Maja Lindqvist}]", "contributors"),
        ("author", "extra: {author: Maja Lindqvist}", "extra.author"),
        ("author", "taxonomies: {authors: [Maja Lindqvist]}", "taxonomies.authors"),
        ("date", "created_at: 2026-03-05", "created_at"),
        ("date", "postDate: 5 March 2026", "postDate"),
        ("date", "params: {date: 2026-03-05}", "params.date"),
        ("modified", "last_updated: 2026-03-05", "last_updated"),
        ("title", "heading: Flood closes the market", "heading"),
        ("description", "teaser: The river rose by two metres.", "teaser"),
    ],
)
def test_a_field_of_another_name_is_found_by_name_and_value(meaning: str, field: str, name: str) -> None:
    choice = choose(meaning, field, field, field)
    assert choice == FieldChoice(meaning, (name,), ((name, 3),), 3, 3)


@pytest.mark.parametrize(
    ("meaning", "field"),
    [
        ("date", "created: by hand"),
        ("date", "created: true"),
        ("author", "by: https://example.org/maja"),
        ("author", "creator: 7"),
        ("author", "writers: []"),
        ("title", "name: 7"),
        ("title", "colour: red"),
        ("author", "box: {author: Maja Lindqvist}"),
    ],
)
def test_a_value_that_cannot_mean_it_is_no_reason(meaning: str, field: str) -> None:
    assert choose(meaning, field, field, field) is None


def test_usual_fields_that_some_articles_have_are_kept_before_the_others() -> None:
    choice = choose(
        "author",
        *["writer: Maja Lindqvist"] * 3,
        *["byline: Rui Costa"] * 2,
        "author: Ada Moreau\nwriter: house",
        usual=(False, False, False, True, True, True),
    )
    assert choice == FieldChoice("author", ("author", "byline", "writer"), (("writer", 3),), 3, 6)


def test_a_rare_field_is_no_habit() -> None:
    articles = ["writer: Maja Lindqvist", "writer: Rui Costa", *["colour: red"] * 98]
    assert choose("author", *articles) is None


def test_a_field_whose_values_mostly_do_not_fit_is_something_else() -> None:
    articles = ["created: 2026-03-05", "created: 2026-03-06", "created: elsewhere", "created: here"]
    assert choose("date", *articles) is None
