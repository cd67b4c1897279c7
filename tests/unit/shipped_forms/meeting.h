#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {

using Answers = std::vector<std::pair<std::string, std::string>>;

// The meeting forms that come along.
inline const std::vector<std::string>& meetingForms() {
  static const std::vector<std::string> kForms = {
      "rembug-kesiapan-masyarakat", "fgd-refleksi-kemiskinan", "fgd-kriteria-bkm", "fgd-kelembagaan", "fgd-topik-bebas",
      "lokakarya-kriteria",         "prioritas-masalah"};
  return kForms;
}

inline std::string shippedForm(const std::string& name) {
  return readFile(std::string(REMBUG_SOURCE_DIR) + "/forms/" + name + ".xml");
}

// One meeting under test, on 2026-11-24.
struct Meeting : Play {
  explicit Meeting(const std::string& name, const FormFiles& files = {}) : Play(shippedForm(name), files) {}

  void fill(const Answers& answers) {
    for (const auto& [ref, answer] : answers) {
      set(ref, answer);
    }
  }
  // Answers of a new row; its ref.
  std::string row(const std::string& repeat, const Answers& answers) {
    const auto ref = instance->addRow(repeat);
    EXPECT_TRUE(ref) << repeat;
    for (const auto& [name, answer] : answers) {
      set(*ref + "/" + name, answer);
    }
    return ref.value_or("");
  }
  // Header and attendance: 14 women and 10 men of RT 003.
  void open() {
    fill({{"/data/kepala/topik", "Rembug warga RT 003"},
          {"/data/kepala/tingkat", "RT"},
          {"/data/kepala/rw", "005"},
          {"/data/kepala/rt", "003"},
          {"/data/kepala/kelompok", "PEREMPUAN"},
          {"/data/kepala/tgl", "2026-11-20"},
          {"/data/kepala/jam_mulai", "09:00"},
          {"/data/kepala/jam_selesai", "11:30"},
          {"/data/kepala/tempat", "Berugak RT 003"},
          {"/data/kepala/notulis", "Sri Wahyuni"},
          {"/data/hadir/hadir_p", "14"},
          {"/data/hadir/hadir_l", "10"},
          {"/data/hadir/miskin_p", "6"},
          {"/data/hadir/miskin_l", "3"},
          {"/data/hadir/sumber_status", "PS2"},
          {"/data/hadir/undangan", "30"}});
  }
  void agree() { row("/data/kesepakatan", {{"isi", "Pemetaan mulai Senin"}, {"setuju", "20"}, {"abstain", "4"}}); }
  // A photo and three who sign: what every meeting needs at its end.
  void close() {
    row("/data/foto", {{"jenis", "PLANO"}, {"berkas", "plano.jpg"}});
    row("/data/tanda", {{"peran", "FASKEL"}, {"nama", "Sari"}, {"ttd_kertas", "YA"}});
    row("/data/tanda", {{"peran", "WAKIL_P"}, {"nama", "Rumenah"}, {"ttd_kertas", "YA"}});
    row("/data/tanda", {{"peran", "WAKIL_L"}, {"nama", "Amat"}, {"ttd_kertas", "YA"}});
  }
  // Whether a note is shown.
  bool shows(const std::string& ref) const { return node(ref).relevant; }
  // Gives an answer that must be refused for a reason that is told, and then the one before it again.
  void refuses(const std::string& ref, const std::string& bad) {
    const std::string before = value(ref);
    set(ref, bad);
    const NodeState state = node(ref);
    EXPECT_EQ(state.violation, Violation::Constraint) << ref << " takes '" << bad << "'";
    EXPECT_FALSE(state.message.empty()) << ref << " refuses '" << bad << "' without a word";
    set(ref, before);
  }
  void takes(const std::string& ref, const std::string& good) {
    const std::string before = value(ref);
    set(ref, good);
    EXPECT_EQ(node(ref).violation, Violation::None) << ref << " refuses '" << good << "'";
    set(ref, before);
  }
};

// A village list in a test, by its name; the others have no rows.
inline FormFiles villageList(const std::string& name, const std::string& csv) {
  return [name, csv](const std::string& asked) { return asked == name ? std::optional(csv) : std::nullopt; };
}

}  // namespace rembug::forms
