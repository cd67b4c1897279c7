#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QVariantList>

namespace rembug::tablet {
class FormDraft;
class Tablet;
}  // namespace rembug::tablet

namespace rembug::app {

// What FormModel says of other records while a form is filled. On the worker.

// Records that are perhaps the same house as the one in the draft: id, title, author.
[[nodiscard]] QVariantList similarTo(const tablet::Tablet& tablet, const tablet::FormDraft& draft);
// What of the last record of the same form repeats: refs and values for FormModel::set().
[[nodiscard]] std::vector<std::pair<QString, QString>> answersOfLast(const tablet::Tablet& tablet,
                                                                     const tablet::FormDraft& draft);

}  // namespace rembug::app
