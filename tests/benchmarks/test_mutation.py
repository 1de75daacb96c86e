"""Mutants are single changes of a module, and die where the tests of that module look at what changed."""

import ast
import json
from pathlib import Path

import pytest

from benchmarks.mutation import EQUIVALENT, mutants

ROOT = Path(__file__).parents[2]


def changes(source: str) -> list[str]:
    return [mutant.change for mutant in mutants(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a < b -> a <= b"]),
        ("0 < a <= b", ["0 < a <= b -> 0 <= a <= b", "0 < a <= b -> 0 < a < b", "0 -> 1"]),
        ("a and b", ["a and b -> a or b"]),
        ("not a", ["not a -> a"]),
        ("a += -b", ["a += -b -> a -= -b", "-b -> b"]),
        ("a if b else c", ["a if b else c -> a if not b else c"]),
        ("f(True)", ["True -> False"]),
        ("def f():\n    return a", ["return a -> return None"]),
        ("def f():\n    return None", []),
        ("for a in b:\n    break", ["break -> continue"]),
    ],
)
def test_each_mutant_is_one_change(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


def test_what_does_nothing_is_not_changed() -> None:
    source = '"""Docs."""\nHow = Literal["a"]\nclass A:\n    __slots__ = ("b",)\n    b: "str"\n'
    assert changes(source) == []


def test_the_tree_holds_the_change_and_the_rest_as_it_was() -> None:
    source = "def f(a):\n    return a + 1"
    found = {(mutant.name, ast.unparse(mutant.tree)) for mutant in mutants(source)}
    assert found == {
        ("f: return a + 1 -> return None", "def f(a):\n    return None"),
        ("f: a + 1 -> a - 1", "def f(a):\n    return a - 1"),
        ("f: 1 -> 2", "def f(a):\n    return a + 2"),
    }


@pytest.mark.slow
def test_each_equivalent_mutant_is_one_of_its_module() -> None:
    for module, reasons in json.loads(EQUIVALENT.read_text()).items():
        names = {mutant.name for mutant in mutants((ROOT / module).read_text())}
        assert set(reasons) <= names
        assert all(reasons.values())
