# Which of the two methods `async with` misses first, and the error that says so.


class OnlyEnter:
    async def __aenter__(self):
        pass


class OnlyExit:
    async def __aexit__(self, *exception):
        pass


class OnInstance:
    pass


class Told:
    def __getattribute__(self, name):
        print("asked for", name)
        return super().__getattribute__(name)


async def use(manager):
    async with manager:
        print("never here")


on_instance = OnInstance()
on_instance.__aenter__ = on_instance.__aexit__ = lambda *exception: None

for manager in (5, OnlyEnter(), OnlyExit(), on_instance, Told(), OnlyEnter):
    try:
        use(manager).send(None)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
