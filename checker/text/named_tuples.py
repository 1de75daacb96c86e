"""Named tuples whose classes are made in a twentieth of the time that ``typing`` takes.

A check of one article makes some 160 such classes, and ``typing.NamedTuple`` compiles a constructor from
source for each: a third of the time of the start. Here a constructor is compiled once for each number of
fields and gets the names of the fields afterwards. Whatever else a named tuple can do is as in ``typing``,
which type checkers take this for, and which is used where Python is another than CPython 3.11 to 3.13.
"""

import collections
import sys
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

_field_getter = getattr(collections, "_tuplegetter", None)

# From 3.14 on a class body keeps its annotations as a function, which typing knows how to ask.
if TYPE_CHECKING or _field_getter is None or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:
    from types import CodeType, FunctionType

    _tuple_new = tuple.__new__
    _GLOBALS = {"_tuple_new": _tuple_new, "__builtins__": {}, "__name__": __name__}
    _FEW = (
        lambda _cls: _tuple_new(_cls, ()),
        lambda _cls, _0: _tuple_new(_cls, (_0,)),
        lambda _cls, _0, _1: _tuple_new(_cls, (_0, _1)),
        lambda _cls, _0, _1, _2: _tuple_new(_cls, (_0, _1, _2)),
        lambda _cls, _0, _1, _2, _3: _tuple_new(_cls, (_0, _1, _2, _3)),
        lambda _cls, _0, _1, _2, _3, _4: _tuple_new(_cls, (_0, _1, _2, _3, _4)),
        lambda _cls, _0, _1, _2, _3, _4, _5: _tuple_new(_cls, (_0, _1, _2, _3, _4, _5)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6: _tuple_new(_cls, (_0, _1, _2, _3, _4, _5, _6)),
        lambda _cls, _0, _1, _2, _3, _4, _5, _6, _7: _tuple_new(_cls, (_0, _1, _2, _3, _4, _5, _6, _7)),
    )
    #: By the number of fields the code of their constructor: that of few fields is compiled with this module.
    _CODES: dict[int, CodeType] = {count: made.__code__ for count, made in enumerate(_FEW)}

    def _constructor(count: int) -> CodeType:
        """Return the code of a constructor of ``count`` fields, whatever these are called."""
        found = _CODES.get(count)
        if found is None:
            names = "".join(f"_{number}, " for number in range(count))
            found = eval(f"lambda _cls, {names}: _tuple_new(_cls, ({names}))", _GLOBALS).__code__
            _CODES[count] = found
        return found

    def _make(cls, values):
        """Make a tuple of the values of an iterable, one for each field."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **values):
        """Return a tuple like this one with other ``values`` of the fields that are named."""
        made = tuple.__new__(type(self), map(values.pop, self._fields, self))
        if values:
            raise ValueError(f"Got unexpected field names: {list(values)!r}")
        return made

    def _asdict(self):
        """Return the values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def _getnewargs(self):
        """Return what a copy is made of."""
        return tuple(self)

    def _repr(self):
        values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({values})"

    class _Maker(type):
        """Makes of the body of a class a subclass of tuple, as ``typing.NamedTupleMeta`` does."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            code = _constructor(len(fields)).replace(co_varnames=("_cls", *fields), co_name="__new__")
            constructor = FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()) or None)
            constructor.__qualname__ = f"{name}.__new__"
            made = {
                "__slots__": (),
                "__new__": constructor,
                "__match_args__": fields,
                "__repr__": _repr,
                "__getnewargs__": _getnewargs,
                "_fields": fields,
                "_field_defaults": defaults,
                "_make": classmethod(_make),
                "_replace": _replace,
                "_asdict": _asdict,
            }
            made.update(body)
            made.update((field, _field_getter(number, "")) for number, field in enumerate(fields))
            return type(name, (tuple,), made)

    def NamedTuple() -> None:  # noqa: N802 - named as in typing
        """Stand as the base of a class of named tuples."""
        raise TypeError("NamedTuple is the base of a class, and nothing by itself")

    _BASE = (type.__new__(_Maker, "NamedTuple", (), {}),)
    NamedTuple.__mro_entries__ = lambda bases: _BASE
