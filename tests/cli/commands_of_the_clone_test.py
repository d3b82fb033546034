# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""./demo and ./check on a machine that lacks things, played by stand-ins for the system's programs.

Each stand-in writes its command line into a log; what the scripts install, build and run is read from there.
"""

import os
import shutil
import stat
import sys
import unittest

import command_line

# dpkg-query knows the packages listed in the file `installed`; apt-get adds to it, unless told to fail.
DPKG_QUERY = """#!/bin/bash
grep -qx -- "${@: -1}" installed && printf installed
"""
APT_GET = """#!/bin/bash
echo "apt-get $*" >>log
[ "$1" = update ] && { touch updated; exit 0; }
[ -e needs_update ] && [ ! -e updated ] && exit 100
[ -e offline ] && exit 100
for argument; do echo "$argument"; done >>installed
"""
LOGGED = """#!/bin/bash
echo "$(basename "$0") $*" >>log
"""
SUDO = """#!/bin/bash
echo sudo >>log
exec "$@"
"""
ID = """#!/bin/bash
cat user
"""


class Scripts(command_line.TestCase):
    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.folder, "scripts"))
        for name in ("demo", "check", "scripts/prepare.sh"):
            shutil.copy(os.path.join(command_line.SOURCE, name), os.path.join(self.folder, name))
        for name, text in {"dpkg-query": DPKG_QUERY, "apt-get": APT_GET, "id": ID, "cmake": LOGGED,
                           "ctest": LOGGED, "../build/release/tools/weft": LOGGED}.items():
            self.program(name, text)
        for name in ("bash", "cat", "grep", "dirname", "basename", "env", "nproc", "sed", "mkdir", "rm",
                     "touch", "python3"):
            os.symlink(shutil.which(name, path="/usr/bin:/bin"), os.path.join(self.folder, "bin", name))
        self.write("tools/main.cpp", "")
        self.write("user", "0\n")
        self.write("installed", "")

    def program(self, name, text):
        path = self.write(f"bin/{name}", text)
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)

    def script(self, name, *arguments):
        environment = {"PATH": os.path.join(self.folder, "bin")}
        return self.run_command(os.path.join(self.folder, name), *arguments, environment=environment)

    def log(self):
        with open(os.path.join(self.folder, "log"), encoding="utf-8") as stream:
            return stream.read().splitlines()

    def test_what_is_missing_is_installed_once(self):
        self.write("installed", "cmake\nccache\n")
        self.assertEqual(self.script("demo").returncode, 0)
        installs = [line for line in self.log() if line.startswith("apt-get")]
        self.assertEqual(len(installs), 1)
        self.assertIn(" libboost-context-dev ", installs[0])
        self.assertNotIn(" cmake ", installs[0])

        os.remove(os.path.join(self.folder, "log"))
        self.assertEqual(self.script("demo").returncode, 0)
        self.assertFalse([line for line in self.log() if line.startswith("apt-get")])

    def test_an_old_package_list_is_brought_up_to_date(self):
        self.write("needs_update", "")
        self.assertEqual(self.script("demo").returncode, 0)
        self.assertEqual([line.split()[1] for line in self.log() if line.startswith("apt-get")],
                         ["install", "update", "install"])

    def test_without_network_the_missing_packages_are_named(self):
        self.write("offline", "")
        result = self.script("demo")
        self.assertEqual(result.returncode, 1)
        self.assertIn("demo: these packages could not be installed: g++ ", result.stderr)

    def test_who_is_not_root_installs_through_sudo(self):
        self.write("user", "1000\n")
        self.program("sudo", SUDO)
        self.assertEqual(self.script("demo").returncode, 0)
        self.assertEqual(self.log()[0], "sudo")
        self.assertTrue(self.log()[1].startswith("apt-get install"))

    def test_without_root_and_sudo_the_command_to_run_is_shown(self):
        self.write("user", "1000\n")
        result = self.script("demo")
        self.assertEqual(result.returncode, 1)
        self.assertIn("as root, run: ", result.stderr)

    def test_demo_builds_the_release_and_runs_conform(self):
        self.assertEqual(self.script("demo").returncode, 0)
        builds = [line for line in self.log() if not line.startswith("apt-get")]
        self.assertIn("cmake --preset release", builds[0])
        self.assertIn("--target=weft", builds[1])
        self.assertTrue(builds[-1].startswith("weft conform"), builds)

    def test_check_ends_with_all_tests_of_the_release(self):
        self.assertEqual(self.script("check", "--all").returncode, 0)
        tests = [line for line in self.log() if line.startswith("ctest")]
        self.assertEqual(len(tests), 2)
        self.assertIn("--preset asan", tests[0])
        self.assertIn("--preset release", tests[1])
        self.assertNotIn("exclude", tests[1])

    def test_a_failing_build_ends_the_script(self):
        self.program("cmake", "#!/bin/bash\necho the reason\nexit 1\n")
        result = self.script("check")
        self.assertEqual(result.returncode, 1)
        self.assertIn("the reason", result.stdout)
        self.assertFalse([line for line in self.log() if line.startswith("ctest")])

    def test_an_unknown_argument_is_refused_before_anything_is_done(self):
        for name in ("demo", "check"):
            self.assertEqual(self.script(name, "--nonsense").returncode, 1)
            self.assertEqual(self.script(name, "--help").returncode, 0)
            self.assertFalse(os.path.exists(os.path.join(self.folder, "log")))


if __name__ == "__main__":
    sys.exit(unittest.main())
