# Writes a C++ source that holds the bytes of a file: cmake -D INPUT=... -D OUTPUT=... -P embed_bytes.cmake
file(READ "${INPUT}" bytes HEX)
file(SIZE "${INPUT}" size)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REPEAT "." 80 line)
string(REGEX REPLACE "(${line})" "    \\1\n" bytes "${bytes}")
file(WRITE "${OUTPUT}" "// Generated from ${INPUT}.
#include \"traces/reference/virtual_time_library.h\"

namespace weft::traces {

std::string_view virtual_time_library()
{
    static constexpr unsigned char k_bytes[] = {
${bytes}
    };
    return {reinterpret_cast<const char*>(k_bytes), ${size}};
}

} // namespace weft::traces
")
