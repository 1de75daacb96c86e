"""A report of thousands of findings: articles of invented sentences, the same ones on every run."""

from checker.findings import Byline, Edit, Finding, Fix, RelatedPlace, Report, Severity
from checker.text import LineIndex, Span

_NAMES = "Ada Lind,Bo Cruz,Ines Okafor,Nils Ek,Sara Holm,Yusuf Demir".split(",")
_WORDS = (
    "the harbour council ferry bridge budget vote school river market tram repair winter engineer plan"
    " crowd station mayor library garden report road museum orchard shelter"
).split()
_RULES = {
    "duplicate-paragraph": Severity.ERROR,
    "repeated-word": Severity.WARNING,
    "weekday-mismatch": Severity.ERROR,
    "anonymous-source": Severity.INFO,
    "near-duplicate-paragraph": Severity.WARNING,
}


def _sentence(seed: int, length: int) -> str:
    words = [_WORDS[(seed * 7 + place * place * 3 + place) % len(_WORDS)] for place in range(length)]
    return " ".join(words).capitalize() + "."


def _article(number: int) -> str:
    paragraphs = [
        " ".join(_sentence(number * 31 + part * 5 + each, 11) for each in range(4)) for part in range(8)
    ]
    paragraphs[6] = paragraphs[2].replace("the", "this", 1)
    return f"---\ntitle: Article {number}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def large_report(findings: int = 5_000, articles: int = 1_000) -> Report:
    """A report of ``findings`` over ``articles``, in forty folders, each finding with a copy elsewhere."""
    texts = {f"content/section-{each % 40:02}/{each:04}.md": _article(each) for each in range(articles)}
    paths = sorted(texts)
    lines = {path: LineIndex(texts[path]) for path in paths}
    rules = list(_RULES)
    average = findings // articles
    found: list[Finding] = []
    for number, path in enumerate(paths):
        # Some articles have many more findings than others.
        for each in range(2 * average + 4 if number % 10 == 0 else average - 1):
            source, index = texts[path], lines[path]
            rule = rules[(number + each) % len(rules)]
            start = source.index("\n", 40) + 2 + each * 17
            end = min(len(source), start + 12 + 200 * (rule.endswith("paragraph")))
            other = paths[(number * 3 + 1) % articles]
            place = RelatedPlace(
                "the other copy", other, lines[other].position(start), lines[other].position(end)
            )
            fix = Fix("Write it once", (Edit(Span(start, start + 4), "once"),))
            found.append(
                Finding(
                    rule,
                    _RULES[rule],
                    f"Fault {each} of this article, as {rule} tells it.",
                    path,
                    index.position(start),
                    index.position(end),
                    source[start:end][:200],
                    (place,),
                    (fix,) if rule == "repeated-word" else (),
                    f"{number:04}{each:04}",
                )
            )
    return Report(
        tuple(found),
        files=articles,
        texts=texts,
        bylines={path: (Byline(0, (_NAMES[number % len(_NAMES)],)),) for number, path in enumerate(paths)},
    )
