#include "core/count/board.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/count/minutes.h"
#include "core/count/units.h"

namespace rembug::count {
namespace {

std::optional<Board> readBoard(const Sheet& sheet) {
  const auto minutes = minutesOf(sheet);
  const auto facts = factsOf(sheet);
  if (!minutes || !facts) {
    return std::nullopt;
  }
  Board board;
  board.hash = sheet.hash;
  board.day = minutes->details.day;
  board.seats = facts->session.rules.seats;
  const auto term = nlohmann::json::parse(facts->session.json).at("rules").value("term_years", nlohmann::json(3));
  board.termYears = term.is_number_integer() ? term.get<int>() : board.termYears;
  for (const MinutesPerson& person : minutes->ranking) {
    if (!person.standing.empty()) {
      board.members.push_back({person.name, person.sex, person.unit, person.votes, person.rank, person.standing});
    }
  }
  return board;
}

}  // namespace

std::optional<Board> boardOf(const std::vector<Sheet>& tallies) {
  std::map<int, std::vector<Sheet>> byTier;
  for (const Sheet& sheet : tallies) {
    if (const UnitId id = unitOf(sheet); id.round == 1) {
      byTier[id.tier].push_back(sheet);
    }
  }
  if (byTier.empty()) {
    return std::nullopt;
  }
  const auto& [tier, sheets] = *byTier.rbegin();
  const Units units = settleUnits(sheets);
  if (tier == 1) {
    return units.whole ? readBoard(*units.whole) : std::nullopt;
  }
  return units.counted.size() == 1 ? readBoard(units.counted.front()) : std::nullopt;
}

}  // namespace rembug::count
