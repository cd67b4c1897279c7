#pragma once

#include <mutex>
#include <set>

#include "core/merge/change_builder.h"
#include "core/projection/projection.h"
#include "core/store/blob_store.h"
#include "core/tablet/log_keeper.h"
#include "core/tablet/tablet.h"
#include "core/tablet/village_lists.h"

namespace rembug::tablet {

// What a Tablet consists of. Only core/tablet includes this. Everything is guarded by `mutex`.
struct Parts {
  Parts(std::filesystem::path where, const Environment& from, store::TabletStore opened)
      : folder(std::move(where)), environment(from), store(std::move(opened)), formFiles(folder / "form-files") {}

  std::filesystem::path folder;
  Environment environment;
  mutable std::mutex mutex;
  store::TabletStore store;
  std::string user;
  bool unlocked = false;
  std::optional<LogKeeper> keeper;
  std::optional<store::Database> memory;
  std::optional<projection::Projection> projection;
  std::optional<Enrolment> enrolment;
  std::map<std::string, forms::FormVersions> forms;  // by id
  std::vector<Bytes> formHashes;                     // of all that are here, and of those that wait
  std::vector<v1::Form> waitingForms;                // whose files are not all here yet
  store::BlobStore formFiles;                        // in the clear: forms are nobody's secret
  std::map<std::pair<std::string, std::string>, std::map<std::string, Bytes>>
      fileHashes;  // of the files that forms came with; by id and version, then by name
  VillageListRules listRules;
  std::map<std::pair<std::string, std::string>, v1::Form> listedForms;  // those that name village lists; by id, version
  std::pair<Bytes, std::shared_ptr<const forms::Form>> lastListed;      // the last one read with lists, and with which
  Millis clockOffset{0};
  struct DraftText {
    std::uint64_t lines = 0;
    std::string folded;
  };
  std::map<DraftId, DraftText> draftTexts;  // of drafts that were searched, as far as they had come
  // Files that Changes name, by village, hash and size: Changes may claim several sizes, of which one is right.
  // `stored` is not kept up to date.
  std::map<std::tuple<std::string, Bytes, std::uint64_t>, WantedFile> named;

  // Files that were taken back for good, by village and hash, and why.
  std::map<std::pair<std::string, Bytes>, std::string> withdrawn;
  std::set<Bytes> toErase;  // of those, what may still be on this tablet

  // Takes note of the files in Changes that are in the log.
  void noteFiles(const std::vector<log::PlacedChange>& changes);
  // Erases what was taken back, but for what another village still names. Errors: Storage; the next call tries again.
  [[nodiscard]] Result<void> eraseWithdrawn();
  [[nodiscard]] bool isWithdrawn(const std::string& scope, const Bytes& sha256) const {
    return withdrawn.contains({scope, sha256});
  }
  // As Tablet::withdrawFile().
  [[nodiscard]] Result<void> withdrawFile(const RecordId& id, const Bytes& sha256, const std::string& reason);
  // What is known of a file: how much of it is here, or why it is not any more.
  [[nodiscard]] Result<Attachment> look(const std::string& scope, Attachment about);

  [[nodiscard]] Result<void> needUnlocked() const {
    return unlocked ? Result<void>() : fail(ErrorCode::Refused, "the tablet is locked");
  }
  // The village lists that a form names, as the village's records say today; those of the criteria with which
  // `corrected` was filled, where it is given and they are still here.
  [[nodiscard]] Result<VillageLists> villageLists(const forms::Form& form, const std::string& scope,
                                                  const merge::RecordState* corrected);
  // The form with these lists in it.
  [[nodiscard]] Result<std::shared_ptr<const forms::Form>> formWith(const std::shared_ptr<const forms::Form>& form,
                                                                    const VillageLists& lists);
  // The newest version, or that one; null where there is none.
  [[nodiscard]] std::shared_ptr<const forms::Form> form(const std::string& id, const std::string& version) const;
  [[nodiscard]] Result<merge::RecordState> state(const RecordId& id);
  [[nodiscard]] Result<std::vector<Task>> tasks(const std::string& scope);
  [[nodiscard]] Result<void> closeTask(const RecordId& task, const std::string& answer);
  [[nodiscard]] Result<std::vector<VillageRules>> rules(const std::string& scope);
  // Destroys the keys that destroyBallots() has promised to, and says so in the records. Errors: Storage; the next
  // opening tries again.
  [[nodiscard]] Result<void> destroyPromised();
  // Marks the versions with this hash: a unit opens under them.
  [[nodiscard]] Result<void> freezeRules(const std::string& scope, const std::string& hash);
  // Appends a Change made by `fill`; nothing happens where it stays empty.
  [[nodiscard]] Result<void> write(const merge::RecordKey& key, const std::string& type, const std::string& version,
                                   const std::function<void(merge::ChangeBuilder&)>& fill,
                                   const std::function<Result<void>()>& alongside = {});
};

[[nodiscard]] RecordSummary summaryOf(const projection::RecordRow& row);

// Reads what is kept of forms; offers those that are whole.
[[nodiscard]] Result<void> loadForms(Parts& parts);

void countFiles(Parts& parts, SyncState& state);

// Whether this installation is the one that wrote last, and not a copy of it or an older state. Writes the new mark.
[[nodiscard]] Result<bool> isSameInstallation(Parts& parts);
[[nodiscard]] Result<void> markInstallation(store::TabletStore& store, const std::filesystem::path& folder,
                                            Random& random);

[[nodiscard]] inline std::filesystem::path databaseFile(const std::filesystem::path& folder) {
  return folder / "tablet.db";
}

[[nodiscard]] Bytes encode(const Enrolment& enrolment);
[[nodiscard]] Result<Enrolment> decodeEnrolment(const Bytes& bytes);
[[nodiscard]] Bytes encode(const Refusal& refusal);
[[nodiscard]] Result<Refusal> decodeRefusal(const Bytes& bytes);

}  // namespace rembug::tablet
