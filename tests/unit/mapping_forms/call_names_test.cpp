// Call names of a unit: whom residents mean by them.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::IsEmpty;

TEST(CallNames, OneCallNameMayBeSeveralPeoplesAndTheSamePersonStandsOnce) {
  Mapping form("nama-panggilan");
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Seluruh desa: 0 nama panggilan");
  form.set("/data/tempat/unit", "RT 003/RW 005");
  form.row("/data/nama", {{"panggilan", "Ro"}, {"orang", "Rosmiati"}, {"kata_siapa", "ketua RT"}});
  form.row("/data/nama", {{"panggilan", "Ro"}});
  EXPECT_THAT(form.violated(), Contains("/data/nama[2]/orang"));
  form.set("/data/nama[2]/orang", "Rosmiati");
  EXPECT_THAT(form.violated(), Contains("/data/nama[2]/orang"));
  form.set("/data/nama[2]/orang", "Rohana");
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/meta/instanceName"), "RT 003/RW 005: 2 nama panggilan");
}

}  // namespace
}  // namespace rembug::forms
