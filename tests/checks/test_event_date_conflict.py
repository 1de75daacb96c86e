from datetime import date

import pytest

from checker.checks.event_date_conflict import EVENT_DATE_CONFLICT
from checker.documents.model import BlockKind
from checker.language import event_verbs
from tests.checks.dated_articles import mended, only, published_on
from tests.checks.whole_articles import hits

DAY = date(2026, 4, 20)


def test_a_title_and_the_text_disagree() -> None:
    document = published_on(DAY, "The riverside market opens on 4 May.", title="Riverside market opens 3 May")
    hit = only(EVENT_DATE_CONFLICT, document)
    assert hit.span.of(document.source) == "4 May"
    assert hit.values == {
        "event": "riverside market opens",
        "date": "4 May",
        "other": "3 May 2026 (its year from the article's date)",
    }
    assert [related.span.of(document.source) for related in hit.related] == ["3 May"]
    assert [mended(document, fix).count("3 May") for fix in hit.fixes] == [2, 0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tram line 5 opens 3 May.", "The new tram line will open on 4 May, the city said."),
        ("The museum, which was shut for years, reopens on 3 May.", "The museum will reopen on 5 May."),
        ("On 3 May the museum reopens.", "The museum will reopen on 5 May."),
        ("The festival starts May 3.", "The festival begins on May 4 in Lyon."),
        ("The election will be held on 3 May 2026.", "The election takes place on 10 May 2026."),
        ("The fair takes place on 3 May 2026.", "The fair takes place on 3 May 2027."),
        ("Ruiz died on 3 March 2026.", "Ruiz died on 9 January 2026."),
    ],
)
def test_one_event_with_two_days(first: str, second: str) -> None:
    assert len(hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The market opens on 3 May.", "The market opens on 3 May 2026."),
        ("The market opens on 3 May.", "The market opens on 4 May, moved from 3 May."),
        ("The market opens on 4 May.", "For friends the market opens on 3 May, a soft opening."),
        ("The fair takes place on 3-5 May.", "The fair takes place on 4 May in the garden."),
        ("The first round begins on 3 May.", "The second round begins on 10 May."),
        ("The east gate opens on 3 May.", "The west gate opens on 4 May."),
        ("The exhibition opens in Lyon on 3 May.", "The exhibition opens in Paris on 20 May."),
        ("The market opened on 3 April.", "The market opens on 3 May."),
        ("Schools open on 3 May.", "In the north schools open on 4 May."),
        ("The market opens on 3 May.", "It opens on 4 May."),
        ("The fair takes place on 3 May 2026.", "The fair takes place on 20 September 2026."),
    ],
)
def test_other_events_and_changes(first: str, second: str) -> None:
    assert hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second)) == []


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("de", "Das Museum öffnet am 3. Mai.", "Das Museum öffnet am 4. Mai."),
        ("fr", "Le marché ouvre le 3 mai.", "Le marché ouvrira le 4 mai."),
        ("es", "El museo abre el 3 de mayo.", "El museo abrirá el 4 de mayo."),
        ("ru", "Музей откроется 3 мая.", "Музей откроется 4 мая."),
        ("zh", "展会将于5月3日开幕。", "展会5月4日开幕。"),
        ("ja", "展覧会は5月3日に開幕する。", "展覧会は5月4日に開幕する。"),
    ],
)
def test_other_languages(language: str, first: str, second: str) -> None:
    assert len(hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second, language=language))) == 1


def test_a_language_without_verbs_is_left_alone() -> None:
    assert (
        hits(EVENT_DATE_CONFLICT, published_on(DAY, "Museo 3.5.2026.", "Museo 4.5.2026.", language="fi"))
        == []
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The gallery will be opening on 3 May.", "The gallery opens on 4 May."),
        ("The trial of the former mayor begins on 3 May.", "The trial will begin on 4 May."),
        ("The Museum of Trams opens on 3 May.", "The museum opens on 4 May."),
        ("The lido opens on 3 May.", "The lido opens on 4 May with a free swim for everyone."),
        ("The exhibition, which opens on 3 May, is large.", "The exhibition opens on 5 May."),
        ("The referendum on 3 May will be close.", "The referendum, on 4 May, will cost a lot."),
        ("The budget vote on 3 May will be close.", "The budget vote, on 3 June, will be close."),
    ],
)
def test_the_same_event_in_other_words(first: str, second: str) -> None:
    assert len(hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The museum opens on 3 May for members.", "The museum opens to the public on 4 May."),
        ("The film opens on 3 May in Britain.", "The film opens on 10 May in France."),
        ("The referendum on 3 May is close.", "The referendum on 17 May is not."),
        ("The vote in the House on 3 May was lost.", "The vote in the Senate on 4 May was won."),
        ("The school vote, on 3 May, was lost.", "The budget vote, on 4 May, was won."),
        ("The president of Peru died on 3 April.", "The president of Chile died on 9 April."),
        ("The bill, which was signed on 3 April, is long.", "The order was signed on 9 April."),
        ("The shop is closing on 3 May for repairs.", "The shop opens on 4 May."),
    ],
)
def test_other_audiences_towns_and_things(first: str, second: str) -> None:
    assert hits(EVENT_DATE_CONFLICT, published_on(DAY, first, second)) == []


@pytest.mark.parametrize(
    ("language", "first", "second", "found"),
    [
        ("de", "Das Museum wird am 3. Mai eröffnet.", "Das Museum wird am 4. Mai eröffnet.", 1),
        ("de", "Die Messe wird am 3. Mai stattfinden.", "Die Messe findet am 5. Mai statt.", 1),
        (
            "de",
            "Das Museum wird am 3. Mai in Köln eröffnet.",
            "Das Museum wird am 9. Mai in Bonn eröffnet.",
            0,
        ),
        ("de", "Der Park wird am 3. Mai geschlossen.", "Der Park wird am 9. Mai wieder geöffnet.", 0),
        ("de", "Die Abstimmung am 3. Mai wird knapp.", "Die Abstimmung, am 4. Mai, wird knapp.", 1),
        ("nl", "Het museum wordt op 3 mei geopend.", "Het museum wordt op 4 mei geopend.", 1),
        ("nl", "Het festival wordt op 3 mei geopend.", "Het festival wordt op 9 mei gesloten.", 0),
        ("fr", "Le pont sera inauguré le 3 mai.", "Le pont sera inauguré le 4 mai.", 1),
        ("fr", "Le tribunal ouvre le 3 mai le procès.", "Le tribunal ouvre le 9 mai celui de Paul.", 0),
        ("es", "El puente se inaugura el 3 de mayo.", "El puente se inaugurará el 4 de mayo.", 1),
        ("pt", "A ponte será inaugurada em 3 de maio.", "A ponte será inaugurada em 4 de maio.", 1),
        ("it", "Il ponte sarà inaugurato il 3 maggio.", "Il ponte sarà inaugurato il 4 maggio.", 1),
        ("pl", "Muzeum zostanie otwarte 3 maja.", "Muzeum zostanie otwarte 4 maja.", 1),
        ("ru", "Первый этап начнётся 3 мая.", "Второй этап начнётся 9 мая.", 0),
        ("zh", "大桥将于5月3日通车。", "大桥将于5月4日通车。", 1),
        ("zh", "北京展览于5月3日开幕。", "上海展览于5月9日开幕。", 0),
        ("ja", "美術館は5月3日に開館する。", "美術館は5月4日に開館する。", 1),
    ],
)
def test_verbs_and_nouns_of_other_languages(language: str, first: str, second: str, found: int) -> None:
    document = published_on(DAY, first, second, language=language)
    assert len(hits(EVENT_DATE_CONFLICT, document)) == found


@pytest.mark.parametrize("verb", ["openſ", "ſtarts", "İs held", "beginſ"])
def test_letters_that_patterns_take_for_others_make_no_verb(verb: str) -> None:
    document = published_on(DAY, f"The riverside market {verb} on 3 May.", f"On 4 May the market {verb}.")
    assert hits(EVENT_DATE_CONFLICT, document) == []


def test_letters_that_patterns_take_for_others_close_no_sentence() -> None:
    document = published_on(DAY, "Das Museum wird am 3. Mai eröffnet. Das Haus iſt am 4. Mai geſchloſſen.")
    assert hits(EVENT_DATE_CONFLICT, document) == []


def test_a_title_that_a_rule_leaves_out_says_no_date() -> None:
    document = published_on(DAY, "The riverside market opens on 4 May.", title="Riverside market opens 3 May")
    view = document.view(frozenset({BlockKind.PARAGRAPH}))
    assert list(EVENT_DATE_CONFLICT.run(view, {})) == []


@pytest.mark.parametrize("language", sorted(event_verbs._FORMS))
def test_a_glance_hides_no_verb_and_no_noun(language: str) -> None:
    closing = event_verbs._BRACKETS.get(language, ("", {}))[1].values()
    nouns = event_verbs._NOUNS.get(language, ("", "", ""))[1]
    listed = [*event_verbs._FORMS[language].values(), *closing, *([nouns] if nouns else [])]
    forms = [form for each in listed for form in each.split("|")]
    for form in [*forms, *(form.upper() for form in forms if "ß" not in form)]:
        written = f"({form})" if language not in event_verbs.DATE_BETWEEN else form
        assert event_verbs.may_name_event(written, language)


def test_a_glance_tells_other_words() -> None:
    assert not event_verbs.may_name_event("It was, on the whole, what it is by now.", "en")
    assert not event_verbs.may_name_event("The open-air stage reopens-ish.", "en")
