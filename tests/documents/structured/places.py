"""What every reader of structured data must hold about places."""

from collections.abc import Iterator

from checker.documents.structured import Node


def scalars(node: Node) -> Iterator[Node]:
    """Yield each scalar once for each time it stands in the data."""
    if node.kind == "scalar":
        yield node
    for entry in node.entries:
        yield from scalars(entry.node)
    for item in node.items:
        yield from scalars(item)


def assert_places(source: str, root: Node) -> None:
    """Assert that every scalar's text maps back to characters inside its own span."""
    for node in scalars(root):
        assert 0 <= node.span.start <= node.span.end <= len(source)
        if node.text is None:
            assert node.value is None
            continue
        if isinstance(node.value, str):
            assert node.text.text == node.value
        for number, segment in enumerate(node.text.segments):
            assert node.span.contains(segment.source)
            following = node.text.segments[number + 1 :]
            stop = following[0].plain if following else len(node.text)
            if segment.verbatim:
                assert segment.source.of(source) == node.text.text[segment.plain : stop]


def written(source: str, root: Node, *path: str | int) -> str:
    """Return the source of the value at ``path``."""
    return root.at(path).span.of(source)
