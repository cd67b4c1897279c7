#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/log/change.h"

namespace rembug::tablet {

using DraftId = Id<struct DraftTag>;

// A granted village, or a prefix that ends in a dot.
struct Village {
  std::string code;
  std::string name;  // as people write it: "Bintaro"
  bool operator==(const Village&) const = default;
};

// What enrolling with a server gave.
struct Enrolment {
  std::string address;  // HOST:PORT
  Bytes pin;            // of the server's certificate
  std::string certificatePem;
  ServerId server;
  Bytes serverPublicKey;
  std::string role;  // facilitator, supervisor, admin
  std::string person;
  std::vector<Village> grants;
};

struct FormInfo {
  std::string id;
  std::string version;
  std::string title;
  std::size_t filesMissing = 0;  // the next syncs bring them; until then the form is not to be offered
};

// A file that is not here, or not all of it; or one that the server is to get.
struct WantedFile {
  std::string name;
  Bytes sha256;
  std::uint64_t size = 0;
  std::uint64_t stored = 0;  // how much of it is here
  std::string scope;         // the village whose record names it; empty for a file of a form
};

// A file that belongs to an answer: a photo, a signature, a sound.
struct Attachment {
  std::string ref;        // the question, rows by position: "/data/foto[1]/berkas"
  std::string name;       // the answer of that question
  std::string mediaType;  // RFC 6838: "image/jpeg"
  Bytes sha256;
  std::uint64_t size = 0;
  std::uint64_t stored = 0;  // how much of it is on this tablet
  bool here = false;         // all of it
  bool recorded = false;     // a finished record names it: taking the answer away does not erase it
  bool withdrawn = false;    // taken back for good: it is nowhere, and comes no more
  std::string reason = {};   // why
};

struct AttachmentContent {
  Attachment about;
  Bytes content;
};

// One line of a list of records.
struct RecordSummary {
  RecordId id;
  std::string scope;
  std::string form;  // its type
  std::string version;
  std::string title;
  bool voided = false;
  std::size_t conflicts = 0;
  Millis created{0};
  Millis updated{0};
  std::string author;  // of the first Change
};

// A record as XML.
struct RecordXml {
  std::string xml;
  std::string version;                                       // of the form
  std::vector<std::pair<std::string, std::string>> leftOut;  // refs and answers that this version has no place for
};

// A record that says where it is.
struct PlacedRecord {
  RecordId id;
  std::string title;
  std::size_t conflicts = 0;
  std::string visit;  // the answer to a question named `hasil`: how the visit went; empty where there is none
  std::string point;  // "latitude longitude …", as ODK writes it
};

struct RecordFilter {
  std::string scope;   // a village, a prefix that ends in a dot, or empty for all
  std::string form;    // empty: all
  std::string search;  // part of the title, whatever case; empty: all
  bool withVoided = true;
};

enum class DraftKind { Form, Count };

// Something that was begun and not finished.
struct DraftSummary {
  DraftId id;
  DraftKind kind = DraftKind::Form;
  std::string scope;
  std::string form;                // empty for a count
  std::optional<RecordId> record;  // where a finished record is being corrected
  Millis started{0};
  Millis saved{0};
  std::string author;
  std::size_t steps = 0;
  std::string
      place;  // of a form: the last place a person was at; may be gone, FormDraft::place() answers one that is not
  std::string unit;  // of a count: where it is held
};

// Something that was found: a record, or a draft.
struct SearchHit {
  std::optional<RecordSummary> record;
  std::optional<DraftSummary> draft;
  std::string title;
  std::string match;  // the answer that was found, where it is not the title
};

// One answer that a Change gave, in words.
struct HistoryLine {
  std::string ref;    // "/data/person[2]/age"
  std::string label;  // of the question; its element's name where the form has none today
  std::string before;
  std::string after;  // empty: taken away
};

enum class DisagreementKind {
  Answer,      // two people answered otherwise
  Calculated,  // a form's calculation that no answer in disagreement stands behind any more
  Row,         // somebody took it away while somebody else wrote into it
  Void,        // somebody said that the record does not count while somebody else wrote into it
};

// One way of settling a disagreement.
struct DisagreementSide {
  std::string value;   // what Tablet::settle() takes: a value; of a row or record "KEEP" or "REMOVE"
  std::string shown;   // in words, of a choice; of a record's "REMOVE" the reason
  std::string author;  // empty where nobody said it
  Millis at{0};
};

// Something in a record that people should settle.
struct Disagreement {
  DisagreementKind kind = DisagreementKind::Answer;
  RecordId record;
  std::string scope;
  std::string title;  // of the record
  std::string path;
  Bytes row;
  std::string ref;    // "/data/person[2]/age"
  std::string label;  // of the question or the repeat
  std::vector<DisagreementSide> sides;
};

// What one person did to a record at one time.
struct HistoryStep {
  Millis at{0};
  std::string author;
  bool own = false;   // made on this tablet
  bool sent = false;  // the server has said that it holds it
  std::vector<HistoryLine> lines;
  std::size_t rowsAdded = 0;
  std::size_t rowsRemoved = 0;
  std::string voidReason;                                      // where it says that the record does not count
  std::vector<std::pair<std::string, std::string>> withdrawn;  // files taken back for good: name and reason
};

struct RecordHistory {
  std::string title;
  std::string form;
  bool voided = false;
  std::vector<HistoryStep> steps;  // the first one first
  std::vector<HistoryLine> past;   // kept, though the form would not take them today: `after` is the answer
};

// A record that a supervisor sent back with a note.
struct Task {
  RecordId id;
  RecordId record;
  std::string scope;
  std::string form;
  std::string title;  // of the record; empty where the record has not come yet
  std::string note;
  std::string author;
  Millis at{0};
};

// A Change as `rembug log` prints it.
struct LoggedChange {
  log::ChangeId id;
  Millis at{0};
  std::string author;
  RecordId record;
  std::string type;
  std::size_t ops = 0;
  Bytes hash;  // of the chain up to here
};

// A Change, or a run of them, that the server would not take.
struct Refusal {
  log::LogId log;
  std::uint64_t firstSeq = 0;
  std::uint64_t count = 0;
  std::string code;
  std::string reason;
};

struct SyncState {
  std::size_t unsent = 0;  // Changes of this tablet for which there is no receipt
  // Files of answers: those here that the server has not got, and those that it may have and are not here.
  std::size_t filesUnsent = 0;
  std::uint64_t bytesUnsent = 0;
  std::size_t filesMissing = 0;
  std::uint64_t bytesMissing = 0;
  std::vector<Refusal> refused;
  std::vector<log::Head> heads;
  std::optional<Millis> lastSync;
};

// A version of a village's rules for its elections (tata tertib).
struct VillageRules {
  RecordId id;
  std::string name;
  std::string json;                // as core/count/rule_pack.h says, with every default
  std::string hash;                // of that: two units are comparable where it is the same
  std::vector<std::string> units;  // those that will vote, by name
  std::string reason;              // for a change of frozen rules: the meeting that decided it
  bool frozen = false;             // a unit has opened under it
  bool current = false;            // no other version replaces it; several where two people changed the same one
  std::string author;
  Millis created{0};
};

struct TallyObjection {
  Bytes row;
  std::string by;  // a role
  std::string what;
  std::string reply;  // empty: not answered yet
};

// The key of a tally's ballots is on one tablet, until it is destroyed. A sum of tallies has no ballots.
enum class BallotsKey { None, Here, Elsewhere, Destroyed };

// One print of a berita acara. Two tablets that have not synced may print the same number; number and tablet together
// stand on one print only.
struct TallyPrint {
  std::size_t number = 0;  // 1: the original; 0 where an older version has told of it without one
  std::string tablet;      // four letters and figures
  std::string by;
  Millis at{0};
};

// What was added to a signed tally: nothing of the tally itself is touched by it.
struct AfterSigning {
  std::vector<TallyObjection> objections;
  std::string coordinator;  // of the board that it elected; empty: not chosen yet
  std::string receivedBy;   // at the kelurahan; empty: not yet
  Millis signedAt{0};
  std::string signedBy;
  Millis objectionsEnd{0};  // from then on the key may be destroyed
  BallotsKey ballots = BallotsKey::Elsewhere;
  std::string destroyedBy;  // empty: not destroyed
  Millis destroyedAt{0};
  std::vector<TallyPrint> prints;  // of the berita acara, on all tablets that have told, the first one first
  TallyPrint next;                 // what the next one on this tablet will be
};

}  // namespace rembug::tablet
