# Writes OUTPUT, a C++ source whose FUNCTION returns every file below ROOT that fits a pattern, path to text.
string(REPLACE "|" ";" patterns "${PATTERNS}")
list(TRANSFORM patterns PREPEND ${ROOT}/)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${patterns})
list(SORT files)
file(WRITE ${OUTPUT} "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n"
  "const std::map<std::string, std::string>& ${FUNCTION}() {\n"
  "  static const std::map<std::string, std::string> files{\n")
foreach(file IN LISTS files)
  # HEX and back would be slower; brackets and semicolons are why the text must not pass through a list.
  file(READ ${ROOT}/${file} text)
  file(APPEND ${OUTPUT} "    {\"${file}\", R\"acicula(")
  file(APPEND ${OUTPUT} "${text}")
  file(APPEND ${OUTPUT} ")acicula\"},\n")
endforeach()
file(APPEND ${OUTPUT} "  };\n  return files;\n}\n}  // namespace ${NAMESPACE}\n")
