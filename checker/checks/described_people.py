"""What stands behind a name and makes it a person's: an age, a clause with “who”, a role."""

from functools import cache
from re import Pattern

from checker.language.name_words import PERSONAL_TITLES, ROLE_TITLES
from checker.text.patterns import compile_pattern

#: What bodies are as well as people: “the market leader”, “the majority speaker”, “the first”.
_BODIES = frozenset(
    "leader general first lady prime chief chair senior junior police lead acting don m. delegate".split()
)

#: What people are beside titles and offices.
_PEOPLE = frozenset(
    """
    activist adviser advisor architect artist aide attorney baker banker blogger brother builder
    businessman businesswoman campaigner carpenter chemist clerk climber columnist committeeman
    committeewoman coordinator critic curator customer dancer daughter dean dentist diplomat driver
    dweller engineer entrepreneur epidemiologist expert farmer father fellow fisherman founder
    geologist graduate grandfather grandmother head hydrologist journalist landlord lawmaker lecturer
    lobbyist mechanic meteorologist miner mother musician negotiator neighbor neighbour nurse official
    oncologist operative organiser organizer owner painter pastor pediatrician physician physicist
    pilot plumber poet priest principal producer programmer protester psychologist rector
    representative resident reporter retiree salesman scholar scientist seismologist shopkeeper sister
    skipper sociologist soldier son strategist student surgeon surveyor teacher tenant tourist trader
    treasurer trustee veteran veterinarian volunteer waiter waitress widow widower witness worker writer
    """.split()
)


@cache
def person_pattern() -> Pattern[str]:
    """Match what only follows a person: an age, or a clause with “who”."""
    return compile_pattern(r", (?:[1-9]\d,|who (?!are\b|were\b|have\b))")


@cache
def role_pattern() -> Pattern[str]:
    """Match an apposition that says what a person does: “, the treasurer of the club,”.

    A “chief” or a “leader” may be a firm or a product; those of something that people serve in are people.
    """
    roles = sorted((ROLE_TITLES | PERSONAL_TITLES | _PEOPLE) - _BODIES)
    return compile_pattern(
        r", (?:(?:an?|the|his|her|their|one of the) )?(?:[A-Z][\w-]+[’']s )?(?:[\w’'-]+ ){0,5}?"
        rf"(?:(?:vice|deputy|co|ex)-)?(?:{'|'.join(roles)}"
        r"|(?:police|fire|bureau|mission|staff|army|party) chief"
        r"|(?:deputy )?chief of (?:staff|mission|police|general staff|(?:the|its|his|her) [\w’' ]{2,60}"
        r"(?:division|department|bureau|section|service|office|council|unit|agency)[\w’' ]{0,40})"
        r"|secretary-general)"
        r"(?:,| (?:of|for|at|in|with|who|from|and|on|to|based|here)\b[^.;:!?]{0,80}?,)"
        r"|, (?:an? )?(?:Republican|Democrat)(?:,| (?:of|from|who)\b[^.;:!?]{0,60}?,)"
    )
