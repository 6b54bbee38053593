// Made by strata from the schema `namespace`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "namespace_.hpp"

namespace namespace_ {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

class TemplateAsync : public strata::AsyncKeyedTable<TemplateTable, Template, NewTemplate, TemplatePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class OrderAsync : public strata::AsyncKeyedTable<OrderTable, Order, NewOrder, OrderPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  template <class Table_ = OrderTable>
  auto find_by_strata_(std::string_view strata_) const {
    return this->call(&Table_::find_by_strata_, strata_);
  }
  template <class Table_ = OrderTable>
  auto find_by_key_2(std::int32_t key_2) const {
    return this->call(&Table_::find_by_key_2, key_2);
  }
  template <class Table_ = OrderTable>
  auto find_by_patch(std::string_view patch) const {
    return this->call(&Table_::find_by_patch, patch);
  }
  template <class Table_ = OrderTable>
  auto find_by_sql(std::string_view sql) const {
    return this->call(&Table_::find_by_sql, sql);
  }
  template <class Table_ = OrderTable>
  auto find_by_patch_sql(std::string_view patch, std::string_view sql) const {
    return this->call(&Table_::find_by_patch_sql, patch, sql);
  }
};

class order_detailsAsync : public strata::AsyncKeyedTable<order_detailsTable, order_details, Neworder_details, order_detailsPatch, std::int64_t, std::int64_t, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  using AsyncKeyedTable::erase;
  auto erase(std::int64_t patch, std::int64_t updated, std::int64_t sql, std::int32_t version) const {
    return this->erase_by(patch, updated, sql, version);
  }
};

class HTTPLogAsync : public strata::AsyncKeyedTable<HTTPLogTable, HTTPLog, NewHTTPLog, HTTPLogPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class HttpLogAsync : public strata::AsyncKeyedTable<HttpLogTable, HttpLog, NewHttpLog, HttpLogPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class ParseAsync : public strata::AsyncKeyedTable<ParseTable, Parse, NewParse, ParsePatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class StdAsync : public strata::AsyncKeyedTable<StdTable, Std, NewStd, StdPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

class EnumsAsync : public strata::AsyncKeyedTable<EnumsTable, Enums, NewEnums, EnumsPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

/// The accessors of Session_, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  TemplateAsync template_{*this};
  OrderAsync order_details_{*this};
  order_detailsAsync order_details{*this};
  [[deprecated("gone soon")]] HTTPLogAsync connection_2{*this};
  HttpLogAsync enums{*this};
  ParseAsync namespace_{*this};
  StdAsync std_{*this};
  EnumsAsync session_table{*this};
};
#pragma GCC diagnostic pop

}  // namespace namespace_
