import pytest

from checker.checks.figure_conflict import FIGURE_CONFLICT
from tests.checks.whole_articles import article, edited, excerpts, hits

LEAD = "Twelve people were hurt when a bus left the road near Harwick."
FILLER = ("Nobody knows why.", "The road is closed.")


def _found(later: str, lead: str = LEAD, language: str = "en") -> list[str]:
    return excerpts(FIGURE_CONFLICT, article(lead, *FILLER, later, language=language))


def test_the_facts_the_place_and_the_fixes() -> None:
    document = article(LEAD, *FILLER, "Fourteen people were hurt when the bus left the road.")
    (hit,) = hits(FIGURE_CONFLICT, document)
    assert hit.values == {"figure": "Fourteen", "other": "Twelve", "things": "hurt"}
    assert [related.span.of(document.source) for related in hit.related] == ["Twelve"]
    assert [edited(document.source, fix.edits).count("Twelve") for fix in hit.fixes] == [2, 0]


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("When the bus left the road, 14 people were injured, police said.", ["14"]),
        ("The bus hurt 14 people.", ["14"]),
        ("All 14 injured passengers were brought home by bus.", ["14"]),
        ("All 14 injured passengers of the bus were brought home.", []),
        ("All 12 injured passengers were brought home by bus.", []),
        ("When the bus left the road, 12 people were injured.", []),
        ("The 14 people hurt in the bus went home.", []),
        ("Of those hurt in the bus 14 people went home.", []),
        ("Earlier, 14 people were hurt when the bus left the road.", []),
        ("More than 14 people were hurt when the bus left the road.", []),
        ("Another 14 people were hurt when the bus left the road.", []),
        ("When the bus left the road, 14 people were hurt, among them the driver.", []),
        ("When the tram left the road, 14 people were hurt.", []),
        ("When the bus left the road in Sundby, 14 people were hurt.", []),
        ("On 3 May, 14 people were hurt when the bus left the road.", []),
        ('"I heard that 14 people were hurt in the bus," said Berg.', []),
        (
            "Two more died. When the bus left the road, 14 people were hurt, two people hurt at the station.",
            [],
        ),
        ("When the bus left the road, 10 to 14 people were hurt.", []),
    ],
)
def test_what_happened_to_people(later: str, found: list[str]) -> None:
    assert _found(later) == found


def test_what_two_sources_tell_may_differ() -> None:
    told = "The hospital said that 14 people were hurt when the bus left the road."
    assert _found(told) == ["14"]
    assert _found(told, f"Police said that {LEAD[0].lower()}{LEAD[1:]}") == []


@pytest.mark.parametrize(
    ("lead", "later", "found"),
    [
        ("The library holds 14,000 books in two rooms.", "The library holds 16,000 books.", ["16,000"]),
        ("The choir has 45 singers and a new hall.", "The choir has 54 singers.", ["54"]),
        ("The choir has 45 singers.", "The youth choir has 54 singers.", []),
        ("The youth choir has 45 singers.", "The choir has 54 singers.", []),
        ("The choir of Sundby has 45 singers.", "The choir has 54 singers.", []),
        ("The choir had 45 singers.", "The choir has 54 singers.", []),
        ("The choir has 45 singers.", "The choir now has 54 singers.", []),
        ("The choir has 60 singers.", "The choir has 62 singers.", []),
        ("The choir has 410 singers.", "The choir has 412 singers.", ["412"]),
        ("The choir has 1,200 singers.", "The choir has 1,240 singers.", []),
        ("The choir sang for 45 minutes.", "The choir sang for 54 minutes.", []),
        ("The choir won 45 points.", "The choir won 54 points.", []),
        ("The choir has 45 singers, the band 9.", "The choir and band have 54 singers.", []),
    ],
)
def test_things(lead: str, later: str, found: list[str]) -> None:
    assert _found(later, lead) == found


def test_many_figures_for_one_word_are_those_of_many_events() -> None:
    parts = [f"A bus left the road, and {number} people were hurt." for number in (12, 14, 17, 23)]
    assert excerpts(FIGURE_CONFLICT, article(*parts)) == []
    assert excerpts(FIGURE_CONFLICT, article(*parts[:2])) == ["14"]


def test_figures_that_stand_below_the_lead_alone_are_not_compared() -> None:
    parts = [f"The bus left the road, and {number} people were hurt." for number in (12, 14)]
    assert excerpts(FIGURE_CONFLICT, article("The road is closed.", *FILLER, "So it is.", *parts)) == []


@pytest.mark.parametrize(
    ("language", "lead", "later", "found"),
    [
        ("de", "Bei dem Brand im Hotel starben zwölf Menschen, 20 sind verletzt.", "Der Brand ist aus.", []),
        (
            "de",
            "Bei dem Unfall mit dem Bus gab es zwölf Verletzte.",
            "Bei dem Unfall gab es 14 Verletzte.",
            ["14"],
        ),
        ("de", "Der Chor hat 45 Mitglieder.", "Der Chor hat 54 Mitglieder.", ["54"]),
        ("fr", "L’accident de car a fait 12 blessés.", "L’accident a fait 14 blessés.", ["14"]),
        ("es", "El accidente de autobús dejó 12 heridos.", "El accidente dejó 14 heridos.", ["14"]),
        ("zh", "公交车事故造成12人受伤。", "事故目前造成14人受伤。", []),
        ("zh", "公交车事故造成12人受伤。", "公交车事故造成14人受伤。", ["14"]),
        ("ru", "В аварии 12 человек ранены.", "В аварии 14 человек ранены.", []),
    ],
)
def test_languages(language: str, lead: str, later: str, found: list[str]) -> None:
    assert _found(later, lead, language) == found
