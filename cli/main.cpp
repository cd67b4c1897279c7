#include <google/protobuf/stubs/logging.h>

#include "cli/session.h"

int main(int argc, char** argv) {
  google::protobuf::SetLogHandler(nullptr);  // what does not parse is answered, not logged
  CLI::App app{"A Rembug tablet without a screen"};
  rembug::cli::Session session;
  app.add_option("--data", session.data, "the tablet's data folder");
  app.add_flag("--json", session.json, "JSON on stdout and nothing else");
  app.require_subcommand(1);
  app.fallthrough();
  rembug::cli::addRecordCommands(app, session);
  rembug::cli::addFindCommands(app, session);
  rembug::cli::addFormCommands(app, session);
  rembug::cli::addCountCommands(app, session);
  rembug::cli::addNamesCommands(app, session);
  rembug::cli::addSyncCommands(app, session);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return session.code;
}
