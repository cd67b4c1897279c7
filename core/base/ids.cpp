#include "core/base/ids.h"

namespace rembug {

Bytes newUuid7(const Clock& clock, Random& random) {
  const auto millis = static_cast<std::uint64_t>(clock.now().count());
  Bytes out;
  appendU64(out, millis << 16U);
  out.resize(6);
  out += random.bytes(10);
  const auto set = [&out](std::size_t at, unsigned keep, unsigned value) {
    out[at] = static_cast<char>((static_cast<unsigned char>(out[at]) & keep) | value);
  };
  set(6, 0x0FU, 0x70U);
  set(8, 0x3FU, 0x80U);
  return out;
}

RecordId newRecordId(const Clock& clock, Random& random) {
  return *RecordId::fromBytes(newUuid7(clock, random));
}

bool isVillageCode(std::string_view code) {
  constexpr std::string_view kShape = "dd.dd.dd.tddd";
  if (code.size() != kShape.size()) {
    return false;
  }
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    const char c = code[i];
    const bool digit = c >= '0' && c <= '9';
    const bool fits = kShape[i] == '.' ? c == '.' : kShape[i] == 't' ? (c >= '1' && c <= '3') : digit;
    if (!fits) {
      return false;
    }
  }
  return true;
}

bool grantCovers(std::string_view grant, std::string_view scope) {
  if (!grant.empty() && grant.back() == '.') {
    return scope.substr(0, grant.size()) == grant;
  }
  return grant == scope;
}

}  // namespace rembug
