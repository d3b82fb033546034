# repr of strings with quotes, control characters and other scripts; escapes in literals; raw and joined literals.
for text in ('plain', "it's", 'say "hi"', 'it\'s "both"', 'tab\tnew\nline\rback\\slash', '\x00\x1f\x7f', 'é ü ß', 'π ≠ ∞', '日本', '\u200b\ufeff',
             '\x80\x9f\xa0\xad', '\U0001f600', '\ud800'.encode('utf-8', 'replace').decode()):
    print(repr(text), len(text))
print('\x41\u0042\103\N{BULLET}', r'raw \n', 'joined ' 'literals', '''triple
lines''', "\
continued", '\a\b\f\v'.encode())
print(ascii('é日'), [chr(65), ord('a'), chr(0x20ac)], 'a' 'b' * 2, str(b'x'), 'tab\there')
print(str([1, 'two', ['x', None]]), str(('a',)), str({'k': 'v'}))
