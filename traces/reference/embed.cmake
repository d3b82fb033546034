# Writes a C++ source with a function that gives the text of files:
#   cmake -D INPUT=FILE;FILE... -D OUTPUT=... -D HEADER=... -D FUNCTION=... -P embed.cmake
# HEADER is the header that declares FUNCTION.
#
# The module weft.py becomes a text in the recorder. The text is cut into pieces of raw string literals,
# since compilers bound the length of one literal.
set(text "")
foreach(file IN LISTS INPUT)
  file(READ "${file}" part)
  cmake_path(GET file FILENAME name)
  if(name STREQUAL "weft.py")
    set(part "WEFT_MODULE = r'''${part}'''\n")
  endif()
  string(APPEND text "${part}")
endforeach()
string(LENGTH "${text}" length)
set(pieces "")
set(begin 0)
while(begin LESS length)
  string(SUBSTRING "${text}" ${begin} 8000 piece)
  string(APPEND pieces "    R\"weft(${piece})weft\"\n")
  math(EXPR begin "${begin} + 8000")
endwhile()
file(WRITE "${OUTPUT}" "// Generated from ${INPUT}.
#include \"${HEADER}\"

namespace weft::traces {

std::string_view ${FUNCTION}()
{
    static constexpr std::string_view k_text =
${pieces};
    return k_text;
}

} // namespace weft::traces
")
