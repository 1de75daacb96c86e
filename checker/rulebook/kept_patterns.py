"""The programs of regular expressions, kept from one run for the next (see ``text.patterns``)."""

from checker.rulebook import store
from checker.text.patterns import Programs, programs_in_use, use_programs, version


def recall_patterns() -> None:
    """Use the programs that earlier runs have kept; does nothing where Python's are not known to us."""
    if version() and programs_in_use() is None:
        lines = store.read_lines(_key())
        use_programs(Programs(dict(zip(lines[::2], lines[1::2], strict=False))))


def keep_patterns() -> None:
    """Keep the programs that this process has made for later runs."""
    programs = programs_in_use()
    found = None if programs is None else programs.all()
    if found is not None:
        store.write_lines(_key(), [line for pair in found.items() for line in pair])


def _key() -> str:
    return store.content_key("patterns", [version().encode()])
