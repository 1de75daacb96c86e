"""The shipped rules: where they are, and which packs there are."""

import os
from functools import cache
from typing import TYPE_CHECKING

import checker

if TYPE_CHECKING:
    from pathlib import Path

# This module is on the way of every start, and pathlib takes long to import.

# ruff: noqa: PTH100, PTH112, PTH118, PTH119, PTH120, PTH122

#: The shipped packs; each is the file of that name, and one without a file has no rules yet.
PACKS = ("duplicates", "dates", "titles", "attribution", "names", "numbers", "structure")

#: The name for all shipped rules that are not off.
RECOMMENDED = "recommended"


def shipped_rules_folder() -> "Path":
    """Return the folder of the shipped rules: beside the package in a checkout, inside it in a wheel."""
    from pathlib import Path  # noqa: PLC0415 - a check asks for files alone

    return Path(_folder())


@cache
def _folder() -> str:
    package = os.path.dirname(os.path.abspath(checker.__file__))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def pack_file(pack: str) -> str:
    """Return where the rules of ``pack`` stand, whether there is such a file or not."""
    return os.path.join(_folder(), f"{pack}.yaml")


def pack_of(path: str | os.PathLike[str]) -> str:
    """Return the pack that the rule file at ``path`` is; empty where it is a house's own file."""
    pack = os.path.splitext(os.path.basename(path))[0]
    return pack if pack in PACKS and os.path.abspath(path) == pack_file(pack) else ""
