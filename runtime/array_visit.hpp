#pragma once

#include <type_traits>

#include "strata/statement.hpp"

namespace strata {

// Calls `f` with the std::vector<T> that hides behind an Element. `Void` is void or const void.
template <class Void, class F>
decltype(auto) visit_array(Element element, Void* vector, F&& f) {
  const auto call = [&]<class T>(T*) -> decltype(auto) {
    using Vector = std::conditional_t<std::is_const_v<Void>, const std::vector<T>, std::vector<T>>;
    return f(*static_cast<Vector*>(vector));
  };
  switch (element) {
    case Element::boolean:
      return call(static_cast<bool*>(nullptr));
    case Element::int16:
      return call(static_cast<std::int16_t*>(nullptr));
    case Element::int32:
      return call(static_cast<std::int32_t*>(nullptr));
    case Element::int64:
      return call(static_cast<std::int64_t*>(nullptr));
    case Element::float32:
      return call(static_cast<float*>(nullptr));
    case Element::float64:
      return call(static_cast<double*>(nullptr));
    case Element::decimal:
      return call(static_cast<Decimal*>(nullptr));
    case Element::text:
      return call(static_cast<std::string*>(nullptr));
    case Element::text_view:
      return call(static_cast<std::string_view*>(nullptr));
    case Element::bytes:
      return call(static_cast<Bytes*>(nullptr));
    case Element::uuid:
      return call(static_cast<Uuid*>(nullptr));
    case Element::date:
      return call(static_cast<Date*>(nullptr));
    case Element::time:
      return call(static_cast<Time*>(nullptr));
    case Element::timestamp:
      return call(static_cast<Timestamp*>(nullptr));
    case Element::interval:
      return call(static_cast<Interval*>(nullptr));
    case Element::json:
      break;
  }
  return call(static_cast<Json*>(nullptr));
}

}  // namespace strata
