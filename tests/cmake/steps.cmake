# What the tests of builds share: run a command, copy a project, count what was compiled.
cmake_policy(VERSION 3.25)

# Runs a command; its output goes to `output`. Stops the test when it ends otherwise than expected: `pass` or `fail`.
function(step output expected)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
  set(${output} "${text}" PARENT_SCOPE)
  list(JOIN ARGN " " command)
  if((expected STREQUAL "pass" AND NOT code EQUAL 0) OR (expected STREQUAL "fail" AND code EQUAL 0))
    message(FATAL_ERROR "expected to ${expected}, exit code ${code}: ${command}\n${text}")
  endif()
endfunction()

# A copy of tests/consumer in WORK/source.
function(copy_consumer)
  file(REMOVE_RECURSE "${WORK}")
  file(COPY "${CONSUMER}/" DESTINATION "${WORK}/source")
endfunction()

# Configures WORK/source in WORK/build; the arguments go to CMake.
function(configure)
  step(_ pass "${CMAKE_COMMAND}" -S "${WORK}/source" -B "${WORK}/build" -G "${GENERATOR}" ${ARGN}
    -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
    "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}")
endfunction()

# The copy, configured for the package in PREFIX.
function(configure_consumer)
  copy_consumer()
  configure("-DCMAKE_PREFIX_PATH=${PREFIX}")
endfunction()
