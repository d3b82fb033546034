# A pattern that matches everything may stand only where nothing follows: not before another alternative, at
# any depth, and not in a case before another one unless a guard may refuse it.
import sys

cases = [
    ("case None | _: pass", "case x: pass"),
    ("case (None | _) | _: pass",),
    ("case (x as y): pass",),
    ("case (_ as y) if 1: pass", "case 3: pass"),
    ("case (1 | x): pass", "case 4: pass"),
    ("case [_, x]: pass", "case 4: pass"),
    ("case {1: (_ | 3)}: pass",),
    ("case {1: (3 | _)}: pass", "case 3: pass"),
    ("case (1 | y) as x: pass", "case 3: pass"),
    ("case _: pass", "case _: pass"),
    ("case x, (y | 1): pass",),
    ("case str(x | 1): pass",),
    ("case str(a=(_ | 1)): pass",),
]
if sys.version_info >= (3, 10):
    for lines in cases:
        try:
            compile("match z:\n    " + "\n    ".join(lines), "<match>", "exec")
        except SyntaxError as error:
            print(lines, "->", error.msg, error.lineno, error.offset, error.end_offset)
        else:
            print(lines, "-> ok")
