#include "core/forms/markdown.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rembug::forms {
namespace {

TEST(Markdown, EmphasisHeadingsLinksListsAndColours) {
  EXPECT_EQ(toStyledText("Nama *kepala* **keluarga**"), "Nama <i>kepala</i> <b>keluarga</b>");
  EXPECT_EQ(toStyledText("_satu_ __dua__ nama_kk_baru"), "<i>satu</i> <b>dua</b> nama_kk_baru");
  EXPECT_EQ(toStyledText("# Rumah\nluas"), "<h1>Rumah</h1>luas");
  EXPECT_EQ(toStyledText("satu\ndua"), "satu<br>dua");
  EXPECT_EQ(toStyledText("- a\n- b\nc"), "<ul><li>a</li><li>b</li></ul>c");
  EXPECT_EQ(toStyledText("1. a\n2. b"), "<ol><li>a</li><li>b</li></ol>");
  EXPECT_EQ(toStyledText("[ODK](https://getodk.org)"), "<a href=\"https://getodk.org\">ODK</a>");
  EXPECT_EQ(toStyledText("<span style=\"color: #f58a1f\">awas</span>"), "<font color=\"#f58a1f\">awas</font>");
  EXPECT_EQ(toStyledText("a<br/>b"), "a<br>b");
  EXPECT_EQ(toStyledText("**tebal *dan miring***"), "<b>tebal <i>dan miring</i></b>");
}

TEST(Markdown, WhatIsNoneStaysText) {
  EXPECT_EQ(toStyledText("2 * 3 * 4"), "2 * 3 * 4");
  EXPECT_EQ(toStyledText("\\*bukan\\*"), "*bukan*");
  EXPECT_EQ(toStyledText("a < b & c"), "a &lt; b &amp; c");
  EXPECT_EQ(toStyledText("<img src=x>"), "&lt;img src=x&gt;");
  EXPECT_EQ(toStyledText("[x](javascript:alert(1))"), "x)");
  EXPECT_EQ(toStyledText("<span style=\"color: red\" onclick=\"x\">a</span>"), "<font color=\"red\">a</font>");
  EXPECT_EQ(toStyledText("#tagar"), "#tagar");
  EXPECT_EQ(toStyledText(""), "");
}

TEST(Markdown, PlainWordsForListsAndReaders) {
  EXPECT_EQ(toPlainText("# Nama *kepala* [ODK](https://getodk.org)"), "Nama kepala ODK");
  EXPECT_EQ(toPlainText("- a & b\n- <span style=\"color:red\">c</span>"), "- a & b\n- c");
}

RC_GTEST_PROP(Markdown, NoTextBecomesATagOfItsOwn, (const std::string& text)) {
  const std::string styled = toStyledText(text);
  for (std::size_t at = styled.find('<'); at != std::string::npos; at = styled.find('<', at + 1)) {
    static const std::vector<std::string> kTags = {
        "<b>",   "</b>",           "<i>",   "</i>",           "<br>",   "<h",
        "</h",   "<ul>",           "</ul>", "<ol>",           "</ol>",  "<li>",
        "</li>", "<a href=\"http", "</a>",  "<font color=\"", "</font>"};
    RC_ASSERT(std::any_of(kTags.begin(), kTags.end(),
                          [&](const auto& tag) { return styled.compare(at, tag.size(), tag) == 0; }));
  }
}

}  // namespace
}  // namespace rembug::forms
