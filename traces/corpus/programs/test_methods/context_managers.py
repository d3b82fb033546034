# Test methods about managers made of generators.
from contextlib import ExitStack, closing, contextmanager, suppress


class TestCase:
    def assertEqual(self, first, second, msg=None):
        assert first == second, msg or '%r != %r' % (first, second)

    def assertIs(self, first, second):
        assert first is second, '%r is not %r' % (first, second)

    def assertIsNone(self, value):
        assert value is None, '%r is not None' % (value,)

    def assertTrue(self, value):
        assert value, '%r is not true' % (value,)

    def assertFalse(self, value):
        assert not value, '%r is not false' % (value,)

    def assertIn(self, item, container):
        assert item in container, '%r not in %r' % (item, container)

    def assertIsInstance(self, value, kind):
        assert isinstance(value, kind), '%r is no %s' % (value, kind.__name__)

    def assertRaises(self, kind, function=None, *args, **kwargs):
        context = Raises(kind)
        if function is None:
            return context
        with context:
            function(*args, **kwargs)
        return context

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def main(cls):
        for name in sorted(name for name in dir(cls) if name.startswith('test')):
            case = cls()
            case.setUp()
            try:
                getattr(case, name)()
                print('ok', name)
            except AssertionError as error:
                print('FAIL', name, error)
            finally:
                case.tearDown()


class Raises:
    def __init__(self, kind):
        self.kind = kind
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            raise AssertionError('%s not raised' % self.kind.__name__)
        if not issubclass(kind, self.kind):
            return False
        self.exception = error.with_traceback(None)
        return True


class ManagerTest(TestCase):
    def setUp(self):
        self.log = []

    @contextmanager
    def managed(self, name, forgives=()):
        self.log.append('enter ' + name)
        try:
            yield name.upper()
        except forgives as error:
            self.log.append('forgive ' + type(error).__name__)
        finally:
            self.log.append('exit ' + name)

    def test_value_and_order(self):
        with self.managed('a') as a, self.managed('b') as b:
            self.assertEqual(a + b, 'AB')
            self.log.append('body')
        self.assertEqual(self.log, ['enter a', 'enter b', 'body', 'exit b', 'exit a'])

    def test_exception_passes(self):
        error = KeyError('k')
        with self.assertRaises(KeyError) as cm:
            with self.managed('a'):
                raise error
        self.assertIs(cm.exception, error)
        self.assertEqual(self.log, ['enter a', 'exit a'])

    def test_exception_is_forgiven(self):
        with self.managed('a', forgives=(KeyError, IndexError)):
            raise IndexError
        self.assertEqual(self.log[1], 'forgive IndexError')

    def test_return_in_the_body(self):
        def function():
            with self.managed('a') as value:
                return value

        self.assertEqual(function(), 'A')
        self.assertEqual(self.log[-1], 'exit a')

    def test_methods_by_hand(self):
        manager = self.managed('a')
        self.assertEqual(manager.__enter__(), 'A')
        self.assertFalse(manager.__exit__(None, None, None))
        manager = self.managed('b', forgives=ValueError)
        manager.__enter__()
        self.assertTrue(manager.__exit__(ValueError, ValueError('v'), None))

    def test_never_yields(self):
        @contextmanager
        def empty():
            return
            yield

        self.assertRaises(RuntimeError, empty().__enter__)

    def test_yields_again_after_an_exception(self):
        @contextmanager
        def stubborn():
            try:
                yield
            except OSError:
                yield

        manager = stubborn()
        manager.__enter__()
        self.assertRaises(RuntimeError, manager.__exit__, OSError, OSError(), None)

    def test_closing_a_generator(self):
        def numbers():
            try:
                yield 1
                yield 2
            finally:
                self.log.append('closed')

        with closing(numbers()) as it:
            self.assertEqual(next(it), 1)
        self.assertEqual(self.log, ['closed'])
        self.assertRaises(StopIteration, next, it)

    def test_stack_unwinds_backwards(self):
        with ExitStack() as stack:
            for name in 'ab':
                stack.enter_context(self.managed(name))
            stack.callback(self.log.append, 'callback')
        self.assertEqual(self.log[2:], ['callback', 'exit b', 'exit a'])

    def test_stack_with_suppress(self):
        with ExitStack() as stack:
            stack.enter_context(suppress(KeyError))
            stack.enter_context(self.managed('a'))
            {}['missing']
        self.assertEqual(self.log, ['enter a', 'exit a'])


ManagerTest.main()
