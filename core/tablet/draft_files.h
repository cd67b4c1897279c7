#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/merge/record_edit.h"
#include "core/store/tablet_store.h"
#include "core/tablet/tablet_types.h"

namespace rembug::tablet {

// What is known of a file beside its name.
struct DraftFile {
  Bytes sha256;
  std::uint64_t size = 0;
  std::string mediaType;
};

// The files that were attached in a draft, by the names that are answers. Made from the journal's lines: one that
// attaches is a "set" with a member "blob", so that whatever plays steps plays it too.
class DraftFiles {
public:
  // The member by which a step attaches a file.
  static constexpr const char* kMember = "blob";
  // Takes in a line of the journal; most have no file in them.
  void note(const std::string& step);
  [[nodiscard]] bool empty() const { return m_files.empty(); }
  [[nodiscard]] std::optional<DraftFile> find(const std::string& name) const;
  // A name that stands for this content alone, in the draft and in the record that is being corrected.
  [[nodiscard]] std::string nameFor(const std::string& name, const DraftFile& file,
                                    const std::vector<merge::Blob>& seen) const;
  // Those that the finished answers name and that the record did not have there.
  [[nodiscard]] std::vector<merge::Blob> attached(const merge::Target& target,
                                                  const std::vector<merge::Blob>& seen) const;
  // Drops what no answer names any more; part of the caller's transaction.
  [[nodiscard]] Result<void> dropUnnamed(store::TabletStore& store, const DraftId& draft,
                                         const std::set<std::string>& named);

private:
  std::map<std::string, DraftFile> m_files;
};

// The line of the journal.
[[nodiscard]] std::string stepFor(const std::string& ref, const std::string& answer, const DraftFile& file);
// The latest of that name.
[[nodiscard]] std::optional<DraftFile> fileNamed(const std::vector<merge::Blob>& blobs, const std::string& name);
// How much of it is here.
[[nodiscard]] Result<Attachment> withProgress(store::TabletStore& store, Attachment about);
// Reads all of it and holds it against its hash. Errors: NotFound where it was taken back, Unavailable where
// it is not all here, Corrupt.
[[nodiscard]] Result<AttachmentContent> readAttachment(store::TabletStore& store, Attachment about);

}  // namespace rembug::tablet
