# string: its constants, and the order of characters.
import string

print(string.ascii_lowercase, string.digits, string.punctuation, len(string.printable), string.ascii_letters[25:27])
print(''.join(c for c in 'a1-b2' if c in string.ascii_letters), string.capwords('two words'))
