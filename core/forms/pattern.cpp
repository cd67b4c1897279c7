#include "core/forms/pattern.h"

#include <array>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace rembug::forms {
namespace {

constexpr std::size_t kPatternMax = 16 * 1024;
constexpr std::uint32_t kStepsMax = 1'000'000;
constexpr std::uint32_t kHeapMaxKib = 16 * 1024;

struct Free {
  void operator()(pcre2_code* code) const { pcre2_code_free(code); }
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

PCRE2_SPTR bytes(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<pcre2_code, Free> code;
  std::unique_ptr<pcre2_match_context, Free> bounds;
};

Pattern::Pattern(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
Pattern::~Pattern() = default;

Result<std::shared_ptr<const Pattern>> Pattern::compile(std::string_view text) {
  if (text.size() > kPatternMax) {
    return fail(ErrorCode::Invalid, "a pattern is longer than 16 KiB");
  }
  // As JavaScript reads a pattern: \u1234 is a character, [] matches nothing, '$' is the very end.
  constexpr std::uint32_t kOptions =
      PCRE2_UTF | PCRE2_ALT_BSUX | PCRE2_ALLOW_EMPTY_CLASS | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF;
  int error = 0;
  PCRE2_SIZE place = 0;
  auto compiled = std::make_unique<Compiled>();
  compiled->code.reset(pcre2_compile(bytes(text), text.size(), kOptions, &error, &place, nullptr));
  if (compiled->code == nullptr) {
    std::array<PCRE2_UCHAR, 200> message{};
    pcre2_get_error_message(error, message.data(), message.size());
    return fail(ErrorCode::Invalid, "the pattern '" + std::string(text) + "' cannot be read at place " +
                                        std::to_string(place + 1) + ": " +
                                        reinterpret_cast<const char*>(message.data()));
  }
  compiled->bounds.reset(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(compiled->bounds.get(), kStepsMax);
  pcre2_set_heap_limit(compiled->bounds.get(), kHeapMaxKib);
  return std::shared_ptr<const Pattern>(new Pattern(std::move(compiled)));
}

bool Pattern::matches(std::string_view text) const {
  const std::unique_ptr<pcre2_match_data, Free> data(
      pcre2_match_data_create_from_pattern(m_compiled->code.get(), nullptr));
  return pcre2_match(m_compiled->code.get(), bytes(text), text.size(), 0, 0, data.get(), m_compiled->bounds.get()) >= 0;
}

}  // namespace rembug::forms
