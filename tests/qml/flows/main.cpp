#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickStyle>

#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
  google::protobuf::SetLogHandler(nullptr);
  testing::InitGoogleTest(&argc, argv);
  QGuiApplication app(argc, argv);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  for (const char* font : {"Inter-Regular.otf", "Inter-SemiBold.otf", "MaterialIcons-Regular.ttf"}) {
    if (QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(font)) < 0) {
      return 1;
    }
  }
  return RUN_ALL_TESTS();
}
