#include "tests/qml/flows/election_touches.h"

#include <cstdlib>

namespace rembug::flows {

QString named(const char* name) {
  return QString::fromUtf8(name);
}

void write(Flow& flow, const char* field, const char* text) {
  flow.touch(named(field));
  flow.type(named(text));
}

void openBox(Flow& flow, const Box& box) {
  flow.unlock();
  flow.touch(named("countCard"));
  flow.touch(named("newCount"));
  openBoxFromSettings(flow, box);
}

void openBoxFromSettings(Flow& flow, const Box& box) {
  write(flow, "unit", box.unit);
  write(flow, "adultsF", box.adultsF);
  write(flow, "adultsM", box.adultsM);
  flow.touch(named("preset-tiered-line"));
  flow.touch(named("settingsDone"));
  flow.touch(named("openPolls"));
  flow.touch(named("closePolls"));
  measurePapers(flow, box);
  flow.touch(named("openBox"));
}

void measurePapers(Flow& flow, const Box& box) {
  write(flow, "figure-received", "80");
  write(flow, "figure-unused", std::to_string(80 - std::atoi(box.inBox)).c_str());
  write(flow, "figure-in_box", box.inBox);
  write(flow, "figure-f", box.women);
  write(flow, "figure-m", box.men);
  flow.touch(named("figuresDone"));
}

void readNew(Flow& flow, const char* name) {
  write(flow, "newName", name);
  flow.key(Qt::Key_Return);
}

void readKnown(Flow& flow, const char* name) {
  flow.touch(named("tile-") + named(name));
}

void nextPaper(Flow& flow) {
  flow.touch(named("nextBallot"));
}

}  // namespace rembug::flows
