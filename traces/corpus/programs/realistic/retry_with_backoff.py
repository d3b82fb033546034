# A retry loop whose delays come from a generator, driven without a clock.
def backoff(first, factor, limit):
    delay = first
    for attempt in range(limit):
        outcome = yield delay
        if outcome == 'reset':
            delay = first
        else:
            delay = min(delay * factor, 20)


class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    def __call__(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise OSError('failure %d' % self.calls)
        return 'success after %d' % self.calls


def retry(operation, delays):
    waited = 0
    errors = []
    for delay in delays:
        try:
            return operation(), waited, errors
        except OSError as error:
            errors.append(str(error))
            waited += delay
    raise RuntimeError('gave up after %d' % waited) from OSError(errors[-1])


print(retry(Flaky(2), backoff(1, 2, 5)))
try:
    retry(Flaky(9), backoff(1, 3, 4))
except RuntimeError as error:
    print(error, '<-', error.__cause__)
delays = backoff(1, 2, 10)
print([next(delays), delays.send(None), delays.send(None), delays.send('reset'), delays.send(None)])
