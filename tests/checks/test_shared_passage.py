from time import process_time

from checker.checks.shared_passage import SHARED_PASSAGE
from tests.checks.compared_articles import compared, excerpts, pairs

PARTS = [
    f"Part {word} of the story says that the bridge over the bay leaned a little more each winter until "
    "nobody dared to walk on it after dark."
    for word in "one two three four five six seven".split()
]


def text(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def test_a_run_of_paragraphs_is_one_finding() -> None:
    files = {
        "a.md": text("Here it begins.", *PARTS[:3], "Here it ends.", "For good.", "Nobody minds."),
        "b.md": text("Another beginning.", "Of another kind.", *PARTS[:3], "Another end.", "Then.", "Now."),
    }
    assert pairs(SHARED_PASSAGE, files) == [("b.md", ["a.md"])]
    assert excerpts(SHARED_PASSAGE, files) == [text(*PARTS[:3]).strip()]
    (hit,) = compared(SHARED_PASSAGE, files)
    assert hit.values["paragraphs"] == "3"
    assert not hit.lower
    assert hit.related[0].span.of(files["a.md"]) == text(*PARTS[:3]).strip()


def test_one_paragraph_is_no_passage() -> None:
    files = {"a.md": text("One.", PARTS[0], "Two."), "b.md": text("Three.", PARTS[0], "Four.")}
    assert pairs(SHARED_PASSAGE, files) == []


def test_headings_and_short_paragraphs_belong_to_a_passage_but_do_not_begin_or_end_it() -> None:
    inner = [PARTS[0], "## The fall", "It fell.", PARTS[1]]
    files = {
        "a.md": text("## Story", *inner, "## End", "Rain.", "Snow.", "Ice."),
        "b.md": text("## Story", *inner, "## End", "Wine.", "Beer.", "Tea."),
    }
    assert excerpts(SHARED_PASSAGE, files) == [text(*inner).strip()]
    assert compared(SHARED_PASSAGE, files)[0].values["paragraphs"] == "2"


def test_others_may_share_more_or_less() -> None:
    files = {
        "a.md": text("First.", *PARTS[:4], "Last.", "Rain.", "Snow."),
        "b.md": text("Second.", *PARTS[1:3], "Last of it.", "Wine.", "Beer."),
        "c.md": text("Third.", *PARTS[:4], "The last.", "Ice.", "Fog."),
    }
    found = {(hit.path, hit.values["paragraphs"]): hit for hit in compared(SHARED_PASSAGE, files)}
    assert set(found) == {("b.md", "2"), ("c.md", "4")}
    related = {each.path: each.span.of(files[each.path or ""]) for each in found["c.md", "4"].related}
    assert related["a.md"] == text(*PARTS[:4]).strip()


def test_only_an_earlier_article_makes_it_a_copy() -> None:
    files = {
        "a.md": text("First.", *PARTS[:3], "Last.", "Rain.", "Snow."),
        "b.md": text("Second.", *PARTS[:3], *PARTS[5:], "Wine.", "Beer.", "Tea."),
        "c.md": text("Third.", *PARTS[1:3], *PARTS[5:], "The last.", "Ice.", "Fog."),
    }
    assert {path for path, _ in pairs(SHARED_PASSAGE, files)} == {"b.md", "c.md"}
    assert all(
        any((each.path or "") < hit.path for each in hit.related) for hit in compared(SHARED_PASSAGE, files)
    )


def test_the_close_of_both_is_less_sure() -> None:
    files = {"a.md": text("First.", *PARTS[:2]), "b.md": text("Second.", *PARTS[:2])}
    assert [hit.lower for hit in compared(SHARED_PASSAGE, files)] == [True]
    long = {"a.md": text("First.", *PARTS), "b.md": text("Second.", *PARTS)}
    assert [hit.lower for hit in compared(SHARED_PASSAGE, long)] == [False]


def test_a_very_long_passage_is_told_once() -> None:
    many = [
        f"Paragraph number {number} tells how the captain of the ferry counted his passengers on day "
        f"{number} of the journey and found one too many."
        for number in range(400)
    ]
    files = {"a.md": text("First.", *many), "b.md": text("Second.", *many)}
    (hit,) = compared(SHARED_PASSAGE, files)
    assert hit.values["paragraphs"] == "400"


def test_time_grows_with_what_two_articles_share() -> None:
    times = []
    for size in (250, 2_000):
        many = [
            f"Part {number} tells how the captain counted {'his boats and ' * 9}" for number in range(size)
        ]
        files = {"a.md": text("First.", *many), "b.md": text("Second.", *many)}
        begin = process_time()
        assert len(compared(SHARED_PASSAGE, files)) == 1
        times.append(process_time() - begin)
    # Eight times the text: a quadratic path would take 64 times as long.
    assert times[1] < 20 * times[0] + 0.3
