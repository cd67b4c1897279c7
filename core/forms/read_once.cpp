#include "core/forms/read_once.h"

#include <map>
#include <mutex>
#include <stdexcept>

namespace rembug::forms {

const std::vector<std::shared_ptr<const Form>>& readOnce(const std::vector<std::string>& all) {
  static std::mutex mutex;
  static std::map<const std::vector<std::string>*, std::vector<std::shared_ptr<const Form>>> known;
  const std::lock_guard<std::mutex> lock(mutex);
  std::vector<std::shared_ptr<const Form>>& read = known[&all];
  while (read.size() < all.size()) {
    auto form = Form::parse(all[read.size()]);
    if (!form) {
      throw std::logic_error("a form that comes along cannot be read: " + form.error().message);
    }
    read.push_back(std::move(*form));
  }
  return read;
}

std::shared_ptr<const Form> readOnce(const std::vector<std::string>& all, std::string_view xml) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == xml) {
      return readOnce(all)[i];
    }
  }
  return nullptr;
}

}  // namespace rembug::forms
