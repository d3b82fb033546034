# weft_add_library(NAME [NOT_INSTALLED] [EXCLUDE PATH...] [DEPENDS TARGET...])
#
# One library of the folder it is called from, made of every source below it, known as weft::NAME.
# Sources in bench/ and examples/ belong to no library: each example is a program that runs as a test, the
# benchmarks are one program, weft_bench_NAME, built on request. EXCLUDE names further folders or
# files that do not. NOT_INSTALLED keeps the library out of the package.
# A folder without sources still gives a library, so that a room can be linked before it is furnished.
function(weft_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NOT_INSTALLED" "" "EXCLUDE;DEPENDS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  foreach(path bench examples ${arg_EXCLUDE})
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/(.*/)?${path}(/|$)")
    list(FILTER headers EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/(.*/)?${path}(/|$)")
  endforeach()
  if(NOT sources)
    set(sources "${CMAKE_CURRENT_BINARY_DIR}/weft_${name}_without_sources.cpp")
    file(CONFIGURE OUTPUT "${sources}" CONTENT "// This library consists of headers.\n")
  endif()

  add_library(weft_${name} STATIC ${sources})
  add_library(weft::${name} ALIAS weft_${name})
  set_target_properties(weft_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON
    VERIFY_INTERFACE_HEADER_SETS ON)
  target_compile_features(weft_${name} PUBLIC cxx_std_20)
  target_link_libraries(weft_${name} PUBLIC ${arg_DEPENDS} PRIVATE $<BUILD_INTERFACE:weft_warnings>)
  target_sources(weft_${name} PUBLIC
    FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
  if(NOT arg_NOT_INSTALLED)
    set_property(GLOBAL APPEND PROPERTY WEFT_LIBRARIES weft_${name})
  endif()
  _weft_add_examples(${name})
  _weft_add_benchmarks(${name})
endfunction()

function(_weft_add_examples name)
  if(NOT WEFT_BUILD_TESTS)
    return()
  endif()
  file(GLOB examples CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/examples/*.cpp")
  foreach(example IN LISTS examples)
    cmake_path(GET example STEM stem)
    add_executable(weft_example_${stem} "${example}")
    target_link_libraries(weft_example_${stem} PRIVATE weft::${name} weft_warnings)
    add_test(NAME example.${stem} COMMAND weft_example_${stem})
    set_tests_properties(example.${stem} PROPERTIES LABELS unit TIMEOUT 60)
  endforeach()
endfunction()

function(_weft_add_benchmarks name)
  file(GLOB benchmarks CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp")
  if(NOT benchmarks OR NOT WEFT_BUILD_BENCHMARKS)
    return()
  endif()
  find_package(benchmark REQUIRED)
  add_executable(weft_bench_${name} EXCLUDE_FROM_ALL ${benchmarks})
  target_link_libraries(weft_bench_${name} PRIVATE weft::${name} weft_warnings benchmark::benchmark_main)
  target_compile_definitions(weft_bench_${name} PRIVATE
    WEFT_BENCH_DIR="${CMAKE_CURRENT_SOURCE_DIR}/bench")
  if(NOT TARGET weft_benchmarks)
    add_custom_target(weft_benchmarks)
  endif()
  add_dependencies(weft_benchmarks weft_bench_${name})
endfunction()
