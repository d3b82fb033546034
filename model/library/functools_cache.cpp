// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The callable that functools.lru_cache makes.
//
// https://docs.python.org/3/library/functools.html#functools.lru_cache
// It is native, as CPython's is: its calls are no Python frames and count for no recursion depth. Results
// stand in a dict; what was used last is known by a running number.
#include "model/library/functools_types.h"

#include <map>

#include "model/library/module_builder.h"
#include "model/values/arguments.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"
#include "model/world.h"

namespace weft::model {

namespace {

class LruCache : public Container {
public:
    static constexpr Kind k_kind = Kind::Other;
    explicit LruCache(Type* type) : Container(Kind::Other, type), results(new_dict()) {}
    void traverse(Visitor& visitor) override
    {
        visitor(function);
        visitor(info_class);
        visitor(results.get());
        for (const auto& [number, key] : used)
            visitor(key);
        visitor(attributes);
    }
    void clear_references() override
    {
        attributes = Value();
        forget();
    }
    Value* dict_slot() override { return &attributes; }
    void forget()
    {
        hits = misses = 0;
        std::map<std::int64_t, Value> dropped;
        dropped.swap(used);
        results->clear();
    }

    Value function;
    Value info_class;           // the named tuple that cache_info() gives
    std::int64_t size_max = -1; // -1: without bound
    bool typed = false;
    Ref<Dict> results; // key -> the result, or (result, number of the last use) in a bounded cache
    std::map<std::int64_t, Value> used; // number of the last use -> key
    std::int64_t uses = 0;
    std::int64_t hits = 0;
    std::int64_t misses = 0;
    Value attributes;
};

// _lru_cache_wrapper(user_function, maxsize, typed, cache_info_class)
Completion<Value> create_cache(Type* type, const CallArgs& args)
{
    TRY(check_positional("_lru_cache_wrapper", args, 4, 4));
    if (!is_callable(args[0]))
        return raise(types().TypeError, "the first argument must be callable");
    const Ref<LruCache> cache = allocate<LruCache>(type);
    cache->function = args[0];
    cache->info_class = args[3];
    cache->typed = TRY(truth(args[2]));
    if (!args[1].is_none()) {
        if (!is_int(args[1]))
            return raise(types().TypeError, "maxsize should be integer or None");
        const std::int64_t size_max = TRY(index_as_size(args[1]));
        cache->size_max = size_max < 0 ? 0 : size_max;
    }
    return cache;
}

// The key of a call: one int or str stands for itself, other arguments for a tuple of them.
Value key_of(const LruCache& cache, const CallArgs& args)
{
    if (!cache.typed && args.keyword_count == 0) {
        if (args.count == 1 &&
            (args[0].is_small() || type_of(args[0]) == types().int_ || type_of(args[0]) == types().str))
            return args[0];
        return new_tuple(std::vector<Value>(args.values, args.values + args.count));
    }
    std::vector<Value> parts(args.values, args.values + args.count);
    if (args.keyword_count > 0)
        parts.push_back(Value::borrow(types().object));
    for (std::size_t position = 0; position < args.keyword_count; ++position) {
        parts.push_back(Value::borrow(args.keyword_names[position]));
        parts.push_back(args.keyword(position));
    }
    if (cache.typed) {
        for (std::size_t position = 0; position < args.total(); ++position)
            parts.push_back(Value::borrow(type_of(args.values[position])));
    }
    return new_tuple(std::move(parts));
}

Completion<Value> call_unbounded(LruCache& cache, const CallArgs& args)
{
    const Value key = key_of(cache, args);
    const Value* found = TRY(cache.results->find(key));
    if (found != nullptr) {
        ++cache.hits;
        return *found;
    }
    ++cache.misses;
    Value result = TRY(call(cache.function, args));
    TRY(cache.results->set(key, result));
    return result;
}

void mark_used(LruCache& cache, Tuple& entry, const Value& key)
{
    cache.used.erase(entry.items[1].small_value());
    const std::int64_t number = ++cache.uses;
    entry.items[1] = Value::small(number);
    cache.used.emplace(number, key);
}

Completion<Value> call_bounded(LruCache& cache, const CallArgs& args)
{
    // 1. A result that is there becomes the one used last.
    const Value key = key_of(cache, args);
    const Value* found = TRY(cache.results->find(key));
    if (found != nullptr) {
        ++cache.hits;
        const Value entry = *found;
        mark_used(cache, *entry.as<Tuple>(), key);
        return entry.as<Tuple>()->items[0];
    }
    ++cache.misses;
    Value result = TRY(call(cache.function, args));

    // 2. The call may have put the same key there itself.
    const Value* meanwhile = TRY(cache.results->find(key));
    if (meanwhile != nullptr)
        return result;

    // 3. Where it is full, the entry that was not used for longest goes.
    Value evicted;
    if (static_cast<std::int64_t>(cache.results->size()) >= cache.size_max) {
        const auto oldest = cache.used.begin();
        const Value old_key = oldest->second;
        cache.used.erase(oldest);
        evicted = TRY(cache.results->take(old_key));
    }
    const std::int64_t number = ++cache.uses;
    const Value entry = new_tuple(std::vector<Value>{result, Value::small(number)});
    TRY(cache.results->set(key, entry));
    cache.used.emplace(number, key);
    return result;
}

Completion<Value> call_cache(const Value& self, const CallArgs& args)
{
    const Value held = self;
    LruCache& cache = *held.as<LruCache>();
    if (cache.size_max < 0)
        return call_unbounded(cache, args);
    if (cache.size_max > 0)
        return call_bounded(cache, args);
    ++cache.misses;
    return call(cache.function, args);
}

Completion<Value> bind_cache(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty() || instance.is_none())
        return self;
    return make<Method>(self, instance);
}

// https://docs.python.org/3/library/functools.html#functools.lru_cache
Completion<Value> cache_info(const CallArgs& args)
{
    const LruCache& cache = *args[0].as<LruCache>();
    Value parts[] = {Value::small(cache.hits), Value::small(cache.misses),
                     cache.size_max < 0 ? Value::none() : Value::small(cache.size_max),
                     Value::small(static_cast<std::int64_t>(cache.results->size()))};
    CallArgs passed;
    passed.values = parts;
    passed.count = 4;
    return call(cache.info_class, passed);
}

Completion<Value> cache_clear(const CallArgs& args)
{
    args[0].as<LruCache>()->forget();
    return Value::none();
}

Completion<Value> copy_cache(const CallArgs& args)
{
    return args[0];
}

} // namespace

Type* make_lru_cache_type()
{
    Type* type = make_library_type("functools", "_lru_cache_wrapper", Kind::Other);
    type->has_instance_dict = true;
    type->supports_weakref = true;
    add_dict_attribute(*type);
    type->slots.create = create_cache;
    type->slots.call = call_cache;
    type->slots.descriptor_get = bind_cache;
    TypeBuilder(type)
        .method("cache_info", "", cache_info)
        .method("cache_clear", "", cache_clear)
        .method("__copy__", "", copy_cache)
        .method("__deepcopy__", "memo, /", copy_cache)
        .refuse({"__reduce__"})
        .finish();
    return type;
}

} // namespace weft::model
