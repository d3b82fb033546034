# __len__, __getitem__ with slices, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__.
class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Deck(self.cards[index])
        return self.cards[index]

    def __setitem__(self, index, card):
        self.cards[index] = card

    def __delitem__(self, index):
        del self.cards[index]

    def __contains__(self, card):
        print('asked for', card)
        return card in self.cards

    def __repr__(self):
        return 'Deck(%s)' % ''.join(self.cards)


class Default(dict):
    def __missing__(self, key):
        return 'no ' + key


deck = Deck('abcdef')
print(len(deck), deck[0], deck[-1], deck[1:3], deck[::2], list(deck), 'c' in deck, 'z' in deck)
deck[0] = 'A'
del deck[1]
print(deck, list(reversed(deck)), bool(Deck('')), bool(deck), [card for card in deck][-1])
for index in (99, 'x'):
    try:
        deck[index]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
table = Default(a=1)
print(table['a'], table['b'], table.get('b'), len(table))
