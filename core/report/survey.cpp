#include <cmath>
#include <sstream>

#include "core/projection/form_tables.h"
#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

using forms::Control;
using forms::ControlKind;

constexpr std::size_t kShownAnswers = 30;

Result<bool> hasTable(store::Database& database, const std::string& table) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"));
  select.bindText(1, table);
  return select.step();
}

Result<std::vector<std::string>> formsIn(store::Database& database, const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT DISTINCT type FROM record WHERE type NOT LIKE 'rembug.%' AND ") +
                                 kInScope + " ORDER BY type"));
  select.bindText(1, request.scope);
  std::vector<std::string> types;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return types;
    }
    types.push_back(select.text(0));
  }
}

// "FROM …, WHERE …": the rows of a question's table that are in scope and not twins.
std::string from(const std::string& formTable, const std::string& table) {
  const std::string counted = std::string(" WHERE ") + kInScope + " AND record NOT IN (SELECT id FROM twin)";
  return table == formTable ? " FROM \"" + formTable + "\"" + counted
                            : " FROM \"" + table + "\" WHERE record_no IN (SELECT record_no FROM \"" + formTable +
                                  "\"" + counted + ")";
}

Result<ordered_json> numbers(store::Database& database, const std::string& source, const std::string& column,
                             const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare("SELECT count(\"" + column + "\"), sum(\"" + column + "\"), avg(\"" + column +
                                 "\"), min(\"" + column + "\"), max(\"" + column + "\")" + source));
  select.bindText(1, request.scope);
  REMBUG_TRY(select.step());
  const std::int64_t n = select.integer(0);
  if (n == 0) {
    return ordered_json{{"n", 0}};
  }
  // Sums of fractions differ in their last bits with the order of the rows, which is nobody's business.
  const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
  return ordered_json{{"n", n},
                      {"sum", rounded(select.real(1))},
                      {"mean", rounded(select.real(2))},
                      {"min", select.real(3)},
                      {"max", select.real(4)}};
}

Result<ordered_json> choices(store::Database& database, const std::string& source, const std::string& column, bool many,
                             const Request& request) {
  REMBUG_ASSIGN(store::Statement select, database.prepare("SELECT \"" + column + "\", count(*)" + source + " AND \"" +
                                                          column + "\" IS NOT NULL GROUP BY 1 ORDER BY 1"));
  select.bindText(1, request.scope);
  std::map<std::string, std::int64_t> answers;
  std::int64_t n = 0;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      break;
    }
    n += select.integer(1);
    std::istringstream words(select.text(0));
    std::string word = select.text(0);
    if (!many) {
      answers[word] += select.integer(1);
      continue;
    }
    while (words >> word) {
      answers[word] += select.integer(1);
    }
  }
  if (answers.size() > kShownAnswers) {
    return ordered_json{{"n", n}, {"different", answers.size()}};
  }
  return ordered_json{{"n", n}, {"answers", answers}};
}

struct Walk {
  projection::Projection& projection;
  const Request& request;
  const forms::Form& form;
  ordered_json questions = ordered_json::array();

  Result<void> visit(const Control& control, const forms::NodeDef* repeat) {
    const bool group = control.kind == ControlKind::Group || control.kind == ControlKind::Repeat;
    if (!group && control.def != nullptr) {
      REMBUG_TRY(question(control, repeat));
    }
    for (const auto& child : control.children) {
      REMBUG_TRY(visit(*child, control.kind == ControlKind::Repeat ? control.def : repeat));
    }
    return {};
  }

  Result<void> question(const Control& control, const forms::NodeDef* repeat) {
    const std::string formTable = projection::tableOf(form.id());
    const std::string table = repeat == nullptr ? formTable : projection::tableOf(form.id(), *repeat);
    const std::string source = from(formTable, table);
    const std::string column = projection::columnOf(*control.def);
    const bool number = control.def->type == forms::Type::Int || control.def->type == forms::Type::Decimal;
    const bool choice = control.kind == ControlKind::Select1 || control.kind == ControlKind::Select;
    ordered_json entry = {{"path", control.def->path}};
    if (number) {
      REMBUG_ASSIGN(const ordered_json figures, numbers(projection.database(), source, column, request));
      entry.update(figures);
    } else if (choice) {
      REMBUG_ASSIGN(const ordered_json figures,
                    choices(projection.database(), source, column, control.kind == ControlKind::Select, request));
      entry.update(figures);
    } else {
      return {};  // what people wrote in words is not added up
    }
    questions.push_back(std::move(entry));
    return {};
  }
};

Result<ordered_json> villagesOf(store::Database& database, const std::string& table, const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare("SELECT scope, count(*)" + from(table, table) + " GROUP BY scope ORDER BY scope"));
  select.bindText(1, request.scope);
  ordered_json list = ordered_json::array();
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return list;
    }
    list.push_back({{"village", select.text(0)},
                    {"name", region::placeName(select.text(0)).value_or(select.text(0))},
                    {"records", select.integer(1)}});
  }
}

}  // namespace

Result<ordered_json> survey(projection::Projection& projection, const Request& request) {
  REMBUG_ASSIGN(const std::vector<std::string> types, formsIn(projection.database(), request));
  ordered_json list = ordered_json::array();
  for (const std::string& type : types) {
    const auto form = projection.forms() ? projection.forms()(type, "") : nullptr;
    REMBUG_ASSIGN(const bool there, hasTable(projection.database(), projection::tableOf(type)));
    if (form == nullptr || !there || type.rfind("fgd-", 0) == 0) {
      continue;
    }
    Walk walk{projection, request, *form};
    REMBUG_TRY(walk.visit(form->body(), nullptr));
    REMBUG_ASSIGN(ordered_json villages, villagesOf(projection.database(), projection::tableOf(type), request));
    list.push_back({{"form", type}, {"title", form->title()}, {"villages", villages}, {"questions", walk.questions}});
  }
  return ordered_json{{"forms", list}};
}

}  // namespace rembug::report
