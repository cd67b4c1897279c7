#include "sync-server/form_publishing.h"

#include <fstream>
#include <sstream>

#include "core/forms/form_files.h"
#include "core/log/invitation.h"

namespace rembug::server {

Result<Bytes> readFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    return fail(ErrorCode::NotFound, file.string() + " cannot be read");
  }
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

Result<PublishedForm> readForm(const std::string& xml, const std::filesystem::path& media, store::BlobStore blobs) {
  std::map<std::string, Bytes> contents;
  std::string missing;
  for (const std::string& name : forms::filesNamed(xml)) {
    if (auto content = readFile(media / name)) {
      contents.emplace(name, std::move(*content));
    } else {
      missing += (missing.empty() ? "" : ", ") + name;
    }
  }
  if (!missing.empty()) {
    return fail(ErrorCode::NotFound, "the form needs files that are not there: " + missing +
                                         "; put them beside the form, or name their folder with --media");
  }
  REMBUG_ASSIGN(const auto form,
                forms::Form::parse(xml, [&contents](const std::string& name) -> std::optional<std::string> {
                  const auto found = contents.find(name);
                  return found == contents.end() ? std::nullopt : std::optional(found->second);
                }));
  PublishedForm published;
  published.form.set_id(form->id());
  published.form.set_version(form->version());
  published.form.set_title(form->title());
  published.form.set_xml(xml);
  for (const auto& [name, content] : contents) {
    v1::FormFile* file = published.form.add_files();
    file->set_name(name);
    file->set_size(content.size());
    REMBUG_ASSIGN(const Bytes hash, blobs.put(content));
    file->set_sha256(hash);
  }
  published.hash = log::hashOfForm(published.form);
  return published;
}

forms::FormFiles filesOf(const v1::Form& form, const store::BlobStore& blobs) {
  return [&form, blobs](const std::string& name) -> std::optional<std::string> {
    for (const v1::FormFile& file : form.files()) {
      if (file.name() == name) {
        auto content = blobs.readAll(file.sha256());
        return content ? std::optional(std::move(*content)) : std::nullopt;
      }
    }
    return std::nullopt;
  };
}

}  // namespace rembug::server
