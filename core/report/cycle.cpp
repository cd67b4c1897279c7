// The board of the community cycle: what is done, planned and late, by step, activity and RT. A step is no stage that
// must be through before the next (domain: the cycle is a list of activities with a step code).
#include <algorithm>
#include <array>
#include <chrono>
#include <map>

#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

constexpr std::array<const char*, 11> kSteps = {"SOSIAL", "RKM", "RK",  "PS",     "BKM",  "PJM",
                                                "KSM",    "BLM", "REV", "TINJAU", "IMPAK"};
constexpr const char* kHousehold = "pemetaan-swadaya-rumah-tangga";

// Which step the records of a form belong to. An activity without a form of its own is done when its plan says so.
const std::map<std::string, std::string>& stepOfForm() {
  static const std::map<std::string, std::string> kForms = {{"rembug-kesiapan-masyarakat", "RKM"},
                                                            {"fgd-refleksi-kemiskinan", "RK"},
                                                            {"lokakarya-kriteria", "RK"},
                                                            {kHousehold, "PS"},
                                                            {"pemetaan-swadaya-rt", "PS"},
                                                            {"pemetaan-kelembagaan", "PS"},
                                                            {"masalah-potensi", "PS"},
                                                            {"fgd-kelembagaan", "PS"},
                                                            {"fgd-topik-bebas", "PS"},
                                                            {"fgd-kriteria-bkm", "BKM"},
                                                            {projection::kTallyType, "BKM"},
                                                            {"prioritas-masalah", "PJM"},
                                                            {"tinjauan-tahunan", "REV"},
                                                            {"kunjungan-dua-tahun", "IMPAK"}};
  return kForms;
}

struct Activity {
  std::string title;
  std::string date;  // planned: the latest of its plans; empty where there is none
  std::int64_t planned = 0;
  std::int64_t done = 0;
  bool open = false;  // something planned is not done
  bool late = false;
  std::string plan;  // the record of its plan, where there is one alone
};

// By step, form (or kind) and place. Activities planned without a place are done by records of any place.
struct Key {
  std::string form;
  std::string rw;
  std::string rt;
  auto operator<=>(const Key&) const = default;
};

struct Village {
  std::map<Key, Activity> records;
  std::map<std::string, std::map<Key, Activity>> steps;
};

// "2026-11-25"
std::string dayOf(Millis at) {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::sys_time<Millis>(at))};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

std::int64_t numberIn(const std::string& text, std::int64_t otherwise) {
  return text.empty() ? otherwise : std::strtoll(text.c_str(), nullptr, 10);
}

Result<void> readRecords(store::Database& database, const Request& request, std::map<std::string, Village>& villages) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT scope, type, rw, rt, count(*) FROM record JOIN place ON record_no "
                                             "= no WHERE NOT voided AND id NOT IN (SELECT id FROM twin) AND ") +
                                 kInScope + " GROUP BY scope, type, rw, rt"));
  select.bindText(1, request.scope);
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return {};
    }
    Village& village = villages[select.text(0)];
    if (stepOfForm().contains(select.text(1))) {
      village.records[{select.text(1), select.text(2), select.text(3)}].done += select.integer(4);
    }
  }
}

// A plan's answers stand under these names, wherever the form has them.
std::string answer(const merge::RecordState& state, const std::string& name) {
  for (const auto& [key, field] : state.fields) {
    if (key.row.empty() && key.path.substr(key.path.rfind('/') + 1) == name) {
      return field.shown();
    }
  }
  return {};
}

std::int64_t doneFor(const Village& village, const Key& plan) {
  std::int64_t done = 0;
  for (const auto& [key, activity] : village.records) {
    const bool place = (plan.rt.empty() || plan.rt == key.rt) && (plan.rw.empty() || plan.rw == key.rw);
    done += key.form == plan.form && place ? activity.done : 0;
  }
  return done;
}

Result<void> readPlans(projection::Projection& projection, const Request& request,
                       std::map<std::string, Village>& villages) {
  const std::string today = dayOf(request.now);
  REMBUG_ASSIGN(const auto plans, projection.list({request.scope, projection::kPlanForm, "", false}));
  for (const projection::RecordRow& row : plans) {
    REMBUG_ASSIGN(const merge::RecordState state, projection.state({row.scope, row.id}));
    const std::string status = answer(state, "status");
    if (status == "BATAL") {
      continue;
    }
    Village& village = villages[row.scope];
    const Key key{answer(state, "kegiatan"), answer(state, "rw"), answer(state, "rt")};
    const auto ofForm = stepOfForm().find(key.form);
    const std::string step = ofForm == stepOfForm().end() ? answer(state, "langkah") : ofForm->second;
    Activity& activity = village.steps[step][ofForm == stepOfForm().end() ? Key{row.id.hex(), key.rw, key.rt} : key];
    const std::string date = answer(state, "tgl_rencana");
    activity.title = ofForm == stepOfForm().end() ? answer(state, "judul") : "";
    activity.date = std::max(activity.date, date);
    activity.planned += numberIn(answer(state, "jumlah"), 1);
    activity.plan = activity.plan.empty() ? row.id.hex() : activity.plan;
    activity.done = ofForm == stepOfForm().end() ? 0 : doneFor(village, key);
    if (status == "SELESAI") {
      activity.done = std::max(activity.done, activity.planned);
    }
    activity.open = activity.done < activity.planned;
    activity.late = activity.open && !date.empty() && date < today;
  }
  return {};
}

// What was done without a plan is on the board as well.
void addUnplanned(Village& village) {
  for (const auto& [key, record] : village.records) {
    auto& step = village.steps[stepOfForm().at(key.form)];
    const bool planned = std::any_of(step.begin(), step.end(), [&key = key](const auto& entry) {
      const Key& plan = entry.first;
      return plan.form == key.form && (plan.rt.empty() || plan.rt == key.rt) && (plan.rw.empty() || plan.rw == key.rw);
    });
    if (!planned) {
      step[key].done += record.done;
    }
  }
}

ordered_json toJson(const std::string& code, const Village& village) {
  ordered_json steps = ordered_json::array();
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> totals;  // done and planned of fgd, households, counts
  ordered_json byRt = ordered_json::array();
  for (const char* name : kSteps) {
    const auto step = village.steps.find(name);
    ordered_json activities = ordered_json::array();
    std::array<std::int64_t, 3> states{};  // done, planned, late
    for (const auto& [key, activity] : step == village.steps.end() ? std::map<Key, Activity>() : step->second) {
      const std::size_t state = !activity.open ? 0 : activity.late ? 2 : 1;
      ++states.at(state);
      activities.push_back({{"form", stepOfForm().contains(key.form) ? key.form : ""},
                            {"title", activity.title},
                            {"rw", key.rw},
                            {"rt", key.rt},
                            {"date", activity.date},
                            {"done", activity.done},
                            {"planned", activity.planned},
                            {"state", std::array<const char*, 3>{"done", "planned", "late"}.at(state)},
                            {"plan", activity.plan}});
      const std::string total = key.form == kHousehold               ? "households"
                                : key.form == projection::kTallyType ? "counts"
                                : key.form.rfind("fgd-", 0) == 0     ? "fgd"
                                                                     : "other";
      totals[total].first += activity.done;
      totals[total].second += activity.planned;
      if (total == "households") {
        byRt.push_back({{"rw", key.rw}, {"rt", key.rt}, {"done", activity.done}, {"planned", activity.planned}});
      }
    }
    steps.push_back(
        {{"step", name}, {"done", states[0]}, {"planned", states[1]}, {"late", states[2]}, {"activities", activities}});
  }
  ordered_json json = {{"village", code}, {"name", region::placeName(code).value_or(code)}};
  for (const char* total : {"fgd", "households", "counts"}) {
    json[total] = {{"done", totals[total].first}, {"planned", totals[total].second}};
  }
  json["households"]["by_rt"] = byRt;
  json["steps"] = steps;
  return json;
}

}  // namespace

Result<ordered_json> cycle(projection::Projection& projection, const Request& request) {
  std::map<std::string, Village> villages;
  for (const std::string& code : request.expected) {
    if (isVillageCode(code) && (request.scope.empty() || grantCovers(request.scope, code))) {
      villages.try_emplace(code);
    }
  }
  REMBUG_TRY(readRecords(projection.database(), request, villages));
  REMBUG_TRY(readPlans(projection, request, villages));
  ordered_json list = ordered_json::array();
  for (auto& [code, village] : villages) {
    addUnplanned(village);
    list.push_back(toJson(code, village));
  }
  return ordered_json{{"villages", list}};
}

}  // namespace rembug::report
