"""What `copydesk fix` leaves, and why."""

# ruff: noqa: E501 - messages stand as they are told

from pathlib import Path
from typing import Any

import pytest

from checker.engine.fixing import fix_text
from tests.messages.case import FAULTY, GOOD, Case, Preparation, failing, nothing, patched

_LEFT = "{place}: left {rule}: {message} "
_HOUSE = """rules:
  - {id: no-very, check: substitution, message: Leave it out., options: {words: {very: so}, in-code: true}}
  - {id: bold, check: substitution, message: Mark it., options: {words: {bold: <b>}}}
  - {id: arrow, check: substitution, message: Draw it., options: {words: {leads to: →}}}
  - {id: good, check: substitution, message: Change it., options: {words: {rather good: fine}}}
  - {id: quite, check: substitution, message: Change it., options: {words: {quite: the the}}}
"""


def _left(reason: str, name: str, text: str | bytes, *more: str, prepare: Preparation = nothing) -> Case:
    """Return a case for a finding that `copydesk fix` leaves."""
    files = {name: text, "copydesk.yaml": "extends: [recommended, ./house.yaml]\n", "house.yaml": _HOUSE}
    message = f"{_LEFT}({reason})"
    return Case(message, ("fix", name, *more), files, on_output=True, prepare=prepare)


def _changed_meanwhile(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let somebody save the article while it is mended."""
    mend = fix_text

    def saved(*arguments: Any, **named: Any) -> Any:
        (folder / "a.md").write_text(GOOD)
        return mend(*arguments, **named)

    patch.setattr("checker.engine.fixed_files.fix_text", saved)


CASES = (
    _left(
        "choose one of {number} ways",
        "a.md",
        "---\ntitle: A\ndate: 2026-03-01\n---\n\nThe vote is on Monday, 3 March 2026.\n",
    ),
    _left("--unsafe does it", "a.md", "It is very good.\n"),
    _left("it would change code", "a.md", "It is `so very so` good.\n", "--unsafe"),
    _left("it would change a comment", "a.md", "It is rather <!-- x -->good.\n", "--unsafe"),
    _left("it would change somebody's words", "a.md", "He said: “They met the the mayor of the town.”\n"),
    _left("what it writes means markup in this format", "a.html", "<p>It is bold here.</p>", "--unsafe"),
    _left(
        "“{text}” cannot be written in the article's encoding",
        "a.md",
        b"# Bridge closed\n\nThe caf\xe9 is closed until Monday. It leads to the sea.\n",
        "--unsafe",
    ),
    _left(
        "it stands among records, which a program writes",
        "a.jsonl",
        '{"id": "a", "text": "They met the the mayor of the town."}\n',
    ),
    _left("its fix does not hold: {reason}", "a.md", "It is quite good.\n", "--unsafe"),
    _left(
        "not tried: the article has been checked {number} times",
        "a.md",
        FAULTY,
        prepare=patched("checker.engine.fixing.MOST_CHECKS", 0),
    ),
    Case(
        "{path}: this article was changed while it was mended and is left as it is; run the command again",
        ("fix", "a.md"),
        {"a.md": FAULTY},
        prepare=_changed_meanwhile,
    ),
    Case(
        "{path}: this article is left as it is: it cannot be written back byte by byte in its encoding; save it as UTF-8",
        ("fix", "a.md"),
        {"a.md": FAULTY.encode() + b"\x1b(B", "copydesk.yaml": "encoding: iso2022_jp\n"},
    ),
    Case(
        "{path}: this article is not to be written to; it is left as it is",
        ("fix", "a.md"),
        {"a.md": FAULTY},
        prepare=patched("checker.engine.fixed_files.os.access", lambda *asked: False),
    ),
    Case(
        "{path}: this article could not be mended: {problem}",
        ("fix", "a.md"),
        {"a.md": FAULTY},
        prepare=failing("checker.engine.fixed_files.fix_text"),
    ),
    Case("{number} would be fixed in {articles} article", ("fix", "--diff", "a.md"), {"a.md": FAULTY}),
    Case(
        "{number} fixed in {articles} articles, {left} left with choices",
        ("fix", "a.md"),
        {"a.md": "It is very good.\n", "copydesk.yaml": "extends: [./house.yaml]\n", "house.yaml": _HOUSE},
        on_output=True,
    ),
)
