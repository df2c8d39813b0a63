# acicula_embed_web(TARGET SOURCE): builds the front end of web/ with npm, in a copy below the build folder, and has
# SOURCE of the target lay its two files into the program. Without it the program says that it has no front end.
function(acicula_embed_web target source)
  if(NOT ACICULA_WEB)
    message(STATUS "ACICULA_WEB is off: no front end in the lab, reports without scripts")
    return()
  endif()
  if(NOT EXISTS ${CMAKE_SOURCE_DIR}/web/package-lock.json)
    message(STATUS "web/ is not there: no front end in the lab, reports without scripts")
    return()
  endif()
  find_program(NPM npm)
  if(NOT NPM)
    message(FATAL_ERROR "npm is missing, which builds the front end: scripts/install_dependencies installs it; "
      "or configure with -DACICULA_WEB=OFF")
  endif()
  set(copy ${CMAKE_BINARY_DIR}/web)
  set(packages ${CMAKE_SOURCE_DIR}/web/package.json ${CMAKE_SOURCE_DIR}/web/package-lock.json)
  file(GLOB settings CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.json ${CMAKE_SOURCE_DIR}/web/*.ts ${CMAKE_SOURCE_DIR}/web/*.html)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/*)
  add_custom_command(
    OUTPUT ${copy}/node_modules/.package-lock.json
    COMMAND ${CMAKE_COMMAND} -E make_directory ${copy}
    COMMAND ${CMAKE_COMMAND} -E copy ${packages} ${copy}
    COMMAND ${CMAKE_COMMAND} -E chdir ${copy} ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${copy}/node_modules/.package-lock.json
    DEPENDS ${packages}
    COMMENT "Fetching the packages of the front end" VERBATIM)
  set(files ${copy}/dist/lab.js ${copy}/dist/lab.css)
  add_custom_command(
    OUTPUT ${files}
    COMMAND ${CMAKE_COMMAND} -DFROM=${CMAKE_SOURCE_DIR}/web -DTO=${copy} -P ${CMAKE_SOURCE_DIR}/cmake/copy_web.cmake
    COMMAND ${CMAKE_COMMAND} -E chdir ${copy} ${NPM} run --silent build
    COMMAND ${CMAKE_COMMAND} -DSCRIPT=${copy}/dist/lab.js -P ${CMAKE_SOURCE_DIR}/cmake/check_web.cmake
    DEPENDS ${copy}/node_modules/.package-lock.json ${settings} ${sources} ${CMAKE_SOURCE_DIR}/cmake/copy_web.cmake
            ${CMAKE_SOURCE_DIR}/cmake/check_web.cmake
    COMMENT "Building the front end" VERBATIM)
  add_custom_target(embedded_web DEPENDS ${files})
  add_dependencies(${target} embedded_web)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${files}" COMPILE_DEFINITIONS
    "ACICULA_WEB=1;ACICULA_LAB_SCRIPT=\"${copy}/dist/lab.js\";ACICULA_LAB_STYLE=\"${copy}/dist/lab.css\"")
endfunction()
