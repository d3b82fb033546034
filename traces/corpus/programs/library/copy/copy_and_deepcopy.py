# copy and deepcopy of containers and objects; generators cannot be copied.
import copy


class Box:
    def __init__(self, items):
        self.items = items


box = Box([1, [2]])
shallow, deep = copy.copy(box), copy.deepcopy(box)
box.items[1].append(3)
print(shallow.items, deep.items, shallow.items is box.items, deep is not box)
print(copy.copy([1, [2]]), copy.deepcopy({'k': {1, 2}}), copy.copy((1,)), copy.deepcopy('text'))
for function in (copy.copy, copy.deepcopy):
    try:
        function(n for n in ())
    except TypeError as error:
        print('TypeError', 'generator' in str(error))
