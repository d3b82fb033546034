# What the compiler puts into the namespace of a class, and in which order; since 3.13 also where the class
# begins and which attributes its methods assign to on `self`.


class Show(type):
    def __new__(mcs, name, bases, namespace):
        print(name, list(namespace))
        for key in ("__firstlineno__", "__static_attributes__"):
            print("   ", key, namespace.get(key))
        return super().__new__(mcs, name, bases, namespace)


def twice(cls):
    return cls


class Everything(metaclass=Show):
    """Documented."""

    annotated: int = 3
    if not annotated:
        unreached: str

    def assigns(self):
        self.z = 1
        self.counted += 1
        self.a: int = 4
        self.only_annotated: int
        for self.loop in ():
            pass
        (self.first, [*self.rest]) = 1, [2]
        self.z.inner = 3
        self.items[0] = 4
        del self.deleted
        self.__mangled = 1

        def inner():
            self.in_inner = 1

        return inner

    def assigns_otherwise(this):
        this.not_self = 1

    @staticmethod
    def static(self=None):
        self.by_static = 1
        return __class__


@twice
@twice
class Decorated(
    metaclass=Show
):
    def method(self):
        class Inside(metaclass=Show):
            self.of_outer = 1
            self = None

            def of_inside(self):
                self.own = 1

        return Inside


class Plain:
    pass


class Unreached:
    before = 1
    try:
        pass
    finally:
        while not before:
            late: int


print(list(vars(Plain)))
print([key for key in vars(Unreached) if key in ("before", "__annotations__", "__module__")])
print(list(vars(type("Called", (), {}))))
print("__annotations__" in globals())
print(hasattr(Decorated, "__firstlineno__"), getattr(Decorated, "__static_attributes__", None))
try:
    Decorated.method(Plain())
except Exception as error:
    print(type(error).__name__, error)
