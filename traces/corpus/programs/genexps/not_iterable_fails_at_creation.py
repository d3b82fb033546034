# A generator expression over something not iterable fails when it is created.
def nxt():
    g = (x for x in 5)
    return g


try:
    nxt()
    print('lazy')
except TypeError:
    print('eager')
