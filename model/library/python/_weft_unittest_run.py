# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""unittest's results, suites, loaders and runners; imported by unittest.

https://docs.python.org/3/library/unittest.html#grouping-tests
"""

import sys as _sys
import traceback as _traceback
from unittest import FunctionTestCase, SkipTest, TestCase, _refuse

_version = _sys.version_info[1]
__name__ = "unittest"  # what classes made here name as their module


# ---------------------------------------------------- running


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False

    def _text(self, err):
        return "".join(_traceback.format_exception(*err))

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, err))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (
            "unittest.result" if type(self) is TestResult else type(self).__module__, type(self).__qualname__,
            self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.verbosity = verbosity

    def _mark(self, short, long):
        if self.verbosity > 1:
            self.stream.write(long + "\n")
        elif self.verbosity == 1:
            self.stream.write(short)

    def _description(self, test):
        doc = test.shortDescription() if hasattr(test, "shortDescription") else None
        return "%s\n%s" % (test, doc) if doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.verbosity > 1:
            self.stream.write(self._description(test) + " ... ")

    def addError(self, test, err):
        super().addError(test, err)
        self._mark("E", "ERROR")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark("F", "FAIL")

    def addSuccess(self, test):
        self._mark(".", "ok")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark("s", "skipped %r" % (reason,))

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark("x", "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark("u", "unexpected success")

    def printErrors(self):
        if self.verbosity:
            self.stream.write("\n")
        for flavour, found in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in found:
                label = test if isinstance(test, str) else self._description(test)
                self.stream.write("=" * 70 + "\n%s: %s\n" % (flavour, label) + "-" * 70 + "\n" + text + "\n")


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def __iter__(self):
        return iter(self._tests)

    def _cases(self):
        for test in self._tests:
            if isinstance(test, TestSuite):
                yield from test._cases()
            else:
                yield test

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        current = None
        usable = True
        for test in list(self._cases()):
            if type(test) is not current:
                self._leave(current, usable, result)
                current = type(test)
                usable = self._enter(current, result)
            if usable:
                test(result)
        self._leave(current, usable, result)
        return result

    def _enter(self, cls, result):
        if getattr(cls, "__unittest_skip__", False):
            return True
        try:
            cls.setUpClass()
            return True
        except SkipTest as error:
            result.addSkip("setUpClass (%s.%s)" % (cls.__module__, cls.__qualname__), str(error))
        except Exception:
            result.addError("setUpClass (%s.%s)" % (cls.__module__, cls.__qualname__), _sys.exc_info())
        return False

    def _leave(self, cls, usable, result):
        if cls is None or not usable or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls.tearDownClass()
        except Exception:
            result.addError("tearDownClass (%s.%s)" % (cls.__module__, cls.__qualname__), _sys.exc_info())
        if _version >= 8:
            for function, args, kwargs in reversed(cls.__dict__.get("_class_cleanups", [])):
                function(*args, **kwargs)


class TestLoader:
    testMethodPrefix = "test"
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        names.sort()
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module):
        tests = []
        for name in dir(module):
            item = getattr(module, name)
            if isinstance(item, type) and issubclass(item, TestCase) and item not in (TestCase,
                    FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(item))
        if hasattr(module, "load_tests"):
            _refuse("load_tests")
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
            resultclass=None):
        if buffer or failfast:
            _refuse("TextTestRunner with buffer or failfast")
        self.stream = _sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.startTestRun()
        test(result)
        result.stopTestRun()
        if hasattr(result, "printErrors"):
            result.printErrors()
        write = self.stream.write
        write("-" * 70 + "\n")
        write("Ran %d test%s in 0.000s\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s"))
        notes = []
        if not result.wasSuccessful():
            write("FAILED")
            if result.failures:
                notes.append("failures=%d" % len(result.failures))
            if result.errors:
                notes.append("errors=%d" % len(result.errors))
        elif result.testsRun == 0 and _version >= 12:
            write("NO TESTS RAN")
        else:
            write("OK")
        for what, found in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if found:
                notes.append("%s=%d" % (what, len(found)))
        write(" (%s)\n" % ", ".join(notes) if notes else "\n")
        return result


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
            testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None):
        if isinstance(module, str):
            module = _sys.modules[module]
        arguments = list(_sys.argv if argv is None else argv)[1:]
        if any(each not in ("-v", "--verbose", "-q", "--quiet")
                for each in arguments) or defaultTest is not None:
            _refuse("a command line for main()")
        if "-v" in arguments or "--verbose" in arguments:
            verbosity = 2
        self.module = module
        self.test = testLoader.loadTestsFromModule(module)
        runner = TextTestRunner if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity)
        self.result = runner.run(self.test)
        if exit:
            if _version >= 12 and self.result.testsRun == 0 and not self.result.skipped:
                _sys.exit(5)
            _sys.exit(not self.result.wasSuccessful())
