# The floors check must go red: a house with one forbidden include for every rule, each reported by name.
#   cmake -DCHECK=<check_floors.cmake> -DWORK=<scratch directory> -P floors_selftest.cmake
cmake_minimum_required(VERSION 3.25)

function(run_check result output)
  execute_process(COMMAND "${CMAKE_COMMAND}" -DROOT=${WORK} -P "${CHECK}"
    RESULT_VARIABLE code OUTPUT_VARIABLE text ERROR_VARIABLE text)
  set(${result} "${code}" PARENT_SCOPE)
  set(${output} "${text}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${WORK}")
foreach(header IN ITEMS support/a model/a syntax/a diff/a sql/a cpp/a attic/a)
  file(WRITE "${WORK}/generator/${header}.hpp" "#pragma once\n")
endforeach()
file(WRITE "${WORK}/generator/sql/good.cpp" "#include \"sql/a.hpp\"\n#include \"model/a.hpp\"\n#include <fmt/format.h>\n")
file(WRITE "${WORK}/generator/syntax/antlr/parse.cpp" "#include <antlr4-runtime.h>\n")
file(WRITE "${WORK}/generator/cli/main.cpp" "#include \"strata/database.hpp\"\n")
file(WRITE "${WORK}/runtime/sqlite.cpp" "#include <sqlite3.h>\n")
file(WRITE "${WORK}/runtime/postgres.cpp" "#include <libpq-fe.h>\n")
run_check(code text)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "a clean house is refused:\n${text}")
endif()

# <file>|<its include>
foreach(bad IN ITEMS
    "generator/model/up.cpp|model/../syntax/a.hpp"
    "generator/model/up2.cpp|syntax/a.hpp"
    "generator/sql/up.cpp|cpp/a.hpp"
    "generator/diff/sideways.cpp|syntax/a.hpp"
    "generator/support/up.hpp|model/a.hpp"
    "generator/model/unknown.cpp|attic/a.hpp"
    "generator/model/parser.cpp|antlr4-runtime.h"
    "generator/syntax/parse.hpp|antlr4-runtime.h"
    "generator/sql/database.cpp|strata/database.hpp"
    "runtime/migrator.cpp|sqlite3.h"
    "runtime/sqlite.hpp|sqlite3.h"
    "runtime/pool.cpp|libpq-fe.h"
    "runtime/pool.cpp|sqlite_statement.hpp"
    "runtime/care.hpp|postgres_handle.hpp"
    "runtime/include/strata/value.hpp|fmt/format.h"
    "runtime/include/strata/database.hpp|libpq-fe.h")
  string(REPLACE "|" ";" bad "${bad}")
  list(GET bad 0 file)
  list(GET bad 1 include)
  file(WRITE "${WORK}/${file}" "#include \"${include}\"\n")
  run_check(code text)
  file(REMOVE "${WORK}/${file}")
  # CMake folds long lines, so only the file's name is sure to stand in one piece.
  if(code EQUAL 0 OR NOT text MATCHES "${file}:")
    message(SEND_ERROR "not noticed: ${file} includes ${include}\n${text}")
  endif()
endforeach()
file(REMOVE_RECURSE "${WORK}")
