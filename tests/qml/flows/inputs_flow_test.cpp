#include <QElapsedTimer>

#include <gtest/gtest.h>

#include "app/form_model.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

std::string form(const std::string& fields, const std::string& binds, const std::string& body,
                 const std::string& lists = "") {
  return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>Uji</h:title><model>
<instance><data id="uji" version="1">)" +
         fields + "</data></instance>" + lists + binds + "</model></h:head><h:body>" + body + "</h:body></h:html>";
}

std::string item(const std::string& value) {
  return "<item><label>" + value + "</label><value>" + value + "</value></item>";
}

QString named(const char* prefix, const char* question) {
  return QString::fromLatin1(prefix) + QStringLiteral("/data/") + QString::fromLatin1(question);
}

// What the draft holds, read from the tablet itself.
std::string answer(Flow& flow, const std::string& question) {
  flow.settle();
  return flow.onTablet([&](tablet::Tablet& tablet) -> std::string {
    const auto drafts = tablet.drafts();
    if (!drafts || drafts->empty()) {
      return "no draft";
    }
    auto draft = tablet.resumeForm(drafts->front().id);
    return draft ? (*draft)->instance().value("/data/" + question).value_or("no such question") : draft.error().message;
  });
}

TEST(InputsFlow, NumbersAndDatesAreTypedAsIndonesiansWriteThemAndKeptAsOdkDoes) {
  Flow flow;
  flow.unlock();
  flow.openForm(form("<rp/><m/><t/><d/><b/><y/><j/>",
                     R"(<bind nodeset="/data/rp" type="decimal"/><bind nodeset="/data/m" type="int"/>
<bind nodeset="/data/d" type="date"/><bind nodeset="/data/b" type="date"/><bind nodeset="/data/y" type="date"/>
<bind nodeset="/data/j" type="time"/>)",
                     R"(<input ref="/data/rp" appearance="thousands-sep"><label>Rp</label></input>
<input ref="/data/m"><label>Minus</label></input>
<input ref="/data/t" appearance="numbers"><label>Telepon</label></input>
<input ref="/data/d"><label>Tanggal</label></input>
<input ref="/data/b" appearance="month-year"><label>Bulan</label></input>
<input ref="/data/y" appearance="year"><label>Tahun</label></input>
<input ref="/data/j"><label>Jam</label></input>)"));
  flow.touch(named("field-", "rp"));
  for (const char* key : {"1", "2", "5", "0", "000", ",", "5"}) {
    flow.touch(QStringLiteral("pad-") + QString::fromLatin1(key));
  }
  EXPECT_TRUE(flow.showsText(QStringLiteral("1.250.000,5")));
  flow.picture(QStringLiteral("numbers"));
  flow.touch(QStringLiteral("pad-next"));
  flow.touch(QStringLiteral("pad-4"));
  flow.touch(QStringLiteral("pad-±"));
  flow.touch(named("field-", "t"));
  flow.type(QStringLiteral("+62081"));
  flow.touch(named("calendar-", "d"));
  flow.touch(QStringLiteral("calendarYear"));
  flow.touch(QStringLiteral("year-2024"));
  flow.touch(QStringLiteral("day-3"));
  flow.touch(named("calendar-", "b"));
  flow.touch(QStringLiteral("month-2"));
  flow.touch(named("field-", "y"));
  flow.type(QStringLiteral("1998"));
  flow.touch(named("time-", "j"));
  flow.type(QStringLiteral("0830"));
  EXPECT_EQ(answer(flow, "rp"), "1250000.5");
  EXPECT_EQ(answer(flow, "m"), "-4");
  EXPECT_EQ(answer(flow, "t"), "+62081");
  EXPECT_EQ(answer(flow, "d").substr(0, 4), "2024");
  EXPECT_EQ(answer(flow, "d").substr(8), "03");
  EXPECT_EQ(answer(flow, "b").substr(4), "-02-01");
  EXPECT_EQ(answer(flow, "y"), "1998-01-01");
  EXPECT_EQ(answer(flow, "j"), "08:30:00");
}

TEST(InputsFlow, RangesRanksAndAcknowledgementsAreAnsweredByTouch) {
  Flow flow;
  flow.unlock();
  flow.openForm(form("<r/><s/><k/><a/>", R"(<bind nodeset="/data/r" type="int"/><bind nodeset="/data/s" type="int"/>
<bind nodeset="/data/k" type="odk:rank"/>)",
                     R"(<range ref="/data/r" start="0" end="10" step="2"><label>Nilai</label></range>
<range ref="/data/s" start="0" end="5" step="1" appearance="rating"><label>Bintang</label></range>
<odk:rank ref="/data/k"><label>Urutan</label>)" +
                         item("air") + item("jalan") + item("rumah") +
                         R"(</odk:rank><trigger ref="/data/a"><label>Setuju</label></trigger>)"));
  EXPECT_EQ(answer(flow, "r"), "");  // nothing is answered by looking
  flow.touch(named("range-", "r"));
  flow.touch(named("star-", "s") + QStringLiteral("-4"));
  flow.touch(named("up-", "k") + QStringLiteral("-rumah"));
  EXPECT_EQ(answer(flow, "k"), "air rumah jalan");
  flow.drag(named("rank-", "k") + QStringLiteral("-jalan"), QPointF(20, 20), QPointF(20, -110));
  flow.touch(named("trigger-", "a"));
  flow.picture(QStringLiteral("range-rank"));
  EXPECT_EQ(answer(flow, "s"), "4");
  EXPECT_EQ(answer(flow, "k"), "jalan air rumah");
  EXPECT_EQ(answer(flow, "a"), "OK");
  EXPECT_NE(answer(flow, "r"), "");
}

TEST(InputsFlow, TenThousandChoicesAreSearchedAsTheyWereOnceSpelt) {
  std::string list = "name,label\n";
  for (int i = 0; i < 10'000; ++i) {
    list += "d" + std::to_string(i) + ",Dusun " + std::to_string(i) + "\n";
  }
  list += "s,Soekardjo Béji\n";
  Flow flow;
  flow.unlock();
  flow.openForm(form("<d/>", "",
                     R"(<select1 ref="/data/d"><label>Dusun</label><itemset nodeset="instance('dusun')/root/item">
<value ref="name"/><label ref="label"/></itemset></select1>)",
                     R"(<instance id="dusun" src="jr://file-csv/dusun.csv"/>)"),
                {{"dusun.csv", list}});
  flow.touch(named("list-", "d"));
  QElapsedTimer timer;
  timer.start();
  flow.type(QStringLiteral("sukarjo beji"));
  flow.picture(QStringLiteral("long-list"));
  flow.touch(named("choice-", "d") + QStringLiteral("-s"));
  EXPECT_EQ(answer(flow, "d"), "s");
  EXPECT_EQ(flow.text(named("list-", "d")).toStdString(), "Soekardjo Béji");
}

// What an answer costs on the thread that draws: the list must not be made anew.
TEST(InputsFlow, TheThousandthRowIsAsQuickAsTheFirst) {
  Flow flow;
  flow.unlock();
  flow.openForm(form("<w><n/><u/></w>", R"(<bind nodeset="/data/w/u" type="int"/>)",
                     R"(<group ref="/data/w"><label>Warga</label><repeat nodeset="/data/w">
<input ref="/data/w/n"><label>Nama</label></input><input ref="/data/w/u"><label>Umur</label></input></repeat></group>)"));
  QQuickItem* list = flow.find(QStringLiteral("questions"));
  ASSERT_NE(list, nullptr);
  auto* model = list->property("model").value<app::FormModel*>();
  ASSERT_NE(model, nullptr);
  for (int i = 0; i < 999; ++i) {
    model->addRowWith(QStringLiteral("/data/w"), {{QStringLiteral("n"), QStringLiteral("W%1").arg(i)}});
    if (i % 20 == 0) {
      flow.settle();
    }
  }
  flow.settle();
  const int made = static_cast<int>(list->property("contentItem").value<QQuickItem*>()->childItems().size());
  EXPECT_LT(made, 120);  // of 1,000 rows only those near the screen are there
  flow.picture(QStringLiteral("thousand-rows"));
  flow.touch(QStringLiteral("field-/data/w[1000]/u"));
  flow.type(QStringLiteral("41"));
  EXPECT_EQ(answer(flow, "w[1000]/u"), "41");
}

}  // namespace
}  // namespace rembug::flows
