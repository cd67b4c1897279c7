#include "app/recorded.h"

#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

Result<void> recordAtOnce(tablet::Tablet& tablet, const std::string& village, const std::string& form,
                          const std::function<Result<void>(tablet::FormDraft&)>& fill) {
  REMBUG_ASSIGN(const auto draft, tablet.startForm(village, form));
  const auto finished = [&]() -> Result<void> {
    REMBUG_TRY(fill(*draft));
    REMBUG_TRY(draft->finish());
    return {};
  }();
  if (!finished) {
    REMBUG_TRY(draft->discard());
  }
  return finished;
}

}  // namespace rembug::app
