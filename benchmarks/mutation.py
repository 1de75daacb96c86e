"""Mutation testing: whether the tests of a module notice when one thing in it is changed.

    python -m benchmarks.mutation checker/text/mapped.py tests/text/test_mapped.py

Each mutant is the module's syntax tree with one change: a comparison, a boolean or arithmetic operator, a
condition, a constant, a returned value, a break or continue. It takes the module's place in a forked process
that runs the tests to the first failure. A mutant dies when a test fails, the module cannot be imported, or
the tests take far longer than without it. The operators are those of Offutt and others, "An Experimental
Determination of Sufficient Mutant Operators" (1996), and what mutmut adds to them for Python.
"""

import argparse
import ast
import copy
import importlib.abc
import importlib.util
import json
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

#: Mutants that no test can tell from the module, each with the reason.
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.json")

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}


class Mutant(NamedTuple):
    """A module with one change: ``where`` names the function, ``change`` shows the code before and after."""

    line: int
    where: str
    change: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """What the mutant is called where lines move."""
        return f"{self.where}: {self.change}"


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of the module ``source``."""
    tree = ast.parse(source)
    places = list(_places(tree, "module"))
    for index, (node, where) in enumerate(places):
        for number in range(len(_changed(copy.deepcopy(node)))):
            mutated = copy.deepcopy(tree)
            target = list(_places(mutated, "module"))[index][0]
            replacement = _changed(target)[number]
            change = f"{_shown(node)} -> {_shown(replacement)}"
            _Replacing(target, replacement).visit(mutated)
            yield Mutant(getattr(node, "lineno", 0), where, change, ast.fix_missing_locations(mutated))


class _Replacing(ast.NodeTransformer):
    def __init__(self, target: ast.AST, replacement: ast.AST) -> None:
        self._target, self._replacement = target, replacement

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._target:
            return self._replacement
        return super().generic_visit(node)


def _places(node: ast.AST, where: str) -> Iterator[tuple[ast.AST, str]]:
    """Yield the nodes that may change, with their functions; annotations, types and docstrings do nothing."""
    inner = where
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        inner = node.name if where == "module" else f"{where}.{node.name}"
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "decorator_list", "bases"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _does_nothing(child):
                continue
            yield child, inner
            yield from _places(child, inner)


def _does_nothing(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__slots__"
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value) == "Literal"
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _changed(node: ast.AST) -> list[ast.AST]:  # noqa: PLR0912 - a table of cases
    """Return what ``node`` may become; it is not changed itself."""
    match node:
        case ast.Compare(left, operators, rights):
            return [
                ast.Compare(left, [*operators[:i], _COMPARISONS[type(each)](), *operators[i + 1 :]], rights)
                for i, each in enumerate(operators)
            ]
        case ast.BoolOp(ast.And(), values):
            return [ast.BoolOp(ast.Or(), values)]
        case ast.BoolOp(ast.Or(), values):
            return [ast.BoolOp(ast.And(), values)]
        case ast.BinOp(left, operator, right) if type(operator) in _ARITHMETIC:
            return [ast.BinOp(left, _ARITHMETIC[type(operator)](), right)]
        case ast.AugAssign(target, operator, value) if type(operator) in _ARITHMETIC:
            return [ast.AugAssign(target, _ARITHMETIC[type(operator)](), value)]
        case ast.UnaryOp(ast.Not(), operand):
            return [operand]
        case ast.UnaryOp(ast.USub(), operand):
            return [operand]
        case ast.Constant(bool(value)):
            return [ast.Constant(not value)]
        case ast.Constant(int(value)):
            return [ast.Constant(value + 1)]
        case ast.Constant(str(value)):
            return [ast.Constant(f"XX{value}XX")]
        case ast.If(test, body, orelse) if isinstance(test, ast.Name | ast.Attribute | ast.Call):
            return [ast.If(ast.UnaryOp(ast.Not(), test), body, orelse)]
        case ast.IfExp(test, body, orelse) if isinstance(test, ast.Name | ast.Attribute | ast.Call):
            return [ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse)]
        case ast.Return(value) if value is not None and ast.unparse(value) != "None":
            return [ast.Return(ast.Constant(None))]
        case ast.Break():
            return [ast.Continue()]
        case ast.Continue():
            return [ast.Break()]
    return []


def _shown(node: ast.AST) -> str:
    return ast.unparse(node).split("\n", 1)[0]


class _MutatedModule(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from code that is at hand."""

    def __init__(self, name: str, file: Path, code: CodeType) -> None:
        self._name, self._file, self._code = name, file, code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of the mutated module; None for all others."""
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the mutated code as the module."""
        exec(self._code, module.__dict__)


def is_noticed(file: Path, tree: ast.Module, tests: Sequence[str], seconds: float) -> bool:
    """Tell whether ``tests`` fail within ``seconds`` of wall time, or take longer, with ``tree`` as ``file``.

    Raises RuntimeError where pytest does not find the tests.
    """
    name = ".".join(file.with_suffix("").parts)
    child = os.fork()
    if child == 0:
        _run_tests(_MutatedModule(name, file, compile(tree, str(file), "exec")), tests)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            code = os.waitstatus_to_exitcode(status)
            if code in {4, 5}:  # pytest's codes for a wrong use and for no tests
                raise RuntimeError(f"pytest found no tests in {' '.join(tests)}")
            return code != 0
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def _run_tests(finder: _MutatedModule, tests: Sequence[str]) -> None:
    """Run the tests in this process, which ends with pytest's exit code."""
    code = 1
    try:
        os.setpgid(0, 0)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        sys.meta_path.insert(0, finder)
        import pytest  # noqa: PLC0415 - found already in the process that forked

        options = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-profile=mutants"]
        code = int(pytest.main([*options, *tests]))
    finally:
        os._exit(code)


def main() -> None:
    """Print each mutant that no test noticed, and how many died; leave with 1 where fewer than 80 % do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("module", type=Path, help="a module's path, from the repository's root")
    parser.add_argument("tests", nargs="+", help="what pytest is to run")
    arguments = parser.parse_args()
    _prepare()
    source = arguments.module.read_text()
    began = time.monotonic()
    if is_noticed(arguments.module, ast.parse(source), arguments.tests, 600):
        raise SystemExit("the tests fail without any change")
    seconds = 10 * (time.monotonic() - began) + 5
    known = json.loads(EQUIVALENT.read_text()).get(str(arguments.module), {})
    count = dead = equivalent = 0
    for mutant in mutants(source):
        if mutant.name in known:
            equivalent += 1
            continue
        count += 1
        if is_noticed(arguments.module, mutant.tree, arguments.tests, seconds):
            dead += 1
        else:
            print(f"{arguments.module}:{mutant.line}: {mutant.name}", flush=True)
    if not count:
        raise SystemExit(f"{arguments.module} has nothing to change")
    died = f"{dead} of {count} mutants died ({dead / count:.1%})"
    print(f"{arguments.module}: {died}, {equivalent} are equivalent")
    if dead < 0.8 * count:
        raise SystemExit(1)


def _prepare() -> None:
    """Import once what all children need, but nothing of the package, and keep Hypothesis from shrinking."""
    import pytest  # noqa: F401, PLC0415 - for the children
    from hypothesis import HealthCheck, Phase, settings  # noqa: PLC0415 - tests of this module need it not

    settings.register_profile(
        "mutants",
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=[HealthCheck.too_slow],
    )


if __name__ == "__main__":
    main()
