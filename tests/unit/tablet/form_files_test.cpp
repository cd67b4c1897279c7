// Forms with files that somebody puts on a tablet by hand. What comes by sync is tested with the server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/forms/form_files.h"
#include "forms/shipped.h"
#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string formWithList() {
  const std::string items = "instance('desa')/root/item";
  return formXml("1", "<desa/>", "",
                 "<select1 ref=\"/data/desa\"><label>D</label><itemset nodeset=\"" + items +
                     "\"><value ref=\"name\"/><label ref=\"name\"/></itemset></select1>",
                 "<instance id=\"desa\" src=\"jr://file-csv/desa.csv\"/>");
}

TEST(FormFiles, AreThoseThatTheFormNames) {
  EXPECT_THAT(forms::filesNamed(formWithList()), ElementsAre("desa.csv"));
  const std::string media =
      "<instance id=\"a\" src=\"jr://file/sub/b.xml\"/><instance id=\"l\" "
      "src=\"jr://instance/last-saved\"/><instance id=\"i\" src=\"jr://file/inline.xml\"><root/>"
      "</instance><itext><translation lang=\"id\"><text id=\"q\"><value>x</value><value "
      "form=\"image\"> jr://images/a.png </value><value form=\"audio\">jr://audio/a.mp3</value>"
      "<value form=\"image\">jr://images/a.png</value></text></translation></itext>";
  EXPECT_THAT(forms::filesNamed(formXml("1", "<a/>", "", input("/data/a"), media)),
              ElementsAre("a.mp3", "a.png", "b.xml"));
  EXPECT_THAT(forms::filesNamed("<broken"), IsEmpty());
  EXPECT_THAT(forms::filesNamed(formXml("1", "<a/>", "", "", "<instance src=\"jr://file/..\"/>")), IsEmpty());
}

TEST(FormFiles, AFormIsAddedWithThemOrNotAtAll) {
  SampleTablet s("form-files");
  const auto refused = s.tablet->addForm(formWithList());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
  EXPECT_THAT(refused.error().message, HasSubstr("desa.csv"));
  EXPECT_FALSE(s.tablet->form("rumah"));
  const auto files = [](const std::string& name) -> std::optional<std::string> {
    return name == "desa.csv" ? std::optional<std::string>("name\nA\nB\n") : std::nullopt;
  };
  ASSERT_TRUE(s.tablet->addForm(formWithList(), files));
  ASSERT_TRUE(s.tablet->addForm(formWithList(), files)) << "once more is nothing new";
  s.reopen();
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  EXPECT_TRUE(draft->set("/data/desa", "B"));
  EXPECT_FALSE(draft->set("/data/desa", "C"));
  EXPECT_EQ(s.tablet->formFile("rumah", draft->instance().form().version(), "desa.csv"), "name\nA\nB\n");
  EXPECT_EQ(s.tablet->formFile("rumah", draft->instance().form().version(), "other.csv").error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(s.tablet->formFile("other", "1", "desa.csv").error().code, ErrorCode::NotFound);
  EXPECT_TRUE(s.tablet->wantedFiles().empty());
  EXPECT_EQ(s.tablet->forms().size(), forms::shipped().size() + 1);
}

TEST(FormFiles, ThatWereLostAreWantedAgain) {
  SampleTablet s("form-files-lost");
  ASSERT_TRUE(
      s.tablet->addForm(formWithList(), [](const std::string&) { return std::optional<std::string>("name\nA\n"); }));
  std::filesystem::remove_all(s.folder.path() / "form-files");
  s.reopen();
  EXPECT_FALSE(s.tablet->startForm(kBintaro, "rumah"));
  ASSERT_EQ(s.tablet->wantedFiles().size(), 1U);
  const WantedFile wanted = s.tablet->wantedFiles().front();
  EXPECT_FALSE(s.tablet->takeFilePiece(wanted, 0, "other\nA"));
  EXPECT_FALSE(*s.tablet->takeFilePiece(wanted, 0, "name\n"));
  EXPECT_TRUE(*s.tablet->takeFilePiece(wanted, 5, "A\n"));
  EXPECT_TRUE(s.tablet->startForm(kBintaro, "rumah"));
}

TEST(FormFiles, OfAFormThatNamesThemBadlyAreRefused) {
  SampleTablet s("form-files-bad");
  v1::Form form;
  form.set_xml(formWithList());
  v1::FormFile* file = form.add_files();
  file->set_name("../desa.csv");
  file->set_sha256(Bytes(32, 'x'));
  EXPECT_FALSE(s.tablet->addPublishedForm(form));
  file->set_name("desa.csv");
  file->set_sha256("short");
  EXPECT_FALSE(s.tablet->addPublishedForm(form));
  file->set_sha256(Bytes(32, 'x'));
  EXPECT_TRUE(s.tablet->addPublishedForm(form));
  EXPECT_TRUE(s.tablet->addPublishedForm(form)) << "known already";
  EXPECT_EQ(s.tablet->wantedFiles().size(), 1U);
}

}  // namespace
}  // namespace rembug::tablet
