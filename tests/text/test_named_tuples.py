"""The named tuples are those of typing in all that they can do."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text import Span
from checker.text.named_tuples import NamedTuple


class Quick(NamedTuple):
    """A place with a name."""

    start: int
    end: int = 7
    name: str = "lead"

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


class Usual(typing.NamedTuple):
    """A place with a name."""

    start: int
    end: int = 7
    name: str = "lead"

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


def test_a_class_tells_its_fields_and_defaults_as_one_of_typing_does() -> None:
    assert Quick._fields == Usual._fields == Quick.__match_args__
    assert Quick._field_defaults == Usual._field_defaults
    assert Quick.__mro__[1:] == Usual.__mro__[1:] == (tuple, object)
    assert (Quick.__doc__, Quick.__module__, Quick.__qualname__) == (Usual.__doc__, __name__, "Quick")
    assert typing.get_type_hints(Quick) == typing.get_type_hints(Usual)


@given(st.integers(), st.integers(), st.text())
def test_a_tuple_is_made_and_changed_as_one_of_typing_is(start: int, end: int, name: str) -> None:
    quick, usual = Quick(start, name=name, end=end), Usual(start, name=name, end=end)
    assert tuple(quick) == tuple(usual) == (start, end, name)
    assert quick == (start, end, name)
    assert hash(quick) == hash(usual)
    assert repr(quick) == repr(usual).replace("Usual", "Quick")
    assert quick._asdict() == usual._asdict()
    assert quick.length == usual.length
    assert quick._replace(end=3) == Quick._make((start, 3, name)) == tuple(usual._replace(end=3))
    assert type(quick._replace(end=3)) is type(Quick._make([1, 2, "x"])) is Quick


def test_defaults_stand_where_nothing_is_said() -> None:
    assert Quick(2) == (2, 7, "lead")


def test_a_tuple_can_be_copied_sent_and_matched() -> None:
    quick = Quick(1, 2, "deck")
    for made in (pickle.loads(pickle.dumps(quick)), copy.copy(quick), copy.deepcopy(quick)):
        assert made == quick
        assert type(made) is Quick
    match quick:
        case Quick(start, end, name="deck"):
            assert (start, end) == (1, 2)
        case _:
            pytest.fail("a named tuple is matched by its fields")


@pytest.mark.parametrize(
    "misuse",
    [
        lambda kind: kind(),
        lambda kind: kind(1, 2, "a", 4),
        lambda kind: kind(1, start=2),
        lambda kind: kind(1, colour=2),
        lambda kind: kind._make([1]),
        lambda kind: kind(1)._replace(colour=2),
        lambda kind: setattr(kind(1), "start", 2),
        lambda kind: setattr(kind(1), "colour", 2),
    ],
)
def test_misuse_is_refused_as_typing_refuses_it(misuse: Callable[[Any], object]) -> None:
    with pytest.raises(Exception) as usual:
        misuse(Usual)
    with pytest.raises(usual.type):
        misuse(Quick)


def test_a_field_without_a_default_follows_none_with_one() -> None:
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            first: int = 1
            second: int  # type: ignore[misc]


def test_classes_of_one_size_share_no_names() -> None:
    with pytest.raises(TypeError, match="'end'"):
        Span(start=1)  # type: ignore[call-arg]
    assert Span(end=2, start=1) == (1, 2)
