"""YAML with the place of every key and value.

PyYAML parses to events; the nodes are built here, so that repeated keys are kept, words such as
``on`` and times such as ``12:30:45`` stay what the author wrote (YAML 1.2 core schema, chapter
10.3), and hostile input meets bounds before it costs anything.
"""

import re
from functools import cache
from typing import Any

import yaml
from yaml import events

from checker.documents.structured.nodes import Entry, Node, StructureError
from checker.documents.structured.yaml_scalars import map_scalar, verbatim_text
from checker.documents.structured.yaml_words import meaning_of
from checker.text import Span

#: Longest text that is read, in code points.
MAXIMUM_LENGTH = 1_000_000
#: Deepest nesting of mappings and sequences.
MAXIMUM_DEPTH = 64
#: Most nodes that aliases may add to the data when each is written out in full.
MAXIMUM_ALIASED_NODES = 10_000

CORE_PREFIX = "tag:yaml.org,2002:"
#: What to tell for the problems that writers most often meet, in place of the parser's words.
PROBLEMS = {
    "mapping values are not allowed in this context": (
        "a second ': ' stands in this value; put the value in quotation marks"
    ),
    "mapping values are not allowed here": (
        "a second ': ' stands in this value; put the value in quotation marks"
    ),
    "could not find expected ':'": "this line is neither 'key: value' nor part of the value above",
    "did not find expected key": "a key was expected here: look at the indentation, or at a stray mark after"
    " the value above",
    "did not find expected '-' indicator": "a list item that begins with '- ' was expected here:"
    " look at the indentation",
    "found unexpected end of stream": "this quotation mark is never closed",
    "did not find expected node content": "a value was expected here: is a bracket above left open?",
    "did not find expected ',' or '}'": "',' or '}' was expected in this mapping",
    "did not find expected ',' or ']'": "',' or ']' was expected in this list",
    "did not find expected <document start>": "nothing may follow the value here",
    "did not find expected alphabetic or numeric character": "a name was expected after '*' or '&';"
    " a text that begins with it needs quotation marks",
    "did not find expected comment or line break": "only a comment or a line break may follow '|' or '>'"
    " on their line",
    "found unknown escape character": "a backslash is followed by something that YAML does not know",
    "found incompatible YAML document": "this YAML is of a version that is not read; remove the line '%YAML'",
    "exceeded maximum nesting depth": f"the data is nested deeper than {MAXIMUM_DEPTH} levels",
    "found a tab character that violates indentation": "a tab stands in the indentation; use spaces",
}
#: Contexts whose own place says more than the place where the parser gave up.
CONTEXTS_TO_POINT_AT = ("while scanning a simple key", "while scanning a quoted scalar")


def read_yaml(source: str, start: int = 0, end: int | None = None) -> Node:
    """Return the YAML document ``source[start:end]``; an empty one is a null scalar.

    Spans are in code points of the whole ``source``. Null, true, false and numbers in the forms
    of the core schema are resolved, but a number with a leading zero stays a string; so does
    everything else. A number or boolean has ``text`` too: its writing.

    Raises StructureError for what is not YAML, for tags beyond the core schema, for keys that are
    not scalars, for a second document, and for data beyond the bounds of this module.
    """
    end = len(source) if end is None else end
    if end - start > MAXIMUM_LENGTH:
        raise StructureError(f"the YAML is longer than {MAXIMUM_LENGTH:,} characters", start)
    if source.startswith("\ufeff", start, end):
        start += 1  # libyaml does not count a byte order mark, which would shift every place
    return _Composer(source, start, end).document()


class _Open:
    """A mapping or sequence that is still being read."""

    __slots__ = ("anchor", "end", "height", "is_flow", "key", "key_span", "node", "size")

    def __init__(self, node: Node, anchor: str | None, is_flow: bool) -> None:
        self.node = node
        self.anchor = anchor
        self.is_flow = is_flow
        self.key: str | None = None
        self.key_span = node.span
        self.end = node.span.end
        self.size = 1
        self.height = 1


class _Composer:
    """Builds nodes from the events of one text."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._base = start
        self._end = end
        self._stack: list[_Open] = []
        self._root: Node | None = None
        self._anchors: dict[str, tuple[Node, int, int]] = {}
        self._open_anchors: set[str] = set()
        self._aliased = 0

    def document(self) -> Node:
        documents = 0
        try:
            parser = _event_parser(self._source[self._base : self._end])
            while (event := parser.get_event()) is not None:
                kind = type(event)
                if kind is events.ScalarEvent:
                    self._scalar(event)
                elif kind is events.MappingStartEvent or kind is events.SequenceStartEvent:
                    self._begin(event, "mapping" if kind is events.MappingStartEvent else "sequence")
                elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
                    self._finish(event)
                elif kind is events.AliasEvent:
                    self._alias(event)
                elif kind is events.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        message = "a second YAML document begins here; only one is read"
                        raise StructureError(message, self._base + event.start_mark.index)
        except yaml.MarkedYAMLError as error:
            raise self._explained(error) from None
        except yaml.reader.ReaderError as error:
            raise self._unprintable(error) from None
        except UnicodeEncodeError as error:
            message = "a lone surrogate cannot stand in YAML"
            raise StructureError(message, self._base + error.start) from None
        return self._root or Node("scalar", Span(self._base, self._base))

    def _explained(self, error: yaml.MarkedYAMLError) -> StructureError:
        mark = error.problem_mark or error.context_mark
        context = str(error.context or "")
        if error.context_mark is not None and context.startswith(CONTEXTS_TO_POINT_AT):
            mark = error.context_mark
        offset = min(self._base + (mark.index if mark is not None else 0), self._end)
        problem = str(error.problem or error)
        if problem.startswith("found character"):
            character = self._source[offset : offset + 1]
            shown = "a tab" if character == "\t" else f"'{character}'"
            return StructureError(f"a value cannot begin with {shown}; put it in quotation marks", offset)
        return StructureError(PROBLEMS.get(problem, problem), offset)

    def _unprintable(self, error: yaml.reader.ReaderError) -> StructureError:
        found = _no_text().search(self._source, self._base, self._end)
        if found is None:
            return StructureError(str(error.reason), self._base)
        code = ord(found.group())
        what = "control character" if code < 0xA0 else "character"  # noqa: PLR2004 - Unicode's C0 and C1
        return StructureError(f"the {what} U+{code:04X} cannot stand in YAML", found.start())

    def _scalar(self, event: Any) -> None:
        start = self._base + event.start_mark.index
        end = self._base + event.end_mark.index
        style, value, source = event.style, event.value, self._source
        if event.anchor is not None or event.tag is not None:
            start = self._after_properties(start, end)
        if style in ("|", ">"):
            text = map_scalar(source, start, end, value, style)
            written = source[start:end].rstrip()
            end = max(start + len(written), text.source_span.end if value else 0)
        elif style not in ("'", '"'):
            style = None  # libyaml gives a plain scalar an empty one
            text = verbatim_text(source, start, end)
            if text.text != value:
                text = map_scalar(source, start, end, value, None)
        else:
            text = map_scalar(source, start, end, value, style)
        resolved: str | int | float | bool | None = value
        if event.tag is not None:
            resolved = self._tagged(event.tag, value, self._base + event.start_mark.index)
        elif style is None:
            resolved = meaning_of(value)
        node = Node("scalar", Span(start, end), resolved, None if resolved is None else text)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, 1, 0)
        self._add(node, 1, 0, value)

    def _tagged(self, tag: str, value: str, start: int) -> str | int | float | bool | None:
        if tag in ("!", CORE_PREFIX + "str"):
            return value
        resolved = meaning_of(value)
        expected: dict[str, tuple[type, ...]] = {
            "null": (type(None),),
            "bool": (bool,),
            "int": (int,),
            "float": (float, int),
        }
        name = tag.removeprefix(CORE_PREFIX)
        if not tag.startswith(CORE_PREFIX) or name not in expected:
            raise StructureError(f"the tag {_shown(tag)} is not allowed", start)
        if not isinstance(resolved, expected[name]) or (name == "int" and isinstance(resolved, bool)):
            raise StructureError(f"'{value[:40]}' is not what its tag !!{name} says", start)
        return float(resolved) if name == "float" and isinstance(resolved, int) else resolved

    def _begin(self, event: Any, kind: Any) -> None:
        start = self._base + event.start_mark.index
        if len(self._stack) >= MAXIMUM_DEPTH:
            raise StructureError(f"the data is nested deeper than {MAXIMUM_DEPTH} levels", start)
        tag = event.tag
        if event.anchor is not None or tag is not None:
            expected = CORE_PREFIX + ("map" if kind == "mapping" else "seq")
            if tag not in (None, "!", expected):
                raise StructureError(f"the tag {_shown(tag)} is not allowed", start)
            start = self._after_properties(start, self._end)
        if event.anchor is not None:
            self._open_anchors.add(event.anchor)
        opened = _Open(Node(kind, Span(start, start)), event.anchor, bool(event.flow_style))
        self._refuse_as_key(start)
        self._stack.append(opened)

    def _finish(self, event: Any) -> None:
        opened = self._stack.pop()
        node = opened.node
        # The parser ends a block where the next token stands; its last part ends it for us.
        end = self._base + event.end_mark.index if opened.is_flow else opened.end
        node.span = Span(node.span.start, end)
        if opened.anchor is not None:
            self._open_anchors.discard(opened.anchor)
            self._anchors[opened.anchor] = (node, opened.size, opened.height)
        self._add(node, opened.size, opened.height, None)

    def _alias(self, event: Any) -> None:
        offset = self._base + event.start_mark.index
        name = event.anchor
        if name in self._open_anchors:
            raise StructureError(f"the alias *{name} stands inside what it refers to", offset)
        if name not in self._anchors:
            raise StructureError(f"no anchor &{name} stands before the alias *{name}", offset)
        node, size, height = self._anchors[name]
        self._aliased += size
        if self._aliased > MAXIMUM_ALIASED_NODES:
            raise StructureError(f"aliases repeat more than {MAXIMUM_ALIASED_NODES:,} values", offset)
        if len(self._stack) + height > MAXIMUM_DEPTH:
            raise StructureError(f"the data is nested deeper than {MAXIMUM_DEPTH} levels", offset)
        if node.kind != "scalar":
            self._refuse_as_key(offset)
        value = node.text.text if node.text is not None else ""
        self._add(node, size, height, value, Span(offset, self._base + event.end_mark.index))

    def _refuse_as_key(self, offset: int) -> None:
        if self._stack and self._stack[-1].node.kind == "mapping" and self._stack[-1].key is None:
            raise StructureError("a key must be a word or a string, not a list or a mapping", offset)

    def _add(self, node: Node, size: int, height: int, value: str | None, span: Span | None = None) -> None:
        """Put ``node`` where it belongs; ``value`` is its writing where it can be a key."""
        if not self._stack:
            self._root = node
            return
        parent = self._stack[-1]
        parent.size += size
        if height >= parent.height:
            parent.height = height + 1
        span = span or node.span
        parent.end = span.end
        if parent.node.kind == "sequence":
            parent.node.items.append(node)
        elif parent.key is None:
            parent.key = value or ""
            parent.key_span = span
        else:
            parent.node.entries.append(Entry(parent.key, parent.key_span, node))
            parent.key = None

    def _after_properties(self, start: int, end: int) -> int:
        """Return where the node begins behind its anchor and tag."""
        match = _properties_pattern().match(self._source, start, end)
        return match.end() if match else start


def _shown(tag: str) -> str:
    return ("!!" + tag.removeprefix(CORE_PREFIX) if tag.startswith(CORE_PREFIX) else tag)[:40]


def _event_parser(text: str) -> Any:
    """Return a parser with ``get_event``: libyaml's, or the slow one where that is missing."""
    try:
        from yaml import cyaml  # noqa: PLC0415 - absent from builds without libyaml
    except ImportError:
        return _python_parser()(text)
    return getattr(cyaml, "CParser")(text)  # noqa: B009 - the stubs do not know it


@cache
def _python_parser() -> Any:
    from yaml.parser import Parser  # noqa: PLC0415 - only where libyaml is missing
    from yaml.reader import Reader  # noqa: PLC0415
    from yaml.scanner import Scanner  # noqa: PLC0415

    class PythonParser(Reader, Scanner, Parser):
        """The pure Python parser, which wants its parts set up one by one."""

        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)

    return PythonParser


@cache
def _no_text() -> re.Pattern[str]:
    # All but the characters that YAML 1.2 calls printable (section 5.1).
    return re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def _properties_pattern() -> re.Pattern[str]:
    return re.compile(r"(?:[&!]\S*\s*){1,2}")
