# Writes OUTPUT, a C++ source that holds every file below ROOT as a raw string literal.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.toml ${ROOT}/*.bib)
list(SORT files)
file(WRITE ${OUTPUT} "#include \"acicula/evidence/files.hpp\"\n\nnamespace acicula::evidence {\n"
  "const Files& embedded_files() {\n  static const Files files{\n")
foreach(file IN LISTS files)
  # HEX and back would be slower; brackets and semicolons are why the text must not pass through a list.
  file(READ ${ROOT}/${file} text)
  file(APPEND ${OUTPUT} "    {\"${file}\", R\"acicula(")
  file(APPEND ${OUTPUT} "${text}")
  file(APPEND ${OUTPUT} ")acicula\"},\n")
endforeach()
file(APPEND ${OUTPUT} "  };\n  return files;\n}\n}  // namespace acicula::evidence\n")
