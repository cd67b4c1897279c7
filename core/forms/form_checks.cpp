// What a form's maker should know of the form as a whole before anybody fills it: what is not supported, what is not
// known, and what a bind probably was meant to say.
#include "core/forms/answer_types.h"
#include "core/forms/form_parser.h"
#include "core/forms/spelling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

using Names = std::set<std::string_view>;

bool constantlyTrue(const xpath::ExprPtr& expr) {
  const auto* call = expr == nullptr ? nullptr : std::get_if<xpath::Expr::Call>(&expr->kind);
  return call != nullptr && call->name == "true";
}

// The attributes that are read, or that say nothing about how a form is filled.
const Names& attributesOf(std::string_view kind) {
  static const Names kBind = {"nodeset",       "ref",        "id",        "type",          "relevant",      "required",
                              "readonly",      "constraint", "calculate", "constraintMsg", "requiredMsg",   "preload",
                              "preloadParams", "max-pixels", "saveto",    "was",           "saveIncomplete"};
  static const Names kSetValue = {"ref", "bind", "event", "value"};
  static const Names kControl = {"ref",
                                 "nodeset",
                                 "bind",
                                 "appearance",
                                 "mediatype",
                                 "start",
                                 "end",
                                 "step",
                                 "count",
                                 "noAddRemove",
                                 "intent",
                                 "autoplay",
                                 "accuracyThreshold",
                                 "unacceptableAccuracyThreshold",
                                 "allow-mock-accuracy",
                                 "capture-accuracy",
                                 "rows",
                                 "accept",
                                 "query",
                                 "quality",
                                 "class",
                                 "style",
                                 "id"};
  return kind == "bind" ? kBind : kind == "setvalue" ? kSetValue : kControl;
}

}  // namespace

void FormParser::checkParts(const pugi::xml_node& model, const pugi::xml_node& body) {
  static const Names kModel = {"instance", "itext", "bind", "setvalue", "submission"};
  for (const pugi::xml_node node : model.children()) {
    const std::string name(nameOf(node));
    if (node.type() != pugi::node_element || kModel.contains(name)) {
      continue;
    }
    if (name == "setgeopoint" || name == "recordaudio") {
      warnOnce(node, name + " is not supported: nothing is taken in the background; ask for it with a question");
    } else {
      warnOnce(node, "the model's element '" + name + "' is not known: it does nothing");
    }
  }
  if (const pugi::xml_node submission = childNamed(model, "submission")) {
    if (hasAttribute(submission, "base64RsaPublicKey")) {
      warning(submission, "",
              "encryption by the form is not supported: records are sealed on the tablet and sent over "
              "TLS in any case");
    } else {
      warning(submission, "", "where to send is not taken from the form: tablets send to the server that they joined");
    }
  }
  checkBody(body);
}

void FormParser::checkBody(const pugi::xml_node& node) {
  static const Names kBody = {"group",  "repeat", "input",   "secret",   "textarea", "select1",
                              "select", "rank",   "range",   "upload",   "trigger",  "label",
                              "hint",   "item",   "itemset", "setvalue", "output",   "value"};
  for (const pugi::xml_node child : node.children()) {
    const std::string name(nameOf(child));
    if (child.type() != pugi::node_element) {
      continue;
    }
    if (name == "setgeopoint" || name == "recordaudio") {
      warnOnce(child, name + " is not supported: nothing is taken in the background; ask for it with a question");
    } else if (!kBody.contains(name)) {
      warnOnce(child, "the body's element '" + name + "' is not known: it is not shown");
    }
    if (attribute(child, "appearance").find("ex:") != std::string::npos || hasAttribute(child, "intent")) {
      warning(child, pathOf(attribute(child, "ref"), ""),
              "other apps are not opened: the answer is entered by hand, as its type says");
    }
    if (name != "label" && name != "hint" && name != "value") {
      checkBody(child);
    }
  }
}

void FormParser::checkAttributes(const pugi::xml_node& node, std::string_view kind) {
  const Names& known = attributesOf(kind);
  for (const pugi::xml_attribute each : node.attributes()) {
    const std::string_view qualified = each.name();
    const std::string name(localName(qualified));
    if (qualified.rfind("xmlns", 0) != 0 && !known.contains(name)) {
      warnOnce(node, "the attribute '" + name + "' of '" + std::string(kind) + "' is not known: it does nothing");
    }
  }
  if (kind == "bind" && hasAttribute(node, "saveto")) {
    warnOnce(node, "entities are not created or updated (saveto): the answers stay in the record");
  }
  if (hasAttribute(node, "query")) {
    warnOnce(node,
             "lists in itemsets.csv (query) are not supported: the answer is typed in; use a select1 with an itemset");
  }
}

void FormParser::checkMeta(const pugi::xml_node& root) {
  for (const pugi::xml_node meta : root.children()) {
    if (nameOf(meta) != "meta") {
      continue;
    }
    const std::string path = "/" + std::string(nameOf(root)) + "/meta/";
    for (const pugi::xml_node child : meta.children()) {
      if (nameOf(child) == "audit") {
        warning(child, path + "audit",
                "the audit log of Collect is not written: every change is in the record's own history");
      } else if (nameOf(child) == "entity") {
        warning(child, path + "entity",
                "entities are not created or updated: the element is sent as the form has it, with the answers");
      }
    }
  }
}

void FormParser::checkBind(const NodeDef& def, const pugi::xml_node& bind) {
  static const std::map<std::string, std::set<std::string>> kPreloads = {
      {"uid", {""}},
      {"date", {"today"}},
      {"timestamp", {"start", "end"}},
      {"property", {"deviceid", "email", "username", "phonenumber", "phone number"}}};
  const auto preload = kPreloads.find(def.preload);
  if (!def.preload.empty() &&
      (preload == kPreloads.end() || !(preload->second.contains("") || preload->second.contains(def.preloadParams)))) {
    warning(bind, def.path,
            "the preload '" + def.preload + " " + def.preloadParams + "' is not supported: the question begins empty");
  }
  if (!def.defaultValue.empty() && asType(def.type, def.defaultValue, ManualClock(Millis(0))).empty()) {
    warning(bind, def.path,
            "the default '" + def.defaultValue + "' is not " + std::string(wordsFor(def.type)) +
                ": the question begins empty");
  }
  if (constantlyTrue(def.required) && constantlyTrue(def.readonly) && def.calculate == nullptr &&
      def.defaultValue.empty() && def.preload.empty()) {
    warning(bind, def.path, "an answer is required, but nobody can give one: take out readonly or required");
  }
  if (!def.children.empty() && (def.calculate != nullptr || def.constraint != nullptr)) {
    warning(bind, def.path,
            std::string(def.calculate != nullptr ? "calculate" : "constraint") +
                " does nothing for a group or repeat, which holds no answer: move it to a question");
  }
}

}  // namespace rembug::forms
