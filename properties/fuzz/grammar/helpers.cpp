// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// What programs begin with: imports, exception classes, and the few functions that drive and tell.
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

using syntax::Synchrony;

syntax::Expr* Writer::told(std::string_view exception)
{
    if (!has(Feature::Chains))
        return make.tuple({make.attribute(make.call("type", {make.name(exception)}), "__name__"),
                           make.call("str", {make.name(exception)})});
    need(Helper::Told);
    return make.call("told", {make.name(exception), make.integer(3)});
}

syntax::Body Writer::helpers()
{
    static constexpr std::array<std::string_view, 4> k_modules{"sys", "types", "asyncio", "contextlib"};
    const auto needs = [this](Helper helper) { return m_helpers[static_cast<std::size_t>(helper)]; };
    Block out, functions;
    // try: print(f(*a)); except BaseException as e: print(told(e))
    if (needs(Helper::Show)) {
        syntax::Try* attempt = make.try_({make.print({make.call("f", {make.starred(make.name("a"))})})});
        make.handler(*attempt, make.name("BaseException"), "e", {make.print({told("e")})});
        functions.push_back(make.function("show", {"f", "*a"}, {attempt}));
    }
    if (needs(Helper::Guard)) {
        syntax::Try* attempt = make.try_({make.print({make.await(make.name("a"))})});
        make.handler(*attempt, make.name("BaseException"), "e", {make.print({told("e")})});
        functions.push_back(make.function("guard", {"a"}, {attempt}, Synchrony::Async));
    }
    if (needs(Helper::Run)) {
        // Runs an awaitable to its end; what it passes on is shown.
        Expr* sent = make.method("o", "send", {make.none()});
        functions.push_back(make.function("run", {"o"}, {make.while_(make.true_(), {make.print({sent})})}));
    }
    if (needs(Helper::Suspend)) {
        need(Module::Types);
        syntax::FunctionDef* function =
            make.function("suspend", {"v"}, {make.return_(make.yield(make.name("v")))});
        function->decorators.push_back(make.attribute("types", "coroutine"));
        functions.push_back(function);
    }
    if (needs(Helper::Told)) {
        // An exception in words, with those that it comes from.
        const auto next = [this](std::string_view attribute) {
            return make.call("told",
                             {make.attribute("e", attribute), make.add(make.name("n"), make.integer(-1))});
        };
        Expr* words =
            make.tuple({make.attribute(make.call("type", {make.name("e")}), "__name__"),
                        make.call("str", {make.name("e")}), next("__cause__"), next("__context__")});
        functions.push_back(make.function(
            "told", {"e", "n"}, {make.return_(make.and_(make.name("e"), make.and_(make.name("n"), words)))}));
    }
    for (std::size_t i = 0; i < k_modules.size(); ++i) {
        if (m_modules[i])
            out.push_back(make.import(k_modules[i]));
    }
    static constexpr std::array<std::pair<Helper, std::pair<std::string_view, std::string_view>>, 4>
        k_classes{{{Helper::Err, {"Err", "Exception"}},
                   {Helper::Stop, {"Stop", "StopIteration"}},
                   {Helper::Exit, {"Exit", "GeneratorExit"}},
                   {Helper::Base, {"Base", "BaseException"}}}};
    for (const auto& [helper, names] : k_classes) {
        if (needs(helper))
            out.push_back(make.class_(names.first, {make.name(names.second)}, {make.pass()}));
    }
    out.insert(out.end(), functions.begin(), functions.end());
    return out;
}

} // namespace weft::properties::fuzz
