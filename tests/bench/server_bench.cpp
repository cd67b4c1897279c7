// What the server acknowledges, beside the same rows put bare into SQLite.
#include <thread>

#include <benchmark/benchmark.h>

#include "core/log/chain.h"
#include "core/vault/token.h"
#include "sync-client/grpc_transport.h"
#include "sync-server/server.h"
#include "sync-server/server_store.h"
#include "tests/bench/household.h"

namespace rembug::bench {
namespace {

constexpr std::size_t kClients = 4;
constexpr std::size_t kBatches = 25;  // of each client
constexpr std::size_t kBatchSize = 200;
constexpr std::size_t kChanges = kClients * kBatches * kBatchSize;

// A device with batches ready to send, so that only the server is measured.
struct Client {
  explicit Client(std::uint64_t seed) : random(seed), key(vault::SigningKey::generate(random)) {
    const log::LogId id{vault::deviceIdOf(key.publicKey()), newRandomId<EpochId>(random), "52.71.01.1013"};
    log::Chain chain(id);
    for (std::size_t b = 0; b < kBatches; ++b) {
      std::vector<Bytes> changes;
      for (std::size_t i = 0; i < kBatchSize; ++i) {
        changes.push_back(householdChange(seed * 1'000'000 + b * kBatchSize + i));
        chain.append(changes.back());
      }
      batches.push_back(*log::packBatch(id, b * kBatchSize + 1, changes, log::signCheckpoint(key, chain.head())));
      bytes += batches.back().ByteSizeLong();
    }
  }
  SeededRandom random;
  vault::SigningKey key;
  std::vector<v1::Batch> batches;
  std::size_t bytes = 0;
};

std::vector<Client>& clients() {
  static std::vector<Client> all = [] {
    std::vector<Client> made;
    for (std::uint64_t seed = 1; seed <= kClients; ++seed) {
      made.emplace_back(seed);
    }
    return made;
  }();
  return all;
}

void bareSqlite(benchmark::State& state) {
  std::vector<Bytes> rows;
  for (std::size_t i = 0; i < kChanges; ++i) {
    rows.push_back(householdChange(i));
  }
  for (auto _ : state) {
    state.PauseTiming();
    const auto folder = freshFolder("bare");
    auto database = *store::Database::open(folder / "bare.db", {});
    benchmark::DoNotOptimize(database.exec(
        "CREATE TABLE change(log INTEGER, seq INTEGER, bytes BLOB, PRIMARY KEY(log, seq)) WITHOUT ROWID"));
    state.ResumeTiming();
    for (std::size_t at = 0; at < rows.size(); at += 1000) {
      auto transaction = *store::Transaction::begin(database);
      auto insert = *database.prepare("INSERT INTO change VALUES(?,?,?)");
      for (std::size_t i = at; i < at + 1000; ++i) {
        insert.bind(1, std::int64_t{1});
        insert.bind(2, static_cast<std::int64_t>(i));
        insert.bindBlob(3, rows[i]);
        benchmark::DoNotOptimize(insert.run());
      }
      benchmark::DoNotOptimize(transaction.commit());
    }
    state.PauseTiming();
    std::filesystem::remove_all(folder);
    state.ResumeTiming();
  }
  state.counters["changes/s"] = benchmark::Counter(
      static_cast<double>(kChanges) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["bytes/change"] = static_cast<double>(rows.front().size());
}
BENCHMARK(bareSqlite)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

void serverAcks(benchmark::State& state) {
  const SystemClock clock;
  SystemRandom random;
  std::size_t stored = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const auto folder = freshFolder("server");
    benchmark::DoNotOptimize(server::ServerStore::init(folder, random));
    auto admin = *server::ServerStore::open(folder);
    for (Client& client : clients()) {
      const auto code = *admin.invite({"bench", v1::ROLE_FACILITATOR, {{"52.71.01.1013", ""}}}, random);
      benchmark::DoNotOptimize(admin.enrol(code, client.key.publicKey(), "bench"));
    }
    const auto identity = *admin.identity();
    const ServerId id = vault::serverIdOf(identity.key.publicKey());
    auto running = *server::Server::start(folder, "127.0.0.1:0", clock);
    std::vector<std::unique_ptr<sync::Transport>> transports;
    for (std::size_t i = 0; i < kClients; ++i) {
      transports.push_back(*sync::connectGrpc(running->address(), identity.certificate.certificatePem));
      benchmark::DoNotOptimize(transports.back()->heads(vault::signToken(clients()[i].key, id, clock.now()), {}));
    }
    state.ResumeTiming();
    std::vector<std::thread> threads;
    std::atomic<std::size_t> acked = 0;
    for (std::size_t i = 0; i < kClients; ++i) {
      threads.emplace_back([&, i] {
        Client& client = clients()[i];
        std::size_t at = 0;
        const auto done = transports[i]->push(
            vault::signToken(client.key, id, clock.now()),
            [&]() -> std::optional<v1::Batch> {
              return at < client.batches.size() ? std::optional<v1::Batch>(client.batches[at++]) : std::nullopt;
            },
            [&](const v1::PushResponse& answer) {
              acked += answer.verdict() == v1::PushResponse::VERDICT_STORED ? answer.count() : 0U;
            });
        benchmark::DoNotOptimize(done);
      });
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
    state.PauseTiming();
    stored += acked;
    running.reset();
    std::filesystem::remove_all(folder);
    state.ResumeTiming();
  }
  if (stored != kChanges * static_cast<std::size_t>(state.iterations())) {
    state.SkipWithError("not everything was stored");
  }
  state.counters["changes/s"] = benchmark::Counter(static_cast<double>(stored), benchmark::Counter::kIsRate);
  state.counters["wire_bytes/household"] = static_cast<double>(clients()[0].bytes) / (kBatches * kBatchSize);
}
BENCHMARK(serverAcks)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

}  // namespace
}  // namespace rembug::bench
