// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The realm: everything that all runs under one profile share and no program can change.
//
// It holds the builtin types, the interned names and the builtin functions of one Python version, and is
// built once per thread and profile, since building it costs far more than a run. A run (World) only copies
// the namespace. Programs cannot assign to builtin types (CPython forbids it too), so sharing is not visible.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/profile.h"
#include "model/values/dict.h"
#include "model/values/exception_names.h"
#include "model/values/sequence.h"
#include "model/values/str.h"
#include "model/values/type.h"

namespace weft::model {

// Names that C++ code looks up often, interned once: names().dunder_init is the Str "__init__".
// clang-format off
#define WEFT_DUNDER_NAMES(X)                                                                                 \
    X(abs)                                                                                                   \
    X(add) X(aenter) X(aexit) X(aiter) X(and) X(anext) X(annotations) X(await) X(bool) X(build_class)        \
        X(bytes) X(call) X(cause) X(class) X(class_getitem) X(closure) X(code) X(complex) X(contains)        \
            X(context) X(debug) X(defaults) X(del) X(delattr) X(delete) X(delitem) X(dict) X(dir) X(divmod)  \
                X(doc) X(enter) X(eq) X(exit) X(file) X(float) X(floordiv) X(format) X(func) X(ge) X(get)    \
                    X(getattr) X(getattribute) X(getitem) X(globals) X(gt) X(hash) X(iadd) X(iand)           \
                        X(ifloordiv) X(ilshift) X(imatmul) X(imod) X(import) X(imul) X(index) X(init)        \
                            X(init_subclass) X(instancecheck) X(int) X(invert) X(ior) X(ipow) X(irshift)     \
                                X(isub) X(iter) X(itruediv) X(ixor) X(kwdefaults) X(le) X(len)               \
                                    X(length_hint) X(lshift) X(lt) X(main) X(match_args) X(matmul)           \
                                        X(missing) X(mod) X(module) X(mro_entries) X(mul) X(name) X(ne)      \
                                            X(neg) X(new) X(next) X(notes) X(or) X(pos) X(pow) X(prepare)    \
                                                X(qualname) X(radd) X(rand) X(rdivmod) X(repr) X(reversed)   \
                                                    X(rfloordiv) X(rlshift) X(rmatmul) X(rmod) X(rmul)       \
                                                        X(ror) X(round) X(rpow) X(rrshift) X(rshift) X(rsub) \
                                                            X(rtruediv) X(rxor) X(self) X(set) X(set_name)   \
                                                                X(setattr) X(setitem) X(slots) X(spec)       \
                                                                    X(loader) X(package) X(str) X(sub)       \
                                                                        X(subclasscheck) X(suppress_context) \
                                                                            X(traceback) X(truediv) X(trunc) \
                                                                                X(type_params) X(weakref)    \
                                                                                    X(wrapped) X(xor) X(all) \
                                                                                        X(builtins) X(path)

#define WEFT_PLAIN_NAMES(X)                                                                                  \
    X(args)                                                                                                  \
    X(athrow) X(close) X(encoding) X(end) X(errors) X(file) X(flush) X(items) X(key) X(keys) X(name) X(obj)  \
        X(self) X(send) X(sep) X(throw) X(value) X(values) X(write) X(mro) X(reverse) X(path) X(msg)         \
            X(metaclass) X(copy) X(append) X(update) X(get) X(unraisablehook) X(excepthook) X(stdout)        \
                X(stderr) X(modules) X(displayhook) X(warn)
// clang-format on

struct Names {
#define X(name) Str* dunder_##name = nullptr;
    WEFT_DUNDER_NAMES(X)
#undef X
#define X(name) Str* name_##name = nullptr;
    WEFT_PLAIN_NAMES(X)
#undef X
    Str* empty = nullptr; // ""
};

struct Types {
    Type *object, *type, *none, *boolean, *ellipsis, *not_implemented, *int_, *float_, *complex, *str, *bytes,
        *bytearray, *tuple, *list, *dict, *set, *frozenset, *slice, *range, *function, *native_function,
        *method_descriptor, *slot_wrapper, *getset, *member_descriptor, *method, *property, *staticmethod,
        *classmethod, *super, *module, *cell, *code, *frame, *traceback, *generator, *coroutine,
        *coroutine_wrapper, *async_generator, *async_generator_asend, *async_generator_athrow, *weakref,
        *mapping_proxy, *simple_namespace, *dict_keys, *dict_values, *dict_items, *enumerate, *zip, *map,
        *filter, *reversed, *list_iterator, *tuple_iterator, *str_iterator, *bytes_iterator, *range_iterator,
        *set_iterator, *dict_key_iterator, *dict_reverse_key_iterator, *dict_reverse_value_iterator,
        *dict_reverse_item_iterator, *dict_value_iterator, *dict_item_iterator, *callable_iterator,
        *sequence_iterator, *long_range_iterator, *list_reverse_iterator, *memoryview, *method_wrapper,
        *classmethod_descriptor, *union_type, *generic_alias, *refused;
    Type *BaseException, *ExceptionGroup;
#define X(name, base, since) Type* name;
    WEFT_EXCEPTIONS(X)
#undef X
};

class World;

class Realm {
public:
    // The realm of this thread for a profile; built at first use, kept until the thread ends.
    static Realm& of(Profile profile);

    const Profile profile;
    Types types{};
    Names names;
    Ref<Tuple> empty_tuple;
    std::unordered_map<Str*, const void*> slot_groups; // of class_slots.cpp
    Ref<Dict> builtins;                                // the namespace that each world copies

    // The one Str with this text.
    Str* intern(std::string_view text);
    Str* intern(Str* name);
    // The parsed form of a signature text; equal texts share one.
    const Signature* signature(std::string_view text);
    // Makes an empty native type that the realm owns and that object's family fills later.
    Type* make_type(std::string_view name, Type* base, Kind instance_kind);

    // Parts of the library: made once, at their first use, and shared by all runs under this realm. What
    // makes them is called in a world of its own, as the realm itself is built.
    using TypeMaker = Type* (*)();
    Type* library_type(TypeMaker make);
    using NamespaceMaker = void (*)(Dict& names);
    const Dict& library_namespace(NamespaceMaker fill);

    ~Realm();

private:
    // Takes all that was made out of the sight of the world in which it was made.
    void seal(World& bootstrap);
    explicit Realm(Profile realm_profile);
    friend class RealmBuilder;
    std::vector<Ref<Type>> m_owned_types;
    std::unordered_map<TypeMaker, Type*> m_library_types;
    std::unordered_map<NamespaceMaker, Ref<Dict>> m_library_namespaces;
    std::vector<Ref<Container>> m_containers; // made with the realm; they live as long
    std::unordered_map<std::string_view, Ref<Str>> m_interned;
    std::unordered_map<std::string, std::unique_ptr<Signature>> m_signatures;
};

} // namespace weft::model
