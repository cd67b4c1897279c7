// A submission as ODK writes it, read back into a filling.
#include <algorithm>
#include <set>

#include <pugixml.hpp>

#include "core/forms/filling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

constexpr std::size_t kSizeMax = std::size_t{4} * 1024 * 1024;
// As written: neither blanks nor line ends are touched.
constexpr unsigned kExact = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata_single;

std::string exactText(const pugi::xml_node& node) {
  std::string all;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      all += child.value();
    }
  }
  return all;
}

const NodeDef* repeatAround(const NodeDef* def) {
  while (def != nullptr && !def->repeat) {
    def = def->parent;
  }
  return def;
}

// Walks the elements, under the paths of their own version, and finds the place of each in this one.
class SubmissionReader {
public:
  explicit SubmissionReader(const Form& form) : m_form(form) {}

  Result<void> read(const pugi::xml_node& root) {
    const std::string path = "/" + std::string(nameOf(root));
    const std::string id = attribute(root, "id");
    if (m_form.current(path) != m_form.root().path || (!id.empty() && id != m_form.id())) {
      return fail(ErrorCode::Invalid, "this is a submission of the form '" + (id.empty() ? path.substr(1) : id) +
                                          "', not of '" + m_form.id() + "'");
    }
    readChildren(root, path, kNoRow);
    return m_rows.size() <= kRowsMax ? Result<void>()
                                     : fail(ErrorCode::Invalid, "the submission has more than 10,000 rows");
  }

  // Ids in the order in which the rows stand: rows are shown in the order of their ids.
  std::vector<Row> rows(const Clock& clock, Random& random) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      m_ids.push_back(newRecordId(clock, random));
    }
    std::sort(m_ids.begin(), m_ids.end());
    std::vector<Row> all;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
      all.push_back({m_rows[i].def->path, m_ids[i], idOf(m_rows[i].parent)});
    }
    return all;
  }
  // After rows().
  std::vector<Answer> answers() const {
    std::vector<Answer> all;
    for (const Given& given : m_answers) {
      all.push_back({given.path, idOf(given.row), given.value});
    }
    return all;
  }
  std::vector<Received::Unknown> takeUnknown() { return std::move(m_unknown); }

private:
  static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);
  struct RowAt {
    const NodeDef* def;
    std::size_t parent;
  };
  struct Given {
    std::string path;
    std::size_t row;
    std::string value;
  };

  RecordId idOf(std::size_t row) const { return row == kNoRow ? RecordId() : m_ids[row]; }

  void readChildren(const pugi::xml_node& xml, const std::string& path, std::size_t row) {
    for (const pugi::xml_node child : xml.children()) {
      if (child.type() == pugi::node_element) {
        readElement(child, path + "/" + std::string(nameOf(child)), row);
      }
    }
  }

  void readElement(const pugi::xml_node& xml, const std::string& written, std::size_t row) {
    const std::string path = m_form.current(written);
    const NodeDef* def = m_form.find(path);
    const NodeDef* repeat = row == kNoRow ? nullptr : m_rows[row].def;
    const bool isRow = def != nullptr && def->repeat && repeatAround(def->parent) == repeat;
    if (isRow) {
      m_rows.push_back({def, row});
      row = m_rows.size() - 1;
    }
    if (hasElements(xml)) {
      return readChildren(xml, written, row);
    }
    std::string value = exactText(xml);
    const bool blank = trim(value).empty();
    const bool isGroup = def != nullptr && !def->leaf() && !def->repeat;
    if ((isRow || isGroup) && blank) {
      return;
    }
    const bool isMeta = def == nullptr && row == kNoRow && Meta{m_form.root().path, "", "", ""}.take(path, value);
    const bool placed = isMeta || (def != nullptr && def->leaf() && repeatAround(def) == repeat);
    if (!placed || !m_given.emplace(path, row).second) {
      m_unknown.push_back({written, std::move(value)});
    } else if (!value.empty()) {
      m_answers.push_back({path, row, std::move(value)});
    }
  }

  const Form& m_form;
  std::vector<RowAt> m_rows;
  std::vector<RecordId> m_ids;
  std::vector<Given> m_answers;
  std::set<std::pair<std::string, std::size_t>> m_given;
  std::vector<Received::Unknown> m_unknown;
};

}  // namespace

Result<Received> FormInstance::fromXml(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                       std::string_view xml) {
  if (xml.size() > kSizeMax) {
    return fail(ErrorCode::Invalid, "the submission is larger than 4 MiB");
  }
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size(), kExact);
  if (!parsed || !document.document_element()) {
    return fail(ErrorCode::Invalid, std::string("the submission is not well-formed XML: ") + parsed.description());
  }
  if (nestedTooDeeply(document)) {
    return fail(ErrorCode::Invalid, "elements are nested more than 64 levels deep");
  }
  SubmissionReader reader(*form);
  REMBUG_TRY(reader.read(document.document_element()));
  const std::vector<Row> rows = reader.rows(clock, random);
  const std::vector<Answer> answers = reader.answers();
  const std::string idPath = form->root().path + "/meta/instanceID";
  const auto id = std::find_if(answers.begin(), answers.end(), [&](const Answer& a) { return a.path == idPath; });
  FormInstance instance = resume(std::move(form), clock, random, rows, answers);
  instance.m_filling->nameSubmission(id == answers.end() ? std::string() : id->value);
  return Received{std::move(instance), reader.takeUnknown()};
}

void FormInstance::revise() {
  m_filling->revise();
}

std::string Filling::metaValue(std::string_view name) const {
  const Node* node = find(m_meta.pathOf(name));
  return node != nullptr ? node->value : name == "instanceID" ? m_meta.instanceId : m_meta.deprecatedId;
}

void Filling::setMeta(std::string_view name, const std::string& value) {
  Node* node = find(m_meta.pathOf(name));
  if (node == nullptr || !node->def->leaf()) {
    m_meta.take(m_meta.pathOf(name), value);
    return;
  }
  node->value = value;
  node->origin = Origin::Here;
  changed(*node);
  static_cast<void>(settle());  // what does not come to rest was told when it began
}

void Filling::nameSubmission(const std::string& id) {
  m_meta.submissionId = id.empty() ? newInstanceId() : id;
  // Also where the form would calculate another one.
  if (metaValue("instanceID") != m_meta.submissionId) {
    setMeta("instanceID", m_meta.submissionId);
  }
}

void Filling::revise() {
  if (!m_meta.submissionId.empty() && metaValue("instanceID") == m_meta.submissionId) {
    setMeta("instanceID", newInstanceId());
    setMeta("deprecatedID", m_meta.submissionId);
  }
}

}  // namespace rembug::forms
