"""Writes ``docs/reference.md``: every key of the configuration and of rule files, from their JSON Schemas.

Run ``python benchmarks/generate_key_reference.py`` after a key has changed; a test holds the page to the
schemas.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.checks import CHECKS
from checker.config import config_schema
from checker.rulebook.schema import file_schema
from checker.ruledocs import option_type

TARGET = Path(__file__).parent.parent / "docs" / "reference.md"

_INTRODUCTION = """\
# Keys of configurations and rule files

Every key that copydesk reads, written by `python benchmarks/generate_key_reference.py` from the schemas
that `copydesk schema config` and `copydesk schema rules` print. A key that is not here is an error with its
line and the nearest right one. `a.b` is the key `b` inside of `a`, `a[]` an entry of the list `a`, and `ID`
stands for a rule's name.
"""

_CONFIGURATION = """\
## Configuration

In `copydesk.yaml`, `copydesk.json` or `[tool.copydesk]` of `pyproject.toml`; the nearest one upwards from the
common folder of what is checked holds for the whole run. All keys may be left out. `copydesk config FILE`
tells what holds for a file.

<!-- file: copydesk.yaml -->
```yaml
extends: [recommended, house/]      # packs, and files or folders of rules
include: [content/, wire/]
exclude: [content/archive/]
language: en                        # of articles that do not tell theirs
encoding: windows-1252              # of files that are neither UTF-8 nor UTF-16
rules:
  missing-byline: off
  undefined-acronym: {severity: info, where: {exclude: [wire/]}}
overrides:
  - files: [content/de/]
    language: de
    rules: {late-attribution: off}
metadata:
  author: [author, writer]
ignore:
  - {rule: duplicate-paragraph, path: content/songs/, reason: refrains}
limits: {size: 5000000, seconds: 20}
cache: .copydesk-cache              # true is the user's cache folder, false none
fail-on: warning
```

`baseline: FILE` names a [baseline](adopting.md) that is not beside the configuration as
`copydesk-baseline.json`. `allow-outside: [../shared/house/]` lets `extends` and other keys name files there,
outside of the project, which is an error otherwise.
"""

_RULES = """\
## Rule files

YAML or JSON with a list `rules`. `id`, `check` and `message` must be given.
[Writing rules](writing-rules.md) explains them with examples; the checks without a rule of their own and
their options stand there too, those of the shipped rules on the [pages of the rules](rules/README.md).
"""

_CHECKS = """\
## Checks

What `check` may name. With other options, scope or severity a house makes rules of its own of each.
"""


def page() -> str:
    """Return the text of the page."""
    checks = [f"| `{name}` | {_cell(CHECKS[name].summary)} |" for name in sorted(CHECKS)]
    parts = [
        _INTRODUCTION,
        _CONFIGURATION,
        _table(config_schema()),
        _RULES,
        _table(file_schema()),
        _CHECKS,
        "\n".join(["| check | finds |", "|---|---|", *checks]) + "\n",
    ]
    return "\n".join(parts)


def keys(schema: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the full name and the schema of every key of what ``schema`` describes, at any depth."""
    for branch in schema.get("anyOf", ()):
        yield from keys(branch, above)
    for name, below in schema.get("properties", {}).items():
        path = f"{above}.{name}" if above else name
        yield path, below
        yield from keys(below, path)
    others = schema.get("additionalProperties")
    if isinstance(others, Mapping) and any(True for _ in keys(others)):
        yield from keys(others, f"{above}.ID")
    if isinstance(schema.get("items"), Mapping):
        yield from keys(schema["items"], f"{above}[]")


def _table(schema: Mapping[str, Any]) -> str:
    lines = ["| key | value | default | meaning |", "|---|---|---|---|"]
    for name, below in keys(schema):
        default = f"`{json.dumps(below['default'])}`" if "default" in below else ""
        # The checks have a table of their own.
        value = "the name of a check" if name.endswith(".check") else option_type(below)
        lines.append(f"| `{name}` | {_cell(value)} | {default} | {_cell(below.get('description', ''))} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("[[", "\\[\\[").replace("<", "\\<")


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
