#include "core/forms/former_paths.h"

#include <algorithm>

namespace rembug::forms {
namespace {

const NodeDef* repeatAround(const NodeDef* def) {
  while (def != nullptr && !def->repeat) {
    def = def->parent;
  }
  return def;
}

std::string parentOf(const std::string& path) {
  return path.substr(0, std::min(path.rfind('/'), path.size()));
}

// The repeat in whose rows a former path stood, as far as this version still knows.
const NodeDef* formerRepeat(const Form& form, const std::string& path) {
  for (std::string at = form.current(parentOf(path)); !at.empty(); at = parentOf(at)) {
    if (const NodeDef* def = form.find(at)) {
      return repeatAround(def);
    }
  }
  return nullptr;
}

}  // namespace

std::vector<FormProblem> formerPathProblems(const Form& form, const std::vector<FormerPath>& formers) {
  std::vector<FormProblem> problems;
  std::map<std::string, const NodeDef*> claimed;
  for (const FormerPath& former : formers) {
    const auto problem = [&](const std::string& what) {
      problems.push_back({former.line, former.def->path, "rembug:was names " + former.path + ", " + what});
    };
    const auto [claim, first] = claimed.emplace(former.path, former.def);
    if (former.path.size() < 2 || former.path.front() != '/' || former.path.back() == '/') {
      problem("which is no path such as /data/person/age");
    } else if (form.find(former.path) != nullptr) {
      problem("which the form still has: its answers belong there");
    } else if (!first) {
      problem("which " + claim->second->path + " claims as well");
    } else if (formerRepeat(form, former.path) != repeatAround(former.def->parent)) {
      problem("which stood in rows of another repeat, or in none: answers cannot be moved into or out of rows");
    }
  }
  return problems;
}

}  // namespace rembug::forms
