#include "core/count/name_words.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace rembug::count {
namespace {

using Words = std::unordered_set<std::string_view>;
using Pairs = std::unordered_map<std::string_view, std::string_view>;

using Doubt = Marker::Doubt;

constexpr Marker title(char sex, std::string_view text) {
  return {sex, Doubt::None, text};
}

constexpr Marker kMale{'m', Doubt::None, {}};
constexpr Marker kFemale{'f', Doubt::None, {}};
constexpr Marker kFather{'m', Doubt::Parent, {}};
constexpr Marker kMother{'f', Doubt::Parent, {}};
constexpr Marker kEither{};
constexpr Marker kBrother{'m', Doubt::Lone, {}};
constexpr Marker kAskedMan{'m', Doubt::Always, {}};
constexpr Marker kAskedWoman{'f', Doubt::Always, {}};
constexpr Marker kAsked{'\0', Doubt::Always, {}};
constexpr Marker kHaji = title('m', "h");
constexpr Marker kHajjah = title('f', "h");
constexpr Marker kKyai = title('m', "kh");
constexpr Marker kTuanGuru = title('m', "tgh");
constexpr Marker kUstad = title('m', "ust");
constexpr Marker kUstadah = title('f', "ust");
constexpr Marker kGuru{'\0', Doubt::Lone, "guru"};

// One marker, and all its spellings with blanks between them.
using Spellings = std::vector<std::pair<Marker, std::string_view>>;

std::unordered_map<std::string_view, Marker> byWord(const Spellings& markers) {
  std::unordered_map<std::string_view, Marker> words;
  for (auto [marker, text] : markers) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      words.emplace(text.substr(0, end), marker);
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  return words;
}

template <typename Map>
std::string_view lookUp(const Map& map, std::string_view word) {
  const auto found = map.find(word);
  return found == map.end() ? std::string_view() : found->second;
}

}  // namespace

std::optional<Marker> honorific(std::string_view word) {
  static const std::unordered_map<std::string_view, Marker> kMarkers =
      byWord({{kMale, "pak bang abang sdr tuan tn pakde paklik"},
              {kAskedMan, "p saudara paman alm almarhum"},
              {kBrother, "mas om"},
              {kFather, "bapak bpk bp bapa ayah"},
              {kHaji, "h haji hadji"},
              {kKyai, "kh kyai kiai kiyai"},
              {kTuanGuru, "tgh tgkh"},
              {kUstad, "ust ustad ustadz ustaz ustd"},
              {title('m', "drs"), "drs"},
              {kFemale, "bu mbak mba nyai nona tante sdri bude bulek mbok"},
              {kAskedWoman, "nyonya ny saudari bibi bibik bik almh almarhumah"},
              {kMother, "ibu ibuk ibuq mak emak mama bunda"},
              {kHajjah, "hj hajjah hajah hjh"},
              {kUstadah, "ustz ustzh ustadzah ustazah ustadah"},
              {title('f', "drs"), "dra"},
              {title('\0', "dr"), "dr"},
              {title('\0', "ir"), "ir"},
              {title('\0', "prof"), "prof"},
              {title('\0', "ns"), "ns"},
              {kEither, "kak"},
              {kGuru, "guru"},
              {kAsked, "kakak"}});
  const auto found = kMarkers.find(word);
  return found == kMarkers.end() ? std::nullopt : std::optional(found->second);
}

bool isDegree(std::string_view compact) {
  static const Words kDegrees = {
      "spd",  "spdi", "spdsd", "spdaud", "mpd",   "mpdi", "sag",  "mag",  "se",   "sei",    "sh",     "shi", "mh",
      "st",   "mt",   "sos",   "ssos",   "sip",   "sap",  "map",  "skom", "mkom", "ssi",    "msi",    "sst", "sstp",
      "skm",  "mkes", "skep",  "skepns", "skeb",  "sth",  "sthi", "spt",  "sp",   "mp",     "ssn",    "msn", "ss",
      "mhum", "mm",   "ma",    "ba",     "bsc",   "msc",  "phd",  "lc",   "amd",  "amdkeb", "amdkep", "ama", "amapd",
      "spsi", "ak",   "sak",   "apt",    "sfarm", "sked", "drg",  "spog", "str",  "strkeb", "akp",    "qh",  "sgz"};
  return kDegrees.contains(compact);
}

std::string_view kinTerm(std::string_view word) {
  static const Pairs kTerms = {
      {"istri", "istri"},      {"isteri", "istri"},      {"istrinya", "istri"},     {"bini", "istri"},
      {"suami", "suami"},      {"suaminya", "suami"},    {"anak", "anak"},          {"anaknya", "anak"},
      {"putra", "anak"},       {"putranya", "anak"},     {"putri", "anak"},         {"putrinya", "anak"},
      {"menantu", "menantu"},  {"mantu", "menantu"},     {"menantunya", "menantu"}, {"mertua", "mertua"},
      {"mertuanya", "mertua"}, {"adik", "adik"},         {"adek", "adik"},          {"adiknya", "adik"},
      {"kakaknya", "kakak"},   {"cucu", "cucu"},         {"cucunya", "cucu"},       {"keponakan", "ponakan"},
      {"ponakan", "ponakan"},  {"misan", "misan"},       {"sepupu", "misan"},       {"ipar", "ipar"},
      {"besan", "besan"},      {"janda", "janda"},       {"jandanya", "janda"},     {"duda", "duda"},
      {"ortu", "orangtua"},    {"orangtua", "orangtua"}, {"bapaknya", "amaq"},      {"ayahnya", "amaq"},
      {"bapanya", "amaq"},     {"amaq", "amaq"},         {"amak", "amaq"},          {"ama", "amaq"},
      {"amanya", "amaq"},      {"mamiq", "amaq"},        {"mamik", "amaq"},         {"ibunya", "inaq"},
      {"maknya", "inaq"},      {"emaknya", "inaq"},      {"mamanya", "inaq"},       {"inaq", "inaq"},
      {"inak", "inaq"},        {"ina", "inaq"},          {"papuq", "papuq"},        {"papuk", "papuq"},
      {"ninik", "ninik"},      {"niniq", "ninik"},       {"nenek", "nenek"},        {"neneknya", "nenek"},
      {"kakek", "kakek"},      {"kakeknya", "kakek"},    {"tuaq", "tuaq"},          {"tuak", "tuaq"},
      {"saiq", "saiq"},        {"cucuq", "cucu"},        {"keluarga", "keluarga"}};
  return lookUp(kTerms, word);
}

bool isKinOrName(std::string_view word) {
  static const Words kBoth = {"ina", "ama", "cucu", "putri", "putra", "anak", "adik"};
  return kBoth.contains(word);
}

char sexOfKin(std::string_view term) {
  static const Words kWomen = {"istri", "janda", "inaq", "nenek", "saiq"};
  static const Words kMen = {"suami", "duda", "amaq", "kakek"};
  return kWomen.contains(term) ? 'f' : kMen.contains(term) ? 'm' : '\0';
}

char sexOfNamePart(std::string_view word) {
  static const Words kWomen = {"baiq",  "denda",  "dende", "lale",  "siti", "sity",
                               "desak", "sagung", "dayu",  "dinda", "binti"};
  static const Words kMen = {"lalu", "raden", "cokorda", "bin"};
  return kWomen.contains(word) ? 'f' : kMen.contains(word) ? 'm' : '\0';
}

bool hasOtherMeaning(std::string_view abbreviation) {
  static const Words kOthers = {"aa", "ib", "dd"};
  return kOthers.contains(abbreviation);
}

std::string_view expanded(std::string_view word) {
  static const Pairs kWhole = {{"moh", "muhamad"},
                               {"muh", "muhamad"},
                               {"mohd", "muhamad"},
                               {"muhd", "muhamad"},
                               {"mhd", "muhamad"},
                               {"mohamad", "muhamad"},
                               {"mohammad", "muhamad"},
                               {"mohamed", "muhamad"},
                               {"muhammad", "muhamad"},
                               {"muhamad", "muhamad"},
                               {"muhammed", "muhamad"},
                               {"muhamed", "muhamad"},
                               {"mohammed", "muhamad"},
                               {"mochamad", "muhamad"},
                               {"mochammad", "muhamad"},
                               {"muchamad", "muhamad"},
                               {"muchammad", "muhamad"},
                               {"moch", "muhamad"},
                               {"much", "muhamad"},
                               {"abd", "abdul"},
                               {"abdl", "abdul"},
                               {"abdoel", "abdul"},
                               {"bq", "baiq"},
                               {"dd", "denda"},
                               {"dg", "daeng"},
                               {"rd", "raden"},
                               {"wyn", "wayan"},
                               {"nym", "nyoman"},
                               {"nyn", "nyoman"},
                               {"kt", "ketut"},
                               {"kmg", "komang"},
                               {"gst", "gusti"},
                               {"ngr", "ngurah"},
                               {"sitti", "siti"},
                               {"ign", "i gusti ngurah"},
                               {"ib", "ida bagus"},
                               {"iga", "i gusti ayu"},
                               {"igm", "i gusti made"},
                               {"igk", "i gusti ketut"},
                               {"aa", "anak agung"},
                               {"lal", "lalu"},
                               {"ll", "lalu"}};
  return lookUp(kWhole, word);
}

bool isOftenAdded(std::string_view looseWord) {
  return looseWord == "siti";
}

bool usualInitial(char letter, std::string_view looseWord) {
  switch (letter) {
    case 'm':
      return looseWord == "muhamad" || looseWord == "made";
    case 'a':
      return looseWord == "abdul" || looseWord == "ahmad";
    case 's':
      return looseWord == "siti" || looseWord == "sri";
    case 'l':
      return looseWord == "lalu";
    case 'r':
      return looseWord == "raden";
    case 'b':
      return looseWord == "bek";  // Baiq
    default:
      return false;
  }
}

bool isCommon(std::string_view looseWord) {
  static const Words kCommon = {"muhamad", "siti",  "abdul",  "ahmad",  "nur",    "sri",   "dewi",  "lalu", "bek",
                                "i",       "ni",    "wean",   "made",   "nioman", "ketut", "putu",  "gede", "gusti",
                                "raden",   "denda", "daeng",  "bin",    "binti",  "ida",   "bagus", "aiu",  "anak",
                                "agung",   "kadek", "komang", "ngurah", "laki",   "al"};
  return kCommon.contains(looseWord);
}

bool isBalinese(std::string_view word) {
  static const Words kNames = {"wayan", "made",   "md",    "nyoman", "ketut",  "putu", "pt",     "gede", "gde",
                               "gd",    "gusti",  "kadek", "kd",     "komang", "km",   "nengah", "luh",  "dewa",
                               "dw",    "ngurah", "gst",   "wyn",    "nym",    "nyn",  "kt",     "kmg",  "w",
                               "m",     "n",      "k",     "p",      "g",      "ayu",  "rai",    "gusde"};
  return kNames.contains(word);
}

bool isRole(std::string_view word) {
  static const Words kRoles = {"rt",         "rw",     "lurah",      "kades",     "kadus",  "kaling",
                               "camat",      "imam",   "kepala",     "ketua",     "sekdes", "bidan",
                               "mantri",     "marbot", "penghulu",   "kiyai",     "guru",   "dusun",
                               "lingkungan", "desa",   "sekretaris", "bendahara", "kader",  "dukun"};
  return kRoles.contains(word);
}

}  // namespace rembug::count
