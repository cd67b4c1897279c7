#pragma once

#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {

// House 17 of RT 003: a widow of 52, her son of 16 who is not in school for its cost, a grandchild of 4.
struct House : Mapping {
  explicit House(const Lists& lists = {}) : Mapping("pemetaan-swadaya-rumah-tangga", lists) {}

  void visit(const std::string& result) {
    fill("/data/kunjungan", {{"rw", "005"}, {"rt", "003"}, {"no_bangunan", "17"}, {"hasil", result}});
  }
  void consent() {
    visit("LENGKAP");
    fill("/data/kunjungan", {{"dibacakan", "OK"}, {"persetujuan", "YA"}, {"persetujuan_oleh", "KEPALA"}});
  }
  void people() {
    fill("/data/keluarga", {{"nama_kk", "Inaq Sahnim"}, {"jk_kk", "P"}});
    fill("/data/anggota[1]",
         {{"hubungan", "KEPALA"}, {"jk", "P"}, {"umur", "52"}, {"kawin", "CERAI_MATI"}, {"pekerjaan", "DAGANG"}});
    row("/data/anggota", {{"hubungan", "ANAK"},
                          {"jk", "L"},
                          {"umur", "16"},
                          {"kawin", "BELUM"},
                          {"sekolah", "TIDAK"},
                          {"alasan_tidak_sekolah", "BIAYA"},
                          {"pekerjaan", "TIDAK"}});
    row("/data/anggota", {{"hubungan", "CUCU"}, {"jk", "P"}, {"umur", "4"}});
  }
  void houseAndLiving() {
    fill("/data/rumah", {{"status_rumah", "MILIK"},
                         {"status_tanah", "NEGARA"},
                         {"luas_lantai", "20"},
                         {"lantai", "TANAH"},
                         {"dinding", "BAMBU_BEDEK"},
                         {"atap", "SENG"},
                         {"bocor", "YA"},
                         {"struktur", "RUSAK_RINGAN"},
                         {"listrik", "PLN_MENUMPANG"}});
    fill("/data/air", {{"sumber", "SUMUR_TT"}, {"jarak_septik", "6"}, {"cukup", "KURANG"}, {"di_halaman", "TIDAK"}});
    fill("/data/sanitasi", {{"bab", "SUNGAI_KEBUN"}, {"limbah_cuci", "PEKARANGAN"}, {"sampah", "BAKAR"}});
    set("/data/ekonomi/penghasilan", "LT1");
  }
  void whole() {
    consent();
    people();
    houseAndLiving();
  }
};

}  // namespace rembug::forms
