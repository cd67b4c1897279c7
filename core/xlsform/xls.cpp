// Workbooks of the binary format before Office Open XML, read by FreeXL.
#include <memory>
#include <string>

#include <freexl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/xlsform/cells.h"

namespace rembug::xlsform {
namespace {

// FreeXL reads files by their path: one in memory has a path as long as it is open.
class MemoryFile {
public:
  explicit MemoryFile(std::string_view bytes) : m_file(memfd_create("workbook", MFD_CLOEXEC)) {
    while (m_file >= 0 && !bytes.empty()) {
      const ssize_t written = write(m_file, bytes.data(), bytes.size());
      if (written <= 0) {
        close(m_file);
        m_file = -1;
        return;
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  ~MemoryFile() {
    if (m_file >= 0) {
      close(m_file);
    }
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] bool ready() const { return m_file >= 0; }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
  int m_file;
};

struct Close {
  void operator()(const void* handle) const { freexl_close(handle); }
};

std::string cellText(const FreeXL_CellValue& cell) {
  switch (cell.type) {
    case FREEXL_CELL_INT:
      return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE:
      return numberCell(cell.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
      return cell.value.text_value == nullptr ? std::string() : std::string(cell.value.text_value);
    default:
      return {};
  }
}

}  // namespace

Result<Workbook> readXls(std::string_view bytes) {
  const auto damaged = [] { return fail(ErrorCode::Invalid, "the workbook is damaged, or locked: save it as .xlsx"); };
  const MemoryFile file(bytes);
  if (!file.ready()) {
    return fail(ErrorCode::Storage, "there is no room to read the workbook");
  }
  const void* opened = nullptr;
  const int code = freexl_open(file.path().c_str(), &opened);
  const std::unique_ptr<const void, Close> book(opened);
  unsigned int sheets = 0;
  if (code != FREEXL_OK || freexl_get_info(opened, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) {
    return damaged();
  }
  Workbook workbook;
  CellBudget budget;
  for (unsigned int number = 0; number < sheets && number < kSheetsMax; ++number) {
    const char* name = nullptr;
    unsigned int rows = 0;
    unsigned short columns = 0;
    const auto index = static_cast<unsigned short>(number);
    if (freexl_get_worksheet_name(opened, index, &name) != FREEXL_OK ||
        freexl_select_active_worksheet(opened, index) != FREEXL_OK ||
        freexl_worksheet_dimensions(opened, &rows, &columns) != FREEXL_OK) {
      return damaged();
    }
    Sheet sheet{name == nullptr ? "" : name, {}};
    for (unsigned int row = 0; row < rows; ++row) {
      for (unsigned short column = 0; column < columns; ++column) {
        FreeXL_CellValue cell;
        if (freexl_get_cell_value(opened, row, column, &cell) == FREEXL_OK) {
          REMBUG_TRY(budget.put(sheet, row, column, cellText(cell)));
        }
      }
    }
    workbook.push_back(std::move(sheet));
  }
  return workbook;
}

}  // namespace rembug::xlsform
