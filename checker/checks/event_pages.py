"""Pages that announce an event: their date is the event's, not the day of publication."""

from checker.documents.model import Document

#: Fields that only a page about an event has.
_FIELDS = (
    "end_date",
    "endDate",
    "end_time",
    "endTime",
    "event",
    "event_date",
    "eventDate",
    "event_organizer",
    "event_platform",
    "registration_url",
    "registrationUrl",
    "start_date",
    "startDate",
    "venue",
)
_KIND_FIELDS = ("type", "layout", "kind", "category", "categories", "template")
_KINDS = frozenset({"event", "events", "webinar", "meetup", "calendar", "veranstaltung", "termin", "evento"})
_FOLDERS = frozenset({"event", "events", "calendar", "webinars", "meetups", "veranstaltungen", "eventos"})


def is_event_page(document: Document) -> bool:
    """Tell whether ``document`` is about one event, by its fields, its kind or its folder."""
    if any(folder.lower() in _FOLDERS for folder in document.path.split("/")[:-1]):
        return True
    if document.front_matter is None:
        return False
    root = document.front_matter.root
    if any(root.get(name) is not None for name in _FIELDS):
        return True
    for name in _KIND_FIELDS:
        node = root.get(name)
        if node is None:
            continue
        values = [item.value for item in node.items] if node.kind == "sequence" else [node.value]
        if any(isinstance(value, str) and value.strip().lower() in _KINDS for value in values):
            return True
    return False
