#include "core/forms/form_files.h"

#include <set>

#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

// "jr://images/rumah/a.png" as "a.png".
void takeName(const std::string& address, std::set<std::string>& names) {
  const std::string name = address.substr(address.rfind('/') + 1);
  if (address.rfind("jr://", 0) == 0 && !name.empty() && name != "." && name != "..") {
    names.insert(name);
  }
}

void collect(const pugi::xml_node& node, std::set<std::string>& names) {
  for (const pugi::xml_node child : node.children()) {
    // The last record's answers are no file, and a list inside the form needs none.
    const std::string source = attribute(child, "src");
    if (nameOf(child) == "instance" && source.find("last-saved") == std::string::npos && !hasElements(child)) {
      takeName(source, names);
    } else if (nameOf(child) == "value") {
      takeName(ownText(child), names);
    }
    collect(child, names);
  }
}

}  // namespace

std::vector<std::string> filesNamed(std::string_view xml) {
  pugi::xml_document document;
  std::set<std::string> names;
  if (document.load_buffer(xml.data(), xml.size()) && !nestedTooDeeply(document)) {
    collect(document, names);
  }
  std::erase_if(names, [](const std::string& name) { return isVillageList(name); });
  return {names.begin(), names.end()};
}

bool isVillageList(std::string_view fileName) {
  constexpr std::string_view kBegin = "rembug-";
  constexpr std::string_view kEnd = ".csv";
  return fileName.size() > kBegin.size() + kEnd.size() && fileName.substr(0, kBegin.size()) == kBegin &&
         fileName.substr(fileName.size() - kEnd.size()) == kEnd;
}

}  // namespace rembug::forms
