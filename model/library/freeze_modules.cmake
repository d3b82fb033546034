# Writes a C++ source that holds the texts of the library modules written in Python.
# Called with -DOUTPUT=FILE -DMODULES=LIST. A file a.b.py is the module a.b.

set(text "// Written by model/library/freeze_modules.cmake.\n#include \"model/library/import_system.h\"\n\n")
string(APPEND text "namespace weft::model {\n\nstd::string_view frozen_module_source(std::string_view name)\n{\n")
foreach(path IN LISTS MODULES)
  cmake_path(GET path FILENAME name)
  string(REGEX REPLACE "\\.py$" "" name "${name}")
  file(READ "${path}" source)
  string(APPEND text "    if (name == \"${name}\")\n        return R\"weft(${source})weft\";\n")
endforeach()
string(APPEND text "    return {};\n}\n\n}  // namespace weft::model\n")
file(WRITE "${OUTPUT}" "${text}")
