#include <fmt/format.h>

#include "cpp/default_value.hpp"
#include "cpp/files.hpp"
#include "support/text_writer.hpp"

namespace stratac::cpp {
namespace {

std::string includes_of(const Names& names) {
  std::string out;
  if (!names.enums.empty()) out += "#include \"enums.hpp\"\n";
  for (const auto& model : names.models) out += "#include \"" + model.file + ".hpp\"\n";
  return out;
}

std::string accessors(const Names& names) {
  std::string out;
  for (const auto& model : names.models) {
    out += fmt::format("{}{} {}{{*connection_}};\n", deprecated_attribute(model.api->deprecated), model.accessor,
                       model.member);
  }
  return out;
}

std::string locking_accessors(const Names& names) {
  std::string out;
  for (const auto& model : names.models) {
    out += fmt::format("{}{} {}{{connection()}};\n", deprecated_attribute(model.api->deprecated), model.locking,
                       model.member);
  }
  return out;
}

}  // namespace

std::string umbrella_header(const Names& names, std::string_view schema_hash) {
  const bool deprecated = has_deprecated_model(names);
  TextWriter w;
  w.emit({{"schema", names.schema},
          {"includes", includes_of(names)},
          {"name_space", names.name_space},
          {"migrations", names.migrations},
          {"schema_hash", names.schema_hash},
          {"hash", string_literal(schema_hash)},
          {"session", names.session},
          {"silence", silence_begin(deprecated)},
          {"end_silence", silence_end(deprecated)},
          {"tx", names.tx},
          {"accessors", accessors(names)},
          {"locking_accessors", locking_accessors(names)}},
         R"(
      // Made by strata from the schema `$schema$`; do not edit.
      #pragma once

      #include <string_view>
      #include <vector>

      #include <strata/migration.hpp>
      #include <strata/session.hpp>

      $includes$

      namespace $name_space$ {

      /// The recorded history, for strata/migrator.hpp.
      const strata::History& $migrations$();

      /// Changes whenever what is stored changes.
      inline constexpr std::string_view $schema_hash$ = $hash$;

      $silence$
      /// One connection for a scope, with an accessor for every table. For one thread at a time.
      class $session$ {
        strata::SessionConnection connection_;

       public:
        explicit $session$(strata::Database& database_) : connection_(database_) {}
        /// Shares a connection, for example that of a running transaction.
        explicit $session$(strata::Connection& shared_) : connection_(shared_) {}
        $session$(const $session$&) = delete;
        $session$& operator=(const $session$&) = delete;

        strata::Connection& connection() { return *connection_; }

        /// The rows of a statement: models by the names of its columns, values and tuples by position.
        template <class T, class... Values>
        std::vector<T> query(std::string_view sql_, const Values&... values_) {
          return strata::query<T>(*connection_, sql_, values_...);
        }

        $accessors$
      };

      /// A session in a transaction, where rows can be locked: what the body of `Database::transaction` may take.
      class $tx$ : public $session$ {
       public:
        explicit $tx$(strata::Transaction& transaction_) : $session$(strata::connection_of(transaction_)) {}

        $locking_accessors$
      };
      $end_silence$

      }  // namespace $name_space$
      )");
  return std::move(w).take();
}

}  // namespace stratac::cpp
