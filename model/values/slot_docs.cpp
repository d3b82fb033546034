// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The texts are those of CPython's table of slots; one text a name, whatever the type.
//
// https://docs.python.org/3/reference/datamodel.html#special-method-names
#include "model/values/slot_docs.h"

#include <algorithm>

#include "model/rules/objects.h"
#include "model/values/str.h"
#include "model/values/type.h"
#include "model/world.h"

namespace weft::model {

namespace {

struct SlotDoc {
    std::string_view name;
    std::string_view text;
};

constexpr SlotDoc k_docs[] = {
    {"__abs__", "abs(self)"},
    {"__add__", "Return self+value."},
    {"__aiter__", "Return an awaitable, that resolves in asynchronous iterator."},
    {"__and__", "Return self&value."},
    {"__anext__", "Return a value or raise StopAsyncIteration."},
    {"__await__", "Return an iterator to be used in await expression."},
    {"__call__", "Call self as a function."},
    {"__delattr__", "Implement delattr(self, name)."},
    {"__delete__", "Delete an attribute of instance."},
    {"__delitem__", "Delete self[key]."},
    {"__divmod__", "Return divmod(self, value)."},
    {"__eq__", "Return self==value."},
    {"__float__", "float(self)"},
    {"__floordiv__", "Return self//value."},
    {"__ge__", "Return self>=value."},
    {"__get__", "Return an attribute of instance, which is of type owner."},
    {"__getattribute__", "Return getattr(self, name)."},
    {"__getitem__", "Return self[key]."},
    {"__gt__", "Return self>value."},
    {"__hash__", "Return hash(self)."},
    {"__iadd__", "Implement self+=value."},
    {"__iand__", "Return self&=value."},
    {"__imul__", "Implement self*=value."},
    {"__index__",
     "Return self converted to an integer, if self is suitable for use as an index into a list."},
    {"__init__", "Initialize self.  See help(type(self)) for accurate signature."},
    {"__int__", "int(self)"},
    {"__invert__", "~self"},
    {"__ior__", "Return self|=value."},
    {"__isub__", "Return self-=value."},
    {"__iter__", "Implement iter(self)."},
    {"__ixor__", "Return self^=value."},
    {"__le__", "Return self<=value."},
    {"__len__", "Return len(self)."},
    {"__lshift__", "Return self<<value."},
    {"__lt__", "Return self<value."},
    {"__mod__", "Return self%value."},
    {"__mul__", "Return self*value."},
    {"__ne__", "Return self!=value."},
    {"__neg__", "-self"},
    {"__next__", "Implement next(self)."},
    {"__or__", "Return self|value."},
    {"__pos__", "+self"},
    {"__pow__", "Return pow(self, value, mod)."},
    {"__radd__", "Return value+self."},
    {"__rand__", "Return value&self."},
    {"__rdivmod__", "Return divmod(value, self)."},
    {"__repr__", "Return repr(self)."},
    {"__rfloordiv__", "Return value//self."},
    {"__rlshift__", "Return value<<self."},
    {"__rmod__", "Return value%self."},
    {"__rmul__", "Return value*self."},
    {"__ror__", "Return value|self."},
    {"__rpow__", "Return pow(value, self, mod)."},
    {"__rrshift__", "Return value>>self."},
    {"__rshift__", "Return self>>value."},
    {"__rsub__", "Return value-self."},
    {"__rtruediv__", "Return value/self."},
    {"__rxor__", "Return value^self."},
    {"__set__", "Set an attribute of instance to value."},
    {"__setattr__", "Implement setattr(self, name, value)."},
    {"__setitem__", "Set self[key] to value."},
    {"__str__", "Return str(self)."},
    {"__sub__", "Return self-value."},
    {"__truediv__", "Return self/value."},
    {"__xor__", "Return self^value."},
};

} // namespace

// https://docs.python.org/3/reference/datamodel.html#function.__doc__
Completion<Value> slot_documentation(const Type& owner, std::string_view name)
{
    // 1. Methods that stand beside the slot of their name and have a text of their own.
    const bool is_own = (name == "__getitem__" && (owner.name == "list" || owner.name == "dict")) ||
                        (name == "__contains__" &&
                         (owner.name == "dict" || owner.name == "set" || owner.name == "frozenset"));
    if (is_own)
        return unsupported(concat(owner.name, ".", name, ".__doc__"));
    // 2. The names whose text changed.
    if (name == "__bool__")
        return new_str(rule(Rule::BoolDocNamesTruth) ? "True if self else False" : "self != 0");
    if (name == "__contains__")
        return new_str(rule(Rule::ContainsDocNamesBool) ? "Return bool(key in self)."
                                                        : "Return key in self.");
    // 3. The others.
    const auto* found = std::find_if(std::begin(k_docs), std::end(k_docs),
                                     [name](const SlotDoc& doc) { return doc.name == name; });
    if (found == std::end(k_docs))
        return unsupported(concat(owner.name, ".", name, ".__doc__"));
    return new_str(found->text);
}

} // namespace weft::model
