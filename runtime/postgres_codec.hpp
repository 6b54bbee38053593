#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "strata/statement.hpp"

namespace strata {

// PostgreSQL's binary forms of values, without PostgreSQL's headers. They are those of the types' send and
// receive functions: src/backend/utils/adt/*.c; numbers are big-endian.
namespace postgres {

// A type's OID. Those of built-in types never change; pg_type.dat lists them.
using TypeId = std::uint32_t;
inline constexpr TypeId text_type = 25;
// OIDs from here on were given at run time: enums, extensions, domains.
inline constexpr TypeId first_user_type = 16384;

// `timestamptz`, or `type 16385` for what is not built in.
std::string type_name(TypeId type);

// True when the binary form is the text itself.
bool is_text(TypeId type);

// Appends the binary form of `value` as `type` receives it. False, and nothing appended, when the value has no
// form of that type: then its text is sent, and the server converts or refuses it.
bool encode(std::string& out, TypeId type, bool value);
bool encode(std::string& out, TypeId type, std::int64_t value);
bool encode(std::string& out, TypeId type, double value);
bool encode(std::string& out, TypeId type, std::string_view value);
bool encode(std::string& out, TypeId type, BytesView value);
bool encode(std::string& out, TypeId type, const Uuid& value);
bool encode(std::string& out, TypeId type, Date value);
bool encode(std::string& out, TypeId type, Time value);
bool encode(std::string& out, TypeId type, Timestamp value);
bool encode(std::string& out, TypeId type, Interval value);
bool encode(std::string& out, TypeId type, const Decimal& value);
bool encode(std::string& out, TypeId type, const Json& value);

// The input form of any type that the value makes sense for.
std::string text_of(bool value);
std::string text_of(std::int64_t value);
std::string text_of(double value);
std::string text_of(std::string_view value);
std::string text_of(BytesView value);
std::string text_of(const Uuid& value);
std::string text_of(Date value);
std::string text_of(Time value);
std::string text_of(Timestamp value);
std::string text_of(Interval value);
std::string text_of(const Decimal& value);
std::string text_of(const Json& value);

// Reads a binary form; false when that type's value is not one of C++'s.
bool decode(TypeId type, std::string_view in, bool& out);
bool decode(TypeId type, std::string_view in, std::int16_t& out);
bool decode(TypeId type, std::string_view in, std::int32_t& out);
bool decode(TypeId type, std::string_view in, std::int64_t& out);
bool decode(TypeId type, std::string_view in, float& out);
bool decode(TypeId type, std::string_view in, double& out);
bool decode(TypeId type, std::string_view in, std::string_view& out);
bool decode(TypeId type, std::string_view in, BytesView& out);
bool decode(TypeId type, std::string_view in, Uuid& out);
bool decode(TypeId type, std::string_view in, Date& out);
bool decode(TypeId type, std::string_view in, Time& out);
bool decode(TypeId type, std::string_view in, Timestamp& out);
bool decode(TypeId type, std::string_view in, Interval& out);
bool decode(TypeId type, std::string_view in, Decimal& out);

// Big-endian two's complement, as all of PostgreSQL's protocol.
template <class Integer>
Integer big_endian(Integer value) {
  if constexpr (std::endian::native == std::endian::big || sizeof value == 1)
    return value;
  else if constexpr (sizeof value == 2)
    return static_cast<Integer>(__builtin_bswap16(static_cast<std::uint16_t>(value)));
  else if constexpr (sizeof value == 4)
    return static_cast<Integer>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
  else
    return static_cast<Integer>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
}
template <class Integer>
void put_integer(std::string& out, Integer value) {
  const Integer bytes = big_endian(value);
  out.append(reinterpret_cast<const char*>(&bytes), sizeof bytes);
}
template <class Integer>
Integer integer_at(std::string_view in, std::size_t at = 0) {
  Integer bytes;
  std::memcpy(&bytes, in.data() + at, sizeof bytes);
  return big_endian(bytes);
}

}  // namespace postgres
}  // namespace strata
