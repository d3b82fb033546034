# A tokenizer as a generator feeding a recursive descent parser and evaluator.
DIGITS = '0123456789'


def tokens(text):
    position = 0
    while position < len(text):
        char = text[position]
        if char in DIGITS:
            start = position
            while position < len(text) and text[position] in DIGITS:
                position += 1
            yield 'number', int(text[start:position])
            continue
        if char in '+-*/()':
            yield 'operator', char
        elif char != ' ':
            raise SyntaxError('unexpected %r at %d' % (char, position))
        position += 1
    yield 'end', None


class Parser:
    def __init__(self, text):
        self.tokens = tokens(text)
        self.advance()

    def advance(self):
        self.kind, self.value = next(self.tokens)

    def accept(self, operators):
        if self.kind == 'operator' and self.value in operators:
            operator = self.value
            self.advance()
            return operator
        return None

    def expression(self):
        total = self.term()
        operator = self.accept('+-')
        while operator:
            right = self.term()
            total = total + right if operator == '+' else total - right
            operator = self.accept('+-')
        return total

    def term(self):
        total = self.factor()
        operator = self.accept('*/')
        while operator:
            right = self.factor()
            total = total * right if operator == '*' else total / right
            operator = self.accept('*/')
        return total

    def factor(self):
        if self.accept('-'):
            return -self.factor()
        if self.accept('('):
            inner = self.expression()
            if not self.accept(')'):
                raise SyntaxError('expected )')
            return inner
        if self.kind != 'number':
            raise SyntaxError('expected a number, found %s' % self.kind)
        number = self.value
        self.advance()
        return number


for text in ('1 + 2 * 3', '(1 + 2) * -3', '10 / 4 - 1', '2 * (3 + (4 - 1)) * 5', '1 +', '(1', '2 $ 3', '1 / 0'):
    try:
        print('%-22s = %s' % (text, Parser(text).expression()))
    except (SyntaxError, ZeroDivisionError) as error:
        print('%-22s ! %s: %s' % (text, type(error).__name__, error))
