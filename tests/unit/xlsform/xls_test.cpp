// Workbooks of the binary format, made here record by record.
#include <bit>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/xlsform/compound_file.h"
#include "core/xlsform/workbook.h"

namespace rembug::xlsform {
namespace {

std::string little(std::uint64_t value, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    out += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  return out;
}

std::string record(std::uint32_t type, const std::string& data) {
  return little(type, 2) + little(data.size(), 2) + data;
}

std::string cell(std::uint32_t row, std::uint32_t column, std::uint32_t style, const std::string& rest) {
  return little(row, 2) + little(column, 2) + little(style, 2) + rest;
}

std::string number(double value) {
  return little(std::bit_cast<std::uint64_t>(value), 8);
}

std::string sheetAt(std::size_t place, const std::string& name) {
  return record(0x0085, little(place, 4) + little(0, 2) + little(name.size(), 1) + little(0, 1) + name);
}

const std::string kBegin = record(0x0809, little(0x0600, 2) + little(5, 2) + std::string(12, '\0'));

// A compound file with one stream of at most 126 sectors: header, folder, table, and the stream behind them.
std::string compound(const std::string& stream) {
  std::string content = stream;
  content.resize(std::max<std::size_t>(4096, (stream.size() + 511) / 512 * 512));
  const std::size_t sectors = content.size() / 512;
  EXPECT_LE(sectors, 126U);
  std::string header = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(16, '\0') + little(0x3E, 2) +
                       little(3, 2) + little(0xFFFE, 2) + little(9, 2) + little(6, 2) + std::string(10, '\0') +
                       little(1, 4) + little(0, 4) + little(0, 4) + little(4096, 4) + little(0xFFFFFFFE, 4) +
                       little(0, 4) + little(0xFFFFFFFE, 4) + little(0, 4) + little(1, 4);
  header.resize(512, '\xFF');
  const auto entry = [](const std::string& name, std::uint64_t type, std::uint64_t start, std::uint64_t size) {
    std::string letters;
    for (const char c : name) {
      letters += little(static_cast<unsigned char>(c), 2);
    }
    letters.resize(64);
    return letters + little(name.size() * 2 + 2, 2) + little(type, 1) + std::string(49, '\0') + little(start, 4) +
           little(size, 8);
  };
  std::string folder = entry("Root Entry", 5, 0xFFFFFFFE, 0) + entry("WORKBOOK", 2, 2, content.size());
  folder.resize(512);
  std::string table = little(0xFFFFFFFE, 4) + little(0xFFFFFFFD, 4);
  for (std::size_t i = 0; i < sectors; ++i) {
    table += little(i + 1 == sectors ? 0xFFFFFFFE : i + 3, 4);
  }
  table.resize(512, '\xFF');
  return header + folder + table + content;
}

// "survey" with the given records; the second of its shared texts is in 16 bits and cut between two records.
std::string workbook(const std::string& cells) {
  const std::string format = record(0x041E, little(170, 2) + little(10, 2) + little(0, 1) + "yyyy-mm-dd");
  const std::string styles = record(0x00E0, little(0, 4)) + record(0x00E0, little(0, 2) + little(170, 2));
  const std::string shared = record(0x00FC, little(2, 4) + little(2, 4) + little(5, 2) + little(0, 1) + "plain" +
                                                little(4, 2) + little(1, 1) + little(0x0151, 2) + little(0xD83D, 2)) +
                             record(0x003C, little(1, 1) + little(0xDE00, 2) + little('z', 2));
  const std::string tail = format + styles + shared + record(0x000A, "");
  const std::size_t place = kBegin.size() + sheetAt(0, "survey").size() + tail.size();
  return kBegin + sheetAt(place, "survey") + tail + kBegin + cells + record(0x000A, "");
}

TEST(BinaryWorkbook, CellsOfAllKindsAreTexts) {
  const std::string cells =
      record(0x00FD, cell(1, 0, 0, little(0, 4))) + record(0x00FD, cell(1, 1, 0, little(1, 4))) +
      record(0x0203, cell(1, 2, 0, number(2.5))) + record(0x0203, cell(1, 3, 1, number(46350.427083333336))) +
      record(0x027E, cell(1, 4, 0, little(300U << 2U | 3U, 4))) +
      record(0x00BD,
             cell(1, 5, 0, little(7U << 2U | 2U, 4)) + little(1, 2) + little(46350U << 2U | 2U, 4) + little(6, 2)) +
      record(0x0205, cell(1, 7, 0, little(1, 1) + little(0, 1))) +
      record(0x0006, cell(1, 8, 0, little(0, 6) + little(0xFFFF, 2))) +
      record(0x0207, little(4, 2) + little(0, 1) + "made") +
      record(0x0204, cell(1, 9, 0, little(1, 2) + little(0, 1) + "\xE9")) +
      record(0x0203, cell(1, 10, 1, number(0.375))) + record(0x0205, cell(1, 11, 0, little(42, 1) + little(1, 1))) +
      record(0x00FD, cell(1, 12, 0, little(99, 4)));
  const auto read = readWorkbook(compound(workbook(cells)));
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->size(), 1U);
  EXPECT_EQ(read->front().name, "survey");
  ASSERT_EQ(read->front().rows.size(), 2U);
  const std::vector<std::string> expected = {"plain",      "\xC5\x91\xF0\x9F\x98\x80z",
                                             "2.5",        "2026-11-24T10:15:00",
                                             "3",          "7",
                                             "2026-11-24", "TRUE",
                                             "made",       "\xC3\xA9",
                                             "09:00:00"};
  EXPECT_EQ(read->front().rows[1], expected);
}

TEST(BinaryWorkbook, LockedAndOlderOnesAreTold) {
  const auto trouble = [](const std::string& stream) {
    const auto read = readWorkbook(compound(stream));
    return read ? "" : read.error().message;
  };
  EXPECT_NE(trouble(kBegin + record(0x002F, std::string(54, '\1'))).find("locked with a password"), std::string::npos);
  EXPECT_NE(trouble(record(0x0809, little(0x0500, 2))).find("older than Excel 97"), std::string::npos);
}

TEST(BinaryWorkbook, DamageNeverDoesHarm) {
  const std::string whole = compound(workbook(record(0x00FD, cell(1, 0, 0, little(0, 4)))));
  ASSERT_TRUE(readWorkbook(whole));
  for (std::size_t cut = 4; cut < whole.size(); cut += 37) {
    static_cast<void>(readWorkbook(whole.substr(0, cut)));
  }
  SeededRandom random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = whole;
    for (int k = 0; k < 4; ++k) {
      damaged[random.next() % damaged.size()] = static_cast<char>(random.next());
    }
    static_cast<void>(readWorkbook(damaged));
  }
}

TEST(BinaryWorkbook, ChainsInACircleEnd) {
  std::string file = compound(workbook(""));
  for (std::size_t i = 0; i < 8; ++i) {
    file.replace(1024 + 8 + i * 4, 4, little(2, 4));  // each sector of the stream is followed by its first
  }
  const auto stream = readStream(file, "Workbook");
  ASSERT_TRUE(stream);
  EXPECT_LE(stream->size(), file.size());
}

TEST(BinaryWorkbook, ManySheetsOfTheSameRecordsAreRefused) {
  std::string many;
  for (int i = 0; i < 12'000; ++i) {
    many += record(0x0001, "");
  }
  std::string sheets;
  for (int i = 0; i < 900; ++i) {
    sheets += sheetAt(0, "s");  // they begin where the workbook does: its own records are read again and again
  }
  const auto read = readWorkbook(compound(kBegin + many + sheets));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "the workbook has more than ten million records");
}

}  // namespace
}  // namespace rembug::xlsform
