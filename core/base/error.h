#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace rembug {

// What kind of thing went wrong: enough for a caller to decide what to do next. People's words are made from it in app/
// and cli/.
enum class ErrorCode {
  Invalid,      // the input breaks a rule; the message names which and where
  NotFound,     // nothing of that name or id
  Refused,      // well formed, but not allowed: wrong PIN, revoked device, scope not granted, a signed count
  Corrupt,      // bytes that do not verify: a broken chain, a bad signature, a damaged file
  Conflict,     // somebody else's writing stands there: a fork, a record changed meanwhile
  Unavailable,  // the other side does not answer; trying again later may help
  Storage,      // the disk or the database refused: full, read-only, locked
  Unsupported,  // from a newer version, or a feature this version lacks
};

// Messages are for logs and administrators. They never hold answers, names of residents, PINs or keys.
struct Error {
  ErrorCode code = ErrorCode::Invalid;
  std::string message;

  bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace rembug

// Hands an error on to the caller; for expressions whose value is not needed.
#define REMBUG_TRY(expression) REMBUG_TRY_INNER(REMBUG_CONCAT(rembug_t_, __LINE__), expression)
#define REMBUG_TRY_INNER(temporary, expression)            \
  do {                                                     \
    if (auto temporary = (expression); !temporary) {       \
      return tl::unexpected(std::move(temporary.error())); \
    }                                                      \
  } while (false)

#define REMBUG_CONCAT_INNER(a, b) a##b
#define REMBUG_CONCAT(a, b) REMBUG_CONCAT_INNER(a, b)

// REMBUG_ASSIGN(auto x, f()): x is f()'s value, or this function returns f()'s error.
#define REMBUG_ASSIGN(target, expression) REMBUG_ASSIGN_INNER(REMBUG_CONCAT(rembug_r_, __LINE__), target, expression)
#define REMBUG_ASSIGN_INNER(temporary, target, expression) \
  auto temporary = (expression);                           \
  if (!temporary) {                                        \
    return tl::unexpected(std::move(temporary.error()));   \
  }                                                        \
  target = std::move(*temporary)
