#pragma once

#include <string_view>

#include <QString>

namespace rembug::app {

[[nodiscard]] inline QString qtext(std::string_view value) {
  return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

}  // namespace rembug::app
