#pragma once

#include <QString>

namespace rembug::app {

// Whether a text seems to name a person: an honorific and a word with a capital behind it ("Pak Amat", "hj. Aminah").
// For the advice "name the deed, not the person" (domain page, b.6): it may be wrong both ways and never forbids.
[[nodiscard]] bool namesPerson(const QString& text);

}  // namespace rembug::app
