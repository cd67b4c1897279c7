#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/error.h"
#include "core/forms/list_index.h"
#include "core/forms/node.h"
#include "core/forms/xpath.h"

namespace rembug::forms {

// Text of a label, hint or message: literal pieces and values put in between.
struct Text {
  struct Piece {
    std::string literal;
    xpath::ExprPtr output;  // null for a literal
  };
  std::vector<Piece> pieces;
  xpath::ExprPtr ref;  // jr:itext(…) in place of pieces

  [[nodiscard]] bool empty() const { return pieces.empty() && ref == nullptr; }
};

// Pictures and sounds that go with a text, as names of the form's files; empty where there is none.
struct Media {
  std::string image;
  std::string bigImage;  // for a closer look
  std::string audio;
  std::string video;

  [[nodiscard]] bool empty() const { return image.empty() && audio.empty() && video.empty(); }
};

// The forms of one translated text.
struct Wording {
  Text text;
  Text shortText;
  Text guidance;  // of a hint: for training, not shown by itself
  Media media;
};

enum class Type { String, Int, Decimal, Date, Time, DateTime, Boolean, GeoPoint, GeoTrace, GeoShape, Binary, Barcode };

struct Control;
struct SetValue;

// What is known about an element of the form, whatever row it stands in.
struct NodeDef {
  std::string path;  // "/data/person/age"
  std::string name;
  std::string qualified;  // as written, with its prefix
  NodeDef* parent = nullptr;
  std::vector<std::unique_ptr<NodeDef>> children;
  std::string defaultValue;
  std::vector<std::string> was;  // paths that this had in earlier versions of the form
  bool repeat = false;
  std::vector<std::unique_ptr<Node>> startRows;  // their answers
  bool fixedRows = false;                        // jr:noAddRemove, or jr:count
  Type type = Type::String;
  std::string typeName = "string";
  std::string preload;
  std::string preloadParams;
  xpath::ExprPtr relevant;
  xpath::ExprPtr required;
  xpath::ExprPtr readonly;
  xpath::ExprPtr constraint;
  xpath::ExprPtr calculate;
  xpath::ExprPtr count;                                         // jr:count
  std::size_t maxPixels = 0;                                    // of a picture's longer side; 0: as it was taken
  std::vector<std::pair<std::string, std::string>> attributes;  // as the form has them
  Text constraintMessage;
  Text requiredMessage;

  std::size_t slot = 0;   // among the parent's children
  std::size_t depth = 0;  // of the root: 0
  bool holdsRepeats = false;
  std::size_t elements = 1;  // itself and what is in it, without rows of repeats in it
  std::unordered_map<std::string_view, const NodeDef*> childrenByName;

  // A rule that reads this, and how closely it is tied to the row that changed: see Dependency.
  struct Reader {
    std::size_t rule = 0;
    std::size_t anchor = 0;
  };
  std::vector<Reader> valueReaders;
  std::vector<Reader> subtreeReaders;
  std::vector<Reader> rowsReaders;
  std::vector<Reader> placeReaders;
  std::vector<std::size_t> rules;  // that are run for nodes of this element
  std::vector<const SetValue*> onChange;
  std::vector<const SetValue*> onNewRow;  // of a repeat

  const Control* control = nullptr;  // that asks for it; null where none does
  const Control* choices = nullptr;  // the same, where it offers a selection of answers

  [[nodiscard]] bool leaf() const { return children.empty() && !repeat; }
  [[nodiscard]] const NodeDef* childNamed(std::string_view childName) const {
    const auto found = childrenByName.find(childName);
    return found == childrenByName.end() ? nullptr : found->second;
  }
};

enum class ControlKind { Group, Repeat, Input, Select1, Select, Rank, Range, Upload, Trigger };

struct Choice {
  std::string value;
  Text label;
};

// How a question is asked.
struct Control {
  ControlKind kind = ControlKind::Input;
  NodeDef* def = nullptr;  // null for a group without ref
  std::string appearance;
  std::string mediaType;  // of an upload
  Text label;
  Text hint;
  std::vector<Choice> choices;
  xpath::ExprPtr itemset;
  xpath::ExprPtr itemValue;
  Text itemLabel;
  const ListIndex* byValue = nullptr;  // of an itemset over a list of the form: its rows by their value
  std::optional<double> rangeStart;
  std::optional<double> rangeEnd;
  std::optional<double> rangeStep;
  // What else is said of how it is asked: autoplay, accuracyThreshold, rows and the like, by name.
  std::map<std::string, std::string> parameters;
  Control* parent = nullptr;
  std::vector<std::unique_ptr<Control>> children;
};

// <setvalue>
struct SetValue {
  enum class Event { FirstLoad, Load, NewRow, ValueChanged };
  Event event = Event::FirstLoad;
  NodeDef* target = nullptr;
  NodeDef* source = nullptr;  // whose change, or whose new row
  xpath::ExprPtr value;
  std::string literal;
};

// What is wrong with a form file.
struct FormProblem {
  std::size_t line = 0;
  std::string question;  // its path; empty where it is about the file
  std::string message;
  bool warning = false;  // the form can be used, but perhaps not as its maker thinks
};

// Gives the content of a file that comes with a form (a list, in CSV, XML or GeoJSON), by its name without a folder;
// nothing where it is not there.
using FormFiles = std::function<std::optional<std::string>(const std::string& name)>;

// The order of a form's versions: numbers in them count as numbers, so that 10 comes behind 9.
struct VersionOrder {
  [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const;
};

class Form;
// Forms by their version, the newest one last.
using FormVersions = std::map<std::string, std::shared_ptr<const Form>, VersionOrder>;

// A form's definition. Immutable; shared between threads.
class Form {
public:
  // Errors: Invalid, with the first problems by line and question; Unsupported for what this engine does not play.
  [[nodiscard]] static Result<std::shared_ptr<const Form>> parse(std::string_view xml, const FormFiles& files = {});
  // Every problem in one pass, warnings too.
  [[nodiscard]] static std::vector<FormProblem> check(std::string_view xml, const FormFiles& files = {});

  [[nodiscard]] const std::string& id() const { return m_id; }
  [[nodiscard]] const std::string& version() const { return m_version; }
  [[nodiscard]] const std::string& title() const { return m_title; }
  [[nodiscard]] const std::vector<std::string>& languages() const { return m_languages; }
  // The village lists that it names (see form_files.h), in the order of the form.
  [[nodiscard]] const std::vector<std::string>& villageLists() const { return m_villageLists; }
  // Which of languages() is shown first; empty where the form has none.
  [[nodiscard]] const std::string& defaultLanguage() const { return m_defaultLanguage; }
  [[nodiscard]] const NodeDef& root() const { return *m_root; }
  [[nodiscard]] const NodeDef* find(std::string_view path) const;
  // Where something of that path stands in this version, by what its maker says with rembug:was: the longest former
  // path that is the path or stands around it counts. The path itself where nothing is said of it.
  [[nodiscard]] std::string current(const std::string& path) const;
  // The controls in the order of the form, below a control without a kind of its own.
  [[nodiscard]] const Control& body() const { return m_body; }
  // The control that asks for an element; null where none does.
  [[nodiscard]] const Control* controlOf(std::string_view path) const;
  [[nodiscard]] const std::vector<SetValue>& setValues() const { return m_setValues; }
  // A list that comes with the form; null where there is none of that id.
  [[nodiscard]] Node* list(const std::string& id) const;
  // The text in a language, or in the default one; null where there is none.
  [[nodiscard]] const Wording* wording(const std::string& language, const std::string& id) const;

  // Calculations in an order in which each comes behind what it uses. See dependencies.h.
  struct Rule {
    enum class Kind { Relevant, Readonly, Required, Calculate, Constraint, Count, Offer };
    Kind kind;
    NodeDef* def;
    const NodeDef* at = nullptr;  // whose nodes it is run for: `def`, or for a count what stands around the rows
    std::uint64_t bit = 0;        // in Node::waiting
    bool readsOtherRows = false;  // of its own question: they are calculated from the first row to the last
  };
  [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }

private:
  friend class FormParser;
  std::string m_id;
  std::string m_version;
  std::string m_title;
  std::string m_rootNamespace;
  std::vector<std::string> m_languages;
  std::string m_defaultLanguage;
  std::unique_ptr<NodeDef> m_root;
  std::map<std::string, NodeDef*, std::less<>> m_byPath;
  std::map<std::string, NodeDef*, std::less<>> m_byFormerPath;
  Control m_body;
  std::map<std::string, const Control*, std::less<>> m_controls;
  std::map<std::string, List, std::less<>> m_lists;
  std::vector<std::string> m_villageLists;
  List m_startRows;  // holds the names in them
  std::map<std::string, std::unordered_map<std::string, Wording>> m_itext;
  std::vector<SetValue> m_setValues;
  std::vector<Rule> m_rules;
};

}  // namespace rembug::forms
