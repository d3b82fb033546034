# A probe of asyncio: timeouterror identity.
# requires: 3.8
from _probe import *
import concurrent.futures
print(asyncio.TimeoutError is TimeoutError, asyncio.TimeoutError.__module__, asyncio.TimeoutError is concurrent.futures.TimeoutError, asyncio.TimeoutError.__mro__[1].__name__)
print(asyncio.CancelledError.__module__, asyncio.CancelledError.__mro__[1].__name__, asyncio.CancelledError is concurrent.futures.CancelledError, issubclass(asyncio.CancelledError, Exception))
print(asyncio.InvalidStateError.__module__, asyncio.InvalidStateError.__mro__[1].__name__)
