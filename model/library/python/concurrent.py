# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""The package concurrent."""
