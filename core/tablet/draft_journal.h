#pragma once

#include "core/tablet/parts.h"

namespace rembug::tablet {

// What a draft is, beside its lines.
struct DraftHeader {
  DraftKind kind = DraftKind::Form;
  std::string scope;
  std::string form;
  std::string version;
  std::optional<RecordId> record;   // what is being corrected
  std::vector<log::ChangeId> seen;  // the Changes that its author had before his eyes
  Millis started{0};
  std::string author;
};

struct DraftLine {
  Millis at{0};
  std::string text;
};

[[nodiscard]] Bytes encode(const DraftHeader& header);
[[nodiscard]] Result<DraftHeader> decodeDraftHeader(const Bytes& bytes);
[[nodiscard]] Bytes encode(const DraftLine& line);
[[nodiscard]] Result<DraftLine> decodeDraftLine(const Bytes& bytes);

// The time of the step that is being played: so that replaying a journal next week computes what it did today.
class StepClock final : public Clock {
public:
  explicit StepClock(Millis start) : m_now(start) {}
  [[nodiscard]] Millis now() const override { return m_now; }
  void set(Millis now) { m_now = now; }

private:
  Millis m_now;
};

// The same bytes for one draft whenever it is replayed. Good for ids that need to differ, not for keys.
[[nodiscard]] SeededRandom randomOf(const DraftId& id);

}  // namespace rembug::tablet
