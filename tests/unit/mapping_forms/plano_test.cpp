// The photo of a plano sheet: where, and after how many papers.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::IsEmpty;

TEST(Plano, SaysWhereAndAfterHowManyPapers) {
  Mapping form("foto-plano");
  EXPECT_THAT(form.violated(), Contains("/data/plano/foto"));
  form.fill("/data/plano", {{"unit", "RT 003/RW 005"}, {"surat", "10"}, {"foto", "plano.jpg"}});
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Plano RT 003/RW 005, 10");
  form.set("/data/plano/surat", "5001");
  EXPECT_THAT(form.violated(), Contains("/data/plano/surat"));
}

}  // namespace
}  // namespace rembug::forms
