#include "core/xlsform/itext.h"

#include <algorithm>

namespace rembug::xlsform {
namespace {

constexpr const char* kMedia[] = {"image", "big-image", "audio", "video"};

std::string folderOf(std::string_view media) {
  return media == "audio" ? "jr://audio/" : media == "video" ? "jr://video/" : "jr://images/";
}

}  // namespace

Itext::Itext(const Survey& survey, References& references, std::vector<Mistake>& mistakes)
    : m_survey(survey), m_references(references), m_mistakes(mistakes), m_default(survey.setting("default_language")) {
  for (const Table* table : {&survey.survey, &survey.choices}) {
    for (const Column& column : table->columns()) {
      const bool known = std::find(m_languages.begin(), m_languages.end(), column.language) != m_languages.end();
      const bool used = std::any_of(table->rows().begin(), table->rows().end(),
                                    [&](std::size_t row) { return !table->cell(row, column).empty(); });
      if (!column.language.empty() && used && !known) {
        m_languages.push_back(column.language);
      }
    }
  }
  if (m_default.empty()) {
    m_default = m_languages.empty() ? "default" : m_languages.front();
  }
}

References::Complain Itext::complaint(const Table& table, std::size_t row, const std::string& key) {
  return
      [this, &table, row, key](const std::string& message) { m_mistakes.push_back(table.mistake(row, key, message)); };
}

Itext::Texts Itext::texts(const Table& table, std::size_t row, const std::string& key) const {
  Texts all;
  for (const Column& column : table.columns()) {
    std::string text = row == 0 || column.key != key ? std::string() : table.cell(row, column);
    if (!text.empty()) {
      all.emplace_back(column.language, std::move(text));
    }
  }
  return all;
}

void Itext::add(const std::string& id, const Texts& texts, const std::string& form, const Item& own, const Table& table,
                std::size_t row, const std::string& key) {
  const std::string open = form.empty() ? "<value>" : "<value form=\"" + form + "\">";
  for (const auto& [language, text] : texts) {
    m_values[language.empty() ? m_default : language][id] +=
        open + m_references.words(text, own, complaint(table, row, key)) + "</value>";
  }
}

bool Itext::hasMedia(const Table& table, std::size_t row) const {
  return std::any_of(std::begin(kMedia), std::end(kMedia),
                     [&](const char* media) { return !texts(table, row, media).empty(); });
}

void Itext::addMedia(const std::string& id, const Table& table, std::size_t row) {
  for (const char* media : kMedia) {
    for (const auto& [language, file] : texts(table, row, media)) {
      const std::string uri = file.find("jr://") == 0 ? file : folderOf(media) + file;
      const std::string value = std::string("<value form=\"") + media + "\">" + escaped(uri) + "</value>";
      if (!language.empty()) {
        m_values[language][id] += value;
        continue;
      }
      // A picture without a language is for all of them.
      std::vector<std::string> all = m_languages;
      all.push_back(m_default);
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
      for (const std::string& each : all) {
        m_values[each][id] += value;
      }
    }
  }
}

std::string Itext::label(const Item& item) {
  const Table& table = m_survey.survey;
  const Texts all = item.row == 0 ? Texts{{"", "Other"}} : texts(table, item.row, "label");
  const bool media = item.row != 0 && hasMedia(table, item.row);
  if (all.empty() && !media) {
    return {};
  }
  if (m_languages.empty() && !media) {
    return "<label>" + m_references.words(all.front().second, item, complaint(table, item.row, "label")) + "</label>\n";
  }
  const std::string id = item.path + ":label";
  add(id, all, "", item, table, item.row, "label");
  if (media) {
    addMedia(id, table, item.row);
  }
  return "<label ref=\"jr:itext('" + id + "')\"/>\n";
}

std::string Itext::hint(const Item& item) {
  const Table& table = m_survey.survey;
  const Texts plain = texts(table, item.row, "hint");
  const Texts guidance = texts(table, item.row, "guidance_hint");
  if (plain.empty() && guidance.empty()) {
    return {};
  }
  if (m_languages.empty() && guidance.empty()) {
    return "<hint>" + m_references.words(plain.front().second, item, complaint(table, item.row, "hint")) + "</hint>\n";
  }
  const std::string id = item.path + ":hint";
  add(id, plain, "", item, table, item.row, "hint");
  add(id, guidance, "guidance", item, table, item.row, "guidance_hint");
  return "<hint ref=\"jr:itext('" + id + "')\"/>\n";
}

std::string Itext::message(const Item& item, const std::string& key, const std::string& attribute) {
  const Table& table = m_survey.survey;
  const Texts all = texts(table, item.row, key);
  if (all.empty()) {
    return {};
  }
  const bool plain = m_languages.empty() && all.front().second.find("${") == std::string::npos;
  if (plain) {
    return " " + attribute + "=\"" + escaped(all.front().second) + "\"";
  }
  const std::string id = item.path + ":" + attribute;
  add(id, all, "", item, table, item.row, key);
  return " " + attribute + "=\"jr:itext('" + id + "')\"";
}

bool Itext::translatesChoices(const std::string& list) const {
  const auto found = m_survey.lists.find(list);
  if (found == m_survey.lists.end()) {
    return false;
  }
  const auto& rows = found->second.rows;
  return !m_languages.empty() || std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
    const Texts label = texts(m_survey.choices, row, "label");
    return hasMedia(m_survey.choices, row) || (!label.empty() && label.front().second.find("${") != std::string::npos);
  });
}

std::string Itext::choices(const std::string& list) {
  const Table& table = m_survey.choices;
  const ChoiceList& entries = m_survey.lists.find(list)->second;
  const bool translated = translatesChoices(list);
  std::string all;
  for (std::size_t i = 0; i < entries.rows.size(); ++i) {
    const std::size_t row = entries.rows[i];
    const std::string id = list + "-" + std::to_string(i);
    std::string item;
    const Texts label = texts(table, row, "label");
    if (translated) {
      add(id, label, "", *m_survey.root, table, row, "label");
      addMedia(id, table, row);
      item += "<itextId>" + escaped(id) + "</itextId>";
    }
    item += "<name>" + escaped(table.cell(row, "name")) + "</name>";
    if (!translated && !label.empty()) {
      item += "<label>" + escaped(label.front().second) + "</label>";
    }
    for (const Column& column : table.columns()) {
      static const std::vector<std::string> kOwn = {"list_name", "name",  "label", "image",
                                                    "big-image", "audio", "video"};
      const bool own = std::find(kOwn.begin(), kOwn.end(), column.key) != kOwn.end();
      const std::string text = own ? std::string() : table.cell(row, column);
      if (!text.empty() && column.key.find_first_of(" :<>&'\"/()") == std::string::npos) {
        item += "<" + column.key + ">" + escaped(text) + "</" + column.key + ">";
      }
    }
    all += "<item>" + item + "</item>\n";
  }
  if (entries.withOther) {
    const std::string id = list + "-other";
    if (translated) {
      add(id, {{"", "Other"}}, "", *m_survey.root, table, 0, "label");
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
  std::vector<std::string> languages = m_languages;
  if (std::find(languages.begin(), languages.end(), m_default) == languages.end() && m_values.contains(m_default)) {
    languages.push_back(m_default);
  }
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
