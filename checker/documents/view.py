"""What a check may see of an article."""

from typing import TYPE_CHECKING

from checker.documents.blocks import Block
from checker.text.named_tuples import NamedTuple
from checker.text.pattern_time import PatternTime

if TYPE_CHECKING:
    from checker.documents.model import Document


class DocumentView(NamedTuple):
    """What a check may see: ``blocks`` are those in its rule's scope, ``document`` the rest.

    ``with_title`` tells that titles are in the scope; ``pattern_time`` (None: no end) is for patterns.
    """

    document: "Document"
    blocks: tuple[Block, ...]
    with_title: bool
    pattern_time: PatternTime | None = None

    def with_title_field(self) -> "DocumentView":
        """Return the view with the title among its blocks, as the first, where it is a field in scope."""
        return self.document.view_with_title_field(self) if self.with_title else self

    def search_seconds(self) -> float | None:
        """Return the timeout of a search for a pattern; raises TimeoutError where no time is left."""
        return None if self.pattern_time is None else self.pattern_time.left()
