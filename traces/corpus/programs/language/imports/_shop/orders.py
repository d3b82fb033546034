import _shop

print('orders runs as', __name__, 'in', __package__, 'from', __file__)


def attempt(what, function):
    try:
        print(what, '->', function())
    except (AttributeError, ImportError) as error:
        print(what, '->', type(error).__name__, error)


def name_of_package():
    return _shop.NAME


def import_name_of_package():
    from _shop import NAME
    return NAME


def import_itself_as():
    import _shop.orders as itself
    return itself.__name__


def import_itself_from_package():
    from _shop import orders
    return orders.__name__


def itself_in_package():
    return _shop.orders.__name__


for function in (name_of_package, import_name_of_package, import_itself_as, import_itself_from_package,
                 itself_in_package):
    attempt(function.__name__, function)
total = 3
