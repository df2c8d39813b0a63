# acicula_embed_data(TARGET): compiles every file below data/ into the target, so that one executable is enough.
# The generated source defines acicula::evidence::embedded_files().
function(acicula_embed_data target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/*.toml ${CMAKE_SOURCE_DIR}/data/*.bib)
  set(output ${CMAKE_BINARY_DIR}/generated/embedded_files.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DROOT=${CMAKE_SOURCE_DIR}/data
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded_files.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/write_embedded_files.cmake
    COMMENT "Embedding data/")
  add_custom_target(embedded_files DEPENDS ${output})
  target_sources(${target} PRIVATE ${output})
endfunction()
