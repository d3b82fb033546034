"""Context variables through tasks, callbacks and async generators."""
import asyncio, contextvars
request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")

def log(msg):
    print(f"[{request_id.get()}|{user.get('anon')}] {msg}")

async def db(q):
    log(f"query {q}")
    await asyncio.sleep(0.01)
    request_id.set(request_id.get() + "!")
    return q[::-1]

async def handle(rid, name):
    request_id.set(rid)
    tok = user.set(name)
    log("start")
    r = await db("select")
    r2 = await asyncio.gather(db("one"), db("two"))
    user.reset(tok)
    log(f"end {r} {r2}")
    return rid

async def main():
    await asyncio.gather(*(handle(f"r{i}", n) for i, n in enumerate(("ann", "bob"))))
    log("main")
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "ctx")
    print(ctx[request_id], request_id.get(), user in ctx, len(ctx) >= 1)
    loop = asyncio.get_running_loop()
    loop.call_soon(log, "plain")
    loop.call_soon(log, "in ctx", context=ctx)
    fut = loop.create_future()
    fut.add_done_callback(lambda f: log("cb"), context=ctx)
    fut.set_result(1)
    await asyncio.sleep(0)
    try:
        user.get()
    except LookupError as e:
        print("LookupError", str(e)[:16])
    async def gen():
        request_id.set("gen")
        yield 1
        log("inside gen")
        yield 2
    g = gen()
    await g.__anext__()
    log("between")
    await g.__anext__()
    await g.aclose()
    await asyncio.create_task(db("task"))
    log("done")

asyncio.run(main())
