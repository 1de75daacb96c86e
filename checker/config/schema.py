"""The JSON Schema (2020-12) of configurations."""

from checker.config.configuration import DEFAULT_LIMITS
from checker.documents.read_options import DEFAULT_FIELDS
from checker.rulebook.bounds import KEY
from checker.rulebook.schema import DIALECT, FILE_PATTERNS, LANGUAGE, SEVERITY, Schema, where_schema

#: The values of `fail-on`.
FAIL_ON = ("error", "warning", "info", "never")


def _rule_settings() -> Schema:
    setting: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "severity": SEVERITY,
            "options": {"type": "object", "description": "Options that replace the rule's own."},
            "where": where_schema(),
        },
    }
    return {
        "type": "object",
        "additionalProperties": {"anyOf": [SEVERITY, setting]},
        "description": "By rule: off, a severity, or a mapping with severity, options and where.",
    }


def settings_schema() -> Schema:
    """Return the schema of a configuration's own keys; rules and their options are left open."""
    names: Schema = {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {"type": "array", "items": {"type": "string", "minLength": 1}},
        ],
        "description": "Names of the fields that mean it, the first that an article has holds.",
    }
    text: Schema = {"type": "string", "minLength": 1}
    override: Schema = {
        "type": "object",
        "additionalProperties": False,
        "required": ["files"],
        "properties": {
            "files": FILE_PATTERNS | {"minItems": 1, "description": "Gitignore patterns of the files."},
            "rules": _rule_settings(),
            "language": LANGUAGE,
        },
    }
    entry: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "path": {
                "type": "string",
                "format": "file-pattern",
                "minLength": 1,
                "description": "A path or gitignore pattern.",
            },
            "rule": text | {"description": "A rule's id."},
            "text": text | {"description": "A part of the words found or of the message."},
            "reason": {"type": "string", "description": "Why the house lives with it."},
        },
        "allOf": [
            {
                "anyOf": [{"required": [key]} for key in ("path", "rule", "text")],
                "description": "it needs a path, a rule or a text",
            }
        ],
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string", "description": "Where an editor finds this schema."},
            "extends": {
                "type": "array",
                "items": text,
                "default": ["recommended"],
                "description": "Packs, and rule files, folders or globs relative to this file.",
            },
            "rules": _rule_settings(),
            "include": FILE_PATTERNS | {"description": "Gitignore patterns of the files to check."},
            "exclude": FILE_PATTERNS | {"description": "Gitignore patterns of files that are never checked."},
            "overrides": {
                "type": "array",
                "items": override,
                "description": "What differs for some files; a later entry wins.",
            },
            "language": LANGUAGE,
            "encoding": {
                "type": "string",
                "format": "encoding",
                "description": "The encoding of files that are neither UTF-8 nor UTF-16.",
            },
            "metadata": {
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(DEFAULT_FIELDS, names),
                "description": "Which front matter fields mean title, date, author and so on.",
            },
            "limits": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "size": {
                        "type": "integer",
                        "minimum": 0,
                        "default": DEFAULT_LIMITS.size,
                        "description": "Bytes that an article may have; 0 is no limit.",
                    },
                    "seconds": {
                        "type": "number",
                        "minimum": 0,
                        "default": DEFAULT_LIMITS.seconds,
                        "description": "Seconds of processor time that it may take; 0 is no limit.",
                    },
                    "pattern-seconds": {
                        "type": "number",
                        "minimum": 0,
                        "default": DEFAULT_LIMITS.pattern_seconds,
                        "description": (
                            "Seconds of processor time that the patterns of one rule may take in it, and as "
                            "many again for each 100,000 characters of its text; 0 is no limit."
                        ),
                    },
                    "findings": {
                        "type": "integer",
                        "minimum": 0,
                        "default": DEFAULT_LIMITS.findings,
                        "description": (
                            "Findings of one rule that are reported in it, the first ones; a note tells how "
                            "many more there are; 0 is no limit."
                        ),
                    },
                },
                "description": "What one article may cost; one that costs more is an error.",
            },
            "ignore": {
                "type": "array",
                "items": entry,
                "description": "Findings that the house lives with; what is given must all fit.",
            },
            KEY: {
                "type": "array",
                "items": text,
                "description": (
                    "Folders and files outside of the project that extends, baseline, cache and options may "
                    "name, relative to this file."
                ),
            },
            "baseline": text | {"description": "A file of findings that are known, relative to this file."},
            "cache": {
                "type": ["boolean", "string"],
                "minLength": 1,
                "default": True,
                "description": "Whether results are kept, or the folder that they are kept in.",
            },
            "fail-on": {
                "type": "string",
                "enum": list(FAIL_ON),
                "default": "error",
                "description": "The least severity that makes the exit code 1.",
            },
        },
    }


def config_schema() -> Schema:
    """Return the whole JSON Schema of a configuration, for editors."""
    return {"$schema": DIALECT, "title": "Configuration of copydesk", **settings_schema()}
