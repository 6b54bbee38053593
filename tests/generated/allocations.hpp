#pragma once

#include <cstddef>

// How often operator new was called so far, by all threads.
std::size_t allocations();
