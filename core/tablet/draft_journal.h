#pragma once

#include "core/forms/form_instance.h"
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
  bool submission = false;  // whether the first line is a submission's XML, with which the draft began
  std::chrono::minutes zone = kCentralIndonesia;  // of the place where it was begun: its days are counted there
};

struct DraftLine {
  Millis at{0};
  std::string text;
};

[[nodiscard]] Bytes encode(const DraftHeader& header);
[[nodiscard]] Result<DraftHeader> decodeDraftHeader(const Bytes& bytes);
[[nodiscard]] Bytes encode(const DraftLine& line);
[[nodiscard]] Result<DraftLine> decodeDraftLine(const Bytes& bytes);

// Where a step was made; empty where it says nothing of that.
[[nodiscard]] std::string placeOf(const std::string& step);
// Keeps where a person is, who has made so many steps.
[[nodiscard]] Result<void> keepPlace(store::TabletStore& store, const DraftId& id, std::size_t lines,
                                     const std::string& ref);
// Where a person was last: the place that was kept, or where a later step was made.
[[nodiscard]] Result<std::string> lastPlace(store::TabletStore& store, const DraftId& id, std::size_t lines,
                                            const std::string& lastStep);
// A place, or what is nearest to it where it is not there any more: the row before, or the group around.
[[nodiscard]] std::string nearestPlace(const forms::FormInstance& instance, std::string ref);
// Begins a draft, with the lists that it is filled with, and its first line where it begins with a submission; all of
// it is durable together.
[[nodiscard]] Result<void> addDraft(store::TabletStore& store, const DraftId& id, const DraftHeader& header,
                                    const VillageLists& lists, const std::string& submission);
// Takes a draft away with all that belongs to it; part of the caller's transaction.
[[nodiscard]] Result<void> dropDraft(store::TabletStore& store, const DraftId& id);

// The time of the step that is being played: so that replaying a journal next week computes what it did today.
class StepClock final : public Clock {
public:
  StepClock(Millis start, std::chrono::minutes zone) : m_now(start), m_zone(zone) {}
  [[nodiscard]] Millis now() const override { return m_now; }
  [[nodiscard]] std::chrono::minutes zone(Millis /*at*/) const override { return m_zone; }
  void set(Millis now) { m_now = now; }

private:
  Millis m_now;
  std::chrono::minutes m_zone;
};

// The same bytes for one draft whenever it is replayed. Good for ids that need to differ, not for keys.
[[nodiscard]] SeededRandom randomOf(const DraftId& id);

}  // namespace rembug::tablet
