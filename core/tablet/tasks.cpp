// Records that were sent back with a note. A task is a record of the type rembug.task: who sent it back and when is
// said by its first Change, who did it and when by the one that closes it.
#include "core/merge/record_edit.h"
#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

constexpr const char* kNote = "/task/note";
constexpr const char* kRecord = "/task/record";
constexpr const char* kState = "/task/state";  // empty, or DONE
constexpr const char* kAnswer = "/task/answer";

}  // namespace

Result<std::vector<Task>> Parts::tasks(const std::string& scope) {
  std::vector<Task> open;
  REMBUG_ASSIGN(const auto rows, projection->list({scope, projection::kTaskType, "", false}));
  for (const projection::RecordRow& row : rows) {
    REMBUG_ASSIGN(const merge::RecordState state, projection->state({row.scope, row.id}));
    const auto record = RecordId::fromHexText(state.value(kRecord));
    if (!record || !state.value(kState).empty()) {
      continue;
    }
    Task task{row.id, *record, row.scope, "", "", state.value(kNote), row.author, row.created};
    REMBUG_ASSIGN(const std::vector<projection::RecordRow> about, projection->rowOf({row.scope, *record}));
    if (!about.empty()) {
      task.form = about.front().type;
      task.title = about.front().title;
    }
    open.push_back(std::move(task));
  }
  return open;
}

Result<void> Parts::closeTask(const RecordId& task, const std::string& answer) {
  REMBUG_ASSIGN(const merge::RecordState current, state(task));
  if (current.type != projection::kTaskType) {
    return fail(ErrorCode::NotFound, "there is no task " + task.hex());
  }
  return write(current.key, current.type, current.version, [&](merge::ChangeBuilder& builder) {
    merge::settleField(builder, current, {kState, {}}, "DONE");
    if (!answer.empty()) {
      merge::settleField(builder, current, {kAnswer, {}}, answer);
    }
  });
}

Result<RecordId> Tablet::sendBack(const RecordId& id, const std::string& note) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  if (note.empty()) {
    return fail(ErrorCode::Invalid, "say in a note what is to be looked at again");
  }
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  const merge::RecordKey key{state.key.scope, newRecordId(m_parts->environment.clock, m_parts->environment.random)};
  REMBUG_TRY(m_parts->write(key, projection::kTaskType, "1", [&](merge::ChangeBuilder& builder) {
    builder.set({kNote, {}}, note, {});
    builder.set({kRecord, {}}, id.hex(), {});
  }));
  return key.id;
}

Result<std::vector<Task>> Tablet::tasks(const std::string& scope) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->tasks(scope);
}

Result<void> Tablet::answerTask(const RecordId& task, const std::string& answer) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->closeTask(task, answer);
}

}  // namespace rembug::tablet
