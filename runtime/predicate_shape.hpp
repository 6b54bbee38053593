#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "strata/predicate.hpp"

// The bytes of Predicate::shape() and values().
//
// A shape is in postfix order. Every node begins with its letter:
//
//   t f                      true, false
//   c comparison term right  right: `p` a parameter, `i` one of integers, `b0` `b1`, `e` name of an enum's value,
//                            `t` another term
//   n term, N term           IS NULL, IS NOT NULL
//   a kind term              IN, the values are one array of a kind
//   v count kind term        IN, each value by itself
//   l count kind term names  IN, of enums or booleans
//   k term                   LIKE
//   o term right             an array that has a value
//   h table other deletion names names size shape   EXISTS, over a relation; each list of names ends with an empty one
//   & | ~                    of the one or two before
//
// Joins are a list, each `i` (inner) or `l` (left), name, table, other, deletion, names, names, through, and if that is
// not empty its deletion, names, names.
//
// A term is its function, precision, scale, `nullable`, table, name and via; a text ends with NUL; a count has four
// bytes.
// Values are a kind and the value itself: eight bytes, or a count of eight bytes and as many bytes, with the column
// before them where it is encrypted.
namespace strata::shape {

// Reads what was written; the bytes come from this process and are right.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }
  char letter() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  std::string_view text() {
    const auto out = rest_.substr(0, rest_.find('\0'));
    rest_.remove_prefix(out.size() + 1);
    return out;
  }
  template <class T>
  T number() {
    T out;
    std::memcpy(&out, rest_.data(), sizeof out);
    rest_.remove_prefix(sizeof out);
    return out;
  }
  std::string_view bytes(std::size_t size) {
    const auto out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

 private:
  std::string_view rest_;
};

struct ReadTerm {
  char function = ' ';
  int precision = 0, scale = 0;
  bool nullable = false;
  std::string_view table{}, name{}, via{};
};
inline ReadTerm read_term(Reader& from) {
  const char function = from.letter();
  const int precision = from.letter(), scale = from.letter();
  const bool nullable = from.letter() != 0;
  const auto table = from.text(), name = from.text();
  return {function, precision, scale, nullable, table, name, from.text()};
}
inline std::vector<std::string_view> read_list(Reader& from) {
  std::vector<std::string_view> out;
  for (auto text = from.text(); !text.empty(); text = from.text()) out.push_back(text);
  return out;
}

template <class T>
void put_number(std::string& out, T number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof bytes);
}
inline void put_text(std::string& out, std::string_view text) {
  out += text;
  out += '\0';
}
// A list as strata::Related has it.
inline void put_list(std::string& out, const char* list) {
  for (; *list != '\0'; list += std::strlen(list) + 1) put_text(out, list);
  out += '\0';
}
inline void put_term(std::string& out, const Term& term) {
  const char head[] = {term.function, static_cast<char>(term.precision), static_cast<char>(term.scale),
                       static_cast<char>(term.nullable)};
  out.append(head, sizeof head);
  put_text(out, term.table);
  put_text(out, term.name);
  put_text(out, term.via ? term.via : "");
}

}  // namespace strata::shape
