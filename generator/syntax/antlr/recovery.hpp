#pragma once

#include <cstdint>
#include <set>

#include <antlr4-runtime.h>

#include "support/diagnostics.hpp"
#include "support/source.hpp"

namespace stratac {

// What happens at a token that the grammar does not allow: one error in our words, and the rest of the line
// (in a header: up to its `{`) is left out. Nothing is inserted or deleted by guess, as ANTLR would.
class Recovery final : public antlr4::ANTLRErrorStrategy {
 public:
  // `mistakes`: places reported already; their lines get no second report.
  Recovery(const SourceText& source, std::uint32_t file, const std::set<std::uint32_t>& mistakes, Diagnostics& sink)
      : source_(source), file_(file), mistakes_(mistakes), sink_(sink) {}

  void reset(antlr4::Parser*) override { recovering_ = false; }
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;
  void recover(antlr4::Parser* parser, std::exception_ptr) override;
  void sync(antlr4::Parser* parser) override;
  bool inErrorRecoveryMode(antlr4::Parser*) override { return recovering_; }
  void reportMatch(antlr4::Parser*) override { recovering_ = false; }
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& e) override;

  // A declaration was left out whole, so names may be missing.
  bool lost_declaration() const { return lost_declaration_; }
  // Leaves out a declaration that begins with no word known.
  void skip_unknown_declaration(antlr4::Parser* parser);

 private:
  void report(antlr4::Parser* parser, const antlr4::Token* offending);
  bool reported_on_line(Span at) const;
  void skip_line(antlr4::Parser* parser);

  const SourceText& source_;
  std::uint32_t file_;
  const std::set<std::uint32_t>& mistakes_;
  Diagnostics& sink_;
  bool recovering_ = false;
  bool lost_declaration_ = false;
};

}  // namespace stratac
