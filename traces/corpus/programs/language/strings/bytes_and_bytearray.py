# bytes and bytearray: literals, indexing, methods, conversion from and to str.
b = b'hello\x00\xff'
print(b, b[0], b[1:3], len(b), list(b'abc'), bytes([65, 66]), bytes(3), bytes('é', 'utf-8'), b'a' + b'b', b'ab' * 2)
print('é∞'.encode(), b'\xc3\xa9'.decode(), 'abc'.encode('ascii'), b'abc'.hex(), bytes.fromhex('00 ff'), b"it's", b'say "x"')
print(b.startswith(b'he'), b.find(b'l'), b'a,b'.split(b','), b'-'.join([b'x', b'y']), b'Ab'.upper(), b'ab' in b'cabd', 97 in b'abc', b' x '.strip())
a = bytearray(b'abc')
a[0] = 120
a.append(33)
a.extend(b'yz')
print(a, bytes(a), a == b'xbc!yz', a.pop(), len(a), b'abc' < b'abd', b'abc' == 'abc')
for attempt in (lambda: b'\xff'.decode(), lambda: 'é'.encode('ascii'), lambda: b'a' + 'b', lambda: bytes([256])):
    try:
        attempt()
    except (UnicodeError, TypeError, ValueError) as error:
        print(type(error).__name__)
print(b'\xff'.decode('latin-1'), b'a\xffb'.decode('utf-8', 'replace'), b'a\xff'.decode(errors='ignore'), 'é'.encode('ascii', 'ignore'))
