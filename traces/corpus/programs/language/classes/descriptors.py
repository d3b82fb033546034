# Data and non-data descriptors, __set_name__, and their order against the instance's dictionary.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, 'unset')

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError('%s must be %s' % (self.name, self.kind.__name__))
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print('deleted', self.name)
        instance.__dict__.pop(self.name, None)


class NonData:
    def __get__(self, instance, owner):
        return 'from descriptor'


class Model:
    name = Typed(str)
    age = Typed(int)
    label = NonData()


m = Model()
print(m.name, m.label, type(Model.name).__name__)
m.name, m.age = 'ada', 36
m.label = 'from instance'
print(m.name, m.age, m.label)
m.__dict__['name'] = 'changed below'
print(m.name)
try:
    m.age = 'old'
except TypeError as error:
    print(error)
del m.age
print(m.age)


class Lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Expensive:
    @Lazy
    def result(self):
        print('computing')
        return 42


e = Expensive()
print(e.result, e.result)
