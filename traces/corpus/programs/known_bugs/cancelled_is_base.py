# A program about a bug that some Python had or has: cancelled is base.
# requires: 3.8
import asyncio
print(asyncio.CancelledError.__mro__[1].__name__)
