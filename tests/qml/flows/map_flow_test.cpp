// The houses of a village on the map, from their list to the one that was touched.
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "core/store/database.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

const std::string kForm = R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>Rumah uji</h:title><model><instance><data id="rumah-uji" version="1"><nama/><geo/><hasil/></data></instance>
<bind nodeset="/data/geo" type="geopoint"/></model></h:head><h:body><input ref="/data/nama"><label>Nama</label></input>
<input ref="/data/geo"><label>Titik</label></input><input ref="/data/hasil"><label>Hasil</label></input></h:body></h:html>)";

QString named(const char* name) {
  return QString::fromLatin1(name);
}

struct House {
  const char* head;
  const char* point;
  const char* visit;
};

Result<void> record(tablet::Tablet& tablet, const House& house) {
  REMBUG_ASSIGN(const auto draft, tablet.startForm("52.71.01.1013", "rumah-uji"));
  REMBUG_TRY(draft->set("/data/nama", house.head));
  REMBUG_TRY(draft->set("/data/geo", house.point));
  REMBUG_TRY(draft->set("/data/hasil", house.visit));
  REMBUG_TRY(draft->finish());
  return {};
}

// Where a place is on the map's own surface.
QPointF pixelOf(Flow& flow, double latitude, double longitude) {
  QPointF at;
  QMetaObject::invokeMethod(flow.find(named("mapView")), "pixelOf", Q_RETURN_ARG(QPointF, at), Q_ARG(double, latitude),
                            Q_ARG(double, longitude));
  return at;
}

double zoom(Flow& flow) {
  return flow.find(named("mapView"))->property("zoom").toDouble();
}

TEST(MapFlow, AHouseIsOpenedByATouchOnTheMap) {
  Flow flow;
  flow.unlock();
  const auto kept = flow.onTablet([](tablet::Tablet& tablet) -> Result<void> {
    REMBUG_TRY(tablet.addForm(kForm));
    for (const House& house : {House{"Aminah", "-8.5800000 116.1000000 0 5", "LENGKAP"},
                               House{"Saodah", "-8.5900000 116.1200000 0 5", "SEBAGIAN"},
                               House{"Munah", "-8.5900100 116.1100000 0 5", "LENGKAP"},
                               House{"Sahnun", "-8.5900300 116.1100000 0 5", "LENGKAP"}}) {
      REMBUG_TRY(record(tablet, house));
    }
    return {};
  });
  ASSERT_TRUE(kept) << kept.error().message;
  flow.session().refresh();
  const QVariantMap page{{named("form"), named("rumah-uji")}, {named("heading"), named("Rumah")}};
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named("records")), Q_ARG(QVariant, page));
  flow.touch(named("openMap"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("legend-done")) == named("Lengkap: 3"); }));
  EXPECT_EQ(flow.text(named("legend-partly")), named("Sebagian: 1"));
  EXPECT_EQ(flow.text(named("legend-toCheck")), named("Isian berbeda: 0"));
  flow.picture(named("records-map"));

  // Two houses under one finger: the map gets nearer, until they are apart.
  const double far = zoom(flow);
  flow.touchIn(named("recordsMap"), pixelOf(flow, -8.59001, 116.11));
  EXPECT_GT(zoom(flow), far);
  EXPECT_TRUE(flow.shows(named("recordsMap")));
  flow.touch(named("seeAll"));

  flow.touchIn(named("recordsMap"), pixelOf(flow, -8.59, 116.12));
  EXPECT_FALSE(flow.shows(named("recordsMap")));
  EXPECT_EQ(flow.text(named("field-/data/nama")), named("Saodah"));
  flow.touch(named("back"));
  EXPECT_TRUE(flow.shows(named("recordsMap")));

  // Beside the points nothing happens.
  flow.touchIn(named("recordsMap"), pixelOf(flow, -8.585, 116.115));
  EXPECT_TRUE(flow.shows(named("recordsMap")));
}

TEST(MapFlow, AnEmptyMapSaysWhatBelongsThere) {
  Flow flow(QSize(800, 1280));
  flow.unlock();
  flow.look(named("sunlight"), 2.0);
  const QVariantMap page{{named("form"), kHousehold}, {named("heading"), named("Rumah")}};
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named("map")), Q_ARG(QVariant, page));
  EXPECT_TRUE(flow.showsText(named("Belum ada catatan yang punya titik")));
  flow.picture(named("records-map-empty"));
}

// An MBTiles file of one grey tile.
QString baseMap(const QTemporaryDir& folder, const char* format) {
  const QString path = folder.filePath(named("kelurahan.mbtiles"));
  QFile::remove(path);
  auto map = store::Database::open(path.toStdString(), {});
  QByteArray png;
  QBuffer buffer(&png);
  QImage tile(256, 256, QImage::Format_RGB32);
  tile.fill(Qt::gray);
  tile.save(&buffer, "PNG");
  EXPECT_TRUE(
      map->exec("CREATE TABLE metadata (name text, value text);"
                "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);"
                "INSERT INTO metadata VALUES ('name', 'Bintaro 2026')"));
  auto kind = map->prepare("INSERT INTO metadata VALUES ('format', ?)");
  kind->bindText(1, format);
  EXPECT_TRUE(kind->run());
  auto insert = map->prepare("INSERT INTO tiles VALUES (0, 0, 0, ?)");
  insert->bindBlob(1, std::string_view(png.constData(), static_cast<std::size_t>(png.size())));
  EXPECT_TRUE(insert->run());
  return path;
}

TEST(MapFlow, ABaseMapIsTakenFromAFileAndLeaves) {
  const QTemporaryDir folder;
  Flow flow;
  flow.unlock();
  flow.touch(named("toSettings"));
  const auto take = [&](const QString& file) {
    QMetaObject::invokeMethod(flow.find(named("baseMaps")), "take", Q_ARG(QUrl, QUrl::fromLocalFile(file)));
  };
  QFile none(folder.filePath(named("catatan.mbtiles")));
  ASSERT_TRUE(none.open(QIODevice::WriteOnly) && none.write("no map") > 0);
  none.close();
  take(none.fileName());
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("mapProblem")); }));
  EXPECT_TRUE(flow.text(named("mapProblem")).startsWith(named("Berkas ini bukan peta")));
  take(baseMap(folder, "pbf"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.text(named("mapProblem")).startsWith(named("Peta ini berisi garis")); }));
  EXPECT_FALSE(flow.shows(named("map-0")));

  take(baseMap(folder, "png"));
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("map-0")); }));
  EXPECT_EQ(flow.text(named("map-0")), named("Bintaro 2026, 1 MB"));
  EXPECT_FALSE(flow.shows(named("mapProblem")));
  const QDir maps(flow.session().dataFolder() + named("/maps"));
  EXPECT_EQ(maps.entryList({named("*.mbtiles")}, QDir::Files), QStringList(named("kelurahan.mbtiles")));
  flow.touch(named("leaveMap-0"));
  flow.picture(named("base-map"));
  EXPECT_TRUE(flow.shows(named("map-0")));  // asked once more
  flow.touch(named("leaveMapReally-0"));
  ASSERT_TRUE(flow.waitFor([&] { return !flow.shows(named("map-0")); }));
  EXPECT_TRUE(maps.entryList(QDir::Files).isEmpty());
}

merge::RecordState sketched(Flow& flow, const char* title) {
  flow.settle();
  return flow.onTablet([&](tablet::Tablet& tablet) {
    const auto found = tablet.records({"52.71.01.1013", "peta-sketsa", title});
    const auto state = found && !found->empty() ? tablet.record(found->front().id) : tl::unexpected(Error{});
    return state ? *state : merge::RecordState{};
  });
}

int linesOnMap(Flow& flow) {
  return static_cast<int>(flow.find(named("mapView"))->property("lines").toList().size());
}

TEST(MapFlow, ResidentsDrawLinesAreasAndPointsWithAWord) {
  Flow flow;
  flow.unlock();
  const QVariantMap page{{named("form"), kHousehold}, {named("heading"), named("Rumah")}};
  QMetaObject::invokeMethod(&flow.window(), "go", Q_ARG(QVariant, named("map")), Q_ARG(QVariant, page));
  flow.touch(named("sketch"));
  const QQuickItem* map = flow.find(named("mapView"));
  QMetaObject::invokeMethod(flow.find(named("mapView")), "lookAt", Q_ARG(double, -8.58), Q_ARG(double, 116.1),
                            Q_ARG(double, 17));
  const QPointF middle(map->width() / 2, map->height() / 3);
  flow.drag(named("mapView"), middle - QPointF(200, 60), middle + QPointF(150, 20));
  EXPECT_FALSE(flow.find(named("sketchKeep"))->isEnabled());  // not without a word
  flow.touch(named("kind-GANG"));
  flow.touch(named("sketchWord"));
  flow.type(named("Gang Melati"));
  flow.picture(named("sketch-word"));
  flow.touch(named("sketchKeep"));
  ASSERT_TRUE(flow.waitFor([&] { return linesOnMap(flow) == 1; }));
  const merge::RecordState line = sketched(flow, "Gang Melati");
  EXPECT_EQ(line.value("/data/sketsa/jenis"), "GANG");
  EXPECT_EQ(line.value("/data/sketsa/bentuk"), "GARIS");
  const std::string garis = line.value("/data/sketsa/garis");
  EXPECT_EQ(std::count(garis.begin(), garis.end(), ';'), 1) << "a straight line is its two ends: " << garis;

  flow.touch(named("shape-KAWASAN"));
  flow.drag(named("mapView"), middle + QPointF(200, -60), middle + QPointF(350, 60));
  EXPECT_TRUE(flow.text(named("sketchWords")).startsWith(named("Itu garis")));
  const auto around = [&] {
    flow.dragAlong(named("mapView"), {middle + QPointF(200, -60), middle + QPointF(330, -60), middle + QPointF(330, 60),
                                      middle + QPointF(200, 60)});
  };
  around();
  flow.touch(named("sketchAgain"));  // one may draw anew before it is kept
  around();
  flow.touch(named("kind-RAWAN"));
  flow.touch(named("sketchWord"));
  flow.type(named("Banjir"));
  flow.touch(named("sketchKeep"));
  ASSERT_TRUE(flow.waitFor([&] { return linesOnMap(flow) == 2; })) << flow.session().error().toStdString();
  const std::string area = sketched(flow, "Banjir").value("/data/sketsa/kawasan");
  EXPECT_EQ(area.substr(0, area.find(';')), area.substr(area.rfind(';') + 1)) << "closed: " << area;
  flow.touch(named("shape-TITIK"));
  flow.touchIn(named("mapView"), middle + QPointF(-100, 60));
  flow.touch(named("kind-TEMPAT"));
  flow.touch(named("sketchWord"));
  flow.type(named("Sumur bersama"));
  flow.picture(named("sketch-point"));
  flow.touch(named("sketchKeep"));
  ASSERT_TRUE(flow.waitFor([&] { return linesOnMap(flow) == 3; })) << flow.session().error().toStdString();
  EXPECT_NE(sketched(flow, "Sumur bersama").value("/data/sketsa/titik"), "");
  flow.touch(named("sketchClose"));
  flow.picture(named("sketch-kept"));

  // A touch on a line opens what it is; what is not there any more leaves the map, and the record stays.
  flow.touchIn(named("mapView"), middle + QPointF(-25, -20));
  EXPECT_EQ(flow.text(named("field-/data/sketsa/nama")), named("Gang Melati"));
  flow.touch(named("choice-/data/sketsa/ada-TIDAK"));
  flow.touch(named("nextPage"));
  flow.touch(named("nextPage"));  // nothing is missing: saved
  ASSERT_TRUE(flow.waitFor([&] { return flow.shows(named("mapView")) && linesOnMap(flow) == 2; }));
}

}  // namespace
}  // namespace rembug::flows
