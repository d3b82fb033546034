// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A consumer of the source folder: it links weft::sim and is not held to weft's warnings.
int main(int argument_count, char** arguments)
{
    int unused = 0;
    return 0;
}
