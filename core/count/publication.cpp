#include "core/count/publication.h"

#include <nlohmann/json.hpp>

#include "core/count/sum.h"
#include "core/vault/signing.h"

namespace rembug::count {
namespace {

constexpr std::string_view kHeading = "rembug result 1\n";
constexpr std::string_view kAnyVersion = "rembug result ";
constexpr std::size_t kTextMax = std::size_t{64} * 1024 * 1024;
constexpr std::string_view kSignature = "signature ";
constexpr int kDepthMax = 2;

std::string signedText(const Sheet& sheet, ByteView publicKey) {
  std::string text(kHeading);
  for (const auto& [name, member] : kSheetParts) {
    text += std::string(name) + " " + sheet.*member + "\n";
  }
  return text + "hash " + sheet.hash + "\nkey " + toHex(publicKey) + "\n";
}

// Takes the line "name value" off the front.
rembug::Result<std::string> takeLine(std::string_view& text, std::string_view name) {
  const std::size_t end = text.find('\n');
  const std::string start = std::string(name) + " ";
  if (end == std::string_view::npos || !text.starts_with(start)) {
    return fail(ErrorCode::Invalid, "the line '" + std::string(name) + "' is missing");
  }
  std::string value(text.substr(start.size(), end - start.size()));
  text.remove_prefix(end + 1);
  return value;
}

// Numbers and letters in lower case, so that one content has one text.
rembug::Result<Bytes> takeHex(std::string_view& text, std::string_view name, std::size_t size) {
  REMBUG_ASSIGN(const std::string value, takeLine(text, name));
  const auto bytes = fromHex(value);
  if (!bytes || bytes->size() != size || toHex(*bytes) != value) {
    return fail(ErrorCode::Invalid,
                "the line '" + std::string(name) + "' is no " + std::to_string(size) + " bytes in hex");
  }
  return *bytes;
}

// Whether the lines of the sheet are those that its votes make (domain.md §d.6).
bool addsUp(const std::string& sheet) {
  const auto counted = nlohmann::json::parse(sheet, nullptr, false);
  try {
    const auto& lines = counted.at("lines");
    const auto of = [&](const char* name) { return lines.at(name).get<std::int64_t>(); };
    std::int64_t votes = 0;
    for (const auto& [written, number] : counted.at("votes").items()) {
      votes += number.get<std::int64_t>();
    }
    std::int64_t unidentified = 0;
    for (const auto& [written, number] : counted.at("unidentified").items()) {
      unidentified += number.get<std::int64_t>();
    }
    std::int64_t invalid = 0;
    for (const auto& [reason, number] : counted.at("ballots").at("reasons").items()) {
      invalid += number.get<std::int64_t>();
    }
    return of("votes") == votes + unidentified && of("unidentified") == unidentified &&
           invalid == counted.at("ballots").at("invalid").get<std::int64_t>() &&
           of("filled") ==
               of("votes") + of("duplicate") + of("out_of_scope") + of("unreadable") + of("ineligible") + of("excess");
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

// Takes one off the front, with those of its parts. Below a sum over units there may be a sum of sittings, and below
// that papers.
rembug::Result<Publication> takePublication(std::string_view& text, int depth) {
  if (!text.starts_with(kHeading)) {
    return fail(ErrorCode::Unsupported, "a published result of another version");
  }
  Publication publication;
  text.remove_prefix(kHeading.size());
  for (const auto& [name, member] : kSheetParts) {
    REMBUG_ASSIGN(publication.sheet.*member, takeLine(text, name));
  }
  REMBUG_ASSIGN(publication.sheet.hash, takeLine(text, "hash"));
  REMBUG_ASSIGN(publication.publicKey, takeHex(text, "key", vault::kPublicKeySize));
  REMBUG_ASSIGN(publication.signature, takeHex(text, "signature", vault::kSignatureSize));
  const std::vector<std::string> named = partsOf(publication.sheet);
  if (named.size() > kPartsMax) {
    return fail(ErrorCode::Invalid, "a sum of more tallies than any village has");
  }
  for (const std::string& hash : named) {
    if (depth == 0 || !isPublication(text)) {
      return fail(ErrorCode::Corrupt, "a tally of the sum is missing: " + hash);
    }
    REMBUG_ASSIGN(Publication part, takePublication(text, depth - 1));
    if (part.sheet.hash != hash) {
      return fail(ErrorCode::Corrupt, "behind the sum stands another tally than " + hash);
    }
    publication.parts.push_back(std::move(part));
  }
  return publication;
}

rembug::Result<void> verify(const Publication& publication) {
  const Sheet& sheet = publication.sheet;
  if (!vault::verifySignature(publication.publicKey, signedText(sheet, publication.publicKey), publication.signature)) {
    return fail(ErrorCode::Corrupt, "the signature does not hold: something was changed since");
  }
  REMBUG_ASSIGN(const Sheet again, recompute(sheet));
  if (again.result != sheet.result) {
    return fail(ErrorCode::Corrupt, "the result is not what votes, rules and decisions lead to");
  }
  if (again.hash != sheet.hash) {
    return fail(ErrorCode::Corrupt, "the hash is not that of the published parts");
  }
  if (!addsUp(sheet.sheet)) {
    return fail(ErrorCode::Corrupt, "the lines of the sheet are not the sum of its votes");
  }
  std::vector<const Sheet*> parts;
  for (const Publication& part : publication.parts) {
    REMBUG_TRY(verify(part));
    parts.push_back(&part.sheet);
  }
  if (!unitOf(sheet).sum.empty() && !sumsUp(sheet, parts)) {
    return fail(ErrorCode::Corrupt, "the sum is not what its tallies add up to");
  }
  return {};
}

}  // namespace

std::string publicationText(const Sheet& sheet, ByteView publicKey, const std::function<Bytes(ByteView)>& sign) {
  const std::string text = signedText(sheet, publicKey);
  return text + std::string(kSignature) + toHex(sign(text)) + "\n";
}

bool isPublication(std::string_view text) {
  return text.starts_with(kAnyVersion);
}

rembug::Result<Publication> verifyPublication(std::string_view text) {
  if (text.size() > kTextMax || !isPublication(text)) {
    return fail(ErrorCode::Invalid, "not a published result");
  }
  REMBUG_ASSIGN(Publication publication, takePublication(text, kDepthMax));
  if (!text.empty()) {
    return fail(ErrorCode::Invalid, "there is something behind the signature");
  }
  REMBUG_TRY(verify(publication));
  return publication;
}

}  // namespace rembug::count
