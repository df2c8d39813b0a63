# acicula_embed_texts(TARGET NAME name ROOT folder PATTERNS pattern... HEADER file NAMESPACE name FUNCTION name)
# Compiles every file below ROOT that fits a pattern into the target, so that one executable is enough. The generated
# source defines the function, which returns a map of path to text.
function(acicula_embed_texts target)
  cmake_parse_arguments(EMBED "" "NAME;ROOT;HEADER;NAMESPACE;FUNCTION" "PATTERNS" ${ARGN})
  list(TRANSFORM EMBED_PATTERNS PREPEND ${EMBED_ROOT}/ OUTPUT_VARIABLE globs)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${globs})
  set(output ${CMAKE_BINARY_DIR}/generated/${EMBED_NAME}.cpp)
  list(JOIN EMBED_PATTERNS "|" patterns)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DROOT=${EMBED_ROOT} "-DPATTERNS=${patterns}" -DHEADER=${EMBED_HEADER}
            -DNAMESPACE=${EMBED_NAMESPACE} -DFUNCTION=${EMBED_FUNCTION}
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/write_embedded_files.cmake
    COMMENT "Embedding ${EMBED_NAME}" VERBATIM)
  add_custom_target(${EMBED_NAME} DEPENDS ${output})
  target_sources(${target} PRIVATE ${output})
endfunction()
