#pragma once

#include <string>
#include <utility>

#include "checks.hpp"
#include "postgres_array.hpp"
#include "postgres_codec.hpp"

namespace strata::postgres {

// Brings each value into the form that its parameter's type wants; the class below says where it goes.
template <class Base>
class PostgresBinder : public Base {
 public:
  using Base::bind;
  void bind(int parameter, bool value) override { put(parameter, value); }
  void bind(int parameter, std::int16_t value) override { put(parameter, std::int64_t{value}); }
  void bind(int parameter, std::int32_t value) override { put(parameter, std::int64_t{value}); }
  void bind(int parameter, std::int64_t value) override { put(parameter, value); }
  void bind(int parameter, float value) override {
    check_finite(value, parameter);
    put(parameter, static_cast<double>(value));
  }
  void bind(int parameter, double value) override {
    check_finite(value, parameter);
    put(parameter, value);
  }
  void bind(int parameter, std::string_view value) override {
    check_text(value, parameter);
    if (is_text(type(parameter)))
      put_view(parameter, value);
    else
      put_text(parameter, std::string{value});
  }
  void bind(int parameter, BytesView value) override { put(parameter, value); }
  void bind(int parameter, const Uuid& value) override { put(parameter, value); }
  void bind(int parameter, Date value) override { put_checked(parameter, value); }
  void bind(int parameter, Time value) override { put_checked(parameter, value); }
  void bind(int parameter, Timestamp value) override { put_checked(parameter, value); }
  void bind(int parameter, Interval value) override { put(parameter, value); }
  void bind(int parameter, const Json& value) override {
    check_json(value.text, parameter);
    put(parameter, value);
  }
  void bind(int parameter, const Decimal& value, Digits digits) override { put(parameter, fitted(value, digits)); }
  void bind_array(int parameter, ArrayRef value) override {
    const TypeId element = this->element(parameter);
    if (element != 0 && encode_array(open(parameter), element, value, parameter))
      close(parameter);
    else
      put_text(parameter, array_text(value, parameter));
  }

 protected:
  virtual TypeId type(int parameter) const = 0;
  // Of an array's elements; 0 if unknown.
  virtual TypeId element(int parameter) const = 0;
  // Where the binary form is to be appended; close() says that it is complete. After open() something else
  // may be put instead.
  virtual std::string& open(int parameter) = 0;
  virtual void close(int parameter) = 0;
  // A binary form that stays where it is until the statement has run.
  virtual void put_view(int parameter, std::string_view form) = 0;
  // The input form of a value that has no binary form of the parameter's type.
  virtual void put_text(int parameter, std::string text) = 0;

 private:
  template <class T>
  void put(int parameter, const T& value) {
    if (encode(open(parameter), type(parameter), value))
      close(parameter);
    else
      put_text(parameter, text_of(value));
  }
  template <class T>
  void put_checked(int parameter, T value) {
    check_range(value, parameter);
    put(parameter, value);
  }
  // The server would round silently, and SQLite cannot.
  static Decimal fitted(const Decimal& value, Digits digits) {
    const Decimal stored = value.rescaled(digits.scale);
    if (stored.digits() > digits.precision) sqlite_decimal(value, digits);  // throws, and says why
    return stored;
  }
};

}  // namespace strata::postgres
