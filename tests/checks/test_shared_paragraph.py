from checker.checks.shared_paragraph import SHARED_PARAGRAPH
from tests.checks.compared_articles import compared, excerpts, pairs

BACKGROUND = (
    "The bridge was built in 1911 by four brothers who had never built a bridge before and never built "
    "another one after it, and it carried forty thousand vehicles a day."
)


def dated(day: str, *paragraphs: str, title: str = "") -> str:
    front = f"date: {day}\n" + (f"title: {title}\n" if title else "")
    return f"---\n{front}---\n\n" + "\n\n".join(paragraphs) + "\n"


def test_the_later_article_names_the_others() -> None:
    files = {
        "a.md": dated("2026-03-03", "The mayor hopes for a ferry.", BACKGROUND, "And for rain.", "And wine."),
        "b.md": dated(
            "2026-03-01", BACKGROUND, "The ferry runs from Monday.", "It is late.", "Nobody minds."
        ),
        "c.md": dated("2026-03-05", BACKGROUND, "Boats rest.", "It is cold.", "Nobody minds."),
    }
    assert pairs(SHARED_PARAGRAPH, files) == [("a.md", ["b.md", "c.md"]), ("c.md", ["a.md", "b.md"])]
    assert excerpts(SHARED_PARAGRAPH, files) == [BACKGROUND, BACKGROUND]
    hit = compared(SHARED_PARAGRAPH, files)[0]
    assert hit.values == {"paragraphs": "this paragraph", "words": "31"}
    assert [related.span.of(files[related.path or ""]) for related in hit.related] == [BACKGROUND] * 2
    assert not hit.lower


def test_case_breaks_and_quotation_marks_make_no_difference() -> None:
    changed = BACKGROUND.replace("and never", "and\nNEVER")
    assert len(pairs(SHARED_PARAGRAPH, {"a.md": BACKGROUND, "b.md": changed})) == 1
    assert pairs(SHARED_PARAGRAPH, {"a.md": BACKGROUND, "b.md": BACKGROUND.replace("1911", "1912")}) == []


def test_what_many_articles_have_is_a_text_of_the_house() -> None:
    files = {f"{number}.md": f"Part {number} of it.\n\n{BACKGROUND}\n" for number in range(4)}
    assert pairs(SHARED_PARAGRAPH, files) == []
    assert len(pairs(SHARED_PARAGRAPH, files, maximum_articles=4)) == 3


def test_texts_that_a_house_lists() -> None:
    files = {"a.md": BACKGROUND, "b.md": f"{BACKGROUND}\n\nMore."}
    assert pairs(SHARED_PARAGRAPH, files, allow=["four brothers"]) == []
    assert len(pairs(SHARED_PARAGRAPH, files, allow=["five brothers"])) == 1


def test_what_is_no_paragraph_of_its_own() -> None:
    short = "The bridge was built in 1911 by four brothers."
    assert pairs(SHARED_PARAGRAPH, {"a.md": short, "b.md": short}) == []
    assert len(pairs(SHARED_PARAGRAPH, {"a.md": short, "b.md": short}, min_words=5)) == 1
    for text in (f"## {BACKGROUND}", f"> {BACKGROUND}", f"```\n{BACKGROUND}\n```", BACKGROUND[:-1] + "?"):
        assert pairs(SHARED_PARAGRAPH, {"a.md": text, "b.md": text}) == []


def test_what_closes_all_of_them_is_less_sure() -> None:
    files = {
        "a.md": f"One.\n\nTwo.\n\nThree.\n\n{BACKGROUND}",
        "b.md": f"Four.\n\nFive.\n\nSix.\n\n{BACKGROUND}",
    }
    assert [hit.lower for hit in compared(SHARED_PARAGRAPH, files)] == [True]
    files["b.md"] += "\n\nMore.\n\nAnd more.\n\nAnd wine."
    assert [hit.lower for hit in compared(SHARED_PARAGRAPH, files)] == [False]


def test_series_declared_copies_and_editions_may_share() -> None:
    series = {
        "a.md": dated("2026-03-03", BACKGROUND, title="Ferry 1.2 released"),
        "b.md": dated("2026-04-03", BACKGROUND, title="Ferry 1.3 released"),
    }
    assert pairs(SHARED_PARAGRAPH, series) == []
    copy = f"---\ncanonical_url: https://example.org/a\n---\n\n{BACKGROUND}"
    assert pairs(SHARED_PARAGRAPH, {"a.md": BACKGROUND, "b.md": copy}) == []
    assert pairs(SHARED_PARAGRAPH, {"en/a.md": BACKGROUND, "es/a.md": BACKGROUND}) == []


def test_chinese_paragraphs() -> None:
    text = (
        "市政府周二宣布，老城区的石桥将从下个月起封闭维修，预计工期为十八个月，期间行人可以"
        "乘坐渡船过河，票价两元，儿童免费，自行车也不收费。"
    )
    assert len(pairs(SHARED_PARAGRAPH, {"a.md": text, "b.md": f"{text}\n\n完。"})) == 1
    assert pairs(SHARED_PARAGRAPH, {"a.md": text[:20], "b.md": text[:20]}) == []
