"""What an article in JSON is put together from: its stated facts, the texts of its body, its pictures."""

from collections.abc import Iterable, Mapping

from checker.documents.article_language import ArticleLanguage
from checker.documents.held_articles import moved
from checker.documents.metadata import Metadata, read_metadata
from checker.documents.model import Block, Document
from checker.documents.parts import Comment, FrontMatter, Image, Notice
from checker.documents.read_options import DEFAULT_FIELDS, ReadOptions
from checker.documents.structured import Entry, Node
from checker.text import MappedText

#: How much of the text its language is told by, in code points.
_SAMPLE = 2000


class ItemReader:
    """One object of JSON on its way to a Document."""

    def __init__(self, item: Node, source: str, path: str, options: ReadOptions) -> None:
        self.item = item
        self.source = source
        self.path = path
        self._options = options
        self._stated: list[Entry] = []
        self._held: list[Document] = []
        self._blocks: list[Block] = []
        self._images: list[Image] = []
        self._comments: list[Comment] = []
        self._notices: list[Notice] = []

    def state(self, meaning: str, nodes: Iterable[Node]) -> None:
        """Tell what ``nodes`` are about: the first that is filled wins."""
        names = DEFAULT_FIELDS[meaning]
        taken = sum(entry.key in names for entry in self._stated)
        for node, name in zip(nodes, names[taken:], strict=False):
            self._stated.append(Entry(name, node.span, node))

    def read_text(self, text: MappedText, text_format: str) -> None:
        """Read a body in a format that has a reader of its own: plain text or Markdown."""
        from checker.documents.reading import read_text  # noqa: PLC0415 - it reads this format too

        options = self._options._replace(format=text_format, stated=self._known())
        self._held.append(moved(read_text(text.text, self.path, options), text, self.source))

    def _known(self) -> Mapping[str, str | tuple[str, ...]]:
        """Return what the reader of a body has to know: title, language, the date of datelines."""
        metadata = self._metadata()
        known: dict[str, str | tuple[str, ...]] = {}
        if metadata.title is not None:
            known["title"] = metadata.title.text.text
        if metadata.language is not None:
            known["language"] = metadata.language
        if metadata.published is not None and metadata.published.origin == "field":
            known["date"] = metadata.published.raw
        return known

    def _metadata(self) -> Metadata:
        root = Node("mapping", self.item.span, entries=self._stated)
        options = self._options._replace(fields=DEFAULT_FIELDS)
        return read_metadata(FrontMatter("json", self.item.span, root), self.path, options)

    def document(self) -> Document:
        """Return the article: what it states about itself wins over what its body says."""
        metadata = self._metadata()
        bodies = self._held
        blocks = [block for body in bodies for block in body.blocks] + self._blocks
        # An object's keys may stand in any order; checks expect blocks in the order of the source.
        blocks.sort(key=lambda block: block.span)
        sample = "\n".join(block.text.text for block in blocks)[:_SAMPLE]
        fields = tuple(stated for stated in metadata.stated_dates if stated.origin != "file-name")
        named = tuple(stated for stated in metadata.stated_dates if stated.origin == "file-name")
        dates = tuple(each for body in bodies for each in body.stated_dates if each.span is not None)
        published = metadata.published
        if published is None or published.origin == "file-name":
            own = (body.published for body in bodies)
            published = next((each for each in own if each is not None and each.span is not None), published)
        return Document(
            path=self.path,
            source=self.source,
            format="json",
            blocks=tuple(blocks),
            language=ArticleLanguage(metadata.language, sample),
            title=metadata.title or next((body.title for body in bodies if body.title), None),
            authors=metadata.authors or tuple(author for body in bodies for author in body.authors),
            published=published,
            modified=metadata.modified or next((body.modified for body in bodies if body.modified), None),
            stated_dates=fields + dates + named,
            dateline=next((body.dateline for body in bodies if body.dateline), None),
            credits=metadata.credits + tuple(credit for body in bodies for credit in body.credits),
            images=tuple(
                sorted(
                    [image for body in bodies for image in body.images] + self._images,
                    key=lambda image: image.span,
                )
            ),
            comments=tuple(comment for body in bodies for comment in body.comments) + tuple(self._comments),
            footnotes=tuple(footnote for body in bodies for footnote in body.footnotes),
            front_matter=FrontMatter("json", self.item.span, self.item),
            notices=metadata.notices
            + tuple(notice for body in bodies for notice in body.notices)
            + tuple(self._notices),
            canonical=metadata.canonical,
        )
