#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "strata/connection.hpp"

namespace strata::postgres {

// The connection's side of a COPY.
class CopyStream {
 public:
  virtual ~CopyStream() = default;
  virtual void start(const std::string& copy_statement) = 0;
  virtual void send(std::string_view data) = 0;
  virtual std::int64_t finish() = 0;  // how many rows came in
  virtual void abort() noexcept = 0;
};

// Asks the catalog what types the columns have, then starts the stream.
std::unique_ptr<BulkInsert> copy_in(Connection& connection, std::string_view table,
                                    std::span<const std::string_view> columns, std::unique_ptr<CopyStream> stream);

}  // namespace strata::postgres
