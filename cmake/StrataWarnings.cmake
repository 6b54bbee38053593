# Our own code is free of warnings; code made by ANTLR has its own target and flags. A project that builds Strata as a
# part of itself, with a compiler that we have not seen, is not stopped by what that compiler is the first to say.
add_library(strata_warnings INTERFACE)
target_compile_options(strata_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(PROJECT_IS_TOP_LEVEL)
  target_compile_options(strata_warnings INTERFACE -Werror)
endif()
# GCC 12 sees overlapping copies in `"literal" + string` when optimising: gcc.gnu.org/PR105651, fixed in 13.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(strata_warnings INTERFACE -Wno-restrict)
endif()
