#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/count/sheet.h"

namespace rembug::count {

// A signed tally as it is published: text of ten lines, each a word, a blank and a value, so that ordinary tools can
// check it (docs/verify.md). What it holds: votes by name as written, reasons, decisions, result; not which names stood
// together. Behind that of a sum stand those of its tallies, each whole.
struct Publication {
  Sheet sheet;
  Bytes publicKey;  // of the device that published it
  Bytes signature;  // Ed25519 over every byte in front of the line that holds it, from its own first line on
  std::vector<Publication> parts;
};

// `sign` is the device's. The result is the file's whole text.
[[nodiscard]] std::string publicationText(const Sheet& sheet, ByteView publicKey,
                                          const std::function<Bytes(ByteView)>& sign);

// True where the text claims to be one.
[[nodiscard]] bool isPublication(std::string_view text);

// Checks it from nothing but itself: shape, hash, signature, the result computed again from the votes, and a sum from
// its tallies. Errors:
// Invalid for what is no publication, Corrupt with what does not hold, Unsupported for one of a later version. Whose
// key signed is for the caller to know.
[[nodiscard]] rembug::Result<Publication> verifyPublication(std::string_view text);

}  // namespace rembug::count
