#include "core/tablet/draft_files.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/vault/hash.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;

constexpr std::size_t kStemMax = 80;       // bytes, so that an answer stays short
constexpr std::size_t kExtensionMax = 10;  // with its dot
constexpr std::size_t kTag = 8;            // hex digits of the hash

// Without folders and control characters; cut where a character begins.
std::string plainName(const std::string& name, std::size_t most) {
  std::string out;
  for (const char c : name.substr(name.find_last_of("/\\") + 1)) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
      out += c;
    }
  }
  std::size_t end = std::min(most, out.size());
  while (end < out.size() && end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return out.substr(0, end);
}

}  // namespace

std::string stepFor(const std::string& ref, const std::string& answer, const DraftFile& file) {
  return json{{"set", ref},
              {"value", answer},
              {DraftFiles::kMember, {{"sha256", toHex(file.sha256)}, {"size", file.size}, {"type", file.mediaType}}}}
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

void DraftFiles::note(const std::string& step) {
  if (step.find("\"blob\"") == std::string::npos) {
    return;
  }
  const json object = json::parse(step, nullptr, false);
  if (!object.is_object() || !object.contains(kMember) || !object[kMember].is_object()) {
    return;
  }
  DraftFile file;
  file.sha256 = fromHex(object[kMember].value("sha256", "")).value_or("");
  file.size = object[kMember].value("size", std::uint64_t{0});
  file.mediaType = object[kMember].value("type", "");
  m_files[object.value("value", "")] = std::move(file);
}

std::optional<DraftFile> DraftFiles::find(const std::string& name) const {
  const auto found = m_files.find(name);
  return found == m_files.end() ? std::nullopt : std::optional<DraftFile>(found->second);
}

std::string DraftFiles::nameFor(const std::string& name, const DraftFile& file,
                                const std::vector<merge::Blob>& seen) const {
  const std::string plain = plainName(name, 255);
  const std::size_t dot = plain.rfind('.');
  const bool hasExtension =
      dot != std::string::npos && dot > 0 && plain.size() - dot >= 2 && plain.size() - dot <= kExtensionMax;
  const std::string extension = hasExtension ? plain.substr(dot) : std::string();
  std::string stem = plainName(hasExtension ? plain.substr(0, dot) : plain, kStemMax);
  const std::string hash = toHex(file.sha256);
  if (stem.size() > kTag && stem.substr(stem.size() - kTag) == hash.substr(0, kTag)) {
    stem.resize(stem.size() - kTag - 1);  // it was here before under this very name
  }
  for (std::size_t length = kTag;; length *= 2) {
    const std::string answer = (stem.empty() ? "file" : stem) + "-" + hash.substr(0, length) + extension;
    const std::optional<DraftFile> own = find(answer);
    const std::optional<DraftFile> earlier = fileNamed(seen, answer);
    const bool other = (own && own->sha256 != file.sha256) || (earlier && earlier->sha256 != file.sha256);
    if (!other || length >= hash.size()) {
      return answer;
    }
  }
}

std::vector<merge::Blob> DraftFiles::attached(const merge::Target& target, const std::vector<merge::Blob>& seen) const {
  std::vector<merge::Blob> blobs;
  for (const auto& [field, value] : target.values) {
    const auto file = m_files.find(value);
    if (file == m_files.end()) {
      continue;
    }
    const merge::Blob blob{field, file->second.sha256, file->second.size, file->second.mediaType, value};
    if (std::find(seen.begin(), seen.end(), blob) == seen.end()) {
      blobs.push_back(blob);
    }
  }
  return blobs;
}

Result<void> DraftFiles::dropUnnamed(store::TabletStore& store, const DraftId& draft,
                                     const std::set<std::string>& named) {
  std::set<Bytes> used;
  for (const auto& [name, file] : m_files) {
    if (named.contains(name)) {
      used.insert(file.sha256);
    }
  }
  for (auto file = m_files.begin(); file != m_files.end();) {
    if (!used.contains(file->second.sha256)) {
      REMBUG_TRY(store.unuseFile(file->second.sha256, draft.bytes()));
    }
    file = named.contains(file->first) ? std::next(file) : m_files.erase(file);
  }
  return {};
}

std::optional<DraftFile> fileNamed(const std::vector<merge::Blob>& blobs, const std::string& name) {
  const auto found =
      std::find_if(blobs.rbegin(), blobs.rend(), [&name](const merge::Blob& blob) { return blob.name == name; });
  return found == blobs.rend() ? std::nullopt
                               : std::optional<DraftFile>(DraftFile{found->sha256, found->size, found->mediaType});
}

Result<Attachment> withProgress(store::TabletStore& store, Attachment about) {
  REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, store.attachedFile(about.sha256));
  about.stored = stored ? stored->stored : 0;
  about.here = stored && stored->whole;
  return about;
}

Result<AttachmentContent> readAttachment(store::TabletStore& store, Attachment about) {
  if (about.withdrawn) {
    return fail(ErrorCode::NotFound, "the file " + about.name + " was taken back: " + about.reason);
  }
  REMBUG_ASSIGN(about, withProgress(store, std::move(about)));
  if (!about.here) {
    return fail(ErrorCode::Unavailable, "the file " + about.name + " has not come to this tablet yet");
  }
  REMBUG_ASSIGN(Bytes content, store.readFile(about.sha256, 0, static_cast<std::size_t>(about.stored)));
  if (vault::sha256(content) != about.sha256) {
    return fail(ErrorCode::Corrupt, "the file " + about.name + " is damaged on this tablet");
  }
  return AttachmentContent{std::move(about), std::move(content)};
}

}  // namespace rembug::tablet
