# The options of the build and what every one of our targets shares.
#
# A consumer sees none of this: warnings, optimisation and helpers are linked as $<BUILD_INTERFACE:...>.

option(WEFT_BUILD_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})
option(WEFT_BUILD_TOOLS "Build the weft program" ON)
option(WEFT_BUILD_BENCHMARKS "Define the benchmarks; the target weft_benchmarks builds them"
  ${PROJECT_IS_TOP_LEVEL})
option(WEFT_INSTALL "Define the install rules" ${PROJECT_IS_TOP_LEVEL})

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# ccache makes the second build of a source free; a launcher chosen by the caller wins.
find_program(WEFT_CCACHE ccache)
if(WEFT_CCACHE AND PROJECT_IS_TOP_LEVEL AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${WEFT_CCACHE}")
endif()

# Warnings are errors, for our own targets only: a consumer of weft does not inherit them.
add_library(weft_warnings INTERFACE)
target_compile_options(weft_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
