#include "core/forms/form_parser.h"

#include <algorithm>

#include "core/forms/form_instance.h"
#include "core/forms/limits.h"
#include "core/forms/spelling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

// The place of the first byte that is no UTF-8 (RFC 3629); npos where all is.
std::size_t notUtf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned first = byte(i);
    const unsigned second = byte(i + 1);
    std::size_t length = first < 0x80U ? 1 : first < 0xC2U ? 0 : first < 0xE0U ? 2 : first < 0xF0U ? 3 : 4;
    const bool tooShort = (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
    const bool surrogate = first == 0xEDU && second > 0x9FU;
    const bool tooLarge = first > 0xF4U || (first == 0xF4U && second > 0x8FU);
    if (length == 0 || (length > 1 && (tooShort || surrogate || tooLarge))) {
      return i;
    }
    for (std::size_t k = 1; k < length; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80U) {
        return i;
      }
    }
    i += length;
  }
  return std::string_view::npos;
}

pugi::xml_node firstElement(const pugi::xml_node& node) {
  return node.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
}

}  // namespace

// Whether the file is XML of a size, an encoding and a depth that can be read; tells why not.
bool FormParser::readable() {
  const auto refuse = [this](std::size_t at, const std::string& message) {
    tell(at == std::string_view::npos ? 0 : lineAt(static_cast<std::ptrdiff_t>(at)), "", message, false);
    return false;
  };
  if (m_source.size() > kFormBytesMax) {
    return refuse(std::string_view::npos, "the file is larger than 16 MiB: put long lists into files of their own");
  }
  if (m_source.rfind("\xFF\xFE", 0) == 0 || m_source.rfind("\xFE\xFF", 0) == 0) {
    return refuse(0, "the file is written in UTF-16: save it as UTF-8");
  }
  if (const std::size_t zero = m_source.find('\0'); zero != std::string_view::npos) {
    return refuse(zero, "the file holds a zero byte, which no text has: save it as UTF-8");
  }
  if (const std::size_t wrong = notUtf8(m_source); wrong != std::string_view::npos) {
    return refuse(wrong, "the file is not written in UTF-8 here: save it as UTF-8");
  }
  if (const std::size_t type = m_source.find("<!DOCTYPE"); type != std::string_view::npos) {
    return refuse(type, "the file has a document type declaration (<!DOCTYPE …>): take it out, no form needs one");
  }
  const pugi::xml_parse_result parsed = m_document.load_buffer(
      m_source.data(), m_source.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    return refuse(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
                  std::string("the file is not well-formed XML: ") + parsed.description());
  }
  if (nestedTooDeeply(m_document)) {
    return refuse(std::string_view::npos, "elements are nested more than 64 levels deep");
  }
  return true;
}

std::optional<FormParser::Parts> FormParser::parts() {
  const pugi::xml_node html = m_document.document_element();
  const pugi::xml_node head = childNamed(html, "head");
  Parts found;
  found.model = childNamed(head, "model");
  found.instance = childNamed(found.model, "instance");
  found.root = firstElement(found.instance);
  found.body = childNamed(html, "body");
  m_form->m_title = ownText(childNamed(head, "title"));
  const auto missing = [this](const pugi::xml_node& where, const std::string& what) {
    problem(where, "", what + ": an ODK XForm has a head with a model and its instance, and a body");
  };
  if (!found.model) {
    missing(head ? head : html, "there is no model in the head");
  } else if (!found.instance) {
    missing(found.model, "there is no instance in the model");
  } else if (!found.root) {
    missing(found.instance, "the model's first instance is empty");
  }
  if (!found.body) {
    missing(html, "there is no body");
  }
  return found.root && found.body ? std::optional(found) : std::nullopt;
}

// Actions may name a bind that stands behind them.
void FormParser::readActions(const pugi::xml_node& model) {
  for (const pugi::xml_node node : model.children()) {
    if (nameOf(node) == "bind") {
      readBind(node);
    }
  }
  for (const pugi::xml_node node : model.children()) {
    if (nameOf(node) == "setvalue") {
      readSetValue(node, nullptr);
    }
  }
}

void FormParser::run() {
  const std::optional<Parts> found = readable() ? parts() : std::nullopt;
  if (!found) {
    return;
  }
  checkParts(found->model, found->body);
  readRoot(found->root, found->body);
  checkMeta(found->root);
  readLists(found->model, found->instance);
  readItext(childNamed(found->model, "itext"));
  readActions(found->model);
  for (const FormProblem& former : formerPathProblems(*m_form, m_formerPaths)) {
    tell(former.line, former.question, former.message, former.warning);
  }
  m_form->m_body.kind = ControlKind::Group;
  readControls(found->body, m_form->m_body, "");
  makeRules(*m_form->m_root);
  checkExpressions();
  checkTexts();
  connect();
  std::stable_sort(m_problems.begin(), m_problems.end(), [](const FormProblem& a, const FormProblem& b) {
    return std::pair(a.warning, a.line) < std::pair(b.warning, b.line);
  });
  const auto more = [this](std::size_t count, const char* what, bool isWarning) {
    if (count > kProblemsMax) {
      m_problems.push_back({0, "", "and " + std::to_string(count - kProblemsMax) + " more " + what, isWarning});
    }
  };
  more(m_told, "problems", false);
  more(m_warnings, "warnings", true);
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

// Problems and warnings have a limit each, so that no warning takes the place of what keeps a form from being used.
void FormParser::tell(std::size_t line, const std::string& question, const std::string& message, bool isWarning) {
  std::size_t& count = isWarning ? m_warnings : m_told;
  if (++count <= kProblemsMax) {
    m_problems.push_back({line, question, message, isWarning});
  }
}

void FormParser::problem(const pugi::xml_node& where, const std::string& question, const std::string& message) {
  tell(where ? lineAt(where.offset_debug()) : 0, question, message, false);
}

void FormParser::warning(const pugi::xml_node& where, const std::string& question, const std::string& message) {
  tell(where ? lineAt(where.offset_debug()) : 0, question, message, true);
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

std::string FormParser::nearestPath(const std::string& path) {
  if (++m_proposals > kProposalsMax) {
    return {};
  }
  const auto nameIn = [](const std::string& whole) { return whole.substr(whole.rfind('/') + 1); };
  if (m_paths.empty()) {
    for (const auto& [each, def] : m_form->m_byPath) {
      m_paths.push_back(each);
      const auto [same, first] = m_pathsByName.emplace(nameIn(each), each);
      if (!first) {
        same->second.clear();
      }
    }
  }
  // Questions that were moved into a group or out of one keep their name.
  const auto moved = m_pathsByName.find(nameIn(path));
  const bool alone = moved != m_pathsByName.end() && !moved->second.empty() && moved->second != path;
  const std::string near = alone ? moved->second : closestTo(path, m_paths);
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

std::size_t FormParser::lineOf(const std::string& path) {
  const auto found = m_where.find(defAt(path));
  return found == m_where.end() || !found->second ? 0 : lineAt(found->second.offset_debug());
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
      const std::string& message = settled.error().message;
      const std::string question = message.substr(std::min(message.find(" /"), message.size() - 1) + 1);
      const std::string path = question.substr(0, question.find_first_of(" ;"));
      problems.insert(problems.begin(), {parser.lineOf(path), path, message + "; change one of them", false});
    }
  }
  return problems;
}

}  // namespace rembug::forms
