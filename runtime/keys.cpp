#include "strata/keys.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <optional>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "strata/error.hpp"

namespace strata {
namespace {

constexpr std::size_t key_size = 32, nonce_size = 12, tag_size = 16, longest_id = 32;
constexpr char randomly = ':', deterministically = '=';

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorKind::usage, "the keys of encrypted columns " + why);
}

[[noreturn]] void cannot_read(const Secret& secret, const std::string& why) {
  throw Error(ErrorKind::decode_error, "`" + std::string(secret.column) + "` cannot be decrypted: " + why);
}

void check(bool good) {
  if (!good) throw Error(ErrorKind::usage, "OpenSSL refuses to encrypt");
}

const unsigned char* raw(BytesView view) {
  return reinterpret_cast<const unsigned char*>(view.data());
}
unsigned char* raw(Bytes& own) {
  return reinterpret_cast<unsigned char*>(own.data());
}
BytesView view_of(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}
int length(std::size_t size) {
  if (size > 1'000'000'000) throw Error(ErrorKind::usage, "a value of more than a gigabyte cannot be encrypted");
  return static_cast<int>(size);
}

std::optional<Bytes> key_from_base64(std::string_view text) {
  // 32 bytes are 43 characters and one of padding, which OpenSSL counts as a byte.
  if (text.size() != 44 || !text.ends_with('=') || text.ends_with("==")) return std::nullopt;
  Bytes out(key_size + 1);
  if (EVP_DecodeBlock(raw(out), raw(view_of(text)), length(text.size())) < 0) return std::nullopt;
  out.resize(key_size);
  return out;
}

bool is_id(std::string_view text) {
  const auto good = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-'; };
  return !text.empty() && text.size() <= longest_id && std::ranges::all_of(text, good);
}

Bytes hmac(BytesView key, std::initializer_list<BytesView> parts) {
  Bytes text, out(EVP_MAX_MD_SIZE);
  for (const auto part : parts) {
    // Lengths in front, so that no two lists of parts are one text.
    for (std::size_t shift = 0; shift < 64; shift += 8) text.push_back(static_cast<std::byte>(part.size() >> shift));
    text.insert(text.end(), part.begin(), part.end());
  }
  unsigned size = 0;
  const auto* made = HMAC(EVP_sha256(), key.data(), length(key.size()), raw(text), text.size(), raw(out), &size);
  OPENSSL_cleanse(text.data(), text.size());
  check(made != nullptr);
  out.resize(size);
  return out;
}

Bytes nonce_for(BytesView key, BytesView plain, const Secret& secret) {
  if (secret.deterministic) {
    // Not by the key of the cipher itself.
    const auto own = hmac(key, {view_of("strata: nonces of deterministic encryption")});
    auto nonce = hmac(own, {view_of(secret.column), plain});
    nonce.resize(nonce_size);
    return nonce;
  }
  Bytes nonce(nonce_size);
  check(RAND_bytes(raw(nonce), length(nonce.size())) == 1);
  return nonce;
}

// A context that has seen the key, the nonce, what stands before it, and the column.
Cipher begin(bool encrypts, BytesView key, BytesView nonce, BytesView head, const Secret& secret) {
  Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
  int size = 0;
  check(cipher &&
        EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key), raw(nonce), encrypts ? 1 : 0) == 1);
  for (const auto part : {head, view_of(secret.column)})
    check(EVP_CipherUpdate(cipher.get(), nullptr, &size, raw(part), length(part.size())) == 1);
  return cipher;
}

struct Parts {
  std::string_view id;
  BytesView head, nonce, text, tag;
};

std::optional<Parts> parts_of(BytesView stored) {
  const std::string_view all{reinterpret_cast<const char*>(stored.data()), stored.size()};
  const auto id = all.substr(0, all.find_first_of(":="));
  const auto front = id.size() + 1 + nonce_size;
  if (!is_id(id) || stored.size() < front + tag_size) return std::nullopt;
  return Parts{id, stored.first(id.size() + 1), stored.subspan(id.size() + 1, nonce_size),
               stored.subspan(front, stored.size() - front - tag_size), stored.last(tag_size)};
}

}  // namespace

std::shared_ptr<const KeyRing> KeyRing::parse(std::string_view text) {
  const auto ring = std::make_shared<KeyRing>();
  while (!text.empty()) {
    const auto one = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    const auto id = one.substr(0, one.find(':'));
    const auto number = "number " + std::to_string(ring->keys_.size() + 1);
    if (id.size() == one.size() || !is_id(id))
      refuse("are written `id:base64,id:base64`, with ids of letters and digits; " + number + " is not");
    auto key = key_from_base64(one.substr(id.size() + 1));
    if (!key) refuse("are 32 bytes each, in base64 (`openssl rand -base64 32` makes one); " + number + " is not");
    if (std::ranges::any_of(ring->keys_, [&](const Key& each) { return each.id == id; }))
      refuse("have an id each; " + number + " has that of another");
    ring->keys_.push_back({std::string(id), *std::move(key)});
  }
  if (ring->keys_.empty()) refuse("are none: they are written `id:base64,id:base64`, and the first one encrypts");
  return ring;
}

KeyRing::~KeyRing() {
  for (auto& key : keys_) OPENSSL_cleanse(key.secret.data(), key.secret.size());
}

bool KeyRing::made_up() const {
  const auto& key = keys_.front().secret;
  const auto readable = [](std::byte b) { return b >= std::byte{' '} && b <= std::byte{'~'}; };
  return std::ranges::all_of(key, readable) || std::ranges::count(key, key.front()) == std::ssize(key);
}

std::string KeyRing::prefix(bool deterministic) const {
  return keys_.front().id + (deterministic ? deterministically : randomly);
}

Bytes KeyRing::encrypt(BytesView plain, const Secret& secret) const {
  const auto& key = keys_.front().secret;
  const auto head = prefix(secret.deterministic);
  const auto nonce = nonce_for(key, plain, secret);
  const auto cipher = begin(true, key, nonce, view_of(head), secret);
  Bytes out(view_of(head).begin(), view_of(head).end());
  out.insert(out.end(), nonce.begin(), nonce.end());
  const auto front = out.size();
  out.resize(front + plain.size() + tag_size);
  auto* const text = raw(out) + front;
  int size = 0;
  check(plain.empty() || EVP_CipherUpdate(cipher.get(), text, &size, raw(plain), length(plain.size())) == 1);
  check(EVP_CipherFinal_ex(cipher.get(), text + plain.size(), &size) == 1);
  check(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, length(tag_size), text + plain.size()) == 1);
  return out;
}

Bytes KeyRing::decrypt(BytesView stored, const Secret& secret) const {
  const auto parts = parts_of(stored);
  if (!parts) cannot_read(secret, "what is stored is no encrypted value");
  const auto key = std::ranges::find_if(keys_, [&](const Key& each) { return each.id == parts->id; });
  if (key == keys_.end())
    cannot_read(secret, "its key `" + std::string(parts->id) + "` is not among those of the settings");
  const auto cipher = begin(false, key->secret, parts->nonce, parts->head, secret);
  Bytes out(parts->text.size()), tag(parts->tag.begin(), parts->tag.end());
  int size = 0;
  const bool read =
      out.empty() || EVP_CipherUpdate(cipher.get(), raw(out), &size, raw(parts->text), length(out.size())) == 1;
  if (!read || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, length(tag_size), tag.data()) != 1 ||
      EVP_CipherFinal_ex(cipher.get(), raw(tag), &size) != 1)
    cannot_read(secret, "the value is damaged or of another column, or key `" + key->id + "` is another one now");
  return out;
}

}  // namespace strata
