#pragma once

#include "sync-client/enrol.h"
#include "sync-client/grpc_transport.h"
#include "sync-client/pinned_certificate.h"
#include "sync-client/sync_session.h"
#include "sync-server/server.h"
#include "tests/unit/server/sample_server.h"

namespace rembug::server {

// A real server in this process, and tablets that sync with it.
struct Running {
  explicit Running(const std::string& name) : folder("running-" + name) {
    EXPECT_TRUE(ServerStore::init(folder.path(), random));
    start("127.0.0.1:0");
  }
  void start(const std::string& listen) {
    auto started = Server::start(folder.path(), listen, clock);
    EXPECT_TRUE(started) << (started ? "" : started.error().message);
    server = std::move(*started);
    address = server->address();
  }
  std::string invitation(const std::string& scope) {
    ServerStore store = std::move(*ServerStore::open(folder.path()));
    v1::Invitation message;
    message.set_address(address);
    message.set_pin(vault::certificatePin(store.identity()->certificate.certificatePem)->substr(0, 16));
    message.set_code(*store.invite({"Sari", v1::ROLE_FACILITATOR, {{scope, "Bintaro"}}}, random));
    return log::invitationText(message);
  }
  void enrol(tablet::SampleTablet& device, const std::string& scope = tablet::kBintaro) {
    const auto joined =
        sync::enrol(*device.tablet, invitation(scope), "Tablet", sync::fetchPinnedCertificate, sync::connectGrpc);
    ASSERT_TRUE(joined) << joined.error().message;
  }
  Result<sync::SyncResult> sync(tablet::SampleTablet& device) {
    const auto enrolment = device.tablet->enrolment();
    REMBUG_ASSIGN(const auto transport, sync::connectGrpc(enrolment->address, enrolment->certificatePem));
    return sync::SyncSession(*device.tablet, *transport).run();
  }

  tablet::Folder folder;
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{5};
  std::unique_ptr<Server> server;
  std::string address;
};

}  // namespace rembug::server
