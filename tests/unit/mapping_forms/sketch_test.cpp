// What residents draw on the map: a line, an area or a point, with its word.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct Sketch : Mapping {
  Sketch() : Mapping("peta-sketsa") {
    fill("/data/sketsa", {{"jenis", "GANG"},
                          {"nama", "Gang Melati"},
                          {"bentuk", "GARIS"},
                          {"garis", "-8.58 116.1 0 0; -8.581 116.101 0 0; -8.582 116.101 0 0"}});
  }
};

TEST(Sketch, ALineHasItsWord) {
  Sketch form;
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Gang Melati (Gang)");
  EXPECT_EQ(form.value("/data/sketsa/ada"), "YA");
  form.set("/data/sketsa/nama", "");
  EXPECT_THAT(form.violated(), Contains("/data/sketsa/nama"));
}

TEST(Sketch, EachShapeAsksForItsOwnPlaces) {
  Sketch form;
  form.set("/data/sketsa/bentuk", "KAWASAN");
  EXPECT_THAT(form.violated(), Contains("/data/sketsa/kawasan"));
  form.set("/data/sketsa/kawasan", "-8.58 116.1 0 0; -8.581 116.101 0 0; -8.582 116.1 0 0; -8.58 116.1 0 0");
  EXPECT_THAT(form.violated(), IsEmpty());
  form.set("/data/sketsa/bentuk", "TITIK");
  EXPECT_THAT(form.violated(), Contains("/data/sketsa/titik"));
  EXPECT_THAT(form.violated(), Not(Contains("/data/sketsa/garis")));
  form.set("/data/sketsa/titik", "-8.58 116.1 0 0");
  EXPECT_THAT(form.violated(), IsEmpty());
}

}  // namespace
}  // namespace rembug::forms
