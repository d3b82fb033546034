// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The code of a class body, with what the compiler itself puts into the namespace before and after it.
// https://docs.python.org/3/reference/datamodel.html#special-attributes

#include "model/evaluator/compiler_private.h"
#include "model/rules/language.h"
#include "model/values/sequence.h"

namespace weft::model {

Ref<Code> CodeCompiler::compile_class_body(const syntax::ClassDef& definition)
{
    lay_out_slots(nullptr);
    m_code->first_line = definition.position.line;
    Block body;
    begin_class_body(definition, body);
    for (std::size_t i = m_code->has_docstring ? 1 : 0; i < definition.body.size(); ++i)
        statement(*definition.body[i], body);
    end_class_body(definition, body);
    m_code->body = std::move(body);
    return m_code;
}

void CodeCompiler::begin_class_body(const syntax::ClassDef& definition, Block& body)
{
    const syntax::Position& place = definition.position;
    const auto store = [&](const char* name, ExprNode* value) {
        body.statements.push_back(store_statement(store_name(name, place), value, place));
    };
    // 1. Where the class comes from.
    store("__module__", load_name("__name__", place));
    store("__qualname__", constant(Value::borrow(m_code->qualname), place));
    if (m_unit.profile.has(Rule::ClassesKnowTheirSource)) {
        const auto& decorators = definition.decorators;
        const int line = decorators.empty() ? place.line : decorators.front()->position.line;
        store("__firstlineno__", constant(Value::small(line), place));
    }
    // 2. The dict of annotations, then the documentation.
    set_up_annotations(definition.body, body);
    take_docstring(definition.body);
    if (m_code->has_docstring)
        store("__doc__", constant(m_code->docstring, place));
    if (m_scope.has_conditional_annotations)
        body.statements.push_back(begin_conditional_annotations(place));
}

void CodeCompiler::end_class_body(const syntax::ClassDef& definition, Block& body)
{
    const syntax::Position& place = definition.position;
    const auto store = [&](const char* name, ExprNode* value) {
        body.statements.push_back(store_statement(store_name(name, place), value, place));
    };
    if (!m_annotated.empty())
        store("__annotate_func__", namespace_annotate());
    if (!m_unit.profile.has(Rule::ClassesKnowTheirSource))
        return;
    std::vector<Value> attributes;
    for (const std::string& name : m_static_attributes)
        attributes.push_back(Value::borrow(intern(name)));
    store("__static_attributes__", constant(new_tuple(std::move(attributes)), place));
}

// `self.x = ...` belongs to the innermost class around the code that assigns, however deep that code is.
// https://docs.python.org/3/reference/datamodel.html#type.__static_attributes__
void CodeCompiler::note_static_attribute(const syntax::Attribute& node)
{
    // 1. Only assignments, and only to what is called `self`.
    if (m_is_deleting || node.value->kind != syntax::NodeKind::Name ||
        syntax::as<syntax::Name>(*node.value).name != "self")
        return;
    // 2. A class body does not count its own.
    for (CodeCompiler* around = m_parent; around; around = around->m_parent) {
        if (around->m_code->code_kind != CodeKind::Class)
            continue;
        around->m_static_attributes.insert(node.name);
        return;
    }
}

} // namespace weft::model
