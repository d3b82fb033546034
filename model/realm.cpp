// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a realm is built: every builtin type is made empty, with its name and base; then each family fills its
// own.
//
// A realm is built inside a world of its own, since objects are made in a world. What was made is then taken
// out of that world's sight: no collector watches it and no program can make it die.
#include "model/realm.h"

#include <array>

#include "model/realm_parts.h"
#include "model/values/dict.h"
#include "model/values/exception_names.h"
#include "model/world.h"

namespace weft::model {

namespace {

enum class Trait : std::uint8_t { Base, Final };       // may programs derive from it?
enum class Visible : std::uint8_t { Builtin, Hidden }; // is its name in builtins?

struct DeclaredType {
    Type* Types::*field;
    std::string_view name;
    Type* Types::*base;
    Kind kind;
    Trait trait;
    Visible visible;
};

constexpr Type* Types::*k_object = &Types::object;
constexpr DeclaredType k_types[] = {
    {&Types::object, "object", nullptr, Kind::Instance, Trait::Base, Visible::Builtin},
    {&Types::type, "type", k_object, Kind::Type, Trait::Base, Visible::Builtin},
    {&Types::none, "NoneType", k_object, Kind::None, Trait::Final, Visible::Hidden},
    {&Types::int_, "int", k_object, Kind::Int, Trait::Base, Visible::Builtin},
    {&Types::boolean, "bool", &Types::int_, Kind::Bool, Trait::Final, Visible::Builtin},
    {&Types::ellipsis, "ellipsis", k_object, Kind::Ellipsis, Trait::Final, Visible::Hidden},
    {&Types::not_implemented, "NotImplementedType", k_object, Kind::NotImplemented, Trait::Final,
     Visible::Hidden},
    {&Types::float_, "float", k_object, Kind::Float, Trait::Base, Visible::Builtin},
    {&Types::complex, "complex", k_object, Kind::Complex, Trait::Base, Visible::Builtin},
    {&Types::str, "str", k_object, Kind::Str, Trait::Base, Visible::Builtin},
    {&Types::bytes, "bytes", k_object, Kind::Bytes, Trait::Base, Visible::Builtin},
    {&Types::bytearray, "bytearray", k_object, Kind::ByteArray, Trait::Base, Visible::Builtin},
    {&Types::memoryview, "memoryview", k_object, Kind::Other, Trait::Final, Visible::Builtin},
    {&Types::tuple, "tuple", k_object, Kind::Tuple, Trait::Base, Visible::Builtin},
    {&Types::list, "list", k_object, Kind::List, Trait::Base, Visible::Builtin},
    {&Types::dict, "dict", k_object, Kind::Dict, Trait::Base, Visible::Builtin},
    {&Types::set, "set", k_object, Kind::Set, Trait::Base, Visible::Builtin},
    {&Types::frozenset, "frozenset", k_object, Kind::FrozenSet, Trait::Base, Visible::Builtin},
    {&Types::slice, "slice", k_object, Kind::Slice, Trait::Final, Visible::Builtin},
    {&Types::range, "range", k_object, Kind::Range, Trait::Final, Visible::Builtin},
    {&Types::function, "function", k_object, Kind::Function, Trait::Final, Visible::Hidden},
    {&Types::native_function, "builtin_function_or_method", k_object, Kind::NativeFunction, Trait::Final,
     Visible::Hidden},
    {&Types::method_descriptor, "method_descriptor", k_object, Kind::NativeFunction, Trait::Final,
     Visible::Hidden},
    {&Types::classmethod_descriptor, "classmethod_descriptor", k_object, Kind::NativeFunction, Trait::Final,
     Visible::Hidden},
    {&Types::slot_wrapper, "wrapper_descriptor", k_object, Kind::SlotWrapper, Trait::Final, Visible::Hidden},
    {&Types::method_wrapper, "method-wrapper", k_object, Kind::Other, Trait::Final, Visible::Hidden},
    {&Types::getset, "getset_descriptor", k_object, Kind::GetSet, Trait::Final, Visible::Hidden},
    {&Types::member_descriptor, "member_descriptor", k_object, Kind::MemberDescriptor, Trait::Final,
     Visible::Hidden},
    {&Types::method, "method", k_object, Kind::Method, Trait::Final, Visible::Hidden},
    {&Types::property, "property", k_object, Kind::Property, Trait::Base, Visible::Builtin},
    {&Types::staticmethod, "staticmethod", k_object, Kind::StaticMethod, Trait::Base, Visible::Builtin},
    {&Types::classmethod, "classmethod", k_object, Kind::ClassMethod, Trait::Base, Visible::Builtin},
    {&Types::super, "super", k_object, Kind::Super, Trait::Base, Visible::Builtin},
    {&Types::module, "module", k_object, Kind::Module, Trait::Base, Visible::Hidden},
    {&Types::cell, "cell", k_object, Kind::Cell, Trait::Final, Visible::Hidden},
    {&Types::code, "code", k_object, Kind::Code, Trait::Final, Visible::Hidden},
    {&Types::frame, "frame", k_object, Kind::Frame, Trait::Final, Visible::Hidden},
    {&Types::traceback, "traceback", k_object, Kind::Traceback, Trait::Final, Visible::Hidden},
    {&Types::generator, "generator", k_object, Kind::Generator, Trait::Final, Visible::Hidden},
    {&Types::coroutine, "coroutine", k_object, Kind::Coroutine, Trait::Final, Visible::Hidden},
    {&Types::coroutine_wrapper, "coroutine_wrapper", k_object, Kind::Awaitable, Trait::Final,
     Visible::Hidden},
    {&Types::async_generator, "async_generator", k_object, Kind::AsyncGenerator, Trait::Final,
     Visible::Hidden},
    {&Types::async_generator_asend, "async_generator_asend", k_object, Kind::Awaitable, Trait::Final,
     Visible::Hidden},
    {&Types::async_generator_athrow, "async_generator_athrow", k_object, Kind::Awaitable, Trait::Final,
     Visible::Hidden},
    {&Types::weakref, "weakref", k_object, Kind::WeakRef, Trait::Base, Visible::Hidden},
    {&Types::mapping_proxy, "mappingproxy", k_object, Kind::View, Trait::Final, Visible::Hidden},
    {&Types::simple_namespace, "SimpleNamespace", k_object, Kind::Other, Trait::Base, Visible::Hidden},
    {&Types::union_type, "UnionType", k_object, Kind::Other, Trait::Final, Visible::Hidden},
    {&Types::generic_alias, "GenericAlias", k_object, Kind::Other, Trait::Base, Visible::Hidden},
    {&Types::refused, "refused", k_object, Kind::Other, Trait::Final, Visible::Hidden},
    {&Types::dict_keys, "dict_keys", k_object, Kind::View, Trait::Final, Visible::Hidden},
    {&Types::dict_values, "dict_values", k_object, Kind::View, Trait::Final, Visible::Hidden},
    {&Types::dict_items, "dict_items", k_object, Kind::View, Trait::Final, Visible::Hidden},
    {&Types::enumerate, "enumerate", k_object, Kind::Iterator, Trait::Base, Visible::Builtin},
    {&Types::zip, "zip", k_object, Kind::Iterator, Trait::Base, Visible::Builtin},
    {&Types::map, "map", k_object, Kind::Iterator, Trait::Base, Visible::Builtin},
    {&Types::filter, "filter", k_object, Kind::Iterator, Trait::Base, Visible::Builtin},
    {&Types::reversed, "reversed", k_object, Kind::Iterator, Trait::Base, Visible::Builtin},
    {&Types::list_iterator, "list_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::list_reverse_iterator, "list_reverseiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::tuple_iterator, "tuple_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::str_iterator, "str_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::bytes_iterator, "bytes_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::range_iterator, "range_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::long_range_iterator, "longrange_iterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::set_iterator, "set_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::dict_key_iterator, "dict_keyiterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::dict_value_iterator, "dict_valueiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::dict_item_iterator, "dict_itemiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::dict_reverse_key_iterator, "dict_reversekeyiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::dict_reverse_value_iterator, "dict_reversevalueiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::dict_reverse_item_iterator, "dict_reverseitemiterator", k_object, Kind::Iterator, Trait::Final,
     Visible::Hidden},
    {&Types::callable_iterator, "callable_iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::sequence_iterator, "iterator", k_object, Kind::Iterator, Trait::Final, Visible::Hidden},
    {&Types::BaseException, "BaseException", k_object, Kind::Exception, Trait::Base, Visible::Builtin},
};

struct DeclaredException {
    Type* Types::*field;
    std::string_view name;
    Type* Types::*base;
    int since;
};

constexpr DeclaredException k_exceptions[] = {
#define X(name, base, since) {&Types::name, #name, &Types::base, since},
    WEFT_EXCEPTIONS(X)
#undef X
};

} // namespace

class RealmBuilder {
public:
    explicit RealmBuilder(Realm& realm) : m_realm(realm) {}

    void build()
    {
        declare_types();
        intern_names();
        m_realm.empty_tuple = make<Tuple>(m_realm.types.tuple, std::vector<Value>());
        m_realm.builtins = new_dict();
        furnish();
        publish_types();
        m_realm.seal(world());
    }

private:
    void declare_types()
    {
        for (const DeclaredType& declared : k_types) {
            Type* base = declared.base ? m_realm.types.*declared.base : nullptr;
            Type* type = m_realm.make_type(declared.name, base, declared.kind);
            type->is_base = declared.trait == Trait::Base;
            m_realm.types.*declared.field = type;
        }
        for (const DeclaredException& declared : k_exceptions) {
            if (m_realm.profile.at_least(declared.since))
                m_realm.types.*declared.field =
                    m_realm.make_type(declared.name, m_realm.types.*declared.base, Kind::Exception);
        }
        if (m_realm.profile.at_least(11))
            declare_exception_group();
        for (const Ref<Type>& type : m_realm.m_owned_types)
            type->has_instance_dict = type->is_exception;
        // The first types were made before the types of their own parts were there.
        for (const Ref<Type>& type : m_realm.m_owned_types) {
            type->set_type(m_realm.types.type);
            type->attributes = new_dict();
        }
        declare_layouts();
    }

    // What the C++ classes do not say but CPython's structures do.
    void declare_layouts()
    {
        Types& types = m_realm.types;
        for (Type* type : {types.StopIteration, types.SystemExit, types.ImportError, types.UnicodeError,
                           types.UnicodeDecodeError, types.UnicodeEncodeError, types.UnicodeTranslateError,
                           types.OSError, types.SyntaxError, types.MemoryError})
            type->extends_layout = true;
        if (m_realm.profile.at_least(10))
            types.NameError->extends_layout = types.AttributeError->extends_layout = true;
        if (types.BaseExceptionGroup)
            types.BaseExceptionGroup->extends_layout = true;
        for (Type* type : {types.type, types.set, types.frozenset, types.function, types.native_function,
                           types.method, types.module, types.code, types.generator, types.coroutine,
                           types.async_generator, types.memoryview, types.union_type, types.generic_alias})
            type->supports_weakref = true;
    }

    // The only builtin class with two bases.
    void declare_exception_group()
    {
        Types& types = m_realm.types;
        Type* group = m_realm.make_type("ExceptionGroup", types.BaseExceptionGroup, Kind::Exception);
        group->bases.push_back(Ref<Type>::borrow(types.Exception));
        types.Exception->subclasses.push_back(group);
        group->mro = {group, types.BaseExceptionGroup, types.Exception, types.BaseException, types.object};
        types.ExceptionGroup = group;
    }

    void intern_names()
    {
        Names& names = m_realm.names;
#define X(name) names.dunder_##name = m_realm.intern("__" #name "__");
        WEFT_DUNDER_NAMES(X)
#undef X
#define X(name) names.name_##name = m_realm.intern(#name);
        WEFT_PLAIN_NAMES(X)
#undef X
        names.empty = m_realm.intern("");
    }

    void furnish()
    {
        add_object_types(m_realm);
        add_number_types(m_realm);
        add_string_types(m_realm);
        add_sequence_types(m_realm);
        add_mapping_types(m_realm);
        add_exception_types(m_realm);
        add_iterator_types(m_realm);
        add_evaluator_types(m_realm);
        add_coroutine_types(m_realm);
        add_weakref_types(m_realm);
        add_builtin_functions(m_realm);
        for (const Ref<Type>& type : m_realm.m_owned_types)
            TypeBuilder::inherit_slots(*type);
    }

    void publish_types()
    {
        for (const DeclaredType& declared : k_types) {
            if (declared.visible == Visible::Builtin)
                publish(m_realm.types.*declared.field);
        }
        for (const DeclaredException& declared : k_exceptions) {
            if (Type* type = m_realm.types.*declared.field)
                publish(type);
        }
        if (m_realm.types.ExceptionGroup)
            publish(m_realm.types.ExceptionGroup);
    }

    void publish(Type* type)
    {
        m_realm.builtins->set(m_realm.intern(type->name), Value::borrow(type));
    }

    Realm& m_realm;
};

Realm::Realm(Profile realm_profile) : profile(realm_profile)
{
    World bootstrap(*this, Limits{});
    RealmBuilder(*this).build();
}

// Everything in the realm refers to everything: the references are cut first, while all objects are held.
Realm::~Realm()
{
    World* current = std::exchange(t_world, nullptr);
    for (const Ref<Container>& object : m_containers)
        object->clear_references();
    builtins = nullptr;
    empty_tuple = nullptr;
    m_library_namespaces.clear();
    for (const Ref<Container>& object : m_containers) {
        if (Type* type = Value(object).try_as<Type>()) {
            type->subclasses.clear();
            type->bases.clear();
            type->attributes = nullptr;
        }
    }
    // A class looks at its metaclass once more when it dies: the oldest ones, and `type` above all, die last.
    const Ref<Type> last = Ref<Type>::borrow(types.type);
    m_containers.clear();
    while (!m_owned_types.empty())
        m_owned_types.pop_back();
    m_interned.clear();
    t_world = current;
}

void Realm::seal(World& bootstrap)
{
    while (Container* object = bootstrap.tracked) {
        object->untrack();
        object->flags |= k_flag_immortal;
        m_containers.push_back(Ref<Container>::borrow(object));
    }
}

Type* Realm::library_type(TypeMaker make)
{
    const auto found = m_library_types.find(make);
    if (found != m_library_types.end())
        return found->second;
    World bootstrap(*this, Limits{});
    bootstrap.builtins = nullptr;
    bootstrap.sys_modules = nullptr;
    Type* const type = make();
    m_library_types.emplace(make, type);
    seal(bootstrap);
    return type;
}

const Dict& Realm::library_namespace(NamespaceMaker fill)
{
    const auto found = m_library_namespaces.find(fill);
    if (found != m_library_namespaces.end())
        return *found->second;
    World bootstrap(*this, Limits{});
    bootstrap.builtins = nullptr;
    bootstrap.sys_modules = nullptr;
    Ref<Dict> names_made = new_dict();
    fill(*names_made);
    seal(bootstrap);
    return *m_library_namespaces.emplace(fill, std::move(names_made)).first->second;
}

Realm& Realm::of(Profile profile)
{
    constexpr int k_count = Profile::k_minor_last - Profile::k_minor_first + 1;
    thread_local std::array<std::unique_ptr<Realm>, k_count> realms;
    auto& slot = realms[static_cast<std::size_t>(profile.minor() - Profile::k_minor_first)];
    if (!slot)
        slot.reset(new Realm(profile));
    return *slot;
}

Str* Realm::intern(std::string_view text)
{
    const auto found = m_interned.find(text);
    if (found != m_interned.end())
        return found->second.get();
    return intern(Ref<Str>::adopt(new Str(types.str, std::string(text))).get());
}

Str* Realm::intern(Str* name)
{
    if (name->is_interned)
        return name;
    const auto found = m_interned.find(name->text);
    if (found != m_interned.end())
        return found->second.get();
    // A string of a subclass of str never becomes the shared one.
    Ref<Str> shared = name->type() == types.str ? Ref<Str>::borrow(name) : make<Str>(types.str, name->text);
    shared->is_interned = true;
    return m_interned.emplace(shared->text, shared).first->second.get();
}

const Signature* Realm::signature(std::string_view text)
{
    std::unique_ptr<Signature>& slot = m_signatures[std::string(text)];
    if (!slot)
        slot = std::make_unique<Signature>(Signature::parse(text));
    return slot.get();
}

Type* Realm::make_type(std::string_view name, Type* base, Kind instance_kind)
{
    Ref<Type> type = make<Type>(types.type, name);
    type->module_name = "builtins";
    type->instance_kind = instance_kind;
    type->mro.push_back(type.get());
    if (base) {
        type->base = base;
        type->bases.push_back(Ref<Type>::borrow(base));
        type->mro.insert(type->mro.end(), base->mro.begin(), base->mro.end());
        type->has_instance_dict = base->has_instance_dict;
        type->extends_layout = instance_kind != base->instance_kind && instance_kind != Kind::Bool;
        type->supports_weakref = base->supports_weakref;
        type->is_exception = base->is_exception || instance_kind == Kind::Exception;
        base->subclasses.push_back(type.get());
    }
    if (types.dict && types.dict->attributes)
        type->attributes = new_dict();
    m_owned_types.push_back(type);
    return type.get();
}

} // namespace weft::model
