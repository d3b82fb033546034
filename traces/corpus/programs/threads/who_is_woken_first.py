# Threads run in the order in which they are woken; thread-local values; the end of the program.
# requires: 3.8
# time: virtual
import threading, time, queue
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
loc = threading.local()
def deep(n):
    loc.x = n; say('deep', n)
    if n:
        t = threading.Thread(target=deep, args=(n - 1,)); t.start(); say('started', n); t.join()
    say('deep ends', n, loc.x)
threading.Thread(target=deep, args=(3,)).start()
sq = queue.SimpleQueue()
def getter(n):
    try: say(n, sq.get(timeout=2))
    except queue.Empty: say(n, 'empty')
ts = [threading.Thread(target=getter, args=(n,)) for n in range(3)]
for t in ts: t.start()
sq.put('one'); say('put'); time.sleep(1); sq.put('two')
for t in ts: t.join()
c = threading.Condition()
def w(n, to):
    with c: say(n, c.wait(to))
ts = [threading.Thread(target=w, args=(n, to)) for n, to in ((0, None), (1, 0.3), (2, 1), (3, 1))]
for t in ts: t.start()
time.sleep(1)
with c:
    c.notify_all(); say('notified'); time.sleep(0.5)
for t in ts: t.join()
s = threading.Semaphore(0)
def sw(n): s.acquire(); say('sem', n)
ts = [threading.Thread(target=sw, args=(n,)) for n in range(3)]
for t in ts: t.start()
s.release(); s.release(); say('released')
time.sleep(0); say('after yield')
s.release()
for t in ts: t.join()
pq = queue.PriorityQueue(); lq = queue.LifoQueue()
def worker():
    while True:
        p, x = pq.get()
        if x is None: break
        say(p, x); pq.task_done()
t = threading.Thread(target=worker)
for i in (3, 1, 2): pq.put((i, 'x%d' % i))
t.start(); pq.join(); pq.put((9, None)); t.join()
class T(threading.Thread):
    def __init__(self, k): super().__init__(name='T%d' % k); self.k = k
    def run(self):
        time.sleep(self.k); say(self.name, self.is_alive())
ts = [T(k) for k in (2, 1)]
for t in ts: t.start()
say([t.is_alive() for t in ts])
for t in ts: t.join(1.5); say(t.is_alive())
for t in ts: t.join()
def late():
    time.sleep(3); say('late non-daemon')
threading.Thread(target=late).start()
import atexit
atexit.register(say, 'atexit')
say('main ends')
