#include "core/base/tsv.h"

#include <gmock/gmock.h>

namespace rembug {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tsv, RowsHaveAllTheirCellsWhateverEndsThem) {
  const auto rows = tsvRows(
      "\xEF\xBB\xBF"
      "alias\tname\tunit\r\nRo\tRosmiati\tRT 003\r\n\nRo\tRohana\n\tSiti\t\tmore",
      3, "alias");
  EXPECT_THAT(rows, ElementsAre(ElementsAre("Ro", "Rosmiati", "RT 003"), ElementsAre("Ro", "Rohana", ""),
                                ElementsAre("", "Siti", "", "more")));
  EXPECT_THAT(tsvRows("", 3, "alias"), IsEmpty());
  EXPECT_THAT(tsvRows("alias\n", 3, "alias"), IsEmpty());
  EXPECT_THAT(tsvRows("Alias\tx", 1, "alias"), ElementsAre(ElementsAre("Alias", "x"))) << "a heading is as it is named";
}

}  // namespace
}  // namespace rembug
