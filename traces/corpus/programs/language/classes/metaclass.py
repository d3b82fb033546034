# A metaclass with __new__, __init__, __call__, __prepare__ and methods of the class.
class Meta(type):
    instances = 0

    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        return {'prepared': name}

    def __new__(mcs, name, bases, namespace, **kwargs):
        namespace['tag'] = kwargs.get('tag', 'none')
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)
        cls.methods = sorted(key for key in namespace if not key.startswith('_') and callable(namespace[key]))

    def __call__(cls, *args, **kwargs):
        Meta.instances += 1
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return len(cls.methods)

    def hello(cls):
        return 'hello from ' + cls.__name__


class First(metaclass=Meta, tag='t'):
    def a(self):
        pass

    def b(self):
        pass


class Second(First):
    def c(self):
        pass


print(First.tag, Second.tag, First.prepared, Second.prepared, First.methods, len(Second), Second.hello())
First(), Second()
print(Meta.instances, type(First).__name__, isinstance(First, Meta), type(Second()).__name__)
try:
    First().hello()
except AttributeError as error:
    print('AttributeError:', error)
Made = type('Made', (First,), {'value': 5})
print(type(Made).__name__, Made.value, Made.__name__)
