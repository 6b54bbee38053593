#include "postgres_copy.hpp"

#include <algorithm>

#include "postgres_binder.hpp"
#include "quote.hpp"

namespace strata::postgres {
namespace {

struct CopyColumn {
  std::string name;
  TypeId type;
  TypeId element;  // of an array; else 0
};

// Domains are what they are made of, and an enum's binary form is that of text.
constexpr Sql column_types{"bulk_insert.column_types", R"(
WITH RECURSIVE base (attname, oid, typbasetype, typtype, typelem, typlen) AS (
  SELECT a.attname, t.oid, t.typbasetype, t.typtype, t.typelem, t.typlen
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = to_regclass(quote_ident($1)) AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT base.attname, t.oid, t.typbasetype, t.typtype, t.typelem, t.typlen
  FROM base JOIN pg_type t ON t.oid = base.typbasetype
)
SELECT attname::text, (CASE WHEN typtype = 'e' THEN 25 ELSE oid END)::bigint,
       (CASE WHEN typlen = -1 THEN typelem ELSE 0 END)::bigint
FROM base WHERE typbasetype = 0)"};

std::vector<CopyColumn> catalog_columns(Connection& connection, std::string_view table) {
  std::vector<CopyColumn> columns;
  const Prepared statement = connection.prepare(column_types);
  statement->bind(1, table);
  while (statement->step()) {
    std::string name;
    std::int64_t type = 0, element = 0;
    statement->get(0, name);
    statement->get(1, type);
    statement->get(2, element);
    columns.push_back({std::move(name), static_cast<TypeId>(type), static_cast<TypeId>(element)});
  }
  return columns;
}

std::vector<CopyColumn> chosen(std::vector<CopyColumn> all, std::string_view table,
                               std::span<const std::string_view> names) {
  std::vector<CopyColumn> columns;
  for (const std::string_view name : names) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const CopyColumn& c) { return c.name == name; });
    if (found == all.end())
      throw Error{ErrorKind::usage, "bulk insert: there is no column `" + std::string{name} + "` in a table `" +
                                        std::string{table} + "`"};
    columns.push_back(*found);
  }
  return columns;
}

std::string copy_text(std::string_view table, std::span<const std::string_view> columns) {
  std::string text = "COPY " + quoted_name(table) + " (";
  for (std::size_t i = 0; i < columns.size(); ++i) text += (i > 0 ? ", " : "") + quoted_name(columns[i]);
  return text + ") FROM STDIN (FORMAT binary)";
}

// postgresql.org/docs/current/sql-copy.html, "Binary Format"
constexpr std::string_view file_header{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};
constexpr std::string_view file_trailer{"\377\377", 2};
constexpr std::size_t buffer_size = 65536;

class Copy final : public PostgresBinder<BulkInsert> {
 public:
  Copy(std::vector<CopyColumn> columns, std::unique_ptr<CopyStream> stream)
      : columns_{std::move(columns)}, stream_{std::move(stream)}, buffer_{file_header} {}
  ~Copy() override {
    if (!finished_) stream_->abort();
  }

  void bind_null(int parameter) override {
    start_field(parameter);
    end_field(null_size);
  }

  void add_row() override {
    if (next_ != columns_.size()) out_of_order();
    next_ = 0;
    if (buffer_.size() < buffer_size) return;
    stream_->send(buffer_);
    buffer_.clear();
  }

  std::int64_t finish() override {
    if (next_ != 0) out_of_order();
    buffer_ += file_trailer;
    stream_->send(buffer_);
    finished_ = true;
    return stream_->finish();
  }

 protected:
  TypeId type(int parameter) const override { return column(parameter).type; }
  TypeId element(int parameter) const override { return column(parameter).element; }
  std::string& open(int parameter) override {
    start_field(parameter);
    return buffer_;
  }
  void close(int) override { end_field(static_cast<std::int32_t>(buffer_.size() - field_ - 4)); }
  void put_view(int parameter, std::string_view form) override {
    start_field(parameter);
    buffer_ += form;
    close(parameter);
  }
  void put_text(int parameter, std::string text) override {
    const CopyColumn& target = column(parameter);
    // Extensions that add kinds of text, such as citext, receive the text itself.
    if (!field_open_ && target.type >= first_user_type && target.element == 0) return put_view(parameter, text);
    throw Error{ErrorKind::check_violation, "bulk insert: column `" + target.name + "` of type " +
                                                type_name(target.type) + " cannot hold `" + text + "`"};
  }

 private:
  static constexpr std::int32_t null_size = -1;

  [[noreturn]] static void out_of_order() {
    throw Error{ErrorKind::usage, "bulk insert: every column of a row must be bound once, in order"};
  }
  const CopyColumn& column(int parameter) const {
    if (parameter < 1 || static_cast<std::size_t>(parameter) > columns_.size()) out_of_order();
    return columns_[static_cast<std::size_t>(parameter) - 1];
  }
  void start_field(int parameter) {
    column(parameter);
    if (static_cast<std::size_t>(parameter) != next_ + 1) out_of_order();
    if (next_ == 0 && !field_open_) put_integer(buffer_, static_cast<std::int16_t>(columns_.size()));
    field_ = buffer_.size();
    field_open_ = true;
    buffer_.append(4, '\0');
  }
  void end_field(std::int32_t size) {
    const std::int32_t bytes = big_endian(size);
    std::memcpy(buffer_.data() + field_, &bytes, sizeof bytes);
    field_open_ = false;
    ++next_;
  }

  std::vector<CopyColumn> columns_;
  std::unique_ptr<CopyStream> stream_;
  std::string buffer_;
  std::size_t next_ = 0;   // how many columns of this row are bound
  std::size_t field_ = 0;  // where the size of the field in work stands
  bool field_open_ = false;
  bool finished_ = false;
};

}  // namespace

std::unique_ptr<BulkInsert> copy_in(Connection& connection, std::string_view table,
                                    std::span<const std::string_view> columns, std::unique_ptr<CopyStream> stream) {
  auto types = chosen(catalog_columns(connection, table), table, columns);
  stream->start(copy_text(table, columns));
  return std::make_unique<Copy>(std::move(types), std::move(stream));
}

}  // namespace strata::postgres
