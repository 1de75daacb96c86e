"""The programs of regular expressions, kept from one run for the next (see ``text.patterns``)."""

from checker.rulebook import store
from checker.text.patterns import Programs, programs_in_use, use_programs, version


def recall_patterns() -> None:
    """Use the programs that earlier runs have kept; does nothing where Python's are not known to us."""
    if version() and programs_in_use() is None:
        use_programs(Programs(store.read_table(_key()) or {}))


def keep_patterns() -> None:
    """Keep the programs that this process has made for later runs."""
    programs = programs_in_use()
    found = None if programs is None else programs.all()
    if found is not None:
        # A file that is open can be replaced on POSIX alone.
        use_programs(None)
        del programs
        store.write_table(_key(), found)


def _key() -> str:
    return store.content_key("patterns", [version().encode()])
