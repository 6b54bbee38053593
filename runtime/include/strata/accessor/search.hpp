#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "strata/accessor/read.hpp"
#include "strata/ranked.hpp"

namespace strata::accessor {

// The words of a person's text as the database's search takes them; "" if there are none. What is no letter or
// digit separates words, so no sign of a query language is left: each word is looked for as it stands.
std::string search_words(Dialect dialect, std::string_view text);

// `more`: parameters behind the words.
template <class M, class... More>
std::vector<Ranked<typename M::Row>> search(Connection& connection, const Sql& sqlite, const Sql& postgres,
                                            std::string_view text, std::int64_t limit, std::int64_t offset,
                                            const More&... more) {
  const auto& sql = connection.dialect() == Dialect::sqlite ? sqlite : postgres;
  check_page(sql, limit, offset);
  std::vector<Ranked<typename M::Row>> found;
  const auto words = search_words(connection.dialect(), text);
  if (words.empty()) return found;
  auto statement = connection.prepare(sql);
  bind_all(*statement, 1, std::string_view(words), more..., limit, offset);
  while (statement->step()) {
    auto& next = found.emplace_back();
    read_row<M>(*statement, next.row);
    statement->get(static_cast<int>(M::table.columns.size()), next.rank);
  }
  return found;
}

}  // namespace strata::accessor
