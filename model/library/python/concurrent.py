# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The package concurrent: it has only submodules, which are attributes once they are imported."""


def __getattr__(name):
    raise AttributeError("module 'concurrent' has no attribute %r" % name)
