# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""unittest: test cases, their assertions and main().

https://docs.python.org/3/library/unittest.html
The report goes to standard error as CPython writes it, on the virtual clock. Messages that need a text diff,
mock objects, discovery and command lines are refused.
"""

import sys as _sys
import traceback as _traceback
import warnings as _warnings

_version = _sys.version_info[1]

__all__ = ["TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
           "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure",
               "TextTestResult"]


def _refuse(what):
    from _weft_source import refuse
    refuse("unittest: " + what)


class SkipTest(Exception):
    """Skips the test that raises it."""


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            wrapper.__name__ = item.__name__
            wrapper.__doc__ = item.__doc__
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and hasattr(reason, "__code__"):
        function, reason = reason, ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


# ---------------------------------------------------- what assertions give back


class _Context:
    def __init__(self, case, expected, what, regex=None):
        self.test_case = case
        self.expected = expected
        self.expected_regex = regex
        self.msg = None
        self._what = what

    def _name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _matches(self, text):
        import re
        regex = self.expected_regex
        if regex is None:
            return
        if isinstance(regex, (str, bytes)):
            regex = re.compile(regex)
        if not regex.search(text):
            self._fail('"%s" does not match "%s"' % (regex.pattern, text))

    def handle(self, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        wanted = BaseException if self._what == "raise" else Warning
        if not all(isinstance(each, type) and issubclass(each, wanted) for each in kinds):
            raise TypeError("%s() arg 1 must be %s" % (
                {"raise": "assertRaises", "warn": "assertWarns"}[self._what],
                "an exception type or tuple of exception types" if self._what == "raise"
                else "a warning type or tuple of warning types"))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
            return self
        function, *rest = args
        self._function = getattr(function, "__name__", str(function))
        try:
            with self:
                function(*rest, **kwargs)
        finally:
            self = None


class _RaisesContext(_Context):
    _function = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if self._function:
                self._fail("%s not raised by %s" % (self._name(), self._function))
            self._fail("%s not raised" % self._name())
        _traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        self._matches(str(exc_value))
        return True


class _WarnsContext(_Context):
    _function = None

    def __enter__(self):
        for module in list(_sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._manager = _warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        _warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        import re
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            first = first or each.message
            if self.expected_regex is not None and not re.search(self.expected_regex, str(each.message)):
                continue
            self.warning = each.message
            self.filename = each.filename
            self.lineno = each.lineno
            return
        if first is not None:
            self._matches(str(first))
        if self._function:
            self._fail("%s not triggered by %s" % (self._name(), self._function))
        self._fail("%s not triggered" % self._name())


class _SubTest:
    def __init__(self, case, message, params):
        self.case = case
        self.text = " ".join(part for part in (
            "[%s]" % message if message is not None else "",
            "(%s)" % ", ".join("%s=%r" % item for item in params.items()) if params else "")
                if part) or "(<subtest>)"

    def __enter__(self):
        return None

    def __exit__(self, exc_type, exc_value, tb):
        result = self.case._result
        if exc_type is None or result is None or not issubclass(exc_type, Exception):
            return False
        if issubclass(exc_type, SkipTest):
            result.addSkip(self.case, str(exc_value))
            return True
        self.case._sub_failed = True
        label = "%s %s" % (self.case, self.text)
        kind = result.failures if issubclass(exc_type, self.case.failureException) else result.errors
        kind.append((label, result._text((exc_type, exc_value, tb))))
        return True


_MAX_LENGTH = 80


def _short_repr(value, short=False):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + " [truncated]..."


class TestCase:
    """A class of tests: its methods whose names begin with `test`."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _result = None
    _sub_failed = False

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._type_equality = {}
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
            self._testMethodDoc = "No test"
        else:
            self._testMethodDoc = method.__doc__

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        name = "%s.%s" % (type(self).__module__, type(self).__qualname__)
        if _version >= 11:
            name += "." + self._testMethodName
        return "%s (%s)" % (self._testMethodName, name)

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (type(self).__module__, type(self).__qualname__,
            self._testMethodName)

    def addCleanup(self, function, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._guarded(lambda: self._callCleanup(function, *args, **kwargs))

    if _version >= 11:
        def enterContext(self, cm):
            value = type(cm).__enter__(cm)
            self.addCleanup(type(cm).__exit__, cm, None, None, None)
            return value

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality[typeobj] = function

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        for item in (type(self), method):
            if _version >= 9 and getattr(item, "__unittest_skip__", False):
                raise SkipTest(getattr(item, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        self._warn_of_value(method())

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def _warn_of_value(self, value):
        if value is not None and _version >= 11:
            _warnings.warn("It is deprecated to return a value that is not None from a test case (%s)" % (
                getattr(self, self._testMethodName)), DeprecationWarning, stacklevel=4)

    def _guarded(self, function):
        """Runs one part of a test; what it raises goes to the result."""
        result = self._result
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self._outcome = "skip"
            result.addSkip(self, str(error))
        except self.failureException:
            self._outcome = "failure"
            if not self._expects_failure:
                result.addFailure(self, _sys.exc_info())
        except:
            self._outcome = "error"
            if not self._expects_failure:
                result.addError(self, _sys.exc_info())
        return False

    def run(self, result=None):
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
        # 3.12.1 does not count what is skipped.
        counts_skipped = _version != 12
        if counts_skipped:
            result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in (type(self), method):
                if getattr(item, "__unittest_skip__", False):
                    result.addSkip(self, getattr(item, "__unittest_skip_why__", ""))
                    return result
            if not counts_skipped:
                result.startTest(self)
            self._expects_failure = getattr(method, "__unittest_expecting_failure__", False) or getattr(
                type(self), "__unittest_expecting_failure__", False)
            self._result = result
            self._outcome = None
            self._sub_failed = False
            if self._guarded(self._callSetUp):
                self._guarded(lambda: self._callTestMethod(method))
                self._guarded(self._callTearDown)
            self.doCleanups()
            if self._expects_failure and self._outcome in ("failure", "error"):
                result.addExpectedFailure(self, None)
            elif self._expects_failure and self._outcome is None:
                result.addUnexpectedSuccess(self)
            elif self._outcome is None and not self._sub_failed:
                result.addSuccess(self)
            return result
        finally:
            self._result = None
            result.stopTest(self)

    # Assertions.

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return "%s : %s" % (standard, msg)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % _short_repr(expr))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % _short_repr(expr))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesContext(self, expected_exception, "raise").handle(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _RaisesContext(self, expected_exception, "raise", expected_regex).handle(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsContext(self, expected_warning, "warn").handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _WarnsContext(self, expected_warning, "warn", expected_regex).handle(args, kwargs)

    def assertEqual(self, first, second, msg=None):
        own = self._type_equality.get(type(first)) if type(first) is type(second) else None
        if own is not None:
            return own(first, second, msg=msg)
        if first == second:
            return
        if type(first) is type(second):
            if type(first) in (list, tuple, dict, set, frozenset):
                _refuse("the message of assertEqual() of two unequal containers")
            if type(first) is str and (len(first.splitlines()) > 1 or len(second.splitlines()) > 1 or
                                       len(first) > 30):
                _refuse("the message of assertEqual() of two unequal texts")
            if type(first) is str:
                self._text_difference(first, second, msg)
        self._fail(msg, "%s != %s" % _common_repr(first, second))

    def _text_difference(self, first, second, msg):
        _refuse("the message of assertEqual() of two unequal texts")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (_short_repr(first), _short_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            text = "%s != %s within %s delta" % (_short_repr(first), _short_repr(second), _short_repr(delta))
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            text = "%s != %s within %r places" % (_short_repr(first), _short_repr(second), places)
        if _version >= 8:
            text += " (%s difference)" % _short_repr(difference)
        self._fail(msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            self._fail(msg, "%s == %s within %s delta" % (
                _short_repr(first), _short_repr(second), _short_repr(delta)))
        places = 7 if places is None else places
        if not first == second and round(difference, places) != 0:
            return
        self._fail(msg, "%s == %s within %r places" % (_short_repr(first), _short_repr(second), places))

    def _same(self, first, second, msg):
        if not first == second:
            _refuse("the message of a failed comparison of containers")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            self._of_type(seq_type, seq1, seq2)
        self._same(list(seq1), list(seq2), msg)

    def _of_type(self, kind, *values):
        for position, value in zip(("First", "Second"), values):
            if not isinstance(value, kind):
                raise self.failureException("%s sequence is not a %s: %s" % (
                    position, kind.__name__, _short_repr(value)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        self._same(set1, set2, msg)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        self._same(d1, d2, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        self._same(first, second, msg)

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        rest = list(second)
        for each in first:
            if each in rest:
                rest.remove(each)
            else:
                _refuse("the message of a failed assertCountEqual()")
        if rest:
            _refuse("the message of a failed assertCountEqual()")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (_short_repr(member), _short_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (_short_repr(member), _short_repr(container)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (_short_repr(expr1), _short_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % _short_repr(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % _short_repr(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (_short_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (_short_repr(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (_short_repr(a), _short_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (_short_repr(a), _short_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (_short_repr(a), _short_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (_short_repr(a), _short_repr(b)))

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex,
            (str, bytes)) else unexpected_regex
        match = regex.search(text)
        if match:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], regex.pattern, text))

    def __getattr__(self, name):
        old = {"assertEquals": "assertEqual", "failUnlessEqual": "assertEqual",
            "assertNotEquals": "assertNotEqual",
               "assert_": "assertTrue", "failUnless": "assertTrue", "assertRaisesRegexp": "assertRaisesRegex",
               "assertRegexpMatches": "assertRegex", "assertAlmostEquals": "assertAlmostEqual",
               "assertLogs": None, "assertNoLogs": None}
        if name in old and _version < 12 and old[name] and not name.startswith("fail"):
            def deprecated(*args, **kwargs):
                _warnings.warn("Please use %s instead." % old[name], DeprecationWarning, 2)
                return getattr(self, old[name])(*args, **kwargs)
            return deprecated
        if name in old and old[name] is None:
            _refuse("TestCase." + name)
        raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))


def _common_repr(first, second):
    first, second = _short_repr(first), _short_repr(second)
    if max(len(first), len(second)) > _MAX_LENGTH:
        _refuse("the message of assertEqual() of two long values")
    return first, second


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = setUp, testFunc, tearDown

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def runTest(self):
        self._functions[1]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()


from _weft_unittest_run import (TestResult, TextTestResult, TestSuite, TestLoader, defaultTestLoader,
    TextTestRunner,
                                TestProgram)



def __getattr__(name):
    if name == "IsolatedAsyncioTestCase" and _version >= 8:
        from _weft_unittest_async import IsolatedAsyncioTestCase
        globals()[name] = IsolatedAsyncioTestCase
        return IsolatedAsyncioTestCase
    from _weft_source import missing_attribute
    missing_attribute("unittest", name)


main = TestProgram
for _class in (TestCase, FunctionTestCase, SkipTest):
    _class.__module__ = "unittest.case"
for _class in (TestResult,):
    _class.__module__ = "unittest.result"
