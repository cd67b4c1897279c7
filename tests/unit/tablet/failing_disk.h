#pragma once

#include <sqlite3.h>

namespace rembug::tablet {

// The system's file layer, which can be told to write nothing more, as a full disk does. Meant for Environment::vfs.
class FailingDisk {
public:
  static constexpr const char* kName = "rembug-failing-disk";

  FailingDisk() {
    s_real = sqlite3_vfs_find(nullptr);
    m_vfs = *s_real;
    m_vfs.zName = kName;
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = &open;
    sqlite3_vfs_register(&m_vfs, 0);
  }
  ~FailingDisk() { sqlite3_vfs_unregister(&m_vfs); }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  void setFull(bool full) { s_left = full ? 0 : kEnough; }
  // Full after so many more writes.
  void setLeft(int writes) { s_left = writes; }
  [[nodiscard]] bool full() const { return s_left == 0; }

private:
  static constexpr int kEnough = -1;

  static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    const int opened = s_real->xOpen(s_real, name, file, flags, outFlags);
    if (opened == SQLITE_OK) {
      // All files of the system's layer share their methods but for locking, which a journal or a log does not do.
      const bool log = (flags & SQLITE_OPEN_WAL) != 0;
      sqlite3_io_methods& methods = log ? s_logMethods : s_methods;
      const auto write = file->pMethods->xWrite;
      methods = *file->pMethods;
      if (write != &FailingDisk::write) {
        s_write = write;
      }
      methods.xWrite = &FailingDisk::write;
      file->pMethods = &methods;
    }
    return opened;
  }
  static int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    if (s_left == 0) {
      return SQLITE_FULL;
    }
    s_left -= s_left == kEnough ? 0 : 1;
    return s_write(file, bytes, count, at);
  }

  static inline sqlite3_vfs* s_real = nullptr;
  static inline sqlite3_io_methods s_methods{};
  static inline sqlite3_io_methods s_logMethods{};
  static inline int (*s_write)(sqlite3_file*, const void*, int, sqlite3_int64) = nullptr;
  static inline int s_left = kEnough;
  sqlite3_vfs m_vfs{};
};

}  // namespace rembug::tablet
