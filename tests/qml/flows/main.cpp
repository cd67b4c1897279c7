#include <QFontDatabase>
#include <QGuiApplication>
#include <QQuickStyle>

#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>

#include "tests/qml/flows/child.h"

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
  if (qEnvironmentVariableIsSet(rembug::flows::kChildVariable)) {
    const QString task = qEnvironmentVariable(rembug::flows::kChildVariable);
    const std::string folder = task.section(QLatin1Char(' '), 1).toStdString();
    return task.startsWith(QStringLiteral("fill")) ? rembug::flows::fillInThisProcess(folder)
                                                   : rembug::flows::countInThisProcess(folder);
  }
  return RUN_ALL_TESTS();
}
