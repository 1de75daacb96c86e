"""What provokes each message of docs/messages.md: a command line, and the files where it runs."""

# ruff: noqa: E501 - messages stand as they are told

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

GOOD = "# Bridge closed\n\nThe bridge is closed until Monday.\n"
RULE = (
    "rules:\n  - id: no-very\n    check: pattern\n    message: Leave it out.\n    options: {pattern: very}\n"
)
ARTICLE: Mapping[str, str | bytes] = {"a.md": GOOD}
FAULTY = "---\ntitle: A\nauthor: Ann\ndate: 2026-03-01\n---\n\nThey met the the mayor of the town.\n"
RECORDS = ("corpus", "a.jsonl", "--output", "out")


class Case(NamedTuple):
    """A message of the page, and what provokes it.

    ``full`` and ``most`` are about the disk, and ``gone`` tells that the working directory has been removed.
    """

    message: str
    arguments: tuple[str, ...] = ("check",)
    files: Mapping[str, str | bytes] = ARTICLE
    full: bool = False
    most: int = 0
    gone: bool = False

    @contextmanager
    def limited(self) -> Iterator[None]:
        """Let no file grow beyond ``most`` bytes, where there is a limit."""
        import resource  # noqa: PLC0415 - not every system has it

        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.most or before[0], before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _configured(message: str, text: str) -> Case:
    return Case(message, files={**ARTICLE, "copydesk.yaml": text})


def _house(message: str, old: str, new: str) -> Case:
    """Return a case for a rule of the house in which ``new`` stands for ``old``."""
    assert old in RULE
    files = {**ARTICLE, "copydesk.yaml": "extends: [./house.yaml]\n", "house.yaml": RULE.replace(old, new)}
    return Case(message, files=files)


def _article(message: str, name: str, content: str | bytes, *more: str) -> Case:
    return Case(message, ("check", name, *more), {name: content})


def _record(message: str, line: str) -> Case:
    return Case(message, RECORDS, {"a.jsonl": f'{{"id": "a", "text": "x"}}\n{line}\n'})


CASES = (
    Case("Error: No such command '{word}'.", ("nope",)),
    Case("Error: No such option '{option}'. (Did you mean one of: {options}?)", ("check", "--nope")),
    Case("Error: Option '{option}' requires an argument.", ("check", "--jobs")),
    Case("Error: Missing argument '{name}'.", ("explain",)),
    Case("Error: Missing option '{option}'.", ("corpus", "a.jsonl")),
    Case(
        "Error: Invalid value for '{option}': '{value}' is not a valid integer range.",
        ("check", "--jobs", "x"),
    ),
    Case(
        "Error: Invalid value for '{option}': '{value}' is not one of {values}.", ("check", "--color", "blue")
    ),
    Case(
        "Error: Invalid value for '{option}': {kind} '{path}' does not exist.",
        ("check", "--config", "no.yaml"),
    ),
    Case(
        "Error: Invalid value for '--format': unknown format '{name}'; did you mean '{nearest}'?",
        ("check", "--format", "jsn"),
    ),
    Case(
        "Error: Invalid value for '--format': '{value}' names no file; write {name}=FILE, or {name} alone",
        ("check", "--format", "json="),
    ),
    Case(
        "Error: Invalid value for '--format': two formats go to {place}; give one a file of its own: NAME=FILE",
        ("check", "--format", "json", "--format", "sarif"),
    ),
    Case(
        "Error: Invalid value for '--format': {file} is a folder; name a file in it",
        ("check", "--format", "json=."),
    ),
    Case(
        "Error: Invalid value for '--format': the folder of {file} does not exist; create it first",
        ("check", "--format", "json=no/x.json"),
    ),
    Case(
        "Error: --format {value} would overwrite {article}, which is to be checked; name another file",
        ("check", "a.md", "--format", "json=a.md"),
    ),
    Case("Error: '-' cannot be combined with other paths; run the command twice", ("check", "-", "a.md")),
    Case(
        "Error: '-' cannot be combined with --since: git knows files, not standard input",
        ("check", "-", "--since", "HEAD"),
    ),
    Case("Error: --profile measures one process; leave out --jobs", ("check", "--profile", "--jobs", "2")),
    Case("Error: 'fix' mends files; standard input is none", ("fix", "-")),
    Case("Error: the working directory: {reason}; change into one that is there", gone=True),
    Case("Error: there is no rule '{rule}'; did you mean '{nearest}'?", ("explain", "weekday-mismach")),
    Case(
        "Error: {path} does not exist; name a rule file, a folder of them or a rule's id", ("test", "no.yaml")
    ),
    Case(
        "{option}: there is no rule '{rule}'; 'copydesk rules' lists them", ("check", "--select", "no-such")
    ),
    Case(
        "--since {revision}: {folder} is in no git repository, where changes are not known; leave --since out",
        ("check", "--since", "HEAD"),
    ),
    Case(
        "{file}: there is a configuration already; --force overwrites it, --dry-run shows what it would hold",
        ("init",),
        {"copydesk.yaml": "language: en\n"},
    ),
    Case("{path}: there is no such file or folder", ("check", "no.md")),
    Case("{pattern}: no article matches this pattern", ("check", "*.rst")),
    Case(
        "{folder}: no articles in this folder, which are {endings} files that git does not ignore",
        ("check", "empty"),
        {"empty/x.png": "x"},
    ),
    Case(
        "note: {path} was skipped: {file} excludes it",
        ("check", "a.md"),
        {**ARTICLE, "copydesk.yaml": "exclude: [a.md]\n"},
    ),
    _configured("{place}: unknown key '{key}'; did you mean '{nearest}'?", "langage: en\n"),
    _configured(
        "{place}: '{key}' must be a text, not {value}; put {value} in quotation marks", "language: 3\n"
    ),
    _configured("{place}: '{key}' must be a mapping, not a list", "- a\n"),
    _configured("{place}: '{key}' in '{outer}' must be at least {number}", "limits: {size: -1}\n"),
    _configured("{place}: '{key}' must not be empty", "include: ['']\n"),
    _configured(
        "{place}: '{key}': '{value}' is no gitignore pattern that matches anything", "include: ['']\n"
    ),
    _configured(
        "{place}: duplicate key '{key}'; it stands on line {line} already", "language: en\nlanguage: de\n"
    ),
    _configured("{place}: did not find expected node content", "a: [\n"),
    _configured("{place}: the alias *{name} stands inside what it refers to", "a: &a [*a]\n"),
    _configured("{place}: no anchor &{name} stands before the alias *{name}", "a: *b\n"),
    _configured("{place}: the tag {tag} is not allowed", "a: !!python/object:os.system {}\n"),
    Case(
        "{file}: this file has no table [tool.copydesk], where its settings would stand",
        ("check", "--config", "own.toml"),
        {**ARTICLE, "own.toml": "language = 'en'\n"},
    ),
    Case(
        "{place}: this is no TOML value; a text needs quotation marks",
        files={**ARTICLE, "pyproject.toml": "[tool.copydesk]\nx = \n"},
    ),
    Case(
        "{place}: a key in double quotation marks was expected, but the end stands here",
        files={**ARTICLE, "copydesk.json": "{"},
    ),
    _configured("{place}: unknown pack '{name}'; known: {names}", "extends: [nope]\n"),
    _configured("{place}: the rule file '{path}' does not exist", "extends: [./no.yaml]\n"),
    Case(
        "{place}: '{path}': this folder holds no .yaml, .yml or .json file",
        files={**ARTICLE, "copydesk.yaml": "extends: [./rules]\n", "rules/x.txt": "x"},
    ),
    _configured("{place}: there is no rule '{rule}'; 'copydesk rules' lists them", "rules: {no-such: off}\n"),
    _configured(
        "{place}: unknown severity '{word}' in rule '{rule}'; known: error, warning, info, off",
        "rules: {weekday-mismatch: loud}\n",
    ),
    _configured("{place}: unknown severity '{word}'; known: error, warning, info, never", "fail-on: loud\n"),
    _configured(
        "{place}: unknown option '{option}' of check '{check}'",
        "rules: {weekday-mismatch: {options: {x: 1}}}\n",
    ),
    _configured(
        "{place}: there is no '{file}'; write it with 'copydesk baseline', or remove the key",
        "baseline: no.json\n",
    ),
    Case(
        "{file}: this folder also has {other}; keep one of them",
        files={**ARTICLE, "copydesk.yaml": "", "copydesk.json": "{}"},
    ),
    _configured(
        "note: {file}:{line}: nothing was ignored by the entry for path '{path}'",
        "ignore: [{path: a.md, reason: x}]\n",
    ),
    _house(
        "{place}: unknown check '{check}' in rule '{rule}'; did you mean '{nearest}'?",
        "check: pattern",
        "check: patern",
    ),
    _house(
        "{place}: unknown option '{option}' of check '{check}'; did you mean '{nearest}'?",
        "{pattern: very}",
        "{patern: very}",
    ),
    _house(
        "{place}: duplicate rule id '{rule}'; {other} has it already", "id: no-very", "id: weekday-mismatch"
    ),
    _house("{place}: rule '{rule}' needs the key '{key}'", "    message: Leave it out.\n", ""),
    _house(
        "{place}: unknown key '{key}' in rule '{rule}'; did you mean '{nearest}'?",
        "message: Leave",
        "message: Leave\n    messag: Leave",
    ),
    _house(
        "{place}: the message of rule '{rule}' has no value for '{placeholder}' from the check '{check}'; known: {names}",
        "Leave it",
        "Leave {it}",
    ),
    _house(
        "{place}: a key was expected here: look at the indentation, or at a stray mark after the value above",
        "Leave it",
        "'Leave {it'",
    ),
    _article("{place}: this is not text: a NUL byte stands here", "b.md", b"# A\n\nab\x00cd\n"),
    _article("{path}: this is {what}, not text", "b.md", b"\x89PNG\r\n\x1a\n"),
    _article(
        "{path}: this article cannot be read: it is larger than {number} bytes; 'limits: {size: …}' in copydesk.yaml, or --max-size, raises the limit, and 0 takes it away",
        "b.md",
        GOOD,
        "--max-size",
        "5",
    ),
    _article(
        "note: {path}: this JSON holds no article that copydesk knows (an item of ninjs, an article of schema.org) and was not checked",
        "b.json",
        "{}",
    ),
    _article(
        "note: {place}: copydesk knows no articles in this XML ({name}) (it knows NewsML-G2, NITF, RSS and Atom); it is read as plain text",
        "b.xml",
        "<a/>",
    ),
    _article(
        "note: {place}: a copydesk comment says '{word}', not 'ignore' or 'ignore-file'; it has no effect",
        "b.md",
        f"<!-- copydesk: ignor weekday-mismatch -->\n\n{GOOD}",
    ),
    Case(
        "{place}: {problem}; mend this line, or remove the file and run 'copydesk baseline' to write it anew",
        files={**ARTICLE, "copydesk.yaml": "", "copydesk-baseline.json": "{"},
    ),
    Case(
        '{place}: this is no baseline: it does not begin with [{"copydesk-baseline": 1}',
        files={**ARTICLE, "copydesk.yaml": "", "copydesk-baseline.json": "[]"},
    ),
    Case("Error: {option} is for --engine spark", ("corpus", "a.jsonl", "--output", "out", "--conf", "a=b")),
    Case(
        "{input}: its name does not tell what it holds; say --input-format jsonl or parquet",
        ("corpus", "s3://x/y", "--output", "out"),
    ),
    Case("{folder} is a file; --output needs a folder", ("corpus", ".", "--output", "a.md")),
    Case(
        "{folder} is not empty; name another folder, or add --overwrite",
        ("corpus", "a.md", "--output", "out"),
        {**ARTICLE, "out/x": "y"},
    ),
    Case(
        "{folder} holds what no run has written ({name}); it is not overwritten",
        ("corpus", "a.md", "--output", "out", "--overwrite"),
        {**ARTICLE, "out/x": "y"},
    ),
    Case(
        "{file}: there is no column '{column}' (there is: {columns})", RECORDS, {"a.jsonl": '{"id": "a"}\n'}
    ),
    _record("{place}: this line is not JSON: {problem}", "{"),
    _record("{place}: this line is no JSON object but {kind}", "[1]"),
    _record("{place}: this record has nothing in column '{column}', which names it", '{"text": "y"}'),
    _record("{place}: column '{column}' holds {kind}, which cannot name a record", '{"id": [], "text": "x"}'),
    _record(
        "{place}: the id '{id}' stands already in {first}; this record was left out",
        '{"id": "a", "text": "z"}',
    ),
    _record("{place}: the record '{id}' has nothing in column '{column}'", '{"id": "b"}'),
    _record(
        "{place}: the record '{id}' cannot be read: column '{column}' holds {kind}, not a text",
        '{"id": "c", "text": 3}',
    ),
    Case(
        "{file}: cannot be written: {reason}",
        ("check", "--no-cache", "--format", "json=r.json"),
        {"a.md": FAULTY},
        most=100,
    ),
    Case("standard output: cannot be written: {reason}; what is there is not whole", full=True),
    Case(
        "note: the cache {folder} cannot be written: {reason}; the findings are the same, but the next run will take as long; name another folder under 'cache' in the configuration, or leave the cache out with --no-cache",
        files={"a.md": GOOD, "b.md": GOOD, "copydesk.yaml": "cache: kept\n", "kept": "a file"},
    ),
    Case(
        "{article}: this article cannot be written: {reason}; it is left as it is",
        ("fix", "a.md"),
        {"a.md": FAULTY},
        most=10,
    ),
    _house(
        "{place}: '{key}' in rule '{rule}': '{pattern}' is no regular expression: {problem}",
        "pattern: very",
        "pattern: 've(ry'",
    ),
    _house("{place}: check '{check}' needs the option '{option}'", "{pattern: very}", "{}"),
    _house(
        "{place}: '{key}' in rule '{rule}' must be a text, not {value}; put {value} in quotation marks",
        "Leave it out.",
        "3",
    ),
    _configured("{place}: a second YAML document begins here; only one is read", "a: b\n---\nc: d\n"),
    _configured("{place}: the control character {character} cannot stand in YAML", "a: \x01\n"),
    _configured("{place}: '{key}' must be a list, not the text '{value}'", "exclude: a.md\n"),
    _configured(
        "{place}: '{path}' leads out of the project; 'allow-outside: [FOLDER]' in the configuration allows a folder",
        "cache: ../c\n",
    ),
    _configured(
        "{place}: '{key}': '{value}' is no language code; write a lower-case one such as en, de or zh",
        "language: Englisch\n",
    ),
    _configured(
        "{place}: '{key}': '{value}' is no encoding; write a name such as utf-8, windows-1252 or gb18030",
        "encoding: nope\n",
    ),
    Case(
        "{place}: byte {byte} is not UTF-8; save the file as UTF-8",
        files={**ARTICLE, "copydesk.yaml": b"language: \xff\n"},
    ),
    _configured("{place}: a key must be a word or a string, not a list or a mapping", "? [a]\n: b\n"),
    _configured("{place}: '{value}' is not what its tag {tag} says", "a: !!int x\n"),
    _configured(
        "{place}: the data is nested deeper than {number} levels",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ),
    Case(
        "{place}: '{word}' is not a JSON value; a string needs quotation marks",
        files={**ARTICLE, "copydesk.json": '{"a": tru}'},
    ),
    Case("{place}: this string is never closed", files={**ARTICLE, "copydesk.json": '{"a": "x'}),
    Case("{place}: a value was expected where the JSON ends", files={**ARTICLE, "copydesk.json": '{"a":'}),
    Case(
        "{path}: reading this article took more than {number} seconds; it was not checked; 'limits: {seconds: …}' in copydesk.yaml, or --max-seconds, raises the limit, and 0 takes it away",
        ("check", "a.md", "--max-seconds", "0.000001"),
    ),
    _article(
        "note: {place}: this article is not UTF-8 and was read as {encoding}; save the article as UTF-8 or set 'encoding' in copydesk.yaml",
        "b.md",
        b"# Bridge closed\n\nThe caf\xe9 is closed until Monday.\n",
    ),
    Case("note: rule '{rule}' has no examples", ("test", "house.yaml"), {"house.yaml": RULE}),
    Case(
        "{place}: this line is not UTF-8: {problem}",
        RECORDS,
        {"a.jsonl": b'{"id": "a", "text": "x"}\n\xff\n'},
    ),
)
