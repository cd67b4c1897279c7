#pragma once

#include "core/forms/form.h"
#include "sync-server/server_store.h"

namespace rembug::server {

// Errors: NotFound.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file);

// A form with the files that it names, read from the folder `media` and put where tablets get them from. Errors: what
// is wrong with the form; NotFound with the names of all files that are not there.
[[nodiscard]] Result<PublishedForm> readForm(const std::string& xml, const std::filesystem::path& media,
                                             store::BlobStore blobs);

// The files of a published form, to read it with. The form outlives the answer.
[[nodiscard]] forms::FormFiles filesOf(const v1::Form& form, const store::BlobStore& blobs);

}  // namespace rembug::server
