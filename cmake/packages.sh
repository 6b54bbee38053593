# The Debian packages that Strata needs (12 and 13), said once, and how they come onto a machine.
# Sourced by demo.sh and test.sh: `install_packages "${build_packages[@]}"`. Uses ccache where there is one.

build_packages=(
  cmake ninja-build make g++ pkg-config git ca-certificates
  antlr4 default-jre-headless libantlr4-runtime-dev
  libcli11-dev libtomlplusplus-dev libfmt-dev nlohmann-json3-dev
  libsqlite3-dev libpq-dev libssl-dev
  catch2 libpqxx-dev
)
# What the tests run beside what was built.
test_packages=(sqlite3 postgresql python3)

# Installs those of its arguments that are missing; says nothing when there are none.
install_packages() {
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return

  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "these packages are missing, and there is no sudo to install them: ${missing[*]}" >&2; return 1; }
    root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  local log; log=$(mktemp)
  # apt's own words are of interest only when it fails.
  if ! { "${root[@]}" apt-get -qq -o DPkg::Lock::Timeout=600 update &&
         "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 \
           install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

# CMake reads this by itself when it configures for the first time.
if command -v ccache >/dev/null; then
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
