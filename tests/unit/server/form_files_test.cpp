// Forms with files of their own, from publishing to the table that a report is made of.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/vault/hash.h"
#include "sync-server/form_publishing.h"
#include "sync-server/projector.h"
#include "tests/unit/server/running_server.h"
#include "tests/unit/tablet/sample_form.h"

namespace rembug::server {
namespace {

using tablet::kBintaro;
using tablet::SampleTablet;
using testing::HasSubstr;

const std::string kList = "name,label\nA,Abian\nB,Bintaro\n";

std::string formWithFiles(const std::string& version = "1") {
  const std::string items = "instance('desa')/root/item";
  return tablet::formXml(
      version, "<desa/>", "",
      "<select1 ref=\"/data/desa\"><label ref=\"jr:itext('q')\"/><itemset nodeset=\"" + items +
          "\"><value ref=\"name\"/><label ref=\"label\"/></itemset></select1>",
      "<instance id=\"desa\" src=\"jr://file-csv/desa.csv\"/><itext><translation lang=\"id\"><text id=\"q\"><value>"
      "Desa</value><value form=\"image\">jr://images/peta.png</value></text></translation></itext>");
}

// A folder with the files of the form.
struct Media {
  explicit Media(const std::string& name, std::size_t pictureSize = 200'000) : folder("media-" + name) {
    std::filesystem::create_directories(folder.path());
    write("desa.csv", kList);
    for (std::size_t i = 0; i < pictureSize; ++i) {
      picture += static_cast<char>(i * 31 % 251);
    }
    write("peta.png", picture);
  }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder.path() / name, std::ios::binary) << content;
  }
  tablet::Folder folder;
  std::string picture;
};

Result<void> publish(const Running& running, const std::string& xml, const std::filesystem::path& media) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(running.folder.path()));
  REMBUG_ASSIGN(const PublishedForm form, readForm(xml, media, store.blobs()));
  return store.publish(form);
}

std::string waits(const SampleTablet& tablet) {
  for (const tablet::FormInfo& form : tablet.tablet->forms()) {
    if (form.id == "rumah") {
      return std::to_string(form.filesMissing);
    }
  }
  return "not here";
}

TEST(FormFiles, APublishedFormComesWithItsListsAndPicturesAndIsReported) {
  Running running("files");
  const Media media("files");
  SampleTablet a("files-a", 1);
  running.enrol(a);
  ASSERT_TRUE(running.sync(a));
  const auto published = publish(running, formWithFiles(), media.folder.path());
  ASSERT_TRUE(published) << published.error().message;
  const auto synced = running.sync(a);
  ASSERT_TRUE(synced) << synced.error().message;
  EXPECT_TRUE(synced->notes.empty());
  EXPECT_EQ(waits(a), "0");
  auto draft = std::move(*a.tablet->startForm(kBintaro, "rumah"));
  EXPECT_FALSE(draft->set("/data/desa", "C")) << "the list offers A and B";
  ASSERT_TRUE(draft->set("/data/desa", "B"));
  ASSERT_TRUE(draft->finish());
  ASSERT_TRUE(running.sync(a));
  EXPECT_TRUE(running.sync(a)->upToDate) << "nothing is left to fetch";
  const auto projector = Projector::open(running.folder.path());
  const auto report = nlohmann::json::parse((*projector)->report({report::Kind::Survey, "", {}})->json);
  EXPECT_EQ(report["forms"][0]["questions"][0]["answers"]["B"], 1);
  a.reopen();
  EXPECT_EQ(waits(a), "0") << "also after a restart";
  EXPECT_TRUE(a.tablet->form("rumah"));
}

TEST(FormFiles, PublishingNamesEveryFileThatIsMissing) {
  Running running("missing");
  const Media media("missing");
  std::filesystem::remove(media.folder.path() / "desa.csv");
  std::filesystem::remove(media.folder.path() / "peta.png");
  const auto published = publish(running, formWithFiles(), media.folder.path());
  ASSERT_FALSE(published);
  EXPECT_THAT(published.error().message, HasSubstr("desa.csv, peta.png"));
  EXPECT_TRUE(ServerStore::open(running.folder.path())->forms()->empty());
}

TEST(FormFiles, TheSameVersionCannotComeWithOtherFiles) {
  Running running("other");
  const Media media("other");
  ASSERT_TRUE(publish(running, formWithFiles(), media.folder.path()));
  ASSERT_TRUE(publish(running, formWithFiles(), media.folder.path())) << "the same again is nothing new";
  media.write("desa.csv", "name,label\nC,Cakra\n");
  const auto again = publish(running, formWithFiles(), media.folder.path());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Conflict);
  EXPECT_TRUE(publish(running, formWithFiles("2"), media.folder.path()));
}

TEST(FormFiles, ATransferThatBrokeGoesOnWhereItDid) {
  Running running("resume");
  const Media media("resume");
  SampleTablet a("resume-a", 1);
  running.enrol(a);
  ASSERT_TRUE(publish(running, formWithFiles(), media.folder.path()));
  // The forms come, and half of the picture.
  const auto enrolment = a.tablet->enrolment();
  const auto transport = std::move(*sync::connectGrpc(enrolment->address, enrolment->certificatePem));
  const v1::FormsResponse forms = *transport->forms(a.tablet->token(), {});
  for (const v1::Form& form : forms.forms()) {
    ASSERT_TRUE(a.tablet->addPublishedForm(form));
  }
  EXPECT_EQ(waits(a), "2");
  EXPECT_FALSE(a.tablet->startForm(kBintaro, "rumah")) << "a form that is not all here is not offered";
  for (const tablet::WantedFile& file : a.tablet->wantedFiles()) {
    if (file.name == "peta.png") {
      ASSERT_FALSE(*a.tablet->takeFilePiece(file, 0, media.picture.substr(0, 100'000)));
      EXPECT_FALSE(a.tablet->takeFilePiece(file, 50'000, "x")) << "a piece has to fit";
    }
  }
  a.reopen();
  EXPECT_EQ(waits(a), "2");
  const auto before = a.tablet->wantedFiles();
  ASSERT_EQ(before.size(), 2U);
  const auto synced = running.sync(a);
  ASSERT_TRUE(synced) << synced.error().message;
  EXPECT_TRUE(synced->notes.empty());
  EXPECT_EQ(waits(a), "0");
  EXPECT_LT(synced->traffic.down, 110'000U) << "only the rest of it came";
}

TEST(FormFiles, AFileThatIsNotTheOneThatWasNamedIsThrownAway) {
  Running running("wrong");
  const Media media("wrong");
  SampleTablet a("wrong-a", 1);
  running.enrol(a);
  ASSERT_TRUE(publish(running, formWithFiles(), media.folder.path()));
  const auto picture = running.folder.path() / "blobs" / toHex(vault::sha256(media.picture));
  std::string damaged = media.picture;
  damaged[70'000] = 'x';
  std::ofstream(picture, std::ios::binary) << damaged;
  const auto synced = running.sync(a);
  ASSERT_TRUE(synced) << synced.error().message;
  ASSERT_EQ(synced->notes.size(), 1U);
  EXPECT_THAT(synced->notes.front(), HasSubstr("peta.png"));
  EXPECT_EQ(waits(a), "1");
  EXPECT_EQ(a.tablet->wantedFiles().front().stored, 0U);
  std::filesystem::remove(picture);
  EXPECT_EQ(running.sync(a)->notes.size(), 1U) << "a server without it says so, and nothing else stands still";
  std::ofstream(picture, std::ios::binary) << media.picture;
  EXPECT_TRUE(running.sync(a)->notes.empty());
  EXPECT_EQ(waits(a), "0");
}

TEST(FormFiles, OnlyThoseOfPublishedFormsAreGivenWithoutAVillage) {
  Running running("scope");
  const Media media("scope");
  SampleTablet a("scope-a", 1);
  running.enrol(a);
  ASSERT_TRUE(publish(running, formWithFiles(), media.folder.path()));
  const Bytes photo = *ServerStore::open(running.folder.path())->blobs().put("a photo of somebody");
  const auto enrolment = a.tablet->enrolment();
  const auto transport = std::move(*sync::connectGrpc(enrolment->address, enrolment->certificatePem));
  v1::GetBlobRequest request;
  request.set_sha256(photo);
  const auto got = transport->getBlob(a.tablet->token(), request, [](const Bytes&) { return Result<void>(); });
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::NotFound);
  request.set_sha256(vault::sha256(kList));
  Bytes list;
  ASSERT_TRUE(transport->getBlob(a.tablet->token(), request, [&](const Bytes& piece) {
    list += piece;
    return Result<void>();
  }));
  EXPECT_EQ(list, kList);
}

// A new version while the server runs: records of the old one are read with it.
TEST(FormFiles, ANewVersionMovesAQuestionInTheServersTables) {
  Running running("moved");
  SampleTablet a("moved-a", 1);
  running.enrol(a);
  const auto form = [](const std::string& version, const std::string& name, const std::string& binds) {
    return tablet::formXml(version, "<" + name + "/>", binds + tablet::bindXml("/data/" + name, "type=\"int\""),
                           tablet::input("/data/" + name));
  };
  ASSERT_TRUE(publish(running, form("9", "umur", ""), ""));
  ASSERT_TRUE(running.sync(a));
  auto draft = std::move(*a.tablet->startForm(kBintaro, "rumah"));
  ASSERT_TRUE(draft->set("/data/umur", "40"));
  ASSERT_TRUE(draft->finish());
  ASSERT_TRUE(running.sync(a));
  const auto projector = std::move(*Projector::open(running.folder.path()));
  const auto question = [&] {
    return nlohmann::json::parse(projector->report({report::Kind::Survey, "", {}})->json)["forms"][0]["questions"][0];
  };
  EXPECT_EQ(question()["path"], "/data/umur");
  std::string second = form("10", "usia", "");
  second.insert(second.find("nodeset=\"/data/usia\"") + 20, " rembug:was=\"/data/umur\"");
  ASSERT_TRUE(publish(running, second, ""));
  EXPECT_EQ(question()["path"], "/data/usia") << "version 10 is newer than 9";
  EXPECT_EQ(question()["sum"], 40);
  const std::string before = projector->report({report::Kind::Survey, "", {}})->json;
  ASSERT_TRUE(projector->rebuild());
  EXPECT_EQ(projector->report({report::Kind::Survey, "", {}})->json, before);
  ASSERT_TRUE(running.sync(a));
  EXPECT_EQ(a.tablet->record(a.tablet->records({})->front().id)->value("/data/usia"), "40");
}

}  // namespace
}  // namespace rembug::server
