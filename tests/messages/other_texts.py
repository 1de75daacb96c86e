"""Texts of the source that are no messages of docs/messages.md, each with what it is."""

#: Modules, by the beginning of their paths in the package, whose texts are no messages.
OTHER_MODULES = {
    "checks/": "what findings say, with the words that checks look for; the rules' pages have them",
    "cli/__init__.py": "a line of help for each command",
    "config/origins.py": "what `copydesk config` prints: where each value comes from",
    "documents/language_tags.py": "names of languages",
    "documents/legacy_encodings.py": "codes of languages",
    "documents/line_roles.py": "words of articles",
    "documents/model.py": "names of analyses",
    "documents/rst_directives.py": "names of directives",
    "documents/wire_": "words of articles",
    "engine/fact_store.py": "statements of SQL",
    "engine/profiling.py": "what --profile prints",
    "engine/spark_rows.py": "names and types of columns; a worker of another version is a reason of Spark's",
    "engine/starting/fields.py": "names of fields",
    "language/": "words of articles",
    "reports/": "the words of reports; golden files have them",
    "ruledocs.py": "what `copydesk explain` prints",
}

#: Modules that are looked at though they stand among others.
TELLING_MODULES = frozenset({"checks/formulas.py", "checks/front_matter_schema.py", "language/near_words.py"})

_FACES_NOBODY = "an error of who calls the code, or one that is caught"
_OF_A_PARSER = "words of a parser, by which its problems are known"
_OF_SPARK = "names and types of columns"
_OF_A_FIX = "a reason why a fix does not hold"
_A_VALUE = "what stands for a part of a message that is filled in"

#: By module: what each text is that no message has.
OTHER_TEXTS: dict[str, dict[str, str]] = {
    "checks/front_matter_schema.py": {"{} may not be there": _FACES_NOBODY},
    "cli/fix_report.py": {"{}\n\\ No newline at end of file\n": "a line of a diff"},
    "config/schema.py": {"Configuration of copydesk": "the title of a schema"},
    "documents/decoding.py": {
        "'{}', the 'encoding' that copydesk.yaml sets, is no text encoding": _FACES_NOBODY,
        **dict.fromkeys(
            (
                "a WebP image, a sound or a film",
                "a zip archive (as .docx, .odt and .epub files are)",
                "an empty zip archive",
                "a gzip archive",
                "an xz archive",
                "an old Word or Excel file",
                "an SQLite database",
            ),
            _A_VALUE,
        ),
    },
    "documents/structured/nodes.py": {"tuple[str | int, ...] | list[str | int]": "a type"},
    "documents/structured/schema_mistakes.py": {"is not of the format {}": _FACES_NOBODY},
    "documents/structured/toml_reader.py": dict.fromkeys(
        ("Found invalid character", "Invalid initial character"), _OF_A_PARSER
    ),
    "documents/structured/yaml_reader.py": {
        "a lone surrogate cannot stand in YAML": _FACES_NOBODY,
        **dict.fromkeys(
            (
                "mapping values are not allowed in this context",
                "mapping values are not allowed here",
                "could not find expected ':'",
                "did not find expected key",
                "did not find expected '-' indicator",
                "found unexpected end of stream",
                "did not find expected node content",
                "did not find expected ',' or '}'",
                "did not find expected ',' or ']'",
                "did not find expected <document start>",
                "did not find expected alphabetic or numeric character",
                "did not find expected comment or line break",
                "found unknown escape character",
                "found incompatible YAML document",
                "exceeded maximum nesting depth",
                "found a tab character that violates indentation",
                "while scanning a simple key",
                "while scanning a quoted scalar",
                "found character",
            ),
            _OF_A_PARSER,
        ),
    },
    "engine/corpus_facts.py": {"facts are missing": _FACES_NOBODY},
    "engine/file_parts.py": {"the file ends too early": "a reason why an article cannot be read"},
    "engine/file_replacement.py": {"numbers do not end": _FACES_NOBODY},
    "engine/fix_proof.py": dict.fromkeys(
        (
            "the parts of the article would not be the same",
            "the front matter would not have the same fields",
            "{} would not be the same",
            "the title",
            "the authors",
            "the dates",
            "the credits",
            "the pictures",
            "the comments",
            "the notes",
            "{} would still be found",
            "{} would be found: {}",
        ),
        _OF_A_FIX,
    ),
    "engine/fixing.py": {
        "its edits overlap": "a reason that only checks of who calls the library can give",
        "the article could not be read afterwards: {}": _OF_A_FIX,
    },
    "engine/git.py": {"not a git repository": "words of git"},
    "engine/record_files.py": {"{} and {} more": _A_VALUE},
    "engine/records.py": {"a value of another kind": _A_VALUE},
    "engine/rule_run.py": {"rule {}: there is no check named {}": _FACES_NOBODY},
    "engine/shared_findings.py": {"{} and {} more": _A_VALUE, "also here": "what a finding says"},
    "engine/spark_corpus.py": dict.fromkeys(
        ("data string", "keys is not null", "link is not null"), _OF_SPARK
    ),
    "engine/spark_inputs.py": dict.fromkeys(
        (
            "place string, label string, format string, part int, first long",
            "place string, path string",
        ),
        _OF_SPARK,
    ),
    "engine/spark_reading.py": {
        "this file holds several articles, which a cluster checks each by itself but does not compare;"
        " give them as JSON Lines, or use --engine local": "needs Spark; the tests of its stages provoke it",
    },
    "engine/spark_session.py": {
        "copydesk corpus": "a name that Spark shows",
        "No module named 'checker'": "words of Python",
    },
    "engine/starting/generators.py": {"copies of earlier versions": _A_VALUE},
    "engine/starting/proposal.py": {
        **dict.fromkeys(
            ("other people's files", "what a program builds", "samples for tests", "what {} builds"), _A_VALUE
        ),
        **dict.fromkeys(
            (
                "# What copydesk checks here; written by `copydesk init`.",
                "  title-repeated-in-body: {options: {headings: false}}",
                "  missing-byline: off",
                "  - {files: [{}], language: {}}",
                "Nothing here differs from what copydesk takes for granted.",
            ),
            "what is written into the configuration",
        ),
    },
    "engine/suppressions.py": {"any rule": "what a finding says"},
    "rulebook/loading.py": {"this rule file does not exist": _FACES_NOBODY},
    "rulebook/schema.py": {
        "The front matter field of that name.": "what a schema describes",
        "Rules of copydesk": "the title of a schema",
    },
    "rulebook/store.py": {"this is no table, or another": _FACES_NOBODY},
    "selftest.py": {"'{}' on line {}, column {} of the article": _A_VALUE},
    "text/mapped.py": dict.fromkeys(
        ("span {}-{} of a text of {} code points", "{} of a text of {} code points"), _FACES_NOBODY
    ),
    "text/named_tuples.py": dict.fromkeys(
        (
            "NamedTuple is the base of a class, and nothing by itself",
            "Expected {} arguments, got {}",
            "Got unexpected field names: {}",
            "{}: a field without a default follows one with a default",
        ),
        _FACES_NOBODY,
    ),
}
