option(WEFT_BUILD_TESTS "Build the tests" ${PROJECT_IS_TOP_LEVEL})

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(WEFT_CCACHE ccache)
if(WEFT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${WEFT_CCACHE}")
endif()

# Warnings belong to our own targets only: a consumer of an installed weft does not inherit them.
add_library(weft_warnings INTERFACE)
target_compile_options(weft_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)

# weft_add_library(NAME): one library of the folder it is called from, from every source below it.
function(weft_add_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(FILTER sources EXCLUDE REGEX "/(bench|examples)/")
  if(sources)
    add_library(weft_${name} ${sources})
    target_link_libraries(weft_${name} PRIVATE $<BUILD_INTERFACE:weft_warnings>)
    target_include_directories(weft_${name} PUBLIC
      $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:include/weft>)
    target_compile_features(weft_${name} PUBLIC cxx_std_20)
    add_library(weft::${name} ALIAS weft_${name})
  endif()
endfunction()
