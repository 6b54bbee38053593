# A separate project finds the installed package, is built and passes its own tests, drift included.
include("${CMAKE_CURRENT_LIST_DIR}/steps.cmake")

configure_consumer()
step(_ pass "${CMAKE_COMMAND}" --build "${WORK}/build")
step(text pass "${CMAKE_CTEST_COMMAND}" --test-dir "${WORK}/build" --output-on-failure --no-tests=error)
message("${text}")
if(NOT text MATCHES "shop_schema_drift" OR NOT text MATCHES "100% tests passed.* out of 2")
  message(FATAL_ERROR "the program and the drift check must both have run")
endif()
file(REMOVE_RECURSE "${WORK}")
