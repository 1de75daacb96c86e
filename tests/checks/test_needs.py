"""What is said to be needed is never missing where the check finds something."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.checks import CHECKS
from checker.checks.needs import NEEDS
from checker.config import load_configuration
from checker.documents.model import Document
from checker.documents.read_options import ReadOptions
from checker.documents.reading import read_articles
from checker.rulebook.model import Rule

ROOT = Path(__file__).parents[2]


@cache
def _rules() -> tuple[Rule, ...]:
    configuration = load_configuration([ROOT / "samples"])
    return tuple(rule for rule in (*configuration.rules, *configuration.inactive) if rule.check in NEEDS)


@cache
def _articles() -> tuple[Document, ...]:
    """Return the samples and the articles of the test beside them, in all formats."""
    return tuple(_read())


def _read() -> Iterator[Document]:
    for file in sorted((ROOT / "samples").rglob("*")):
        if file.is_file() and file.suffix in (".md", ".html", ".txt", ".xml", ".rst", ".adoc", ".json"):
            yield from read_articles(file.read_bytes(), file.name, ReadOptions())


def test_each_names_a_check() -> None:
    assert set(CHECKS) > set(NEEDS)


@pytest.mark.parametrize("check", sorted(NEEDS))
def test_nothing_is_found_without_what_is_needed(check: str) -> None:
    rules = [rule for rule in _rules() if rule.check == check]
    assert rules
    for rule in rules:
        answers = set()
        for document in _articles():
            view = document.view(rule.scope)
            has_need = NEEDS[check](view, rule.options)
            answers.add(has_need)
            assert has_need or not list(CHECKS[check].run(view, rule.options))
        assert answers == {True, False}, "some of the samples have what is needed, and some have not"


def _article(text: str) -> Document:
    (document,) = read_articles(text.encode(), "news/a.md", ReadOptions())
    return document


def _may_find(check: str, text: str) -> bool:
    rule = next(rule for rule in _rules() if rule.check == check)
    return NEEDS[check](_article(text).view(rule.scope), rule.options)


_HEAD = "---\ntitle: {title}\ndate: 2026-01-20\n---\n\n"
_PLAIN = _HEAD.format(title="A bridge is opened")
_LONG = (
    "The bridge over the river was opened to traffic by the mayor after ten long years, and it rained a lot."
)
#: 21 words, all of them those above: with seven of its own, a quarter, it may be a copy, with eight not.
_EDITED = (
    "It rained a lot after ten long years, and the bridge over the river was opened to traffic by the mayor."
)
_SPEECH = '"We are very glad that it is done at last," said Ann Miller, the mayor.'


@pytest.mark.parametrize(
    ("check", "has_it", "lacks_it"),
    [
        ("duplicate-paragraph", f"{_LONG}\n\n{_LONG}", f"{_LONG}\n\n{_LONG} It cost a lot."),
        ("near-duplicate-paragraph", f"{_LONG}\n\n{_LONG} Twice.", f"{_LONG}\n\nIt cost a lot."),
        (
            "near-duplicate-paragraph",
            f"{_LONG}\n\n{_EDITED} 1 2 3 4 5 6 7",
            f"{_LONG}\n\n{_EDITED} 1 2 3 4 5 6 7 8",
        ),
        ("duplicate-sentence", f"{_LONG} It rained. {_LONG}", f"{_LONG} It rained."),
        ("repeated-word", "The bridge is is open.", "The bridge is open, and is free."),
        ("repeated-word", "It was so and so and so on.", "It was so and then so it was."),
        ("unbalanced-brackets", "It is open (since May.", "It is open, since May."),
        ("unbalanced-brackets", "It is open 】 since May.", "It is open 」 since May."),
        ("pattern", "It was opened on TK.", "It was opened on T K."),
        ("duplicate-quotation", f"{_SPEECH}\n\n{_SPEECH}", f'{_SPEECH}\n\n"Yes," she said.'),
        ("quotation-two-speakers", f"{_SPEECH}\n\n{_SPEECH}", _SPEECH),
        ("speaker-change-unmarked", f'{_SPEECH}\n\n"Yes," she said.', _SPEECH),
        ("unattributed-quotation", _SPEECH, '"Yes," said Ann Miller, the mayor.'),
        ("unbalanced-quotation-marks", f'{_SPEECH} "Yes.', f'{_SPEECH} "Yes."'),
        ("event-date-conflict", "It opens on 3 May, not on 4 May.", "It opens on 3 May; yes, on 3 May."),
        ("new-year-slip", "It was opened on 5 January 2025.", "It was opened on 5 January 2026."),
        ("tense-date-conflict", "It was opened on 5 March 2026.", "It was opened on 20 January 2026."),
        ("tense-date-conflict", "It will be opened in 2024.", "It will be opened in 2026."),
        ("ambiguous-date", "It was opened on 03/04/2025.", "It was opened on 03/14/2025."),
        ("relative-date-conflict", "It opened yesterday (19 January).", "It opened on Monday, 19 January."),
        ("relative-date-conflict", "On 3 March, tomorrow, it opens.", "On 3 March it opens."),
        ("relative-date-conflict", "It opened yesterday, on 3 March.", "Yesterday it opened on 3 March."),
        ("relative-date-conflict", "It was built last year (2024).", "It was built last year, in 2024."),
        ("date-range", "It opens on 4 May and closes on 3 May.", "It opens on 4 May and closes."),
        ("date-range", "It was so from 1999 to 1998.", "It was so from 1999 on."),
        ("duration-mismatch", "It opens on 4-6 May for two days.", "It opens on 4 May for two days."),
        ("age-mismatch", "Ann Miller (born in 1950) is 60.", "Ann Miller (hired in 2026) is 60."),
        ("tense-date-conflict", "It is to be opened in 2024.", "It was to be opened in 2024."),
        ("tense-date-conflict", "They are now planning to open it in 2024.", "They plan to open it in 2024."),
        ("tense-date-conflict", "It’ll be opened on 6 January.", "It was opened on 6 January."),
        ("tense-date-conflict", "It will open on 6 January.", "It will open on 5 January."),
        ("tense-date-conflict", "It will be opened in spring 2024.", "It will be opened by 2024."),
        ("tense-date-conflict", "It opened on Thursday, 5 March.", "It opened on Wednesday, 5 March."),
        ("tense-date-conflict", "It will be opened on 5 May 2024.", "It will be opened on 5 May 1999."),
        ("anniversary-mismatch", "It is 20 years after 2016.", "It will be 20 years old in 2036."),
        ("mixed-date-formats", "On 3 May 2020 and May 4, 2021.", "On 3 May 2020 and May 4."),
        ("publication-date", "Published: 3 May 2026", "It opens on 3 May 2026."),
        ("publication-date", "PARIS, Jan. 3 (AP) - It is open.", "It was opened in Paris."),
        ("role-conflict", "Deputy Mayor Ana Ruiz spoke.", "Mayor Ana Ruiz spoke."),
        ("role-conflict", "LT. GOV. ANA RUIZ SPOKE.", "A built result, said Ana Ruiz."),
        ("surname-before-full-name", '"It is," said Ruiz. Ana Ruiz left.', '"It is," said Ana Ruiz.'),
        ("name-variant", "Phillip Ruiz spoke. Philip Ruiz left.", "Ana Ruiz spoke. Ana Ruiz left."),
        ("dateline-form", "Paris 4/3 - The bridge is open.", "Paris - The bridge is open."),
        ("dateline-form", "PARIS, Narch 3 (AP – The bridge is open.", "The bridge is open – and free."),
        ("cut-off-paragraph", "The bridge was opened by", "The bridge was opened."),
        ("broken-footnote", "It was opened.[^1]", "It was opened.^1"),
        ("undefined-acronym", "The XYZ opened the XYZ of XYZ.", "The XYZ opened the XY of XYZ."),
        ("undefined-acronym", "The XYZ opened an XYZ of XYZ.", "An XYZ opened an XYZ of XYZ."),
        (
            "undefined-acronym",
            "XY shut. The Exchange Yard (XY) opened it.",
            "The Exchange Yard (XY) opened it. XY shut.",
        ),
        (
            "undefined-acronym",
            "The Exchange Yard (XY) and the Extra Yield (XY)",
            "The Exchange Yard (XY) and the Extra Yield (X)",
        ),
        ("undated-correction", "An earlier version of it was wrong.", "An earlier one of it was wrong."),
        ("undated-correction", "This story originally said that it cost a lot.", "Originally it cost a lot."),
        (
            "figure-conflict",
            "The choir has 45 singers.\n\nThe choir has 54 singers.",
            "The choir has 45 singers.\n\nThe choir has 45 singers.",
        ),
        (
            "figure-conflict",
            "The choir has 45 singers.\n\nThe choir has 54 singers.",
            "The choir has 45 singers.\n\nThe town has 54 singers.",
        ),
        (
            "figure-conflict",
            f"A crash left 12 hurt.\n\n{_LONG}\n\nThe crash injured 14.",
            f"A crash left 12 hurt.\n\n{_LONG}\n\nThe crash cost 14 yen.",
        ),
        ("parts-do-not-sum", "Of them 60% say yes and 45% no.", "Of them 50% say yes and 45% no."),
        ("parts-do-not-sum", "It fell from 60 to 45 percent, by 15%.", "It fell by 60 to 45, by 15%."),
        ("parts-do-not-sum", "Forty-five percent say yes, sixty percent no.", "Five percent, six percent."),
        ("parts-do-not-sum", "Twelve (five boys, six girls) came.", "Twelve (five of them boys) came."),
        ("parts-do-not-sum", "It has men and women.", "It has men and girls."),
        ("scale-slip", "It cost 3 million, or 3 billion.", "It cost 3 million, or 3 millions."),
        ("scale-slip", "It cost 3bn, or 3 mln.", "It cost 3bn, the 4th bn."),
        ("percent-change-mismatch", "It rose 10% from 5 to 6.", "It rose from 5 to 6."),
        ("percent-for-points", "It rose 10pct from 5 to 6.", "It rose 10% to 6."),
        ("unit-conversion-mismatch", "It is 10 miles (16 km) long.", "It is 10 miles, 16 km, long."),
        ("percent-change-mismatch", "It rose 10% from 5 to 6.", "It rose 10% from 5, by 6."),
        ("parts-do-not-sum", "Twelve (five cats, six dogs) came.", "They (five cats, six dogs) came."),
        (
            "relative-date-conflict",
            "It opened on Monday, yesterday, at noon.",
            "It opened yesterday, at noon.",
        ),
        ("relative-date-conflict", "It opened yesterday, on Sunday.", "It opened yesterday, on time."),
        ("unit-conversion-mismatch", "It is long (16 km).", "It is long (as they say: some km), 16."),
        ("impossible-date", "It opened on 29 May.", "It opened on 28 May."),
        ("date-range", "It is open on 12-10 May.", "It is open on 10-12 May."),
        ("date-range", "It is open on May 12-10.", "It is open on May 10-12."),
        ("date-range", "It opens on 4 May and closes on 3 May.", "It opens on 3 May and closes on 4 May."),
        ("duration-mismatch", "Two years, 1999 to 2001.", "From 1999 to 2001."),
        ("anniversary-mismatch", "Its 20th anniversary, since 2016.", "It is 20 years old, of 2016."),
        ("promised-count-mismatch", "Three things:\n\n- one\n- two", "Three things are new: one and two."),
    ],
)
def test_what_is_just_inside_and_just_outside(check: str, has_it: str, lacks_it: str) -> None:
    assert _may_find(check, _PLAIN + has_it)
    assert not _may_find(check, _PLAIN + lacks_it)


def test_signs_are_looked_for_in_a_title_that_is_a_field() -> None:
    for check, sign in (("unbalanced-brackets", "（"), ("pattern", "TK")):
        (document,) = read_articles(
            f"---\ntitle: A {sign}\n---\n\n{_LONG}".encode(), "news/a.md", ReadOptions()
        )
        rule = next(rule for rule in _rules() if rule.check == check)
        assert NEEDS[check](document.view(rule.scope), rule.options)


@pytest.mark.parametrize(
    "title",
    [
        *("12 hurt", "Zwölf Verletzte", "Bridge in two years", "TWENTY-ONE YEARS", "Half a million hurt"),
        *("€5bn bridge", "Rs.500 bridge", "Bridge of 3-1/4 miles", "桥梁开通"),
    ],
)
def test_a_title_with_a_number_states_a_fact(title: str) -> None:
    assert _may_find("title-fact-conflict", _HEAD.format(title=title) + _LONG)
    assert not _may_find("title-fact-conflict", _PLAIN + _LONG)


def test_a_title_with_two_years_may_run_back() -> None:
    assert _may_find("date-range", _HEAD.format(title="The bridge, 1999-1998") + _LONG)
    assert not _may_find("date-range", _HEAD.format(title="The bridge, 19991998, 1") + _LONG)


@pytest.mark.parametrize("title", ["The 4th bridge", "4TH QTR", "news/1143", "Open in 1986/87", "1/4 point"])
def test_what_only_looks_like_a_number_states_none(title: str) -> None:
    assert not _may_find("title-fact-conflict", _HEAD.format(title=title) + _LONG)


@pytest.mark.parametrize(
    ("title", "may_be_misspelt"),
    [
        ("Miller opens a bridge", False),  # nothing in the text is like it
        ("Mayors open a bridge", False),  # endings aside, the text has it
        ("Mayers open a bridge", False),  # nothing like it is a name there
        ("Okefor opens a bridge", True),
        ("Okefor’s bridge", True),
        ("OKEFOR OPENS A BRIDGE", False),
        ("Okafor opens a bridge", False),
        ("Öffnet Okefor die Brücke?", True),
    ],
)
def test_a_name_of_a_title_that_the_text_spells_otherwise_states_a_fact(
    title: str, may_be_misspelt: bool
) -> None:
    text = f"{_HEAD.format(title=title)}{_LONG} So said Okafor, the mayor of old."
    assert _may_find("title-fact-conflict", text) is may_be_misspelt


@pytest.mark.parametrize(
    ("check", "has_it", "lacks_it"),
    [
        ("duplicate-field", "author: A\nauthor: A", "author: A"),
        ("duplicate-field", "image:\n  name: A\n  name: B", "image: A"),
        ("publication-date", "date: 2026-01-20\nslug: 2026-01-03-bridge", "date: 2026-01-20\ntype: bridge"),
        ("summary-repeats-title", "summary: A bridge", "subject: A bridge"),
        ("missing-byline", "author: ' '", "author: Ann Miller"),
    ],
)
def test_fields_are_looked_at(check: str, has_it: str, lacks_it: str) -> None:
    for fields, expected in ((has_it, True), (lacks_it, False)):
        assert _may_find(check, f"---\ntitle: A bridge\n{fields}\n---\n\n{_LONG}") is expected


def test_words_of_a_title_are_compared_folded() -> None:
    assert _may_find("repeated-word-in-title", _HEAD.format(title="Bridge to the bridge") + _LONG)
    assert not _may_find("repeated-word-in-title", _HEAD.format(title="Bridge to the bridges") + _LONG)


#: What needs look for, whole and cut off: names, titles of people, dates, figures, quotations, notes.
_PIECES = (
    "Dr.|King|Lord|said|told|according to|the|and|(NASA)|McX|Ii|İş|ß|ﬁ|a\u0301|\u200e|[sic]|[[|](|<|&|½|３|²|"
    "“|”|\"|'|’|«|»|„|‘|…|—|–|-|*|_|#|>|1)|12|7,5|%|1,000|million|no.|£5|3-4|twelve|十二|第三|TODO|XX|"
    "Jan van der Berg told us|van der Burg said.|Álvaro de la Peña|de la Pena said.|Ana Ruiz, the mayor|"
    "said Ana Ruis.|Deputy Mayor Ana Ruiz|Studies show|Experts say|Correction: ten killed|per cent from 7 to|"
    "Tuesday, 10 February 2025|10.02.2025|2025-02|1986.|12th anniversary|aged 41|since 1999|yesterday|morgen|"
    "本報訊 記者|говорит Иван Петров|sagte Müller|dit-il|more than 12 dead|![](a.png)|\u3000|\n\n|\n|\t"
).split("|")


@settings(max_examples=300)
@given(
    title=st.lists(st.sampled_from(_PIECES), max_size=6),
    body=st.lists(
        st.sampled_from(_PIECES) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5),
        max_size=40,
    ),
    joint=st.sampled_from([" ", "", "\n\n"]),
    opening=st.sampled_from(
        ["", _LONG, "Die Brücke über den Fluss ist nach zehn Jahren für den Verkehr offen."]
    ),
)
@example(["Dr.", "Jan van der Berg told us"], ["Jan van der Berg told us"], " ", "")
def test_none_fails_whatever_an_article_holds(
    title: list[str], body: list[str], joint: str, opening: str
) -> None:
    document = _article(f"# {' '.join(title)}\n\n{joint.join([opening, *body])}\n")
    for rule in _rules():
        # A run asks of each article by itself where one of them makes a need fail, and runs the rule there.
        assert NEEDS[rule.check](document.view(rule.scope), rule.options) in (True, False)
