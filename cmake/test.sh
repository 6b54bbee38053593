#!/usr/bin/env bash
# Runs the demo, builds everything and runs every test, on SQLite and on a PostgreSQL server of its own. All it
# needs is a Debian 12 or 13; arguments go to ctest: `bash cmake/test.sh -L unit`.
set -euo pipefail
cd "$(dirname "$0")/.."

source cmake/packages.sh
install_packages "${build_packages[@]}" "${test_packages[@]}"

bash cmake/demo.sh

# Debug, not release: the compiler's own mistakes are assertions.
cmake --preset dev
cmake --build --preset dev
bash cmake/with_postgres.sh ctest --preset dev --parallel "$(nproc)" --no-tests=error "$@"
