#pragma once

#include "core/log/invitation.h"
#include "sync-server/ingest.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::server {

// A server's data folder, and tablets enrolled with it without a network.
struct SampleServer {
  explicit SampleServer(const std::string& name) : folder("server-" + name) {
    const auto made = ServerStore::init(folder.path(), random);
    EXPECT_TRUE(made) << (made ? "" : made.error().message);
    start();
  }
  void start() {
    ingest.reset();
    auto started = Ingest::start(folder.path(), clock);
    EXPECT_TRUE(started) << (started ? "" : started.error().message);
    ingest = std::move(*started);
  }
  ServerStore store() { return std::move(*ServerStore::open(folder.path())); }

  Device enrol(tablet::SampleTablet& tablet, const std::string& scope) {
    ServerStore opened = store();
    const auto code = opened.invite({"Sari", v1::ROLE_FACILITATOR, {{scope, ""}}}, random);
    auto device = opened.enrol(*code, tablet.tablet->publicKey(), "Tablet");
    EXPECT_TRUE(device) << (device ? "" : device.error().message);
    return *device;
  }

  v1::PushResponse push(const Device& from, const v1::Batch& batch) {
    auto answer = ingest->submit(from, batch).get();
    EXPECT_TRUE(answer) << (answer ? "" : answer.error().message);
    return answer.value_or(v1::PushResponse());
  }

  tablet::Folder folder;
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{99};
  std::unique_ptr<Ingest> ingest;
};

inline std::vector<v1::Batch> batchesOf(tablet::SampleTablet& tablet, std::uint64_t from = 0) {
  std::vector<v1::Batch> all;
  for (const log::Head& head : tablet.tablet->heads()) {
    auto batches = tablet.tablet->batchesAfter(head.log, from, 1000);
    EXPECT_TRUE(batches);
    all.insert(all.end(), batches->begin(), batches->end());
  }
  return all;
}

}  // namespace rembug::server
