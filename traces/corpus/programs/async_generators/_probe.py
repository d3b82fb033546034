"""What the probes share: masking, chains of exceptions, reports of unraisable errors and of warnings."""
import sys, re, io, gc, types, inspect, warnings
V = sys.version_info[:2]
if not hasattr(sys, '_probe_keep_warnings'):
    warnings.simplefilter('ignore')

def m(s):
    s = re.sub(r'0x[0-9a-fA-F]+', '0x..', str(s))
    s = re.sub(r'(/[^\s:\'">]+)+/([^/\s:\'">]+\.py)', r'\2', s)
    s = re.sub(r'\.py:\d+', '.py:N', s)
    return re.sub(r'Task-\d+', 'Task-N', s)

def E(e):
    """TypeName: message"""
    if e is None:
        return 'None'
    s = m(e)
    return type(e).__name__ + (': ' + s if s else '')

def chain(e, depth=0):
    """exception with its __cause__ / __context__ / __suppress_context__"""
    if e is None:
        return 'None'
    if depth > 8:
        return '...'
    s = E(e)
    if e.__cause__ is not None:
        s += ' <-cause- (' + chain(e.__cause__, depth + 1) + ')'
    if e.__context__ is not None:
        if e.__context__ is e.__cause__:
            s += ' [ctx is cause]'
        else:
            s += ' <-ctx- (' + chain(e.__context__, depth + 1) + ')'
    if e.__suppress_context__:
        s += ' [suppress]'
    return s

def tbn(e):
    """function names in the traceback, outermost first"""
    out, tb = [], e.__traceback__
    while tb is not None:
        out.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return out

def t(label, f, *a, **k):
    """call f, print 'label -> result' or 'label !! exception'"""
    try:
        r = f(*a, **k)
    except BaseException as e:
        v = ''
        if isinstance(e, StopIteration):
            print(label, '!!', type(e).__name__, 'value=%s' % m(repr(e.value)))
        else:
            print(label, '!!', E(e))
        return None
    print(label, '->', m(repr(r)))
    return r

class unraisable:
    """collect 'Exception ignored in' reports: sys.unraisablehook on 3.8+, stderr text before"""
    def __enter__(self):
        self.out = []
        if hasattr(sys, 'unraisablehook'):
            self.old = sys.unraisablehook
            def hook(a, out=self.out):
                out.append('unraisable %s in %s%s' % (E(a.exc_value), m(repr(a.object)),
                           '' if a.err_msg is None else ' msg=%r' % m(a.err_msg)))
            sys.unraisablehook = hook
        else:
            self.old = sys.stderr
            sys.stderr = self.buf = io.StringIO()
        return self
    def __exit__(self, *a):
        if hasattr(sys, 'unraisablehook'):
            sys.unraisablehook = self.old
        else:
            sys.stderr = self.old
            lines = [l for l in self.buf.getvalue().split('\n') if l.strip()]
            i = 0
            while i < len(lines):
                if lines[i].startswith('Exception ignored in: '):
                    obj = lines[i][22:]
                    j = i + 1
                    while j < len(lines) and not lines[j].startswith('Exception ignored'):
                        j += 1
                    last = lines[j - 1] if j - 1 > i else ''
                    self.out.append('unraisable %s in %s' % (m(last), m(obj)))
                    i = j
                else:
                    self.out.append('stderr ' + m(lines[i])); i += 1
        for l in self.out:
            print(l)
        if not self.out:
            print('unraisable: none')

def warnlog(categories=None):
    """print every warning from now on"""
    warnings.simplefilter('always')
    def show(message, category, filename, lineno, file=None, line=None):
        if categories and not issubclass(category, categories):
            return
        print('WARN', category.__name__ + ':', m(message).split('\n')[0])
    warnings.showwarning = show

def drive(c, sends=(None,), limit=20):
    """drive a coroutine by hand, printing what it yields"""
    sends = list(sends)
    n = 0
    try:
        while n < limit:
            v = sends.pop(0) if sends else None
            print('  yielded', m(repr(c.send(v))))
            n += 1
    except StopIteration as e:
        print('  returned', m(repr(e.value)))
    except BaseException as e:
        print('  raised', chain(e))

@types.coroutine
def Y(x=None):
    """awaitable that yields x to the driver and returns what is sent"""
    r = yield x
    return r

# ---------------------------------------------------------------- asyncio
try:
    import asyncio, threading
except ImportError:
    asyncio = None

if asyncio is not None:
    VLoop = asyncio.SelectorEventLoop

    def handler(loop, ctx):
        ex = ctx.get('exception')
        print('HANDLER', m(ctx.get('message')), '|', chain(ex) if ex is not None else None,
              '|', ','.join(sorted(k for k in ctx if k not in ('source_traceback',))))

    import logging
    class _LH(logging.Handler):
        def emit(self, r):
            print('LOG', r.levelname, m(r.getMessage()).split('\n')[0],
                  '| ' + chain(r.exc_info[1]) if r.exc_info and r.exc_info[1] else '')
    for _n in ('asyncio', 'concurrent.futures'):
        logging.getLogger(_n).addHandler(_LH())
        logging.getLogger(_n).propagate = False

    def run(main, debug=None, close=True, collect=True):
        """run_until_complete on a fresh loop (no asyncio.run clean-up)"""
        loop = VLoop()
        global started
        started = loop.time()
        asyncio.set_event_loop(loop)
        loop.set_exception_handler(handler)
        if debug is not None:
            loop.set_debug(debug)
        try:
            return loop.run_until_complete(main)
        finally:
            if close:
                loop.close()
                asyncio.set_event_loop(None)
            if collect:
                del main
                gc.collect()

    def trun(main, **k):
        try:
            r = run(main, **k)
        except BaseException as e:
            print('run !!', chain(e))
            return
        print('run ->', m(repr(r)))

    def ct(coro, **k):
        return asyncio.get_event_loop().create_task(coro, **k)

    started = 0

    def now():
        return round(asyncio.get_event_loop().time() - started, 6)

    def L(*a):
        print('[%g]' % now(), *a)

    def st(f):
        """state of a future/task without marking the exception as retrieved"""
        if not f.done():
            return 'pending'
        if f.cancelled():
            return 'cancelled'
        ex = getattr(f, '_exception', None)
        return 'exc ' + E(ex) if ex is not None else 'result ' + m(repr(f._result))

    def arun(main, **k):
        """asyncio.run; 3.6 has no asyncio.run: prints so"""
        if not hasattr(asyncio, 'run'):
            main.close()
            print('no asyncio.run')
            return
        return asyncio.run(main, **k)

    async def tick(n=1):
        for _ in range(n):
            await asyncio.sleep(0)

    if hasattr(asyncio, 'current_task'):
        current_task, all_tasks = asyncio.current_task, asyncio.all_tasks
    else:
        current_task = asyncio.Task.current_task
        def all_tasks(loop=None):
            return {x for x in asyncio.Task.all_tasks(loop) if not x.done()}
