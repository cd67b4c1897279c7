#include "app/election_model.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/count_begin.h"
#include "app/moments.h"
#include "app/qtext.h"
#include "app/signed_tallies.h"
#include "core/count/result.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

using nlohmann::json;

QVariantMap tallyOf(const SignedTally& tally, const QLocale& locale) {
  QStringList elected;
  if (const auto facts = count::factsOf(tally.sheet); facts && count::decides(facts->session)) {
    for (const std::string& name : count::outcome(*facts).elected) {
      elected.append(qtext(name));
    }
  }
  return {{QStringLiteral("record"), qtext(tally.record.hex())},
          {QStringLiteral("unit"), qtext(tally.unit.unit)},
          {QStringLiteral("tier"), tally.unit.tier},
          {QStringLiteral("round"), tally.unit.round},
          {QStringLiteral("sitting"), tally.unit.sitting},
          {QStringLiteral("sum"), qtext(tally.unit.sum)},
          {QStringLiteral("standing"), qtext(tally.standing)},
          {QStringLiteral("elected"), elected},
          {QStringLiteral("at"), momentWords(locale, tally.at)}};
}

QVariantList draftsOf(tablet::Tablet& tablet, const std::string& village, const QLocale& locale) {
  QVariantList drafts;
  for (const tablet::DraftSummary& each : tablet.drafts().value_or(std::vector<tablet::DraftSummary>())) {
    // One without a step is a page that is just being opened or left.
    if (each.kind != tablet::DraftKind::Count || each.scope != village || each.steps == 0) {
      continue;
    }
    const auto draft = tablet.resumeCount(each.id);
    const bool known = draft && (*draft)->count().session();
    drafts.append(QVariantMap{{QStringLiteral("draft"), qtext(each.id.hex())},
                              {QStringLiteral("unit"), known ? qtext((*draft)->count().session()->unit) : QString()},
                              {QStringLiteral("sum"), known ? qtext((*draft)->count().session()->sum) : QString()},
                              {QStringLiteral("sitting"), known ? (*draft)->count().session()->sitting : 1},
                              {QStringLiteral("papers"), draft ? count::tally((*draft)->count()).papers() : 0},
                              {QStringLiteral("author"), qtext(each.author)},
                              {QStringLiteral("saved"), momentWords(locale, each.saved)}});
  }
  return drafts;
}

QVariantMap sumOf(const VillageSum& sum) {
  QStringList parts;
  for (const count::Sheet& sheet : sum.parts) {
    const count::UnitId id = count::unitOf(sheet);
    parts.append(sum.overUnits ? qtext(id.unit) : QString::number(id.sitting));
  }
  QStringList missing;
  for (const std::string& unit : sum.missing) {
    missing.append(qtext(unit));
  }
  return {{QStringLiteral("overUnits"), sum.overUnits},
          {QStringLiteral("unit"), qtext(sum.unit)},
          {QStringLiteral("round"), sum.round},
          {QStringLiteral("parts"), parts},
          {QStringLiteral("missing"), missing},
          {QStringLiteral("old"), !sum.earlier.empty() && sum.isSigned.empty()},
          {QStringLiteral("isSigned"), !sum.isSigned.empty()}};
}

// The first vote of the units: who goes on to the next tier comes out of these.
std::vector<count::Sheet> firstTier(const std::vector<SignedTally>& tallies) {
  std::vector<count::Sheet> sheets;
  for (const SignedTally& tally : tallies) {
    if (tally.unit.tier == 1 && tally.unit.round == 1) {
      sheets.push_back(tally.sheet);
    }
  }
  return sheets;
}

// In a direct election the units elect the board itself.
std::vector<count::Delegate> delegatesOf(const std::vector<SignedTally>& tallies) {
  const count::Units units = count::settleUnits(firstTier(tallies));
  const auto facts = units.counted.empty() ? Result<count::Facts>(fail(ErrorCode::NotFound, ""))
                                           : count::factsOf(units.counted.front());
  return facts && facts->session.rules.mode == "TIERED" ? count::delegatesOf(units) : std::vector<count::Delegate>();
}

// The session of the meeting: {"village","unit","tier":2,"board":true,"adults","roll","rules"}.
Result<std::string> meetingSession(tablet::Tablet& tablet, const std::string& village, const std::string& place,
                                   const std::vector<int>& absent) {
  REMBUG_ASSIGN(const std::vector<SignedTally> tallies, signedTallies(tablet, village));
  const count::Units units = count::settleUnits(firstTier(tallies));
  json roll = json::parse(count::rollJson(delegatesOf(tallies)));
  if (roll.empty()) {
    return fail(ErrorCode::NotFound, "no unit has elected delegates yet");
  }
  int women = 0;
  for (std::size_t i = 0; i < roll.size(); ++i) {
    roll[i]["present"] = std::find(absent.begin(), absent.end(), static_cast<int>(i)) == absent.end();
    women += roll[i]["sex"] == "f" ? 1 : 0;
  }
  const json before = json::parse(units.counted.front().session);
  const json session = {{"village", village},
                        {"unit", place},
                        {"tier", 2},
                        {"board", true},
                        {"adults", {{"f", women}, {"m", static_cast<int>(roll.size()) - women}}},
                        {"roll", roll},
                        {"rules", before.at("rules")}};
  return session.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

struct ElectionModel::Loaded {
  QVariantList tallies;
  QVariantList drafts;
  QVariantList delegates;
  QVariantList sumsShown;
  std::vector<VillageSum> sums;
  QVariantMap rules;

  static Result<Loaded> of(tablet::Tablet& tablet, const std::string& village, const QLocale& locale) {
    REMBUG_ASSIGN(const std::vector<SignedTally> signedOnes, signedTallies(tablet, village));
    Loaded loaded;
    for (const SignedTally& tally : signedOnes) {
      loaded.tallies.append(tallyOf(tally, locale));
    }
    for (const count::Delegate& delegate : delegatesOf(signedOnes)) {
      loaded.delegates.append(QVariantMap{{QStringLiteral("name"), qtext(delegate.name)},
                                          {QStringLiteral("sex"), qtext(delegate.sex)},
                                          {QStringLiteral("unit"), qtext(delegate.unit)}});
    }
    REMBUG_ASSIGN(loaded.sums, villageSums(tablet, village));
    for (const VillageSum& sum : loaded.sums) {
      loaded.sumsShown.append(sumOf(sum));
    }
    loaded.drafts = draftsOf(tablet, village, locale);
    REMBUG_ASSIGN(const std::vector<tablet::VillageRules> all, tablet.rules(village));
    for (const tablet::VillageRules& version : all) {
      if (version.current) {
        const bool several = !loaded.rules.isEmpty();
        loaded.rules = {{QStringLiteral("name"), qtext(version.name)},
                        {QStringLiteral("hash"), qtext(version.hash)},
                        {QStringLiteral("frozen"), version.frozen},
                        {QStringLiteral("several"), several}};
      }
    }
    return loaded;
  }
};

void ElectionModel::setSession(AppSession* session) {
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &ElectionModel::load);
  connect(session, &AppSession::languageChanged, this, &ElectionModel::load);
  Q_EMIT sessionChanged();
  load();
}

void ElectionModel::load() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), locale = QLocale(m_session->language())](tablet::Tablet& tablet) {
        return Loaded::of(tablet, village, locale);
      },
      [this](const Result<Loaded>& loaded) {
        if (!m_session->succeeded(loaded)) {
          return;
        }
        m_tallies = loaded->tallies;
        m_drafts = loaded->drafts;
        m_delegates = loaded->delegates;
        m_sums = loaded->sums;
        m_sumsShown = loaded->sumsShown;
        m_rules = loaded->rules;
        m_loaded = true;
        Q_EMIT changed();
      });
}

void ElectionModel::startMeeting(const QString& place, const QVariantList& absent) {
  std::vector<int> away;
  for (const QVariant& index : absent) {
    away.push_back(index.toInt());
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), place = place.trimmed().toStdString(),
       away](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const std::string session, meetingSession(tablet, village, place, away));
        return beginCount(tablet, village, plannedSession(session));
      },
      [this](const Result<QString>& draft) { openCount(draft); });
}

void ElectionModel::openCount(const Result<QString>& draft) {
  if (!m_session->succeeded(draft)) {
    return;
  }
  m_session->refresh();
  Q_EMIT begun(*draft);
}

void ElectionModel::startSum(int at, const QString& place, const QString& reason) {
  if (at < 0 || static_cast<std::size_t>(at) >= m_sums.size()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), sum = m_sums[static_cast<std::size_t>(at)],
       place = place.trimmed().toStdString(), reason = reason.trimmed().toStdString()](tablet::Tablet& tablet) {
        return beginVillageSum(tablet, village, sum, place, reason);
      },
      [this](const Result<QString>& draft) { openCount(draft); });
}

}  // namespace rembug::app
