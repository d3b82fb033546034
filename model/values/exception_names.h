// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The builtin exception classes: name, base, first minor version of Python 3 that has it.
//
// https://docs.python.org/3/library/exceptions.html#exception-hierarchy
// Bases come before what is derived from them. ExceptionGroup (two bases) is made in exception_types.cpp.
#pragma once

#define WEFT_EXCEPTIONS(X)                                                                                   \
    X(Exception, BaseException, 0)                                                                           \
    X(GeneratorExit, BaseException, 0)                                                                       \
    X(KeyboardInterrupt, BaseException, 0)                                                                   \
    X(SystemExit, BaseException, 0)                                                                          \
    X(BaseExceptionGroup, BaseException, 11)                                                                 \
    X(ArithmeticError, Exception, 0)                                                                         \
    X(FloatingPointError, ArithmeticError, 0)                                                                \
    X(OverflowError, ArithmeticError, 0)                                                                     \
    X(ZeroDivisionError, ArithmeticError, 0)                                                                 \
    X(AssertionError, Exception, 0)                                                                          \
    X(AttributeError, Exception, 0)                                                                          \
    X(BufferError, Exception, 0)                                                                             \
    X(EOFError, Exception, 0)                                                                                \
    X(ImportError, Exception, 0)                                                                             \
    X(ModuleNotFoundError, ImportError, 0)                                                                   \
    X(LookupError, Exception, 0)                                                                             \
    X(IndexError, LookupError, 0)                                                                            \
    X(KeyError, LookupError, 0)                                                                              \
    X(MemoryError, Exception, 0)                                                                             \
    X(NameError, Exception, 0)                                                                               \
    X(UnboundLocalError, NameError, 0)                                                                       \
    X(OSError, Exception, 0)                                                                                 \
    X(BlockingIOError, OSError, 0)                                                                           \
    X(ChildProcessError, OSError, 0)                                                                         \
    X(ConnectionError, OSError, 0)                                                                           \
    X(BrokenPipeError, ConnectionError, 0)                                                                   \
    X(ConnectionAbortedError, ConnectionError, 0)                                                            \
    X(ConnectionRefusedError, ConnectionError, 0)                                                            \
    X(ConnectionResetError, ConnectionError, 0)                                                              \
    X(FileExistsError, OSError, 0)                                                                           \
    X(FileNotFoundError, OSError, 0)                                                                         \
    X(InterruptedError, OSError, 0)                                                                          \
    X(IsADirectoryError, OSError, 0)                                                                         \
    X(NotADirectoryError, OSError, 0)                                                                        \
    X(PermissionError, OSError, 0)                                                                           \
    X(ProcessLookupError, OSError, 0)                                                                        \
    X(TimeoutError, OSError, 0)                                                                              \
    X(ReferenceError, Exception, 0)                                                                          \
    X(RuntimeError, Exception, 0)                                                                            \
    X(NotImplementedError, RuntimeError, 0)                                                                  \
    X(RecursionError, RuntimeError, 0)                                                                       \
    X(PythonFinalizationError, RuntimeError, 13)                                                             \
    X(StopAsyncIteration, Exception, 0)                                                                      \
    X(StopIteration, Exception, 0)                                                                           \
    X(SyntaxError, Exception, 0)                                                                             \
    X(IndentationError, SyntaxError, 0)                                                                      \
    X(TabError, IndentationError, 0)                                                                         \
    X(SystemError, Exception, 0)                                                                             \
    X(TypeError, Exception, 0)                                                                               \
    X(ValueError, Exception, 0)                                                                              \
    X(UnicodeError, ValueError, 0)                                                                           \
    X(UnicodeDecodeError, UnicodeError, 0)                                                                   \
    X(UnicodeEncodeError, UnicodeError, 0)                                                                   \
    X(UnicodeTranslateError, UnicodeError, 0)                                                                \
    X(Warning, Exception, 0)                                                                                 \
    X(BytesWarning, Warning, 0)                                                                              \
    X(DeprecationWarning, Warning, 0)                                                                        \
    X(EncodingWarning, Warning, 10)                                                                          \
    X(FutureWarning, Warning, 0)                                                                             \
    X(ImportWarning, Warning, 0)                                                                             \
    X(PendingDeprecationWarning, Warning, 0)                                                                 \
    X(ResourceWarning, Warning, 0)                                                                           \
    X(RuntimeWarning, Warning, 0)                                                                            \
    X(SyntaxWarning, Warning, 0)                                                                             \
    X(UnicodeWarning, Warning, 0)                                                                            \
    X(UserWarning, Warning, 0)
