#pragma once

#include "core/forms/form_instance.h"
#include "core/merge/merge_record.h"
#include "core/merge/record_edit.h"

namespace rembug::tablet {

// A record as a form takes it: its visible rows and answers.
struct RecordInForm {
  std::vector<forms::Row> rows;
  std::vector<forms::Answer> answers;
};
[[nodiscard]] RecordInForm inForm(const merge::RecordState& state);

// What of a record has no place in a filling that was made from it: of questions and repeats that its version does not
// have, or of rows that it does not count.
[[nodiscard]] merge::Target unplacedOf(const forms::FormInstance& filling, const merge::RecordState& state);

// Reads a record's paths with one version of its form.
[[nodiscard]] merge::CurrentPath readWith(const std::shared_ptr<const forms::Form>& form);

}  // namespace rembug::tablet
