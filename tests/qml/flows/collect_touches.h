#pragma once

#include "core/forms/form_instance.h"

namespace rembug::flows {

// How many touches ODK Collect's screens need for what a form has, besides the letters and digits that are typed: the
// figure that docs/ease.md sets beside our own. As Collect's documentation describes its screens (docs.getodk.org,
// "Filling out forms" and "Question types"): a screen per question, or per group that is a field list, one swipe each;
// a question in a dialog for every row that is added, and one for no more; pickers that are opened and confirmed.
// `fresh` is the same form with nothing entered: what it presets costs no touch.
[[nodiscard]] int collectTouches(const forms::FormInstance& filled, const forms::FormInstance& fresh);

}  // namespace rembug::flows
