#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "strata/bytes.hpp"
#include "strata/decimal.hpp"
#include "strata/json.hpp"
#include "strata/time.hpp"
#include "strata/uuid.hpp"

namespace strata {

class KeyRing;  // strata/keys.hpp

// What an array holds; one function per direction carries vectors of all of them.
enum class Element : std::uint8_t {
  boolean, int16, int32, int64, float32, float64, decimal, text, text_view,
  bytes, uuid, date, time, timestamp, interval, json,
};

template <class T> inline constexpr bool is_element = false;
template <class T> inline constexpr Element element_of = Element::boolean;
#define STRATA_ELEMENT(type, element)                \
  template <> inline constexpr bool is_element<type> = true; \
  template <> inline constexpr Element element_of<type> = Element::element;
STRATA_ELEMENT(bool, boolean)
STRATA_ELEMENT(std::int16_t, int16)
STRATA_ELEMENT(std::int32_t, int32)
STRATA_ELEMENT(std::int64_t, int64)
STRATA_ELEMENT(float, float32)
STRATA_ELEMENT(double, float64)
STRATA_ELEMENT(Decimal, decimal)
STRATA_ELEMENT(std::string, text)
STRATA_ELEMENT(std::string_view, text_view)
STRATA_ELEMENT(Bytes, bytes)
STRATA_ELEMENT(Uuid, uuid)
STRATA_ELEMENT(Date, date)
STRATA_ELEMENT(Time, time)
STRATA_ELEMENT(Timestamp, timestamp)
STRATA_ELEMENT(Interval, interval)
STRATA_ELEMENT(Json, json)
#undef STRATA_ELEMENT

template <class T>
concept ArrayElement = is_element<T>;

// A std::vector<T> with T hidden behind its Element. A null `digits` means that elements are no decimals
// or may have any.
struct ArrayRef {
  Element element;
  const void* vector;
  const Digits* digits;
};
struct ArrayTarget {
  Element element;
  void* vector;
};

// Takes the values of one row. Parameters count from 1, as `$1` does.
//
// Nothing is copied when it can be avoided: text, bytes and JSON must stay where they are until the
// statement has run (or BulkInsert::add_row). Temporaries of owning types do not compile for that reason.
//
// Error (usage) for what one of the databases cannot hold: text that is not UTF-8 or holds NUL, NaN and
// infinities, dates and times out of range. Error (check_violation) for a decimal that needs more digits.
class Binder {
 public:
  virtual ~Binder() = default;

  virtual void bind_null(int parameter) = 0;
  virtual void bind(int parameter, bool value) = 0;
  virtual void bind(int parameter, std::int16_t value) = 0;
  virtual void bind(int parameter, std::int32_t value) = 0;
  virtual void bind(int parameter, std::int64_t value) = 0;
  virtual void bind(int parameter, float value) = 0;
  virtual void bind(int parameter, double value) = 0;
  virtual void bind(int parameter, std::string_view value) = 0;  // also enums, by their stored names
  virtual void bind(int parameter, BytesView value) = 0;
  virtual void bind(int parameter, const Uuid& value) = 0;
  virtual void bind(int parameter, Date value) = 0;
  virtual void bind(int parameter, Time value) = 0;
  virtual void bind(int parameter, Timestamp value) = 0;
  virtual void bind(int parameter, Interval value) = 0;
  virtual void bind(int parameter, const Json& value) = 0;
  // SQLite stores a decimal in the form that its column's type asks for.
  virtual void bind(int parameter, const Decimal& value, Digits digits) = 0;
  virtual void bind_array(int parameter, ArrayRef value) = 0;

  // Of encrypted columns; null when the settings have none.
  const KeyRing* keys() const { return keys_ ? keys_->get() : nullptr; }
  void use_keys(const std::shared_ptr<const KeyRing>& of_connection) { keys_ = &of_connection; }
  // Holds what was made for a parameter until forget(), which who gives the statement back calls.
  BytesView keep(Bytes value) {
    kept_.push_back(std::move(value));
    return kept_.back();
  }
  void forget() noexcept { kept_.clear(); }

  void bind(int parameter, const char* value) { bind(parameter, std::string_view{value}); }
  void bind(int parameter, const std::string& value) { bind(parameter, std::string_view{value}); }
  void bind(int parameter, const Bytes& value) { bind(parameter, BytesView{value}); }
  void bind(int parameter, std::string&& value) = delete;
  void bind(int parameter, Bytes&& value) = delete;
  void bind(int parameter, Json&& value) = delete;
  void bind(int parameter, std::optional<std::string>&& value) = delete;
  void bind(int parameter, std::optional<Bytes>&& value) = delete;
  void bind(int parameter, std::optional<Json>&& value) = delete;

  template <ArrayElement T>
  void bind(int parameter, const std::vector<T>& value) {
    bind_array(parameter, {element_of<T>, &value, nullptr});
  }
  void bind(int parameter, const std::vector<Decimal>& value, Digits digits) {
    bind_array(parameter, {Element::decimal, &value, &digits});
  }
  // std::optional<T> binds as T or NULL; `digits` as T needs it.
  template <class T, class... Extra>
  void bind(int parameter, const std::optional<T>& value, Extra... digits) {
    if (value) bind(parameter, *value, digits...);
    else bind_null(parameter);
  }

 private:
  const std::shared_ptr<const KeyRing>* keys_ = nullptr;
  std::vector<Bytes> kept_;
};

// A prepared statement of one connection: bind, then step() until it says false, or run().
// Columns count from 0. Not for two threads at once, as its connection.
class Statement : public Binder {
 public:
  // The next row; false after the last one.
  virtual bool step() = 0;
  // Before the first step(): rows are not kept, however many they are. Until they are read or reset() is called the
  // connection serves nothing else. SQLite never keeps them.
  virtual void stream() {}
  // Runs to the end without looking at rows; how many rows were inserted, updated or deleted.
  virtual std::int64_t run() = 0;
  // Ready to be bound again; forgets what is bound.
  virtual void reset() noexcept = 0;

  virtual int column_count() const = 0;
  virtual std::string_view column_name(int column) const = 0;
  virtual bool is_null(int column) const = 0;

  // The value of the present row. Error (decode_error) when it is NULL or not of the type.
  virtual void get(int column, bool& out) const = 0;
  virtual void get(int column, std::int16_t& out) const = 0;
  virtual void get(int column, std::int32_t& out) const = 0;
  virtual void get(int column, std::int64_t& out) const = 0;
  virtual void get(int column, float& out) const = 0;
  virtual void get(int column, double& out) const = 0;
  virtual void get(int column, std::string_view& out) const = 0;  // until the next step() or reset()
  virtual void get(int column, BytesView& out) const = 0;         // likewise
  virtual void get(int column, Uuid& out) const = 0;
  virtual void get(int column, Date& out) const = 0;
  virtual void get(int column, Time& out) const = 0;
  virtual void get(int column, Timestamp& out) const = 0;
  virtual void get(int column, Interval& out) const = 0;
  virtual void get(int column, Decimal& out, Digits digits) const = 0;
  virtual void get_array(int column, ArrayTarget out) const = 0;

  void get(int column, std::string& out) const {
    std::string_view view;
    get(column, view);
    out.assign(view);
  }
  void get(int column, Bytes& out) const {
    BytesView view;
    get(column, view);
    out.assign(view.begin(), view.end());
  }
  void get(int column, Json& out) const { get(column, out.text); }
  template <ArrayElement T>
  void get(int column, std::vector<T>& out) const {
    get_array(column, {element_of<T>, &out});
  }
  void get(int column, std::vector<Decimal>& out, Digits) const { get_array(column, {Element::decimal, &out}); }
  template <class T, class... Extra>
  void get(int column, std::optional<T>& out, Extra... digits) const {
    if (is_null(column)) out.reset();
    else get(column, out.emplace(), digits...);
  }

  // On loan by a Prepared.
  bool in_use() const { return in_use_; }

 private:
  friend class Prepared;
  bool in_use_ = false;
};

}  // namespace strata
