#pragma once

namespace stratac {

// std::visit with one lambda per alternative; a missing one does not compile.
template <class... Fs>
struct overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>;

}  // namespace stratac
