// The result beside that of a second program, written from the rule book alone (domain.md §d.6, §d.8) with sets where
// the project has lists, on 10,000 random elections.
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <nlohmann/json.hpp>

#include "core/count/result.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using Names = std::set<std::string>;
using Votes = std::map<std::string, int>;

constexpr int kRuns = 10'000;

struct ModelLine {
  int name = 0;
  int strike = 0;  // 0 none, 1 OUT_OF_SCOPE, 2 UNREADABLE, 3 INELIGIBLE
  bool unidentified = false;
};

struct ModelRules {
  int namesMin = 1;
  int namesMax = 3;
  bool wholeBallot = false;
  bool firstCount = true;
  int seats = 3;
  int quorumPercent = 30;
  int womenPercent = 0;
  bool womenRequired = false;
};

struct ModelElection {
  ModelRules rules;
  std::vector<std::vector<ModelLine>> papers;
  std::map<std::string, std::string> joins;
  std::map<std::string, std::string> sexes;
  Names resigned;
  int voters = 0;  // of 100
  std::map<Names, Names> decisions;
};

std::string written(int name) {
  return "N" + std::to_string(name);
}

// --- The second program ---

struct ModelTally {
  Votes votes;  // by person
  int unidentified = 0;
  int valid = 0;
  std::map<std::string, int> reasons;
};

void readPaper(const ModelElection& e, std::vector<ModelLine> lines, ModelTally& t) {
  const auto most = static_cast<std::size_t>(e.rules.namesMax);
  if (lines.size() > most && e.rules.wholeBallot) {
    ++t.reasons["TOO_MANY_NAMES"];
    return;
  }
  if (lines.size() > most) {
    lines.resize(e.rules.firstCount ? most : 0);
  }
  Names persons;
  int nobody = 0;
  int ineligible = 0;
  bool outside = false;
  for (const ModelLine& line : lines) {
    const auto join = e.joins.find(written(line.name));
    if (line.strike == 1) {
      outside = true;
    } else if (line.strike == 3) {
      ++ineligible;
    } else if (line.strike == 0 && line.unidentified && join == e.joins.end()) {
      ++nobody;
    } else if (line.strike == 0) {
      persons.insert(join == e.joins.end() ? written(line.name) : join->second);
    }
  }
  if (e.rules.wholeBallot && outside) {
    ++t.reasons["OUT_OF_SCOPE"];
  } else if (e.rules.wholeBallot && static_cast<int>(persons.size()) + nobody + ineligible < e.rules.namesMin) {
    ++t.reasons["TOO_FEW_NAMES"];
  } else {
    ++t.valid;
    t.unidentified += nobody;
    for (const std::string& person : persons) {
      ++t.votes[person];
    }
  }
}

struct Pick {
  Names in;
  Names tied;
  int left = 0;
};

// The k with most votes; where equals stand across the edge, by decision or not at all.
Pick pick(const Votes& votes, int k, const std::map<Names, Names>& decisions) {
  Pick p;
  int edge = 0;
  for (const auto& [name, number] : votes) {
    const auto atLeast =
        std::count_if(votes.begin(), votes.end(), [&, n = number](const auto& v) { return v.second >= n; });
    if (atLeast <= k) {
      p.in.insert(name);
    } else {
      edge = std::max(edge, number);
    }
  }
  p.left = k - static_cast<int>(p.in.size());
  for (const auto& [name, number] : votes) {
    if (number == edge && !p.in.contains(name)) {
      p.tied.insert(name);
    }
  }
  while (p.left > 0 && static_cast<int>(p.tied.size()) > p.left) {
    const auto decision = decisions.find(p.tied);
    if (decision == decisions.end()) {
      return p;
    }
    for (const std::string& name : decision->second) {
      p.in.insert(name);
      p.tied.erase(name);
      --p.left;
    }
  }
  if (p.left > 0) {
    p.in.insert(p.tied.begin(), p.tied.end());
  }
  p.tied.clear();
  return p;
}

struct ModelResult {
  Names elected;
  Names tied;
  int left = 0;
  bool quorum = false;
};

ModelResult electModel(const ModelElection& e, const Votes& votes) {
  ModelResult r;
  r.quorum = e.voters >= e.rules.quorumPercent;
  if (!r.quorum) {
    return r;
  }
  Votes running = votes;
  std::erase_if(running, [&](const auto& entry) { return e.resigned.contains(entry.first); });
  const Pick first = pick(running, e.rules.seats, e.decisions);
  r = {first.in, first.tied, first.left, true};
  if (!first.tied.empty() || !e.rules.womenRequired) {
    return r;
  }
  Votes women;
  Votes men;
  int need = (e.rules.womenPercent * e.rules.seats + 99) / 100;
  for (const auto& [name, number] : running) {
    const auto found = e.sexes.find(name);
    const std::string sex = found == e.sexes.end() ? "" : found->second;
    const bool in = first.in.contains(name);
    need -= in && sex == "f" ? 1 : 0;
    if (!in && sex == "f") {
      women[name] = number;
    } else if (in && sex == "m") {
      men[name] = number;
    }
  }
  const int moved = std::min({std::max(need, 0), static_cast<int>(women.size()), static_cast<int>(men.size())});
  if (moved == 0) {
    return r;
  }
  const Pick coming = pick(women, moved, e.decisions);
  const Pick staying = pick(men, static_cast<int>(men.size()) - moved, e.decisions);
  for (const Pick* part : {&coming, &staying}) {
    if (!part->tied.empty()) {
      r.tied = part->tied;
      r.left = part->left;
      return r;
    }
  }
  for (const auto& [name, number] : men) {
    if (!staying.in.contains(name)) {
      r.elected.erase(name);
    }
  }
  r.elected.insert(coming.in.begin(), coming.in.end());
  return r;
}

// --- Both, side by side ---

ModelElection anyElection() {
  ModelElection e;
  e.rules.namesMin = *rc::gen::inRange(1, 4);
  e.rules.namesMax = *rc::gen::inRange(3, 5);
  e.rules.wholeBallot = *rc::gen::arbitrary<bool>();
  e.rules.firstCount = *rc::gen::arbitrary<bool>();
  e.rules.seats = *rc::gen::inRange(1, 6);
  e.rules.quorumPercent = *rc::gen::element(0, 30, 60);
  e.rules.womenPercent = *rc::gen::element(0, 30, 50, 100);
  e.rules.womenRequired = *rc::gen::arbitrary<bool>();
  e.voters = *rc::gen::inRange(25, 101);
  const int papers = *rc::gen::inRange(0, 25);
  for (int i = 0; i < papers; ++i) {
    std::vector<ModelLine> lines;
    for (int code : *rc::gen::container<std::vector<int>>(static_cast<std::size_t>(*rc::gen::inRange(1, 6)),
                                                          rc::gen::inRange(0, 8 * 12))) {
      ModelLine line{code % 8, 0, false};
      code /= 8;  // of twelve, one for each fault and two for nobody
      line.strike = code < 3 ? code + 1 : 0;
      line.unidentified = code == 3 || code == 4;
      lines.push_back(line);
    }
    e.papers.push_back(lines);
  }
  for (int name = 0; name < 8; ++name) {
    e.sexes[written(name)] = *rc::gen::element<std::string>("f", "m", "m", "");
    if (*rc::gen::inRange(0, 5) == 0) {
      e.joins[written(name)] = written((name + 1) % 8);
    }
    if (*rc::gen::inRange(0, 10) == 0) {
      e.resigned.insert(written(name));
    }
  }
  // Joins of joins are their own test; here each goes to somebody who is meant by nobody else.
  std::erase_if(e.joins, [&](const auto& join) { return e.joins.contains(join.second); });
  return e;
}

Count countOf(const ModelElection& e) {
  Count count;
  const auto take = [&](const json& event) {
    const auto taken = count.apply(event.dump());
    RC_ASSERT(taken.has_value());
  };
  const ModelRules& r = e.rules;
  take({{"session",
         {{"village", "52.71.01.1006"},
          {"unit", "RT 1"},
          {"adults", {{"f", 50}, {"m", 50}}},
          {"rules",
           {{"names_min", r.namesMin},
            {"names_max", r.namesMax},
            {"validity", r.wholeBallot ? "BALLOT" : "LINE"},
            {"excess", r.firstCount ? "FIRST" : "NONE"},
            {"seats", r.seats},
            {"quorum_percent", r.quorumPercent},
            {"tie_rule", {"LOT"}},
            {"women_target", {{"percent", r.womenPercent}, {"kind", r.womenRequired ? "REQUIRED" : "TARGET"}}}}}}}});
  take({{"accounting", {{"received", 100}, {"unused", 0}, {"in_box", 0}, {"signed_in", {{"f", e.voters}, {"m", 0}}}}}});
  static constexpr std::array<const char*, 4> kStrikes = {"", "OUT_OF_SCOPE", "UNREADABLE", "INELIGIBLE"};
  for (const auto& paper : e.papers) {
    json lines = json::array();
    for (const ModelLine& line : paper) {
      lines.push_back({{"name", written(line.name)},
                       {"strike", kStrikes[static_cast<std::size_t>(line.strike)]},
                       {"unidentified", line.unidentified}});
    }
    take({{"ballot", lines}});
  }
  for (const auto& [name, sex] : e.sexes) {
    take({{"person", name}, {"sex", sex}});
  }
  for (const auto& [name, person] : e.joins) {
    take({{"join", {name}}, {"as", person}});
  }
  for (const std::string& name : e.resigned) {
    take({{"resign", {{"person", name}, {"reason", "surat"}}}});
  }
  return count;
}

void compare() {
  ModelElection e = anyElection();
  Count count = countOf(e);
  ModelTally expected;
  for (const auto& paper : e.papers) {
    readPaper(e, paper, expected);
  }
  const Tally t = tally(count);
  RC_ASSERT(t.valid == expected.valid);
  RC_ASSERT(t.reasons == expected.reasons);
  RC_ASSERT(t.unidentified == expected.unidentified);
  // Ties are drawn until none is left: at most one for each name.
  for (int step = 0; step < 10; ++step) {
    const Outcome o = outcome(count);
    Votes votes;
    for (const Ranked& entry : o.ranking) {
      votes[entry.name] = entry.votes;
    }
    RC_ASSERT(votes == expected.votes);
    const ModelResult r = electModel(e, votes);
    RC_ASSERT(o.quorum == r.quorum);
    RC_ASSERT(Names(o.elected.begin(), o.elected.end()) == r.elected);
    RC_ASSERT(o.elected.size() == r.elected.size());
    RC_ASSERT(o.tie.has_value() == !r.tied.empty());
    if (!o.tie) {
      return;
    }
    RC_ASSERT(Names(o.tie->names.begin(), o.tie->names.end()) == r.tied);
    RC_ASSERT(o.tie->seatsLeft == r.left);
    const auto drawn = static_cast<std::ptrdiff_t>(*rc::gen::inRange(1, r.left + 1));
    const std::vector<std::string> chosen(o.tie->names.end() - drawn, o.tie->names.end());
    e.decisions[r.tied] = Names(chosen.begin(), chosen.end());
    const json decision = {{"tie", o.tie->names}, {"chosen", chosen}, {"by", "LOT"}};
    RC_ASSERT(count.apply(json{{"decide", decision}}.dump()).has_value());
  }
  RC_FAIL("a tie that no lot settles");
}

TEST(Model, GivesTheSameResult) {
  rc::detail::TestParams params = rc::detail::configuration().testParams;
  params.maxSuccess = kRuns;
  rc::detail::TestMetadata metadata;
  metadata.id = "Model/GivesTheSameResult";
  const auto result = rc::detail::checkTestable(compare, metadata, params);
  std::ostringstream said;
  rc::detail::printResultMessage(result, said);
  EXPECT_TRUE(result.is<rc::detail::SuccessResult>()) << said.str();
}

}  // namespace
}  // namespace rembug::count
