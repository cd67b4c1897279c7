#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/forms/form_instance.h"
#include "core/tablet/tablet_types.h"

namespace rembug::tablet {

struct Parts;

// A form being filled. Every accepted step is sealed and fsynced in the draft journal before the call returns; resuming
// replays the journal. One thread at a time; the Tablet outlives it.
class FormDraft {
public:
  ~FormDraft();
  FormDraft(const FormDraft&) = delete;
  FormDraft& operator=(const FormDraft&) = delete;

  [[nodiscard]] const DraftId& id() const;
  [[nodiscard]] const std::string& scope() const;
  // What is being corrected; empty for a new record.
  [[nodiscard]] std::optional<RecordId> record() const;
  [[nodiscard]] const forms::FormInstance& instance() const;
  // When the last step became durable.
  [[nodiscard]] Millis saved() const;

  // Gives an answer; an empty value takes it away. Errors: Invalid as the form says (nothing is written then), Storage.
  [[nodiscard]] Result<void> set(const std::string& ref, const std::string& value);
  // Answers the ref of the new row.
  [[nodiscard]] Result<std::string> addRow(const std::string& repeatRef);
  [[nodiscard]] Result<void> removeRow(const std::string& rowRef);
  [[nodiscard]] Result<void> setLanguage(const std::string& language);
  // One step as a JSON line of `rembug form run`.
  [[nodiscard]] Result<void> apply(std::string_view step);

  // Folds the draft into one Change and drops the draft, in one transaction. Errors: Invalid where an answer is missing
  // or breaks a rule: the message names the first question, and instance().validate() has all. The draft stays then.
  [[nodiscard]] Result<RecordId> finish();
  // Throws the draft away, as its author asked for.
  [[nodiscard]] Result<void> discard();

private:
  friend class Tablet;
  struct Inner;
  explicit FormDraft(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> m_inner;
};

}  // namespace rembug::tablet
