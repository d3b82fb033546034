# A property is named by its class; since 3.13 it has a __name__, which falls back to that of its getter.
import sys


class Named:
    @property
    def given(self):
        return 1

    other = given


def free(self):
    return 2


def attempt(what, action):
    try:
        print(what, action())
    except AttributeError as error:
        print(what, error)


lone = property(free)
attempt("without a class", lambda: lone.__set__(Named(), 1))
attempt("without a deleter", lambda: lone.__delete__(Named()))
attempt("without anything", lambda: property().__get__(Named()))
attempt("in a class", lambda: setattr(Named(), "given", 1))
attempt("in a class, later name", lambda: setattr(Named(), "other", 1))
if sys.version_info >= (3, 13):
    print(lone.__name__, Named.given.__name__)
    Named.given.__name__ = "renamed"
    print(Named.given.__name__, Named.other.__name__)
    attempt("renamed", lambda: setattr(Named(), "given", 1))
    del Named.given.__name__
    print(Named.given.__name__)
    attempt("without its name", lambda: setattr(Named(), "given", 1))
    attempt("no getter", lambda: property().__name__)
    attempt("a getter without a name", lambda: property(iter(())).__name__)
