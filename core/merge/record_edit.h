#pragma once

#include "core/merge/change_builder.h"

namespace rembug::merge {

// What a record should look like when a person is done with it: all rows and all answers that count.
struct Target {
  struct RowAt {
    std::string path;
    Bytes row;
    Bytes parent;
  };
  std::vector<RowAt> rows;
  std::map<FieldKey, std::string> values;  // none of them empty
};

// Adds the steps that lead from `seen` to `target`. `seen` is the record as the person had it before his eyes, not as
// it may stand by now: what came in meanwhile was not seen, is not replaced, and shows as a conflict where it differs.
// A field that the person left as it was shown is not written, so a conflict in it stays open.
void edit(ChangeBuilder& builder, const RecordState& seen, const Target& target);

// Settles a conflict, or corrects a field: `value` replaces every write of it that survives in `seen`. In a row whose
// removal is in question this also keeps the row.
void settleField(ChangeBuilder& builder, const RecordState& seen, const FieldKey& field, const std::string& value);

// Says that the record does not count.
void voidRecord(ChangeBuilder& builder, const RecordState& seen, const std::string& reason);

}  // namespace rembug::merge
