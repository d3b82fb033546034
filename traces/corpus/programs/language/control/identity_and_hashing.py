# is, ==, hash and id: objects equal across types, containers of mixed numbers, default equality.
class Plain:
    pass


class Equal:
    def __eq__(self, other):
        return True


a, b = Plain(), Plain()
print(a == a, a == b, a is a, a != b, Equal() == 5, 5 == Equal(), Equal() != 5, Equal.__hash__)
print(1 == True == 1.0, {1: 'int', 1.0: 'float', True: 'bool'}, hash('a') == hash('a'), hash((1, 2)) == hash((1, 2)))
print([1, 2] == [1, 2], [1, 2] is [1, 2], (1, [2]) == (1, [2]), 'ab' == 'a' + 'b', None == 0, None == False)
x = y = []
print(x is y, id(x) == id(y), x is not [], type(x) is list, type(x) == type(y))
for thing in ([], {}, set(), Equal()):
    try:
        hash(thing)
    except TypeError as error:
        print('TypeError', type(thing).__name__)
