"""From what was seen in a repository to a configuration for it, with a reason for every choice."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from textwrap import wrap

from checker.config import Configuration
from checker.engine.discovery import discover
from checker.engine.folders import is_ignored
from checker.engine.starting.generators import Site, find_sites
from checker.engine.starting.survey import Survey, survey
from checker.rulebook.bounds import is_within
from checker.text.named_tuples import NamedTuple

#: Folders that hold other people's texts or what programs make, where no generator says otherwise.
_NOT_OWN = {
    "vendor": "other people's files",
    "third_party": "other people's files",
    "dist": "what a program builds",
    "archetypes": "templates",
    "templates": "templates",
    "_includes": "templates",
    "_layouts": "templates",
    "fixtures": "samples for tests",
    "__fixtures__": "samples for tests",
}

#: From so many articles on, a habit of the house can be told from chance.
_FEWEST = 5
#: Such a share of them makes a heading that says the title again a habit, or signing none.
_HEADING_HABIT = 0.5
_SIGNING_HABIT = 0.02

#: What YAML reads as no string, in lower case.
_YAML_WORDS = frozenset("y n yes no on off true false null".split())

#: The width of comments, in code points.
_WIDTH = 110

#: So many folders that are not checked are named.
_FOLDERS_NAMED = 5


class Choice(NamedTuple):
    """One decision: the lines of the configuration, and why, as sentences without a line break."""

    lines: tuple[str, ...]
    why: str

    def told(self) -> str:
        """Return the choice as one line for people."""
        return f"{self.lines[0].partition(':')[0]}: {self.why}"


class Proposal(NamedTuple):
    """A configuration: what was recognised, what was decided, and what the user should know besides.

    ``articles`` is the number of articles that it checks.
    """

    recognised: tuple[str, ...]
    choices: tuple[Choice, ...]
    notices: tuple[str, ...]
    articles: int

    def text(self) -> str:
        """Return the configuration as YAML; each choice has its reason as a comment above it."""
        lines = ["# What copydesk checks here; written by `copydesk init`.", *_comment(self.recognised)]
        for choice in self.choices:
            lines += ["", *_comment([choice.why]), *choice.lines]
        if not self.choices:
            lines += ["", *_comment(["Nothing here differs from what copydesk takes for granted."]), "{}"]
        return "\n".join(lines) + "\n"


def propose(root: Path) -> Proposal:
    """Look at the repository at ``root`` (an existing folder) and propose its configuration.

    The folder and its articles are read, nothing is written or run. The same files give the same proposal.
    """
    root = Path(os.path.abspath(root))  # noqa: PTH100 - resolves no link
    everything = [article.path for article in discover((root,), Configuration(root)).articles]
    sites = [site for site in find_sites(str(root)) if _articles_of(site, everything)]
    include = _included_folders(sites, everything)
    inside = [
        path for path in everything if not include or path.startswith(tuple(f"{each}/" for each in include))
    ]
    exclude = dict(_excluded_folders(root, sites, include, inside))
    checked = [path for path in inside if not path.startswith(tuple(f"{folder}/" for folder in exclude))]
    seen = survey(root, checked)
    choices = [
        *_where(sites, include, len(everything) - len(inside)),
        *_without(exclude),
        *_language(seen),
        *_metadata(seen),
        *_rules(seen),
        *_overrides(seen),
    ]
    recognised = [f"{site.generator} was recognised by {site.sign}." for site in sites]
    if not sites:
        recognised = ["No static-site generator was recognised: every folder is looked through."]
    return Proposal(
        tuple(recognised), tuple(choices), tuple(_notices(everything, inside, include)), len(checked)
    )


def _articles_of(site: Site, paths: Sequence[str]) -> bool:
    prefix = f"{site.folder}/" if site.folder else ""
    return any(path.startswith(prefix) for path in paths)


def _included_folders(sites: Sequence[Site], paths: Sequence[str]) -> list[str]:
    """Return the folders to check; none where it is the whole repository."""
    found: list[str] = []
    for site in sites:
        folders = [folder for folder in site.content if any(path.startswith(f"{folder}/") for path in paths)]
        folders = folders or [site.folder]
        if "" in folders:
            return []
        found += [folder for folder in folders if not any(is_within(folder, other) for other in found)]
    return found


def _excluded_folders(
    root: Path, sites: Sequence[Site], include: Sequence[str], paths: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the folders to leave out of those that are checked, each with what is in it."""
    for site in sites:
        for folder in site.output:
            if (not include or any(is_within(folder, each) for each in include)) and not _is_hidden(
                root, folder
            ):
                yield folder, f"what {site.generator} builds"
        for folder, what in site.unpublished:
            if any(path.startswith(f"{folder}/") for path in paths):
                yield folder, what
    for path in paths:
        parts = path.split("/")[:-1]
        for index, part in enumerate(parts):
            if part in _NOT_OWN and part.isprintable() and all(map(str.isprintable, parts)):
                yield "/".join(parts[: index + 1]), _NOT_OWN[part]
                break


def _is_hidden(root: Path, folder: str) -> bool:
    """Tell whether a search passes over ``folder`` anyway, which need not exist."""
    return any(part.startswith(".") for part in folder.split("/")) or is_ignored(
        str(root / folder), str(root)
    )


def _where(sites: Sequence[Site], include: Sequence[str], outside: int) -> Iterator[Choice]:
    if not include:
        return
    names = " and ".join(dict.fromkeys(site.generator for site in sites))
    why = f"{names} reads articles from {_listed(include)}."
    if outside:
        why += f" {_number(outside, 'file')} elsewhere that could be articles are left out."
    yield Choice(_block("include", [f"/{_pattern(folder)}/" for folder in include]), why)


def _without(exclude: dict[str, str]) -> Iterator[Choice]:
    if exclude:
        why = "Not articles: " + ", ".join(f"{folder}/ ({what})" for folder, what in exclude.items()) + "."
        yield Choice(_block("exclude", [f"/{_pattern(folder)}/" for folder in exclude]), why)


def _language(seen: Survey) -> Iterator[Choice]:
    if seen.language is not None:
        number = seen.count(lambda article: article.language == seen.language)
        read = f"{number:,} of {len(seen.articles):,} that were read"
        why = f"All articles that tell their language are in it ({read})."
        yield Choice((f"language: {_scalar(seen.language)}",), why)


def _metadata(seen: Survey) -> Iterator[Choice]:
    if not seen.fields:
        return
    lines = ["metadata:"]
    reasons = []
    for choice in seen.fields:
        lines.append(f"  {choice.meaning}: [{', '.join(map(_scalar, choice.names))}]")
        added = " and ".join(f"{name} (in {number:,})" for name, number in choice.added)
        reasons.append(
            f"The {choice.meaning} is in no usual field in {choice.lacking:,} of {choice.articles:,} "
            f"articles with front matter; of these it is in {added}."
        )
    yield Choice(tuple(lines), " ".join(reasons))


def _rules(seen: Survey) -> Iterator[Choice]:
    lines: list[str] = []
    reasons = []
    titled = seen.count(lambda article: article.has_title_field)
    repeated = seen.count(lambda article: article.heading_is_title)
    if repeated >= max(_FEWEST, _HEADING_HABIT * titled):
        lines.append("  title-repeated-in-body: {options: {headings: false}}")
        reasons.append(
            f"{repeated:,} of {titled:,} articles with a title field have it as a heading too: "
            "this site needs both."
        )
    dated = seen.count(lambda article: article.dated)
    signed = seen.count(lambda article: article.dated and article.signed)
    if dated >= _FEWEST and signed <= _SIGNING_HABIT * dated:
        lines.append("  missing-byline: off")
        reasons.append(
            f"{signed:,} of {dated:,} dated articles say who wrote them: this house does not sign them."
        )
    if lines:
        yield Choice(("rules:", *lines), " ".join(reasons))


def _overrides(seen: Survey) -> Iterator[Choice]:
    others = [(folder, language) for folder, language in seen.folders if language != seen.language]
    if others:
        lines = [
            f"  - {{files: [{_scalar(f'/{_pattern(folder)}/')}], language: {_scalar(language)}}}"
            for folder, language in others
            if folder.isprintable()
        ]
        why = "Folders that are called by a language and whose articles are written in it."
        yield Choice(("overrides:", *lines), why)


def _notices(paths: Sequence[str], inside: Sequence[str], include: Sequence[str]) -> Iterator[str]:
    if not paths:
        yield "There are no articles here yet; run `copydesk init --force` again when there are."
        return
    kept = frozenset(inside)
    outside = Counter(_first_folder(path) for path in paths if path not in kept)
    if outside:
        named = [f"{folder} ({number:,})" for folder, number in outside.most_common(_FOLDERS_NAMED)]
        more = f" and {len(outside) - len(named)} more" if len(outside) > len(named) else ""
        yield f"Outside of {_listed(include)} and not checked: {', '.join(named)}{more}."


def _first_folder(path: str) -> str:
    first, slash, _ = path.partition("/")
    return f"{first}/" if slash else first


def _listed(folders: Sequence[str]) -> str:
    shown = [f"{folder}/" for folder in folders]
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]


def _number(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _block(key: str, items: Sequence[str]) -> tuple[str, ...]:
    return (f"{key}:", *(f"  - {_scalar(item)}" for item in items))


def _comment(sentences: Sequence[str]) -> list[str]:
    return [
        line for text in sentences for line in wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ")
    ]


def _pattern(folder: str) -> str:
    """Return the gitignore pattern of a folder's name."""
    return re.sub(r"([\\*?\[])", r"\\\1", folder)


def _scalar(text: str) -> str:
    """Return ``text`` as YAML writes a string."""
    plain = _plain_scalar().fullmatch(text) and text.lower() not in _YAML_WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


@cache
def _plain_scalar() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z_/][\w./-]*")
