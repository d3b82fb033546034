# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The part of inspect that is written in Python: signatures, docstrings, members."""

import sys
import types

from _weft_annotations import get_annotations

_version = sys.version_info[:2]


class _empty:
    """Marker for what a parameter does not have."""


_empty.__module__ = "inspect"


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.description if _version >= (3, 12) else self.name

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    __module__ = "inspect"

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a %s" % type(name).__name__)
        if not name.isidentifier():
            raise ValueError("%r is not a valid parameter name" % name)
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError("%s parameters cannot have default values" % kind.description)
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=None, kind=None, annotation=_empty, default=_empty):
        return type(self)(self._name if name is None else name, self._kind if kind is None else kind,
                          default=self._default if default is _empty else default,
                          annotation=self._annotation if annotation is _empty else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = "%s%s%s" % (text, ": " if _version >= (3, 7) else ":", formatannotation(self._annotation))
        if self._default is not _empty:
            spaced = self._annotation is not _empty and _version >= (3, 7)
            text = "%s%s%r" % (text, " = " if spaced else "=", self._default)
        if self._kind == _VAR_POSITIONAL:
            text = "*" + text
        elif self._kind == _VAR_KEYWORD:
            text = "**" + text
        return text

    def __repr__(self):
        return '<%s "%s">' % (self.__class__.__name__, self)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default and
                self._annotation == other._annotation)

    def __hash__(self):
        return hash((self._name, int(self._kind), self._annotation, self._default))


class BoundArguments:
    __slots__ = ("arguments", "_signature")
    __module__ = "inspect"

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_keyword = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                by_keyword = True
            elif name not in self.arguments:
                by_keyword = True
                continue
            if not by_keyword or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join("%s=%r" % item for item in self.arguments.items())


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    __module__ = "inspect"
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return _signature(obj, follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self.parameters.values() if parameters is _empty else parameters,
                          return_annotation=self._return_annotation if return_annotation is _empty
                          else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values()) == list(other._parameters.values()) and
                self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        given = list(args)
        collector = None
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if given:
                    arguments[name] = tuple(given)
                    given = []
            elif kind == _VAR_KEYWORD:
                collector = name
            elif given and kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if name in kwargs and kind == _POSITIONAL_OR_KEYWORD:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = given.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                text = "missing a required argument: %r" % name
                if _version >= (3, 12) and kind == _KEYWORD_ONLY:
                    text = "missing a required keyword-only argument: %r" % name
                raise TypeError(text)
        if given:
            raise TypeError("too many positional arguments")
        if kwargs:
            if collector is None:
                raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
            arguments[collector] = kwargs
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        after_positional_only = False
        star_needed = True
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                after_positional_only = True
            elif after_positional_only:
                parts.append("/")
                after_positional_only = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                parts.append("*")
                star_needed = False
            parts.append(str(parameter))
        if after_positional_only:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(self._return_annotation)
        return text

    def __repr__(self):
        return "<%s %s>" % (self.__class__.__name__, self)


def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    positional = code.co_argcount
    positional_only = getattr(code, "co_posonlyargcount", 0)
    keyword_only = code.co_kwonlyargcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    without_default = positional - len(defaults)
    for i, name in enumerate(names[:positional]):
        parameters.append(Parameter(
            name, _POSITIONAL_ONLY if i < positional_only else _POSITIONAL_OR_KEYWORD,
            default=defaults[i - without_default] if i >= without_default else _empty,
            annotation=annotations.get(name, _empty)))
    at = positional + keyword_only
    if code.co_flags & 4:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[positional:positional + keyword_only]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=keyword_defaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _refuse(obj):
    from _weft_source import refuse
    refuse("inspect.signature of a %s" % type(obj).__name__)


def _of_partial(obj, follow_wrapped):
    bound = _signature(obj.func, follow_wrapped)
    given = list(obj.args)
    parameters = []
    keyword_only = False
    for name, parameter in bound.parameters.items():
        if given and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            given.pop(0)
            continue
        if name in obj.keywords:
            parameter = parameter.replace(default=obj.keywords[name], kind=_KEYWORD_ONLY)
            keyword_only = True
        elif keyword_only and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and parameter.kind == _VAR_POSITIONAL:
            continue
        parameters.append(parameter)
    return bound.replace(parameters=parameters)


def _signature(obj, follow_wrapped):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if isinstance(obj, types.MethodType):
        return _without_first(_signature(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature(obj, follow_wrapped)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError("unexpected object %r in __signature__ attribute" % (given,))
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if type(obj).__name__ == "partial" and type(obj).__module__ == "functools":
        return _of_partial(obj, follow_wrapped)
    if isinstance(obj, type):
        for name in ("__new__", "__init__"):
            for base in obj.__mro__:
                method = base.__dict__.get(name)
                if method is None:
                    continue
                if isinstance(method, staticmethod):
                    method = method.__func__
                if isinstance(method, types.FunctionType):
                    return _without_first(_signature(method, follow_wrapped))
                break
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        _refuse(obj)
    method = getattr(type(obj), "__call__", None)
    if isinstance(method, types.FunctionType):
        return _without_first(_signature(method, follow_wrapped))
    _refuse(obj)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if eval_str:
        from _weft_source import refuse
        refuse("inspect.signature with eval_str")
    return _signature(obj, follow_wrapped)


def getfullargspec(func):
    from _weft_source import refuse
    refuse("inspect.getfullargspec")


def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        for each in seen:
            if each is func:
                raise ValueError("wrapper loop when unwrapping %r" % (seen[0],))
        seen.append(func)
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    if lines:
        lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if not isinstance(doc, str):
        return None
    return cleandoc(doc)


def getmembers(object, predicate=None):
    results = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))
