"""Direct quotations: what stands between quotation marks."""

from dataclasses import dataclass

from checker.text import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in a text; ``span`` includes its marks, ``inner`` does not.

    ``closed`` is False where the closing mark is missing (the quotation then runs to the end).
    """

    span: Span
    inner: Span
    closed: bool = True


def find_quotations(text: str, language: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of ``text``, in order."""
    raise NotImplementedError
