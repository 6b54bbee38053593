# Gives each generated .cpp file a part_<n>.cpp that includes it, and notes all generated files in files.txt; a step of
# strata_generate(), which says why.
#   cmake -DSCHEMA=<file> -DOUT=<dir> -DPARTS=<dir> -DCOUNT=<n> -P StrataParts.cmake
# A file keeps its part, so that a new model compiles only itself. Parts without a file are empty; files without a part
# share the last one, until the next build.
cmake_policy(VERSION 3.25)

function(read_generated result)
  file(STRINGS "${SCHEMA}" lines REGEX "^[ \t]*schema[ \t]+[A-Za-z_]" LIMIT_COUNT 1)
  string(REGEX REPLACE "^[ \t]*schema[ \t]+([A-Za-z0-9_]+).*" "\\1" name "${lines}")
  set(list "${OUT}/${name}/.strata_generated")
  if(NOT EXISTS "${list}")
    # The next build must try again.
    file(REMOVE "${PARTS}/generated.stamp")
    message(FATAL_ERROR "strata wrote no ${list}")
  endif()
  file(STRINGS "${list}" files)
  list(TRANSFORM files PREPEND "${OUT}/${name}/")
  set(${result} "${files}" PARENT_SCOPE)
endfunction()

function(write_if_changed file text)
  if(EXISTS "${file}")
    file(READ "${file}" old)
    if(old STREQUAL text)
      return()
    endif()
  endif()
  file(WRITE "${file}" "${text}")
endfunction()

read_generated(files)
list(JOIN files "\n" text)
write_if_changed("${PARTS}/files.txt" "${text}\n")

set(homeless "${files}")
list(FILTER homeless INCLUDE REGEX "\\.cpp$")
set(free "")
foreach(n RANGE 1 ${COUNT})
  set(part_${n} "")
  if(EXISTS "${PARTS}/part_${n}.cpp")
    file(STRINGS "${PARTS}/part_${n}.cpp" line LIMIT_COUNT 1)
    string(REGEX REPLACE "^#include \"(.*)\"$" "\\1" file "${line}")
    if(file IN_LIST homeless)
      set(part_${n} "#include \"${file}\"\n")
      list(REMOVE_ITEM homeless "${file}")
      continue()
    endif()
  endif()
  list(APPEND free ${n})
endforeach()

foreach(file IN LISTS homeless)
  if(free)
    list(POP_FRONT free n)
  else()
    set(n ${COUNT})
  endif()
  string(APPEND part_${n} "#include \"${file}\"\n")
endforeach()

foreach(n RANGE 1 ${COUNT})
  write_if_changed("${PARTS}/part_${n}.cpp" "${part_${n}}")
endforeach()
