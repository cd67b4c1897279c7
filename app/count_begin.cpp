#include "app/count_begin.h"

#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

Result<QString> beginCount(tablet::Tablet& tablet, const std::string& village, const std::vector<std::string>& events) {
  REMBUG_ASSIGN(const auto draft, tablet.startCount(village, events));
  return QString::fromStdString(draft->id().hex());
}

std::vector<std::string> plannedSession(const std::string& session) {
  return {R"({"stage":"PLANNED"})", "{\"session\":" + session + "}", R"({"stage":"REGISTER_FROZEN"})"};
}

}  // namespace rembug::app
