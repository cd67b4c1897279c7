#pragma once

#include "tests/qml/flows/flow.h"

namespace rembug::flows {

[[nodiscard]] QString named(const char* name);
// Touches a field and types into it.
void write(Flow& flow, const char* field, const char* text);

// A unit's register and the figures of its paper, as they are typed.
struct Box {
  const char* inBox = "12";
  const char* women = "7";
  const char* men = "5";
  const char* adultsF = "20";
  const char* adultsM = "18";
  const char* unit = "RT 003/RW 005";
};

// From the home page to the first paper, as the tata tertib and the figures of domain.md §d.6 have it, made smaller.
void openBox(Flow& flow, const Box& box = {});
// The same from the settings of a count on.
void openBoxFromSettings(Flow& flow, const Box& box);
void measurePapers(Flow& flow, const Box& box);

void readNew(Flow& flow, const char* name);
void readKnown(Flow& flow, const char* name);
void nextPaper(Flow& flow);

}  // namespace rembug::flows
