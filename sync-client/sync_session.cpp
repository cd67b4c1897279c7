#include "sync-client/sync_session.h"

#include <algorithm>
#include <map>
#include <thread>

#include "core/log/invitation.h"

namespace rembug::sync {
namespace {

constexpr int kRounds = 3;  // a fork or a gap makes another round worth while
constexpr std::size_t kBatchesAtOnce = 4;

bool granted(const std::vector<tablet::Village>& grants, const std::string& scope) {
  return std::any_of(grants.begin(), grants.end(),
                     [&](const tablet::Village& grant) { return grantCovers(grant.code, scope); });
}

}  // namespace

// What the server said about itself at the beginning of a round.
struct SyncSession::Server {
  std::map<log::LogId, log::Head> heads;
  bool formsDiffer = false;
};

void SyncSession::step(std::uint64_t changes) {
  SyncProgress now;
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_state.done += changes;
    now = m_state;
  }
  if (m_progress) {
    m_progress(now);
  }
}

Result<v1::HeadsResponse> SyncSession::askHeads() {
  const std::vector<tablet::Village> grants = m_tablet.grants();
  std::vector<log::Head> heads = m_tablet.heads();
  std::erase_if(heads, [&](const log::Head& head) { return !granted(grants, head.log.scope); });
  std::vector<std::string> scopes;
  for (const tablet::Village& grant : grants) {
    scopes.push_back(grant.code);
  }
  v1::HeadsRequest request;
  request.set_digest(log::digestOf(heads));
  request.set_forms_digest(log::digestOfForms(m_tablet.publishedForms()));
  request.set_grants_digest(log::digestOfGrants(scopes));
  auto response = m_transport.heads(m_tablet.token(), request);
  if (!response) {
    // A tablet whose clock is wrong learns the time from the refusal and asks again; nobody has to set a clock to sync.
    if (const auto serverTime = m_transport.takeServerTime()) {
      REMBUG_TRY(m_tablet.setServerTime(*serverTime));
      response = m_transport.heads(m_tablet.token(), request);
    }
  }
  return response;
}

Result<void> SyncSession::learn(const v1::HeadsResponse& response, Server& server) {
  std::vector<log::Head> heads;
  v1::Receipt receipt = response.receipt();
  for (const v1::LogHead& message : response.heads()) {
    *receipt.add_heads() = message;
    REMBUG_ASSIGN(log::Head head, log::fromProto(message));
    heads.push_back(head);
    server.heads.emplace(head.log, head);
  }
  if (m_tablet.serverForgot(heads)) {
    m_result.serverForgot = true;
    m_result.notes.emplace_back("the server holds less than it once signed for; what this tablet has is given back");
  }
  REMBUG_TRY(m_tablet.keepReceipt(receipt));
  std::vector<tablet::Village> grants;
  for (const v1::Grant& grant : response.grants()) {
    grants.push_back({grant.scope(), grant.name()});
  }
  REMBUG_TRY(m_tablet.setGrants(grants));
  server.formsDiffer = response.forms_differ();
  return {};
}

void SyncSession::answered(const v1::PushResponse& answer) {
  using V = v1::PushResponse;
  const auto id = log::fromProto(answer.log());
  if (!id) {
    return;
  }
  if (answer.verdict() == V::VERDICT_STORED) {
    if (const auto head = log::fromProto(answer.head())) {
      static_cast<void>(m_tablet.acknowledge(*head));  // a hint; the next receipt says it again
      static_cast<void>(m_tablet.clearRefusals(*id));
    }
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_result.sent += answer.count();
    }
    step(answer.count());
    return;
  }
  const std::lock_guard<std::mutex> lock(m_mutex);
  if (answer.verdict() == V::VERDICT_FORK && id->device == m_tablet.device()) {
    m_forks.push_back(*id);
  } else if (answer.verdict() != V::VERDICT_GAP) {
    m_result.refused += answer.count();
    m_result.notes.push_back(answer.reason());
    static_cast<void>(
        m_tablet.keepRefusal({*id, answer.first_seq(), answer.count(), answer.reason_code(), answer.reason()}));
  }
}

Result<void> SyncSession::push(const Server& server) {
  struct Todo {
    log::LogId log;
    std::uint64_t at;
  };
  std::vector<Todo> todo;
  const std::vector<tablet::Village> grants = m_tablet.grants();
  for (const log::Head& head : m_tablet.heads()) {
    const auto theirs = server.heads.find(head.log);
    const std::uint64_t from = theirs == server.heads.end() ? 0 : theirs->second.seq;
    if (head.seq > from && granted(grants, head.log.scope)) {
      todo.push_back({head.log, from});
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_state.total += head.seq - from;
    }
  }
  if (todo.empty()) {
    return {};
  }
  std::vector<v1::Batch> ready;
  Result<void> failure;
  const Transport::NextBatch next = [&]() -> std::optional<v1::Batch> {
    while (ready.empty() && !todo.empty() && !m_cancelled) {
      auto batches = m_tablet.batchesAfter(todo.back().log, todo.back().at, kBatchesAtOnce);
      if (!batches) {
        failure = tl::unexpected(batches.error());
        todo.pop_back();  // the other logs still go
        continue;
      }
      if (batches->empty()) {
        todo.pop_back();
        continue;
      }
      todo.back().at = batches->back().first_seq() + batches->back().count() - 1;
      ready.assign(std::make_move_iterator(batches->rbegin()), std::make_move_iterator(batches->rend()));
    }
    if (ready.empty() || m_cancelled) {
      return std::nullopt;
    }
    v1::Batch batch = std::move(ready.back());
    ready.pop_back();
    return batch;
  };
  REMBUG_TRY(m_transport.push(m_tablet.token(), next, [this](const v1::PushResponse& answer) { answered(answer); }));
  return failure;
}

Result<void> SyncSession::pull() {
  v1::PullRequest request;
  for (const log::Head& head : m_tablet.heads()) {
    *request.add_cursors() = log::toProto(head);
  }
  return m_transport.pull(m_tablet.token(), request, [this](const v1::Batch& batch) -> Result<void> {
    if (m_cancelled) {
      return fail(ErrorCode::Unavailable, "stopped");
    }
    const auto id = log::fromProto(batch.log());
    std::uint64_t before = 0;
    if (id) {
      for (const log::Head& head : m_tablet.heads()) {
        before = head.log == *id ? head.seq : before;
      }
    }
    const auto head = m_tablet.storeBatch(batch);
    if (!head) {
      if (head.error().code == ErrorCode::Storage) {
        return tl::unexpected(head.error());
      }
      // One bad batch does not stop what comes behind it.
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_result.notes.push_back("a batch from the server was not taken: " + head.error().message);
      return {};
    }
    {
      const std::lock_guard<std::mutex> lock(m_mutex);
      m_result.received += head->seq - std::min(before, head->seq);
    }
    step(head->seq - std::min(before, head->seq));
    return {};
  });
}

Result<void> SyncSession::pullForms() {
  v1::FormsRequest request;
  for (const Bytes& hash : m_tablet.formHashes()) {
    request.add_have(hash);
  }
  REMBUG_ASSIGN(const v1::FormsResponse response, m_transport.forms(m_tablet.token(), request));
  for (const v1::Form& form : response.forms()) {
    if (const auto added = m_tablet.addPublishedForm(form); !added) {
      m_result.notes.push_back("form " + form.id() + " cannot be used here: " + added.error().message);
    }
  }
  return m_tablet.setPublishedForms({response.published().begin(), response.published().end()});
}

Result<SyncResult> SyncSession::run() {
  if (!m_tablet.unlocked() || !m_tablet.enrolment()) {
    return fail(ErrorCode::Refused, "this tablet is locked, or not enrolled with a server yet");
  }
  for (int round = 0; round < kRounds && !m_cancelled; ++round) {
    REMBUG_ASSIGN(const v1::HeadsResponse response, askHeads());
    REMBUG_TRY(m_tablet.setIncarnation(response.incarnation()));
    if (response.up_to_date()) {
      m_result.upToDate = round == 0;
      break;
    }
    Server server;
    REMBUG_TRY(learn(response, server));
    for (const auto& [id, theirs] : server.heads) {
      std::uint64_t own = 0;
      for (const log::Head& head : m_tablet.heads()) {
        own = head.log == id ? head.seq : own;
      }
      m_state.total += theirs.seq - std::min(own, theirs.seq);
    }
    const std::uint64_t before = m_result.sent + m_result.received;
    Result<void> pulled;
    std::thread puller([&] { pulled = pull(); });
    const Result<void> pushed = push(server);
    puller.join();
    m_result.traffic = m_transport.traffic();
    REMBUG_TRY(pushed);
    REMBUG_TRY(pulled);
    if (server.formsDiffer) {
      REMBUG_TRY(pullForms());
    }
    for (const log::LogId& id : m_forks) {
      m_result.forked = true;
      REMBUG_TRY(m_tablet.fork(id));
    }
    if (m_forks.empty() && m_result.sent + m_result.received == before && !server.formsDiffer) {
      break;  // nothing moved: what is left was refused
    }
    m_forks.clear();
  }
  REMBUG_TRY(pullFormFiles());
  REMBUG_TRY(m_tablet.setLastSync());
  REMBUG_TRY(exchangeFiles());
  m_result.traffic = m_transport.traffic();
  return m_result;
}

}  // namespace rembug::sync
