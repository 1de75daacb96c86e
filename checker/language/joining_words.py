"""Small words that, standing twice in a row, say no more than once: slips of the hand in any sentence."""

#: By language, words that begin or join a phrase and end none. Those that may end a phrase before another
#: ("he came in in May", "the day after after"), are also nouns or verbs, or stand twice by right ("der Mann,
#: der der Frau half", "nous nous") are not among them.
_JOINING = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the an and but or nor if of their our these because although into onto during among
            he she we they""",
        "de": "und oder aber",
        "fr": "le les un et ou mais dans du au aux",
        "es": "el los las pero del al",
        "pt": "os mas da do ao",
        "it": "gli ma nel nella della delle",
        "nl": "en maar",
    }.items()
}
#: Those that also join repetitions that are meant: "more and more and more".
_CONJUNCTIONS = frozenset("and but or nor und oder aber et ou mais pero mas ma en maar".split())
_NONE: frozenset[str] = frozenset()


def is_slip(folded: str, language: str) -> bool:
    """Tell whether ``folded``, a folded word of ``language``, is a slip when it directly follows itself."""
    return folded in _JOINING.get(language, _NONE)


def is_unfinished(folded: str, language: str) -> bool:
    """Tell whether words that end with ``folded`` are a slip when they directly follow themselves."""
    return folded not in _CONJUNCTIONS and is_slip(folded, language)
