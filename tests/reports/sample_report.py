"""A report made by hand: every feature that a format has to show, in a few invented articles."""

from checker.findings import (
    Byline,
    Edit,
    Finding,
    Fix,
    RelatedPlace,
    Report,
    ReportError,
    RuleDescription,
    Severity,
    SuppressedFinding,
)
from checker.text import LineIndex, Span

BRIDGE = (
    "---\ntitle: Bridge closed\ndate: 2026-03-04\n---\n\n"
    "The bridge carries 40,000 vehicles a day and closed in March for urgent repairs.\n\n"
    "Council members meet on Thursday 4 March to hear about the costs.\n\n"
    "\t- On\tTuesday 3 March\tthe the ferry starts.\n\n"
    "The bridge carries 40,000 vehicles a day and closed in March for urgent repairs.\n"
)
CHINESE = "\ufeff大桥三月关闭\r\n\r\n记者从市政府了解到，三月四日星期四上午将召开（会议，讨论维修费用。\r\n"
LONG = (
    f"One paragraph without a break: {'the committee met again and again, ' * 12}"
    f"until on Sunday 5 March somebody opened a window, {'and then it met once more, ' * 12}as ever."
    "\n\nA note that\nruns over\nthree lines.\n"
)
HOSTILE = "Red \x1b[31malert\x1b[0m and \u202eabc\u202c done.\n"

TEXTS = {
    "news/bridge.md": BRIDGE,
    "news/大桥.txt": CHINESE,
    "notes/long.md": LONG,
    "notes/host\x1bile.md": HOSTILE,
}


def finding(
    rule: str,
    severity: Severity,
    message: str,
    path: str,
    words: str,
    *,
    last: bool = False,
    related: tuple[RelatedPlace, ...] = (),
    fixes: tuple[Fix, ...] = (),
) -> Finding:
    """A finding at the first (or last) place of ``words`` in the article at ``path``."""
    source, span = TEXTS[path], place(path, words, last=last)
    index = LineIndex(source)
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        path=path,
        start=index.position(span.start),
        end=index.position(span.end),
        excerpt=span.of(source)[:200],
        related=related,
        fixes=fixes,
        fingerprint=f"{len(rule):04x}{len(words):04x}",
    )


def place(path: str, words: str, *, last: bool = False) -> Span:
    source = TEXTS[path]
    start = source.rindex(words) if last else source.index(words)
    return Span(start, start + len(words))


def related(message: str, path: str, words: str) -> RelatedPlace:
    index, span = LineIndex(TEXTS[path]), place(path, words)
    return RelatedPlace(message, path, index.position(span.start), index.position(span.end))


RULES = (
    RuleDescription(
        "weekday-mismatch",
        Severity.ERROR,
        "{claimed} is wrong: {date} is a {actual}.",
        "Readers plan by the weekday;\nwhen it contradicts the date, one of the two is wrong.\n",
        ("https://example.org/weekdays",),
        ("dates",),
    ),
    RuleDescription("repeated-word", Severity.WARNING, "'{word}' stands twice."),
    RuleDescription("never-found", Severity.INFO, "Not found here.", "It runs all the same."),
)


def sample_report() -> Report:
    """The report of the golden files."""
    paragraph = BRIDGE.splitlines()[5]
    weekday = place("news/bridge.md", "Thursday")
    findings = (
        finding(
            "weekday-mismatch",
            Severity.ERROR,
            "Thursday is wrong: 4 March 2026 is a Wednesday.",
            "news/bridge.md",
            "Thursday 4 March",
            related=(related("published here", "news/bridge.md", "2026-03-04"),),
            fixes=(Fix("Write the right weekday", (Edit(weekday, "Wednesday"),)),),
        ),
        finding(
            "repeated-word",
            Severity.WARNING,
            "'the' stands twice.",
            "news/bridge.md",
            "the the",
            fixes=(Fix("Keep one 'the'", (Edit(place("news/bridge.md", "the the"), "the"),), safe=True),),
        ),
        finding(
            "duplicate-paragraph",
            Severity.ERROR,
            "This paragraph repeats an earlier one.",
            "news/bridge.md",
            paragraph,
            last=True,
            related=(related("first copy", "news/bridge.md", paragraph),),
        ),
        finding(
            "weekday-mismatch",
            Severity.ERROR,
            "星期四 is wrong: 4 March 2026 is a Wednesday.",
            "news/大桥.txt",
            "三月四日星期四",
            related=(related("the same date", "news/bridge.md", "Thursday 4 March"),),
        ),
        finding(
            "unbalanced-brackets", Severity.WARNING, "'（' is never closed.", "news/大桥.txt", "（"
        ),
        finding(
            "weekday-mismatch",
            Severity.ERROR,
            "Sunday is wrong: 5 March 2026 is a Thursday.",
            "notes/long.md",
            "Sunday 5 March",
        ),
        finding(
            "missing-byline",
            Severity.INFO,
            "No author is named.",
            "notes/long.md",
            "A note that\nruns over\nthree lines.",
        ),
        finding(
            "control-character",
            Severity.WARNING,
            "Odd: \x1b]0;title\x07\u2066 here.",
            "notes/host\x1bile.md",
            "\x1b[31malert\x1b[0m and \u202eabc",
        ),
    )  # fmt: skip
    return Report(
        findings=findings,
        errors=(ReportError("notes/photo.md", "is not text: it holds NUL bytes", 3, 9),),
        files=12,
        suppressed=2,
        baselined=1,
        notices=("nothing was ignored by the entry for {old/*.md}",),
        texts=TEXTS,
        suppressed_findings=(
            SuppressedFinding(
                finding("repeated-word", Severity.WARNING, "'met' is much.", "notes/long.md", "met again"),
                in_article=True,
                reason="a refrain",
            ),
            SuppressedFinding(
                finding("never-found", Severity.INFO, "Not found here.", "notes/long.md", "somebody"),
                in_article=False,
            ),
        ),
        known=(finding("weekday-mismatch", Severity.ERROR, "Old.", "news/bridge.md", "Tuesday 3 March"),),
        rules=RULES,
    )


def page_report() -> Report:
    """The report of the golden page: the sample with authors, and a copy whose words differ."""
    report = sample_report()
    archive = "A note that\nruns over\nfour lines.\n"
    index, note = LineIndex(archive), "A note that\nruns over\nthree lines."
    other = RelatedPlace("the other", "archive/note.md", index.position(0), index.position(len(archive) - 1))
    near = finding(
        "near-duplicate-paragraph", Severity.WARNING, "Nearly <em>the</em> same.", "notes/long.md", note
    )
    before = [each.rule for each in report.findings].index("missing-byline") + 1
    findings = (*report.findings[:before], near._replace(related=(other,)), *report.findings[before:])
    return report._replace(
        findings=findings,
        related_texts={"archive/note.md": archive},
        bylines={
            "news/bridge.md": (Byline(0, ("Ada Lind",)),),
            "news/大桥.txt": (Byline(0, ()),),
            "notes/long.md": (Byline(0, ("Ada Lind", "Bo & Cruz")),),
        },
    )
