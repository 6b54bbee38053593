# A separate project has Strata's sources as a part of itself, by add_subdirectory and by FetchContent. The compiler is
# the one that stands in PREFIX, so that only the runtime is built again.
include("${CMAKE_CURRENT_LIST_DIR}/steps.cmake")

function(expect_subproject how text)
  set(WORK "${WORK}/${how}")
  copy_consumer()
  file(READ "${WORK}/source/CMakeLists.txt" lists)
  string(REPLACE "find_package(Strata 0.1 REQUIRED)" "${text}" changed "${lists}")
  if(changed STREQUAL lists)
    message(FATAL_ERROR "there is no find_package() to be replaced")
  endif()
  file(WRITE "${WORK}/source/CMakeLists.txt" "${changed}")
  configure("-DSTRATA_EXECUTABLE=${PREFIX}/bin/strata")
  step(_ pass "${CMAKE_COMMAND}" --build "${WORK}/build" --target shop)
  step(_ pass "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/build" --output-on-failure --no-tests=error)
  message("${how}: built, and its tests pass")
endfunction()

file(REMOVE_RECURSE "${WORK}")
# A path with a space in it, as users have them.
expect_subproject("add subdirectory" "add_subdirectory(\"${SOURCE}\" strata)")
expect_subproject("FetchContent" "include(FetchContent)
FetchContent_Declare(Strata SOURCE_DIR \"${SOURCE}\")
FetchContent_MakeAvailable(Strata)")
file(REMOVE_RECURSE "${WORK}")
