# Warnings are errors; contraction of a*b+c is off so that results do not depend on the instruction set.
add_library(acicula_options INTERFACE)
target_include_directories(acicula_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
# Warnings that are off: designated initialisers leave members to their defaults on purpose, g++ 12 sees an overlap in
# every inlined string concatenation (GCC bug 105651), and a loop that clang does not vectorise is right all the same.
target_compile_options(acicula_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Wno-missing-field-initializers -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(acicula_options INTERFACE -Wno-restrict)
else()
  target_compile_options(acicula_options INTERFACE -Wno-pass-failed)
endif()
if(ACICULA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Paths below the clone count relative to it, so that clones in other folders share what is cached.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
# Threads within a step. Without OpenMP everything runs on one, with the same bytes.
find_package(OpenMP COMPONENTS CXX)
if(OpenMP_CXX_FOUND)
  target_link_libraries(acicula_options INTERFACE OpenMP::OpenMP_CXX)
else()
  target_compile_options(acicula_options INTERFACE -Wno-unknown-pragmas)
endif()
