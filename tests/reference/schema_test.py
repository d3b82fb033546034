#!/usr/bin/env python3
# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Validates what weft writes against the schema of traces, with Debian's python3-jsonschema, and checks that
the schema refuses what the reader refuses. Its argument is the program that prints sample traces.
"""
import copy
import json
import os
import subprocess
import sys
import unittest

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = sys.argv.pop(1) if len(sys.argv) > 1 else 'weft_sample_traces'


def samples():
    text = subprocess.run([SAMPLES, sys.executable], stdout=subprocess.PIPE, check=True).stdout.decode()
    decoder, traces = json.JSONDecoder(), []
    while text.strip():
        text = text.lstrip()
        trace, end = decoder.raw_decode(text)
        traces.append(trace)
        text = text[end:]
    return traces


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(HERE, '..', '..', 'traces', 'schema', 'trace.schema.json')) as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        cls.validator = jsonschema.Draft202012Validator(schema)
        cls.traces = samples()

    def test_what_weft_writes_is_valid(self):
        self.assertEqual(len(self.traces), 3)
        for trace in self.traces:
            self.assertEqual([error.message for error in self.validator.iter_errors(trace)], [])

    def test_an_unknown_member_is_allowed(self):
        trace = copy.deepcopy(self.traces[0])
        trace['events'][0]['time'] = 7
        self.assertTrue(self.validator.is_valid(trace))

    def test_what_the_reader_refuses_is_invalid(self):
        def changed(*path_and_value):
            trace = copy.deepcopy(self.traces[0])
            place = trace
            for step in path_and_value[:-2]:
                place = place[step]
            place[path_and_value[-2]] = path_and_value[-1]
            return trace
        for trace in (changed('weft_trace', 2), changed('profile', '2.7'), changed('level', 'all'),
                      changed('events', 1, 'kind', 'jumped'), changed('events', 1, 'subject', 0),
                      changed('events', 1, 'what', 'thread'), changed('events', 2, 'value', 1),
                      changed('out', 0, 'two\nlines\n'), changed('exit_status', 256),
                      changed('outcome', 'kind', 'lost'), changed('schedule', 'seed', -1)):
            self.assertFalse(self.validator.is_valid(trace))
        for member in self.traces[0]:
            trace = copy.deepcopy(self.traces[0])
            del trace[member]
            self.assertFalse(self.validator.is_valid(trace), member)


if __name__ == '__main__':
    unittest.main()
