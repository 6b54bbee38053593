# strata_generate(<target> SCHEMA <file> [OUT_DIR <dir>] [NAMESPACE <name>] [MIGRATIONS <dir>] [CHECK])
#
# Makes the library <target> of the C++ code that Strata writes for a schema, linked to Strata::runtime. Use it by
# `target_link_libraries(app PRIVATE <target>)` and `#include "<schema>/<schema>.hpp"`.
#
#   SCHEMA      the .schema file; its imports are found and watched too
#   OUT_DIR     where the code goes, in a directory per schema [<build directory>/<target>]
#   NAMESPACE   of the C++ code [the schema's name]
#   MIGRATIONS  the recorded revisions, to be embedded [generated/<schema>/migrations beside the CMakeLists.txt]
#   CHECK       adds the test <target>_drift: schema, revisions and code in OUT_DIR belong together
#
# STRATA_EXECUTABLE names a `strata` for the machine that builds, when cross-compiling.
#
# The names of the generated files are known only to the compiler, which may itself be a target of the build, but CMake
# wants to know all sources beforehand. So it compiles *parts*: StrataParts.cmake gives each generated .cpp a
# part_<n>.cpp that includes it. Before the first build their number is a guess, which costs only speed when wrong.
# Each build leaves the list of its files, and when that has changed the next one begins by running CMake, which then
# knows all outputs: without them Ninja would not see that a header is new until the build after.

cmake_policy(VERSION 3.25)

# How many .cpp files there may be: one per model, the enums, the migrations. Needs no valid schema.
function(_strata_guess_count result schema)
  set(queue "${schema}")
  set(seen "")
  set(count 2)
  while(queue)
    list(POP_FRONT queue file)
    if(file IN_LIST seen OR NOT EXISTS "${file}")
      continue()
    endif()
    list(APPEND seen "${file}")
    file(STRINGS "${file}" models REGEX "^[ \t]*model[ \t]+[A-Za-z_]")
    list(LENGTH models found)
    math(EXPR count "${count} + ${found}")
    file(STRINGS "${file}" imports REGEX "^[ \t]*import[ \t]+\"")
    cmake_path(GET file PARENT_PATH directory)
    foreach(line IN LISTS imports)
      string(REGEX REPLACE "^[ \t]*import[ \t]+\"([^\"]*)\".*" "\\1" import "${line}")
      cmake_path(ABSOLUTE_PATH import BASE_DIRECTORY "${directory}" NORMALIZE)
      list(APPEND queue "${import}")
    endforeach()
  endwhile()
  set(${result} ${count} PARENT_SCOPE)
endfunction()

function(_strata_schema_name result schema)
  file(STRINGS "${schema}" lines REGEX "^[ \t]*schema[ \t]+[A-Za-z_]" LIMIT_COUNT 1)
  string(REGEX REPLACE "^[ \t]*schema[ \t]+([A-Za-z0-9_]+).*" "\\1" name "${lines}")
  set(${result} "${name}" PARENT_SCOPE)
endfunction()

function(strata_generate target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "CHECK" "SCHEMA;OUT_DIR;NAMESPACE;MIGRATIONS" "")
  if(NOT arg_SCHEMA OR arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "strata_generate(${target}): give SCHEMA <file>, and nothing but OUT_DIR, NAMESPACE, "
      "MIGRATIONS, CHECK beside it (seen: ${ARGN})")
  endif()
  set(schema "${arg_SCHEMA}")
  cmake_path(ABSOLUTE_PATH schema NORMALIZE)
  if(NOT EXISTS "${schema}")
    message(FATAL_ERROR "strata_generate(${target}): there is no file ${schema}")
  endif()

  set(private "${CMAKE_CURRENT_BINARY_DIR}/${target}.strata")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  if(arg_OUT_DIR)
    set(out "${arg_OUT_DIR}")
    cmake_path(ABSOLUTE_PATH out NORMALIZE)
  endif()
  if(arg_MIGRATIONS)
    set(migrations "${arg_MIGRATIONS}")
  else()
    _strata_schema_name(name "${schema}")
    set(migrations "generated/${name}/migrations")
  endif()
  cmake_path(ABSOLUTE_PATH migrations NORMALIZE)

  set(tool Strata::strata)
  set(tool_file "$<TARGET_FILE:Strata::strata>")
  if(STRATA_EXECUTABLE)
    set(tool "${STRATA_EXECUTABLE}")
    set(tool_file "${STRATA_EXECUTABLE}")
  endif()
  set(options "${schema}" --out "${out}" --migrations "${migrations}")
  if(arg_NAMESPACE)
    list(APPEND options --namespace "${arg_NAMESPACE}")
  endif()

  set(generated "")
  set(list_file "${private}/files.txt")
  if(EXISTS "${list_file}")
    file(STRINGS "${list_file}" generated)
    set(sources "${generated}")
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(LENGTH sources count)
  else()
    file(WRITE "${list_file}" "")
  endif()
  if(NOT generated)
    _strata_guess_count(count "${schema}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list_file}")

  set(parts "")
  foreach(n RANGE 1 ${count})
    list(APPEND parts "${private}/part_${n}.cpp")
  endforeach()
  set(stamp "${private}/generated.stamp")

  set(script "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/StrataParts.cmake")
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${parts} ${generated}
    COMMAND ${tool} generate ${options} --depfile "${stamp}.d" --stamp "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -DSCHEMA=${schema} -DOUT=${out} -DPARTS=${private} -DCOUNT=${count} -P "${script}"
    DEPENDS "${schema}" "${tool_file}" "${script}"
    DEPFILE "${stamp}.d"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    COMMENT "Generating C++ from ${arg_SCHEMA}"
    VERBATIM)

  add_library(${target} STATIC "${stamp}" ${parts})
  target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${out}>")
  target_link_libraries(${target} PUBLIC Strata::runtime)

  if(arg_CHECK)
    add_test(NAME ${target}_drift COMMAND ${tool} check ${options} WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  endif()
endfunction()
