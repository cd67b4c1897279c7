#include "core/projection/form_tables.h"

#include <algorithm>
#include <cctype>

namespace rembug::projection {
namespace {

constexpr std::size_t kNameMax = 60;
// SQLite's own bound is 2,000 columns and 32,766 values a statement.
constexpr std::size_t kColumnsMax = 1'900;

std::string plain(const std::string& text) {
  std::string name;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    name += std::isalnum(u) != 0 && u < 128 ? static_cast<char>(std::tolower(u)) : '_';
  }
  return name.substr(0, kNameMax);
}

std::string quoted(const std::string& name) {
  return "\"" + name + "\"";
}

std::string affinity(forms::Type type) {
  switch (type) {
    case forms::Type::Int:
      return "INTEGER";
    case forms::Type::Decimal:
      return "REAL";
    default:
      return "TEXT";
  }
}

const forms::NodeDef* innermostRepeat(const forms::NodeDef& def) {
  for (const forms::NodeDef* node = &def; node != nullptr; node = node->parent) {
    if (node->repeat) {
      return node;
    }
  }
  return nullptr;
}

// The questions that stand in one table: those below `start` that are in no further repeat.
void questionsOf(const forms::NodeDef& start, std::vector<const forms::NodeDef*>& questions) {
  for (const auto& child : start.children) {
    if (child->repeat) {
      continue;
    }
    if (child->leaf()) {
      if (questions.size() < kColumnsMax) {
        questions.push_back(child.get());
      }
    } else {
      questionsOf(*child, questions);
    }
  }
}

void repeatsOf(const forms::NodeDef& start, std::vector<const forms::NodeDef*>& repeats) {
  for (const auto& child : start.children) {
    if (child->repeat) {
      repeats.push_back(child.get());
    }
    repeatsOf(*child, repeats);
  }
}

Result<void> ensureTable(store::Database& database, const std::string& table, const std::string& key,
                         const std::vector<const forms::NodeDef*>& questions) {
  REMBUG_TRY(database.exec("CREATE TABLE IF NOT EXISTS " + quoted(table) + "(" + key + ")"));
  std::set<std::string> known;
  {
    REMBUG_ASSIGN(store::Statement info, database.prepare("SELECT name FROM pragma_table_info('" + table + "')"));
    while (true) {
      REMBUG_ASSIGN(const bool row, info.step());
      if (!row) {
        break;
      }
      known.insert(info.text(0));
    }
  }
  for (const forms::NodeDef* question : questions) {
    if (known.insert(columnOf(*question)).second) {
      REMBUG_TRY(database.exec("ALTER TABLE " + quoted(table) + " ADD COLUMN " + quoted(columnOf(*question)) + " " +
                               affinity(question->type)));
    }
  }
  return {};
}

std::string insertSql(const std::string& table, const std::string& keys, std::size_t keyCount,
                      const std::vector<const forms::NodeDef*>& questions) {
  std::string columns = keys;
  std::string places;
  for (std::size_t i = 0; i < keyCount; ++i) {
    places += i == 0 ? "?" : ",?";
  }
  for (const forms::NodeDef* question : questions) {
    columns += "," + quoted(columnOf(*question));
    places += ",?";
  }
  return "INSERT INTO " + quoted(table) + "(" + columns + ") VALUES(" + places + ")";
}

void bindAnswers(store::Statement& insert, int first, const merge::RecordState& state, const Bytes& row,
                 const std::vector<const forms::NodeDef*>& questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const std::string value = state.value(questions[i]->path, row);
    const int place = first + static_cast<int>(i);
    if (value.empty()) {
      insert.bindNull(place);
    } else {
      insert.bindText(place, value);  // the column's affinity makes a number of it where it is one
    }
  }
}

}  // namespace

std::string tableOf(const std::string& formId) {
  return "form_" + plain(formId);
}

std::string tableOf(const std::string& formId, const forms::NodeDef& repeat) {
  const std::size_t second = repeat.path.find('/', 1);
  return tableOf(formId) + "__" + plain(second == std::string::npos ? repeat.path : repeat.path.substr(second + 1));
}

std::string columnOf(const forms::NodeDef& question) {
  const forms::NodeDef* repeat = innermostRepeat(question);
  const std::size_t skip = repeat != nullptr ? repeat->path.size() + 1 : question.path.find('/', 1) + 1;
  std::string name = plain(question.path.substr(skip));
  // Not to be taken for the table's own keys.
  return name == "record_no" || name == "scope" || name == "record" || name == "row" || name == "parent" ? name + "_"
                                                                                                         : name;
}

bool isInTables(const merge::RecordState& state, const merge::FieldKey& field, const forms::Form& form) {
  const forms::NodeDef* def = form.find(field.path);
  if (def == nullptr || !def->leaf()) {
    return false;
  }
  const forms::NodeDef* repeat = innermostRepeat(*def);
  const auto row = state.rows.find(field.row);
  return repeat == nullptr ? field.row.empty() : row != state.rows.end() && row->second.path == repeat->path;
}

Result<void> writeTables(store::Database& database, std::int64_t recordNo, const merge::RecordState& state,
                         const forms::Form& form) {
  std::vector<const forms::NodeDef*> questions;
  questionsOf(form.root(), questions);
  const std::string table = tableOf(form.id());
  REMBUG_TRY(ensureTable(database, table, "record_no INTEGER PRIMARY KEY, scope TEXT NOT NULL, record BLOB NOT NULL",
                         questions));
  REMBUG_TRY(database.exec("DELETE FROM " + quoted(table) + " WHERE record_no = " + std::to_string(recordNo)));
  if (!state.voided()) {
    REMBUG_ASSIGN(store::Statement insert, database.prepare(insertSql(table, "record_no,scope,record", 3, questions)));
    insert.bind(1, recordNo);
    insert.bindText(2, state.key.scope);
    insert.bindBlob(3, state.key.id.bytes());
    bindAnswers(insert, 4, state, {}, questions);
    REMBUG_TRY(insert.run());
  }
  std::vector<const forms::NodeDef*> repeats;
  repeatsOf(form.root(), repeats);
  for (const forms::NodeDef* repeat : repeats) {
    std::vector<const forms::NodeDef*> inner;
    questionsOf(*repeat, inner);
    const std::string child = tableOf(form.id(), *repeat);
    REMBUG_TRY(ensureTable(database, child, "record_no INTEGER NOT NULL, row BLOB NOT NULL, parent BLOB", inner));
    REMBUG_TRY(database.exec("CREATE INDEX IF NOT EXISTS " + quoted(child + "_record") + " ON " + quoted(child) +
                             "(record_no)"));
    REMBUG_TRY(database.exec("DELETE FROM " + quoted(child) + " WHERE record_no = " + std::to_string(recordNo)));
    REMBUG_ASSIGN(store::Statement insert, database.prepare(insertSql(child, "record_no,row,parent", 3, inner)));
    for (const auto& [id, row] : state.rows) {
      if (row.path != repeat->path || !row.visible || state.voided()) {
        continue;
      }
      insert.bind(1, recordNo);
      insert.bindBlob(2, id);
      insert.bindBlob(3, row.parent);
      bindAnswers(insert, 4, state, id, inner);
      REMBUG_TRY(insert.run());
    }
  }
  return {};
}

}  // namespace rembug::projection
