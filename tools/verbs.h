// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The verbs of weft, each in the file of its name. argv[0] is the verb; the result is the exit status.
#pragma once

namespace weft::tools {

int run(int argc, char** argv);
int record(int argc, char** argv);
int diff(int argc, char** argv);
int conform(int argc, char** argv);
int replay(int argc, char** argv);
int fuzz(int argc, char** argv);
int explore(int argc, char** argv);
int shrink(int argc, char** argv);
int versions(int argc, char** argv);
int targets(int argc, char** argv);

} // namespace weft::tools
