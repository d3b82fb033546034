#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Write the product of operation, state and body shape as programs of the corpus.

A program of the corpus stands alone, because a trace embeds it whole; so what the programs of the product
share is kept once, in product/, and put together here. `--check` writes nothing and fails when a program
in the corpus is not what would be written.
"""
import argparse
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, 'product'))
sys.dont_write_bytecode = True

from families import FAMILIES  # noqa: E402
from shapes import SHAPES  # noqa: E402

PROGRAMS = os.path.join(HERE, '..', '..', 'traces', 'corpus', 'programs')


def program(family, shape):
    """The text of one program."""
    says, seen, operations, rest = FAMILIES[family]
    about, body = SHAPES[shape]
    with open(os.path.join(HERE, 'product', 'driver.py.in'), encoding='utf-8') as stream:
        driver = stream.read()
    driver = driver.replace('@SEEN@', seen).replace('@MORE@', operations)
    head = '# %s, for %s.\n# Written by tests/programs/make_product.py.\n' % (says, about)
    body = body.strip('\n')
    return head + driver + '\n' + body + '\n\n\n' + rest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--check', action='store_true', help='compare only')
    options = parser.parse_args()
    stale = []
    for family in FAMILIES:
        folder = os.path.join(PROGRAMS, family)
        os.makedirs(folder, exist_ok=True)
        wanted = {shape + '.py': program(family, shape) for shape in SHAPES}
        for name in sorted(set(os.listdir(folder)) | set(wanted)):
            path = os.path.join(folder, name)
            present = None
            if os.path.exists(path):
                with open(path, encoding='utf-8') as stream:
                    present = stream.read()
            if present == wanted.get(name):
                continue
            stale.append(family + '/' + name)
            if options.check:
                continue
            if name in wanted:
                with open(path, 'w', encoding='utf-8') as stream:
                    stream.write(wanted[name])
            else:
                os.remove(path)
    for name in stale:
        print('%s: %s' % (name, 'differs from what make_product.py writes' if options.check else 'written'))
    return 1 if options.check and stale else 0


if __name__ == '__main__':
    sys.exit(main())
