print('package runs as', __name__, 'in', __package__, 'from', __file__, __path__ == [__file__.rsplit('/', 1)[0]])
from . import orders
from .orders import total as sum_of_orders
NAME = 'shop'
