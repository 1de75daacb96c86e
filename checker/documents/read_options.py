"""What decides on how an article is read, besides its text and its name."""

from collections.abc import Mapping

from checker.text.named_tuples import NamedTuple

_UNSTATED: Mapping[str, str | tuple[str, ...]] = {}

#: What the fields of front matter are called, by meaning; a configuration may name others.
DEFAULT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("date", "published", "pubDate", "publishDate", "published_at", "datePublished"),
    "modified": ("lastmod", "modified", "updated", "last_modified_at", "updatedDate", "dateModified"),
    "author": ("author", "authors", "byline"),
    "credit": ("credit", "source", "agency", "photo_credit", "image_credit"),
    "language": ("lang", "language", "locale"),
    "description": ("description", "summary", "excerpt"),
    "canonical": ("canonical_url", "canonical", "canonicalUrl", "original_url"),
}


class ReadOptions(NamedTuple):
    """What a configuration says about reading an article.

    ``fields`` maps a meaning (title, date, modified, author, credit, language, description,
    canonical) to the names of front matter fields, the first that is present winning. ``stated`` maps
    meanings to what is known from outside the text, as from a column beside it: it wins over the text's
    own fields, and its place is the text's beginning. ``format`` is that of the text, where its name does
    not tell.
    """

    fields: Mapping[str, tuple[str, ...]] = DEFAULT_FIELDS
    language: str | None = None
    encoding: str | None = None
    stated: Mapping[str, str | tuple[str, ...]] = _UNSTATED
    format: str | None = None
