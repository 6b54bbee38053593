#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <antlr4-runtime.h>

#include "syntax/token.hpp"

namespace stratac {

// ANTLR's own character stream decodes UTF-8 into 32-bit units and counts those. This one serves
// bytes, so that every place is a byte offset and nothing is copied.
class ByteStream final : public antlr4::CharStream {
 public:
  explicit ByteStream(std::string_view text) : text_(text) {}

  void consume() override { ++at_; }
  std::size_t LA(ssize_t i) override {
    const auto place = static_cast<std::size_t>(static_cast<ssize_t>(at_) + (i > 0 ? i - 1 : i));
    return place < text_.size() ? static_cast<unsigned char>(text_[place]) : antlr4::IntStream::EOF;
  }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override { at_ = index; }
  std::size_t size() override { return text_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval& range) override {
    return std::string(
        text_.substr(static_cast<std::size_t>(range.a), static_cast<std::size_t>(range.b - range.a + 1)));
  }
  std::string toString() const override { return std::string(text_); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

// A Token as ANTLR's parser wants to see it, without the line, column and text that a CommonToken drags along.
class ParserToken final : public antlr4::Token {
 public:
  ParserToken(stratac::Token value, std::size_t index) : token(value), index_(index) {}

  std::size_t getType() const override {
    return token.kind == TokenKind::end_of_file ? antlr4::Token::EOF : static_cast<std::size_t>(token.kind);
  }
  std::size_t getTokenIndex() const override { return index_; }
  std::size_t getStartIndex() const override { return token.begin; }
  std::size_t getStopIndex() const override { return token.end - 1; }
  std::string getText() const override { return {}; }
  std::size_t getLine() const override { return 0; }
  std::size_t getCharPositionInLine() const override { return 0; }
  std::size_t getChannel() const override { return antlr4::Token::DEFAULT_CHANNEL; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }
  std::string toString() const override { return {}; }

  stratac::Token token;

 private:
  std::size_t index_;
};

// The laid out tokens for the parser.
class ParserTokens final : public antlr4::TokenStream {
 public:
  explicit ParserTokens(const std::vector<stratac::Token>& tokens) {
    tokens_.reserve(tokens.size());
    for (const auto& token : tokens) tokens_.emplace_back(token, tokens_.size());
  }

  void consume() override {
    if (at_ + 1 < tokens_.size()) ++at_;
  }
  antlr4::Token* LT(ssize_t k) override {
    const auto place = static_cast<ssize_t>(at_) + (k > 0 ? k - 1 : k);
    if (place < 0) return nullptr;
    return &tokens_[std::min(static_cast<std::size_t>(place), tokens_.size() - 1)];
  }
  std::size_t LA(ssize_t i) override { return LT(i)->getType(); }
  antlr4::Token* get(std::size_t index) const override { return &tokens_[index]; }
  ssize_t mark() override { return -1; }
  void release(ssize_t) override {}
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override { at_ = index; }
  std::size_t size() override { return tokens_.size(); }
  std::string getSourceName() const override { return {}; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  // The interface hands out tokens that may be written to.
  mutable std::vector<ParserToken> tokens_;
  std::size_t at_ = 0;
};

inline const stratac::Token& token_of(const antlr4::Token* token) {
  return static_cast<const ParserToken*>(token)->token;
}

}  // namespace stratac
