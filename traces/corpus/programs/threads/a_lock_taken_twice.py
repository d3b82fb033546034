# Nobody will ever release the lock: a deadlock of one thread.
# requires: 3.8
# time: virtual
import threading
l = threading.Lock(); l.acquire(); print('first'); l.acquire()
