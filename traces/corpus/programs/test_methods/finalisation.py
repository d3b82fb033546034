# Test methods about what runs when a suspended generator goes away.
import gc


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


class FinalizationTest(TestCase):
    def setUp(self):
        self.log = []

    def gen(self, name='g'):
        try:
            yield name
        except GeneratorExit:
            self.log.append(name + ' exit')
            raise
        finally:
            self.log.append(name + ' finally')

    def test_del(self):
        g = self.gen()
        next(g)
        del g
        self.assertEqual(self.log, ['g exit', 'g finally'])

    def test_fresh(self):
        g = self.gen()
        del g
        self.assertEqual(self.log, [])

    def test_exhausted(self):
        self.assertEqual(list(self.gen()), ['g'])
        self.assertEqual(self.log, ['g finally'])

    def test_kept_in_a_list(self):
        frames = []

        def gen():
            frames.append(1)
            try:
                yield
            finally:
                frames.append(2)
        g = gen()
        kept = [g]
        next(g)
        del g
        self.assertEqual(frames, [1])
        kept.clear()
        self.assertEqual(frames, [1, 2])

    def test_refcycle(self):
        def gen():
            me = yield
            try:
                yield me
            finally:
                self.log.append('collected')
        g = gen()
        next(g)
        g.send(g)
        del g
        gc.collect()
        self.assertEqual(self.log, ['collected'])

    def test_lambda_generator(self):
        f = lambda: (yield 1)
        self.assertEqual(next(f()), 1)
        self.assertEqual(f().__name__, '<lambda>')

    def test_two_in_a_list(self):
        gens = [self.gen('a'), self.gen('b')]
        for g in gens:
            next(g)
        del g
        gens.pop()
        self.assertEqual(self.log, ['b exit', 'b finally'])
        gens[:] = []
        self.assertEqual(self.log[2:], ['a exit', 'a finally'])

    def test_exception_keeps_it_alive(self):
        def fails():
            g = self.gen()
            next(g)
            raise ValueError
        try:
            fails()
        except ValueError as error:
            self.assertEqual(self.log, [])
            self.assertEqual(error.__traceback__.tb_next.tb_frame.f_code.co_name, 'fails')
        self.assertEqual(self.log, ['g exit', 'g finally'])


FinalizationTest.main()
