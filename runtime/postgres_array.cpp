#include "postgres_array.hpp"

#include <algorithm>
#include <array>
#include <concepts>

#include "array_visit.hpp"
#include "checks.hpp"

namespace strata::postgres {
namespace {

struct ArrayType {
  TypeId array, element;
};
// pg_type.dat, `array_type_oid`
constexpr std::array<ArrayType, 20> array_types{{
    {1000, 16},   {1001, 17},   {1003, 19},   {1016, 20},   {1005, 21},   {1007, 23},   {1009, 25},
    {199, 114},   {1021, 700},  {1022, 701},  {1014, 1042}, {1015, 1043}, {1182, 1082}, {1183, 1083},
    {1115, 1114}, {1185, 1184}, {1187, 1186}, {1231, 1700}, {2951, 2950}, {3807, 3802},
}};

// The form in which an element is encoded: wide numbers, views of what owns memory.
template <class T>
struct Wire {
  using type = const T&;
};
template <class T>
requires std::integral<T> || std::floating_point<T>
struct Wire<T> {
  using type = std::conditional_t<std::floating_point<T>, double, std::int64_t>;
};
template <>
struct Wire<bool> {
  using type = bool;
};
template <>
struct Wire<std::string> {
  using type = std::string_view;
};
template <>
struct Wire<std::string_view> {
  using type = std::string_view;
};
template <>
struct Wire<Bytes> {
  using type = BytesView;
};

void check(std::string_view text, int parameter) {
  check_text(text, parameter);
}
void check(const Json& json, int parameter) {
  check_json(json.text, parameter);
}
void check(double number, int parameter) {
  check_finite(number, parameter);
}
void check(Date date, int parameter) {
  check_range(date, parameter);
}
void check(Time time, int parameter) {
  check_range(time, parameter);
}
void check(Timestamp timestamp, int parameter) {
  check_range(timestamp, parameter);
}
template <class T>
void check(const T&, int) {}  // every other value can be stored

// Calls f with every element, checked and in its wire form.
template <class F>
void for_each(ArrayRef array, int parameter, F&& f) {
  visit_array(array.element, array.vector, [&]<class T>(const std::vector<T>& vector) {
    for (std::size_t i = 0; i < vector.size(); ++i) {
      const auto& element = static_cast<typename Wire<T>::type>(vector[i]);
      check(element, parameter);
      if constexpr (std::same_as<T, Decimal>) {
        if (array.digits) sqlite_decimal(element, *array.digits);  // throws when it does not fit
      }
      f(element);
    }
  });
}

bool decode_element(TypeId type, std::string_view in, std::string& out) {
  std::string_view view;
  if (!decode(type, in, view)) return false;
  out = view;
  return true;
}
bool decode_element(TypeId type, std::string_view in, Json& out) {
  return decode_element(type, in, out.text);
}
bool decode_element(TypeId type, std::string_view in, Bytes& out) {
  BytesView view;
  if (!decode(type, in, view)) return false;
  out.assign(view.begin(), view.end());
  return true;
}
template <class T>
bool decode_element(TypeId type, std::string_view in, T& out) {
  return decode(type, in, out);
}

template <class T>
bool decode_elements(std::string_view in, std::vector<T>& out) {
  out.clear();
  constexpr std::size_t head = 12, dimension = 8;
  if (in.size() < head) return false;
  const auto dimensions = integer_at<std::int32_t>(in), has_null = integer_at<std::int32_t>(in, 4);
  const auto type = integer_at<TypeId>(in, 8);
  if (dimensions == 0) return true;
  if (dimensions != 1 || has_null != 0 || in.size() < head + dimension) return false;
  const auto count = integer_at<std::uint32_t>(in, head);
  in.remove_prefix(head + dimension);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (in.size() < 4) return false;
    const auto size = integer_at<std::uint32_t>(in);
    if (in.size() - 4 < size) return false;
    T element{};
    if (!decode_element(type, in.substr(4, size), element)) return false;
    out.push_back(std::move(element));
    in.remove_prefix(4 + size);
  }
  return in.empty();
}

}  // namespace

TypeId element_type(TypeId type) {
  for (const ArrayType& row : array_types)
    if (row.array == type) return row.element;
  return 0;
}

bool encode_array(std::string& out, TypeId element, ArrayRef array, int parameter) {
  const std::size_t begin = out.size();
  std::int32_t count = 0;
  bool ok = true;
  out.append(20, '\0');
  for_each(array, parameter, [&](const auto& value) {
    const std::size_t at = out.size();
    out.append(4, '\0');
    // An element of an enum is its text.
    if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>, std::string_view>) {
      if (element >= first_user_type)
        out += value;
      else
        ok = encode(out, element, value) && ok;
    } else {
      ok = encode(out, element, value) && ok;
    }
    const auto size = big_endian(static_cast<std::int32_t>(out.size() - at - 4));
    std::memcpy(out.data() + at, &size, sizeof size);
    ++count;
  });
  if (!ok) return out.resize(begin), false;

  std::string head;
  put_integer(head, count > 0 ? std::int32_t{1} : std::int32_t{0});  // dimensions
  put_integer(head, std::int32_t{0});                                // no NULL
  put_integer(head, element);
  if (count > 0) {
    put_integer(head, count);
    put_integer(head, std::int32_t{1});  // first subscript
  }
  out.replace(begin, 20, head);
  return true;
}

std::string array_text(ArrayRef array, int parameter) {
  std::string text = "{";
  for_each(array, parameter, [&](const auto& value) {
    if (text.size() > 1) text += ',';
    text += '"';
    for (const char c : text_of(value)) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    text += '"';
  });
  return text += '}';
}

bool decode_array(std::string_view in, ArrayTarget out) {
  return visit_array(out.element, out.vector, [&](auto& vector) { return decode_elements(in, vector); });
}

}  // namespace strata::postgres
