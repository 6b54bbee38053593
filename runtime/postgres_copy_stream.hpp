#pragma once

#include "postgres_copy.hpp"
#include "postgres_handle.hpp"
#include "watch.hpp"

namespace strata::postgres {

class PostgresCopyStream final : public CopyStream {
 public:
  PostgresCopyStream(PGconn* connection, const Watching* watching)
      : connection_{connection}, record_{watching, false} {}

  void start(const std::string& statement) override {
    name_ = statement;
    checked(connection_, PQexec(connection_, statement.c_str()), name_);
  }
  void send(std::string_view data) override {
    if (PQputCopyData(connection_, data.data(), static_cast<int>(data.size())) != 1)
      throw error_of(connection_, nullptr, name_);
  }
  std::int64_t finish() override {
    const std::int64_t rows = record_.timed([&] { return end(); });
    record_.add_rows(rows);
    record_.finish(name_, name_, nullptr, {});
    return rows;
  }
  std::int64_t end() {
    if (PQputCopyEnd(connection_, nullptr) != 1) throw error_of(connection_, nullptr, name_);
    Result result{PQgetResult(connection_)};
    drain();
    if (!succeeded(result.get())) throw error_of(connection_, result.get(), name_);
    return rows_changed(result.get());
  }
  void abort() noexcept override {
    PQputCopyEnd(connection_, "given up");
    drain();
  }

 private:
  void drain() noexcept {
    while (const Result rest{PQgetResult(connection_)}) {
    }
  }

  PGconn* connection_;
  Record record_;
  std::string name_;
};

}  // namespace strata::postgres
