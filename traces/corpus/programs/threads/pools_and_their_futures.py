# Pools of threads: the order of their workers, callbacks, waiting with a limit, cancelling.
# requires: 3.8
# time: virtual
import concurrent.futures as cf, time, threading
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
def work(n, d):
    say('begin', n); time.sleep(d); say('end', n)
    if n == 3: raise ValueError(n)
    return n
with cf.ThreadPoolExecutor(max_workers=2, thread_name_prefix='p') as ex:
    fs = [ex.submit(work, n, d) for n, d in ((1, 1), (2, 0.5), (3, 0.25), (4, 2))]
    fs[0].add_done_callback(lambda f: say('done cb', f.result(), threading.current_thread().name))
    for f in cf.as_completed(fs): say('completed', fs.index(f), f.exception())
    d, nd = cf.wait([ex.submit(work, 5, 1), ex.submit(work, 6, 3)], timeout=2)
    say(len(d), len(nd))
    f = ex.submit(work, 7, 1); g = ex.submit(work, 8, 1); h = ex.submit(work, 9, 1)
    say(h.cancel(), h.cancelled(), f.running(), g.running())
    try: f.result(timeout=0.1)
    except cf.TimeoutError: say('timeout')
say('shut')
ex = cf.ThreadPoolExecutor()
say(list(ex.map(lambda a: (time.sleep(a), a)[1], [0.3, 0.1, 0.2])))
try: say(list(ex.map(lambda a: time.sleep(a), [5, 1], timeout=2)))
except cf.TimeoutError: say('map timeout')
ex.shutdown(wait=False)
say('end of main')
