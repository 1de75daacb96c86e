"""The JSON Schemas (2020-12) of rule files, composed of a rule's own keys and each check's options.

Everywhere in these schemas ``description`` is written so that it also serves as the end of an
error message about the value.
"""

from typing import Any

from checker.checks import CHECKS
from checker.checks.contract import Check
from checker.documents.model import BlockKind

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SEVERITIES = ("error", "warning", "info", "off")

#: Names of the formats that a rule's ``where`` may ask for; ``any`` is all of them.
FORMATS = ("any", "markdown", "text", "html", "json", "xml", "rst", "asciidoc")

#: The keys of an example that become front matter.
METADATA_KEYS = ("title", "date", "modified", "author", "credit")

RULE_ID: Schema = {
    "type": "string",
    "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "description": "lower-case words joined by hyphens, such as no-jargon",
}
TEXTS: Schema = {"type": "array", "items": {"type": "string", "minLength": 1}}
FILE_PATTERNS: Schema = {
    "type": "array",
    "items": {"type": "string", "format": "file-pattern", "minLength": 1},
}
SEVERITY: Schema = {
    "type": "string",
    "enum": list(SEVERITIES),
    "title": "severity",
    "description": "How grave a finding is; off leaves the rule out.",
}
LANGUAGE: Schema = {
    "type": "string",
    "format": "language",
    "description": "a lower-case language code such as en, de or zh",
}


def where_schema() -> Schema:
    """Return the schema of ``where``: the files that a rule looks at."""
    return {
        "type": "object",
        "description": "The files that the rule looks at.",
        "additionalProperties": False,
        "properties": {
            "include": FILE_PATTERNS | {"description": "gitignore patterns of the files it checks"},
            "exclude": FILE_PATTERNS | {"description": "gitignore patterns of the files it leaves out"},
            "formats": {
                "type": "array",
                "items": {"enum": list(FORMATS)},
                "description": "The formats of the articles it checks.",
            },
        },
    }


def options_schema(check: Check, *, partial: bool = False) -> Schema:
    """Return the schema of ``check``'s options; a partial one lets required options be absent."""
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: dict(option) for name, option in check.options.items()},
    }
    if check.required and not partial:
        schema["required"] = list(check.required)
    return schema


def _example_schema() -> Schema:
    field = "The front matter field of that name."
    metadata: Schema = {"type": ["string", "integer"], "description": field}
    names: Schema = {
        "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        "description": field,
    }
    context: Schema = {
        "metadata": {"type": "object", "description": "Front matter fields of the article."},
        "format": {
            "enum": [name for name in FORMATS if name != "any"],
            "description": "How the text is read; markdown where nothing is said.",
        },
        "language": LANGUAGE,
        "options": {"type": "object", "description": "Options that replace the rule's own."},
    }
    article: Schema = {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "additionalProperties": False,
                "required": ["files"],
                "properties": {
                    "files": {
                        "type": "object",
                        "minProperties": 1,
                        "additionalProperties": {"type": "string"},
                        "description": "The text of each file by its path.",
                    },
                    **context,
                },
            },
        ],
        "description": "An article; [[ ]] marks the exact span of a finding, \\[[ is a literal [[.",
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "bad": article,
            "good": article,
            "title": metadata,
            "date": metadata,
            "modified": metadata,
            "author": names,
            "credit": names,
            **context,
        },
        "allOf": [
            {
                "oneOf": [{"required": ["bad"]}, {"required": ["good"]}],
                "description": "an example has either 'bad' or 'good'",
            }
        ],
    }


def rule_schema() -> Schema:
    """Return the schema of one rule, its options left open."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "check", "message"],
        "properties": {
            "id": RULE_ID,
            "check": {"enum": sorted(CHECKS), "description": "The check that finds the fault."},
            "severity": SEVERITY | {"default": "warning"},
            "message": {
                "type": "string",
                "minLength": 1,
                "description": "What a finding says; {name} stands for a value that the check gives.",
            },
            "why": {"type": "string", "description": "Why it matters to readers."},
            "options": {"type": "object", "description": "The check's options."},
            "scope": {
                "type": "array",
                "items": {"enum": [kind.value for kind in BlockKind]},
                "minItems": 1,
                "description": "The kinds of block that the rule sees.",
            },
            "languages": {
                "type": "array",
                "items": LANGUAGE | {"format": "language-or-any"},
                "description": "The languages that the rule reads; any is all.",
            },
            "where": where_schema(),
            "unless": {
                "type": "array",
                "items": {"type": "string", "format": "regex", "minLength": 1},
                "description": "Patterns that drop a hit when they match in its sentence.",
            },
            "in-quotation": {
                "enum": ["same", "lower", "drop"],
                "default": "same",
                "description": "What becomes of a hit in somebody's words: one severity lower, or dropped.",
            },
            "yields-to": {
                "type": "array",
                "items": RULE_ID,
                "description": "Rules whose finding at the same place makes this one's go.",
            },
            "links": {
                "type": "array",
                "items": {
                    "type": "string",
                    "pattern": "^https?://[!-~]+$",
                    "description": "an address: https://…",
                },
                "description": "Addresses to read more at.",
            },
            "tags": TEXTS | {"description": "Words for lists and searches."},
            "examples": {
                "type": "array",
                "items": _example_schema(),
                "description": "Articles that `copydesk test` runs: bad ones are found, good ones are not.",
            },
        },
    }


def file_schema() -> Schema:
    """Return the schema of a rule file, the options of its rules left open."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["rules"],
        "properties": {
            "$schema": {"type": "string", "description": "Where an editor finds this schema."},
            "rules": {
                "type": "array",
                "items": rule_schema(),
                "description": "The rules of this file.",
            },
        },
    }


def rules_schema() -> Schema:
    """Return the whole JSON Schema of a rule file, for editors: each check decides on its options."""
    rule = rule_schema()
    branches: list[Schema] = []
    for name, check in sorted(CHECKS.items()):
        then: Schema = {"properties": {"options": options_schema(check)}}
        example_options = options_schema(check, partial=True)
        article = {"type": "object", "properties": {"options": example_options}}
        if check.required:
            then["required"] = ["options"]
        then["properties"]["examples"] = {
            "items": {
                "properties": {
                    "options": example_options,
                    "bad": {"if": {"type": "object"}, "then": article},
                    "good": {"if": {"type": "object"}, "then": article},
                }
            }
        }
        branches.append(
            {"if": {"properties": {"check": {"const": name}}, "required": ["check"]}, "then": then}
        )
    whole = file_schema()
    whole["properties"]["rules"]["items"] = rule | {"allOf": branches}
    return {"$schema": DIALECT, "title": "Rules of copydesk", **whole}
