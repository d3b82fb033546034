# Properties with getter, setter and deleter, read only ones, and overriding in a subclass.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError('too cold: %s' % value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print('deleting')
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32


class Loud(Temperature):
    @property
    def fahrenheit(self):
        return '%s!' % super().fahrenheit


t = Temperature(100)
t.celsius = 50
print(t.celsius, t.fahrenheit, Loud(0).fahrenheit, Temperature.celsius.__doc__)
for attempt in (lambda: Temperature(-300), lambda: setattr(t, 'fahrenheit', 1)):
    try:
        attempt()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__)
del t.celsius
print(hasattr(t, 'celsius'), isinstance(Temperature.__dict__['celsius'], property))
