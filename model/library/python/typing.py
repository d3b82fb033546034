# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""typing: what annotations and generic classes are made of.

https://docs.python.org/3/library/typing.html
Annotations do nothing when a program runs, so this module makes objects that look like CPython's, can be
bases and subscripts, and tell their origin and arguments. What it lacks is refused by name.
"""

import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
import sys as _sys
from abc import abstractmethod
from types import FunctionType as _FunctionType

_version = _sys.version_info[1]
_NoneType = type(None)
TYPE_CHECKING = False


def _refuse(what):
    from _weft_source import refuse
    refuse("typing." + what)


def _type_text(value):
    if isinstance(value, type) and not hasattr(value, "__origin__"):
        if value.__module__ == "builtins":
            return value.__qualname__
        return "%s.%s" % (value.__module__, value.__qualname__)
    if value is ...:
        return "..."
    if isinstance(value, _FunctionType):
        return value.__name__
    if isinstance(value, list) and _version >= 11:
        return "[" + ", ".join(map(_type_text, value)) + "]"
    return repr(value)


def _checked(value, message):
    """An argument as the arguments of a generic are kept: None is its type, a text a ForwardRef."""
    if value is None:
        return _NoneType
    if isinstance(value, str):
        return ForwardRef(value)
    if isinstance(value, _SpecialForm) and value._name in ("ClassVar", "Final") or value in (Generic,
            _protocol_base):
        raise TypeError("Plain %s is not valid as type argument" % (value,))
    if isinstance(value, _SpecialForm) and value._name not in _plain_forms:
        raise TypeError("Plain %s is not valid as type argument" % (value,))
    if not callable(value) and _version < 11 and not isinstance(
            value, (_SpecialForm, _GenericAlias, TypeVar, ForwardRef)) and type(
                value).__name__ != "UnionType":
        raise TypeError("%s Got %.100r." % (message, value))
    if isinstance(value, (int, float, tuple)) and not callable(value) and _version >= 11:
        if isinstance(value, tuple):
            raise TypeError("%s Got %.100r." % (message, value))
    return value


def _parameters_of(args):
    """The type variables in arguments, each once, in their order."""
    found = []
    for arg in args:
        if isinstance(arg, TypeVar):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = _parameters_of(arg)
        elif isinstance(arg, type) and not hasattr(arg, "__origin__"):
            inner = ()
        else:
            inner = getattr(arg, "__parameters__", ())
        for each in inner:
            if each not in found:
                found.append(each)
    return tuple(found)


def _substituted(args, parameters, given, alias):
    if not isinstance(given, tuple):
        given = (given,)
    given = tuple(_checked(each, "Parameters to generic types must be types.") for each in given)
    if not parameters:
        raise TypeError("%r is not a generic class" % (alias,))
    if len(given) != len(parameters):
        _wrong_count(alias, len(given), len(parameters))
    mapping = dict(zip(parameters, given))

    def replaced(arg):
        if isinstance(arg, TypeVar):
            return mapping.get(arg, arg)
        inner = _parameters_of((arg,))
        if not inner:
            return arg
        if isinstance(arg, list):
            return [replaced(each) for each in arg]
        return arg[tuple(mapping.get(each, each) for each in inner)]
    return tuple(replaced(arg) for arg in args)


def _wrong_count(alias, given, wanted):
    text = "Too many" if given > wanted else "Too few"
    what = "arguments" if _version >= 10 else "parameters"
    at_least = "at least " if _version >= 13 and given < wanted and isinstance(alias, type) else ""
    raise TypeError("%s %s for %s; actual %s, expected %s%s" % (text, what, alias, given, at_least, wanted))


# ---------------------------------------------------- special forms


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _Operators:
    """The | of everything that stands for a type."""

    __slots__ = ()

    if _version >= 10:
        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]


class _SpecialForm(_Final, _Operators, _root=True):
    __slots__ = ("_name", "__doc__", "_subscript", "__name__")

    def __init__(self, name, subscript=None):
        self._name = name
        self.__name__ = name
        self._subscript = subscript

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % (self,))

    def __instancecheck__(self, obj):
        raise TypeError("%r cannot be used with isinstance()" % (self,))

    def __subclasscheck__(self, cls):
        raise TypeError("%r cannot be used with issubclass()" % (self,))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % (self,))

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError("%r is not subscriptable" % (self,))
        return self._subscript(parameters)


def _form(function):
    return _SpecialForm(function.__name__, function)


_plain_forms = {"Any", "NoReturn", "Never", "Self", "LiteralString", "TypeAlias", "ClassVar", "Final"}
if _version >= 11:
    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)

        def __repr__(self):
            return "typing.Any" if self is Any else super().__repr__()

    class Any(metaclass=_AnyMeta):
        """Any type at all."""

        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls)

    Self = _SpecialForm("Self")
    Never = _SpecialForm("Never")
    LiteralString = _SpecialForm("LiteralString")

    @_form
    def Required(parameters):
        return _GenericAlias(Required, (_checked(parameters, "Required accepts only a single type."),))

    @_form
    def NotRequired(parameters):
        return _GenericAlias(NotRequired, (_checked(parameters, "NotRequired accepts only a single type."),))
else:
    Any = _SpecialForm("Any")
NoReturn = _SpecialForm("NoReturn")


@_form
def ClassVar(parameters):
    return _GenericAlias(ClassVar, (_checked(parameters, "ClassVar accepts only single type."),))


if _version >= 8:
    @_form
    def Final(parameters):
        return _GenericAlias(Final, (_checked(parameters, "Final accepts only single type."),))

    @_form
    def Literal(parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        flat = []
        for each in parameters:
            flat.extend(each.__args__ if isinstance(each, _GenericAlias)
                and each.__origin__ is Literal else (each,))
        if _version >= 9:
            keys = []
            kept = []
            for each in flat:
                key = (each, type(each))
                if key not in keys:
                    keys.append(key)
                    kept.append(each)
            flat = kept
        return _LiteralAlias(Literal, tuple(flat))

if _version >= 10:
    TypeAlias = _SpecialForm("TypeAlias")

    @_form
    def Concatenate(parameters):
        return _GenericAlias(Concatenate, parameters if isinstance(parameters, tuple) else (parameters,))

    @_form
    def TypeGuard(parameters):
        return _GenericAlias(TypeGuard, (_checked(parameters, "TypeGuard accepts only single type."),))


@_form
def Optional(parameters):
    return Union[_checked(parameters, "%s requires a single type." % (
        "typing.Optional" if _version >= 9 else "Optional[t]")), _NoneType]


def _make_union(parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = [_checked(each, "Union[arg, ...]: each arg must be a type.") for each in parameters]
    flat = []
    for each in parameters:
        inner = (each,)
        if isinstance(each, _UnionAlias) or type(each).__name__ == "UnionType":
            inner = each.__args__
        for one in inner:
            if one not in flat:
                flat.append(one)
    if len(flat) == 1:
        return flat[0]
    return _UnionAlias(Union, tuple(flat))


if _version >= 14:
    class _UnionForm(_SpecialForm, _root=True):
        __slots__ = ()

        def __getitem__(self, parameters):
            parameters = parameters if isinstance(parameters, tuple) else (parameters,)
            result = _checked(parameters[0], "")
            for each in parameters[1:]:
                each = _checked(each, "")
                if not isinstance(each, type) and not isinstance(result, type):
                    _refuse("Union of special forms in 3.14")
                result = result | each
            return result
    Union = _UnionForm("Union")
else:
    Union = _SpecialForm("Union", _make_union)


# ---------------------------------------------------- the aliases


class _GenericAlias(_Final, _Operators, _root=True):
    """A generic and its arguments."""

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters_of(args)
        self._name = name
        self._inst = inst
        self.__module__ = "typing" if name else origin.__module__ if hasattr(origin,
            "__module__") else "typing"

    def __getitem__(self, parameters):
        if self.__origin__ in (Generic, _protocol_base):
            raise TypeError("Cannot subscript already-subscripted %r" % (self,))
        args = _substituted(self.__args__, self.__parameters__, parameters, self)
        return self._with(args)

    def _with(self, args):
        return type(self)(self.__origin__, args, self._name, self._inst)

    def __repr__(self):
        if self._name:
            name = "typing." + self._name
        else:
            name = _type_text(self.__origin__)
        return "%s[%s]" % (name, ", ".join(map(_type_text, self.__args__)) or "()")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError("Type %s cannot be instantiated; use %s() instead" % (
                self._name, self.__origin__.__name__))
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError("Cannot subclass %r" % (self,))
        if self._name:
            found = [self.__origin__]
            after = bases[bases.index(self) + 1:]
            if not any(isinstance(each, _GenericAlias) or isinstance(each, type) and issubclass(each, Generic)
                       for each in after) and Generic not in bases:
                found.append(Generic)
            return tuple(found)
        if self.__origin__ is Generic:
            if _protocol_base in bases:
                return ()
            after = bases[bases.index(self) + 1:]
            for each in after:
                if isinstance(each, _GenericAlias) and each is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, attribute):
        if attribute in ("__origin__", "__args__"):
            raise AttributeError(attribute)
        if "__origin__" in self.__dict__ and not (attribute.startswith("__") and attribute.endswith("__")):
            return getattr(self.__origin__, attribute)
        raise AttributeError(attribute)

    def __setattr__(self, attribute, value):
        dunder = attribute.startswith("__") and attribute.endswith("__")
        if dunder or attribute in ("_inst", "_name") or self.__origin__ in (Generic,):
            super().__setattr__(attribute, value)
        else:
            setattr(self.__origin__, attribute, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _SpecialAlias(_GenericAlias, _root=True):
    """List, Dict and the others as they stand, before they are given arguments."""

    def __init__(self, origin, count, name, inst=False):
        super().__init__(origin, (), name, inst)
        object.__setattr__(self, "_count", count)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(_checked(each, "Parameters to generic types must be types.")
            for each in parameters)
        if _version >= 13 and self._name in ("Generator", "AsyncGenerator"):
            defaults = {"Generator": 3, "AsyncGenerator": 2}[self._name]
            parameters += (_NoneType,) * (defaults - len(parameters))
        if _version >= 13 and self._name == "ContextManager" and len(parameters) == 1:
            parameters += (bool | None,)
        if self._count >= 0 and len(parameters) != self._count:
            _wrong_count(self, len(parameters), self._count)
        return _GenericAlias(self.__origin__, parameters, self._name, self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)


class _TupleAlias(_SpecialAlias, _root=True):
    def __getitem__(self, parameters):
        if parameters == ():
            return _GenericAlias(tuple, () if _version >= 11 else ((),), "Tuple", False)
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return _GenericAlias(tuple, tuple(each if each is ... else _checked(each,
            "Tuple[t0, t1, ...]: each t must be "
                                          "a type.") for each in parameters), "Tuple", False)


class _CallableAlias(_SpecialAlias, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple) or len(parameters) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = parameters
        if isinstance(args, list):
            args = tuple(_checked(each, "Callable[[arg, ...], result]: each arg must be a type.")
                for each in args)
        elif args is ... or isinstance(args, _GenericAlias) or type(args).__name__ == "ParamSpec":
            args = (args,)
        else:
            raise TypeError("Callable[args, result]: args must be a list. Got %r" % (args,))
        result = _checked(result, "Callable[args, result]: result must be a type.")
        return _CallableWith(_abc.Callable, args + (result,), "Callable", False)


class _CallableWith(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or type(args[0]).__name__ == "ParamSpec"):
            return "typing.Callable[%s]" % ", ".join(map(_type_text, args))
        return "typing.Callable[[%s], %s]" % (", ".join(map(_type_text, args[:-1])), _type_text(args[-1]))


class _UnionAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if _version >= 9 and len(args) == 2 and _NoneType in args:
            other = args[0] if args[1] is _NoneType else args[1]
            return "typing.Optional[%s]" % _type_text(other)
        if _version >= 10 and _NoneType in args:
            rest = [each for each in args if each is not _NoneType]
            return "typing.Optional[typing.Union[%s]]" % ", ".join(
                map(_type_text, rest)) if _version == 9 else \
                "typing.Union[%s]" % ", ".join(map(_type_text, args))
        return "typing.Union[%s]" % ", ".join(map(_type_text, args))

    def _with(self, args):
        return Union[args]

    def __eq__(self, other):
        if type(other).__name__ == "UnionType":
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _UnionAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    if _version >= 10:
        def __instancecheck__(self, obj):
            return self.__subclasscheck__(type(obj))

        def __subclasscheck__(self, cls):
            return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "typing.Literal[%s]" % ", ".join(map(repr, self.__args__))

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(each, type(each)) for each in self.__args__} == {(each, type(each))
            for each in other.__args__}

    def __hash__(self):
        return hash(frozenset((each, type(each)) for each in self.__args__))


if _version >= 9:
    class _AnnotatedAlias(_GenericAlias, _root=True):
        def __init__(self, origin, metadata):
            if isinstance(origin, _AnnotatedAlias):
                metadata = origin.__metadata__ + metadata
                origin = origin.__origin__
            super().__init__(origin, (origin,))
            self.__metadata__ = metadata

        def _with(self, args):
            return _AnnotatedAlias(args[0], self.__metadata__)

        def __repr__(self):
            return "typing.Annotated[%s, %s]" % (_type_text(self.__origin__),
                ", ".join(map(repr, self.__metadata__)))

        def __eq__(self, other):
            if not isinstance(other, _AnnotatedAlias):
                return NotImplemented
            return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

        def __hash__(self):
            return hash((self.__origin__, self.__metadata__))

    class Annotated:
        __slots__ = ()

        def __new__(cls, *args, **kwargs):
            raise TypeError("Type Annotated cannot be instantiated.")

        def __class_getitem__(cls, parameters):
            if not isinstance(parameters, tuple) or len(parameters) < 2:
                raise TypeError(
                    "Annotated[...] should be used with at least two arguments (a type and an annotation).")
            return _AnnotatedAlias(_checked(parameters[0], "Annotated[t, ...]: t must be a type."),
                parameters[1:])


class ForwardRef(_Final, _root=True):
    """An annotation that is still a text."""

    def __init__(self, arg, is_argument=True):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        try:
            code = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError("Forward reference must be an expression -- got %r" % (arg,))
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return "%sForwardRef(%r)" % ("_" if _version < 7 else "", self.__forward_arg__)


from _weft_typing_generic import TypeVar, Generic, Protocol, runtime_checkable, _protocol_base, _ProtocolMeta

if _version < 7:
    from _weft_typing_generic import GenericMeta
if _version >= 10:
    from _weft_typing_generic import ParamSpec

# ---------------------------------------------------- names of generic classes

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)

Hashable = _SpecialAlias(_abc.Hashable, 0, "Hashable")
Awaitable = _SpecialAlias(_abc.Awaitable, 1, "Awaitable")
Coroutine = _SpecialAlias(_abc.Coroutine, 3, "Coroutine")
AsyncIterable = _SpecialAlias(_abc.AsyncIterable, 1, "AsyncIterable")
AsyncIterator = _SpecialAlias(_abc.AsyncIterator, 1, "AsyncIterator")
Iterable = _SpecialAlias(_abc.Iterable, 1, "Iterable")
Iterator = _SpecialAlias(_abc.Iterator, 1, "Iterator")
Reversible = _SpecialAlias(_abc.Reversible, 1, "Reversible")
Sized = _SpecialAlias(_abc.Sized, 0, "Sized")
Container = _SpecialAlias(_abc.Container, 1, "Container")
Collection = _SpecialAlias(_abc.Collection, 1, "Collection")
AbstractSet = _SpecialAlias(_abc.Set, 1, "AbstractSet")
MutableSet = _SpecialAlias(_abc.MutableSet, 1, "MutableSet")
Mapping = _SpecialAlias(_abc.Mapping, 2, "Mapping")
MutableMapping = _SpecialAlias(_abc.MutableMapping, 2, "MutableMapping")
Sequence = _SpecialAlias(_abc.Sequence, 1, "Sequence")
MutableSequence = _SpecialAlias(_abc.MutableSequence, 1, "MutableSequence")
MappingView = _SpecialAlias(_abc.MappingView, 1, "MappingView")
KeysView = _SpecialAlias(_abc.KeysView, 1, "KeysView")
ItemsView = _SpecialAlias(_abc.ItemsView, 2, "ItemsView")
ValuesView = _SpecialAlias(_abc.ValuesView, 1, "ValuesView")
Generator = _SpecialAlias(_abc.Generator, 3, "Generator")
AsyncGenerator = _SpecialAlias(_abc.AsyncGenerator, 2, "AsyncGenerator")
ContextManager = _SpecialAlias(_contextlib.AbstractContextManager, 2 if _version >= 13 else 1,
                               "ContextManager" if _version >= 9 else "AbstractContextManager")
Callable = _CallableAlias(_abc.Callable, 2, "Callable")
Tuple = _TupleAlias(tuple, -1, "Tuple")
List = _SpecialAlias(list, 1, "List")
Set = _SpecialAlias(set, 1, "Set")
FrozenSet = _SpecialAlias(frozenset, 1, "FrozenSet")
Dict = _SpecialAlias(dict, 2, "Dict")
Type = _SpecialAlias(type, 1, "Type")
Deque = _SpecialAlias(_collections.deque, 1, "Deque")
DefaultDict = _SpecialAlias(_collections.defaultdict, 2, "DefaultDict")
Counter = _SpecialAlias(_collections.Counter, 1, "Counter")
if _version >= 7:
    OrderedDict = _SpecialAlias(_collections.OrderedDict, 2, "OrderedDict")
Text = str


class SupportsInt(Protocol):
    __slots__ = ()
    _is_runtime_protocol = True

    @abstractmethod
    def __int__(self):
        pass


class SupportsFloat(Protocol):
    __slots__ = ()
    _is_runtime_protocol = True

    @abstractmethod
    def __float__(self):
        pass


class SupportsIndex(Protocol):
    __slots__ = ()
    _is_runtime_protocol = True

    @abstractmethod
    def __index__(self):
        pass


class SupportsAbs(Protocol[T_co]):
    __slots__ = ()
    _is_runtime_protocol = True

    @abstractmethod
    def __abs__(self):
        pass


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


from _weft_typing_tools import (NamedTupleMeta, NamedTuple, NewType, cast, overload, final, no_type_check,
    get_origin, get_args, get_type_hints)
if _version >= 8:
    from _weft_typing_tools import TypedDict, _TypedDictMeta
if _version >= 11:
    from _weft_typing_tools import (get_overloads, clear_overloads, assert_never, assert_type, reveal_type,
                                    dataclass_transform)
if _version >= 12:
    from _weft_typing_tools import override

if _version < 8:
    del Protocol, runtime_checkable, final, get_origin, get_args, SupportsIndex
if _version < 7:
    _ForwardRef = ForwardRef

__all__ = [_name for _name in list(globals()) if not _name.startswith("_") and _name not in (
    "T", "KT", "VT", "T_co", "V_co", "VT_co", "T_contra", "CT_co", "NamedTupleMeta", "GenericMeta", "IO",
        "TextIO", "BinaryIO") and (
                _version > 6 or _name != "NoReturn")]


def __getattr__(name):
    if name in ("AsyncContextManager",):
        return _SpecialAlias(_contextlib.AbstractAsyncContextManager, 2 if _version >= 13 else 1, name)
    if name in ("Pattern", "Match"):
        import re
        return _SpecialAlias(type(re.compile("")) if name == "Pattern" else type(re.match("", "")), 1, name)
    from _weft_source import missing_attribute
    return missing_attribute(__name__, name)
