#include "core/forms/form_parser.h"

#include <algorithm>

#include "core/forms/form_instance.h"
#include "core/forms/spelling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

constexpr std::size_t kSizeMax = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kProblemsMax = 200;

}  // namespace

void FormParser::run() {
  if (m_source.size() > kSizeMax) {
    return problem({}, "", "the file is larger than 16 MiB");
  }
  if (m_source.find("<!DOCTYPE") != std::string_view::npos) {
    return problem({}, "", "the file has a document type declaration (<!DOCTYPE …>): take it out, no form needs one");
  }
  const pugi::xml_parse_result parsed =
      m_document.load_buffer(m_source.data(), m_source.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) {
    m_problems.push_back(
        {lineAt(parsed.offset), "", std::string("the file is not well-formed XML: ") + parsed.description()});
    return;
  }
  if (nestedTooDeeply(m_document)) {
    return problem({}, "", "elements are nested more than 64 levels deep");
  }
  const pugi::xml_node html = m_document.document_element();
  const pugi::xml_node head = childNamed(html, "head");
  const pugi::xml_node model = childNamed(head, "model");
  const pugi::xml_node body = childNamed(html, "body");
  const pugi::xml_node instance = childNamed(model, "instance");
  const pugi::xml_node root =
      instance.find_child([](const pugi::xml_node& node) { return node.type() == pugi::node_element; });
  if (!model || !body || !root) {
    return problem(html, "", "an ODK XForm has a head with a model and its instance, and a body");
  }
  m_form->m_title = ownText(childNamed(head, "title"));
  checkParts(model, body);
  readRoot(root, body);
  readLists(model, instance);
  readItext(childNamed(model, "itext"));
  for (const pugi::xml_node node : model.children()) {
    if (nameOf(node) == "bind") {
      readBind(node);
    } else if (nameOf(node) == "setvalue") {
      readSetValue(node, nullptr);
    }
  }
  const std::vector<FormProblem> former = formerPathProblems(*m_form, m_formerPaths);
  m_problems.insert(m_problems.end(), former.begin(), former.end());
  m_form->m_body.kind = ControlKind::Group;
  readControls(body, m_form->m_body, "");
  makeRules(*m_form->m_root);
  checkExpressions();
  checkTexts();
  connect();
  std::stable_sort(m_problems.begin(), m_problems.end(),
                   [](const FormProblem& a, const FormProblem& b) { return a.warning < b.warning; });
}

std::size_t FormParser::lineAt(std::ptrdiff_t offset) {
  if (m_lineEnds.empty()) {
    for (std::size_t i = 0; i < m_source.size(); ++i) {
      if (m_source[i] == '\n') {
        m_lineEnds.push_back(i);
      }
    }
    m_lineEnds.push_back(m_source.size());
  }
  const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
  return 1 +
         static_cast<std::size_t>(std::lower_bound(m_lineEnds.begin(), m_lineEnds.end() - 1, at) - m_lineEnds.begin());
}

void FormParser::problem(const pugi::xml_node& where, const std::string& question, const std::string& message) {
  if (m_problems.size() < kProblemsMax) {
    m_problems.push_back({where ? lineAt(where.offset_debug()) : 0, question, message});
  }
}

void FormParser::warning(const pugi::xml_node& where, const std::string& question, const std::string& message) {
  if (m_problems.size() < kProblemsMax) {
    m_problems.push_back({where ? lineAt(where.offset_debug()) : 0, question, message, true});
  }
}

void FormParser::warnOnce(const pugi::xml_node& where, const std::string& message) {
  if (m_warned.insert(message).second) {
    warning(where, "", message);
  }
}

xpath::ExprPtr FormParser::expression(const pugi::xml_node& where, const std::string& question,
                                      const std::string& attributeName, const std::string& text) {
  if (trim(text).empty()) {
    return nullptr;
  }
  auto parsed = xpath::parse(text, this);
  if (!parsed) {
    problem(where, question, attributeName + ": " + parsed.error().message);
    return nullptr;
  }
  m_checked.push_back({where, question, attributeName, *parsed});
  return *parsed;
}

std::string FormParser::nearestPath(const std::string& path) const {
  std::vector<std::string> known;
  for (const auto& [each, def] : m_form->m_byPath) {
    known.push_back(each);
  }
  const std::string near = closestTo(path, known);
  return near.empty() ? "" : "; did you mean " + near + "?";
}

// "/data/orx:meta/x" as "/data/meta/x"; relative ones below `base`.
std::string FormParser::pathOf(const std::string& raw, const std::string& base) {
  std::string path;
  const std::string text = trim(raw);
  std::size_t at = 0;
  if (!text.empty() && text[0] != '/') {
    path = base;
  }
  while (at < text.size()) {
    const std::size_t slash = std::min(text.find('/', at), text.size());
    const std::string_view segment = localName(std::string_view(text).substr(at, slash - at));
    if (segment == "current()") {  // what the path leads from in any case
      at = slash + 1;
      continue;
    }
    if (segment == "..") {
      path = path.substr(0, std::min(path.rfind('/'), path.size()));
    } else if (!segment.empty() && segment != ".") {
      path += "/" + std::string(segment);
    }
    at = slash + 1;
  }
  return path;
}

NodeDef* FormParser::defAt(const std::string& path) {
  const auto found = m_form->m_byPath.find(path);
  return found == m_form->m_byPath.end() ? nullptr : found->second;
}

// --- xpath::Scope ---
const NodeDef* FormParser::element(const std::vector<xpath::Step>& steps) const {
  const NodeDef* at = nullptr;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0) {
      at = steps[0].name == m_form->m_root->name ? m_form->m_root.get() : nullptr;
    } else {
      at = at->childNamed(steps[i].name);
    }
    if (at == nullptr) {
      return nullptr;
    }
  }
  return at;
}

const ListIndex* FormParser::index(const std::string& list, const std::vector<std::string>& path,
                                   const std::string& column) const {
  const auto found = m_form->m_lists.find(list);
  return found == m_form->m_lists.end() ? nullptr : found->second.index(path, column);
}

Result<std::shared_ptr<const Form>> Form::parse(std::string_view xml, const FormFiles& files) {
  FormParser parser(xml, files);
  parser.run();
  std::vector<FormProblem> problems = parser.problems();
  std::erase_if(problems, [](const FormProblem& problem) { return problem.warning; });
  if (problems.empty()) {
    return parser.form();
  }
  constexpr std::size_t kShown = 3;
  std::string message = "the form cannot be used:";
  for (std::size_t i = 0; i < std::min(kShown, problems.size()); ++i) {
    const FormProblem& problem = problems[i];
    message += (problem.line > 0 ? " line " + std::to_string(problem.line) + ":" : "") +
               (problem.question.empty() ? "" : " " + problem.question + ":") + " " + problem.message + ";";
  }
  message.pop_back();
  if (problems.size() > kShown) {
    message += "; and " + std::to_string(problems.size() - kShown) + " more";
  }
  return fail(ErrorCode::Invalid, message);
}

std::vector<FormProblem> Form::check(std::string_view xml, const FormFiles& files) {
  FormParser parser(xml, files);
  parser.run();
  std::vector<FormProblem> problems = parser.problems();
  if (std::all_of(problems.begin(), problems.end(), [](const FormProblem& each) { return each.warning; })) {
    // Some circles show only when the form is opened: rows that wait for each other.
    const ManualClock clock{Millis(0)};
    SeededRandom random(1);
    if (const auto settled = FormInstance::create(parser.form(), clock, random).settled(); !settled) {
      problems.insert(problems.begin(), {0, "", settled.error().message + "; take one of them out", false});
    }
  }
  return problems;
}

}  // namespace rembug::forms
