#pragma once

#include <optional>
#include <string>

#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

namespace rembug::tablet {
class CountDraft;
}

namespace rembug::app {

class CountNames;

// A count as its screens show it, gathered in one go on the worker.
struct CountView {
  bool open = false;
  bool isSigned = false;
  bool finished = false;
  QString record;  // of a signed count: its record, in hex
  // Which screen is due: "rules", "open", "voting", "figures", "board", "names", "result".
  QString step;
  QString stage;
  QString unit;
  QString rulesHash;
  int namesMax = 0;
  int inBox = 0;
  int adults = 0;
  int papers = 0;
  int valid = 0;
  int invalid = 0;
  int blank = 0;
  QVariantList names;       // a closed list, then in the order of first use: {name, votes, sex}
  QVariantList hand;        // lines of the paper in hand: {name, strike, unidentified}
  QVariantList pile;        // papers on the doubtful pile: {paper, text}
  QVariantList groups;      // spellings to be ruled on
  QVariantList called;      // call names to be ruled on: {written, votes, persons: [{name, saidBy}]}
  QVariantList joins;       // {written, person, reason}
  QVariantList distinct;    // {names, reason}
  QVariantList objections;  // {by, what, reply}
  QVariantList resigned;    // {person, reason}
  bool isSum = false;       // tallies are added up, no papers are read
  bool decides = true;      // whether this count says who is elected
  QString correcting;       // why it corrects a signed tally; empty where it does not
  int taken = 0;            // papers taken over from that tally; 0 where all were read
  QString whyTaken;
  QVariantMap details;  // for the berita acara, as the event "details" has them
  QStringList failed;   // checks that fail: keys of core/count/findings.h
  QString lastPaper;
  QVariantMap figures;  // notReturned, withoutPaper, signedIn, quorum, apart (a later sitting); visits [as they were
                        // entered, with f and m]
  QVariantMap result;
  QStringList remedies;  // for the tie at hand: those of the rules in their order, but for those that failed
  bool undecidedMatter = false;
  QString error;

  [[nodiscard]] static CountView of(const tablet::CountDraft& draft, CountNames& names);
};

}  // namespace rembug::app
