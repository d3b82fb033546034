// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How the realm's builtin types and functions are put together: one function for each family of them.
//
// Each `add_*` fills the types of its family (already made, empty, as `realm.types.x`), finishes them with
// TypeBuilder::finish and adds names to `realm.builtins`. realm.cpp calls them in order of dependence.
#pragma once

namespace weft::model {

class Realm;

void add_object_types(Realm& realm); // object, type, NoneType, descriptors, functions, super, property, ...
void add_exception_types(Realm& realm);   // BaseException and all below it
void add_number_types(Realm& realm);      // int, bool, float, complex
void add_string_types(Realm& realm);      // str, bytes, bytearray
void add_sequence_types(Realm& realm);    // tuple, list, range, slice and their iterators
void add_mapping_types(Realm& realm);     // dict, views, mappingproxy, set, frozenset
void add_iterator_types(Realm& realm);    // enumerate, zip, map, filter, reversed, callable iterators
void add_builtin_functions(Realm& realm); // print, len, sorted, ...
void add_evaluator_types(Realm& realm);   // function, code, frame, traceback, cell
void add_coroutine_types(Realm& realm);   // generator, coroutine, async generator
void add_weakref_types(Realm& realm);

} // namespace weft::model
