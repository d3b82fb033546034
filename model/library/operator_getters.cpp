// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// operator.attrgetter, itemgetter and methodcaller: callables that remember what to ask for.
//
// https://docs.python.org/3/library/operator.html#operator.attrgetter
#include "model/library/operator_getters.h"

#include "model/library/module_builder.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/sequence_support.h"
#include "model/world.h"

namespace weft::model {

namespace {

// All three remember a list of values; methodcaller keyword arguments too.
class Getter : public Container {
public:
    static constexpr Kind k_kind = Kind::Other;
    explicit Getter(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override
    {
        for (const Value& value : wanted)
            visitor(value);
    }

    std::vector<Value> wanted; // methodcaller: positional arguments, then those of the keywords
    std::vector<Ref<Str>> keywords;
    Ref<Str> method;
};

Completion<void> take_one_object(std::string_view name, const CallArgs& args)
{
    TRY(refuse_keywords(name, args));
    return check_positional(name, args, 1, 1);
}

// https://docs.python.org/3/library/operator.html#operator.itemgetter
Completion<Value> create_itemgetter(Type* type, const CallArgs& args)
{
    TRY(refuse_keywords("itemgetter", args));
    TRY(check_positional("itemgetter", args, 1, SIZE_MAX));
    const Ref<Getter> getter = allocate<Getter>(type);
    getter->wanted.assign(args.values, args.values + args.count);
    return getter;
}

Completion<Value> call_itemgetter(const Value& self, const CallArgs& args)
{
    TRY(take_one_object("itemgetter", args));
    const Getter& getter = *self.as<Getter>();
    if (getter.wanted.size() == 1)
        return get_item(args[0], getter.wanted[0]);
    std::vector<Value> found;
    for (const Value& key : getter.wanted) {
        Value item = TRY(get_item(args[0], key));
        found.push_back(std::move(item));
    }
    return new_tuple(std::move(found));
}

// https://docs.python.org/3/library/operator.html#operator.attrgetter
Completion<Value> create_attrgetter(Type* type, const CallArgs& args)
{
    TRY(refuse_keywords("attrgetter", args));
    TRY(check_positional("attrgetter", args, 1, SIZE_MAX));
    const Ref<Getter> getter = allocate<Getter>(type);
    for (std::size_t position = 0; position < args.count; ++position) {
        if (args[position].try_as<Str>() == nullptr)
            return raise(types().TypeError, "attribute name must be a string");
        getter->wanted.push_back(args[position]);
    }
    return getter;
}

// "a.b.c": one attribute after the other.
Completion<Value> dotted_attribute(const Value& object, const std::string& path)
{
    Value current = object;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t dot = std::min(path.find('.', start), path.size());
        current = TRY(get_attribute(current, intern(path.substr(start, dot - start))));
        start = dot + 1;
    }
    return current;
}

Completion<Value> call_attrgetter(const Value& self, const CallArgs& args)
{
    TRY(take_one_object("attrgetter", args));
    const Getter& getter = *self.as<Getter>();
    if (getter.wanted.size() == 1)
        return dotted_attribute(args[0], getter.wanted[0].as<Str>()->text);
    std::vector<Value> found;
    for (const Value& path : getter.wanted) {
        Value item = TRY(dotted_attribute(args[0], path.as<Str>()->text));
        found.push_back(std::move(item));
    }
    return new_tuple(std::move(found));
}

// https://docs.python.org/3/library/operator.html#operator.methodcaller
Completion<Value> create_methodcaller(Type* type, const CallArgs& args)
{
    if (args.count == 0)
        return raise(types().TypeError, "methodcaller needs at least one argument, the method name");
    if (args[0].try_as<Str>() == nullptr)
        return raise(types().TypeError, "method name must be a string");
    const Ref<Getter> getter = allocate<Getter>(type);
    getter->method = Ref<Str>::borrow(intern(args[0].as<Str>()));
    getter->wanted.assign(args.values + 1, args.values + args.total());
    for (std::size_t position = 0; position < args.keyword_count; ++position)
        getter->keywords.push_back(Ref<Str>::borrow(args.keyword_names[position]));
    return getter;
}

Completion<Value> call_methodcaller(const Value& self, const CallArgs& args)
{
    TRY(take_one_object("methodcaller", args));
    const Getter& getter = *self.as<Getter>();
    const Value method = TRY(get_attribute(args[0], getter.method.get()));
    std::vector<Value> values = getter.wanted;
    std::vector<Str*> keywords;
    for (const Ref<Str>& keyword : getter.keywords)
        keywords.push_back(keyword.get());
    CallArgs passed;
    passed.values = values.data();
    passed.keyword_names = keywords.data();
    passed.keyword_count = keywords.size();
    passed.count = values.size() - keywords.size();
    return call(method, passed);
}

Completion<Value> repr_getter(const Value& self)
{
    const std::string shown = TRY(joined_reprs(self.as<Getter>()->wanted));
    return new_str(concat("operator.", shown_name(self), "(", shown, ")"));
}

Completion<Value> repr_methodcaller(const Value& self)
{
    const Getter& getter = *self.as<Getter>();
    const Ref<Str> name = TRY(repr(getter.method));
    std::string out = concat("operator.methodcaller(", name->text);
    const std::size_t positional = getter.wanted.size() - getter.keywords.size();
    for (std::size_t position = 0; position < getter.wanted.size(); ++position) {
        const Ref<Str> shown = TRY(repr(getter.wanted[position]));
        out += ", ";
        if (position >= positional)
            out += concat(getter.keywords[position - positional]->text, "=");
        out += shown->text;
    }
    return new_str(out + ")");
}

Type* start_type(std::string_view name, Completion<Value> (*create)(Type*, const CallArgs&),
                 Completion<Value> (*call)(const Value&, const CallArgs&),
                 Completion<Value> (*repr)(const Value&))
{
    Type* type = make_library_type("operator", name, Kind::Other);
    type->slots.create = create;
    type->slots.call = call;
    type->slots.repr = repr;
    TypeBuilder(type).refuse({"__reduce__"}).finish();
    return type;
}

} // namespace

Type* make_attrgetter_type()
{
    return start_type("attrgetter", create_attrgetter, call_attrgetter, repr_getter);
}

Type* make_itemgetter_type()
{
    return start_type("itemgetter", create_itemgetter, call_itemgetter, repr_getter);
}

Type* make_methodcaller_type()
{
    return start_type("methodcaller", create_methodcaller, call_methodcaller, repr_methodcaller);
}

} // namespace weft::model
