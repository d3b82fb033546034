# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""dataclasses: classes that are written from their annotations.

https://docs.python.org/3/library/dataclasses.html
The methods are made from source text, so that their errors speak of parameters as those of any function do.
"""

import sys as _sys
from types import MappingProxyType as _MappingProxyType

from _weft_annotations import of_class as _annotations_of

_version = _sys.version_info[1]

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "MISSING", "fields", "asdict",
    "astuple",
           "make_dataclass", "replace", "is_dataclass"]
if _version >= 10:
    __all__.insert(5, "KW_ONLY")


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
if _version >= 10:
    KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if _version < 8:
            return "dataclasses.InitVar"
        plain = isinstance(self.type, type) and not hasattr(self.type, "__origin__")
        return "dataclasses.InitVar[%s]" % (self.type.__name__ if plain else repr(self.type))

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata",
                 "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        kw_only = "kw_only=%r," % (self.kw_only,) if _version >= 10 else ""
        return ("Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,compare=%r,"
                "metadata=%r,%s_field_type=%s)" % (
                    self.name, self.type, self.default, self.default_factory, self.init, self.repr, self.hash,
                    self.compare, self.metadata, kw_only, self._field_type))

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)


class _DataclassParams:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        names = ["init", "repr", "eq", "order", "unsafe_hash", "frozen"]
        if _version >= 12:
            names += ["match_args", "kw_only", "slots", "weakref_slot"]
        return "_DataclassParams(%s)" % ",".join("%s=%r" % (name, getattr(self, name)) for name in names)


if _version >= 10:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None, kw_only=MISSING):
        return _field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
              metadata=None):
        return _field(default, default_factory, init, repr, hash, compare, metadata, False)


def _field(default, default_factory, init, repr, hash, compare, metadata, kw_only):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---------------------------------------------------- the fields of a class


def _names_typing(text, cls, name):
    """Whether a text names ClassVar or InitVar, perhaps with the name of its module before it."""
    head = text.strip().split("[")[0].strip()
    module, dot, attribute = head.rpartition(".")
    space = _sys.modules[cls.__module__].__dict__
    owner = "typing" if name == "ClassVar" else "dataclasses"
    if owner not in _sys.modules:
        return False
    wanted = getattr(_sys.modules[owner], name)
    if dot:
        return getattr(space.get(module), attribute, None) is wanted and attribute == name
    return space.get(attribute) is wanted


def _is_class_var(kind, cls):
    if isinstance(kind, str):
        return _names_typing(kind, cls, "ClassVar")
    typing = _sys.modules.get("typing")
    return typing is not None and (kind is typing.ClassVar
        or getattr(kind, "__origin__", None) is typing.ClassVar)


def _is_init_var(kind, cls):
    if isinstance(kind, str):
        return _names_typing(kind, cls, "InitVar")
    return kind is InitVar or type(kind) is InitVar


def _is_kw_only(kind, cls):
    if _version < 10:
        return False
    if isinstance(kind, str):
        return _names_typing(kind, cls, "KW_ONLY")
    return kind is KW_ONLY


def _make_field(cls, name, kind, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = _field(default, MISSING, True, True, None, True, None, MISSING if _version >= 10 else False)
    made.name = name
    made.type = kind
    made._field_type = _FIELD
    if _is_class_var(kind, cls):
        made._field_type = _FIELD_CLASSVAR
    elif _is_init_var(kind, cls):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError("field %s cannot have a default factory" % name)
    if _version >= 10:
        if made._field_type is not _FIELD_CLASSVAR:
            if made.kw_only is MISSING:
                made.kw_only = default_kw_only
        elif made.kw_only is not MISSING:
            raise TypeError("field %s is a ClassVar but specifies kw_only" % name)
    if made._field_type is _FIELD:
        mutable = made.default.__class__.__hash__ is None if _version >= 11 \
            else isinstance(made.default, (list, dict, set))
        if mutable:
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (
                type(made.default), made.name))
    return made


def _collect_fields(cls, kw_only):
    all_fields = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get(_FIELDS) if _version >= 8 else getattr(base, _FIELDS, None)
        if inherited is not None:
            for each in inherited.values():
                all_fields[each.name] = each
            frozen_bases.append(getattr(base, _PARAMS).frozen)
    own = []
    seen_marker = False
    annotations = _annotations_of(cls)
    for name, kind in annotations.items():
        if _is_kw_only(kind, cls):
            if seen_marker:
                raise TypeError("%r is KW_ONLY, but KW_ONLY has already been specified" % name)
            seen_marker = kw_only = True
        else:
            own.append(_make_field(cls, name, kind, kw_only))
    for each in own:
        all_fields[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError("%r is a field but has no type annotation" % name)
    return all_fields, frozen_bases


# ---------------------------------------------------- the methods


def _function(cls, name, parameters, body, values, returns=MISSING):
    """A method made from its text. `values` are the names that the text uses."""
    space = dict(values)
    module = _sys.modules.get(cls.__module__)
    source = ["def __create_fn__(%s):" % ", ".join(values)]
    if returns is not MISSING:
        space["_return_type"] = returns
    source.append(" def %s(%s)%s:" % (name, ", ".join(parameters),
        "" if returns is MISSING else "->_return_type"))
    source.extend("  " + line for line in body)
    source.append(" return " + name)
    globals_ = dict(module.__dict__) if module is not None else {}
    if returns is not MISSING:
        source[0] = "def __create_fn__(%s):" % ", ".join(space)
    exec("\n".join(source), globals_)
    made = globals_["__create_fn__"](**space)
    if _version >= 10:
        made.__qualname__ = "%s.%s" % (cls.__qualname__, name)
    return made


def _parameter(each):
    if each.default is MISSING and each.default_factory is MISSING:
        default = ""
    elif each.default is not MISSING:
        default = "=__dataclass_dflt_%s__" % each.name
    else:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return "%s:__dataclass_type_%s__%s" % (each.name, each.name, default)


def _assignment(frozen, name, value, self_name):
    if frozen:
        return "__dataclass_builtins_object__.__setattr__(%s,%r,%s)" % (self_name, name, value)
    return "%s.%s=%s" % (self_name, name, value)


def _init_line(each, frozen, self_name, slots):
    factory = "__dataclass_dflt_%s__" % each.name
    if each.default_factory is not MISSING:
        if each.init:
            value = "%s() if %s is __dataclass_HAS_DEFAULT_FACTORY__ else %s" % (factory, each.name,
                each.name)
        else:
            value = "%s()" % factory
    elif each.init:
        value = each.name
    elif slots and each.default is not MISSING:
        value = factory
    else:
        return None
    if each._field_type is _FIELD_INITVAR:
        return None
    return _assignment(frozen, each.name, value, self_name)


def _make_init(cls, all_fields, positional, keyword_only, frozen, has_post_init, self_name, slots):
    seen = None
    for each in positional:
        if each.init:
            if not (each.default is MISSING and each.default_factory is MISSING):
                seen = each
            elif seen is not None:
                extra = " %r" % seen.name if _version >= 13 else ""
                raise TypeError("non-default argument %r follows default argument%s" % (each.name, extra))
    values = {"__dataclass_type_%s__" % each.name: each.type for each in all_fields if each.init}
    for each in all_fields:
        if each.default is not MISSING:
            values["__dataclass_dflt_%s__" % each.name] = each.default
        elif each.default_factory is not MISSING:
            values["__dataclass_dflt_%s__" % each.name] = each.default_factory
    values["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    values["__dataclass_builtins_object__"] = object
    body = [line for line in (_init_line(each, frozen, self_name, slots) for each in all_fields) if line]
    if has_post_init:
        given = ",".join(each.name for each in all_fields if each._field_type is _FIELD_INITVAR)
        body.append("%s.%s(%s)" % (self_name, _POST_INIT_NAME, given))
    parameters = [self_name] + [_parameter(each) for each in positional if each.init]
    if any(each.init for each in keyword_only):
        parameters += ["*"] + [_parameter(each) for each in keyword_only if each.init]
    return _function(cls, "__init__", parameters, body or ["pass"], values, returns=None)


def _guarded_repr(text_of):
    """Within itself a repr is three dots."""
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return text_of(self)
        finally:
            running.discard(key)
    return __repr__


def _make_repr(cls, shown):
    def text_of(self):
        return self.__class__.__qualname__ + "(%s)" % ", ".join(
            "%s=%r" % (each.name, getattr(self, each.name)) for each in shown)
    made = _guarded_repr(text_of)
    made.__qualname__ = "__create_fn__.<locals>.__repr__"
    if _version >= 10:
        made.__qualname__ = "%s.__repr__" % cls.__qualname__
    return made


def _make_comparison(cls, name, operator, compared):
    own = "(%s)" % "".join("self.%s," % each.name for each in compared)
    other = "(%s)" % "".join("other.%s," % each.name for each in compared)
    if name == "__eq__" and _version >= 13:
        result = " and ".join("self.%s==other.%s" % (each.name, each.name) for each in compared) or "True"
        body = ["if self is other:", " return True", "if other.__class__ is self.__class__:",
            " return " + result,
                "return NotImplemented"]
    else:
        body = ["if other.__class__ is self.__class__:", " return %s%s%s" % (own, operator, other),
                "return NotImplemented"]
    return _function(cls, name, ["self", "other"], body, {})


def _make_frozen(cls, all_fields, name, verb):
    names = tuple(each.name for each in all_fields)

    if name == "__setattr__":
        def method(self, name, value):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot %s field %r" % (verb, name))
            super(cls, self).__setattr__(name, value)
    else:
        def method(self, name):
            if type(self) is cls or name in names:
                raise FrozenInstanceError("cannot %s field %r" % (verb, name))
            super(cls, self).__delattr__(name)
    method.__name__ = name
    method.__qualname__ = "%s.%s" % (cls.__qualname__, name)
    return method


def _make_hash(cls, hashed):
    body = ["return hash((%s))" % "".join("self.%s," % each.name for each in hashed)]
    return _function(cls, "__hash__", ["self"], body, {})


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _process_hash(cls, all_fields, unsafe_hash, eq, frozen):
    own = cls.__dict__.get("__hash__", MISSING)
    explicit = not (own is MISSING or (own is None and "__eq__" in cls.__dict__))
    if unsafe_hash:
        if explicit:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
        wanted = True
    elif not eq or explicit:
        return
    else:
        wanted = frozen
    if not wanted:
        cls.__hash__ = None
        return
    cls.__hash__ = _make_hash(cls, [each for each in all_fields if each._field_type is _FIELD and
                                    (each.compare if each.hash is None else each.hash)])


def _process(cls, options):
    all_fields, frozen_bases = _collect_fields(cls, options["kw_only"])
    frozen = options["frozen"]
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen_bases) and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _PARAMS, _DataclassParams(**options))
    setattr(cls, _FIELDS, all_fields)
    if options["order"] and not options["eq"]:
        raise ValueError("eq must be true if order is true")
    in_init = [each for each in all_fields.values() if each._field_type in (_FIELD, _FIELD_INITVAR)]
    kept = [each for each in all_fields.values() if each._field_type is _FIELD]
    positional = [each for each in in_init if each.init and each.kw_only is not True]
    keyword_only = [each for each in in_init if each.init and each.kw_only is True]
    if options["init"]:
        self_name = "__dataclass_self__" if "self" in all_fields else "self"
        _set_new(cls, "__init__", _make_init(cls, in_init, positional, keyword_only, frozen,
                                             hasattr(cls, _POST_INIT_NAME), self_name, options["slots"]))
    # A class that defines __eq__ has its __hash__ set to None at once: that does not count as its own.
    had_hash_none = cls.__dict__.get("__hash__", MISSING)
    if options["repr"]:
        _set_new(cls, "__repr__", _make_repr(cls, [each for each in kept if each.repr]))
    compared = [each for each in kept if each.compare]
    own_eq = "__eq__" in cls.__dict__
    explicit_hash = not (had_hash_none is MISSING or (had_hash_none is None and own_eq))
    if options["eq"]:
        _set_new(cls, "__eq__", _make_comparison(cls, "__eq__", "==", compared))
    if options["order"]:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, _make_comparison(cls, name, operator, compared)):
                raise TypeError("Cannot overwrite attribute %s in class %s%s Consider using "
                                "functools.total_ordering"
                                    % (name, cls.__name__, "" if _version >= 13 else "."))
    if frozen:
        for name, verb in (("__setattr__", "assign to"), ("__delattr__", "delete")):
            if _set_new(cls, name, _make_frozen(cls, kept, name, verb)):
                raise TypeError("Cannot overwrite attribute %s in class %s" % (name, cls.__name__))
    if explicit_hash:
        if options["unsafe_hash"]:
            raise TypeError("Cannot overwrite attribute __hash__ in class %s" % cls.__name__)
    elif options["unsafe_hash"] or options["eq"]:
        _process_hash(cls, all_fields.values(), options["unsafe_hash"], options["eq"], frozen)
    if not getattr(cls, "__doc__"):
        _add_doc(cls)
    if options["match_args"]:
        _set_new(cls, "__match_args__", tuple(each.name for each in positional))
    if options["slots"]:
        cls = _with_slots(cls, kept, options["weakref_slot"])
    return cls


def _add_doc(cls):
    from inspect import signature
    cls.__doc__ = cls.__name__ + str(signature(cls)).replace(" -> None", "")


def _with_slots(cls, kept, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError("%s already specifies __slots__" % cls.__name__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = [each.name for each in kept if _version < 11 or each.name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        names.append("__weakref__")
    namespace = dict(cls.__dict__)
    namespace["__slots__"] = tuple(names)
    for each in kept:
        namespace.pop(each.name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    return made


def _decorate(cls, options):
    if cls is None:
        return lambda target: _process(target, options)
    return _process(cls, options)


if _version >= 11:
    def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False, weakref_slot=False):
        if weakref_slot and not slots:
            raise TypeError("weakref_slot is True but slots is False")
        return _decorate(cls, dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen,
                                   match_args=match_args, kw_only=kw_only, slots=slots,
                                       weakref_slot=weakref_slot))
elif _version >= 10:
    def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                  match_args=True, kw_only=False, slots=False):
        return _decorate(cls, dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen,
                                   match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=False))
else:
    def dataclass(_cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False):
        return _decorate(_cls, dict(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
            frozen=frozen,
                                    match_args=False, kw_only=False, slots=False, weakref_slot=False))


# ---------------------------------------------------- functions on dataclasses


def fields(class_or_instance):
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        message = "must be called with a dataclass type or instance"
        if _version >= 11:
            raise TypeError(message) from None
        raise TypeError(message)
    return tuple(each for each in known.values() if each._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def _copied(obj, inner):
    import copy
    kind = type(obj)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[inner(each) for each in obj])
    if isinstance(obj, (list, tuple)):
        return kind(inner(each) for each in obj)
    if isinstance(obj, dict):
        if hasattr(kind, "default_factory"):
            made = kind(obj.default_factory)
            for key, value in obj.items():
                made[inner(key)] = inner(value)
            return made
        return kind((inner(key), inner(value)) for key, value in obj.items())
    return copy.deepcopy(obj)


def _as_dict(obj, dict_factory):
    if _is_dataclass_instance(obj):
        return dict_factory([(each.name, _as_dict(getattr(obj, each.name), dict_factory))
            for each in fields(obj)])
    return _copied(obj, lambda each: _as_dict(each, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    if _is_dataclass_instance(obj):
        return tuple_factory([_as_tuple(getattr(obj, each.name), tuple_factory) for each in fields(obj)])
    return _copied(obj, lambda each: _as_tuple(each, tuple_factory))


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    import keyword
    import types
    module = options.pop("module", None)
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError("Invalid field: %r" % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError("Field names must be valid identifiers: %r" % (name,))
        if keyword.iskeyword(name):
            raise TypeError("Field names must not be keywords: %r" % (name,))
        if name in annotations:
            raise TypeError("Field name duplicated: %r" % (name,))
        annotations[name] = kind

    def fill(space):
        space.update(namespace or {})
        space.update(defaults)
        space["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    if _version >= 12:
        cls.__module__ = module or _sys._getframe(1).f_globals.get("__name__", "__main__")
    return dataclass(cls, **options)


def replace(obj, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for each in getattr(obj, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                kind = TypeError if _version >= 13 else ValueError
                raise kind("field %s is declared with init=False, it cannot be specified with replace()"
                    % each.name)
            continue
        if each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                raise (TypeError if _version >= 13 else ValueError)(
                    "InitVar %r must be specified with replace()" % each.name)
            changes[each.name] = getattr(obj, each.name)
    return obj.__class__(**changes)
