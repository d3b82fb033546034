# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""enum's Flag and IntFlag; imported by enum when Enum is there.

https://docs.python.org/3/library/enum.html#enum.Flag
Until 3.10 a combination has no name and is taken apart when it is shown; since 3.11 the single bits are the
members, a combination is named after them, and a boundary says what becomes of bits that no member has.
"""

from sys import modules as _modules, version_info as _version_info

_enum = _modules["enum"]
_enum._flags = _modules[__name__]
Enum = _enum.Enum
_version = _version_info[1]
_new_style = _version >= 11
FlagBoundary = STRICT = CONFORM = EJECT = KEEP = None

if _new_style:
    class FlagBoundary(_enum.StrEnum):
        STRICT = "strict"
        CONFORM = "conform"
        EJECT = "eject"
        KEEP = "keep"

    FlagBoundary.__module__ = "enum"
    STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _prepare_flag(cls, boundary, first_enum):
    if _new_style:
        set_attribute = type.__setattr__
        set_attribute(cls, "_boundary_", boundary or getattr(first_enum, "_boundary_", None) or STRICT)
        set_attribute(cls, "_flag_mask_", 0)
        set_attribute(cls, "_singles_mask_", 0)
        set_attribute(cls, "_all_bits_", 0)


def _widen_flag(cls, value):
    set_attribute = type.__setattr__
    if not isinstance(value, int):
        if _version >= 13:
            return
        raise TypeError("unsupported operand type(s) for |=: 'int' and %r" % type(value).__name__)
    set_attribute(cls, "_flag_mask_", cls._flag_mask_ | value)
    if _is_single_bit(value):
        set_attribute(cls, "_singles_mask_", cls._singles_mask_ | value)
    set_attribute(cls, "_all_bits_", 2 ** cls._flag_mask_.bit_length() - 1)


def _binary(number, digits):
    """0b, the sign bit and the bits of the number in two's complement."""
    sign = "1" if number < 0 else "0"
    text = format(number if number >= 0 else (1 << max(digits, number.bit_length())) + number, "b")
    return "0b%s %s" % (sign, text.rjust(max(digits, 1), sign))


def _parts(cls, value):
    """Until 3.10: the members that make up a value, and the bits that none of them has."""
    rest = value
    if value < 0:
        candidates = [(m, v) for v, m in list(cls._value2member_map_.items()) if m._name_ is not None]
    else:
        candidates = [(m, v) for v, m in list(cls._value2member_map_.items())
                      if m._name_ is not None or _is_single_bit(v)]
    members = []
    for member, bits in candidates:
        if bits and bits & value == bits:
            members.append(member)
            rest &= ~bits
    if not members and value in cls._value2member_map_:
        members.append(cls._value2member_map_[value])
    members.sort(key=lambda member: member._value_, reverse=True)
    if len(members) > 1 and members[0]._value_ == value:
        members.pop(0)
    return members, rest


def _next_bit(start, last_values):
    if not last_values:
        return start if start is not None else 1
    try:
        if _new_style:
            return 2 ** max(last_values).bit_length()
        return 2 ** last_values[-1].bit_length()
    except Exception:
        value = max(last_values) if _new_style else last_values[-1]
        if _version >= 11:
            raise TypeError("invalid flag value %r" % (value,)) from None
        raise TypeError("Invalid Flag value: %r" % (value,)) from None


def _combined(cls, value):
    """Since 3.11: the member of a value that has no name of its own."""
    if not isinstance(value, int):
        raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    mask, all_bits = cls._flag_mask_, cls._all_bits_
    if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
        if cls._boundary_ is STRICT:
            digits = max(value.bit_length(), mask.bit_length())
            raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                cls, value, _binary(value, digits), _binary(mask, digits)))
        if cls._boundary_ is CONFORM:
            value &= mask
        elif cls._boundary_ is EJECT:
            return value
        elif value < 0:
            value += max(all_bits + 1, 2 ** value.bit_length())
    if value < 0:
        value += all_bits + 1
    known = cls._value2member_map_.get(value)
    if known is not None:
        return known
    made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
    made._value_ = value
    names = [member._name_ for member in _bits_of(cls, value)]
    unknown = value & ~mask
    if unknown and names:
        names.append(str(unknown))
    made._name_ = "|".join(names) if names else None
    return cls._value2member_map_.setdefault(value, made)


def _bits_of(cls, value):
    """The members of single bits that a value has, in the order of their definition."""
    return [member for member in map(cls._member_map_.__getitem__, cls._member_names_)
        if member._value_ & value]


class Flag(Enum):
    """Members that combine by | & ^ ~."""

    def _generate_next_value_(name, start, count, last_values):
        return _next_bit(start, last_values)

    @classmethod
    def _missing_(cls, value):
        if _new_style:
            return _combined(cls, value)
        original = value
        if value < 0:
            value = ~value
        member = cls._create_pseudo_member_(value)
        return ~member if original < 0 else member

    if not _new_style:
        @classmethod
        def _create_pseudo_member_(cls, value):
            member = cls._value2member_map_.get(value)
            if member is None:
                if _parts(cls, value)[1]:
                    raise ValueError("%r is not a valid %s" % (
                        value, cls.__qualname__ if _version >= 8 else cls.__name__))
                member = object.__new__(cls)
                member._name_ = None
                member._value_ = value
                member = cls._value2member_map_.setdefault(value, member)
            return member

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            if _version < 8:
                return False
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    if _new_style:
        def __iter__(self):
            return iter(_bits_of(self.__class__, self._value_))

        def __len__(self):
            return bin(self._value_).count("1")

    def __repr__(self):
        cls = self.__class__
        if _new_style:
            if self._name_ is None:
                return "<%s: %r>" % (cls.__name__, self._value_)
            return "<%s.%s: %r>" % (cls.__name__, self._name_, self._value_)
        return "<%s.%s: %r>" % (cls.__name__, self._shown_name(), self._value_)

    def __str__(self):
        cls = self.__class__
        if _new_style and self._name_ is None:
            return "%s(%r)" % (cls.__name__, self._value_)
        return "%s.%s" % (cls.__name__, self._name_ if _new_style else self._shown_name())

    def _shown_name(self):
        if self._name_ is not None:
            return self._name_
        members = _parts(self.__class__, self._value_)[0]
        if len(members) == 1 and members[0]._name_ is None:
            return repr(members[0]._value_)
        return "|".join(str(member._name_ or member._value_) for member in members)

    def __bool__(self):
        return bool(self._value_)

    def _bits(self, other):
        """The bits of the other operand; None where it is no operand."""
        if isinstance(other, self.__class__):
            return other._value_
        if _new_style and self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        cls = self.__class__
        if _new_style:
            if cls._boundary_ in (EJECT, KEEP):
                return cls(~self._value_)
            return cls(cls._singles_mask_ & ~self._value_)
        members = _parts(cls, self._value_)[0]
        inverted = cls(0)
        for member in cls:
            if member not in members and not member._value_ & self._value_:
                inverted = inverted | member
        return cls(inverted)

    if _new_style:
        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


_enum.Flag = Flag
_prepare_flag(Flag, STRICT, Enum)

if _new_style:
    class IntFlag(int, _enum.ReprEnum, Flag, boundary=KEEP):
        """Flags that are ints."""

        __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__
else:
    class IntFlag(int, Flag):
        """Flags that are ints."""

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError("%r is not a valid %s"
                    % (value, cls.__qualname__ if _version >= 8 else cls.__name__))
            return cls._create_pseudo_member_(value)

        @classmethod
        def _create_pseudo_member_(cls, value):
            member = cls._value2member_map_.get(value)
            if member is not None:
                return member
            wanted = [value]
            rest = _parts(cls, value)[1]
            while rest:
                bit = 2 ** (rest.bit_length() - 1)
                if bit not in cls._value2member_map_ and bit not in wanted:
                    wanted.append(bit)
                rest = 0 if rest == -bit else rest ^ bit
            for each in reversed(wanted):
                member = int.__new__(cls, each)
                member._name_ = None
                member._value_ = each
                member = cls._value2member_map_.setdefault(each, member)
            return member

        def _bits(self, other):
            if isinstance(other, self.__class__):
                return other._value_
            return self.__class__(other)._value_ if isinstance(other, int) else None

        def __or__(self, other):
            bits = self._bits(other)
            return NotImplemented if bits is None else self.__class__(self._value_ | bits)

        def __and__(self, other):
            bits = self._bits(other)
            return NotImplemented if bits is None else self.__class__(self._value_ & bits)

        def __xor__(self, other):
            bits = self._bits(other)
            return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

        def __invert__(self):
            return self.__class__(~self._value_)

Flag.__module__ = IntFlag.__module__ = "enum"
