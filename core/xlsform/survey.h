#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/xlsform/tables.h"

namespace rembug::xlsform {

enum class ItemKind { Group, Repeat, Question, Data };  // Data: in the record, but not asked for

// One row of the survey sheet, or a pair of them around others.
struct Item {
  ItemKind kind = ItemKind::Question;
  std::size_t row = 0;  // in the survey sheet; 0 for what the workbook does not have itself
  std::string name;
  std::string path;  // "/data/person/age"
  Item* parent = nullptr;
  std::vector<std::unique_ptr<Item>> children;

  std::string type;          // of its bind; empty for groups
  std::string control;       // the body's element; empty for data
  std::string mediaType;     // of an upload
  std::string list;          // the choices' list, or the file that has them without its ending
  std::string file;          // "towns.csv"
  std::string repeatSource;  // select_one ${name}: the question in a repeat that gives the choices
  std::string preload;
  std::string preloadParams;
  bool orOther = false;
  bool external = false;  // its list is in the sheet external_choices
  std::map<std::string, std::string> parameters;
  // Cells that the workbook does not have itself; they stand before those of its row.
  std::map<std::string, std::string, std::less<>> made;
  std::size_t labelRow = 0;  // whose label and hint it has; mostly its own
  std::size_t madeFrom = 0;  // the row that it is made for, where it has none of its own
  std::string madeKey;       // and the column

  // The innermost repeat around it, itself included; null outside.
  [[nodiscard]] const Item* repeat() const;
};

// A list of the choices sheet.
struct ChoiceList {
  std::vector<std::size_t> rows;
  bool external = false;  // stands in the sheet external_choices
  bool withOther = false;
};

// A workbook read as a form: the tree of its survey, its lists and settings.
struct Survey {
  Table survey;
  Table choices;
  Table externalChoices;
  Table settings;
  std::unique_ptr<Item> root;
  std::unique_ptr<Item> meta;  // the block that every record has, so that its parts can be named
  std::map<std::string, ChoiceList, std::less<>> lists;
  std::vector<std::string> listOrder;
  std::set<std::string> files;         // that the form reads: lists in files of their own
  std::vector<std::string> externals;  // instances named by csv-external and xml-external
  std::map<std::string, std::vector<Item*>, std::less<>> byName;

  // A cell of an item's row.
  [[nodiscard]] std::string cell(const Item& item, std::string_view key) const;
  [[nodiscard]] const Table& tableOf(const ChoiceList& list) const { return list.external ? externalChoices : choices; }
  // What the settings say of the form as a whole; empty where they are silent.
  [[nodiscard]] std::string setting(std::string_view key) const;
};

// Whether a text can name an element: XML's names, without colons.
[[nodiscard]] bool isName(std::string_view text);

// Reads the sheets survey, choices and settings; what is wrong with them goes into `mistakes`, all in one pass.
[[nodiscard]] Survey readSurvey(const Workbook& workbook, std::vector<Mistake>& mistakes);

}  // namespace rembug::xlsform
