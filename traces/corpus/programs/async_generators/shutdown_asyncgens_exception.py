# A probe of async generators: shutdown asyncgens exception.
from _probe import *
async def g():
    try: yield 1
    finally: raise ValueError('in finally')
async def h():
    try: yield 1
    except GeneratorExit: yield 2
async def main():
    global a; a = g(); await a.__anext__()
loop = VLoop(); loop.set_exception_handler(handler); loop.run_until_complete(main()); loop.run_until_complete(loop.shutdown_asyncgens())
async def main2():
    global b; b = h(); await b.__anext__()
loop2 = VLoop(); loop2.set_exception_handler(handler); loop2.run_until_complete(main2()); loop2.run_until_complete(loop2.shutdown_asyncgens())
loop.close(); loop2.close()
