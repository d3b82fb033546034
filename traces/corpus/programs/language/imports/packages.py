"""Packages beside the program: who runs when, relative imports, and what each mistake is told as."""
import sys
import _shop

print(_shop, _shop.orders, _shop.sum_of_orders)
print(sorted(name for name in vars(_shop) if not name.startswith('__')))
from _shop.parts import *
print(bolt, SIZE)
import _loose.one
print(_loose.one.size, _loose.one.__name__, _loose.one.__package__, _loose.__name__, _loose.__package__)


def missing_submodule():
    import _shop.nope


def submodule_of_module():
    import _shop.orders.nope


def missing_name():
    from _shop import nope


def relative_in_main():
    from . import nope


def relative_module_in_main():
    from .nope import name


def relative_above_main():
    from ..nope import name


def missing_submodule_of_folder():
    import _loose.two


def missing_name_of_folder():
    from _loose import two


def cycle():
    import _cycle


def submodule_behind_cycle():
    import _cycle.nope


def missing_attribute():
    return _shop.nope


def missing_package():
    from _nowhere.inside import name


def leaf_bound_by_as():
    import _shop.parts.bolt as leaf, _shop.parts as middle
    return leaf.__name__, middle.__name__, leaf is _shop.parts.bolt


def attribute_of_hiding_module():
    import statistics
    return statistics.median


def name_of_hiding_module():
    from statistics import median


for function in (bolt.above_the_top, bolt.name_that_package_lacks, bolt.module_that_package_lacks,
                 bolt.name_that_module_lacks, missing_submodule, submodule_of_module, missing_name,
                 relative_in_main, relative_module_in_main, relative_above_main, missing_submodule_of_folder,
                 missing_name_of_folder, cycle, submodule_behind_cycle, missing_attribute, missing_package,
                 leaf_bound_by_as, attribute_of_hiding_module, name_of_hiding_module):
    try:
        print(function.__name__, '->', function())
    except (ImportError, AttributeError, ValueError) as error:
        print(function.__name__, '->', type(error).__name__, error, getattr(error, 'name', None))
print(sorted(name for name in sys.modules if name.startswith(('_shop', '_loose', '_cycle'))))
