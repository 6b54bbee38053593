#pragma once

#include <strata/error.hpp>

#include "../catch.hpp"

template <class Action>
strata::Error error_of(Action&& action) {
  try {
    action();
  } catch (const strata::Error& error) {
    return error;
  }
  FAIL("no error");
  throw;
}
