#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "strata/bytes.hpp"

namespace strata {

// What generated code says of an encrypted column.
struct Secret {
  std::string_view column;  // `withdrawals.token`: a value opens only in the column that it was made for
  bool deterministic;       // equal values are stored alike, so that they can be looked for
};

// The keys of encrypted columns, shared by all connections of a Database. Immutable; never shown.
//
// A stored value is AES-256-GCM: the id of its key, `:` (or `=` when deterministic), 12 bytes of nonce, the ciphertext,
// 16 bytes of tag. The column and all before the nonce are authenticated with it. The nonce is random, or, when
// deterministic, of HMAC-SHA256 over the value, so that it repeats for the same value only.
class KeyRing {
 public:
  // `2:<base64 of 32 bytes>,1:<…>`: the first one encrypts, all of them decrypt. Error (usage), without any of the
  // text, when it is something else.
  static std::shared_ptr<const KeyRing> parse(std::string_view text);
  ~KeyRing();

  Bytes encrypt(BytesView plain, const Secret& secret) const;
  // Error (decode_error) that names the column when the value is damaged, of another column, or of a key that is not
  // there.
  Bytes decrypt(BytesView stored, const Secret& secret) const;
  // Whether the key that encrypts is a text or one byte over and over: nobody has drawn it by lot.
  bool made_up() const;
  // What every value begins with that encrypt() makes for such a column.
  std::string prefix(bool deterministic) const;

 private:
  struct Key {
    std::string id;
    Bytes secret;
  };
  std::vector<Key> keys_;
};

}  // namespace strata
