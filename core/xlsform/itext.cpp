#include "core/xlsform/itext.h"

#include <algorithm>

namespace rembug::xlsform {
namespace {

constexpr std::size_t kSizeMax = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kLanguagesMax = 100;
constexpr const char* kMedia[] = {"image", "big-image", "audio", "video"};

std::string folderOf(std::string_view media) {
  return media == "audio" ? "jr://audio/" : media == "video" ? "jr://video/" : "jr://images/";
}

// What a list has beyond names and labels, for expressions to use.
std::string ownColumns(const Table& table, std::size_t row) {
  static const std::set<std::string, std::less<>> kKnown = {"list_name", "name",  "label", "image",
                                                            "big-image", "audio", "video"};
  std::string all;
  const std::size_t width = table.width(row);
  for (const Column& column : table.columns()) {
    if (column.index >= width) {
      break;
    }
    const std::string text = kKnown.contains(column.key) ? std::string() : table.cell(row, column);
    if (!text.empty() && isName(column.key)) {
      all += "<" + column.key + ">" + escaped(text) + "</" + column.key + ">";
    }
  }
  return all;
}

}  // namespace

Itext::Itext(const Survey& survey, References& references, std::vector<Mistake>& mistakes)
    : m_survey(survey), m_references(references), m_mistakes(mistakes), m_default(survey.setting("default_language")) {
  const std::string wanted = m_default;
  if (m_default.empty()) {
    m_default = "default";
  }
  bool both = false;  // a property with and without a language: the latter is the default one
  for (const Table* table : {&survey.survey, &survey.choices, &survey.externalChoices}) {
    std::set<std::string> plain;
    std::set<std::string> translated;
    for (const Column& column : table->columns()) {
      const bool used = std::any_of(table->rows().begin(), table->rows().end(),
                                    [&](std::size_t row) { return !table->cell(row, column).empty(); });
      if (!used) {
        continue;
      }
      (column.language.empty() ? plain : translated).insert(column.key);
      const bool known = std::find(m_languages.begin(), m_languages.end(), column.language) != m_languages.end();
      if (!column.language.empty() && !known && m_languages.size() == kLanguagesMax) {
        mistakes.push_back(table->mistake(table->rows().front(), column.key, "there are more than 100 languages"));
      }
      if (!column.language.empty() && !known && m_languages.size() <= kLanguagesMax) {
        m_languages.push_back(column.language);
      }
    }
    both =
        both || std::any_of(translated.begin(), translated.end(), [&](const auto& key) { return plain.contains(key); });
  }
  const bool known = std::find(m_languages.begin(), m_languages.end(), m_default) != m_languages.end();
  if (both && !known) {
    m_languages.push_back(m_default);
  } else if (!wanted.empty() && !m_languages.empty() && !known) {
    mistakes.push_back(survey.settings.mistake(
        survey.settings.rows().front(), "default_language",
        "no column has texts in '" + wanted + "': write the language as in label::" + m_languages.front(), true));
  }
}

References::Complain Itext::complaint(const Cell& cell) {
  return [this, &table = cell.table, row = cell.row, key = cell.key](const std::string& message) {
    m_mistakes.push_back(table.mistake(row, key, message));
  };
}

Itext::Texts Itext::texts(const Table& table, std::size_t row, const std::string& key) const {
  Texts all;
  if (row == 0) {
    return all;
  }
  for (const std::size_t each : table.columnsOf(key)) {
    const Column& column = table.columns()[each];
    std::string text = table.cell(row, column);
    if (!text.empty()) {
      all.emplace_back(column.language, std::move(text));
    }
  }
  return all;
}

Itext::Texts Itext::texts(const Item& item, const std::string& key) const {
  const auto own = item.made.find(key);
  return own == item.made.end() ? texts(m_survey.survey, item.labelRow, key) : Texts{{"", own->second}};
}

std::vector<std::string> Itext::languagesOf(const Table& table, const std::string& key) const {
  const bool translated = std::any_of(table.columns().begin(), table.columns().end(), [&](const Column& column) {
    return column.key == key && !column.language.empty();
  });
  return translated || m_languages.empty() ? std::vector<std::string>{m_default} : m_languages;
}

void Itext::add(const std::string& id, const Texts& texts, const std::string& form, const Item& own, const Cell& cell) {
  const std::string open = form.empty() ? "<value>" : "<value form=\"" + form + "\">";
  for (const auto& [language, text] : texts) {
    if (m_size > kSizeMax) {
      return;  // no form may be so large: it is refused when it is read
    }
    const bool everywhere = language.empty() && cell.row == 0 && !m_languages.empty();
    const std::string value = open + m_references.words(text, own, complaint(cell)) + "</value>";
    for (const std::string& each : !language.empty() ? std::vector<std::string>{language}
                                   : everywhere      ? m_languages
                                                     : languagesOf(cell.table, cell.key)) {
      m_values[each][id] += value;
      m_size += value.size();
    }
  }
}

bool Itext::hasMedia(const Table& table, std::size_t row) const {
  return std::any_of(std::begin(kMedia), std::end(kMedia),
                     [&](const char* media) { return !texts(table, row, media).empty(); });
}

void Itext::addMedia(const std::string& id, const Item& own, const Table& table, std::size_t row) {
  for (const char* media : kMedia) {
    Texts files = texts(table, row, media);
    for (auto& [language, file] : files) {
      file = file.starts_with("jr://") ? file : folderOf(media) + file;
    }
    add(id, files, media, own, {table, row, media});
  }
}

std::string Itext::label(const Item& item) {
  static const std::string kKey = "label";
  const Table& table = m_survey.survey;
  const Texts all = texts(item, kKey);
  const bool media = hasMedia(table, item.row);
  if (all.empty() && !media) {
    return {};
  }
  const Cell cell{table, item.labelRow, kKey};
  if (m_languages.empty() && !media) {
    return "<label>" + m_references.words(all.front().second, item, complaint(cell)) + "</label>\n";
  }
  const std::string id = item.path + ":label";
  add(id, all, "", item, cell);
  addMedia(id, item, table, item.row);
  return "<label ref=\"jr:itext('" + id + "')\"/>\n";
}

std::string Itext::hint(const Item& item) {
  static const std::string kHint = "hint";
  static const std::string kGuidance = "guidance_hint";
  const Texts plain = texts(item, kHint);
  const Texts guidance = texts(item, kGuidance);
  if (plain.empty() && guidance.empty()) {
    return {};
  }
  const Cell cell{m_survey.survey, item.labelRow, kHint};
  if (m_languages.empty() && guidance.empty()) {
    return "<hint>" + m_references.words(plain.front().second, item, complaint(cell)) + "</hint>\n";
  }
  const std::string id = item.path + ":hint";
  add(id, plain, "", item, cell);
  add(id, guidance, "guidance", item, {m_survey.survey, item.labelRow, kGuidance});
  return "<hint ref=\"jr:itext('" + id + "')\"/>\n";
}

std::string Itext::message(const Item& item, const std::string& key, const std::string& attribute) {
  const Texts all = texts(m_survey.survey, item.row, key);
  if (all.empty()) {
    return {};
  }
  const bool plain = m_languages.empty() && all.front().second.find("${") == std::string::npos;
  if (plain) {
    return " " + attribute + "=\"" + escaped(all.front().second) + "\"";
  }
  const std::string id = item.path + ":" + attribute;
  add(id, all, "", item, {m_survey.survey, item.row, key});
  return " " + attribute + "=\"jr:itext('" + id + "')\"";
}

bool Itext::translatesChoices(const std::string& list) const {
  const auto found = m_survey.lists.find(list);
  if (found == m_survey.lists.end()) {
    return false;
  }
  const Table& table = m_survey.tableOf(found->second);
  const auto& rows = found->second.rows;
  return !m_languages.empty() || std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
    const Texts labels = texts(table, row, "label");
    return hasMedia(table, row) || std::any_of(labels.begin(), labels.end(), [](const auto& label) {
             return label.second.find("${") != std::string::npos;
           });
  });
}

std::string Itext::choices(const std::string& list) {
  static const std::string kLabel = "label";
  const ChoiceList& entries = m_survey.lists.find(list)->second;
  const Table& table = m_survey.tableOf(entries);
  const bool translated = translatesChoices(list);
  std::string all;
  for (std::size_t i = 0; i < entries.rows.size(); ++i) {
    const std::size_t row = entries.rows[i];
    const std::string id = list + "-" + std::to_string(i);
    std::string item;
    const Texts label = texts(table, row, kLabel);
    if (translated) {
      add(id, label, "", *m_survey.root, {table, row, kLabel});
      addMedia(id, *m_survey.root, table, row);
      item += "<itextId>" + escaped(id) + "</itextId>";
    }
    item += "<name>" + escaped(table.cell(row, "name")) + "</name>";
    if (!translated && !label.empty()) {
      item += "<label>" + escaped(label.front().second) + "</label>";
    }
    all += "<item>" + item + ownColumns(table, row) + "</item>\n";
  }
  if (entries.withOther) {
    const std::string id = list + "-other";
    if (translated) {
      add(id, {{"", "Other"}}, "", *m_survey.root, {table, 0, kLabel});
    }
    all += "<item>" + (translated ? "<itextId>" + escaped(id) + "</itextId>" : std::string()) + "<name>other</name>" +
           (translated ? "" : "<label>Other</label>") + "</item>\n";
  }
  return all;
}

std::string Itext::xml() const {
  if (m_values.empty()) {
    return {};
  }
  const std::vector<std::string> languages = m_languages.empty() ? std::vector{m_default} : m_languages;
  std::string all = "<itext>\n";
  for (const std::string& language : languages) {
    all += "<translation lang=\"" + escaped(language) + "\"" + (language == m_default ? " default=\"true()\"" : "") +
           ">\n";
    const auto values = m_values.find(language);
    for (const auto& [id, value] : values == m_values.end() ? std::map<std::string, std::string>() : values->second) {
      all += "<text id=\"" + escaped(id) + "\">" + value + "</text>\n";
    }
    all += "</translation>\n";
  }
  return all + "</itext>\n";
}

}  // namespace rembug::xlsform
