"""The command line."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import Case, removed

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
        "Error: --format {name}={file} would overwrite {article}, which is to be checked; name another file",
        ("check", "a.md", "--format", "json=a.md"),
    ),
    Case("Error: '-' cannot be combined with other paths; run the command twice", ("check", "-", "a.md")),
    Case(
        "Error: '-' cannot be combined with --since: git knows files, not standard input",
        ("check", "-", "--since", "HEAD"),
    ),
    Case("Error: --profile measures one process; leave out --jobs", ("check", "--profile", "--jobs", "2")),
    Case("Error: 'fix' mends files; standard input is none", ("fix", "-")),
    Case("Error: the working directory: {reason}; change into one that is there", prepare=removed),
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
)
