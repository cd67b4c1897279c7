#include "app/tally_model.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/count_begin.h"
#include "app/moments.h"
#include "app/qtext.h"
#include "app/signed_tallies.h"
#include "app/tally_documents.h"
#include "app/village_sums.h"
#include "core/base/bytes.h"
#include "core/count/compare.h"
#include "core/count/result.h"
#include "core/count/sum.h"
#include "core/count/take_over.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr int kPreviewWidth = 1200;

QString ballotsWord(tablet::BallotsKey key) {
  return key == tablet::BallotsKey::None        ? QString()
         : key == tablet::BallotsKey::Here      ? QStringLiteral("here")
         : key == tablet::BallotsKey::Destroyed ? QStringLiteral("destroyed")
                                                : QStringLiteral("elsewhere");
}

void addResult(const count::Sheet& sheet, QVariantMap& tally) {
  const auto facts = count::factsOf(sheet);
  if (!facts) {
    return;
  }
  const count::Outcome outcome = count::outcome(*facts);
  QStringList elected;
  for (const std::string& name : outcome.elected) {
    elected.append(qtext(name));
  }
  QVariantList ranking;
  for (const count::Ranked& person : outcome.ranking) {
    ranking.append(QVariantMap{{QStringLiteral("name"), qtext(person.name)},
                               {QStringLiteral("votes"), person.votes},
                               {QStringLiteral("rank"), person.rank}});
  }
  tally.insert(QStringLiteral("elected"), elected);
  tally.insert(QStringLiteral("decides"), count::decides(facts->session));
  tally.insert(QStringLiteral("ranking"), ranking);
  tally.insert(QStringLiteral("correcting"), !facts->corrects.empty());
}

QVariantList differencesOf(const count::Sheet& here, const count::Sheet& there) {
  QVariantList list;
  const auto all = count::sheetDifferences(here, there);
  for (const count::SheetDifference& each : all.value_or(std::vector<count::SheetDifference>())) {
    list.append(QVariantMap{{QStringLiteral("key"), qtext(each.key)},
                            {QStringLiteral("name"), qtext(each.name)},
                            {QStringLiteral("here"), static_cast<int>(each.first)},
                            {QStringLiteral("there"), static_cast<int>(each.second)}});
  }
  return list;
}

// What a sum adds up, by name.
QStringList partWords(const SignedTally& sum, const std::vector<SignedTally>& all) {
  QStringList words;
  for (const std::string& hash : count::partsOf(sum.sheet)) {
    const auto part =
        std::find_if(all.begin(), all.end(), [&](const SignedTally& each) { return each.sheet.hash == hash; });
    const bool known = part != all.end();
    words.append(!known                       ? qtext(hash.substr(0, 8))
                 : sum.unit.sum == "SITTINGS" ? QString::number(part->unit.sitting)
                                              : qtext(part->unit.unit));
  }
  return words;
}

// Those who were not reached may be visited where too few came; each visit is asked of the latest sitting.
bool maySitAgain(const SignedTally& tally, const std::vector<SignedTally>& all) {
  const auto facts = count::factsOf(tally.sheet);
  if (!facts || !tally.unit.sum.empty() || tally.unit.tier != 1 || tally.unit.round != 1 ||
      (tally.standing != "COUNTED" && tally.standing != "NOT_SUMMED")) {
    return false;
  }
  int signedIn = 0;
  for (const SignedTally& each : all) {
    const auto other = count::factsOf(each.sheet);
    const bool same = each.unit.unit == tally.unit.unit && each.unit.sum.empty() && each.unit.round == 1 &&
                      each.unit.tier == 1 && each.standing == tally.standing;
    if (same && each.unit.sitting > tally.unit.sitting) {
      return false;
    }
    signedIn += same && other ? other->accounting.signedInF + other->accounting.signedInM : 0;
  }
  return !facts->session.rules.quorumReached(signedIn, facts->session.adultsF + facts->session.adultsM);
}

bool isRival(const SignedTally& one, const SignedTally& other) {
  return other.record != one.record && other.unit == one.unit && one.standing == "CONFLICT" &&
         other.standing == "CONFLICT" && other.sheet.hash != one.sheet.hash;
}

QVariantList printsOf(const tablet::AfterSigning& after, const QLocale& locale) {
  QVariantList prints;
  for (const tablet::TallyPrint& print : after.prints) {
    prints.append(QVariantMap{{QStringLiteral("number"), static_cast<int>(print.number)},
                              {QStringLiteral("tablet"), qtext(print.tablet)},
                              {QStringLiteral("by"), qtext(print.by)},
                              {QStringLiteral("at"), momentWords(locale, print.at)}});
  }
  return prints;
}

struct Correcting {
  RecordId tally;
  std::vector<std::string> hashes;  // its own, and those of its rivals
  std::string reason;
  std::string whyTaken;  // empty: the box is read again
};

// What a correcting count begins with: the box as it stands closed, to be measured and read again; or all that the
// tally says, to be put right.
Result<QString> beginCorrecting(tablet::Tablet& tablet, const std::string& village, const Correcting& how) {
  REMBUG_ASSIGN(const count::Sheet sheet, tablet.sheet(how.tally));
  std::vector<std::string> events = plannedSession(sheet.session);
  events.emplace_back(R"({"stage":"OPENED"})");
  events.emplace_back(R"({"stage":"CLOSED"})");
  events.push_back(nlohmann::json({{"corrects", {{"hash", how.hashes}, {"reason", how.reason}}}})
                       .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  if (!how.whyTaken.empty()) {
    REMBUG_ASSIGN(const Bytes ballots, tablet.ballots(how.tally));
    REMBUG_ASSIGN(const std::vector<std::string> taken, count::takeOver(sheet, ballots, how.whyTaken));
    events.insert(events.end(), taken.begin(), taken.end());
  }
  return beginCount(tablet, village, events);
}

// A sum is put right by one that is made anew.
Result<QString> sumAgain(tablet::Tablet& tablet, const std::string& village, const count::UnitId& unit,
                         const std::string& reason) {
  REMBUG_ASSIGN(const std::vector<VillageSum> sums, villageSums(tablet, village));
  for (const VillageSum& sum : sums) {
    if (sum.overUnits == (unit.sum == "UNITS") && sum.round == unit.round && (sum.overUnits || sum.unit == unit.unit)) {
      return beginVillageSum(tablet, village, sum, unit.unit, reason);
    }
  }
  return fail(ErrorCode::NotFound, "no tallies count that could be summed again");
}

}  // namespace

struct TallyModel::Loaded {
  QVariantMap tally;
  QVariantList objections;
  QVariantList rivals;

  static Result<Loaded> of(tablet::Tablet& tablet, const std::string& record, const std::string& village,
                           const QLocale& locale) {
    REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
    REMBUG_ASSIGN(const std::vector<SignedTally> all, signedTallies(tablet, village));
    const auto own = std::find_if(all.begin(), all.end(), [&](const SignedTally& each) { return each.record == id; });
    if (own == all.end()) {
      return fail(ErrorCode::NotFound, "there is no such tally in this village");
    }
    REMBUG_ASSIGN(const tablet::AfterSigning after, tablet.afterSigning(id));
    Loaded loaded;
    loaded.tally = {
        {QStringLiteral("unit"), qtext(own->unit.unit)},
        {QStringLiteral("tier"), own->unit.tier},
        {QStringLiteral("round"), own->unit.round},
        {QStringLiteral("sitting"), own->unit.sitting},
        {QStringLiteral("sum"), qtext(own->unit.sum)},
        {QStringLiteral("parts"), partWords(*own, all)},
        {QStringLiteral("maySitAgain"), maySitAgain(*own, all)},
        {QStringLiteral("standing"), qtext(own->standing)},
        {QStringLiteral("hash"), qtext(own->sheet.hash)},
        {QStringLiteral("signedAt"), momentWords(locale, after.signedAt)},
        {QStringLiteral("signedBy"), qtext(after.signedBy)},
        {QStringLiteral("receivedBy"), qtext(after.receivedBy)},
        {QStringLiteral("objectionsEnd"), momentWords(locale, after.objectionsEnd)},
        {QStringLiteral("objectionsOver"), QDateTime::currentMSecsSinceEpoch() >= after.objectionsEnd.count()},
        {QStringLiteral("ballots"), ballotsWord(after.ballots)},
        {QStringLiteral("destroyedBy"), qtext(after.destroyedBy)},
        {QStringLiteral("destroyedAt"), momentWords(locale, after.destroyedAt)},
        {QStringLiteral("prints"), printsOf(after, locale)},
        {QStringLiteral("nextPrint"), static_cast<int>(after.next.number)},
        {QStringLiteral("tablet"), qtext(after.next.tablet)}};
    addResult(own->sheet, loaded.tally);
    for (const tablet::TallyObjection& objection : after.objections) {
      loaded.objections.append(QVariantMap{{QStringLiteral("row"), qtext(toHex(objection.row))},
                                           {QStringLiteral("by"), qtext(objection.by)},
                                           {QStringLiteral("what"), qtext(objection.what)},
                                           {QStringLiteral("reply"), qtext(objection.reply)}});
    }
    for (const SignedTally& other : all) {
      if (isRival(*own, other)) {
        loaded.rivals.append(QVariantMap{{QStringLiteral("record"), qtext(other.record.hex())},
                                         {QStringLiteral("hash"), qtext(other.sheet.hash)},
                                         {QStringLiteral("signedAt"), momentWords(locale, other.at)},
                                         {QStringLiteral("signedBy"), qtext(other.author)},
                                         {QStringLiteral("differences"), differencesOf(own->sheet, other.sheet)}});
      }
    }
    return loaded;
  }
};

void TallyModel::setSession(AppSession* session) {
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &TallyModel::load);
  connect(session, &AppSession::languageChanged, this, &TallyModel::load);
  Q_EMIT sessionChanged();
  load();
}

void TallyModel::setRecord(const QString& record) {
  m_record = record;
  Q_EMIT sessionChanged();
  load();
}

void TallyModel::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_record.isEmpty()) {
    return;
  }
  m_session->run(
      this,
      [record = m_record.toStdString(), village = m_session->village().toStdString(),
       locale = QLocale(m_session->language())](tablet::Tablet& tablet) {
        return Loaded::of(tablet, record, village, locale);
      },
      [this](const Result<Loaded>& loaded) {
        if (!m_session->succeeded(loaded)) {
          return;
        }
        m_tally = loaded->tally;
        m_objections = loaded->objections;
        m_rivals = loaded->rivals;
        m_loaded = true;
        Q_EMIT changed();
      });
}

template <typename Act>
void TallyModel::act(Act act) {
  m_session->run(
      this,
      [record = m_record.toStdString(), act](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        REMBUG_TRY(act(tablet, id));
        return {};
      },
      [this](const Result<void>& done) {
        m_session->succeeded(done);
        m_session->refresh();
        load();
      });
}

void TallyModel::object(const QString& by, const QString& what, const QString& reply) {
  act([objection =
           tablet::TallyObjection{
               {}, by.trimmed().toStdString(), what.trimmed().toStdString(), reply.trimmed().toStdString()}](
          tablet::Tablet& tablet, const RecordId& id) { return tablet.objectTo(id, objection); });
}

void TallyModel::answer(const QString& row, const QString& reply) {
  act([row = row.toStdString(), reply = reply.trimmed().toStdString()](tablet::Tablet& tablet,
                                                                       const RecordId& id) -> Result<void> {
    REMBUG_ASSIGN(const Bytes bytes, fromHex(row));
    return tablet.answerObjection(id, bytes, reply);
  });
}

void TallyModel::receive(const QString& by) {
  act([by = by.trimmed().toStdString()](tablet::Tablet& tablet, const RecordId& id) {
    return tablet.receiveTally(id, by);
  });
}

void TallyModel::destroyBallots() {
  m_tried.clear();
  act([](tablet::Tablet& tablet, const RecordId& id) { return tablet.destroyBallots(id); });
}

void TallyModel::tryBallots() {
  m_session->run(
      this,
      [record = m_record.toStdString()](tablet::Tablet& tablet) {
        const auto id = RecordId::fromHexText(record);
        return id && tablet.ballots(*id).has_value();
      },
      [this](bool opened) {
        m_tried = opened ? QStringLiteral("opened") : QStringLiteral("closed");
        Q_EMIT changed();
      });
}

template <typename Write>
void TallyModel::write(Write write) {
  m_session->run(
      this,
      [record = m_record.toStdString(), write](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        return write(tablet, id);
      },
      [this](const Result<QString>& written) {
        m_file = written.value_or(QString());
        m_session->succeeded(written);
        m_session->refresh();
        load();
      });
}

void TallyModel::preview(bool shown) {
  m_pages.clear();
  if (!shown) {
    Q_EMIT changed();
    return;
  }
  m_session->run(
      this,
      [record = m_record.toStdString(),
       village = m_session->villageName()](tablet::Tablet& tablet) -> Result<QList<QImage>> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        return previewTally(tablet, id, village, kPreviewWidth);
      },
      [this](const Result<QList<QImage>>& pages) {
        if (!m_session->succeeded(pages)) {
          return;
        }
        for (const QImage& page : *pages) {
          m_pages.append(QVariant::fromValue(page));
        }
        Q_EMIT changed();
      });
}

void TallyModel::print() {
  m_pages.clear();
  write([village = m_session->villageName()](tablet::Tablet& tablet, const RecordId& id) {
    return printTally(tablet, id, village);
  });
}

void TallyModel::publish() {
  write(writePublication);
}

void TallyModel::startSitting() {
  m_session->run(
      this,
      [record = m_record.toStdString(),
       village = m_session->village().toStdString()](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        REMBUG_ASSIGN(const count::Sheet sheet, tablet.sheet(id));
        nlohmann::json session = nlohmann::json::parse(sheet.session);
        session["sitting"] = count::unitOf(sheet).sitting + 1;
        return beginCount(tablet, village, plannedSession(session.dump()));
      },
      [this](const Result<QString>& draft) { openCount(draft); });
}

void TallyModel::openCount(const Result<QString>& draft) {
  if (!m_session->succeeded(draft)) {
    return;
  }
  m_session->refresh();
  Q_EMIT begun(*draft);
}

void TallyModel::correct(const QString& reason, const QString& whyTaken) {
  std::vector<std::string> hashes{m_tally.value(QStringLiteral("hash")).toString().toStdString()};
  for (const QVariant& rival : m_rivals) {
    hashes.push_back(rival.toMap().value(QStringLiteral("hash")).toString().toStdString());
  }
  m_session->run(
      this,
      [record = m_record.toStdString(), hashes, reason = reason.trimmed().toStdString(),
       whyTaken = whyTaken.trimmed().toStdString(),
       village = m_session->village().toStdString()](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        REMBUG_ASSIGN(const count::Sheet sheet, tablet.sheet(id));
        if (const count::UnitId unit = count::unitOf(sheet); !unit.sum.empty()) {
          return sumAgain(tablet, village, unit, reason);
        }
        return beginCorrecting(tablet, village, {id, hashes, reason, whyTaken});
      },
      [this](const Result<QString>& draft) { openCount(draft); });
}

}  // namespace rembug::app
