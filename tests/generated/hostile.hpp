#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "../runtime/test_database.hpp"

// Texts that would do harm if they were ever part of a statement's text.
inline const std::vector<std::string> hostile{
    "'; DROP TABLE \"tokens\"; --",
    "\"; DROP TABLE tokens; --",
    "' OR '1'='1",
    "$1",
    "?1 :name @name %s {}",
    "\\'; SELECT pg_sleep(10); --",
    "*/ DROP TABLE tokens /*",
    "$$; DROP TABLE tokens; $$",
    "a\nb\tc\r\x01\x7f",
    "{\"a\": [1, \"}{\"]}, {1,\"2\\\"",
    "NULL",
    "\\N\t\\.\n",
    "\\.",
    "\\.\n\\N\t\\x00\t{}\n",
    "%_\\%",
    "\xef\xbb\xbf\xe2\x80\xae\xf0\x9f\x92\xa3",
    "\xe2\x80\x8f\xd8\xa7\xe2\x80\xac\xe2\x80\x8b\xcc\x81",
    "\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf4\x8f\xbf\xbf",
    std::string(100'000, '"'),
    "",
};

inline std::vector<std::string> shorter_than(std::size_t size) {
  auto out = hostile;
  std::erase_if(out, [&](const auto& text) { return text.size() >= size; });
  return out;
}

// No text of any database: NUL, and what is not UTF-8.
inline const std::vector<std::string> broken{{"a\0b", 3}, "\xff\xfe", "\xc0\xaf", "\xed\xa0\x80"};

inline strata::ErrorKind kind_of(const std::function<void()>& action) {
  return error_of(action).kind;
}
