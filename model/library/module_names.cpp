// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The names that CPython's modules have, and in which versions: written by scripts/list_module_names.py.
// Each line is a module and its names; NAME:A is there since 3.A, NAME:A:B from 3.A to 3.B.

#include "model/library/module_names.h"

namespace weft::model {

const std::vector<ModuleNames>& module_names()
{
    static const std::vector<ModuleNames> k_modules{
        {"__future__",
         "CO_FUTURE_ABSOLUTE_IMPORT CO_FUTURE_ANNOTATIONS:7 CO_FUTURE_BARRY_AS_BDFL CO_FUTURE_DIVISION "
         "CO_FUTURE_GENERATOR_STOP CO_FUTURE_PRINT_FUNCTION CO_FUTURE_UNICODE_LITERALS "
         "CO_FUTURE_WITH_STATEMENT CO_GENERATOR_ALLOWED CO_NESTED _Feature __all__ __doc__ __file__ "
         "__name__ absolute_import all_feature_names annotations:7 barry_as_FLUFL division generator_stop "
         "generators nested_scopes print_function unicode_literals with_statement "},
        {"_thread",
         "LockType RLock TIMEOUT_MAX _ExceptHookArgs:8 _ThreadHandle:13 __doc__ __name__ _count "
         "_excepthook:8 _get_main_thread_ident:13 _is_main_interpreter:12 _local _make_thread_handle:13 "
         "_set_sentinel::12 _shutdown:13 allocate allocate_lock daemon_threads_allowed:12 error exit "
         "exit_thread get_ident get_native_id:8 interrupt_main lock:13 stack_size "
         "start_joinable_thread:13 start_new start_new_thread "},
        {"abc", "ABC ABCMeta WeakSet::6 __doc__ __file__ __name__ _abc_init:7 _abc_instancecheck:7 "
                "_abc_register:7 _abc_subclasscheck:7 _get_dump:7 _reset_caches:7 _reset_registry:7 "
                "abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token "
                "update_abstractmethods:10 "},
        {"array", "ArrayType __doc__ __file__ __name__ _array_reconstructor array typecodes "},
        {"asyncio",
         "ALL_COMPLETED AbstractChildWatcher AbstractEventLoop AbstractEventLoopPolicy AbstractServer "
         "Barrier:11 BaseEventLoop BaseProtocol BaseTransport BoundedSemaphore BrokenBarrierError:11 "
         "BufferedProtocol:7 CancelledError Condition DatagramProtocol DatagramTransport "
         "DefaultEventLoopPolicy Event EventLoop:13 FIRST_COMPLETED FIRST_EXCEPTION FastChildWatcher "
         "Future Handle IncompleteReadError InvalidStateError LifoQueue LimitOverrunError Lock "
         "MultiLoopChildWatcher:8 PidfdChildWatcher:9 PriorityQueue Protocol Queue QueueEmpty QueueFull "
         "QueueShutDown:13 ReadTransport Runner:11 SafeChildWatcher SelectorEventLoop Semaphore "
         "SendfileNotAvailableError:7 Server:9 StreamReader StreamReaderProtocol StreamWriter "
         "SubprocessProtocol SubprocessTransport Task TaskGroup:11 ThreadedChildWatcher:8 Timeout:11 "
         "TimeoutError TimerHandle Transport WriteTransport __all__ __doc__ __file__ __name__ "
         "_all_tasks_compat:7:9 _enter_task:7 _get_running_loop _leave_task:7 _register_task:7 "
         "_set_running_loop _unregister_task:7 all_tasks:7 as_completed async::6 base_events base_futures "
         "base_subprocess base_tasks compat::6 constants coroutine::10 coroutines "
         "create_eager_task_factory:12 create_subprocess_exec create_subprocess_shell create_task:7 "
         "current_task:7 eager_task_factory:12 ensure_future events exceptions:8 format_helpers:7 futures "
         "gather get_child_watcher get_event_loop get_event_loop_policy get_running_loop:7 iscoroutine "
         "iscoroutinefunction isfuture locks log mixins:10 new_event_loop open_connection "
         "open_unix_connection protocols queues run:7 run_coroutine_threadsafe runners:7 selector_events "
         "selectors::6 set_child_watcher set_event_loop set_event_loop_policy shield sleep sslproto "
         "staggered:8 start_server start_unix_server streams subprocess sys taskgroups:11 tasks threads:9 "
         "timeout:11 timeout_at:11 timeouts:11 to_thread:9 transports trsock:8 unix_events wait wait_for "
         "wrap_future "},
        {"asyncio.base_events",
         "BaseEventLoop MAXIMUM_SELECT_TIMEOUT Server _FATAL_ERROR_IGNORE::6 _HAS_IPv6 "
         "_MIN_CANCELLED_TIMER_HANDLES_FRACTION _MIN_SCHEDULED_TIMER_HANDLES _SendfileFallbackProtocol:7 "
         "__all__ __doc__ __file__ __name__ _check_ssl_socket:9 _ensure_resolved::6 _format_handle "
         "_format_pipe _interleave_addrinfos:8 _ipaddr_info _is_dgram_socket::6 _is_stream_socket::6 "
         "_run_until_complete_cb _set_nodelay _set_reuseport _unset::10 collections compat::6 concurrent "
         "constants:7 coroutine::6 coroutines errno:13 events exceptions:8 functools:8 futures heapq "
         "inspect::6 itertools logger logging::7 os protocols:7 socket ssl:7 sslproto:7 staggered:8 "
         "stat:8 subprocess sys tasks threading time timeouts:13 traceback transports:7 trsock:8 warnings "
         "weakref "},
        {"asyncio.base_futures",
         "CancelledError::7 Error::7 InvalidStateError::7 TimeoutError::7 _CANCELLED _FINISHED _PENDING "
         "__all__ __doc__ __file__ __name__ _format_callbacks _future_repr:11 _future_repr_info "
         "_repr_running:8:10 concurrent::7 events::6 format_helpers:7 get_ident:8:11 isfuture reprlib "},
        {"asyncio.base_tasks",
         "__doc__ __file__ __name__ _task_get_stack _task_print_stack _task_repr:11 _task_repr_info "
         "base_futures coroutines linecache reprlib:11 traceback "},
        {"asyncio.constants",
         "ACCEPT_RETRY_DELAY DEBUG_STACK_DEPTH FLOW_CONTROL_HIGH_WATER_SSL_READ:11 "
         "FLOW_CONTROL_HIGH_WATER_SSL_WRITE:11 LOG_THRESHOLD_FOR_CONNLOST_WRITES "
         "SENDFILE_FALLBACK_READBUFFER_SIZE:7 SSL_HANDSHAKE_TIMEOUT:7 SSL_SHUTDOWN_TIMEOUT:11 "
         "THREAD_JOIN_TIMEOUT:12 _SendfileMode:7 __doc__ __file__ __name__ enum:7 "},
        {"asyncio.coroutines",
         "CoroWrapper::10 _AwaitableABC::6 _COROUTINE_TYPES _CoroutineABC::6 _DEBUG::10 _YIELD_FROM::6 "
         "_YIELD_FROM_BUG::6 __all__ __doc__ __file__ __name__ _format_coroutine "
         "_inspect_iscoroutinefunction::6 _is_coroutine _is_debug_mode:7 _iscoroutine_typecache:7 "
         "_types_CoroutineType::6 _types_coroutine::6 base_futures::10 collections:7 compat::6 "
         "constants::10 coroutine::10 debug_wrapper::6 events::6 format_helpers:7:10 functools::10 "
         "inspect iscoroutine iscoroutinefunction logger::10 opcode::6 os sys traceback::11 types "
         "warnings:8:10 "},
        {"asyncio.events",
         "AbstractEventLoop AbstractEventLoopPolicy AbstractServer BaseDefaultEventLoopPolicy Handle "
         "SendfileNotAvailableError:7:7 TimerHandle _RunningLoop __all__ __doc__ __file__ __name__ "
         "_c__get_event_loop:10:11 _c__get_running_loop:7 _c__set_running_loop:7 _c_get_event_loop:7 "
         "_c_get_running_loop:7 _event_loop_policy _format_args_and_kwargs::6 _format_callback::6 "
         "_format_callback_source::6 _get_event_loop:10:11 _get_function_source::6 _get_running_loop "
         "_init_event_loop_policy _lock _py__get_event_loop:10:11 _py__get_running_loop:7 "
         "_py__set_running_loop:7 _py_get_event_loop:7 _py_get_running_loop:7 _running_loop "
         "_set_running_loop compat::6 constants::6 contextvars:7 exceptions:8:8 extract_stack::6 "
         "format_helpers:7 functools::6 get_child_watcher get_event_loop get_event_loop_policy "
         "get_running_loop:7 inspect::6 new_event_loop on_fork:12 os reprlib::6 set_child_watcher "
         "set_event_loop set_event_loop_policy signal:12 socket subprocess sys threading traceback::6 "},
        {"asyncio.exceptions",
         "BrokenBarrierError:11 CancelledError:8 IncompleteReadError:8 InvalidStateError:8 "
         "LimitOverrunError:8 SendfileNotAvailableError:8 TimeoutError:8 __all__:8 __doc__:8 __file__:8 "
         "__name__:8 "},
        {"asyncio.format_helpers",
         "__doc__:7 __file__:7 __name__:7 _format_args_and_kwargs:7 _format_callback:7 "
         "_format_callback_source:7 _get_function_source:7 constants:7 extract_stack:7 functools:7 "
         "inspect:7 reprlib:7 sys:7 traceback:7 "},
        {"asyncio.futures",
         "CancelledError::7 Future GenericAlias:9 InvalidStateError::7 STACK_DEBUG TimeoutError::7 "
         "_CANCELLED _CFuture _FINISHED _PENDING _PyFuture _TracebackLogger::6 __all__ __doc__ __file__ "
         "__name__ _asyncio _chain_future _convert_future_exc:8 _copy_future_state _get_loop:7 "
         "_set_concurrent_future_state _set_result_unless_cancelled base_futures compat::6 concurrent "
         "contextvars:7 events exceptions:8 format_helpers:7 isfuture logging sys traceback::6 "
         "wrap_future "},
        {"asyncio.locks",
         "Barrier:11 BoundedSemaphore Condition Event Lock Semaphore _BarrierState:11 _ContextManager::8 "
         "_ContextManagerMixin __all__ __doc__ __file__ __name__ collections compat::6 coroutine::7 "
         "coroutines:8:8 enum:11 events::9 exceptions:8 futures::8 mixins:10 tasks:10:11 types:8:8 "
         "warnings:7:9 "},
        {"asyncio.log", "__doc__ __file__ __name__ logger logging "},
        {"asyncio.mixins",
         "_LoopBoundMixin:10 __doc__:10 __file__:10 __name__:10 _global_lock:10 _marker:10:10 events:10 "
         "threading:10 "},
        {"asyncio.queues",
         "GenericAlias:9 LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown:13 __all__ "
         "__doc__ __file__ __name__ collections compat::6 coroutine::6 events::9 heapq locks mixins:10 "
         "warnings:8:9 "},
        {"asyncio.runners",
         "Runner:11 _State:11 __all__:7 __doc__:7 __file__:7 __name__:7 _cancel_all_tasks:7 constants:12 "
         "contextvars:11 coroutines:7 enum:11 events:7 exceptions:11 functools:11 run:7 signal:11 "
         "sys:11:11 tasks:7 threading:11 "},
        {"asyncio.selector_events",
         "BaseSelectorEventLoop SC_IOV_MAX:12 _HAS_SENDMSG:12 _SelectorDatagramTransport "
         "_SelectorSocketTransport _SelectorSslTransport::6 _SelectorTransport __all__ __doc__ __file__ "
         "__name__ _check_ssl_socket:7:8 _test_selector_event base_events collections compat::6 constants "
         "coroutine::6 errno events functools futures itertools:12 logger os:12 protocols:7 selectors "
         "socket ssl sslproto transports trsock:8 warnings weakref "},
        {"asyncio.taskgroups",
         "TaskGroup:11 __all__:11 __doc__:11 __file__:11 __name__:11 events:11 exceptions:11 tasks:11 "},
        {"asyncio.tasks",
         "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION GenericAlias:9 Task _AsCompletedIterator:13 "
         "_CTask _GatheringFuture _PyTask __all__ __doc__ __file__ __name__ __sleep0:7 _all_tasks:7:11 "
         "_all_tasks_compat:7:9 _asyncio _c_current_task:12 _c_enter_task:7 _c_leave_task:7 "
         "_c_register_eager_task:12 _c_register_task:7 _c_swap_current_task:12 "
         "_c_unregister_eager_task:12 _c_unregister_task:7 _cancel_and_wait:7 _current_tasks:7 "
         "_eager_tasks:12 _ensure_future:10:11 _enter_task:7 _gather:9:9 _is_coroutine:8:11 _leave_task:7 "
         "_py_current_task:12 _py_enter_task:7 _py_leave_task:7 _py_register_eager_task:12 "
         "_py_register_task:7 _py_swap_current_task:12 _py_unregister_eager_task:12 _py_unregister_task:7 "
         "_register_eager_task:12 _register_task:7 _release_waiter _scheduled_tasks:12 "
         "_set_task_name:8:12 _swap_current_task:12 _task_name_counter:8 _unregister_eager_task:12 "
         "_unregister_task:7 _wait _wrap_awaitable::11 all_tasks:7 as_completed async::6 base_tasks "
         "compat::6 concurrent contextvars:7 coroutine::7 coroutines create_eager_task_factory:12 "
         "create_task:7 current_task:7 eager_task_factory:12 ensure_future events exceptions:8 functools "
         "futures gather inspect itertools:8 math:13 queues:13 run_coroutine_threadsafe shield sleep "
         "timeouts:12 types:7 wait wait_for warnings::12 weakref "},
        {"asyncio.threads",
         "__all__:9 __doc__:9 __file__:9 __name__:9 contextvars:9 events:9 functools:9 to_thread:9 "},
        {"asyncio.timeouts",
         "Optional:11 Timeout:11 TracebackType:11 Type:11 _State:11 __all__:11 __doc__:11 __file__:11 "
         "__name__:11 enum:11 events:11 exceptions:11 final:11 tasks:11 timeout:11 timeout_at:11 "},
        {"asyncio.unix_events",
         "AbstractChildWatcher BaseChildWatcher DefaultEventLoopPolicy EventLoop:13 FastChildWatcher "
         "MultiLoopChildWatcher:8 PidfdChildWatcher:9 SafeChildWatcher SelectorEventLoop "
         "ThreadedChildWatcher:8 _UnixDefaultEventLoopPolicy _UnixReadPipeTransport "
         "_UnixSelectorEventLoop _UnixSubprocessTransport _UnixWritePipeTransport __all__ __doc__ "
         "__file__ __name__ _compute_returncode:8:9 _fspath::6 _set_inheritable::6 _set_nonblocking::6 "
         "_sighandler_noop base_events base_subprocess can_use_pidfd:12 compat::6 constants coroutine::6 "
         "coroutines errno events exceptions:8 futures io:7 itertools:8 logger os selector_events "
         "selectors signal socket stat subprocess sys tasks:7 threading transports "
         "waitstatus_to_exitcode:10 warnings "},
        {"atexit", "__doc__ __name__ _clear _ncallbacks _run_exitfuncs register unregister "},
        {"bisect",
         "__doc__ __file__ __name__ bisect bisect_left bisect_right insort insort_left insort_right "},
        {"builtins",
         "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup:11 "
         "BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError "
         "ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError "
         "DeprecationWarning EOFError Ellipsis EncodingWarning:10 EnvironmentError Exception "
         "ExceptionGroup:11 False FileExistsError FileNotFoundError FloatingPointError FutureWarning "
         "GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError "
         "IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError "
         "NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError "
         "PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError:13 "
         "RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration "
         "StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True "
         "TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
         "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError "
         "_IncompleteInputError:13 __build_class__ __debug__ __doc__ __import__ __name__ abs aiter:10 all "
         "anext:10 any ascii bin bool breakpoint:7 bytearray bytes callable chr classmethod compile "
         "complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format "
         "frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len "
         "license list locals map max memoryview min next object oct open ord pow print property quit "
         "range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars "
         "zip "},
        {"collections",
         "AsyncGenerator::6 AsyncIterable::6 AsyncIterator::6 Awaitable::6 ByteString::6 Callable::6 "
         "ChainMap Collection::6 Container::6 Coroutine::6 Counter Generator::6 Hashable::6 ItemsView::6 "
         "Iterable::6 Iterator::6 KeysView::6 Mapping::6 MappingView::6 MutableMapping::6 "
         "MutableSequence::6 MutableSet::6 OrderedDict Reversible::6 Sequence::6 Set::6 Sized::6 UserDict "
         "UserList UserString ValuesView::6 _Link _OrderedDictItemsView _OrderedDictKeysView "
         "_OrderedDictValuesView __all__ __doc__ __file__ __getattr__:7:9 __name__ _chain "
         "_class_template::6 _collections_abc _count_elements _deque_iterator:12 _eq _field_template::6 "
         "_heapq::9 _iskeyword _itemgetter _nt_itemgetters:7:7 _proxy _recursive_repr _repeat "
         "_repr_template::6 _starmap _sys _tuplegetter:8 abc defaultdict deque namedtuple "},
        {"collections.abc",
         "ABCMeta:13 AsyncGenerator AsyncIterable AsyncIterator Awaitable Buffer:12 ByteString Callable "
         "Collection Container Coroutine EllipsisType:13 FunctionType:13 Generator GenericAlias:13 "
         "Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping "
         "MutableSequence MutableSet Reversible Sequence Set Sized ValuesView _CallableGenericAlias:9 "
         "_DeprecateByteStringMeta:13 __all__ __doc__ __file__ __name__ _check_methods:13 "
         "_is_param_expr:13 _type_repr:13 abstractmethod:13 async_generator:13 bytearray_iterator:13 "
         "bytes_iterator:13 coroutine:13 dict_itemiterator:13 dict_items:13 dict_keyiterator:13 "
         "dict_keys:13 dict_valueiterator:13 dict_values:13 framelocalsproxy:13 generator:13 "
         "list_iterator:13 list_reverseiterator:13 longrange_iterator:13 mappingproxy:13 "
         "range_iterator:13 set_iterator:13 str_iterator:13 sys:13 tuple_iterator:13 zip_iterator:13 "},
        {"concurrent", "__doc__ __file__ __name__ futures "},
        {"concurrent.futures",
         "ALL_COMPLETED BrokenExecutor:7 CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future "
         "InvalidStateError:13 ProcessPoolExecutor ThreadPoolExecutor TimeoutError __author__ __doc__ "
         "__file__::6 __name__::6 _base::6 as_completed process::6 thread::6 wait "},
        {"concurrent.futures._base",
         "ALL_COMPLETED BrokenExecutor:7 CANCELLED CANCELLED_AND_NOTIFIED CancelledError "
         "DoneAndNotDoneFutures Error Executor FINISHED FIRST_COMPLETED FIRST_EXCEPTION Future "
         "InvalidStateError:8 LOGGER PENDING RUNNING TimeoutError _AS_COMPLETED _AcquireFutures "
         "_AllCompletedWaiter _AsCompletedWaiter _FUTURE_STATES _FirstCompletedWaiter "
         "_STATE_TO_DESCRIPTION_MAP _Waiter __author__ __doc__ __file__ __name__ "
         "_create_and_install_waiters _result_or_cancel:10 _yield_finished_futures as_completed "
         "collections logging threading time types:9 wait "},
        {"concurrent.futures.thread",
         "BrokenThreadPool:7 ThreadPoolExecutor _WorkItem __author__ __doc__ __file__ __name__ _base "
         "_global_shutdown_lock:9 _python_exit _shutdown _threads_queues _worker atexit::8 itertools os "
         "queue threading types:9 weakref "},
        {"contextlib",
         "AbstractAsyncContextManager:7 AbstractContextManager AsyncContextDecorator:10 AsyncExitStack:7 "
         "ContextDecorator ExitStack GenericAlias:9 MethodType:8 _AsyncGeneratorContextManager:7 "
         "_BaseExitStack:7 _GeneratorContextManager _GeneratorContextManagerBase:7 _RedirectStream "
         "__all__ __doc__ __file__ __name__ _collections_abc abc aclosing:10 asynccontextmanager:7 "
         "chdir:11 closing contextmanager deque nullcontext:7 os:11 redirect_stderr redirect_stdout "
         "suppress sys wraps "},
        {"contextvars",
         "Context:7 ContextVar:7 Token:7 __all__:7 __doc__:7 __file__:7 __name__:7 copy_context:7 "},
        {"copy",
         "Error __all__ __doc__ __file__ __name__ _copy_dispatch _copy_immutable _deepcopy_atomic "
         "_deepcopy_dict _deepcopy_dispatch _deepcopy_list _deepcopy_method _deepcopy_tuple _keep_alive "
         "_reconstruct copy deepcopy dispatch_table error replace:13 "},
        {"copyreg", "_HEAPTYPE __all__ __doc__ __file__ __name__ __newobj__ __newobj_ex__ _extension_cache "
                    "_extension_registry _inverted_registry _new_type:9 _reconstructor _reduce_ex _slotnames "
                    "add_extension clear_extension_cache constructor dispatch_table pickle pickle_complex "
                    "pickle_union:10 remove_extension "},
        {"dataclasses",
         "Field:7 FrozenInstanceError:7 FunctionType:10:12 GenericAlias:9:12 InitVar:7 KW_ONLY:10 "
         "MISSING:7 _ATOMIC_TYPES:12 _DataclassParams:7 _EMPTY_METADATA:7 _FIELD:7 _FIELDS:7 "
         "_FIELD_BASE:7 _FIELD_CLASSVAR:7 _FIELD_INITVAR:7 _FuncBuilder:13 _HAS_DEFAULT_FACTORY:7 "
         "_HAS_DEFAULT_FACTORY_CLASS:7 _InitVarMeta:7:8 _KW_ONLY_TYPE:10 _MISSING_TYPE:7 "
         "_MODULE_IDENTIFIER_RE:7 _PARAMS:7 _POST_INIT_NAME:7 __all__:7 __doc__:7 __file__:7 __name__:7 "
         "_add_slots:10 _asdict_inner:7 _astuple_inner:7 _cmp_fn:7:12 _create_fn:7:12 "
         "_dataclass_getstate:10 _dataclass_setstate:10 _field_assign:7 _field_init:7 "
         "_fields_in_init_order:10 _frozen_get_del_attr:7 _get_field:7 _get_slots:11 _hash_action:7 "
         "_hash_add:7 _hash_exception:7 _hash_fn:7:12 _hash_set_none:7 _init_fn:7 _init_param:7 "
         "_is_classvar:7 _is_dataclass_instance:7 _is_initvar:7 _is_kw_only:10 _is_type:7 "
         "_process_class:7 _recursive_repr:7:12 _replace:13 _repr_fn:7:12 _set_new_attribute:7 "
         "_set_qualname:10:12 _thread:7:12 _tuple_str:7 abc:10 asdict:7 astuple:7 builtins:7:11 copy:7 "
         "dataclass:7 field:7 fields:7 functools:7:12 inspect:7 is_dataclass:7 itertools:11 keyword:7 "
         "make_dataclass:7 re:7 recursive_repr:13 replace:7 sys:7 types:7 "},
        {"enum",
         "CONFORM:11 CONTINUOUS:11 DynamicClassAttribute EJECT:11 Enum EnumCheck:11 EnumDict:13 EnumMeta "
         "EnumType:11 Flag FlagBoundary:11 IntEnum IntFlag KEEP:11 MappingProxyType NAMED_FLAGS:11 "
         "OrderedDict::7 ReprEnum:11 STRICT:11 StrEnum:11 UNIQUE:11 _EnumDict __all__ __doc__ __file__ "
         "__name__ _auto_null _dataclass_repr:12 _decompose::10 _dedent:11 _high_bit _is_descriptor "
         "_is_dunder _is_internal_class:11 _is_private:9 _is_single_bit:11 _is_sunder _iter_bits_lsb:11 "
         "_make_class_unpicklable _not_given:13 _old_convert_:11 _or_::12 _power_of_two::11 "
         "_proto_member:11 _reduce_ex_by_global_name:11 _reduce_ex_by_name::10 _simple_enum:11 "
         "_stdlib_enums:11 _test_simple_enum:11 auto bin:11 bltns:11 global_enum:11 global_enum_repr:11 "
         "global_flag_repr:11 global_str:11 member:11 nonmember:11 pickle_by_enum_name:11 "
         "pickle_by_global_name:11 property:11 reduce::12 show_flag_values:11 sys unique verify:11 "},
        {"errno",
         "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF EBADFD "
         "EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED ECHILD ECHRNG ECOMM ECONNABORTED "
         "ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG "
         "EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM "
         "EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC "
         "ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL "
         "ENETDOWN ENETRESET ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC "
         "ENOKEY ENOLCK ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR "
         "ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY "
         "ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT "
         "EPROTOTYPE ERANGE EREMCHG EREMOTE EREMOTEIO ERESTART ERFKILL EROFS ESHUTDOWN ESOCKTNOSUPPORT "
         "ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS "
         "EWOULDBLOCK EXDEV EXFULL __doc__ __name__ errorcode "},
        {"functools",
         "GenericAlias:9 MappingProxyType::6 RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES "
         "WeakKeyDictionary::6 _CacheInfo _HashedSeq _NOT_FOUND:8 __all__ __doc__ __file__ __name__ "
         "_c3_merge _c3_mro _compose_mro _convert _find_impl _ge_from_gt _ge_from_le _ge_from_lt "
         "_gt_from_ge _gt_from_le _gt_from_lt _initial_missing:8 _le_from_ge _le_from_gt _le_from_lt "
         "_lru_cache_wrapper _lt_from_ge _lt_from_gt _lt_from_le _make_key _unwrap_partial:8 "
         "_unwrap_partialmethod:13 cache:9 cached_property:8 cmp_to_key get_cache_token lru_cache "
         "namedtuple partial partialmethod recursive_repr reduce singledispatch singledispatchmethod:8 "
         "total_ordering update_wrapper wraps "},
        {"gc", "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE __doc__ __name__ "
               "callbacks collect disable enable freeze:7 garbage get_count get_debug get_freeze_count:7 "
               "get_objects get_referents get_referrers get_stats get_threshold is_finalized:9 is_tracked "
               "isenabled set_debug set_threshold unfreeze:7 "},
        {"genericpath",
         "__all__ __doc__ __file__ __name__ _check_arg_types _splitext commonprefix exists getatime "
         "getctime getmtime getsize isdevdrive:13 isdir isfile isjunction:13 islink:12 lexists:13 os "
         "samefile sameopenfile samestat stat "},
        {"heapq",
         "__about__ __all__ __doc__ __file__ __name__ _heapify_max _heappop_max _heapreplace_max "
         "_siftdown _siftdown_max _siftup _siftup_max heapify heappop heappush heappushpop heapreplace "
         "merge nlargest nsmallest "},
        {"inspect",
         "AGEN_CLOSED:12 AGEN_CREATED:12 AGEN_RUNNING:12 AGEN_SUSPENDED:12 ArgInfo ArgSpec::10 Arguments "
         "Attribute BlockFinder BoundArguments BufferFlags:12 CORO_CLOSED CORO_CREATED CORO_RUNNING "
         "CORO_SUSPENDED CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_ITERABLE_COROUTINE CO_NESTED "
         "CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS ClassFoundException:9 ClosureVars "
         "EndOfBlock FrameInfo FullArgSpec GEN_CLOSED GEN_CREATED GEN_RUNNING GEN_SUSPENDED OrderedDict "
         "Parameter Signature TPFLAGS_IS_ABSTRACT Traceback _ClassFinder:9:12 _ClassMethodWrapper::10 "
         "_FrameInfo:11 _KEYWORD_ONLY _MethodWrapper::10 _NonUserDefinedCallables _PARAM_NAME_MAPPING::10 "
         "_POSITIONAL_ONLY _POSITIONAL_OR_KEYWORD _ParameterKind _Traceback:11 _VAR_KEYWORD "
         "_VAR_POSITIONAL _WrapperDescriptor::10 __all__:11 __author__ __doc__ __file__ __name__ "
         "_check_class _check_instance _descriptor_get:13 _empty _filesbymodname _findclass _finddoc "
         "_get_code_position:11 _get_code_position_from_tb:11 _get_dunder_dict_of_class:12 "
         "_get_paramkind_descr::7 _getfullargs::7 _getmembers:11 _has_code_flag:8 _has_coroutine_mark:12 "
         "_is_coroutine_mark:13 _is_coroutine_marker:12:12 _is_type::11 _main _missing_arguments "
         "_sentinel _shadowed_dict _shadowed_dict_from_mro_tuple:12:12 "
         "_shadowed_dict_from_weakref_mro_tuple:13 _signature_bound_method _signature_from_builtin "
         "_signature_from_callable _signature_from_function _signature_fromstr "
         "_signature_get_bound_param::10 _signature_get_partial _signature_get_user_defined_method "
         "_signature_is_builtin _signature_is_functionlike _signature_strip_non_python_syntax "
         "_static_getmro _too_many _void abc ast attrgetter builtins classify_class_attrs cleandoc "
         "collections currentframe dis enum findsource formatannotation formatannotationrelativeto "
         "formatargspec::10 formatargvalues functools get_annotations:10 getabsfile getargs "
         "getargspec::10 getargvalues getasyncgenlocals:12 getasyncgenstate:12 getattr_static getblock "
         "getcallargs getclasstree getclosurevars getcomments getcoroutinelocals getcoroutinestate getdoc "
         "getfile getframeinfo getfullargspec getgeneratorlocals getgeneratorstate getinnerframes "
         "getlineno getmembers getmembers_static:11 getmodule getmodulename getmro getouterframes "
         "getsource getsourcefile getsourcelines importlib indentsize isabstract isasyncgen "
         "isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction "
         "isdatadescriptor isframe isfunction isgenerator isgeneratorfunction isgetsetdescriptor "
         "iskeyword:11 ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper:11 ismodule "
         "isroutine istraceback itertools k::10 linecache make_weakref:13 markcoroutinefunction:12 "
         "mod_dict::10 modulesbyfile namedtuple os re signature stack sys token tokenize trace types "
         "unwrap v::10 walktree warnings::10 "},
        {"io", "BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter "
               "BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder OpenWrapper::9 RawIOBase "
               "SEEK_CUR SEEK_END SEEK_SET StringIO TextIOBase TextIOWrapper UnsupportedOperation __all__ "
               "__author__ __doc__ __file__ __getattr__:10:11 __name__ _io abc open open_code:8 "
               "text_encoding:10 "},
        {"itertools",
         "__doc__ __name__ _grouper _tee _tee_dataobject accumulate batched:12 chain combinations "
         "combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice "
         "pairwise:10 permutations product repeat starmap takewhile tee zip_longest "},
        {"json",
         "JSONDecodeError JSONDecoder JSONEncoder __all__ __author__ __doc__ __file__ __name__ "
         "__version__ _default_decoder _default_encoder codecs decoder detect_encoding dump dumps encoder "
         "load loads scanner "},
        {"json.decoder",
         "BACKSLASH FLAGS JSONArray JSONDecodeError JSONDecoder JSONObject NaN NegInf PosInf STRINGCHUNK "
         "WHITESPACE WHITESPACE_STR _CONSTANTS __all__ __doc__ __file__ __name__ _decode_uXXXX "
         "c_scanstring py_scanstring re scanner scanstring "},
        {"json.encoder",
         "ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY JSONEncoder __doc__ __file__ __name__ "
         "_make_iterencode c_encode_basestring c_encode_basestring_ascii c_make_encoder encode_basestring "
         "encode_basestring_ascii i::10 py_encode_basestring py_encode_basestring_ascii re "},
        {"keyword",
         "__all__ __doc__ __file__ __name__ iskeyword issoftkeyword:9 kwlist main::7 softkwlist:9 "},
        {"linecache",
         "__all__ __doc__ __file__ __name__ _register_code:13 cache checkcache clearcache functools::12 "
         "getline getlines lazycache os::12 sys::12 tokenize::12 updatecache "},
        {"logging",
         "BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer "
         "Formatter GenericAlias:11 Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET "
         "NullHandler PercentStyle PlaceHolder RootLogger StrFormatStyle StreamHandler "
         "StringTemplateStyle Template WARN WARNING _STYLES _StderrHandler __all__ __author__ __date__ "
         "__doc__ __file__ __name__ __status__ __version__ _acquireLock::12 _addHandlerRef _afterFork:13 "
         "_after_at_fork_child_reinit_locks:7 _at_fork_reinit_lock_weakset:7 _checkLevel "
         "_defaultFormatter _defaultLastResort _handlerList _handlers _is_internal_frame:11 _levelToName "
         "_lock _logRecordFactory _loggerClass _nameToLevel _prepareFork:13 "
         "_register_at_fork_reinit_lock:7 _releaseLock::12 _removeHandlerRef _showwarning _srcfile "
         "_startTime _str_formatter:8 _warnings_showwarning addLevelName atexit basicConfig "
         "captureWarnings collections critical currentframe debug disable error exception fatal "
         "getHandlerByName:12 getHandlerNames:12 getLevelName getLevelNamesMapping:11 getLogRecordFactory "
         "getLogger getLoggerClass info io lastResort log logAsyncioTasks:12 logMultiprocessing "
         "logProcesses logThreads makeLogRecord os raiseExceptions re:8 root setLogRecordFactory "
         "setLoggerClass shutdown sys threading time traceback warn warning warnings weakref "},
        {"math",
         "__doc__ __file__ __name__ acos acosh asin asinh atan atan2 atanh cbrt:11 ceil comb:8 copysign "
         "cos cosh degrees dist:8 e erf erfc exp exp2:11 expm1 fabs factorial floor fma:13 fmod frexp "
         "fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt:8 lcm:9 ldexp lgamma log log10 "
         "log1p log2 modf nan nextafter:9 perm:8 pi pow prod:8 radians remainder:7 sin sinh sqrt "
         "sumprod:12 tan tanh tau trunc ulp:9 "},
        {"numbers",
         "ABCMeta Complex Integral Number Rational Real __all__ __doc__ __file__ __name__ abstractmethod "},
        {"operator",
         "__abs__ __add__ __all__ __and__ __call__:11 __concat__ __contains__ __delitem__ __doc__ __eq__ "
         "__file__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__ __iconcat__ __ifloordiv__ "
         "__ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__ __invert__ __ior__ __ipow__ "
         "__irshift__ __isub__ __itruediv__ __ixor__ __le__ __lshift__ __lt__ __matmul__ __mod__ __mul__ "
         "__name__ __ne__ __neg__ __not__ __or__ __pos__ __pow__ __rshift__ __setitem__ __sub__ "
         "__truediv__ __xor__ _abs abs add and_ attrgetter call:11 concat contains countOf delitem eq "
         "floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv "
         "invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt "
         "matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor "},
        {"os",
         "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED:9 CLD_STOPPED:9 CLD_TRAPPED CLONE_FILES:12 "
         "CLONE_FS:12 CLONE_NEWCGROUP:12 CLONE_NEWIPC:12 CLONE_NEWNET:12 CLONE_NEWNS:12 CLONE_NEWPID:12 "
         "CLONE_NEWTIME:12 CLONE_NEWUSER:12 CLONE_NEWUTS:12 CLONE_SIGHAND:12 CLONE_SYSVSEM:12 "
         "CLONE_THREAD:12 CLONE_VM:12 DirEntry EFD_CLOEXEC:10 EFD_NONBLOCK:10 EFD_SEMAPHORE:10 "
         "EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER EX_OK "
         "EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_OK "
         "F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias:9 MFD_ALLOW_SEALING:8 "
         "MFD_CLOEXEC:8 MFD_HUGETLB:8 MFD_HUGE_16GB:8 MFD_HUGE_16MB:8 MFD_HUGE_1GB:8 MFD_HUGE_1MB:8 "
         "MFD_HUGE_256MB:8 MFD_HUGE_2GB:8 MFD_HUGE_2MB:8 MFD_HUGE_32MB:8 MFD_HUGE_512KB:8 "
         "MFD_HUGE_512MB:8 MFD_HUGE_64KB:8 MFD_HUGE_8MB:8 MFD_HUGE_MASK:8 MFD_HUGE_SHIFT:8 Mapping:9 "
         "MutableMapping NGROUPS_MAX O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY "
         "O_DSYNC O_EXCL O_FSYNC:10 O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH "
         "O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED "
         "POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL "
         "POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE:8 POSIX_SPAWN_CLOSEFROM:13 POSIX_SPAWN_DUP2:8 "
         "POSIX_SPAWN_OPEN:8 PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID "
         "P_PIDFD:9 P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE "
         "RTLD_NOLOAD RTLD_NOW RWF_APPEND:10 RWF_DSYNC:7 RWF_HIPRI:7 RWF_NOWAIT:7 RWF_SYNC:7 R_OK "
         "SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA "
         "SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE:10 SPLICE_F_MOVE:10 SPLICE_F_NONBLOCK:10 ST_APPEND "
         "ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME "
         "ST_SYNCHRONOUS ST_WRITE TFD_CLOEXEC:13 TFD_NONBLOCK:13 TFD_TIMER_ABSTIME:13 "
         "TFD_TIMER_CANCEL_ON_SET:13 TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED "
         "WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK "
         "XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX X_OK _Environ __all__ __doc__ __file__ __name__ "
         "_check_methods:7 _execvpe _exists _exit _fspath _fwalk _fwalk_close:13 _fwalk_walk:13 "
         "_fwalk_yield:13 _get_exports_list _putenv::8 _spawnvef _unsetenv::8 _walk:9:11 "
         "_walk_symlinks_as_files:13 _wrap_close abc abort access altsep chdir chmod chown chroot close "
         "closerange confstr confstr_names copy_file_range:8 cpu_count ctermid curdir defpath "
         "device_encoding devnull dup dup2 environ environb errno::6 error eventfd:10 eventfd_read:10 "
         "eventfd_write:10 execl execle execlp execlpe execv execve execvp execvpe extsep fchdir fchmod "
         "fchown fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fspath fstat fstatvfs fsync "
         "ftruncate fwalk get_blocking get_exec_path get_inheritable get_terminal_size getcwd getcwdb "
         "getegid getenv getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid "
         "getpgrp getpid getppid getpriority getrandom getresgid getresuid getsid getuid getxattr "
         "grantpt:13 initgroups isatty kill killpg lchown linesep link listdir listxattr lockf "
         "login_tty:11 lseek lstat major makedev makedirs memfd_create:8 minor mkdir mkfifo mknod name "
         "nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open:9 pipe pipe2 popen "
         "posix_fadvise posix_fallocate posix_openpt:13 posix_spawn:8 posix_spawnp:8 pread preadv:7 "
         "process_cpu_count:13 ptsname:13 putenv pwrite pwritev:7 read readlink readv register_at_fork:7 "
         "remove removedirs removexattr rename renames replace rmdir scandir sched_get_priority_max "
         "sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler sched_param "
         "sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile "
         "sep set_blocking set_inheritable setegid seteuid setgid setgroups setns:12 setpgid setpgrp "
         "setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp "
         "spawnlpe spawnv spawnve spawnvp spawnvpe splice:10 st stat stat_float_times::6 stat_result "
         "statvfs statvfs_result strerror supports_bytes_environ supports_dir_fd supports_effective_ids "
         "supports_fd supports_follow_symlinks symlink sync sys sysconf sysconf_names system tcgetpgrp "
         "tcsetpgrp terminal_size timerfd_create:13 timerfd_gettime:13 timerfd_gettime_ns:13 "
         "timerfd_settime:13 timerfd_settime_ns:13 times times_result truncate ttyname umask uname "
         "uname_result unlink unlockpt:13 unsetenv unshare:12 urandom utime wait wait3 wait4 waitid "
         "waitid_result waitpid waitstatus_to_exitcode:9 walk write writev "},
        {"os.path",
         "__all__ __doc__ __file__ __name__ _get_sep _joinrealpath::12 _path_normpath:11:12 _varprog "
         "_varprogb abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists "
         "expanduser expandvars extsep genericpath getatime getctime getmtime getsize isabs isdevdrive:13 "
         "isdir isfile isjunction:12 islink ismount join lexists normcase normpath os pardir pathsep "
         "realpath relpath samefile sameopenfile samestat sep split splitdrive splitext splitroot:12 stat "
         "supports_unicode_filenames sys "},
        {"pickle",
         "ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID "
         "BINPUT BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8:8 DEFAULT_PROTOCOL DICT DUP EMPTY_DICT "
         "EMPTY_LIST EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET FunctionType GET "
         "GLOBAL HIGHEST_PROTOCOL INST INT LIST LONG LONG1 LONG4 LONG_BINGET LONG_BINPUT MARK MEMOIZE "
         "NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER:8 NONE OBJ PERSID POP POP_MARK PROTO PUT "
         "PickleBuffer:8 PickleError Pickler PicklingError PyStringMap::11 READONLY_BUFFER:8 REDUCE "
         "SETITEM SETITEMS SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP STRING TRUE "
         "TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE Unpickler UnpicklingError _Framer _HAVE_PICKLE_BUFFER:8 "
         "_NoValue:13 _Pickler _Stop _Unframer _Unpickler __all__ __doc__ __file__ __name__ "
         "_compat_pickle _dump _dumps _extension_cache _extension_registry _getattribute "
         "_inverted_registry _load _loads _test _tuplesize2code bytes_types codecs compatible_formats "
         "decode_long dispatch_table dump dumps encode_long format_version io islice load loads maxsize "
         "pack partial re sys unpack whichmodule "},
        {"posixpath",
         "__all__ __doc__ __file__ __name__ _get_sep _joinrealpath::12 _path_normpath:11:12 _varprog "
         "_varprogb abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists "
         "expanduser expandvars extsep genericpath getatime getctime getmtime getsize isabs isdevdrive:13 "
         "isdir isfile isjunction:12 islink ismount join lexists normcase normpath os pardir pathsep "
         "realpath relpath samefile sameopenfile samestat sep split splitdrive splitext splitroot:12 stat "
         "supports_unicode_filenames sys "},
        {"pprint",
         "PrettyPrinter _StringIO __all__ __doc__ __file__ __name__ _builtin_scalars _collections "
         "_dataclasses:10 _perfcheck::11 _recursion _safe_key _safe_repr::9 _safe_tuple _sys _types "
         "_wrap_bytes_repr isreadable isrecursive pformat pp:8 pprint re saferepr "},
        {"queue",
         "Empty Full LifoQueue PriorityQueue Queue ShutDown:13 SimpleQueue:7 _PySimpleQueue:7 __all__ "
         "__doc__ __file__ __name__ deque heappop heappush threading time types:9 "},
        {"random",
         "BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI _BuiltinMethodType::7 "
         "_MethodType::7 _ONE:10 _Sequence _Set::11 __all__ __doc__ __file__ __name__ _accumulate:8 _acos "
         "_bisect _ceil _cos _e _exp _fabs:12 _floor:9 _index:10 _inst _isfinite:10 _itertools::7 "
         "_lgamma:12 _log _log2:12 _os:7 _parse_args:13 _pi _random _repeat:8 _sha512 _sin _sqrt _test "
         "_test_generator _urandom _warn::12 betavariate binomialvariate:12 choice choices expovariate "
         "gammavariate gauss getrandbits getstate lognormvariate main:13 normalvariate paretovariate "
         "randbytes:9 randint random randrange sample seed setstate shuffle triangular uniform "
         "vonmisesvariate weibullvariate "},
        {"re",
         "A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE Match:7 NOFLAG:11 Pattern:7 "
         "PatternError:13 RegexFlag S Scanner T::12 TEMPLATE::12 U UNICODE VERBOSE X _MAXCACHE "
         "_MAXCACHE2:12 _ZeroSentinel:13 __all__ __doc__ __file__ __name__ __version__ _alphanum_bytes::6 "
         "_alphanum_str::6 _cache _cache2:12 _casefix:11 _compile _compile_repl::11 _compile_template:12 "
         "_compiler:11 _constants:11 _expand::11 _locale::10 _parser:11 _pattern_type::6 _pickle "
         "_special_chars_map:7 _sre:12 _subx::11 _zero_sentinel:13 compile copyreg enum error escape "
         "findall finditer fullmatch functools match purge search split sre_compile::10 sre_parse::10 sub "
         "subn template::12 "},
        {"reprlib", "Repr __all__ __doc__ __file__ __name__ _possibly_sorted aRepr builtins get_ident islice "
                    "recursive_repr repr "},
        {"statistics",
         "Counter:8 Decimal Fraction LinearRegression:10 NormalDist:8 StatisticsError _SQRT2:11 __all__ "
         "__annotations__:11 __doc__ __file__ __name__ _coerce _convert _counts::7 "
         "_decimal_sqrt_of_frac:11 _exact_ratio _fail_neg _find_lteq::10 _find_rteq::10 "
         "_float_sqrt_of_frac:11 _integer_sqrt_of_frac_rto:11 _isfinite _kernel_invcdfs:13 _mean_stdev:11 "
         "_newton_raphson:13 _normal_dist_inv_cdf:8 _quartic_invcdf:13 _quartic_invcdf_estimate:13 "
         "_random:13 _rank:12 _sqrt_bit_width:11 _sqrtprod:13 _ss _sum _triweight_invcdf:13 "
         "_triweight_invcdf_estimate:13 acos:13 asin:13 atan:13 bisect_left bisect_right chain::6 "
         "collections::7 correlation:10 cos:13 cosh:13 count:12 covariance:10 decimal::6 defaultdict:11 "
         "erf:8 exp:8 fabs:8 fmean:8 fsum:8 geometric_mean:8 groupby harmonic_mean hypot:8 isfinite:13 "
         "isinf:13 itemgetter:8 kde:13 kde_random:13 linear_regression:10 log:8 math mean median "
         "median_grouped median_high median_low mode mul:11:11 multimode:8 namedtuple:10 numbers pi:13 "
         "pstdev pvariance quantiles:8 random:8 reduce:11 repeat:10 sin:13 sqrt:8 stdev sumprod:12 sys:11 "
         "tan:13 tau:8 variance "},
        {"string", "Formatter Template _ChainMap _TemplateMetaclass::8 __all__ __doc__ __file__ __name__ _re "
                   "_sentinel_dict:8 _string ascii_letters ascii_lowercase ascii_uppercase capwords digits "
                   "hexdigits octdigits printable punctuation whitespace "},
        {"struct",
         "Struct __all__ __doc__ __file__ __name__ _clearcache calcsize error iter_unpack pack pack_into "
         "unpack unpack_from "},
        {"sys",
         "__breakpointhook__:7 __displayhook__ __doc__ __excepthook__ __interactivehook__ __name__ "
         "__stderr__ __stdin__ __stdout__ __unraisablehook__:8 _base_executable:8 _baserepl:13 "
         "_clear_internal_caches:13 _clear_type_cache _current_exceptions:10 _current_frames "
         "_deactivate_opcache:10:10 _debugmallocstats _framework:7 _get_cpu_count_config:13 _getframe "
         "_getframemodulename:12 _getquickenedcount:11:11 _git _home _is_gil_enabled:13 _is_interned:13 "
         "_setprofileallthreads:12 _settraceallthreads:12 _stdlib_dir:11 _xoptions abiflags "
         "activate_stack_trampoline:12 addaudithook:8 api_version argv audit:8 base_exec_prefix "
         "base_prefix breakpointhook:7 builtin_module_names byteorder call_tracing callstats::8 copyright "
         "deactivate_stack_trampoline:12 displayhook dont_write_bytecode exc_info excepthook exception:11 "
         "exec_prefix executable exit flags float_info float_repr_style get_asyncgen_hooks "
         "get_coroutine_origin_tracking_depth:7 get_coroutine_wrapper::7 get_int_max_str_digits:7 "
         "getallocatedblocks getcheckinterval::8 getdefaultencoding getdlopenflags "
         "getfilesystemencodeerrors getfilesystemencoding getprofile getrecursionlimit getrefcount "
         "getsizeof getswitchinterval gettrace getunicodeinternedsize:12 hash_info hexversion "
         "implementation int_info intern is_finalizing is_stack_trampoline_active:12 maxsize maxunicode "
         "meta_path modules monitoring:12 orig_argv:10 path path_hooks path_importer_cache platform "
         "platlibdir:9 prefix pycache_prefix:8 set_asyncgen_hooks set_coroutine_origin_tracking_depth:7 "
         "set_coroutine_wrapper::7 set_int_max_str_digits:7 setcheckinterval::8 setdlopenflags setprofile "
         "setrecursionlimit setswitchinterval settrace stderr stdin stdlib_module_names:10 stdout "
         "thread_info unraisablehook:8 version version_info warnoptions "},
        {"textwrap", "TextWrapper __all__ __doc__ __file__ __name__ _leading_whitespace_re _whitespace "
                     "_whitespace_only_re dedent fill indent re shorten wrap "},
        {"threading",
         "Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs:8 Lock RLock "
         "Semaphore TIMEOUT_MAX Thread ThreadError Timer WeakSet _CRLock _DeleteDummyThreadOnDel:13 "
         "_DummyThread _HAVE_THREAD_NATIVE_ID:8 _LockType:13 _MainThread _PyRLock _RLock _SHUTTING_DOWN:9 "
         "_ThreadHandle:13 __all__ __doc__ __excepthook__:10 __file__ __name__ _active _active_limbo_lock "
         "_after_fork _allocate_lock _count _counter _daemon_threads_allowed:12 _dangling _deque "
         "_enumerate _format_exc::7 _get_main_thread_ident:13 _is_main_interpreter:12 _islice::11 _limbo "
         "_main_thread _maintain_shutdown_locks:9:12 _make_invoke_excepthook:8 _make_thread_handle:13 "
         "_newname _os:7 _pickSomeNonDaemonThread::6 _profile_hook _register_atexit:9 _set_sentinel::12 "
         "_shutdown _shutdown_locks:7:12 _shutdown_locks_lock:7:12 _start_joinable_thread:13 "
         "_start_new_thread::12 _sys _thread_local_info:13 _thread_shutdown:13 _threading_atexits:9 _time "
         "_trace_hook activeCount active_count currentThread current_thread enumerate excepthook:8 "
         "functools:9:12 get_ident get_native_id:8 getprofile:10 gettrace:10 local main_thread setprofile "
         "setprofile_all_threads:12 settrace settrace_all_threads:12 stack_size warnings:13 "},
        {"time",
         "CLOCK_BOOTTIME:7 CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME "
         "CLOCK_TAI:9 CLOCK_THREAD_CPUTIME_ID _STRUCT_TM_ITEMS __doc__ __name__ altzone asctime clock::7 "
         "clock_getres clock_gettime clock_gettime_ns:7 clock_settime clock_settime_ns:7 ctime daylight "
         "get_clock_info gmtime localtime mktime monotonic monotonic_ns:7 perf_counter perf_counter_ns:7 "
         "process_time process_time_ns:7 pthread_getcpuclockid:7 sleep strftime strptime struct_time "
         "thread_time:7 thread_time_ns:7 time time_ns:7 timezone tzname tzset "},
        {"traceback",
         "ANSIColors:13 BUILTIN_EXCEPTION_LIMIT:13 FrameSummary StackSummary TracebackException "
         "_Anchors:11 _CASE_COST:12 _ExceptionPrintContext:11 _MAX_CANDIDATE_ITEMS:12 _MAX_STRING_SIZE:12 "
         "_MOVE_COST:12 _RECURSIVE_CUTOFF _Sentinel:10 _WIDE_CHAR_SPECIFIERS:11 __all__ __doc__ __file__ "
         "__name__ _byte_offset_to_character_offset:11 _cause_message _colorize:13 "
         "_compute_suggestion_error:12 _context_message _display_width:11 "
         "_extract_caret_anchors_from_line_segment:11 _format_final_exc_line _get_code_position:11 "
         "_levenshtein_distance:12 _parse_value_tb:10 _print_exception_bltin:13 _safe_string:11 "
         "_sentinel:10 _some_str::10 _substitution_cost:12 _walk_tb_with_full_positions:11 clear_frames "
         "collections extract_stack extract_tb format_exc format_exception format_exception_only "
         "format_list format_stack format_tb itertools linecache print_exc print_exception print_last "
         "print_list print_stack print_tb suppress:11 sys textwrap:11 walk_stack walk_tb warnings:13 "},
        {"types",
         "AsyncGeneratorType BuiltinFunctionType BuiltinMethodType CellType:8 ClassMethodDescriptorType:7 "
         "CodeType CoroutineType DynamicClassAttribute EllipsisType:10 FrameType FunctionType "
         "GeneratorType GenericAlias:9 GetSetDescriptorType LambdaType MappingProxyType "
         "MemberDescriptorType MethodDescriptorType:7 MethodType MethodWrapperType:7 ModuleType "
         "NoneType:10 NotImplementedType:10 SimpleNamespace TracebackType UnionType:10 "
         "WrapperDescriptorType:7 _GeneratorWrapper __all__ __doc__ __file__ __getattr__:13 __name__ "
         "_ag::6 _calculate_meta _cell_factory:8:11 _collections_abc::6 _functools::6 coroutine "
         "get_original_bases:12 new_class prepare_class resolve_bases:7 "},
        {"typing",
         "ABCMeta:8 AbstractSet Annotated:9 Any AnyStr AsyncContextManager::12 AsyncGenerator "
         "AsyncIterable AsyncIterator Awaitable BinaryIO ByteString CT_co Callable CallableMeta::6 "
         "ChainMap ClassVar Collection Concatenate:10 Container ContextManager::12 Coroutine Counter "
         "DefaultDict Deque Dict EXCLUDED_ATTRIBUTES:8 Final:8 ForwardRef:7 FrozenSet Generator Generic "
         "GenericAlias:9 GenericMeta::6 Hashable IO ItemsView Iterable Iterator KT KeysView List "
         "Literal:8 LiteralString:11 Mapping MappingView Match::12 MethodDescriptorType MethodWrapperType "
         "MutableMapping MutableSequence MutableSet NamedTuple NamedTupleMeta Never:11 NewType "
         "NoDefault:13 NoReturn NotRequired:11 Optional OrderedDict:7 ParamSpec:10 ParamSpecArgs:10 "
         "ParamSpecKwargs:10 Pattern::12 Protocol:8 ReadOnly:13 Required:11 Reversible Self:11 Sequence "
         "Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex:8 SupportsInt "
         "SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple TupleMeta::6 Type TypeAlias:10 "
         "TypeAliasType:12 TypeGuard:10 TypeIs:13 TypeVar TypeVarTuple:11 TypedDict:8 TypingMeta::6 Union "
         "Unpack:11 VT VT_co V_co ValuesView WrapperDescriptorType _ASSERT_NEVER_REPR_MAX_LENGTH:11 "
         "_AnnotatedAlias:9 _Any::6 _AnyMeta:11 _BaseGenericAlias:9 _BoundVarianceMixin:11:11 "
         "_CallableGenericAlias:9 _CallableType:9 _ClassVar::6 _ConcatenateGenericAlias:10 "
         "_DeprecatedGenericAlias:12 _DeprecatedType:11:12 _Final:7 _FinalTypingBase::6 _ForwardRef::6 "
         "_Func:12 _G_base::6 _GenericAlias:7 _IdentityCallable:12 _Immutable:7:11 _LiteralGenericAlias:9 "
         "_LiteralSpecialForm:9:12 _NamedTuple:9 _NoReturn::6 _NotIterable:11 _Optional::6 "
         "_PROTO_ALLOWLIST:10 _PROTO_WHITELIST:8:9 _PY36::6 _PickleUsingNameMixin:11:12 _Protocol::7 "
         "_ProtocolMeta _SPECIAL_NAMES:8 _Sentinel:13 _SpecialForm:7 _SpecialGenericAlias:9 "
         "_TYPING_INTERNALS:8 _TupleType:9 _TypeAlias::6 _TypeVarLike:10:10 _TypedCacheSpecialForm:13 "
         "_TypedDict:9 _TypedDictMeta:8 _TypingBase::6 _TypingEllipsis _TypingEmpty::10 _Union::6 "
         "_UnionGenericAlias:9 _UnpackGenericAlias:11 _VariadicGenericAlias:7:8 __all__ __doc__ __file__ "
         "__getattr__:13 __name__ _abc_instancecheck:13 _abc_subclasscheck:13 _alias:7 "
         "_allow_reckless_class_checks:10 _allow_reckless_class_cheks:8:9 _allowed_types _caches:12 "
         "_caller:10 _check_fails:8:8 _check_generic::12 _check_generic_specialization:13 _cleanups "
         "_collect_parameters:11:12 _collect_type_parameters:13 _collect_type_vars:7:10 "
         "_collections_abc::6 _compare_args_orderless:13 _deduplicate:9 _deduplicate_unhashable:13 "
         "_deprecation_warning_for_no_type_params_passed:13 _dict_new:8:8 _eval_type "
         "_flatten_literal_params:9 _generic_class_getitem:12 _generic_init_subclass:12 _generic_new::6 "
         "_get_defaults::10 _get_protocol_attrs:8 _get_type_vars::6 _get_typeddict_qualifiers:13 "
         "_idfunc:11 _is_callable_members_only:8:11 _is_dunder:7 _is_param_expr:10 _is_typevar_like:11 "
         "_is_unpacked_typevartuple:11 _lazy_load_getattr_static:12 _make_nmtuple _make_subclasshook::6 "
         "_make_union:12 _namedtuple_mro_entries:9 _next_in_mro::6 _no_init:8:8 "
         "_no_init_or_replace_init:9 _no_slots_copy::6 _normalize_alias:7:8 _overload_dummy "
         "_overload_registry:11 _paramspec_prepare_subst:12 _paramspec_subst:12 "
         "_prepare_paramspec_params:10:10 _prohibited _proto_hook:12 _qualname::6 _remove_dups_flatten "
         "_replace_arg::6 _sentinel:13 _should_unflatten_callable_args:11 _special _strip_annotations:9 "
         "_subs_tree::6 _subs_tvars:7:8 _tp_cache _trim_name::6 _type_check "
         "_type_check_issubclass_arg_1:13 _type_convert:9 _type_repr _type_vars::6 _typeddict_new:8:8 "
         "_typevar_subst:12 _typevartuple_prepare_subst:12 _unpack_args:11 _value_and_type_iter:9 abc::7 "
         "abstractmethod abstractproperty::7 assert_never:11 assert_type:11 cast clear_overloads:11 "
         "collections collections_abc::6 contextlib::12 copyreg:12 dataclass_transform:11 defaultdict:11 "
         "final:8 functools get_args:8 get_origin:8 get_overloads:11 get_protocol_members:13 "
         "get_type_hints io::12 is_protocol:13 is_typeddict:10 no_type_check no_type_check_decorator "
         "operator:7 overload override:12 re::12 reveal_type:11 runtime_checkable:8 stdlib_re::12 sys "
         "types warnings:11:12 "},
        {"unittest",
         "BaseTestSuite FunctionTestCase IsolatedAsyncioTestCase:8 SkipTest TestCase TestLoader "
         "TestProgram TestResult TestSuite TextTestResult TextTestRunner _TextTestResult::11 __all__ "
         "__dir__:9 __doc__ __file__ __getattr__:9 __name__ __unittest addModuleCleanup:8 async_case:8:8 "
         "case defaultTestLoader doModuleCleanups:11 enterModuleContext:11 expectedFailure "
         "findTestCases::12 getTestCaseNames::12 installHandler load_tests::11 loader main makeSuite::12 "
         "registerResult removeHandler removeResult result runner signals skip skipIf skipUnless suite "
         "util "},
        {"unittest.mock",
         "ANY AsyncMagicMixin:8 AsyncMock:8 AsyncMockMixin:8 Base BaseExceptions::7 CallableMixin "
         "CodeType:8 DEFAULT FILTER_DIR FunctionTypes InvalidSpecError:10 MagicMixin MagicMock MagicProxy "
         "MethodType:7 MethodWrapperTypes::6 Mock ModuleType NonCallableMagicMock NonCallableMock "
         "PropertyMock RLock:10 ThreadingMixin:13 ThreadingMock:13 _ANY _ATTRIB_DENY_LIST:12 "
         "_AnyComparer:9 _AsyncIterator:8 _CODE_ATTRS:12 _CODE_SIG:12 _Call _CallList _MOCK_SIG:9:11 "
         "_MockIter _Sentinel _SentinelObject _SpecState __all__ __doc__ __file__ __name__ __version__::8 "
         "_all_magics _all_sync_magics:8 _allowed_names _async_magics:8 _async_method_magics:8 _builtins "
         "_calculate_return_value _callable _check_and_set_parent _check_signature "
         "_check_spec_arg_typos:10 _clear_dict _copy::7 _copy_func_details _delegating_property _deleted "
         "_dot_lookup::10 _extract_mock:7 _format_call_signature _get_async_iter:8 _get_class::7 _get_eq "
         "_get_iter _get_method _get_ne _get_signature_object _get_target _importer::10 "
         "_instance_callable _is_async_func:8 _is_async_obj:8 _is_exception _is_instance_mock _is_list "
         "_is_magic _is_started::7 _iterate_read_data::6 _magics _missing _must_skip _non_defaults _patch "
         "_patch_dict _patch_multiple _patch_object _patch_stopall _return_values _safe_super "
         "_set_async_signature:13 _set_return_value _set_signature _setup_async_mock:8 _setup_func "
         "_side_effect_methods _sync_async_magics:8 _timeout_unset:13 _to_stream:7 _try_iter "
         "_unsupported_magics asyncio:8 builtins call contextlib:7 create_autospec file_spec inplace "
         "inspect io:7 iscoroutinefunction:9 magic_methods mock_open numerics open_spec:11 partial patch "
         "pkgutil:11 pprint right safe_repr:8 seal:7 sentinel sys threading:13 wraps "},
        {"warnings",
         "WarningMessage _DEPRECATED_MSG:11 _OptionError __all__ __doc__ __file__ __name__ _add_filter "
         "_defaultaction _deprecated:11 _filters_mutated _formatwarning_orig _formatwarnmsg "
         "_formatwarnmsg_impl _getaction _getcategory _is_filename_to_skip:12 _is_internal_filename:12 "
         "_is_internal_frame _next_external_frame _onceregistry _processoptions _setoption "
         "_showwarning_orig _showwarnmsg _showwarnmsg_impl _warn_unawaited_coroutine:7 catch_warnings "
         "defaultaction deprecated:13 filters filterwarnings formatwarning onceregistry resetwarnings "
         "showwarning simplefilter sys warn warn_explicit "},
        {"weakref",
         "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary WeakMethod "
         "WeakSet WeakValueDictionary _IterationGuard __all__ __doc__ __file__ __name__ "
         "_collections_abc:7 _remove_dead_weakref collections::6 finalize getweakrefcount getweakrefs "
         "itertools proxy ref sys "},
    };
    return k_modules;
}

std::string_view standard_module_names()
{
    return "__future__ _abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bootsubprocess "
           "_bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw "
           "_collections _collections_abc _colorize _compat_pickle _compression _contextvars _crypt _csv "
           "_ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib "
           "_frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _interpchannels _interpqueues "
           "_interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _msi "
           "_multibytecodec _multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped "
           "_pickle _posixshmem _posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl "
           "_queue _random _scproxy _sha1 _sha2 _sha256 _sha3 _sha512 _signal _sitebuiltins _socket "
           "_sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _suggestions _symtable "
           "_sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings "
           "_weakref _weakrefset _winapi _wmi _zoneinfo abc aifc antigravity argparse array ast asynchat "
           "asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile "
           "calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall "
           "concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses "
           "datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno "
           "faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt "
           "getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp "
           "importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma "
           "mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc "
           "nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb "
           "pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats "
           "pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib "
           "resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd "
           "smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat "
           "statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny "
           "tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize "
           "tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest "
           "urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc "
           "zipapp zipfile zipimport zlib zoneinfo ";
}

std::string_view importable_module_names()
{
    return "__future__ _abc:7 _aix_support:9 _android_support:13 _ast _asyncio _bisect _blake2 "
           "_bootsubprocess:9:11 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr "
           "_codecs_tw _collections _collections_abc _colorize:13 _compat_pickle _compression "
           "_contextvars:7 _crypt::12 _csv _ctypes _curses _curses_panel _datetime _decimal _elementtree "
           "_frozen_importlib _frozen_importlib_external _functools _hashlib:7 _heapq _imp "
           "_interpchannels:13 _interpqueues:13 _interpreters:13 _io _ios_support:13 _json _locale _lsprof "
           "_lzma _markupbase _md5 _multibytecodec _multiprocessing _opcode _opcode_metadata:13 _operator "
           "_osx_support _pickle _posixshmem:8 _posixsubprocess _py_abc:7 _pydatetime:12 _pydecimal _pyio "
           "_pylong:12 _pyrepl:13 _queue:7 _random _sha1 _sha2:12 _sha256::11 _sha3 _sha512::11 _signal "
           "_sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics:8 _string _strptime _struct "
           "_suggestions:13 _symtable _sysconfig:13 _testbuffer _testcapi _testinternalcapi:8 "
           "_testmultiphase _thread _threading_local _tkinter _tokenize:11 _tracemalloc _typing:11 _uuid:7 "
           "_warnings _weakref _weakrefset _zoneinfo:9 abc aifc::12 antigravity argparse array ast "
           "asynchat::11 asyncio asyncore::11 atexit audioop::12 base64 bdb binascii binhex::10 bisect "
           "builtins bz2 cProfile calendar cgi::12 cgitb::12 chunk::12 cmath cmd code codecs codeop "
           "collections colorsys compileall concurrent configparser contextlib contextvars:7 copy copyreg "
           "crypt::12 csv ctypes curses dataclasses:7 datetime dbm decimal difflib dis distutils::11 "
           "doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch "
           "fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib:9 grp gzip "
           "hashlib heapq hmac html http idlelib imaplib imghdr::12 imp::11 importlib inspect io ipaddress "
           "itertools json keyword lib2to3::12 linecache locale logging lzma mailbox mailcap::12 marshal "
           "math mimetypes mmap modulefinder multiprocessing netrc nis::12 nntplib::12 ntpath nturl2path "
           "numbers opcode operator optparse os ossaudiodev::12 pathlib pdb pickle pickletools pipes::12 "
           "pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile "
           "pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter "
           "runpy sched secrets select selectors shelve shlex shutil signal site smtpd::11 smtplib "
           "sndhdr::12 socket socketserver spwd::12 sqlite3 sre_compile sre_constants sre_parse ssl stat "
           "statistics string stringprep struct subprocess sunau::12 symtable sys sysconfig syslog tabnanny "
           "tarfile telnetlib::12 tempfile termios test textwrap this threading time timeit tkinter token "
           "tokenize tomllib:11 trace traceback tracemalloc tty turtle turtledemo types typing unicodedata "
           "unittest urllib uu::12 uuid venv warnings wave weakref webbrowser wsgiref xdrlib::12 xml xmlrpc "
           "xxlimited xxsubtype zipapp zipfile zipimport zlib zoneinfo:9 ";
}

} // namespace weft::model
