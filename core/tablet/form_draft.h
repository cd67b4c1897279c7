#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/forms/form_instance.h"
#include "core/tablet/tablet_types.h"

namespace rembug::tablet {

struct Parts;

// A form being filled. Every accepted step is sealed and fsynced in the draft journal before the call returns; resuming
// replays the journal. A step that fails, by the form's rules or by the disk's, leaves everything as it was. One thread
// at a time; the Tablet outlives it.
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
  // Of a draft that began with a submission: what the form has no place for. It is no part of the record.
  [[nodiscard]] const std::vector<forms::Received::Unknown>& unknown() const;
  // When the last step became durable.
  [[nodiscard]] Millis saved() const;

  // The last place a person was at, as a ref of instance().items(): where the last step was made, or a place that
  // setPlace() told of. Where that is gone, what is nearest to it; empty at the beginning.
  [[nodiscard]] std::string place() const;

  // Keeps the place where a person is, so that resuming leads there. Durable before the call returns; any text.
  [[nodiscard]] Result<void> setPlace(const std::string& ref);
  // Gives an answer; an empty value takes it away. Errors: Invalid as the form says (nothing is written then), Storage.
  [[nodiscard]] Result<void> set(const std::string& ref, const std::string& value);
  // Answers the ref of the new row.
  [[nodiscard]] Result<std::string> addRow(const std::string& repeatRef);
  [[nodiscard]] Result<void> removeRow(const std::string& rowRef);
  // Takes back the last removal from a repeat.
  [[nodiscard]] Result<void> restoreRow(const std::string& repeatRef);
  [[nodiscard]] Result<void> setLanguage(const std::string& language);
  // One step as a JSON line of `rembug form run`.
  [[nodiscard]] Result<void> apply(std::string_view step);

  // Gives a file to a question that asks for one. The content is sealed, and both are durable before the call returns.
  // Answers the name that became the question's answer: `name` without folders, with the beginning of the content's
  // hash in it, so that two people's "photo.jpg" are two. A file that this takes the place of is gone where nobody else
  // speaks of it. Errors: NotFound for a ref; Invalid for a question that takes no file, for nothing at all, or beyond
  // 64 MiB; Refused for a read-only question, and for a file that was taken back; Storage, and nothing has happened
  // then.
  [[nodiscard]] Result<std::string> attach(const std::string& ref, const std::string& name,
                                           const std::string& mediaType, ByteView content);
  // What is known of the file of a question, also of the record that is being corrected. Errors: NotFound where its
  // answer is none.
  [[nodiscard]] Result<Attachment> attached(const std::string& ref) const;
  // The file itself. Errors: the same; Unavailable where it has not come to this tablet yet.
  [[nodiscard]] Result<AttachmentContent> attachment(const std::string& ref) const;

  // Takes a file of the record that is being corrected back for good, as Tablet::withdrawFile(); the draft stays as it
  // is. Errors: the same, and Invalid for a file that no record names yet.
  [[nodiscard]] Result<void> withdraw(const std::string& ref, const std::string& reason);

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
