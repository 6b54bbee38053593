#include "cpp/names.hpp"

#include <cstddef>

namespace stratac::cpp {
namespace {

// Classified by hand: the functions of <cctype> ask the locale.
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return is_lower(c) || is_upper(c) || is_digit(c);
}

// Between spaces. Keywords and alternative tokens of C++20 and of the standards after it, and `std` and `strata`, which
// generated code names; then macros that the headers of C, POSIX and glibc define.
constexpr std::string_view not_for_users =
    " "
    "alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t class "
    "co_await co_return co_yield compl concept const const_cast consteval constexpr constinit continue "
    "contract_assert decltype default delete do double dynamic_cast else enum explicit export extern false float "
    "for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq "
    "private protected public register reinterpret_cast requires return short signed sizeof static static_assert "
    "static_cast std strata struct switch template this thread_local throw true try typedef typeid typename union "
    "unsigned using virtual void volatile wchar_t while xor xor_eq "
    "BUFSIZ CHAR_BIT CHAR_MAX CHAR_MIN CLOCKS_PER_SEC DBL_MAX DBL_MIN DOMAIN E2BIG EACCES EAGAIN EBADF EBUSY "
    "ECHILD ECONNREFUSED ECONNRESET EDOM EEXIST EFAULT EFBIG EINTR EINVAL EIO EISDIR EMFILE ENFILE ENODEV ENOENT "
    "ENOMEM ENOSPC ENOTDIR ENOTSUP EOF EPERM EPIPE ERANGE EROFS ETIMEDOUT EXIT_FAILURE EXIT_SUCCESS FALSE FLT_MAX "
    "FLT_MIN HUGE HUGE_VAL INFINITY INT_MAX INT_MIN LLONG_MAX LLONG_MIN LONG_MAX LONG_MIN M_E M_PI NAN NDEBUG "
    "NULL OVERFLOW PATH_MAX PLOSS RAND_MAX SEEK_CUR SEEK_END SEEK_SET SIGABRT SIGALRM SIGCHLD SIGCONT SIGFPE "
    "SIGHUP SIGILL SIGINT SIGKILL SIGPIPE SIGQUIT SIGSEGV SIGSTOP SIGTERM SIGTRAP SIGUSR1 SIGUSR2 SING SIZE_MAX "
    "TLOSS TRUE UINT_MAX UNDERFLOW alloca assert errno linux major makedev minor offsetof setjmp stderr stdin "
    "stdout unix va_arg va_end va_list va_start ";

bool is_for_users(std::string_view name) {
  return not_for_users.find(" " + std::string(name) + " ") == std::string_view::npos;
}

}  // namespace

std::string identifier(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (is_word(c)) out += c;
    // Two in a row are reserved to the compiler, and so is one before a capital at the very front.
    else if (!out.ends_with('_'))
      out += '_';
  }
  if (out.empty() || is_digit(out.front())) out.insert(0, "_");
  if (out.size() > 1 && out[0] == '_' && is_upper(out[1])) out.erase(0, 1);
  if (!is_for_users(out)) out += '_';
  return out;
}

std::string Scope::own(std::string_view wanted) {
  std::string name(wanted);
  if (taken_.contains(name) && !name.ends_with('_')) name += '_';
  const auto base = name;
  for (int n = 2; taken_.contains(name); ++n) name = base + std::to_string(n);
  taken_.insert(name);
  return name;
}

std::vector<std::string> Scope::claim(const std::vector<std::string>& names, std::string (*spell)(std::string_view)) {
  std::vector<std::string> out(names.size());
  for (const bool exact : {true, false}) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto wanted = spell(names[i]);
      if ((wanted == names[i]) == exact) out[i] = own(wanted);
    }
  }
  return out;
}

}  // namespace stratac::cpp
