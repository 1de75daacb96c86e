import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.front_matter import read_front_matter
from checker.documents.metadata import Metadata, find_field, read_metadata
from checker.documents.read_options import DEFAULT_FIELDS, ReadOptions


def source_of(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", ""])


def metadata(*lines: str, path: str = "post.md", options: ReadOptions | None = None) -> Metadata:
    """Return what the given lines of YAML state, read without notices."""
    front_matter, _, notices = read_front_matter(source_of(*lines))
    assert notices == ()
    assert front_matter is not None
    return read_metadata(front_matter, path, options or ReadOptions())


def authors(*lines: str) -> list[str]:
    """Return the names of the authors, each of which must stand at its span."""
    found = metadata(*lines).authors
    for author in found:
        assert author.span.of(source_of(*lines)) == author.name
    return [author.name for author in found]


def test_an_article_without_front_matter_states_what_its_name_does() -> None:
    assert read_metadata(None, "post.md", ReadOptions()) == Metadata()
    found = read_metadata(None, "2026-05-01-post.de.md", ReadOptions(language="fr"))
    assert found.published is not None
    assert found.published.day == date(2026, 5, 1)
    assert found.published.origin == "file-name"
    assert found.stated_dates == (found.published,)
    assert found.language == "de"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Der 😀 Markt", "Der 😀 Markt"),
        ('title: "  The \\"Hall\\" "', 'The "Hall"'),
        ("Title: Market", "Market"),
        ("headline: Market", "Market"),
        ("title: 1984", "1984"),
        ("title: no", "no"),
        ("title: >-\n  Market\n  hall", "Market hall"),
    ],
)
def test_the_title_is_a_text_with_its_place(line: str, title: str) -> None:
    found = metadata(line).title
    assert found is not None
    assert found.text.text == title
    assert found.origin == "field"
    first = found.text.to_source((0, 1))
    assert first.of(source_of(line)) == title[0]


@pytest.mark.parametrize(
    "line", ["title:", 'title: "  "', "title: [a]", "title: {en: a}", "title: true", "x: y"]
)
def test_what_is_no_title(line: str) -> None:
    assert metadata(line).title is None


def test_the_first_field_that_holds_something_wins() -> None:
    found = metadata("headline: second", "title: first").title
    assert found is not None
    assert found.text.text == "first"
    found = metadata("headline: second", "title:").title
    assert found is not None
    assert found.text.text == "second"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["author: Ada Ruiz"], ["Ada Ruiz"]),
        (["author: Ada Ruiz and Ben Okoro"], ["Ada Ruiz", "Ben Okoro"]),
        (["author: Ada Ruiz, Ben Okoro, and Mei Lin"], ["Ada Ruiz", "Ben Okoro", "Mei Lin"]),
        (["author: Ada & Ben"], ["Ada", "Ben"]),
        (["author: Ada Ruiz und Ben Okoro"], ["Ada Ruiz", "Ben Okoro"]),
        (["author: José Ortega y Gasset"], ["José Ortega y Gasset"]),
        (["author: Ruiz, Ada"], ["Ruiz, Ada"]),
        (["author: Anderson Brandt"], ["Anderson Brandt"]),
        (["author: 张三、李四"], ["张三", "李四"]),
        (["author: By Ada Ruiz <ada@example.org>"], ["Ada Ruiz"]),
        (["author: BY ADA RUIZ"], ["ADA RUIZ"]),
        (["author: {name: Ada Ruiz, email: a@example.org}"], ["Ada Ruiz"]),
        (["authors: [Ada Ruiz, 'Okoro, Ben']"], ["Ada Ruiz", "Okoro, Ben"]),
        (["authors:", "  - name: Ada Ruiz", "  - Ben Okoro", "  - {email: x}"], ["Ada Ruiz", "Ben Okoro"]),
        (["byline: By Ada Ruiz"], ["Ada Ruiz"]),
        (["author: []", "byline: Ada Ruiz"], ["Ada Ruiz"]),
        (["author: false"], []),
        (["author:"], []),
        (["author: ', '"], []),
        (["author: 'Ana Ruiz <ana@example.org>, Eva Dahl,'"], ["Ana Ruiz", "Eva Dahl"]),
        (["author: 'Ana Ruiz <ana@example.org>,'"], ["Ana Ruiz"]),
        (["author: 'Ana Ruiz; '"], ["Ana Ruiz"]),
    ],
)
def test_authors_are_names_with_their_places(lines: list[str], names: list[str]) -> None:
    assert authors(*lines) == names


def test_an_escaped_name_has_the_span_of_its_writing() -> None:
    line = "author: 'Ada O''Neill'"
    (author,) = metadata(line).authors
    assert (author.name, author.span.of(source_of(line))) == ("Ada O'Neill", "Ada O''Neill")


def test_dates_by_meaning() -> None:
    lines = ["lastmod: 5 March 2026", "date: 2026-03-04T10:00:00Z", "pubDate: 2026-03-03", "updated: false"]
    found = metadata(*lines, path="2026-03-01-post.md")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.day, found.published.raw) == (date(2026, 3, 4), "2026-03-04T10:00:00Z")
    assert found.published.instant == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert (found.modified.day, found.modified.instant) == (date(2026, 3, 5), None)
    assert [(stated.day.day, stated.origin) for stated in found.stated_dates] == [
        (4, "field"),
        (3, "field"),
        (5, "field"),
        (1, "file-name"),
    ]
    for stated in found.stated_dates[:3]:
        assert stated.span is not None
        assert stated.span.of(source_of(*lines)) == stated.raw


def test_a_date_that_cannot_be_read_is_left_out() -> None:
    found = metadata("date: soon", path="2026-03-01-post.md")
    assert found.published is not None
    assert found.published.origin == "file-name"
    assert metadata("date: 2026-02-30").published is None
    assert metadata("published: true", "date: 2026-03-04").stated_dates[0].day == date(2026, 3, 4)


def test_one_field_may_hold_all_dates() -> None:
    found = metadata("date:", "  created: 2026-03-04", "  updated: 2026-03-05")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.day, found.modified.day) == (date(2026, 3, 4), date(2026, 3, 5))


def test_dates_are_read_in_the_articles_language() -> None:
    found = metadata("date: 04.03.2026", "lang: de-AT")
    assert found.published is not None
    assert found.published.day == date(2026, 3, 4)


def test_credits_of_all_fields() -> None:
    lines = ["source: Lusa", "photo_credit: ['Ada Ruiz', {name: Ben}]", "credit:"]
    found = metadata(*lines).credits
    assert [(credit.kind, credit.text) for credit in found] == [
        ("field", "Lusa"),
        ("field", "Ada Ruiz"),
        ("field", "Ben"),
    ]
    assert [credit.span.of(source_of(*lines)) for credit in found] == ["Lusa", "Ada Ruiz", "Ben"]


def test_the_order_of_languages() -> None:
    options = ReadOptions(language="fr-CA")
    assert metadata("lang: en_GB", path="post.de.md", options=options).language == "en"
    assert metadata("language: English").language == "en"
    assert metadata("lang: [es, en]").language == "es"
    assert metadata("x: y", path="post.de.md", options=options).language == "de"
    assert metadata("x: y", options=options).language == "fr"
    assert metadata("x: y").language is None
    assert metadata("lang: no").language == "nb"


def test_an_unknown_language_is_told_and_passed_over() -> None:
    lines = ["lang: Klingonish"]
    found = metadata(*lines, path="post.de.md")
    assert found.language == "de"
    (notice,) = found.notices
    assert not notice.fatal
    assert notice.span.of(source_of(*lines)) == "Klingonish"
    assert "'Klingonish' is not a language" in notice.message


def test_a_configuration_may_name_other_fields() -> None:
    options = ReadOptions(fields={**DEFAULT_FIELDS, "title": ("seo.title",), "date": ("params.Date", "when")})
    found = metadata(
        "seo: {Title: Market}", "Params: {date: 2026-03-04}", "when: 2026-03-05", options=options
    )
    assert found.title is not None
    assert found.title.text.text == "Market"
    assert [stated.day.day for stated in found.stated_dates] == [4, 5]
    assert metadata("seo.title: Market", options=options).title is not None


def test_a_field_is_found_by_name_path_and_case() -> None:
    front_matter, _, _ = read_front_matter(source_of("A: 1", "a: 2", "b: {C: {d: 3}}", "e: ''", "f: x"))
    assert front_matter is not None
    values = {}
    for name in ("a", "A", "b.c.D", "B.C.d", "b.c.x", "e", "f.g", "", "."):
        node = find_field(front_matter.root, name)
        values[name] = node.value if node is not None else None
    assert values == {
        "a": 2,
        "A": 1,
        "b.c.D": 3,
        "B.C.d": 3,
        "b.c.x": None,
        "e": None,
        "f.g": None,
        "": None,
        ".": None,
    }


DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(st.sampled_from("AB and,&;、<> By\n2026-03-04"), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "title", "created", "updated"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.dictionaries(st.sampled_from([name for names in DEFAULT_FIELDS.values() for name in names]), DATA)


@settings(deadline=None)
@given(FIELDS)
def test_any_front_matter_can_be_read(fields: dict[str, object]) -> None:
    source = json.dumps(fields) + "\n"
    front_matter, _, _ = read_front_matter(source)
    assert front_matter is not None
    found = read_metadata(front_matter, "post.md", ReadOptions())
    spans = [author.span for author in found.authors] + [credit.span for credit in found.credits]
    spans += [stated.span for stated in found.stated_dates if stated.span]
    for span in spans:
        assert 0 < span.start < span.end < len(source)
    for author in found.authors:
        assert author.name == author.name.strip() != ""


def test_what_is_stated_from_outside_wins_over_the_fields_and_stands_at_the_beginning() -> None:
    stated: dict[str, str | tuple[str, ...]] = {"title": "From outside", "date": "2026-04-02"}
    stated |= {"author": ("Ann Reporter", "Bo Clerk"), "language": "de"}
    options = ReadOptions(stated=stated)
    found = metadata("title: Inside", "date: 2026-01-01", "lang: sv", options=options)
    assert found.title is not None
    assert (found.title.text.text, found.title.origin) == ("From outside", "field")
    assert found.title.text.to_source((0, 4)) == (0, 0)
    assert [author.name for author in found.authors] == ["Ann Reporter", "Bo Clerk"]
    assert found.published is not None
    assert (found.published.day, found.published.span) == (date(2026, 4, 2), None)
    assert found.language == "de"


def test_the_texts_own_fields_fill_what_is_not_stated_from_outside() -> None:
    found = metadata("title: Inside", "author: Ann Reporter", options=ReadOptions(stated={"title": " "}))
    assert found.title is not None
    assert found.title.text.text == "Inside"
    alone = read_metadata(None, "post.md", ReadOptions(stated={"author": "Ann Reporter and Bo Clerk"}))
    assert [author.name for author in alone.authors] == ["Ann Reporter", "Bo Clerk"]
    assert alone.title is None
