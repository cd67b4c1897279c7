// What was written into a record, Change by Change, with what stood there before.
#include <algorithm>

#include "core/projection/projection.h"

namespace rembug::projection {
namespace {

// The values that a write replaces, as its author saw them.
std::string before(const merge::ParsedChange& parsed, const v1::SetField& set,
                   const std::map<log::ChangeId, std::string>& earlier) {
  std::string all;
  for (const v1::WriteRef& ref : set.replaces()) {
    const auto id = log::resolve(ref, parsed.change, parsed.id.log);
    const auto found = id ? earlier.find(*id) : earlier.end();
    if (found != earlier.end() && !found->second.empty() && found->second != all) {
      all += (all.empty() ? "" : " / ") + found->second;
    }
  }
  return all;
}

}  // namespace

Result<std::vector<HistoryStep>> Projection::history(const merge::RecordKey& key) {
  REMBUG_ASSIGN(const std::int64_t no, numberOf(key));
  REMBUG_ASSIGN(std::vector<merge::ParsedChange> changes, changesOf(no, key.scope));
  std::sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
    return std::pair(a.change.hlc(), a.id) < std::pair(b.change.hlc(), b.id);
  });
  std::map<merge::FieldKey, std::map<log::ChangeId, std::string>> written;
  for (const merge::ParsedChange& parsed : changes) {  // a clock may have gone wrong: what was replaced can come later
    for (const v1::Op& op : parsed.change.ops()) {
      if (op.has_set()) {
        const v1::SetField& set = op.set();
        written[{currentPath(parsed.change.type(), set.path()), set.row()}][parsed.id] = set.value();
      }
    }
  }
  std::vector<HistoryStep> steps;
  for (const merge::ParsedChange& parsed : changes) {
    HistoryStep step;
    step.change = parsed.id;
    step.at = log::HybridTime{parsed.change.hlc()}.wall();
    step.author = parsed.change.author();
    for (const v1::Op& op : parsed.change.ops()) {
      if (op.has_set()) {
        const merge::FieldKey field{currentPath(parsed.change.type(), op.set().path()), op.set().row()};
        step.fields.push_back({field, before(parsed, op.set(), written[field]), op.set().value()});
      } else if (op.has_add_row()) {
        step.added.emplace_back(currentPath(parsed.change.type(), op.add_row().path()));
      } else if (op.has_remove_row()) {
        step.removed.emplace_back(currentPath(parsed.change.type(), op.remove_row().path()));
      } else if (op.has_void_record()) {
        step.voidReason = op.void_record().reason();
      } else if (op.has_withdraw_blob()) {
        step.withdrawn.emplace_back(op.withdraw_blob().sha256(), op.withdraw_blob().reason());
      }
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace rembug::projection
