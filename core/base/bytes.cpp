#include "core/base/bytes.h"

#include <array>

namespace rembug {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Cuts bytes into groups of `width` bits, padding the last with zeros.
std::string encodeBits(ByteView bytes, unsigned width, std::string_view alphabet) {
  std::string out;
  out.reserve(bytes.size() * 8 / width + 1);
  std::uint32_t buffer = 0;
  unsigned held = 0;
  for (const char c : bytes) {
    buffer = (buffer << 8U) | static_cast<unsigned char>(c);
    held += 8;
    while (held >= width) {
      held -= width;
      out += alphabet[(buffer >> held) & ((1U << width) - 1U)];
    }
  }
  if (held > 0) {
    out += alphabet[(buffer << (width - held)) & ((1U << width) - 1U)];
  }
  return out;
}

using Values = std::array<int, 256>;
constexpr int kBad = -1;
constexpr int kSkip = -2;

Values valuesOf(std::string_view alphabet) {
  Values values{};
  values.fill(kBad);
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<int>(i);
  }
  return values;
}

Result<Bytes> decodeBits(std::string_view text, unsigned width, const Values& values) {
  Bytes out;
  std::uint32_t buffer = 0;
  unsigned held = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    if (value == kSkip) {
      continue;
    }
    if (value == kBad) {
      return fail(ErrorCode::Invalid, "a character that does not belong to the encoding");
    }
    buffer = (buffer << width) | static_cast<std::uint32_t>(value);
    held += width;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>((buffer >> held) & 0xFFU);
    }
  }
  // One text for one byte string: leftover bits must be the zeros that encoding put there.
  if (held >= width || (buffer & ((1U << held) - 1U)) != 0) {
    return fail(ErrorCode::Invalid, "the text ends in the middle of a byte");
  }
  return out;
}

}  // namespace

std::string toHex(ByteView bytes) {
  return encodeBits(bytes, 4, kHex);
}

Result<Bytes> fromHex(std::string_view text) {
  Values values = valuesOf(kHex);
  for (char c = 'A'; c <= 'F'; ++c) {
    values[static_cast<unsigned char>(c)] = c - 'A' + 10;
  }
  if (text.size() % 2 != 0) {
    return fail(ErrorCode::Invalid, "hexadecimal text of odd length");
  }
  return decodeBits(text, 4, values);
}

std::string toBase64Url(ByteView bytes) {
  return encodeBits(bytes, 6, kBase64Url);
}
Result<Bytes> fromBase64Url(std::string_view text) {
  return decodeBits(text, 6, valuesOf(kBase64Url));
}

std::string toBase64(ByteView bytes) {
  std::string text = encodeBits(bytes, 6, kBase64);
  text.append((4 - text.size() % 4) % 4, '=');
  return text;
}
Result<Bytes> fromBase64(std::string_view text) {
  text = text.substr(0, text.find('='));
  Values values = valuesOf(kBase64);
  for (const char c : {' ', '\n', '\t', '\r'}) {
    values[static_cast<unsigned char>(c)] = kSkip;
  }
  return decodeBits(text, 6, values);
}

std::string toBase32(ByteView bytes) {
  return encodeBits(bytes, 5, kBase32);
}

Result<Bytes> fromBase32(std::string_view text) {
  Values values = valuesOf(kBase32);
  for (const char c : kBase32) {
    if (c >= 'A') {
      values[static_cast<unsigned char>(c - 'A' + 'a')] = values[static_cast<unsigned char>(c)];
    }
  }
  for (const char c : {'O', 'o'}) {
    values[static_cast<unsigned char>(c)] = 0;
  }
  for (const char c : {'I', 'i', 'L', 'l'}) {
    values[static_cast<unsigned char>(c)] = 1;
  }
  for (const char c : {'-', ' ', '\n', '\t', '\r'}) {
    values[static_cast<unsigned char>(c)] = kSkip;
  }
  return decodeBits(text, 5, values);
}

void appendU16(Bytes& out, std::uint16_t value) {
  out += static_cast<char>(value >> 8U);
  out += static_cast<char>(value & 0xFFU);
}

void appendU64(Bytes& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) {
    out += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
  }
}

}  // namespace rembug
