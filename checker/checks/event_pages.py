"""Pages that announce an event: their date is the event's, not the day of publication."""

from checker.documents.model import Document

#: Fields that only a page about an event has.
_FIELDS = frozenset(
    """
    end_date endDate end_time endTime event event_date eventDate event_organizer event_platform
    registration_url registrationUrl start_date startDate venue
    """.split()
)
_KIND_FIELDS = frozenset(("type", "layout", "kind", "category", "categories", "template"))
_KINDS = frozenset({"event", "events", "webinar", "meetup", "calendar", "veranstaltung", "termin", "evento"})
_FOLDERS = frozenset({"event", "events", "calendar", "webinars", "meetups", "veranstaltungen", "eventos"})


_KEPT = "event page"


def is_event_page(document: Document) -> bool:
    """Tell whether ``document`` is about one event, by its fields, its kind or its folder; told once."""
    known = document.kept(_KEPT)
    if known is None:
        known = _is_event_page(document)
        document.keep(_KEPT, known)
    return bool(known)


def _is_event_page(document: Document) -> bool:
    if "/" in document.path and not _FOLDERS.isdisjoint(document.path.lower().split("/")[:-1]):
        return True
    if document.front_matter is None:
        return False
    root = document.front_matter.root
    for entry in root.entries:
        if entry.key in _FIELDS:
            return True
        if entry.key not in _KIND_FIELDS or root.entry(entry.key) is not entry:
            continue
        node = entry.node
        values = [item.value for item in node.items] if node.kind == "sequence" else [node.value]
        if any(isinstance(value, str) and value.strip().lower() in _KINDS for value in values):
            return True
    return False
