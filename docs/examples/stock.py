"""One piece is left, and two customers come."""
import asyncio

stock = 1


async def order(customer, thinks):
    global stock
    await asyncio.sleep(thinks)
    if stock > 0:
        await asyncio.sleep(0.1)  # the bank answers
        stock -= 1
        print(customer, "gets it")


async def main():
    await asyncio.gather(order("Ann", 0), order("Bob", 0.12))
    assert stock >= 0, "sold twice"


asyncio.run(main())
