"""Every text in the source that is told to a user is in a message of docs/messages.md, which a case provokes.

All literal texts of the package are looked at, but for those that its structure shows to be something else
(what `--help` and schemas describe, regular expressions, lists of words). A text with two words or more has
to stand in a message of the page, the parts that are filled in taken for anything. What is no message is
listed in ``tests/messages/other_texts.py``, by module, with what it is.

What this cannot see: texts of one word, and texts of other programs that are passed on (the system's reasons,
git's, Spark's, click's), which stand as ``{reason}`` or ``{problem}`` on the page.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.messages.other_texts import OTHER_MODULES, OTHER_TEXTS, TELLING_MODULES
from tests.test_messages import PLACEHOLDER, ROWS

PACKAGE = Path(__file__).parents[1] / "checker"
#: What stands for a part of a text that is filled in.
_FILLED = "\N{OBJECT REPLACEMENT CHARACTER}"
#: Functions and arguments whose texts are not told: patterns, and what `--help` and schemas describe.
_PATTERNS = {"compile", "search", "match", "fullmatch", "sub", "finditer", "execute", "executescript"}
_DESCRIBING = {"help", "description", "metavar", "appName"}


def _modules() -> list[str]:
    found = (file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py"))
    return sorted(
        name for name in found if name in TELLING_MODULES or not name.startswith(tuple(OTHER_MODULES))
    )


def _is_prose(text: str) -> bool:
    words = re.findall(r"(?<![\w<\\])[a-z]{2,}(?= |,|;|:|'|$)", text.replace(_FILLED, " 1 "))
    return " " in text and len(words) > 1


def _texts(tree: ast.AST) -> Iterator[str]:
    """Yield the literal texts, those of f-strings and formats with a sign for each part that is filled in."""
    passed: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as told):
                passed.add(id(told))  # a docstring
            case ast.Call(func=ast.Attribute(value=words, attr="split")):
                passed.update(map(id, ast.walk(words)))  # a list of words
            case ast.Call(func=ast.Attribute(attr=name)) if name in _PATTERNS:
                passed.update(id(inner) for given in node.args for inner in ast.walk(given))
            case ast.keyword(arg=str(name), value=told) if name in _DESCRIBING:
                passed.update(map(id, ast.walk(told)))
            case ast.Dict():
                for key, told in zip(node.keys, node.values, strict=True):
                    if isinstance(key, ast.Constant) and key.value in _DESCRIBING:
                        passed.update(map(id, ast.walk(told)))
            case ast.Constant(value=str(text)) if id(node) not in passed:
                yield re.sub(r"\{\w*\}", _FILLED, text)
            case ast.JoinedStr(values=parts) if id(node) not in passed:
                passed.update(map(id, parts))
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else _FILLED for part in parts
                )


@cache
def _told() -> tuple[str, ...]:
    return tuple(PLACEHOLDER.sub(_FILLED, message) for message in ROWS)


@cache
def _is_told(text: str) -> bool:
    parts = [re.escape(part) for part in text.strip(" ").split(_FILLED)]
    pattern = re.compile(".{0,80}?".join(parts), re.DOTALL)
    return any(pattern.search(message) for message in _told())


def test_the_search_for_texts_sees_what_is_told() -> None:
    source = """
def explain(name, place):
    '''A docstring that is no message.'''
    words = "not a message".split()
    raise ValueError(f"there is no such file as {name} in " + "this folder: {place}".format(place=place))
"""
    found = [text for text in _texts(ast.parse(source)) if _is_prose(text)]
    assert found == [f"there is no such file as {_FILLED} in ", f"this folder: {_FILLED}"]


def test_a_text_that_no_message_has_is_noticed() -> None:
    assert _is_told(f"there is no such {_FILLED}")
    assert not _is_told("the file has been eaten by a horse")


@pytest.mark.parametrize("module", _modules())
def test_every_text_of_a_module_is_in_a_message(module: str) -> None:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    others = OTHER_TEXTS.get(module, ())
    texts = {text.replace(_FILLED, "{}"): text for text in _texts(tree) if _is_prose(text)}
    untold = [shown for shown, text in texts.items() if not _is_told(text)]
    assert sorted(untold) == sorted(others)


def test_what_is_said_not_to_be_a_message_is_there() -> None:
    assert set(OTHER_TEXTS) <= set(_modules())
    every = {file.relative_to(PACKAGE).as_posix() for file in PACKAGE.rglob("*.py")}
    assert every >= TELLING_MODULES
    assert [name for name in OTHER_MODULES if not any(each.startswith(name) for each in every)] == []
