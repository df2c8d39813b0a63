# acicula_room(NAME DEPENDS room... LIBRARIES target...)
# One static library a room, of every source in its folder. It links only to the rooms it names, so the
# linker keeps the direction of imports (tools/check_layers checks the includes).
function(acicula_room name)
  cmake_parse_arguments(ROOM "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(TRANSFORM ROOM_DEPENDS PREPEND acicula_)
  add_library(acicula_${name} STATIC ${sources})
  target_link_libraries(acicula_${name} PUBLIC acicula_options ${ROOM_DEPENDS} PRIVATE ${ROOM_LIBRARIES})
endfunction()

# acicula_tests(LABEL ROOM [LIBRARIES target...])
# One test program of every source in tests/<label>/<room>; its tests carry the label. Threads that wait for
# others do not spin: several tests share the cores.
function(acicula_tests label room)
  cmake_parse_arguments(TESTS "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${label}/${room}/*.cpp)
  if(NOT sources)
    return()
  endif()
  set(target acicula_${label}_${room})
  add_executable(${target} ${sources})
  target_link_libraries(${target} PRIVATE acicula_${room} GTest::gmock GTest::gtest_main ${TESTS_LIBRARIES})
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_BINARY_DIR}/tests)
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST TEST_PREFIX ${label}.${room}.
    PROPERTIES LABELS ${label} ENVIRONMENT OMP_WAIT_POLICY=passive)
endfunction()
