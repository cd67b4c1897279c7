#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/random.h"
#include "core/forms/form.h"
#include "core/log/batch.h"
#include "core/merge/record_state.h"
#include "core/tablet/tablet_types.h"
#include "core/vault/pin_slot.h"
#include "rembug/v1/sync.pb.h"

namespace rembug::count {
struct Sheet;
}

namespace rembug::tablet {

class CountDraft;
class FormDraft;
struct Parts;

// What a tablet takes from outside. The references outlive the tablet.
struct Environment {
  const Clock& clock;
  Random& random;
  vault::Argon2Cost cost = vault::Argon2Cost::tablet();
  std::string vfs;                // SQLite's file layer; empty: the system's own
  std::string villageLists = {};  // how they are made, as JSON; empty: as forms/village-lists.json says
};

// 0 to 1.
using Progress = std::function<void(double)>;

// A tablet's data folder. Thread-safe: each call takes the tablet's lock, and none waits for the network. Calls that
// read or write many records may take longer than a frame; the app makes all of them from its worker thread. Everything
// but users(), unlock() and unlockWithRecovery() is Refused while the tablet is locked.
class Tablet {
public:
  // A new data folder with an identity of its own. The first user is `user`; the answer is the recovery code, shown
  // once. Errors: Conflict where the folder already holds a tablet, Invalid for a PIN that is too short, Storage.
  [[nodiscard]] static Result<std::string> create(const std::filesystem::path& folder, const Environment& environment,
                                                  const std::string& user, const std::string& pin);
  // Opens it, locked. Errors: NotFound, Corrupt, Storage, Unsupported for one made by a newer version.
  [[nodiscard]] static Result<std::unique_ptr<Tablet>> open(const std::filesystem::path& folder,
                                                            const Environment& environment);
  ~Tablet();
  Tablet(const Tablet&) = delete;
  Tablet& operator=(const Tablet&) = delete;

  // --- Users and unlocking ---
  [[nodiscard]] Result<std::vector<std::string>> users() const;
  // How long to wait before the next try for this user, after wrong PINs.
  [[nodiscard]] Millis waitBeforeUnlock(const std::string& user) const;
  // Errors: Refused for a wrong PIN or a try that comes too soon.
  [[nodiscard]] Result<void> unlock(const std::string& user, const std::string& pin, const Progress& progress = {});
  [[nodiscard]] Result<void> unlockWithRecovery(const std::string& code, const Progress& progress = {});
  void lock();
  [[nodiscard]] bool unlocked() const;
  // Who is logged in: the author of what is entered.
  [[nodiscard]] std::string user() const;
  // Adds a person, or gives one a new PIN.
  [[nodiscard]] Result<void> setUser(const std::string& user, const std::string& pin);

  // --- Who this is, and where it belongs ---
  [[nodiscard]] DeviceId device() const;
  [[nodiscard]] std::optional<Enrolment> enrolment() const;
  // The granted villages; prefixes ("52.71.") as they are.
  [[nodiscard]] std::vector<Village> grants() const;
  // The villages one can enter something in: those granted by name, and those seen in the data under a granted prefix.
  [[nodiscard]] std::vector<Village> villages() const;

  // --- Forms ---
  [[nodiscard]] std::vector<FormInfo> forms() const;
  // The newest version, or the one asked for. Errors: NotFound, or what is wrong with the form.
  [[nodiscard]] Result<std::shared_ptr<const forms::Form>> form(const std::string& id,
                                                                const std::string& version = {}) const;
  // A file that came with a form, by the name that the form calls it. Errors: NotFound, Corrupt, Storage.
  [[nodiscard]] Result<Bytes> formFile(const std::string& id, const std::string& version,
                                       const std::string& name) const;
  // Keeps a form with the files that it names; answers its id. Errors: what is wrong with the form; NotFound with the
  // names of the files that `files` does not give.
  [[nodiscard]] Result<std::string> addForm(const std::string& xml, const forms::FormFiles& files = {});

  // --- Records ---
  [[nodiscard]] Result<std::vector<RecordSummary>> records(const RecordFilter& filter) const;
  // The merged state. Errors: NotFound.
  [[nodiscard]] Result<merge::RecordState> record(const RecordId& id) const;
  // The record as a submission of ODK: with the version it was filled with where that is here and no other had a part
  // in it, else with the newest one. Errors: NotFound.
  [[nodiscard]] Result<RecordXml> recordXml(const RecordId& id) const;
  // Records and drafts of all villages in which every word begins a word of some answer, spelling forgiven as
  // foldText() says; found by their title first, then the newest. At most `limit`.
  [[nodiscard]] Result<std::vector<SearchHit>> search(const std::string& text, std::size_t limit = 50) const;
  // The records of a form in a village that count and have an answer that is a point, outside of repeats.
  [[nodiscard]] Result<std::vector<PlacedRecord>> placedRecords(const std::string& scope,
                                                                const std::string& form) const;
  // What was done to a record, in words of one of the form's languages. Errors: NotFound.
  [[nodiscard]] Result<RecordHistory> history(const RecordId& id, const std::string& language = {}) const;
  [[nodiscard]] Result<void> voidRecord(const RecordId& id, const std::string& reason);
  // What people should settle in records of a village, a prefix or (empty) everywhere, the oldest record first, in the
  // words of one of the form's languages; of at most `limit` records. What a form calculates is there only where no
  // answer of its record is: it follows the last one.
  [[nodiscard]] Result<std::vector<Disagreement>> disagreements(const std::string& scope, const std::string& language,
                                                                std::size_t limit = 50) const;
  // Settles one by the value of a side, or by another answer. With the last answer in disagreement, calculations that
  // disagree take what comes out of the answers as they stand then. Errors: NotFound where it is settled already.
  [[nodiscard]] Result<void> settle(const Disagreement& disagreement, const std::string& value);
  // Settles a conflict of an answer in the same way: `path` may name rows by position ("/data/person[2]/age"), in the
  // order of records' rows.
  [[nodiscard]] Result<void> settle(const RecordId& id, const std::string& path, const std::string& value);
  // Says that two records of one village are one thing. Answers the id of the link.
  [[nodiscard]] Result<RecordId> link(const RecordId& a, const RecordId& b, const std::string& reason);
  // Errors: NotFound where they are not linked.
  [[nodiscard]] Result<void> unlink(const RecordId& a, const RecordId& b, const std::string& reason);
  // The files of a record that its answers name, in the order of its fields; of a conflict, those of all sides.
  [[nodiscard]] Result<std::vector<Attachment>> attachments(const RecordId& id) const;
  // The file of one answer; `ref` may name rows by position. Errors: NotFound; Unavailable where it has not come yet.
  [[nodiscard]] Result<AttachmentContent> attachment(const RecordId& id, const std::string& ref) const;
  // The same by its hash, for what has it from attachments() or from a draft.
  [[nodiscard]] Result<Bytes> attachedFile(ByteView sha256) const;
  // Takes a file of a record back for good: it is erased here at once and elsewhere with the next syncs, in all records
  // of the village that name it, and never comes again. What was answered stays. Errors: Invalid without a reason,
  // NotFound where the record never had such a file, Storage.
  [[nodiscard]] Result<void> withdrawFile(const RecordId& id, ByteView sha256, const std::string& reason);
  // Sends a record back with a note: a task for whoever has the village on a tablet. Answers the task's id. Errors:
  // NotFound, Invalid without a note.
  [[nodiscard]] Result<RecordId> sendBack(const RecordId& id, const std::string& note);
  // Tasks that nobody has done yet, the oldest first. `scope` as in RecordFilter.
  [[nodiscard]] Result<std::vector<Task>> tasks(const std::string& scope) const;
  // Says that a task is done, and why nothing is to be corrected where that is so. Finishing a correction of the record
  // does the same. Errors: NotFound.
  [[nodiscard]] Result<void> answerTask(const RecordId& task, const std::string& answer);
  // Every Change of the village, or of all, in the order of the logs.
  [[nodiscard]] Result<std::vector<LoggedChange>> log(const std::string& scope) const;

  // --- Signed tallies ---
  // What was signed. Errors: NotFound, Invalid where the record is no tally.
  [[nodiscard]] Result<count::Sheet> sheet(const RecordId& id) const;
  // Those of a village.
  [[nodiscard]] Result<std::vector<count::Sheet>> sheets(const std::string& scope) const;
  // A signed tally as text for everybody, signed by this device (core/count/publication.h). Errors: NotFound, Invalid
  // where the record is no tally.
  [[nodiscard]] Result<std::string> publishTally(const RecordId& id) const;
  // Which names stood together, paper by paper without order, for a recount. Errors: NotFound where this tablet has no
  // key for it, or no more.
  [[nodiscard]] Result<Bytes> ballots(const RecordId& id) const;
  // Destroys that key for good, and says so in the record. Errors: NotFound where this tablet does not hold it; Refused
  // before the time for objections is over, which begins with the tally, and while one is not answered. Whatever stops
  // it once it has begun, the next unlocking finishes it: no key is gone without the record saying so.
  [[nodiscard]] Result<void> destroyBallots(const RecordId& id);

  // An objection within its time. Answers the id of its row.
  [[nodiscard]] Result<Bytes> objectTo(const RecordId& tally, const TallyObjection& objection);
  [[nodiscard]] Result<void> answerObjection(const RecordId& tally, const Bytes& row, const std::string& reply);
  // Whom the elected board has chosen as its coordinator (domain.md §d.5, step 22). Errors: Invalid for somebody whom
  // this tally has not elected.
  [[nodiscard]] Result<void> nameCoordinator(const RecordId& tally, const std::string& name);
  // The kelurahan has the berita acara.
  [[nodiscard]] Result<void> receiveTally(const RecordId& tally, const std::string& by);
  // Says that the berita acara is printed once more, and answers which print it is.
  [[nodiscard]] Result<TallyPrint> tellPrint(const RecordId& tally);
  [[nodiscard]] Result<AfterSigning> afterSigning(const RecordId& tally) const;

  // --- A village's rules for its elections ---
  // A new version in the place of the current ones; defaults are filled in. Opening a unit under it freezes it. Errors:
  // Invalid as fullRules(); Refused where a current one is frozen and there is no reason.
  [[nodiscard]] Result<RecordId> adoptRules(const std::string& scope, const VillageRules& rules);
  // All versions, the newest first.
  [[nodiscard]] Result<std::vector<VillageRules>> rules(const std::string& scope) const;

  // --- Drafts: every step is durable before the next ---
  [[nodiscard]] Result<std::vector<DraftSummary>> drafts() const;
  [[nodiscard]] Result<std::unique_ptr<FormDraft>> startForm(const std::string& scope, const std::string& formId);
  // Begins with a submission as ODK writes it, of the form's newest version or an earlier one. Finished without a step
  // it keeps its instanceID, else it gets a new one and names the old one in deprecatedID. Errors: Invalid as
  // FormInstance::fromXml(), and nothing is begun then.
  [[nodiscard]] Result<std::unique_ptr<FormDraft>> startSubmission(const std::string& scope, const std::string& formId,
                                                                   const std::string& xml);
  // Corrects a finished record. Errors: NotFound; Refused for a signed tally, which is never edited.
  [[nodiscard]] Result<std::unique_ptr<FormDraft>> editRecord(const RecordId& id);
  [[nodiscard]] Result<std::unique_ptr<FormDraft>> resumeForm(const DraftId& id);
  // Records that are perhaps the same house as the one in a draft: of its form and village, with the same RT (and RW)
  // and number, or a head of household of a name that folds alike. At most 20, the newest first.
  [[nodiscard]] Result<std::vector<RecordSummary>> similar(const FormDraft& draft) const;
  // What of the newest record of the same form and village repeats in a draft: its answers to questions that the form
  // marks with the appearance token `rembug-same`, or where it marks none, to the questions of the place (rw, rt,
  // dusun, lingkungan, alamat). Only where the draft has no answer yet: refs and values for FormDraft::set().
  [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> answersOfLast(const FormDraft& draft) const;
  // `events` are what it begins with, as CountDraft::apply() takes them: all of them become durable at once, or nothing
  // is begun.
  [[nodiscard]] Result<std::unique_ptr<CountDraft>> startCount(const std::string& scope,
                                                               const std::vector<std::string>& events = {});
  [[nodiscard]] Result<std::unique_ptr<CountDraft>> resumeCount(const DraftId& id);

  // --- Reports over what this tablet holds ---
  // kind: coverage, fgd, survey, election, conflicts, cycle; scope: a village, a prefix, or empty. JSON as core/report
  // says.
  [[nodiscard]] Result<std::string> report(const std::string& kind, const std::string& scope);

  // --- For syncing; each call is short, and none of them waits for the network ---
  [[nodiscard]] SyncState syncState() const;
  [[nodiscard]] std::vector<log::Head> heads() const;
  // Batches from behind `from` on; the end of an own log is signed first, after reading it back from disk.
  [[nodiscard]] Result<std::vector<v1::Batch>> batchesAfter(const log::LogId& id, std::uint64_t from,
                                                            std::size_t limit);
  // Verifies a batch and makes it durable; what is known is passed over. Errors as LogKeeper::store.
  [[nodiscard]] Result<log::Head> storeBatch(const v1::Batch& batch);
  // Errors: Corrupt where it is not the enrolled server's word.
  [[nodiscard]] Result<void> keepReceipt(const v1::Receipt& receipt);
  // True where a receipt of this server says more than it now says it holds.
  [[nodiscard]] bool serverForgot(const std::vector<log::Head>& serverHeads) const;
  [[nodiscard]] Result<void> acknowledge(const log::Head& serverHead);
  [[nodiscard]] Result<void> keepRefusal(const Refusal& refusal);
  [[nodiscard]] Result<void> clearRefusals(const log::LogId& id);
  [[nodiscard]] Result<void> fork(const log::LogId& id);
  // Keeps a form that the server has published. It is offered once its files are here: see wantedFiles().
  [[nodiscard]] Result<void> addPublishedForm(const v1::Form& form);
  // Files that forms wait for, each once, and how much of them is here.
  [[nodiscard]] std::vector<WantedFile> wantedFiles() const;
  // Appends to such a file what stands in it from `offset` on, at its end. True once it is whole, and its hash right.
  // Errors: Conflict for another offset, Corrupt for a file with another hash, which is thrown away; Storage.
  [[nodiscard]] Result<bool> takeFilePiece(const WantedFile& file, std::uint64_t offset, ByteView piece);
  // Files of answers that are here, in granted villages, and that the server has not said it has. The Changes that name
  // them go first.
  [[nodiscard]] Result<std::vector<WantedFile>> filesToSend() const;
  // Those that are not here; of granted villages, or of all.
  [[nodiscard]] Result<std::vector<WantedFile>> filesToFetch(bool all = false) const;
  // Those that are all here, of whatever village.
  [[nodiscard]] Result<std::vector<WantedFile>> filesHere() const;
  // At most `most` bytes from `offset` on; empty at its end.
  [[nodiscard]] Result<Bytes> filePiece(ByteView sha256, std::uint64_t offset, std::size_t most) const;
  // The server has it for this village.
  [[nodiscard]] Result<void> fileSent(const WantedFile& file);
  // As takeFilePiece(), for a file of an answer: it is sealed. Errors: the same; a part that another piece does not fit
  // to is thrown away as well, and comes anew.
  [[nodiscard]] Result<bool> takeAttachmentPiece(const WantedFile& file, std::uint64_t offset, ByteView piece);
  // Throws away what came of a file that proved to be another than was named. A whole one stays.
  [[nodiscard]] Result<void> dropAttachmentPart(const WantedFile& file);
  // Which life of its data the server speaks from. What one had, another may have lost.
  [[nodiscard]] Result<void> setIncarnation(ByteView incarnation);
  // The hashes of the forms that are here, and of those that the server said it had published.
  [[nodiscard]] std::vector<Bytes> formHashes() const;
  [[nodiscard]] std::vector<Bytes> publishedForms() const;
  [[nodiscard]] Result<void> setPublishedForms(const std::vector<Bytes>& hashes);
  [[nodiscard]] Result<void> join(const Enrolment& enrolment);
  [[nodiscard]] Result<void> setGrants(const std::vector<Village>& grants);
  // A token for the enrolled server, by this device's clock corrected by what the server said of it.
  [[nodiscard]] std::string token() const;
  [[nodiscard]] Result<void> setServerTime(Millis serverNow);
  [[nodiscard]] Result<void> setLastSync();
  [[nodiscard]] Bytes publicKey() const;
  [[nodiscard]] Bytes sign(ByteView message) const;

private:
  friend class CountDraft;
  friend class FormDraft;
  explicit Tablet(std::unique_ptr<Parts> parts);
  [[nodiscard]] Result<void> openData(const vault::SealKey& key, const std::string& user, const Progress& progress);
  [[nodiscard]] Result<std::unique_ptr<FormDraft>> openFormDraft(const DraftId& id);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace rembug::tablet
