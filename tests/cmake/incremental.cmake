# What a change of a schema compiles again, counted in the build's own output.
include("${CMAKE_CURRENT_LIST_DIR}/steps.cmake")

# Builds, and compares how many generated files and how many files of the program were compiled.
function(expect_compiled what generated program)
  step(text pass "${CMAKE_COMMAND}" --build "${WORK}/build")
  string(REGEX MATCHALL "Building CXX object [^\n]*part_[0-9]+\\.cpp" parts "${text}")
  string(REGEX MATCHALL "Building CXX object [^\n]*main\\.cpp" mains "${text}")
  list(LENGTH parts part_count)
  list(LENGTH mains main_count)
  message("${what}: ${part_count} generated files compiled, ${main_count} of the program")
  if(NOT part_count EQUAL generated OR NOT main_count EQUAL program)
    message(FATAL_ERROR "${what}: expected ${generated} and ${program}\n${text}")
  endif()
endfunction()

function(replace file before after)
  # A file's time may count in whole seconds.
  execute_process(COMMAND "${CMAKE_COMMAND}" -E sleep 1.1)
  file(READ "${file}" text)
  string(FIND "${text}" "${before}" place)
  if(place LESS 0)
    message(FATAL_ERROR "`${before}` does not occur in ${file}")
  endif()
  string(REPLACE "${before}" "${after}" text "${text}")
  file(WRITE "${file}" "${text}")
endfunction()

set(schema "${WORK}/source/shop.schema")
set(order "${WORK}/build/shop_schema/shop/order.hpp")
configure_consumer()
# Three models, the enums, the migrations.
expect_compiled("first build" 5 1)
expect_compiled("nothing changed" 0 0)

execute_process(COMMAND "${CMAKE_COMMAND}" -E sleep 1.1)
file(TOUCH "${schema}")
expect_compiled("schema touched" 0 0)
expect_compiled("nothing changed" 0 0)

replace("${schema}" "price  decimal(10, 2)  @check(price >= 0)" "price  decimal(10, 2)  @check(price >= 0)\n  stock  int32")
expect_compiled("one model edited" 1 1)

replace("${WORK}/source/common.schema" "/// Where an order stands." "/// Where an order of a customer stands.")
expect_compiled("import edited" 2 1)

file(SHA256 "${order}" before)
replace("${schema}" "title  text" "title  txet")
step(text fail "${CMAKE_COMMAND}" --build "${WORK}/build")
foreach(expected IN ITEMS "shop\\.schema:13:10" "txet" "did you mean `text`")
  if(NOT text MATCHES "${expected}")
    message(FATAL_ERROR "the diagnostic lacks `${expected}`:\n${text}")
  endif()
endforeach()
file(SHA256 "${order}" after)
if(NOT before STREQUAL after)
  message(FATAL_ERROR "an error in the schema has changed what was generated before")
endif()
message("error in the schema: the build fails with the diagnostic, the old files stay")

replace("${schema}" "title  txet" "title  text")
expect_compiled("error mended" 0 0)

# A new model, used at once. It sorts before all others, and CMake did not know that it would come.
replace("${schema}" "model Customer" "model Address {\n  id    int64  @id @default(auto())\n  city  text\n}\n\nmodel Customer")
file(APPEND "${WORK}/source/main.cpp"
  "\nshop::Address use(shop::Session& s) { return s.address.insert({.city = \"Delft\"}); }\n")
step(text pass "${CMAKE_COMMAND}" --build "${WORK}/build")
# CMake has learnt of it: the new file leaves the part that it shared.
step(text pass "${CMAKE_COMMAND}" --build "${WORK}/build")
expect_compiled("model added, third build" 0 0)
replace("${schema}" "  city  text" "  town  text")
replace("${WORK}/source/main.cpp" ".city" ".town")
expect_compiled("new model edited" 1 1)
file(REMOVE_RECURSE "${WORK}")
