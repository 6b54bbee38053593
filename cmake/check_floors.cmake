# Fails when an include points sideways or upwards in the house, or when a library is seen outside its room.
#   cmake [-DROOT=<checkout>] -P cmake/check_floors.cmake
cmake_minimum_required(VERSION 3.25)
if(NOT ROOT)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH ROOT)
endif()

# A room of generator/ may include itself and the floors below it.
set(floor_support 0)
set(floor_model 1)
set(floor_syntax 2)
set(floor_diff 2)
set(floor_sql 3)
set(floor_catalog 3)
# Above sql, because accessors hold SQL: it is quoted in one place.
set(floor_cpp 4)
set(floor_pipeline 5)
set(floor_cli 6)

# What may be included only by files whose path matches: "<include> in <path>: <the rule in words>", both regexes.
set(private_includes
  ".*\\.\\./.* in ^$: an include is written from generator/ or runtime/include/ downwards"
  "sqlite3\\.h in ^runtime/sqlite([a-z_]*\\.cpp|_binder\\.hpp)$: only runtime/sqlite*.cpp may, and sqlite_binder.hpp"
  "sqlite_(binder|statement)\\.hpp in ^runtime/sqlite[a-z_]*\\.[ch]pp$: it shows sqlite3.h"
  "libpq-fe\\.h in ^runtime/postgres([a-z_]*\\.cpp|_handle\\.hpp)$: only runtime/postgres*.cpp may, and postgres_handle.hpp"
  "postgres_(copy_stream|handle|statement)\\.hpp in ^runtime/postgres[a-z_]*\\.[ch]pp$: it shows libpq-fe.h"
  "pqxx/.* in ^runtime/postgres[a-z_]*\\.cpp$: only runtime/postgres*.cpp may"
  "antlr4-runtime\\.h in ^generator/syntax/antlr/: only generator/syntax/antlr/ may"
  "strata/(connection|database|migrator|statement|transaction)\\.hpp in ^(runtime|generator/(catalog|cli))/: \
in the generator only catalog and cli meet a database"
  "fmt/.* in ^(generator/|runtime/[a-z_]+\\.[ch]pp$): a public header of the runtime must stay cheap to compile"
)

function(check_room source include)
  if(NOT source MATCHES "^generator/([a-z_]+)")
    return()
  endif()
  set(room "${CMAKE_MATCH_1}")
  if(NOT include MATCHES "^([a-z_]+)/" OR NOT EXISTS "${ROOT}/generator/${include}")
    return()
  endif()
  set(other "${CMAKE_MATCH_1}")
  foreach(name IN ITEMS ${room} ${other})
    if(NOT DEFINED floor_${name})
      message(SEND_ERROR "${source}: the room `${name}` has no floor; give it one in cmake/check_floors.cmake")
      return()
    endif()
  endforeach()
  if(NOT other STREQUAL room AND NOT floor_${other} LESS floor_${room})
    message(SEND_ERROR
      "${source}: ${room} (floor ${floor_${room}}) may not include ${other} (floor ${floor_${other}}): ${include}")
  endif()
endfunction()

function(check_private source include)
  foreach(rule IN LISTS private_includes)
    string(REGEX MATCH "^([^ ]+) in ([^ ]+): (.+)$" _ "${rule}")
    set(pattern "${CMAKE_MATCH_1}")
    set(allowed "${CMAKE_MATCH_2}")
    set(words "${CMAKE_MATCH_3}")
    if(include MATCHES "^${pattern}$" AND NOT source MATCHES "${allowed}")
      message(SEND_ERROR "${source}: may not include ${include}: ${words}")
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE sources RELATIVE "${ROOT}"
  "${ROOT}/generator/*.hpp" "${ROOT}/generator/*.cpp" "${ROOT}/runtime/*.hpp" "${ROOT}/runtime/*.cpp")
if(NOT sources)
  message(FATAL_ERROR "no sources below ${ROOT}")
endif()
foreach(source IN LISTS sources)
  file(STRINGS "${ROOT}/${source}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+).*" "\\1" include "${line}")
    check_room("${source}" "${include}")
    check_private("${source}" "${include}")
  endforeach()
endforeach()
