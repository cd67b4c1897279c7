#pragma once

#include <optional>

#include <QByteArray>
#include <QImage>
#include <QUrl>

#include "core/base/error.h"

namespace rembug::app {

// A picture as it is kept: JPEG of about 75 %, at most `longSide` pixels long, upright, and nothing in it but the
// picture: no place, no time, no camera, no owner. What is see-through becomes white. Nothing where the bytes are no
// picture that can be read. Takes longer than a frame. Any thread.
[[nodiscard]] std::optional<QByteArray> preparePhoto(const QByteArray& picture, int longSide = 1600);

// The same of a picture that is in memory already.
[[nodiscard]] std::optional<QByteArray> encodePhoto(QImage picture, int longSide = 1600);

// A file as it is attached to an answer.
struct FileToAttach {
  std::string name;
  std::string mediaType;
  std::string content;
};
// Reads one, pictures as preparePhoto() makes them. Errors: NotFound; Invalid for a picture that cannot be read, whose
// hidden parts could not be taken out, or for more than 64 MiB.
[[nodiscard]] Result<FileToAttach> readFileToAttach(const QUrl& file);

}  // namespace rembug::app
