# io.StringIO as a target of print and as a source of lines.
import io
import sys

out = io.StringIO()
print('to the buffer', 1, file=out)
out.write('more')
print(repr(out.getvalue()))
source = io.StringIO('one\ntwo\nthree')
print(source.readline(), list(source), source.read())
with io.StringIO('a b') as stream:
    print(stream.read())
old, sys.stdout = sys.stdout, io.StringIO()
print('captured')
captured, sys.stdout = sys.stdout.getvalue(), old
print(repr(captured))
from contextlib import redirect_stdout
with redirect_stdout(io.StringIO()) as buffer:
    print('redirected')
print(repr(buffer.getvalue()))
