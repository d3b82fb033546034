// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The parts of add_sequence_types, add_mapping_types and add_iterator_types: one function a type.
#pragma once

namespace weft::model {

class Realm;

void build_tuple_type(Realm& realm);
void build_list_type(Realm& realm);
void build_range_types(Realm& realm);
void build_slice_type(Realm& realm);
void build_generic_alias_type(Realm& realm);
void build_sequence_iterator_types(Realm& realm);

void build_dict_type(Realm& realm);
void build_dict_view_types(Realm& realm);
void build_dict_iterator_types(Realm& realm);
void build_mapping_proxy_type(Realm& realm);
void build_set_types(Realm& realm);

void build_enumerate_type(Realm& realm);
void build_zip_type(Realm& realm);
void build_map_and_filter_types(Realm& realm);
void build_reversed_type(Realm& realm);

} // namespace weft::model
