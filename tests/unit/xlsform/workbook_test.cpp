#include "core/xlsform/workbook.h"

#include <gtest/gtest.h>

#include "core/xlsform/cells.h"
#include "tests/unit/xlsform/made_workbook.h"

namespace rembug::xlsform {
namespace {

std::string troubleWith(const std::string& bytes) {
  const auto read = readWorkbook(bytes);
  return read ? "" : read.error().message;
}

TEST(Workbook, ColumnsAreNamedAsSpreadsheetsDo) {
  EXPECT_EQ(columnName(0), "A");
  EXPECT_EQ(columnName(25), "Z");
  EXPECT_EQ(columnName(26), "AA");
  EXPECT_EQ(columnName(701), "ZZ");
  EXPECT_EQ(columnName(702), "AAA");
}

TEST(Workbook, CellsOfAllKindsAreTexts) {
  std::map<std::string, std::string> parts = {
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/one.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>plain</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>aid</t></rPh></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"d\\ mmmm\\ yyyy\"/></numFmts>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/one.xml",
       "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c><v>3</v></c>"
       "<c><v>2.5000000000000001E-3</v></c><c t=\"b\"><v>1</v></c><c s=\"1\"><v>46350</v></c><c "
       "s=\"2\"><v>46350.427083333336</v></c>"
       "<c t=\"str\"><f>A1</f><v>made</v></c><c t=\"e\"><v>#REF!</v></c><c "
       "t=\"s\"><v>99</v></c></row></sheetData></worksheet>"}};
  const auto read = readWorkbook(zipOf(parts));
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->size(), 1U);
  ASSERT_EQ(read->front().rows.size(), 2U);
  const std::vector<std::string> expected = {
      "", "plain", "rich", "3", "0.0025", "TRUE", "2026-11-24", "2026-11-24T10:15:00", "made"};
  EXPECT_EQ(read->front().rows[1], expected);
}

TEST(Workbook, WhatIsNoneIsToldPlainly) {
  EXPECT_NE(troubleWith("").find("no workbook"), std::string::npos);
  EXPECT_NE(troubleWith("name,label\n").find("save it as .xlsx"), std::string::npos);
  EXPECT_NE(troubleWith("PK\x03\x04 and then nothing").find("no whole zip"), std::string::npos);
  EXPECT_NE(troubleWith(zipOf({{"a.txt", "x"}})).find("xl/workbook.xml"), std::string::npos);
  EXPECT_NE(troubleWith(std::string("\xD0\xCF\x11\xE0", 4) + std::string(2000, 'x')).find("damaged"),
            std::string::npos);
  EXPECT_NE(troubleWith(std::string(17U * 1024 * 1024, 'P')).find("16 MiB"), std::string::npos);
  std::string whole = workbookOf({{"survey", {{"type", "name"}, {"text", "a"}}}});
  for (std::size_t cut = 1; cut < whole.size(); cut += whole.size() / 40) {
    EXPECT_NE(troubleWith(whole.substr(0, cut)), "") << cut;
  }
}

TEST(Workbook, BombsAreRefused) {
  std::map<std::string, std::string> parts = {
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"a\" Target=\"worksheets/one.xml\"/></Relationships>"},
      {"xl/worksheets/one.xml", std::string(70U * 1024 * 1024, ' ')}};
  EXPECT_NE(troubleWith(zipOf(parts)).find("64 MiB when unpacked"), std::string::npos);
  parts["xl/worksheets/one.xml"] =
      "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
  EXPECT_NE(troubleWith(zipOf(parts)).find("larger than 100,000 rows"), std::string::npos);
  parts["xl/worksheets/one.xml"] =
      "<!DOCTYPE x [<!ENTITY a \"" + std::string(1000, 'a') +
      "\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;&a;</v></c></row></sheetData></worksheet>";
  const auto read = readWorkbook(zipOf(parts));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->front().rows[0][0], "&a;&a;") << "entities are never expanded";
}

TEST(Workbook, SmallFilesThatWouldBeLargeAreRefused) {
  const auto sheets = [](const std::string& data, const std::string& shared, std::size_t count) {
    std::string book = "<workbook xmlns:r=\"r\"><sheets>";
    for (std::size_t i = 0; i < count; ++i) {
      book += "<sheet name=\"s\" r:id=\"a\"/>";
    }
    return troubleWith(
        zipOf({{"xl/workbook.xml", book + "</sheets></workbook>"},
               {"xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"worksheets/one.xml\"/></Relationships>"},
               {"xl/sharedStrings.xml", "<sst><si><t>" + shared + "</t></si></sst>"},
               {"xl/worksheets/one.xml", "<worksheet><sheetData>" + data + "</sheetData></worksheet>"}}));
  };
  std::string wide;
  std::string repeated;
  std::string many;
  for (int i = 1; i <= 3000; ++i) {
    wide += "<row><c r=\"NTP" + std::to_string(i) + "\" t=\"str\"><v>a</v></c></row>";
    repeated += "<row><c t=\"s\"><v>0</v></c></row>";
  }
  for (int i = 0; i < 5'000'001; ++i) {
    many += "<c/>";
  }
  EXPECT_NE(sheets(wide, "", 1).find("more than two million cells"), std::string::npos);
  EXPECT_NE(sheets(repeated, std::string(30'000, 'x'), 1).find("more than 32 MiB of text"), std::string::npos);
  EXPECT_NE(sheets(many, "", 1).find("more than a million cells in its part"), std::string::npos);
  EXPECT_NE(sheets("<row r=\"99999\"><c t=\"str\"><v>a</v></c></row>", "", 500).find("two million"), std::string::npos);
  EXPECT_NE(sheets("<row><c t=\"str\"><v>a</v></c></row>", "", 1001).find("more than 1,000 sheets"), std::string::npos);
  EXPECT_NE(sheets("<row><c r=\"NTQ1\" t=\"str\"><v>a</v></c></row>", "", 1).find("10,000 columns"), std::string::npos);
  EXPECT_EQ(sheets("<row><c t=\"str\"><v>a</v></c><c r=\"XFD1\" s=\"3\"/></row>", "", 1), "")
      << "an empty cell at the end of a row is none";
}

TEST(Workbook, DateFormatsAreKnown) {
  EXPECT_TRUE(isDateFormat("yyyy\\-mm\\-dd"));
  EXPECT_TRUE(isDateFormat("[$-421]dd mmmm yyyy"));
  EXPECT_FALSE(isDateFormat("#,##0.00"));
  EXPECT_FALSE(isDateFormat("0\" days\""));
  EXPECT_FALSE(isDateFormat("[Red]0"));
}

}  // namespace
}  // namespace rembug::xlsform
