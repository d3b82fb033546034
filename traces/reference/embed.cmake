# Writes a C++ source that holds the text of files: cmake -D INPUT=FILE;FILE... -D OUTPUT=... -P embed.cmake
#
# The text is cut into pieces of raw string literals, since compilers bound the length of one literal.
set(text "")
foreach(file IN LISTS INPUT)
  file(READ "${file}" part)
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
#include \"traces/reference/recorder_source.h\"

namespace weft::traces {

std::string_view recorder_source()
{
    static constexpr std::string_view k_text =
${pieces};
    return k_text;
}

} // namespace weft::traces
")
