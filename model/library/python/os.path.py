# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""os.path: another name of posixpath, which `import os` puts in this module's place."""

from posixpath import (altsep, basename, commonpath, commonprefix, curdir, defpath, devnull, dirname,
    extsep, isabs,
                       join, normcase, normpath, pardir, pathsep, sep, split, splitdrive, splitext)
