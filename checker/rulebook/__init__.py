"""Floor 4: rule files: their schema, their mistakes, and the frozen rules that the engine runs."""

from checker.rulebook.loading import load_rules
from checker.rulebook.packs import PACKS, RECOMMENDED, shipped_rules_folder

__all__ = ["PACKS", "RECOMMENDED", "load_rules", "shipped_rules_folder"]
