# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""A part of recorder.py: values as text, without running code of the program, and the lines of the record."""
import os

MAX_DEPTH, MAX_ITEMS, MAX_CHARS, MAX_INT_BITS, MAX_SET, MAX_TEXT = 3, 8, 60, 128, 64, 400


# --- Summaries of values: the section "Summaries" of docs/trace_format.md, step for step ---

def make_summary(replacements=()):
    """A function that turns any value into text without running code of the program.

    `replacements` are pairs of texts: what stands for the program's own name in strings, and that name.
    """
    name_of = type.__dict__['__name__'].__get__
    args_of = BaseException.args.__get__
    opening = {tuple: '(', list: '[', dict: '{', set: '{', frozenset: 'frozenset({'}
    closing = {tuple: ')', list: ']', dict: '}', set: '}', frozenset: '})'}
    type_, id_, len_, repr_, issubclass_, sorted_, str_ = type, id, len, repr, issubclass, sorted, str
    base_exception, int_, bool_, none_type = BaseException, int, bool, type(None)
    float_, bytes_ = float, bytes
    max_depth, max_items, max_chars = MAX_DEPTH, MAX_ITEMS, MAX_CHARS
    max_int_bits, max_set, max_text = MAX_INT_BITS, MAX_SET, MAX_TEXT

    def items(value, kind, depth):
        if kind is dict:
            pairs = list(dict.items(value))[:max_items]
            return [text(k, depth) + ': ' + text(v, depth) for k, v in pairs]
        if kind is set or kind is frozenset:
            return sorted_([text(item, depth) for item in value])[:max_items]
        return [text(item, depth) for item in value[:max_items]]

    def container(value, kind, depth):
        count = len_(value)
        if count == 0 and (kind is set or kind is frozenset):
            return name_of(kind) + '()'
        if depth == max_depth and count:
            return opening[kind] + '...' + closing[kind]
        if (kind is set or kind is frozenset) and count > max_set:
            return '<%s of %d>' % (name_of(kind), count)
        parts = items(value, kind, depth + 1)
        if count > max_items:
            parts.append('...')
        tail = ',' if kind is tuple and count == 1 else ''
        return opening[kind] + ', '.join(parts) + tail + closing[kind]

    def text(value, depth):
        kind = type_(value)
        if kind is int_:
            bits = value.bit_length()
            return repr_(value) if bits <= max_int_bits else '<int of %d bits>' % bits
        if kind is str_ or kind is bytes_:
            if kind is str_:
                for private, shown in replacements:
                    value = value.replace(private, shown)
            if len_(value) <= max_chars:
                return repr_(value)
            return repr_(value[:max_chars]) + '...<%d>' % len_(value)
        if kind is none_type or kind is bool_ or kind is float_:
            return repr_(value)
        if kind in opening:
            return container(value, kind, depth)
        if issubclass_(kind, base_exception):
            if depth == max_depth:
                return name_of(kind) + '(...)'
            return name_of(kind) + '(' + arguments(value, depth) + ')'
        if issubclass_(kind, type_):
            return '<class ' + name_of(value) + '>'
        return '<' + name_of(kind) + '>'

    def arguments(exception, depth):
        parts = items(args_of(exception), tuple, depth + 1)
        if len_(args_of(exception)) > max_items:
            parts.append('...')
        return ', '.join(parts)

    def summary(value):
        result = text(value, 0)
        return result if len_(result) <= max_text else result[:max_text] + '...'

    def argument_summary(exception):
        result = arguments(exception, 0)
        return result if len_(result) <= max_text else result[:max_text] + '...'

    return summary, argument_summary, name_of


# --- Writing the record ---

def make_writer(fd):
    """A function that writes one line of tab-separated fields; it needs no module to be alive."""
    write, str_ = os.write, str

    def emit(*fields):
        line = '\t'.join([str_(field).replace('\n', '\\n').replace('\t', '\\t') for field in fields])
        write(fd, (line + '\n').encode('utf-8', 'backslashreplace'))
    return emit
