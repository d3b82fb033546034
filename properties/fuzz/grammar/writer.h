// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The writer of one random program: bodies first, then what drives them.
//
// A body may call only what was written before it, so nothing recurs; loops are counted; a statement that
// leaves its block is its last. So every program ends, unless its event loop waits for what nobody brings.
// What is printed are numbers, strings, tuples of these, and exceptions in words: nothing with an address.
// Every literal is another number, so a line of output tells where its value came from.
//
// The parts are in files of their own: values.cpp, pauses.cpp, statements.cpp, classes.cpp (bodies),
// generator_driver.cpp, coroutine_driver.cpp, asyncio_driver.cpp (drivers), helpers.cpp.
#pragma once

#include "properties/fuzz/ast_builder.h"
#include "properties/fuzz/features.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::properties::fuzz {

// What kind of body is being written.
enum class Body : std::uint8_t { Generator, Coroutine, AsyncGenerator, Plain };

// Where in a body one is.
struct Place {
    Body kind = Body::Generator;
    unsigned depth = 0;
    bool in_loop = false;
    bool in_finally = false;            // `continue` is newer there
    bool in_handler = false;            // `raise` alone has something to raise again
    std::string exception;              // the name that a handler gave it
    std::vector<std::string> variables; // that have been assigned
    bool has_yield = false;             // somewhere in this body
    std::string parameter;              // an iterator that was passed in
};

class Writer {
public:
    Writer(syntax::Tree& tree, Decisions& decisions, const Swarm& swarm, unsigned size)
        : make(tree), m_tree(tree), m_decisions(decisions), m_swarm(swarm), m_size(size)
    {
    }

    void write_program();

private:
    using Expr = syntax::Expr;
    using Statement = syntax::Statement;
    using Block = syntax::Body;
    using Weighted = std::pair<unsigned, unsigned>; // a weight, and what is chosen

    // One of them, each as likely as it weighs; the first where none weighs anything.
    unsigned choose(std::initializer_list<Weighted> choices);
    unsigned below(unsigned bound) { return m_decisions.below(bound); }
    bool chance(unsigned numerator, unsigned denominator)
    {
        return m_decisions.chance(numerator, denominator);
    }
    unsigned weight(Feature feature) const { return m_swarm.weight(feature); }
    bool has(Feature feature) const { return m_swarm.has(feature); }
    // One of the names, or an empty one.
    std::string any_of(const std::vector<std::string>& names);
    std::string fresh_name(std::string_view letter);
    long number() { return ++m_number; }

    // values.cpp
    Expr* literal();
    Expr* value(Place& place);
    Expr* exception_class(bool is_caught);
    Expr* exception_instance();
    void define_class(unsigned bit, std::string_view class_name, std::string_view base);

    // pauses.cpp
    Expr* pause(Place& place);
    Expr* yielded(Place& place);
    Expr* awaited(Place& place);
    Expr* iterable(Place& place);
    Expr* builtin_iterable();
    Expr* async_iterable(Place& place);
    Expr* awaitable(Place& place);
    Expr* asyncio_awaitable();
    Expr* with_pause(Place& place);
    bool may_pause(const Place& place) const { return place.kind != Body::Plain; }

    // statements.cpp
    Block block(Place& place, unsigned statements);
    void add_statement(Place& place, Block& out);
    Statement* last_statement(Place& place);
    void add_try(Place& place, Block& out);
    void add_handler(Place& place, syntax::Try& statement);
    void add_with(Place& place, Block& out);
    void add_loop(Place& place, Block& out);
    void add_while(Place& place, Block& out);
    void add_reentry(Place& place, Block& out);
    Statement* tell(Place& place);
    Statement* tell_exception(std::string_view exception);
    std::string assigned(Place& place);

    // classes.cpp
    Block method_body(std::initializer_list<Expr*> results);
    Statement* method(std::string_view method_name, std::vector<std::string> parameters, Block body,
                      syntax::Synchrony synchrony = syntax::Synchrony::Sync);
    void write_iterator();
    void write_manager();
    void write_generator_manager();
    void write_awaitable();
    void write_async_iterator();
    void write_async_manager();
    Expr* exit_result();

    // program.cpp
    void write_bodies();
    void write_function(Body kind);
    void add(Statement* statement) { m_definitions.push_back(statement); }

    // generator_driver.cpp
    void write_generator_driver(unsigned steps);
    void make_generator();
    void generator_step(const std::string& object);
    void throw_step(const std::string& object, Block& out);
    Expr* show(std::initializer_list<Expr*> call);
    void drive(Statement* statement) { m_driver.push_back(statement); }
    void drop(std::vector<std::string>& objects, const std::string& object);

    // coroutine_driver.cpp
    void write_coroutine_driver(unsigned steps);
    void make_coroutine();
    void coroutine_step(const std::string& object);
    void make_async_generator();
    void operation_step(const std::string& object);
    void awaitable_step(const std::string& object);
    Expr* operation(const std::string& object);

    // asyncio_driver.cpp
    void write_asyncio_driver(unsigned steps);
    void choose_shared();
    void make_shared(Block& out);
    void asyncio_step(Block& out);
    void task_step(Block& out);
    void future_step(Block& out);
    void shared_step(Block& out);
    void group_step(Block& out);
    Expr* coroutine_call();
    Expr* any_awaitable();
    Expr* make_task();
    Expr* asyncio_name(std::string_view attribute) { return make.attribute("asyncio", attribute); }
    Expr* asyncio_call(std::string_view function, std::vector<Expr*> arguments = {})
    {
        return make.call(asyncio_name(function), std::move(arguments));
    }
    Statement* guarded(Expr* awaited);

    // helpers.cpp
    enum class Helper : std::uint8_t { Show, Told, Suspend, Guard, Run, Err, Stop, Exit, Base, AsyncStop };
    enum class Module : std::uint8_t { Sys, Types, Asyncio, Contextlib };
    void need(Helper helper) { m_helpers.set(static_cast<std::size_t>(helper)); }
    void need(Module module) { m_modules.set(static_cast<std::size_t>(module)); }
    Block helpers();
    Expr* told(std::string_view exception);

public:
    AstBuilder make;

private:
    syntax::Tree& m_tree;
    Decisions& m_decisions;
    const Swarm& m_swarm;
    unsigned m_size;
    unsigned m_room = 0; // statements that the body being written may still have
    long m_number = 0;
    unsigned m_names = 0;
    std::bitset<16> m_helpers, m_modules;
    Block m_definitions, m_driver;
    // Names of what was written and can be called without arguments, or with an iterator.
    std::vector<std::string> m_generators, m_parametric, m_iterators, m_managers;
    std::vector<std::string> m_coroutines, m_async_generators, m_awaitables, m_async_iterators,
        m_async_managers;
    // Variables of the driver: living objects, and what bodies may touch of them.
    std::vector<std::string> m_generator_objects, m_coroutine_objects, m_async_objects, m_operations;
    std::vector<std::string> m_tasks, m_futures;
    // Globals of an asyncio program.
    std::vector<std::string> m_events, m_locks, m_queues, m_conditions, m_shared_futures;
    bool m_is_asyncio = false;
    bool m_known_is_made = false; // the async generator that bodies know
};

} // namespace weft::properties::fuzz
