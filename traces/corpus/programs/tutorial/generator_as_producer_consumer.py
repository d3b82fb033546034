# A probe of the tutorial: generator as producer consumer.
# requires: 3.8
from _probe import *
def consumer():
    r = ''
    while True:
        n = yield r
        if not n: return
        print('consume', n); r = '200 OK'
c = consumer(); c.send(None)
for n in range(1, 4): print('produce', n, c.send(n))
c.close()
t('send after close', c.send, 1)
