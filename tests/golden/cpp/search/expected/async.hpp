// Made by strata from the schema `library`; do not edit.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <strata/async_table.hpp>

#include "library.hpp"

namespace library {

class BookAsync : public strata::AsyncKeyedTable<BookTable, Book, NewBook, BookPatch, std::int64_t> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;

  /// The same, with the deleted rows in all that is read.
  BookAsync with_deleted() const {
    auto all = *this;
    all.with_deleted_ = true;
    return all;
  }
};

class PageAsync : public strata::AsyncKeyedTable<PageTable, Page, NewPage, PagePatch, std::int64_t, std::string_view> {
 public:
  using AsyncKeyedTable::AsyncKeyedTable;
};

/// The accessors of Session, awaited call by call; made of a Database and perhaps a std::stop_token. Each call
/// has a connection of its own and commits by itself: what belongs together is a body for async_transaction.
class AsyncSession : public strata::AsyncCaller {
 public:
  using AsyncCaller::AsyncCaller;

  BookAsync books{*this};
  PageAsync words{*this};
};

}  // namespace library
