"""Directives of reStructuredText: what each holds, and its argument, options and content by lines."""

import re
from collections.abc import Sequence
from functools import cache

from checker.documents.markup_lines import Line, without_blank_ends
from checker.text import Span
from checker.text.named_tuples import NamedTuple


class Option(NamedTuple):
    """An option: ``:name: value``; ``lines`` are those of the value."""

    name: str
    name_span: Span
    lines: Sequence[Line]


class Directive(NamedTuple):
    """A directive at ``span``; ``argument`` and ``content`` are the lines of each."""

    name: str
    span: Span
    argument: Sequence[Line]
    options: Sequence[Option]
    content: Sequence[Line]


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Whose first line is text already.
ADMONITIONS = _names(
    "note warning tip hint important caution danger error attention seealso todo compound container "
    "class abstract dedication header footer epigraph highlights pull-quote blockquote versionadded "
    "versionchanged deprecated versionremoved"
)
#: Of these the content is a quotation.
QUOTATIONS = _names("epigraph highlights pull-quote blockquote")
#: The first word of these is a version.
VERSIONED = _names("versionadded versionchanged deprecated versionremoved")
#: Whose argument is a line of text.
TITLED = _names(
    "admonition topic sidebar rubric centered dropdown card tab tab-item details collapse grid-item-card "
    "table list-table csv-table"
)
#: Whose argument is a caption.
TABLES = _names("table list-table csv-table")
#: Whose argument names a thing; the content is text.
WRAPPERS = _names(
    "only ifconfig glossary hlist tabs tab-set grid grid-item figure-md rst-class cssclass columns column "
    "function class method attribute data exception describe object option cmdoption envvar confval"
)
CODE = _names(
    "code code-block sourcecode codeblock parsed-literal math doctest testcode testoutput testsetup "
    "testcleanup graphviz digraph graph mermaid uml plantuml plot prompt ipython command-output "
    "productionlist console jupyter-execute code-cell raw inheritance-diagram chart terminal"
)
PICTURES = _names("image figure thumbnail")
#: What leaves no text of the article.
SILENT = _names(
    "contents toctree sectnum section-numbering target-notes meta index tags tag category categories "
    "comments default-role role highlight currentmodule module date unicode replace literalinclude "
    "tabularcolumns youtube vimeo media gist listing soundcloud slides slideshow gallery post-list postlist "
    "doc podcast video audio iframe automodule autoclass autofunction automethod autoexception autodata "
    "autoattribute autosummary argparse click program-output disqus flickr twitter tweet codeauthor "
    "moduleauthor bibliography footbibliography update-date more doxygenfunction doxygenclass doxygenfile "
    "doxygenstruct carousel gravatar button-link button-ref highlightlang program"
)
#: What states facts about the article: the field that its argument means.
FIELDS = {"post": "date", "author": "author", "authors": "author", "sectionauthor": "author"}


def split_directive(name: str, span: Span, rest: Line, body: Sequence[Line], source: str) -> Directive:
    """Return the parts of a directive; ``rest`` is what follows its ``::``, ``body`` the lines below."""
    argument: list[Line] = []
    place = 0
    if name in ADMONITIONS:
        indent = min((line.indent for line in body if not line.is_blank), default=rest.indent)
        first = [] if rest.is_blank else [rest._replace(indent=indent)]
        options, place = _options(body, 0, source) if not first else ([], 0)
        return Directive(name, span, (), options, without_blank_ends([*first, *body[place:]]))
    if not rest.is_blank:
        argument.append(rest)
    while place < len(body) and not body[place].is_blank and not _is_option(body[place], source):
        argument.append(body[place])
        place += 1
    if name in CODE and rest.is_blank:
        # The first lines of code are no argument.
        argument, place = [], 0
    options, place = _options(body, place, source)
    return Directive(name, span, argument, options, without_blank_ends(body[place:]))


def _is_option(line: Line, source: str) -> bool:
    return _option().match(source, line.start, line.end) is not None


def _options(body: Sequence[Line], place: int, source: str) -> tuple[list[Option], int]:
    """Return the options that begin at line ``place`` of ``body``, and the number of the line below."""
    options: list[Option] = []
    while place < len(body) and not body[place].is_blank:
        line = body[place]
        match = _option().match(source, line.start, line.end)
        if match is None:
            break
        value = [Line(match.end(), line.end, line.indent + match.end() - line.start)]
        place += 1
        while place < len(body) and not body[place].is_blank and body[place].indent > line.indent:
            value.append(body[place])
            place += 1
        options.append(Option(match["name"].lower(), Span(*match.span("name")), value))
    return options, place


@cache
def _option() -> re.Pattern[str]:
    return re.compile(r":(?P<name>[\w][\w .:+-]{0,60}):(?:[ \t]+|(?=[\r\n]|\Z))")
