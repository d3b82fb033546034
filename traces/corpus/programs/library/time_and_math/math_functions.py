# math: the functions that are exact, and those that round as the platform's do.
import math

print(math.pi, math.e, math.inf, math.isnan(math.nan), math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7))
print(math.gcd(12, 18), math.factorial(20), math.fabs(-2), math.isinf(math.inf), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(2.5))
print(math.log2(8), math.log10(1000), math.log(1), math.exp(0), math.hypot(3, 4), math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3))
print(math.fsum([0.1] * 10), math.frexp(8.0), math.ldexp(0.5, 4), math.pow(2, 0.5))
for attempt in (lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: math.log(0), lambda: math.floor(math.nan)):
    try:
        attempt()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
