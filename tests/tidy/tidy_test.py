# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""Each tidy rule must find its problem and leave good text alone."""

import os
import sys
import tempfile
import unittest

import document_rules
import rule_index
import source_rules
from project_files import File

LICENCE = "// Copyright 2026 The weft authors\n// SPDX-License-Identifier: Apache-2.0\n"


class Sample(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, text, path="model/sample.cpp"):
        full = os.path.join(self.folder.name, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as stream:
            stream.write(text)
        return File(self.folder.name, path)

    def finds(self, rule, text, path="model/sample.cpp"):
        found = list(rule(self.file(text, path)))
        self.assertTrue(found, f"{rule.__name__} finds nothing in {text!r}")
        return found

    def passes(self, rule, text, path="model/sample.cpp"):
        self.assertEqual(list(rule(self.file(text, path))), [])


class Layout(Sample):
    def test_a_line_of_110_columns_passes_and_one_of_111_does_not(self):
        self.passes(source_rules.check_layout, "a" * 110 + "\n")
        self.assertIn(":1: 111 columns", self.finds(source_rules.check_layout, "a" * 111 + "\n")[0])

    def test_trailing_space_tabs_and_a_missing_newline_are_found(self):
        self.finds(source_rules.check_layout, "int a; \n")
        self.finds(source_rules.check_layout, "\tint a;\n")
        self.finds(source_rules.check_layout, "int a;")

    def test_both_licence_lines_are_wanted(self):
        self.passes(source_rules.check_licence, LICENCE)
        self.finds(source_rules.check_licence, "// Copyright 2026 The weft authors\n")
        self.passes(source_rules.check_licence, "weft_add_library(sim)\n", "sim/CMakeLists.txt")

    def test_a_file_of_801_lines_is_too_long_and_one_of_501_warns(self):
        self.passes(source_rules.check_length, "\n" * 800)
        self.finds(source_rules.check_length, "\n" * 801)
        self.finds(source_rules.warn_length, "\n" * 501)

    def test_a_function_of_71_lines_warns(self):
        self.passes(source_rules.warn_function_length, "void f()\n{\n" + "a;\n" * 70 + "}\n")
        self.finds(source_rules.warn_function_length, "void f()\n{\n" + "a;\n" * 71 + "}\n")


class Words(Sample):
    def test_unfinished_work_is_found(self):
        self.finds(source_rules.check_words, "// TODO: the rest\n")
        self.passes(source_rules.check_words, "// FIXME: step 3 is not carried out yet.\n")

    def test_a_path_of_one_machine_is_found(self):
        self.finds(source_rules.check_machine_paths, "# see /home/someone/weft\n")
        self.finds(source_rules.check_machine_paths, "# see /root/.profile\n")
        self.passes(source_rules.check_machine_paths, "# see docs/work/plan and https://a.org/work/\n")


class Banned(Sample):
    def test_chance_clocks_and_waiting_are_found(self):
        for call in ("int a = rand();", "std::random_device d;", "std::uniform_int_distribution<int> d;",
                     "std::mt19937 g;", "auto h = std::hash<int>{}(1);", "time(nullptr);", "std::time(0);",
                     "std::chrono::steady_clock::now();", "std::this_thread::sleep_for(a);", "usleep(3);",
                     "try { f(); } catch (...) { g(); }"):
            self.finds(source_rules.check_banned, call + "\n")

    def test_words_that_only_look_alike_pass(self):
        for call in ("operand(1);", "loop.time();", "virtual_time(0);", "asyncio::sleep(1);", "grand();",
                     "// rand() is not used\n", 'print("time(0)");',
                     "try { f(); } catch (...) { g(); throw; }"):
            self.passes(source_rules.check_banned, call + "\n")

    def test_a_clock_is_allowed_where_real_time_passes(self):
        self.passes(source_rules.check_banned, "std::chrono::steady_clock::now();\n", "tools/run.cpp")


class Documents(Sample):
    def test_a_document_has_one_title_on_its_first_line(self):
        self.passes(document_rules.check_title, "# A\n\n## B\n\n```\n# a comment\n```\n", "docs/a.md")
        self.finds(document_rules.check_title, "# A\n\n# B\n", "docs/a.md")
        self.finds(document_rules.check_title, "A\n", "docs/a.md")

    def test_links_lead_to_files_and_headings(self):
        self.file("# B\n\n## Two words\n", "docs/b.md")
        links = "[b](b.md) [c](b.md#two-words) [d](https://d.org)\n"
        self.passes(document_rules.check_links, links, "docs/a.md")
        self.finds(document_rules.check_links, "[b](c.md)\n", "docs/a.md")
        self.finds(document_rules.check_links, "[b](b.md#three-words)\n", "docs/a.md")

    def test_a_room_without_readme_is_found(self):
        found = list(document_rules.check_room_readmes([self.file("# sim\n", "sim/README.md")]))
        self.assertEqual(len(found), len(document_rules.ROOMS) - 1)


class RuleIndex(Sample):
    def test_a_linked_function_is_listed_with_its_rule(self):
        file = self.file("// PEP 342, send(): hand a value to the paused yield.\n"
                         "// https://peps.python.org/pep-0342/#send\n"
                         "Completion<Value> Generator::send(Value value)\n{\n}\n")
        self.assertEqual(rule_index.rules_of(file), [
            ("https://peps.python.org/pep-0342/#send", "PEP 342, send()", "Generator::send",
             "model/sample.cpp")])

    def test_a_link_at_the_head_of_a_file_speaks_for_the_file(self):
        file = self.file("// Things.\n// https://a.org/b\n#pragma once\n")
        self.assertEqual(rule_index.rules_of(file), [("https://a.org/b", "Things", "(the file)", file.path)])


if __name__ == "__main__":
    sys.exit(unittest.main())
