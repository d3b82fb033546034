# gh-125038: writing the hidden first iterator through gi_frame.f_locals.
g = (x for x in range(3))
try:
    g.gi_frame.f_locals['.0'] = iter(range(7, 9))
    print(list(g))
except BaseException as e:
    print(type(e).__name__, e)
