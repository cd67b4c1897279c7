#pragma once

#include <memory>
#include <string_view>

#include "core/count/count.h"
#include "core/tablet/tablet_types.h"

namespace rembug::tablet {

struct Parts;

// A count going on. Every accepted event is sealed and fsynced in the draft journal before the call returns. One thread
// at a time; the Tablet outlives it.
class CountDraft {
public:
  ~CountDraft();
  CountDraft(const CountDraft&) = delete;
  CountDraft& operator=(const CountDraft&) = delete;

  [[nodiscard]] const DraftId& id() const;
  [[nodiscard]] const std::string& scope() const;
  [[nodiscard]] const count::Count& count() const;
  [[nodiscard]] Millis saved() const;
  // The lines that were heard so far of the paper in hand, as JSON like those of a "ballot" event; "[]" between papers.
  [[nodiscard]] const std::string& hand() const;

  // One event as a JSON line of `rembug count run`; or {"hand":[lines]}, which keeps what was heard of a paper that is
  // still being read and is no part of the count. Errors: Invalid or Refused as the count says (nothing is written
  // then), Storage.
  [[nodiscard]] Result<void> apply(std::string_view event);
  // Makes the signed tally a record and drops the draft, in one transaction. Which names stood together on one ballot
  // goes into a part of its own, under a key that stays on this tablet. Errors: Refused where the count is not signed.
  [[nodiscard]] Result<RecordId> finish();
  [[nodiscard]] Result<void> discard();

private:
  friend class Tablet;
  struct Inner;
  explicit CountDraft(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> m_inner;
};

}  // namespace rembug::tablet
