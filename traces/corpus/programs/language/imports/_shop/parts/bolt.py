from ..orders import total
from .. import NAME
from . import SIZE
from .nut import *
print('bolt has', total, NAME, SIZE, nut_size)


def above_the_top():
    from ...far import away


def name_that_package_lacks():
    from . import nothing


def module_that_package_lacks():
    from .nothing import name


def name_that_module_lacks():
    from .nut import nothing
