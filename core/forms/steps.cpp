#include "core/forms/steps.h"

#include <nlohmann/json.hpp>

namespace rembug::forms {
namespace {

using nlohmann::ordered_json;

std::string textAt(const ordered_json& step, const char* name) {
  return step.contains(name) && step[name].is_string() ? step[name].get<std::string>() : std::string();
}

ordered_json nullable(const std::string& text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}

ordered_json toJson(const NodeState& node) {
  ordered_json choices = ordered_json::array();
  for (const auto& [value, label] : node.choices) {
    choices.push_back({value, label});
  }
  ordered_json violation;
  if (node.violation != Violation::None) {
    violation = node.violation == Violation::Constraint ? "constraint" : "required";
  }
  return {{"ref", node.ref},
          {"value", node.value},
          {"relevant", node.relevant},
          {"readonly", node.readonly},
          {"required", node.required},
          {"violation", violation},
          {"message", nullable(node.message)},
          {"label", nullable(node.label)},
          {"choices", choices}};
}

}  // namespace

Result<void> applyStep(FormInstance& instance, std::string_view line) {
  const ordered_json step = ordered_json::parse(line, nullptr, false);
  if (!step.is_object()) {
    return fail(ErrorCode::Invalid, "a step is a JSON object on one line");
  }
  if (step.contains("set")) {
    if (!step["set"].is_string() || !step.contains("value") || !step["value"].is_string()) {
      return fail(ErrorCode::Invalid, "a step that sets has the question and a value, both as text");
    }
    return instance.set(textAt(step, "set"), textAt(step, "value"));
  }
  if (step.contains("add")) {
    RecordId row;
    if (step.contains("row")) {
      REMBUG_ASSIGN(row, RecordId::fromHexText(textAt(step, "row")));
    }
    REMBUG_TRY(instance.addRow(textAt(step, "add"), row));
    return {};
  }
  if (step.contains("remove")) {
    return instance.removeRow(textAt(step, "remove"));
  }
  if (step.contains("restore")) {
    REMBUG_TRY(instance.restoreRow(textAt(step, "restore")));
    return {};
  }
  if (step.contains("language")) {
    return instance.setLanguage(textAt(step, "language"));
  }
  return fail(ErrorCode::Invalid, "a step sets, adds, removes, restores or chooses a language");
}

std::string runSteps(const std::shared_ptr<const Form>& form, std::string_view steps, const Clock& clock,
                     Random& random, const std::function<void(const std::string&)>& each) {
  FormInstance instance = FormInstance::create(form, clock, random);
  ordered_json errors = ordered_json::array();
  const auto state = [&] {
    ordered_json nodes = ordered_json::array();
    for (const NodeState& node : instance.nodes()) {
      nodes.push_back(toJson(node));
    }
    const ordered_json result = {{"title", form->title()}, {"id", form->id()},        {"version", form->version()},
                                 {"nodes", nodes},         {"xml", instance.toXml()}, {"errors", errors}};
    return result.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  };
  if (each) {
    each(state());
  }
  std::size_t number = 0;
  while (!steps.empty()) {
    const std::size_t end = std::min(steps.find('\n'), steps.size());
    const std::string_view line = steps.substr(0, end);
    steps.remove_prefix(std::min(end + 1, steps.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    ++number;
    if (const auto applied = applyStep(instance, line); !applied) {
      errors.push_back({{"step", number}, {"error", applied.error().message}});
    }
    if (each) {
      each(state());
    }
  }
  return state();
}

}  // namespace rembug::forms
