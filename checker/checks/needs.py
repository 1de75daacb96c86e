"""What an article must have for a check to find anything in it, asked before the check is imported and run.

Most articles have no captions, no headings and no percentages, and a check that is about these need not look
at them. An answer may be yes for nothing; it must never be no where the check finds something.
"""

from collections.abc import Callable, Mapping

from checker.documents.model import BlockKind, DocumentView


def _has_pictures(view: DocumentView) -> bool:
    return bool(view.document.images) or _has_captions(view)


def _has_captions(view: DocumentView) -> bool:
    return BlockKind.CAPTION in view.document.kinds


def _has_headings(view: DocumentView) -> bool:
    return BlockKind.HEADING in view.document.kinds


def _has_headings_or_titles(view: DocumentView) -> bool:
    return BlockKind.TITLE in view.document.kinds or _has_headings(view)


def _has_block_quotations(view: DocumentView) -> bool:
    return BlockKind.QUOTATION in view.document.kinds


def _has_percentages(view: DocumentView) -> bool:
    from checker.language.number_units import names_percentage  # noqa: PLC0415 - if these checks run at all

    return names_percentage(view.document.lowered, view.document.language)


def _has_brackets(view: DocumentView) -> bool:
    return any(map(view.document.lowered.__contains__, "([（"))


def _has_dates(view: DocumentView) -> bool:
    return bool(view.document.dated_blocks(view.with_title_field().blocks))


def _has_day_of_change(view: DocumentView) -> bool:
    return view.document.modified is not None


#: By the name of a check what tells that it may find something.
NEEDS: Mapping[str, Callable[[DocumentView], bool]] = {
    "ambiguous-date": _has_dates,
    "blockquote-without-source": _has_block_quotations,
    "caption-incomplete": _has_captions,
    "caption-repeats-body": _has_pictures,
    "duplicate-heading": _has_headings,
    "heading-repeated-in-text": _has_headings,
    "impossible-date": _has_dates,
    "mixed-date-formats": _has_dates,
    "modified-before-published": _has_day_of_change,
    "multiple-titles": _has_headings_or_titles,
    "new-year-slip": _has_dates,
    "percent-change-mismatch": _has_percentages,
    "percent-for-points": _has_percentages,
    "uncredited-image": _has_pictures,
    "unit-conversion-mismatch": _has_brackets,
    "weekday": _has_dates,
}
