# A probe of threads and loops: generator shared between threads.
# requires: 3.8
from _probe import *
import threading
a, b = threading.Event(), threading.Event()
def g():
    a.set(); b.wait(5); yield 1
    yield 2
it = g(); res = []
th = threading.Thread(target=lambda: res.append(next(it))); th.start(); a.wait(5)
t('next while other thread runs it', next, it); t('close', it.close); print(it.gi_running); b.set(); th.join(5); print(res); t('next', next, it)
