"""SARIF 2.1.0, the OASIS standard for results of static analysis: for code scanning and its viewers."""

from collections.abc import Iterator
from typing import Any

from checker import __version__
from checker.findings import Finding, Report, ReportError, RuleDescription, Severity, SuppressedFinding
from checker.reports.json_report import as_json
from checker.reports.messages import Display
from checker.reports.sarif_places import ROOT, Places, link_text, literal, plain_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

#: The name under which a result carries copydesk's fingerprint; the number is that of its recipe.
FINGERPRINT = "copydeskFingerprint/v1"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}

#: What GitHub's code scanning sorts alerts by that are no faults of security.
_PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}


def render(report: Report, display: Display = str) -> str:
    """Return the report as a SARIF log; ``display`` turns its paths into those relative to the repository."""
    return as_json(log_data(report, display), indent=2) + "\n"


def log_data(report: Report, display: Display = str) -> dict[str, Any]:
    """Return the report as a SARIF log in plain data."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_Run(report, display).data()]}


class _Run:
    """Makes the run of one report."""

    def __init__(self, report: Report, display: Display) -> None:
        self.report = report
        self.places = Places(report.texts, display)
        self.rules = {rule.id: rule for rule in report.rules}
        for finding, _, _ in self.findings():
            self.rules.setdefault(finding.rule, RuleDescription(finding.rule, finding.severity))
        self.numbers = {rule: number for number, rule in enumerate(self.rules)}

    def findings(self) -> Iterator[tuple[Finding, str, SuppressedFinding | None]]:
        """Yield what was found, with its state in the baseline (empty without one) and its suppression."""
        known = self.report.known
        for finding in self.report.findings:
            yield finding, "" if known is None else "new", None
        for finding in known or ():
            yield finding, "unchanged", None
        for suppressed in self.report.suppressed_findings:
            # Every result of a run has a state or none has (§3.27.24): what is silenced is nothing new.
            yield suppressed.finding, "" if known is None else "unchanged", suppressed

    def data(self) -> dict[str, Any]:
        return {
            "tool": {
                "driver": {
                    "name": "copydesk",
                    "version": __version__,
                    "semanticVersion": __version__,
                    "rules": [_rule(rule) for rule in self.rules.values()],
                }
            },
            "invocations": [self.invocation()],
            "originalUriBaseIds": {ROOT: {"description": {"text": "The top folder of the repository."}}},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": [self.result(*found) for found in self.findings()],
        }

    def invocation(self) -> dict[str, Any]:
        """Return what the run has to say of itself: what it could not check, and its notices."""
        found: dict[str, Any] = {"executionSuccessful": not self.report.errors}
        notices = [{"level": "note", "message": {"text": plain_text(each)}} for each in self.report.notices]
        notifications = [self.error(error) for error in self.report.errors] + notices
        if notifications:
            found["toolExecutionNotifications"] = notifications
        return found

    def error(self, error: ReportError) -> dict[str, Any]:
        return {
            "level": "error",
            "message": {"text": plain_text(error.message)},
            "locations": [self.places.spot(error.path, error.line, error.column)],
        }

    def result(self, finding: Finding, state: str, suppressed: SuppressedFinding | None) -> dict[str, Any]:
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self.numbers[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": _message(finding)},
            "locations": [self.places.finding(finding)],
        }
        if finding.fingerprint:
            found["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
        if finding.related:
            found["relatedLocations"] = [
                self.places.related(related, number)
                for number, related in enumerate(finding.related, start=1)
            ]
        fixes = [self.places.fix(finding.path, fix) for fix in finding.fixes]
        if any(fixes):
            found["fixes"] = [fix for fix in fixes if fix]
        if self.report.suppressed_findings:
            # Either every result of a run tells of its suppressions or none does (§3.27.23).
            found["suppressions"] = [_suppression(suppressed)] if suppressed else []
        if state:
            found["baselineState"] = state
        return found


def _message(finding: Finding) -> str:
    """Return the finding's message, with links to its related places."""
    message = plain_text(finding.message) or finding.rule
    links = [
        f"[{link_text(related.message or related.path)}]({number})"
        for number, related in enumerate(finding.related, start=1)
    ]
    return f"{message} ({'; '.join(links)})" if links else message


def _suppression(suppressed: SuppressedFinding) -> dict[str, str]:
    found = {"kind": "inSource" if suppressed.in_article else "external", "status": "accepted"}
    if suppressed.reason:
        found["justification"] = suppressed.reason
    return found


def _rule(rule: RuleDescription) -> dict[str, Any]:
    """Return what the tool tells of a rule."""
    why = literal(" ".join(rule.why.split()))
    comment = f"<!-- copydesk: ignore {rule.id} -- reason -->"
    silence = "To silence it where it is meant to be so"
    found: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.id.replace("-", " ").capitalize()},
        "fullDescription": {"text": why or plain_text(rule.message) or rule.id},
        "help": {
            "text": "\n\n".join(filter(None, [why, f"{silence}: {comment}"])),
            "markdown": "\n\n".join(filter(None, [why, f"{silence}:", f"```html\n{comment}\n```"])),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.severity > Severity.OFF},
    }
    if rule.links:
        found["helpUri"] = rule.links[0]
    properties: dict[str, Any] = {"tags": list(rule.tags)} if rule.tags else {}
    if rule.severity in _PROBLEM_SEVERITIES:
        properties["problem.severity"] = _PROBLEM_SEVERITIES[rule.severity]
    if properties:
        found["properties"] = properties
    return found
