# Test methods about exceptions handled around and inside generators.
import sys


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


def handled():
    return sys.exc_info()[0]


class ExceptionStateTest(TestCase):
    def test_suspended_handler_keeps_its_exception(self):
        def waits():
            try:
                raise KeyError('own')
            except KeyError:
                yield handled()
                yield handled()
            yield handled()

        it = waits()
        self.assertIs(next(it), KeyError)
        self.assertIsNone(handled())
        try:
            raise OSError
        except OSError:
            self.assertIs(next(it), KeyError)
            self.assertIs(handled(), OSError)
            self.assertIs(next(it), OSError)
        self.assertIsNone(handled())

    def test_fresh_generator_sees_the_callers_exception(self):
        def looks():
            yield handled()
            yield handled()

        it = looks()
        try:
            raise OSError
        except OSError:
            self.assertIs(next(it), OSError)
        self.assertIsNone(next(it))

    def test_thrown_exception_is_handled_until_the_handler_ends(self):
        def catches():
            try:
                yield
            except ValueError as error:
                yield error.__context__, handled()
            yield None, handled()

        it = catches()
        next(it)
        context, kind = it.throw(ValueError)
        self.assertIsNone(context)
        self.assertIs(kind, ValueError)
        self.assertEqual(next(it), (None, None))

    def test_replacing_exception_has_the_thrown_one_as_context(self):
        def replaces():
            try:
                yield
            except ValueError:
                raise KeyError('replaced')

        it = replaces()
        next(it)
        thrown = ValueError('thrown')
        with self.assertRaises(KeyError) as cm:
            it.throw(thrown)
        self.assertIs(cm.exception.__context__, thrown)
        self.assertIsNone(cm.exception.__cause__)

    def test_reraised_exception_is_the_same_object(self):
        def reraises():
            try:
                yield
            except ValueError:
                yield 'waiting'
                raise

        it = reraises()
        next(it)
        thrown = ValueError('thrown')
        self.assertEqual(it.throw(thrown), 'waiting')
        with self.assertRaises(ValueError) as cm:
            next(it)
        self.assertIs(cm.exception, thrown)

    def test_two_generators_in_two_handlers(self):
        def waits(kind):
            try:
                raise kind
            except kind:
                while True:
                    yield handled()

        its = [waits(kind) for kind in (KeyError, OSError, IndexError)]
        for it, kind in zip(its, (KeyError, OSError, IndexError)):
            self.assertIs(next(it), kind)
        self.assertEqual([next(it) for it in reversed(its)], [IndexError, OSError, KeyError])
        self.assertIsNone(handled())


ExceptionStateTest.main()
