#include <csignal>
#include <iostream>
#include <thread>

#include <google/protobuf/stubs/logging.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "sync-server/admin_commands.h"
#include "sync-server/attachments.h"
#include "sync-server/server.h"

namespace {

using rembug::Result;

int finish(const Result<std::string>& result) {
  if (!result) {
    std::cerr << "rembug-server: " << result.error().message << "\n";
    return 1;
  }
  std::cout << *result;
  return 0;
}

int finish(const Result<void>& result) {
  return finish(result ? Result<std::string>("") : Result<std::string>(tl::unexpected(result.error())));
}

int serve(const std::string& folder, const std::string& listen) {
  // Blocked before any thread starts, so that only the wait below gets them.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const rembug::SystemClock clock;
  const auto server = rembug::server::Server::start(folder, listen, clock);
  if (!server) {
    return finish(Result<void>(tl::unexpected(server.error())));
  }
  if (const auto kept = rembug::server::rememberAddress(folder, (*server)->address()); !kept) {
    return finish(kept);
  }
  std::cout << "listening on " << (*server)->address() << std::endl;
  int signal = 0;
  sigwait(&signals, &signal);
  spdlog::info("stopping");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::SetLogHandler(nullptr);  // what does not parse is answered, not logged
  spdlog::set_default_logger(spdlog::stderr_color_mt("rembug-server"));
  CLI::App app{"The aggregation server of Rembug"};
  app.require_subcommand(1);
  std::string data;
  bool json = false;
  int code = 0;
  const auto command = [&](CLI::App& parent, const char* name, const char* what) {
    CLI::App* sub = parent.add_subcommand(name, what);
    sub->add_option("--data", data, "the server's data folder")->required();
    sub->add_flag("--json", json, "one JSON value on stdout");
    return sub;
  };

  namespace s = rembug::server;
  command(app, "init", "make a data folder with keys and database")->callback([&] {
    code = finish(s::initServer(data));
  });

  std::string listen;
  std::string store;
  std::string metrics;
  CLI::App* serveCommand = command(app, "serve", "serve tablets until SIGTERM");
  serveCommand->add_option("--listen", listen, "HOST:PORT; port 0 picks one")->required();
  serveCommand->add_option("--store", store, "another database than the embedded one");
  serveCommand->add_option("--metrics", metrics, "HOST:PORT for Prometheus");
  serveCommand->callback([&] {
    if (!store.empty() || !metrics.empty()) {
      code = finish(Result<void>(
          rembug::fail(rembug::ErrorCode::Unsupported, "--store and --metrics are not there yet in this version")));
      return;
    }
    code = serve(data, listen);
  });

  s::InviteOptions invite;
  std::string qr;
  CLI::App* inviteCommand = command(app, "invite", "make an invitation for one device");
  inviteCommand->add_option("--name", invite.name, "the person's name")->required();
  inviteCommand->add_option("--role", invite.role, "facilitator, supervisor or admin")->required();
  inviteCommand->add_option("--village", invite.villages, "codes; one that ends in a dot grants all below it")
      ->required();
  inviteCommand->add_option("--address", invite.address, "HOST:PORT under which tablets find the server");
  inviteCommand->add_option("--qr", qr, "write the invitation as a picture");
  inviteCommand->callback([&] {
    if (!qr.empty()) {
      code = finish(
          Result<void>(rembug::fail(rembug::ErrorCode::Unsupported, "--qr is not there yet; hand over the text")));
      return;
    }
    const auto text = s::inviteText(data, invite);
    code = !text
               ? finish(text)
               : finish(Result<std::string>(json ? nlohmann::json{{"invitation", *text}}.dump() + "\n" : *text + "\n"));
  });

  command(app, "devices", "who may sync")->callback([&] { code = finish(s::listDevices(data, json)); });
  std::string device;
  CLI::App* revoke = command(app, "revoke", "let a device sync no longer");
  revoke->add_option("device", device, "its id, as listed by devices")->required();
  revoke->callback([&] { code = finish(s::revokeDevice(data, device)); });

  CLI::App* form = app.add_subcommand("form", "forms that tablets get");
  form->require_subcommand(1);
  std::string file;
  CLI::App* publish = command(*form, "publish", "give a form to all tablets");
  publish->add_option("file", file, "an ODK XForm")->required();
  std::string media;
  publish->add_option("--media", media, "folder with the files that the form names; else that of the form");
  publish->callback([&] { code = finish(s::publishForm(data, file, media)); });
  command(*form, "list", "published forms")->callback([&] { code = finish(s::listForms(data, json)); });

  std::string kind;
  std::string scope;
  CLI::App* reportCommand = command(app, "report", "merged results");
  reportCommand->add_option("kind", kind, "coverage, fgd, survey, election or conflicts")->required();
  reportCommand->add_option("--village", scope, "a village, or a prefix that ends in a dot");
  reportCommand->callback([&] { code = finish(s::report(data, kind, scope)); });

  std::string format;
  std::string out;
  CLI::App* exportCommand = command(app, "export", "write files");
  exportCommand->add_option("--format", format, "bundle")->required();
  exportCommand->add_option("--out", out, "folder")->required();
  exportCommand->callback([&] { code = finish(s::exportTo(data, format, out)); });

  CLI::App* filesCommand = command(app, "export-files", "write the photos and other files of a village's answers");
  filesCommand->add_option("--village", scope)->required();
  filesCommand->add_option("--out", out, "folder")->required();
  filesCommand->callback([&] { code = finish(s::exportFiles(data, scope, out)); });

  CLI::App* quarantine = app.add_subcommand("quarantine", "what was refused at the door");
  quarantine->require_subcommand(1);
  std::int64_t id = 0;
  command(*quarantine, "list", "all of it, with reasons")->callback([&] {
    code = finish(s::listQuarantine(data, json));
  });
  CLI::App* accept = command(*quarantine, "accept", "try one again");
  accept->add_option("id", id)->required();
  accept->callback([&] { code = finish(s::acceptQuarantined(data, id)); });
  CLI::App* refuse = command(*quarantine, "refuse", "throw one away for good");
  refuse->add_option("id", id)->required();
  refuse->callback([&] { code = finish(s::refuseQuarantined(data, id)); });

  CLI::App* backup = command(app, "backup", "copy everything while serving goes on");
  backup->add_option("file", file)->required();
  backup->callback([&] { code = finish(s::backup(data, file)); });
  CLI::App* restore = command(app, "restore", "begin anew from a backup");
  restore->add_option("file", file)->required();
  restore->callback([&] { code = finish(s::restore(data, file)); });
  command(app, "rebuild", "make all tables again from the log")->callback([&] { code = finish(s::rebuild(data)); });
  command(app, "check", "verify every chain, signature and file")->callback([&] { code = finish(s::check(data)); });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int shown = app.exit(error);
    return shown == 0 ? 0 : 2;
  }
  return code;
}
