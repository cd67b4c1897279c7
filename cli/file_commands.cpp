// record attach, record export-files, record withdraw-file, and the steps that attach.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>

#include "cli/session.h"

namespace rembug::cli {
namespace {

struct FileOptions {
  std::string id;
  std::string path;
  std::string file;
  std::string reason;
};

// By the name's ending; what is not known is bytes.
std::string mediaTypeOf(const std::string& name) {
  static const std::map<std::string, std::string> kTypes = {
      {".jpg", "image/jpeg"},  {".jpeg", "image/jpeg"}, {".png", "image/png"},   {".webp", "image/webp"},
      {".gif", "image/gif"},   {".mp3", "audio/mpeg"},  {".m4a", "audio/mp4"},   {".ogg", "audio/ogg"},
      {".wav", "audio/x-wav"}, {".mp4", "video/mp4"},   {".webm", "video/webm"}, {".pdf", "application/pdf"},
      {".csv", "text/csv"},    {".txt", "text/plain"},  {".amr", "audio/amr"},   {".3gp", "video/3gpp"}};
  std::string ending = std::filesystem::path(name).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto found = kTypes.find(ending);
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

Result<void> attachFile(tablet::FormDraft& draft, const std::string& ref, const std::filesystem::path& file) {
  REMBUG_ASSIGN(const std::string content, readFile(file.string()));
  REMBUG_TRY(draft.attach(ref, file.filename().string(), mediaTypeOf(file.filename().string()), content));
  return {};
}

Result<void> attach(Session& session, const FileOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto draft, tablet->editRecord(id));
  const Result<void> attached = attachFile(*draft, options.path, options.file);
  const Result<RecordId> done = attached ? draft->finish() : Result<RecordId>(tl::unexpected(attached.error()));
  if (!done) {
    REMBUG_TRY(draft->discard());
    return tl::unexpected(done.error());
  }
  session.print({{"id", id.hex()}}, id.hex());
  return {};
}

Result<void> exportFiles(Session& session, const FileOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::vector<tablet::Attachment> attachments, tablet->attachments(id));
  std::error_code ignored;
  std::filesystem::create_directories(options.file, ignored);
  ordered_json written = ordered_json::array();
  ordered_json missing = ordered_json::array();
  for (const tablet::Attachment& attachment : attachments) {
    if (attachment.withdrawn) {
      continue;
    }
    if (!attachment.here) {
      missing.push_back(attachment.name);
      continue;
    }
    REMBUG_ASSIGN(const Bytes content, tablet->attachedFile(attachment.sha256));
    // The name may come from another's tablet: it leads nowhere else.
    std::string name = std::filesystem::path(attachment.name).filename().string();
    name = name.empty() || name == ".." || name == "." ? toHex(attachment.sha256) : name;
    std::ofstream out(std::filesystem::path(options.file) / name, std::ios::binary | std::ios::trunc);
    out << content;
    out.close();
    if (!out) {
      return rembug::fail(ErrorCode::Storage, options.file + "/" + name + " cannot be written");
    }
    written.push_back(name);
  }
  session.code = missing.empty() ? 0 : 1;
  session.print({{"files", written}, {"missing", missing}},
                std::to_string(written.size()) + " files" +
                    (missing.empty() ? "" : ", " + std::to_string(missing.size()) + " have not come yet"));
  return {};
}

Result<void> withdrawFile(Session& session, const FileOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::vector<tablet::Attachment> attachments, tablet->attachments(id));
  const auto file = std::find_if(attachments.begin(), attachments.end(),
                                 [&](const tablet::Attachment& each) { return each.ref == options.path; });
  if (file == attachments.end()) {
    return rembug::fail(ErrorCode::NotFound, options.path + " has no file");
  }
  REMBUG_TRY(tablet->withdrawFile(id, file->sha256, options.reason));
  session.print({{"id", id.hex()}, {"sha256", toHex(file->sha256)}},
                file->name + " is erased; sync to tell the others");
  return {};
}

}  // namespace

std::filesystem::path mediaFolder(const std::string& media, const std::string& stepsFile) {
  return media.empty() ? std::filesystem::path(stepsFile).parent_path() : std::filesystem::path(media);
}

Result<void> applyStep(tablet::FormDraft& draft, const std::string& step, const std::filesystem::path& media) {
  const ordered_json object = ordered_json::parse(step, nullptr, false);
  if (!object.is_object() || !object.contains("attach")) {
    return draft.apply(step);
  }
  if (!object["attach"].is_string() || !object.contains("file") || !object["file"].is_string()) {
    return rembug::fail(ErrorCode::Invalid, "a step that attaches has the question and a file, both as text");
  }
  return attachFile(draft, object["attach"].get<std::string>(), media / object["file"].get<std::string>());
}

ordered_json attachmentsOf(const std::vector<tablet::Attachment>& attachments, std::string& text) {
  ordered_json list = ordered_json::array();
  for (const tablet::Attachment& attachment : attachments) {
    list.push_back({{"path", attachment.ref},
                    {"name", attachment.name},
                    {"media_type", attachment.mediaType},
                    {"sha256", toHex(attachment.sha256)},
                    {"size", attachment.size},
                    {"here", attachment.here}});
    if (attachment.withdrawn) {
      list.back()["withdrawn"] = attachment.reason;
    }
    text += attachment.name + ": " + attachment.mediaType + ", " + std::to_string(attachment.size) +
            " bytes, SHA-256 " + toHex(attachment.sha256) +
            (attachment.withdrawn ? ", taken back: " + attachment.reason
             : attachment.here    ? ""
                                  : ", not here") +
            "\n";
  }
  return list;
}

void addFileCommands(CLI::App& record, Session& session) {
  const auto options = std::make_shared<FileOptions>();
  FileOptions& o = *options;
  CLI::App* add = record.add_subcommand("attach", "give a file to an answer of a record");
  add->add_option("id", o.id)->required();
  add->add_option("path", o.path, "a question that takes a file: /data/foto[1]/berkas")->required();
  add->add_option("file", o.file)->required();
  add->callback([&session, options] { session.run([&] { return attach(session, *options); }); });
  CLI::App* out = record.add_subcommand("export-files", "write the files of a record into a folder");
  out->add_option("id", o.id)->required();
  out->add_option("folder", o.file)->required();
  CLI::App* withdraw = record.add_subcommand("withdraw-file", "take a file back for good, everywhere");
  withdraw->add_option("id", o.id)->required();
  withdraw->add_option("path", o.path, "the question whose answer it is")->required();
  withdraw->add_option("--reason", o.reason)->required();
  withdraw->callback([&session, options] { session.run([&] { return withdrawFile(session, *options); }); });
  out->callback([&session, options] { session.run([&] { return exportFiles(session, *options); }); });
}

}  // namespace rembug::cli
