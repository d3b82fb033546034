# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""enum: enumerations and flags.

https://docs.python.org/3/library/enum.html
One implementation serves all versions. What changed with 3.11 (flags that split into single bits, names of
combinations, formatting of mixed-in types) is asked for where it matters; Flag itself stands in _weft_flag.
"""

from sys import _getframe, version_info as _version_info
from types import MappingProxyType as _MappingProxyType

_version = _version_info[1]
_new_style = _version >= 11

__all__ = ["EnumMeta", "Enum", "IntEnum", "Flag", "IntFlag", "auto", "unique"]
if _new_style:
    __all__ += ["EnumType", "StrEnum", "ReprEnum", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
        "property",
                "member", "nonmember", "verify", "UNIQUE"]


# ---------------------------------------------------- what a class body says

if _new_style:
    class _NotYet:
        def __repr__(self):
            return "_auto_null"

    _auto_null = _NotYet()

    class nonmember(object):
        """Protects a value from becoming a member."""

        def __init__(self, value):
            self.value = value

    class member(object):
        """Makes a member of what would not be one."""

        def __init__(self, value):
            self.value = value
else:
    _auto_null = object()
    nonmember = member = None


class auto:
    """Stands for a value that the class chooses."""

    if _new_style:
        def __init__(self, value=_auto_null):
            self.value = value

        def __repr__(self):
            return "auto(%r)" % self.value
    else:
        value = _auto_null


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1:2] != "_" and name[-2:-1] != "_"


_allowed_sunder = {"_order_", "_create_pseudo_member_", "_generate_next_value_", "_missing_", "_ignore_"}
if _version < 7:
    _allowed_sunder.discard("_ignore_")
if _new_style:
    _allowed_sunder |= {"_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_numeric_repr_"}
if _version >= 13:
    _allowed_sunder |= {"_add_alias_", "_add_value_alias_"}


class _EnumDict(dict):
    """The namespace of a class body: it tells members from the rest in the order of their definition."""

    def __init__(self, cls_name=""):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {} if _new_style else []
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate = None

    def _is_private(self, key):
        prefix = "_%s__" % self._cls_name
        return _new_style and key.startswith(prefix) and len(key) > len(prefix) and not key.endswith("__")

    def __setitem__(self, key, value):
        if self._is_private(key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            if _new_style:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            raise TypeError("Attempted to reuse key: %r" % key)
        elif key in self._ignore:
            pass
        elif nonmember is not None and isinstance(value, nonmember):
            value = value.value
        elif self._is_member(value):
            value = self._add_member(key, value)
        super().__setitem__(key, value)

    def _is_member(self, value):
        if member is not None and isinstance(value, member):
            return True
        if _version >= 13 and isinstance(value, type) and not isinstance(value, EnumMeta):
            return False
        return not _is_descriptor(value)

    def _set_sunder(self, key, value):
        if key not in _allowed_sunder:
            if _new_style:
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
            raise ValueError("_names_ are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        return value

    def _add_member(self, key, value):
        if key in self:
            raise TypeError("%r already defined as%s %r" % (key, "" if _new_style else ":", self[key]))
        if member is not None and isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._resolved(key, value)
        elif _new_style and type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple(self._resolved(key, part) if isinstance(part, auto) else part for part in value)
        if _new_style:
            self._member_names[key] = None
        else:
            self._member_names.append(key)
        self._last_values.append(value)
        return value

    def _resolved(self, key, value):
        self._auto_called = True
        if value.value is _auto_null:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value


class _ClassAttribute:
    """An attribute of members that leaves its name free for a member of the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc if doc is not None else getattr(fget, "__doc__", None)
        self.name = getattr(fget, "__name__", None)
        self.clsname = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is not None:
                return found
            if not _new_style:
                raise AttributeError(self.name)
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        if self.fget is None:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            if not _new_style:
                raise AttributeError("can't set attribute")
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            if not _new_style:
                raise AttributeError("can't delete attribute")
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)


if _new_style:
    _ClassAttribute.__name__ = _ClassAttribute.__qualname__ = "property"
    property = _ClassAttribute


# ---------------------------------------------------- the metaclass


def _data_type(class_name, bases):
    """The type other than an enumeration whose values the members are."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumMeta):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                if (candidate or base) not in found:
                    found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError("%r: too many data types: %r" % (class_name, set(found) if _new_style else found))
    return found[0] if found else object


def _mixins(class_name, bases):
    if not bases:
        return object, Enum
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumMeta):
        raise TypeError(
            "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    return _data_type(class_name, bases) or object, first_enum


def _member_maker(namespace, member_type, first_enum):
    """What makes the bare members, and whether it wants the value."""
    own = namespace.get("__new__")
    if own is not None:
        return own.__func__ if isinstance(own, staticmethod) else own, True
    for name in ("__new_member__", "__new__"):
        for possible in (member_type, first_enum):
            target = getattr(possible, name, None)
            if target is not None and target is not object.__new__ and target is not Enum.__new__:
                return target, True
    return object.__new__, False


class EnumMeta(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if _version < 9 and kwds:
            raise TypeError("__prepare__() got an unexpected keyword argument %r" % list(kwds)[0])
        if Enum is None:
            return {}
        _check_extension(cls, bases)
        namespace = _EnumDict(cls)
        namespace._generate = _mixins(cls, bases)[1]._generate_next_value_
        return namespace

    if _version >= 9:
        def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
            return metacls._make(cls, bases, namespace, boundary, kwds)
    else:
        def __new__(metacls, cls, bases, namespace):
            return metacls._make(cls, bases, namespace, None, {})

    if _new_style:
        def __init__(cls, *args, **kwds):
            pass

    @classmethod
    def _make(metacls, class_name, bases, namespace, boundary, kwds):
        if Enum is None:
            return type.__new__(metacls, class_name, bases, dict(namespace), **kwds)
        _check_extension(class_name, bases)
        for key in namespace._ignore + ["_ignore_"]:
            namespace.pop(key, None)
        member_names = list(namespace._member_names)
        member_type, first_enum = _mixins(class_name, bases)
        maker, wants_value = _member_maker(namespace, member_type, first_enum)
        if "mro" in member_names:
            if _new_style:
                raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in ["mro"]))
            raise ValueError("Invalid enum member name: mro")
        values = [(name, namespace[name]) for name in member_names]
        attributes = {key: value for key, value in namespace.items() if key not in namespace._member_names}
        order = attributes.pop("_order_", None)
        if not _new_style and "__doc__" not in attributes:
            attributes["__doc__"] = "An enumeration."
        elif _new_style and "__doc__" not in attributes:
            attributes["__doc__"] = None
        if "__new__" in attributes:
            attributes["__new_member__"] = attributes["__new__"]
        attributes["_generate_next_value_"] = staticmethod(namespace._generate)
        attributes["_member_names_"] = []
        attributes["_member_map_"] = _new_map()
        attributes["_member_type_"] = member_type
        attributes["_value2member_map_"] = {}
        cls = type.__new__(metacls, class_name, bases, attributes, **kwds)
        _replace_mixed_in_methods(cls, attributes, bases, member_type, first_enum)
        if Flag is not None and issubclass(cls, Flag):
            _flags._prepare_flag(cls, boundary, first_enum)
        for name, value in values:
            _add_to_class(cls, name, value, member_type, maker, wants_value)
        type.__setattr__(cls, "__new__", Enum.__new__)
        if order is not None:
            _check_order(cls, order)
        return cls

    def __bool__(cls):
        return True

    if _version >= 13:
        def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1,
                boundary=None):
            return _called(cls, value, names, values, module, qualname, type, start, boundary)
    elif _new_style:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                boundary=None):
            return _called(cls, value, names, (), module, qualname, type, start, boundary)
    else:
        def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
            return _called(cls, value, names, (), module, qualname, type, start, None)

    def __contains__(cls, member):
        if isinstance(member, cls):
            return True if _new_style else member._name_ in cls._member_map_
        if _version >= 12:
            try:
                cls(member)
                return True
            except ValueError:
                return False
        if _version >= 8 and not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return False

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            if _new_style:
                raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
            raise AttributeError("%s: cannot delete Enum member." % cls.__name__)
        super().__delattr__(attr)

    def __dir__(cls):
        if _new_style:
            from _weft_source import refuse
            refuse("dir() of an enumeration")
        return ["__class__", "__doc__", "__members__", "__module__"] + cls._member_names_

    if _version < 12:
        def __getattr__(cls, name):
            if _is_dunder(name):
                raise AttributeError(name)
            try:
                return cls._member_map_[name]
            except KeyError:
                raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        if _new_style and Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            if _new_style:
                raise AttributeError("cannot reassign member %r" % (name,))
            raise AttributeError("Cannot reassign members.")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        return _create(cls, class_name, names, module, qualname, type, start, boundary, 2)


class _Members:
    """`__members__` is an attribute of the class and not of its members."""

    def __get__(self, cls, metacls=None):
        return _MappingProxyType(cls._member_map_)


EnumMeta.__members__ = _Members()
if _new_style:
    EnumMeta.__name__ = EnumMeta.__qualname__ = "EnumType"
    for _function in EnumMeta.__dict__.values():
        if hasattr(_function, "__qualname__"):
            _function.__qualname__ = _function.__qualname__.replace("EnumMeta", "EnumType")
    EnumType = EnumMeta
Enum = Flag = ReprEnum = _flags = None


def _new_map():
    if _version >= 8:
        return {}
    from collections import OrderedDict
    return OrderedDict()


def _check_extension(class_name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumMeta) and base._member_names_:
                if _new_style:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))
                if _version >= 8:
                    raise TypeError("%s: cannot extend enumeration %r" % (class_name, base.__name__))
                raise TypeError("Cannot extend enumerations")


def _replace_mixed_in_methods(cls, attributes, bases, member_type, first_enum):
    """The text of a member is the enumeration's, not the mixed-in type's, unless the class says otherwise."""
    as_repr = _new_style and ReprEnum is not None and ReprEnum in bases
    for name in ("__repr__", "__str__", "__format__"):
        if name in attributes:
            continue
        if as_repr and name in ("__str__", "__format__"):
            target = "__repr__" if name == "__str__" and member_type is int else name
            type.__setattr__(cls, name, getattr(member_type, target))
            continue
        from_type = getattr(member_type, name, None)
        if from_type is not None and getattr(cls, name) is from_type:
            type.__setattr__(cls, name, getattr(first_enum, name))


def _add_to_class(cls, name, value, member_type, maker, wants_value):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    made = maker(cls, *args) if wants_value else maker(cls)
    if not hasattr(made, "_value_"):
        if wants_value and member_type is not object:
            try:
                made._value_ = member_type(*args)
            except Exception as exc:
                if not _new_style:
                    raise
                refused = TypeError("_value_ not set in __new__, unable to create it")
                refused.__cause__ = exc
                raise refused
        else:
            made._value_ = value
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    if _new_style:
        made._sort_order_ = len(cls._member_names_)
    known = _member_with(cls, value)
    if known is not None:
        made = known
    elif not (Flag is not None and _new_style and issubclass(cls, Flag)) or _flags._is_single_bit(value):
        cls._member_names_.append(name)
    if name not in _taken_names(cls):
        type.__setattr__(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        pass
    if Flag is not None and _new_style and issubclass(cls, Flag):
        _flags._widen_flag(cls, value)


def _taken_names(cls):
    """Names whose attribute on members must stay: `name` and `value`."""
    return {name for base in cls.__mro__ for name, what in base.__dict__.items()
        if isinstance(what, _ClassAttribute)}


def _member_with(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
    return None


def _check_order(cls, order):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    order = [name for name in order if cls._member_map_.get(name) is not None and name in cls._member_names_
             or name not in cls._member_map_]
    if order != cls._member_names_:
        raise TypeError("member order does not match _order_")


def _called(cls, value, names, values, module, qualname, type, start, boundary):
    if names is None or cls._member_map_:
        if names is not None:
            value = (value, names) + values
        return cls.__new__(cls, value)
    return _create(cls, value, names, module, qualname, type, start, boundary, 3)


def _create(cls, class_name, names, module, qualname, mixin, start, boundary, depth):
    """The functional form: a class from a text or a list of names."""
    metacls = cls.__class__
    bases = (cls,) if mixin is None else (mixin, cls)
    namespace = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last_values = []
        original, names = names, []
        for count, name in enumerate(original):
            value = cls._generate_next_value_(name, start, count, last_values[:])
            last_values.append(value)
            names.append((name, value))
    for item in names:
        name, value = (item, names[item]) if isinstance(item, str) else item
        namespace[name] = value
    if module is None:
        module = _getframe(depth).f_globals.get("__name__")
    if module is not None:
        dict.__setitem__(namespace, "__module__", module)
    if qualname is not None:
        dict.__setitem__(namespace, "__qualname__", qualname)
    if boundary is not None:
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)
    return metacls.__new__(metacls, class_name, bases, namespace)


# ---------------------------------------------------- the base classes


def _look_up(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known
    if _version < 7:
        return cls._missing_(value)
    failure = None
    try:
        result = cls._missing_(value)
    except Exception as error:
        failure = error
        result = None
    if isinstance(result, cls) or (_new_style and Flag is not None and issubclass(cls, Flag)
                                   and cls._boundary_ is _flags.EJECT and isinstance(result, int)):
        return result
    try:
        invalid = _not_valid(cls, value)
        if result is None and failure is None:
            raise invalid
        if failure is None:
            failure = TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (
                cls.__name__, result))
        if not _new_style or not isinstance(failure, ValueError):
            failure.__context__ = invalid
        raise failure
    finally:
        failure = invalid = None


def _not_valid(cls, value):
    return ValueError("%r is not a valid %s" % (value, cls.__qualname__ if _version >= 8 else cls.__name__))


class Enum(metaclass=EnumMeta):
    """A class whose instances are its named values."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _member_type_ = object

    def __new__(cls, value):
        return _look_up(cls, value)

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if _version >= 13:
            if not last_values:
                return start
            try:
                highest = sorted(last_values).pop()
            except TypeError:
                raise TypeError("unable to sort non-numeric values") from None
            try:
                return highest + 1
            except TypeError:
                raise TypeError("unable to increment %r" % (highest,)) from None
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        if _version < 8:
            raise _not_valid(cls, value)
        return None

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        from _weft_source import refuse
        if _new_style:
            refuse("dir() of a member of an enumeration")
        added = [name for cls in self.__class__.mro() for name in cls.__dict__
                 if name[0] != "_" and name not in self._member_map_]
        added += [name for name in self.__dict__ if name[0] != "_"]
        return ["__class__", "__doc__", "__module__"] + added

    def __format__(self, format_spec):
        if _new_style:
            return str.__format__(str(self), format_spec)
        own_str = _version >= 8 and type(self).__str__ not in (Enum.__str__, Flag.__str__)
        if self._member_type_ is object or own_str:
            return str.__format__(str(self), format_spec)
        return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @_ClassAttribute
    def name(self):
        return self._name_

    @_ClassAttribute
    def value(self):
        return self._value_


if _new_style:
    class ReprEnum(Enum):
        """Members show as the mixed-in type does."""

    class IntEnum(int, ReprEnum):
        """Members are ints."""

    class StrEnum(str, ReprEnum):
        """Members are strs."""

        def __new__(cls, *values):
            if len(values) > 3:
                raise TypeError("too many arguments for str(): %r" % (values,))
            if len(values) == 1 and not isinstance(values[0], str):
                raise TypeError("%r is not a string" % (values[0],))
            if len(values) >= 2 and not isinstance(values[1], str):
                raise TypeError("encoding must be a string, not %r" % (values[1],))
            if len(values) == 3 and not isinstance(values[2], str):
                raise TypeError("errors must be a string, not %r" % (values[2],))
            value = str(*values)
            made = str.__new__(cls, value)
            made._value_ = value
            return made

        def _generate_next_value_(name, start, count, last_values):
            return name.lower()
else:
    class IntEnum(int, Enum):
        """Members are ints."""


from _weft_flag import Flag, IntFlag

if _new_style:
    from _weft_flag import FlagBoundary, STRICT, CONFORM, EJECT, KEEP
else:
    del ReprEnum


def unique(enumeration):
    """A decorator that refuses aliases."""
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items()
        if name != member.name]
    if duplicates:
        details = ", ".join("%s -> %s" % (alias, name) for alias, name in duplicates)
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


if _new_style:
    class EnumCheck(StrEnum):
        UNIQUE = "one name per value"
        CONTINUOUS = "no skipped integer values"
        NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"

    UNIQUE = EnumCheck.UNIQUE

    class verify:
        """A decorator that checks an enumeration."""

        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            for check in self.checks:
                if check is not UNIQUE:
                    from _weft_source import refuse
                    refuse("enum.verify(%s)" % check.name)
                duplicates = [(name, each.name) for name,
                    each in enumeration.__members__.items() if name != each.name]
                if duplicates:
                    details = ", ".join("%s -> %s" % (alias, name) for alias, name in duplicates)
                    raise ValueError("aliases found in %r: %s" % (enumeration, details))
            return enumeration
