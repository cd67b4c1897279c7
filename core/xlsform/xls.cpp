// Workbooks of the binary format before Office Open XML (MS-XLS, BIFF8): a stream of records.
#include <algorithm>
#include <bit>
#include <optional>
#include <set>

#include "core/xlsform/cells.h"
#include "core/xlsform/compound_file.h"

namespace rembug::xlsform {
namespace {

constexpr std::size_t kRecordsMax = 10'000'000;  // sheets may name the same records, each anew

enum Type : std::uint32_t {
  kFormula = 0x0006,
  kEnd = 0x000A,
  kDateMode = 0x0022,
  kFilePass = 0x002F,
  kContinue = 0x003C,
  kBoundSheet = 0x0085,
  kMulRk = 0x00BD,
  kXf = 0x00E0,
  kSst = 0x00FC,
  kLabelSst = 0x00FD,
  kNumber = 0x0203,
  kLabel = 0x0204,
  kBoolErr = 0x0205,
  kString = 0x0207,
  kRk = 0x027E,
  kFormat = 0x041E,
  kBegin = 0x0809
};

void appendUtf8(std::string& out, std::uint32_t c) {
  const auto rest = [&](unsigned shift) { out += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    rest(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12U);
    rest(6);
    rest(0);
  } else {
    out += static_cast<char>(0xF0U | c >> 18U);
    rest(12);
    rest(6);
    rest(0);
  }
}

// UTF-16 units to UTF-8, with a replacement for halves of pairs.
std::string utf8Of(const std::vector<std::uint32_t>& units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::uint32_t unit = units[i];
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      appendUtf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (units[i + 1] - 0xDC00));
      ++i;
    } else {
      appendUtf8(out, high || low ? 0xFFFD : unit);
    }
  }
  return out;
}

struct Record {
  std::uint32_t type = kEnd;
  std::string_view data;
};

// Reads records from a place on.
class Records {
public:
  explicit Records(std::string_view stream, std::size_t at = 0) : m_stream(stream), m_at(at) {}

  std::optional<Record> next() {
    if (m_at > m_stream.size() || m_stream.size() - m_at < 4) {
      return std::nullopt;
    }
    const std::size_t length = numberAt(m_stream, m_at + 2, 2);
    const Record record{numberAt(m_stream, m_at, 2), m_stream.substr(m_at + 4, length)};
    m_at += 4 + length;
    return record;
  }
  // The next record, where it goes on with the one before.
  std::optional<Record> continuation() { return numberAt(m_stream, m_at, 2) == kContinue ? next() : std::nullopt; }

private:
  std::string_view m_stream;
  std::size_t m_at;
};

// Reads texts that may run on from one record into those that continue it.
class Texts {
public:
  explicit Texts(std::vector<std::string_view> pieces) : m_pieces(std::move(pieces)) {}

  [[nodiscard]] bool more() {
    while (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
      ++m_piece;
      m_at = 0;
    }
    return m_piece < m_pieces.size();
  }

  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size && more(); ++i) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(m_pieces[m_piece][m_at++])) << (8 * i);
    }
    return value;
  }

  // `lengthSize`: of the count of characters, in bytes.
  std::string text(std::size_t lengthSize) {
    const std::uint32_t length = number(lengthSize);
    std::uint32_t flags = number(1);
    const std::uint32_t runs = (flags & 8U) != 0 ? number(2) : 0;
    const std::uint32_t extra = (flags & 4U) != 0 ? number(4) : 0;
    std::vector<std::uint32_t> units;
    while (units.size() < length) {
      const std::size_t before = m_piece;
      if (!more()) {
        break;
      }
      if (m_piece != before) {
        flags = number(1);  // each record says anew how wide its characters are
        if (!more()) {
          break;
        }
      }
      units.push_back(number((flags & 1U) != 0 ? 2 : 1));
    }
    skip(std::size_t{runs} * 4 + extra);
    return utf8Of(units);
  }

private:
  void skip(std::size_t count) {
    while (count > 0 && more()) {
      const std::size_t step = std::min(count, m_pieces[m_piece].size() - m_at);
      m_at += step;
      count -= step;
    }
  }

  std::vector<std::string_view> m_pieces;
  std::size_t m_piece = 0;
  std::size_t m_at = 0;
};

// A text within a record, from a place on.
std::string textAt(std::string_view data, std::size_t at, std::size_t lengthSize) {
  return Texts({data.substr(std::min(at, data.size()))}).text(lengthSize);
}

double doubleAt(std::string_view data, std::size_t at) {
  const std::uint64_t low = numberAt(data, at, 4);
  const std::uint64_t high = numberAt(data, at + 4, 4);
  return std::bit_cast<double>(high << 32U | low);
}

// A number in four bytes: 30 bits of a whole one or of a double, and whether it stands for hundredths.
double shortNumber(std::uint32_t rk) {
  const double value = (rk & 2U) != 0 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                                      : std::bit_cast<double>(std::uint64_t{rk & 0xFFFF'FFFCU} << 32U);
  return (rk & 1U) != 0 ? value / 100 : value;
}

class BookReader {
public:
  explicit BookReader(std::string_view stream) : m_stream(stream) {}

  Result<Workbook> read() {
    REMBUG_TRY(readGlobals());
    Workbook workbook;
    for (const auto& [name, place] : m_sheets) {
      if (workbook.size() >= kSheetsMax) {
        return fail(ErrorCode::Invalid, "the workbook has more than 1,000 sheets");
      }
      Sheet sheet{name, {}};
      REMBUG_TRY(readSheet(place, sheet));
      workbook.push_back(std::move(sheet));
    }
    return workbook;
  }

private:
  Result<void> readGlobals() {
    Records records(m_stream);
    const auto begin = records.next();
    constexpr std::uint32_t kBiff8 = 0x0600;
    if (!begin || begin->type != kBegin || numberAt(begin->data, 0, 2) != kBiff8) {
      return fail(ErrorCode::Invalid, "the workbook is damaged, or older than Excel 97: save it as .xlsx");
    }
    std::set<std::uint32_t> dateFormats = {14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47};
    std::vector<std::uint32_t> formats;
    for (auto record = records.next(); record && record->type != kEnd; record = records.next()) {
      const std::string_view data = record->data;
      if (record->type == kFilePass) {
        return fail(ErrorCode::Invalid, "the workbook is locked with a password: save it without one");
      }
      if (record->type == kBoundSheet && numberAt(data, 5, 1) == 0) {
        m_sheets.emplace_back(textAt(data, 6, 1), numberAt(data, 0, 4));
      } else if (record->type == kDateMode) {
        m_from1904 = numberAt(data, 0, 2) == 1;
      } else if (record->type == kFormat && isDateFormat(textAt(data, 2, 2))) {
        dateFormats.insert(numberAt(data, 0, 2));
      } else if (record->type == kFormat) {
        dateFormats.erase(numberAt(data, 0, 2));
      } else if (record->type == kXf) {
        formats.push_back(numberAt(data, 2, 2));
      } else if (record->type == kSst) {
        readSharedTexts(data, records);
      }
    }
    for (const std::uint32_t format : formats) {
      m_dates.push_back(dateFormats.contains(format));
    }
    return {};
  }

  void readSharedTexts(std::string_view first, Records& records) {
    std::vector<std::string_view> pieces = {first.substr(std::min<std::size_t>(8, first.size()))};
    for (auto more = records.continuation(); more; more = records.continuation()) {
      pieces.push_back(more->data);
    }
    Texts texts(std::move(pieces));
    const std::uint32_t count = numberAt(first, 4, 4);
    while (m_shared.size() < count && texts.more()) {
      m_shared.push_back(texts.text(2));
    }
  }

  Result<void> readSheet(std::size_t place, Sheet& sheet) {
    Records records(m_stream, place);
    std::optional<Record> formula;  // whose text comes with the next record
    for (auto record = records.next(); record && record->type != kEnd; record = records.next()) {
      if (++m_records > kRecordsMax) {
        return fail(ErrorCode::Invalid, "the workbook has more than ten million records");
      }
      if (record->type == kString && formula) {
        REMBUG_TRY(put(sheet, formula->data, textAt(record->data, 0, 2)));
        formula.reset();
      } else if (record->type == kFormula && numberAt(record->data, 12, 2) == 0xFFFF) {
        const std::uint32_t kind = numberAt(record->data, 6, 1);
        formula = kind == 0 ? record : std::nullopt;
        if (kind == 1) {
          REMBUG_TRY(put(sheet, record->data, numberAt(record->data, 8, 1) != 0 ? "TRUE" : "FALSE"));
        }
      } else if (record->type == kMulRk) {
        REMBUG_TRY(putMany(sheet, record->data));
      } else {
        REMBUG_TRY(put(sheet, record->data, cellOf(*record)));
      }
    }
    return {};
  }

  // What a record of one cell says; empty for any other record.
  std::string cellOf(const Record& record) const {
    const std::string_view data = record.data;
    switch (record.type) {
      case kLabelSst: {
        const std::uint32_t index = numberAt(data, 6, 4);
        return data.size() >= 10 && index < m_shared.size() ? m_shared[index] : std::string();
      }
      case kLabel:
        return textAt(data, 6, 2);
      case kNumber:
      case kFormula:
        return data.size() < 14 ? "" : number(doubleAt(data, 6), numberAt(data, 4, 2));
      case kRk:
        return data.size() < 10 ? "" : number(shortNumber(numberAt(data, 6, 4)), numberAt(data, 4, 2));
      case kBoolErr:
        return data.size() < 8 || data[7] != 0 ? "" : data[6] != 0 ? "TRUE" : "FALSE";
      default:
        return {};
    }
  }

  Result<void> putMany(Sheet& sheet, std::string_view data) {
    const std::size_t row = numberAt(data, 0, 2);
    std::size_t column = numberAt(data, 2, 2);
    for (std::size_t at = 4; at + 8 <= data.size(); at += 6, ++column) {
      std::string text = number(shortNumber(numberAt(data, at + 2, 4)), numberAt(data, at, 2));
      REMBUG_TRY(m_budget.put(sheet, row, column, std::move(text)));
    }
    return {};
  }

  Result<void> put(Sheet& sheet, std::string_view data, std::string text) {
    return m_budget.put(sheet, numberAt(data, 0, 2), numberAt(data, 2, 2), std::move(text));
  }

  std::string number(double value, std::size_t style) const {
    constexpr double kDaysTo1904 = 1462;
    const bool date = style < m_dates.size() && m_dates[style];
    return date ? dateCell(value + (m_from1904 ? kDaysTo1904 : 0)) : numberCell(value);
  }

  std::string_view m_stream;
  CellBudget m_budget;
  std::size_t m_records = 0;
  bool m_from1904 = false;
  std::vector<bool> m_dates;  // by a cell's style
  std::vector<std::string> m_shared;
  std::vector<std::pair<std::string, std::size_t>> m_sheets;  // with the place of their records
};

}  // namespace

Result<Workbook> readXls(std::string_view bytes) {
  const auto stream = readStream(bytes, "Workbook");
  if (!stream) {
    return fail(ErrorCode::Invalid, "the workbook is damaged, or older than Excel 97: save it as .xlsx");
  }
  return BookReader(*stream).read();
}

}  // namespace rembug::xlsform
