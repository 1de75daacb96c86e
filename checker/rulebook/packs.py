"""The shipped rules: where they are, and which packs there are."""

from functools import cache
from pathlib import Path

import checker

#: The shipped packs; each is the file of that name, and one without a file has no rules yet.
PACKS = ("duplicates", "dates", "titles", "attribution", "names", "numbers", "structure")

#: The name for all shipped rules that are not off.
RECOMMENDED = "recommended"


@cache
def shipped_rules_folder() -> Path:
    """Return the folder of the shipped rules: beside the package in a checkout, inside it in a wheel."""
    package = Path(checker.__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def pack_file(pack: str) -> Path:
    """Return where the rules of ``pack`` stand, whether there is such a file or not."""
    return shipped_rules_folder() / f"{pack}.yaml"


def pack_of(path: Path) -> str:
    """Return the pack that the rule file at ``path`` is; empty where it is a house's own file."""
    return path.stem if path.stem in PACKS and path.absolute() == pack_file(path.stem) else ""
