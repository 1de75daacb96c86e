"""Adopts copydesk in repositories of real posts, and sees whether one new fault is all that is reported.

    python benchmarks/adoption.py DATA [--repository NAME …] [--json FILE]

Each repository of ``posts.jsonl.gz`` is written out and committed. Then `copydesk init`, `check` and
`baseline` run, and their files are committed; from there on nothing may be found. For each kind of fault one
commit puts it into an article, `copydesk check --since HEAD~1` looks at it, and it is taken back. Prints a
table; leaves with 1 where anything but the fault was reported. All choices are seeded.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.drafts import read_json_lines
from benchmarks.natural import post_text

#: The file that tells the generator of each repository, which the data does not hold, with what tells it.
SETTINGS: Mapping[str, tuple[str, str]] = {
    "18F/18f.gsa.gov": (".eleventy.js", "module.exports = () => ({});\n"),
    "GSA/digitalgov.gov": ("hugo.yaml", "baseURL: https://example.org\n"),
    "electron/website": ("docusaurus.config.ts", "export default {};\n"),
    "jekyll/jekyll": ("docs/_config.yml", "title: News\n"),
    "nodejs/nodejs.org": ("apps/site/next.config.mjs", "export default {};\n"),
    "rust-lang/blog.rust-lang.org": ("config.toml", 'base_url = "https://example.org"\n'),
}

#: A paragraph of plain prose on one line, with room for a fault; notes on events come back by right.
_PROSE = re.compile(r"(?<=\n\n)(?!This event )[A-Z][A-Za-z0-9 ,;'’.-]{150,900}\.(?=\n\n|\n?\Z)")

_TITLE = re.compile(r"\A---\n(?:.*\n)*?title: (?P<title>[A-Z][A-Za-z0-9 -]{18,70}[a-z])\n(?:.*\n)*?---\n")

#: A date as America writes it: two orders in one article would be a second fault.
_MONTH_FIRST = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?\b"
)

#: A day as "10th": a date without the ending would be a second fault as well.
_ORDINAL = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\b")

Planter = Callable[[str, random.Random], str | None]


class Kind(NamedTuple):
    """One kind of fault: its name, the rule that must report it, and what puts it into an article's text."""

    name: str
    rule: str
    plant: Planter


def _prose(text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(_PROSE.finditer(text))
    return chance.choice(found) if found else None


def _with_sentence(day: str, weekday: str = "") -> Planter:
    """Return what adds a sentence with a date, in the order that the article's own dates have."""

    def plant(text: str, chance: random.Random) -> str | None:
        prose = _prose(text, chance)
        if prose is None or _ORDINAL.search(text):
            return None
        number, month = day.split()
        written = f"{month} {number}, 1998" if _MONTH_FIRST.search(text) else f"{day} 1998"
        return f"{text[: prose.end()]} The rule dates from {weekday}{written}.{text[prose.end() :]}"

    return plant


def _word_doubled(text: str, chance: random.Random) -> str | None:
    prose = _prose(text, chance)
    word = (
        None if prose is None else re.compile(r"(?<= )(?:the|of|and)(?= [a-z])").search(text, *prose.span())
    )
    return None if word is None else f"{text[: word.end()]} {word[0]}{text[word.end() :]}"


def _paragraph_copied(text: str, chance: random.Random) -> str | None:
    prose = _prose(text, chance)
    return None if prose is None else f"{text[: prose.end()]}\n\n{prose[0]}{text[prose.end() :]}"


def _bracket_left_open(text: str, chance: random.Random) -> str | None:
    prose = _prose(text, chance)
    return None if prose is None else f"{text[: prose.end() - 1]} (as the minutes show.{text[prose.end() :]}"


def _title_again(text: str, chance: random.Random) -> str | None:
    match = _TITLE.match(text)
    return (
        None
        if match is None
        else f"{text[: match.end()]}\n{match['title']}\n\n{text[match.end() :].lstrip()}"
    )


KINDS = (
    Kind("word doubled", "repeated-word", _word_doubled),
    Kind("weekday wrong", "weekday-mismatch", _with_sentence("4 March", "Thursday, ")),
    Kind("paragraph copied", "duplicate-paragraph", _paragraph_copied),
    Kind("day that is none", "impossible-date", _with_sentence("31 June")),
    Kind("bracket left open", "unbalanced-brackets", _bracket_left_open),
    Kind("title again", "title-repeated-in-body", _title_again),
)


class Planted(NamedTuple):
    """What came of one fault: ``reported`` holds rule, path and line of all findings; ``right`` tells all."""

    kind: str
    path: str
    reported: tuple[tuple[str, str, int], ...]
    right: bool
    seconds: float


class Adoption(NamedTuple):
    """What came of one repository: articles and findings before the baseline, findings behind it, faults."""

    repository: str
    recognised: str
    articles: int
    findings: int
    left: int
    planted: tuple[Planted, ...]

    @property
    def right(self) -> bool:
        """Whether nothing was found behind the baseline, and of each fault the fault alone."""
        return not self.left and all(each.right for each in self.planted)


class Repository:
    """A git repository in ``folder`` with articles and nothing of this machine's settings."""

    def __init__(self, folder: Path, files: Mapping[str, str]) -> None:
        self.folder = folder
        self.environment = {
            **{
                name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "COPYDESK"))
            },
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "XDG_CACHE_HOME": str(folder.parent / "cache"),
        }
        for name, text in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
        self.git("init", "--quiet")
        self.commit("Articles")

    def git(self, *arguments: str) -> None:
        """Run git; raises CalledProcessError."""
        identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
        subprocess.run(
            ["git", *identity, *arguments],
            cwd=self.folder,
            env=self.environment,
            check=True,
            capture_output=True,
        )

    def commit(self, message: str) -> None:
        """Commit everything."""
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", f"--message={message}")

    def copydesk(self, *arguments: str, codes: Sequence[int] = (0,)) -> "subprocess.CompletedProcess[str]":
        """Run the command; raises RuntimeError for an exit code that is none of ``codes``."""
        result = subprocess.run(
            [sys.executable, "-m", "checker", *arguments],
            cwd=self.folder,
            env=self.environment | {"PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if result.returncode not in codes:
            raise RuntimeError(
                f"copydesk {' '.join(arguments)}: {result.returncode}\n{result.stderr[-2000:]}"
            )
        return result

    def report(self, *arguments: str) -> dict[str, Any]:
        """Return the report of a check; articles that cannot be read are errors in it."""
        data: dict[str, Any] = json.loads(
            self.copydesk("check", "--format", "json", *arguments, codes=(0, 1, 3)).stdout
        )
        return data


def adopt(name: str, folder: Path, files: Mapping[str, str], kinds: Sequence[Kind] = KINDS) -> Adoption:
    """Adopt copydesk in a new repository of ``files`` (path to text) in ``folder`` and plant each fault."""
    repository = Repository(folder, files)
    recognised = repository.copydesk("init").stderr.splitlines()[0]
    before = repository.report()
    # Articles that cannot be read stay errors, which no baseline accepts: hence 3.
    repository.copydesk("baseline", codes=(0, 3))
    behind = repository.report()
    repository.commit("Adopt copydesk")
    checked = sorted(path for path in files if path.endswith((".md", ".markdown")))
    planted = []
    for kind in kinds:
        planted.append(_planted(repository, name, kind, checked))
        repository.git("reset", "--quiet", "--hard", "HEAD~1")
    findings = len(before["findings"])
    return Adoption(
        name, recognised, before["summary"]["files"], findings, len(behind["findings"]), tuple(planted)
    )


def _planted(repository: Repository, name: str, kind: Kind, paths: Sequence[str]) -> Planted:
    chance = random.Random(f"{name} {kind.name}")
    for path in chance.sample(paths, len(paths)):
        file = repository.folder / path
        before = file.read_bytes().decode("utf-8", "surrogatepass")
        after = kind.plant(before, chance)
        if after is None:
            continue
        file.write_bytes(after.encode("utf-8", "surrogatepass"))
        repository.commit(kind.name)
        begun = time.perf_counter()
        findings = repository.report("--since", "HEAD~1")["findings"]
        seconds = time.perf_counter() - begun
        reported = tuple((each["rule"], each["path"], each["start"]["line"]) for each in findings)
        changed = _changed_lines(before, after)
        right = len(reported) == 1 and reported[0][:2] == (kind.rule, path) and reported[0][2] in changed
        return Planted(kind.name, path, reported, right, seconds)
    raise RuntimeError(f"{name}: no article has room for '{kind.name}'")


def _changed_lines(before: str, after: str) -> range:
    """Return the lines of ``after`` (from 1) that were changed or added at one place of ``before``."""
    old, new = before.split("\n"), after.split("\n")
    first = next(
        (index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(old)
    )
    return range(first + 1, first + 2 + abs(len(new) - len(old)))


def repositories(data: Path) -> dict[str, dict[str, str]]:
    """Return path and text of the files of each repository of posts in the folder ``data``."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in read_json_lines(data / "posts.jsonl.gz"):
        found[row["repo"]][row["path"]] = post_text(row)
    for name, files in found.items():
        if name in SETTINGS:
            path, text = SETTINGS[name]
            files[path] = text
    return dict(sorted(found.items()))


def table(adoptions: Sequence[Adoption]) -> str:
    """Return what came of all repositories as a table in Markdown, and below it what was not right."""
    lines = [
        "| repository | articles | findings before | behind the baseline | "
        + " | ".join(each.name for each in KINDS)
        + " |",
        "|" + "---|" * (4 + len(KINDS)),
    ]
    wrong = []
    for adoption in adoptions:
        cells = [
            f"{'found alone' if each.right else 'NOT RIGHT'}, {each.seconds:.1f} s"
            for each in adoption.planted
        ]
        row = [
            adoption.repository,
            f"{adoption.articles:,}",
            f"{adoption.findings:,}",
            str(adoption.left),
            *cells,
        ]
        lines.append("| " + " | ".join(row) + " |")
        wrong += [
            f"{adoption.repository}: {each.kind} in {each.path}: {each.reported}"
            for each in adoption.planted
            if not each.right
        ]
    return "\n".join([*lines, *wrong])


def main() -> int:
    """Adopt copydesk in the repositories that the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(description="Adopt copydesk in repositories of real posts.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--repository", action="append", help="one of the repositories; all otherwise")
    parser.add_argument("--json", type=Path, help="a file to write all results into")
    arguments = parser.parse_args()
    adoptions = []
    for name, files in repositories(arguments.data).items():
        if arguments.repository and name not in arguments.repository:
            continue
        with tempfile.TemporaryDirectory(prefix="copydesk-adoption-") as root:
            adoptions.append(adopt(name, Path(root, "repository"), files))
        print(f"{name}: {adoptions[-1].recognised}", file=sys.stderr)
    print(table(adoptions))
    if arguments.json:
        arguments.json.write_text(
            json.dumps(
                [each._asdict() | {"planted": [one._asdict() for one in each.planted]} for each in adoptions],
                indent=1,
            )
        )
    return 0 if adoptions and all(each.right for each in adoptions) else 1


if __name__ == "__main__":
    sys.exit(main())
