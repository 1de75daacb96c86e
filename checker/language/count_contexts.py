"""Words beside a count that make it one of several: changed since, a part, told by others, to come."""

from collections.abc import Mapping

#: By language: words that tell that a figure has changed or is not settled.
CHANGED: Mapping[str, str] = {
    "en": r"rose|risen|rises?|rais(?:e|ed|ing)|revised|initial\w*|earlier|original\w*|later|so far|until"
    r"|previous\w*|last|ago|climbed|increas\w+|toll|conflicting|unconfirmed|vary|varied|differ\w*|preliminary"
    r"|fell|dropped|grew|grown|shrank|cut|reduced|now|since|still|already|by then|used to|once|annual\w*|per"
    r"|each|every|average|will|would|could|may|might|should|if|plans?|planned|wants?|hopes?|expects?|expected|target",
    "de": r"stieg|gestiegen|erhöht\w*|korrigiert\w*|zunächst|anfangs|früher|später|inzwischen|bislang|bisher"
    r"|vorher|zuvor|seit|noch|schon|wird|werden|würde\w*|soll\w*|könnte\w*|pro|je|jeweils"
    r"|vergangene\w*|letzte\w*",
    "fr": r"passé|porté|monté|révisé|initialement|d['’]abord|auparavant|plus tôt|plus tard|depuis"
    r"|jusqu\w*|encore|déjà|bilan|précédent\w*|derni\w+|chaque|par an|sera\w*|serai\w*|pourrai\w*|devrai\w*",
    "es": r"subió|aument\w+|elevó|inicialmente|antes|anterior\w*|después|desde|hasta|aún|ya|balance|últim\w*"
    r"|pasad\w+|cada|por año|será\w*|sería\w*|podría\w*|debería\w*",
    "zh": r"升至|增至|上升|此前|最初|之前|后来|目前|已有|去年|每|累计|截至|将|可能",
}
#: By language: words near a number that make it a part, or another one than was told.
ANOTHER: Mapping[str, str] = {
    "en": r"again|another|additional|more|also|others?|latest|first|second|third|separate\w*|similar\w*"
    r"|further|at least|at first|instead|not|no|including|among|only|both|respectively|remaining|rest|one of"
    r"|of them|of whom|total|overall|in all|altogether|combined",
    "de": r"weitere\w*|andere\w*|auch|erneut|ersten?|zweiten?|dritten?|mindestens|nicht|darunter|davon"
    r"|insgesamt|nur",
    "fr": r"autres?|aussi|encore|premi\w+|second\w*|deuxième|au moins|pas|dont|parmi|au total|seulement",
    "es": r"otr[oa]s?|también|primer\w*|segund\w+|al menos|no|entre|incluid\w+|en total|sólo|solo",
    "zh": r"至少|其中|另|又|再|第|不|没|仅|共",
}
#: Words of a sentence that say who tells it and when; the same sentence may have them or not.
TELLING = frozenset(
    "said say says told tell according reported reports report statement people person persons "
    "sagte teilte mit laut menschen personen déclaré selon indiqué personnes personne dijo según informó "
    "personas spokesman spokeswoman spokesperson sprecher sprecherin porte-parole portavoz office".split()
)
#: By language: forms of "be" and "have" that are past; a thing may have grown since.
PAST: Mapping[str, str] = {
    "en": r"had|was|were",
    "de": r"hatten?|war|waren|wurden?",
    "fr": r"avai\w+|étai\w+|fut|furent",
    "es": r"tenía\w*|había\w*|era|eran|fue|fueron",
}
#: What right before a word makes it tell which thing is meant: "the council of the harbour".
BELONGING = (
    " of",
    " of the",
    " for",
    " for the",
    " in",
    " in the",
    " at the",
    " von",
    " der",
    " des",
    " de",
    " du",
    " del",
)
#: Chinese signs that carry little meaning.
CHINESE_SMALL = "的了在是有和与及为于中上下人名位个这那其由被将把对从到至后前日月年时已共造成因起次件场宗辆"
#: Words of reporting: what two sources tell may differ.
REPORTING = frozenset(
    "said say says told according reported reports sagte teilte laut déclaré selon indiqué dijo según "
    "informó".split()
)
#: Who tells counts.
SOURCES = frozenset(
    "sources source officials official police authorities hospital hospitals ministry army military "
    "government witnesses locals residents doctors doctor governor mayor minister firefighters rescuers "
    "television newspaper agency unions organizers organisers polizei behörden krankenhaus feuerwehr "
    "pompiers autorités hôpital policía bomberos autoridades".split()
)
#: By language: verbs right before a number that tell how many there are of a thing.
HAVING: Mapping[str, str] = {
    "en": r"(?:has|have|holds?|employs?|owns?|seats?|carr(?:y|ies)|runs?)\Z",
    "de": r"(?:hat|haben|besitzt|zählt|beschäftigt)\Z",
    "fr": r"(?:a|ont|compte|comptent|emploie)\Z",
    "es": r"(?:tiene|tienen|cuenta con|emplea)\Z",
    "zh": r"有\Z",
}
#: By language: what before and behind a number and its noun tells of all those that were counted before.
WHOLE: Mapping[str, tuple[str, str]] = {
    "en": (r"all|all the|all of the", r"were|was|are|is|have|had|survived|remained|stayed"),
    "de": (r"alle|alle diese", r"wurden|sind|waren|haben|hatten|überlebten|kamen|blieben"),
}
