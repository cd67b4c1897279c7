#include "sync-server/projector.h"

#include <spdlog/spdlog.h>

#include "core/forms/read_once.h"
#include "forms/shipped.h"
#include "sync-server/form_publishing.h"

namespace rembug::server {
namespace {

constexpr std::size_t kBatchesAtOnce = 50;

}  // namespace

Projector::Projector(ServerStore store, store::Database database)
    : m_store(std::move(store)), m_database(std::move(database)) {}

Projector::~Projector() {
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable()) {
    m_thread.join();
  }
}

Result<std::unique_ptr<Projector>> Projector::open(const std::filesystem::path& folder) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  store::Database::Options options;
  options.durable = false;  // it can be made again from the log
  REMBUG_ASSIGN(store::Database database, store::Database::open(projectionFile(folder), options));
  auto projector = std::unique_ptr<Projector>(new Projector(std::move(store), std::move(database)));
  Projector& p = *projector;
  REMBUG_TRY(p.m_database.exec("CREATE TABLE IF NOT EXISTS progress(n INTEGER NOT NULL)"));
  REMBUG_TRY(p.loadForms());
  REMBUG_ASSIGN(projection::Projection projection,
                projection::Projection::open(
                    p.m_database, {},
                    [&p](const std::string& id, const std::string& version) -> std::shared_ptr<const forms::Form> {
                      const auto versions = p.m_forms.find(id);
                      if (versions == p.m_forms.end()) {
                        return nullptr;
                      }
                      const auto found = versions->second.find(version);
                      return found == versions->second.end() ? versions->second.rbegin()->second : found->second;
                    }));
  p.m_projection.emplace(std::move(projection));
  return projector;
}

Result<void> Projector::loadForms() {
  REMBUG_ASSIGN(const std::vector<PublishedForm> published, m_store.forms());
  if (m_formsPublished == published.size()) {
    return {};
  }
  m_formsFollowed = false;
  const auto add = [this](const Result<std::shared_ptr<const forms::Form>>& form) {
    if (form) {
      m_forms[(*form)->id()][(*form)->version()] = *form;
    }
  };
  for (const auto& form : forms::readOnce(forms::shipped())) {
    add(form);
  }
  for (const PublishedForm& one : published) {
    const auto shipped = forms::readOnce(forms::shipped(), one.form.xml());
    const auto form = shipped ? Result<std::shared_ptr<const forms::Form>>(shipped)
                              : forms::Form::parse(one.form.xml(), filesOf(one.form, m_store.blobs()));
    if (!form) {
      spdlog::error("form {} {} cannot be read: {}", one.form.id(), one.form.version(), form.error().message);
    }
    add(form);
  }
  m_formsPublished = published.size();
  return {};
}

Result<std::int64_t> Projector::progress() {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT coalesce(max(n), 0) FROM progress"));
  REMBUG_TRY(select.step());
  return select.integer(0);
}

Result<void> Projector::setProgress(std::int64_t n) {
  REMBUG_TRY(m_database.exec("DELETE FROM progress"));
  return m_database.exec("INSERT INTO progress VALUES(" + std::to_string(n) + ")");
}

Result<void> Projector::catchUp() {
  const std::lock_guard<std::mutex> lock(m_work);
  REMBUG_TRY(loadForms());
  if (!m_formsFollowed) {
    REMBUG_TRY(m_projection->followForms());
    REMBUG_TRY(m_projection->fillTables());
    m_formsFollowed = true;
  }
  while (true) {
    REMBUG_ASSIGN(const std::int64_t from, progress());
    REMBUG_ASSIGN(const std::vector<StoredBatch> batches, m_store.batchesSince(from, kBatchesAtOnce));
    if (batches.empty()) {
      return {};
    }
    std::vector<log::PlacedChange> changes;
    for (const StoredBatch& batch : batches) {
      REMBUG_ASSIGN(log::OpenBatch open, log::openBatch(ByteView(batch.bytes)));
      for (std::size_t i = 0; i < open.changes.size(); ++i) {
        changes.push_back({{open.log, open.firstSeq + i}, std::move(open.changes[i])});
      }
    }
    // Applying the same Changes again makes no difference, so a stop between these two loses nothing.
    REMBUG_TRY(m_projection->apply(changes, true));
    REMBUG_TRY(setProgress(batches.back().n));
  }
}

Result<void> Projector::rebuild() {
  {
    const std::lock_guard<std::mutex> lock(m_work);
    REMBUG_TRY(m_projection->clear());
    REMBUG_TRY(setProgress(0));
  }
  return catchUp();
}

void Projector::follow() {
  m_thread = std::thread([this] { run(); });
}

void Projector::wake() {
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_more = true;
  }
  m_wake.notify_one();
}

void Projector::run() {
  while (true) {
    {
      std::unique_lock<std::mutex> lock(m_mutex);
      m_wake.wait(lock, [this] { return m_stop || m_more; });
      if (m_stop) {
        return;
      }
      m_more = false;
    }
    if (const auto done = catchUp(); !done) {
      spdlog::error("projection stands still: {}", done.error().message);
    }
  }
}

Result<Projector::Report> Projector::report(const report::Request& request) {
  REMBUG_TRY(catchUp());
  const std::lock_guard<std::mutex> lock(m_work);
  REMBUG_TRY(m_projection->fillTables());
  Report result;
  REMBUG_ASSIGN(result.upToBatch, progress());
  REMBUG_ASSIGN(result.json, report::makeReport(*m_projection, request));
  return result;
}

}  // namespace rembug::server
