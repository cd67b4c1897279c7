// enrol, status, sync, report, bundle, verify.
#include <iostream>

#include "cli/session.h"
#include "core/count/publication.h"
#include "core/log/bundle.h"
#include "core/store/blob_store.h"
#include "sync-client/enrol.h"
#include "sync-client/grpc_transport.h"
#include "sync-client/pinned_certificate.h"
#include "sync-client/sync_session.h"

namespace rembug::cli {
namespace {

struct SyncOptions {
  std::string text;
  std::string village;
  std::string deviceName = "rembug";
  bool files = false;
  bool ownFilesOnly = false;
};

Result<void> enrolTablet(Session& session, const SyncOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const tablet::Enrolment enrolment, sync::enrol(*tablet, options.text, options.deviceName,
                                                               sync::fetchPinnedCertificate, sync::connectGrpc));
  ordered_json villages = ordered_json::array();
  std::string text = enrolment.person + " (" + enrolment.role + ")";
  for (const tablet::Village& grant : enrolment.grants) {
    villages.push_back({{"village", grant.code}, {"name", grant.name}});
    text += "  " + grant.code + " " + grant.name;
  }
  session.print({{"person", enrolment.person}, {"role", enrolment.role}, {"villages", villages}}, text);
  return {};
}

std::string filesInWords(std::size_t count, std::uint64_t bytes, const std::string& what) {
  return count == 0 ? "" : std::to_string(count) + " files with " + std::to_string(bytes) + " bytes " + what + "\n";
}

Result<void> syncTablet(Session& session, const SyncOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  const auto enrolment = tablet->enrolment();
  if (!enrolment) {
    return rembug::fail(ErrorCode::Refused, "this tablet is not enrolled yet: rembug enrol INVITATION");
  }
  REMBUG_ASSIGN(const auto transport, sync::connectGrpc(enrolment->address, enrolment->certificatePem));
  sync::SyncSession attempt(*tablet, *transport);
  attempt.fetchFiles(!options.ownFilesOnly);
  REMBUG_ASSIGN(const sync::SyncResult result, attempt.run());
  for (const std::string& note : result.notes) {
    std::cerr << "rembug: " << note << "\n";
  }
  session.print(
      {{"sent", result.sent},
       {"received", result.received},
       {"refused", result.refused},
       {"files_sent", result.filesSent},
       {"files_received", result.filesReceived},
       {"bytes_up", result.traffic.up},
       {"bytes_down", result.traffic.down}},
      "sent " + std::to_string(result.sent) + ", received " + std::to_string(result.received) + ", refused " +
          std::to_string(result.refused) + " changes; " + std::to_string(result.traffic.up) + " bytes up, " +
          std::to_string(result.traffic.down) + " down" +
          (result.filesSent + result.filesReceived == 0 ? std::string()
                                                        : "; " + std::to_string(result.filesSent) + " files sent, " +
                                                              std::to_string(result.filesReceived) + " received"));
  return {};
}

Result<void> status(Session& session) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  const tablet::SyncState state = tablet->syncState();
  ordered_json refused = ordered_json::array();
  ordered_json heads = ordered_json::array();
  std::string text = std::to_string(state.unsent) + " changes wait to be sent\n" +
                     filesInWords(state.filesUnsent, state.bytesUnsent, "wait to be sent") +
                     filesInWords(state.filesMissing, state.bytesMissing, "of others are not here");
  for (const tablet::Refusal& refusal : state.refused) {
    refused.push_back({{"change", log::ChangeId{refusal.log, refusal.firstSeq}.text()}, {"reason", refusal.reason}});
    text +=
        "refused: " + refusal.log.shortText() + "/" + std::to_string(refusal.firstSeq) + ": " + refusal.reason + "\n";
  }
  for (const log::Head& head : state.heads) {
    heads.push_back({{"log", head.log.text()}, {"seq", head.seq}, {"hash", toHex(head.hash)}});
    text += head.log.shortText() + "  " + std::to_string(head.seq) + "\n";
  }
  session.print({{"unsent", state.unsent},
                 {"files_unsent", state.filesUnsent},
                 {"bytes_unsent", state.bytesUnsent},
                 {"files_missing", state.filesMissing},
                 {"bytes_missing", state.bytesMissing},
                 {"refused", refused},
                 {"heads", heads}},
                text);
  return {};
}

Result<void> report(Session& session, const SyncOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::string json, tablet->report(options.text, options.village));
  std::cout << json << std::endl;
  return {};
}

// The files of answers, by their hash, in a folder beside the bundle: readers that do not know of it read the bundle
// all the same.
std::string filesBeside(const std::string& bundle) {
  return bundle + ".files";
}

Result<std::size_t> exportFiles(const tablet::Tablet& tablet, const SyncOptions& options) {
  store::BlobStore folder(filesBeside(options.text));
  std::size_t count = 0;
  REMBUG_ASSIGN(const std::vector<tablet::WantedFile> files, tablet.filesHere());
  for (const tablet::WantedFile& file : files) {
    if (options.village.empty() || file.scope == options.village) {
      REMBUG_ASSIGN(const Bytes content, tablet.attachedFile(file.sha256));
      REMBUG_TRY(folder.put(content));
      ++count;
    }
  }
  return count;
}

Result<std::size_t> importFiles(tablet::Tablet& tablet, const SyncOptions& options) {
  const store::BlobStore folder(filesBeside(options.text));
  std::size_t count = 0;
  REMBUG_ASSIGN(const std::vector<tablet::WantedFile> wanted, tablet.filesToFetch(true));
  for (const tablet::WantedFile& file : wanted) {
    const auto content = folder.readAll(file.sha256);
    if (!content || content->size() != file.size) {
      continue;
    }
    const auto whole =
        tablet.takeAttachmentPiece(file, file.stored, ByteView(*content).substr(static_cast<std::size_t>(file.stored)));
    if (!whole && whole.error().code == ErrorCode::Storage) {
      return tl::unexpected(whole.error());
    }
    count += whole && *whole ? 1U : 0U;
  }
  return count;
}

Result<void> exportBundle(Session& session, const SyncOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(log::BundleWriter writer, log::BundleWriter::create(options.text));
  std::uint64_t changes = 0;
  for (const log::Head& head : tablet->heads()) {
    if (!options.village.empty() && head.log.scope != options.village) {
      continue;
    }
    for (std::uint64_t at = 0; at < head.seq;) {
      REMBUG_ASSIGN(const std::vector<v1::Batch> batches, tablet->batchesAfter(head.log, at, 16));
      if (batches.empty()) {
        return rembug::fail(ErrorCode::Corrupt, "log " + head.log.shortText() + " cannot be read to its end");
      }
      for (const v1::Batch& batch : batches) {
        REMBUG_TRY(writer.add(batch));
        changes += batch.count();
        at = batch.first_seq() + batch.count() - 1;
      }
    }
  }
  REMBUG_TRY(writer.finish());
  std::size_t files = 0;
  if (options.files) {
    REMBUG_ASSIGN(files, exportFiles(*tablet, options));
  }
  session.print({{"changes", changes}, {"files", files}},
                std::to_string(changes) + " changes" +
                    (options.files ? ", and " + std::to_string(files) + " files in " + filesBeside(options.text) : ""));
  return {};
}

Result<void> importBundle(Session& session, const SyncOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  std::uint64_t taken = 0;
  std::vector<std::string> problems;
  REMBUG_TRY(log::readBundle(options.text, [&](const v1::Batch& batch) -> Result<void> {
    std::uint64_t before = 0;
    const auto id = log::fromProto(batch.log());
    for (const log::Head& head : tablet->heads()) {
      before = id && head.log == *id ? head.seq : before;
    }
    const auto head = tablet->storeBatch(batch);
    if (!head && head.error().code == ErrorCode::Storage) {
      return tl::unexpected(head.error());
    }
    if (!head) {
      problems.push_back(head.error().message);
    } else {
      taken += head->seq - before;
    }
    return {};
  }));
  for (const std::string& problem : problems) {
    std::cerr << "rembug: not taken: " << problem << "\n";
  }
  session.code = problems.empty() ? 0 : 1;
  REMBUG_ASSIGN(const std::size_t files, importFiles(*tablet, options));
  session.print({{"received", taken}, {"refused", problems.size()}, {"files", files}},
                std::to_string(taken) + " changes taken in" +
                    (files > 0 ? ", and " + std::to_string(files) + " files" : std::string()));
  return {};
}

Result<void> verifyResult(Session& session, const std::string& text) {
  REMBUG_ASSIGN(const count::Publication publication, count::verifyPublication(text));
  session.print(
      {{"valid", true}, {"hash", publication.sheet.hash}, {"key", toHex(publication.publicKey)}},
      "result, hash and signature hold\nhash " + publication.sheet.hash + "\nkey  " + toHex(publication.publicKey));
  return {};
}

Result<void> verify(Session& session, const SyncOptions& options) {
  if (const auto text = readFile(options.text); text && count::isPublication(*text)) {
    return verifyResult(session, *text);
  }
  REMBUG_ASSIGN(const log::BundleContents contents, log::verifyBundle(options.text));
  ordered_json heads = ordered_json::array();
  for (const log::Head& head : contents.heads) {
    heads.push_back({{"log", head.log.text()}, {"seq", head.seq}, {"hash", toHex(head.hash)}});
  }
  session.print({{"valid", true}, {"changes", contents.changes}, {"heads", heads}},
                std::to_string(contents.heads.size()) + " logs with " + std::to_string(contents.changes) +
                    " changes: every chain and signature holds");
  return {};
}

}  // namespace

void addSyncCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<SyncOptions>();
  SyncOptions& o = *options;
  CLI::App* enrol = app.add_subcommand("enrol", "join a server");
  enrol->add_option("invitation", o.text, "the text of an invitation")->required();
  enrol->add_option("--device-name", o.deviceName);
  enrol->callback([&session, options] { session.run([&] { return enrolTablet(session, *options); }); });
  CLI::App* syncCommand = app.add_subcommand("sync", "with the server");
  syncCommand->add_flag("--own-files-only", o.ownFilesOnly,
                        "do not get the photos and other files that others attached");
  syncCommand->callback([&session, options] { session.run([&] { return syncTablet(session, *options); }); });
  app.add_subcommand("status", "what waits, what was refused, heads of all logs")->callback([&session, options] {
    session.run([&] { return status(session); });
  });
  CLI::App* reportCommand = app.add_subcommand("report", "merged results of what this tablet holds");
  reportCommand->add_option("kind", o.text, "coverage, fgd, survey, election, conflicts or cycle")->required();
  reportCommand->add_option("--village", o.village);
  reportCommand->callback([&session, options] { session.run([&] { return report(session, *options); }); });
  CLI::App* bundle = app.add_subcommand("bundle", "the same batches in a file");
  bundle->require_subcommand(1);
  bundle->fallthrough();
  CLI::App* out = bundle->add_subcommand("export", "write");
  out->add_option("file", o.text)->required();
  out->add_option("--village", o.village);
  out->add_flag("--files", o.files, "also photos and other files, in FILE.files");
  out->callback([&session, options] { session.run([&] { return exportBundle(session, *options); }); });
  CLI::App* in = bundle->add_subcommand("import", "read");
  in->add_option("file", o.text)->required();
  in->callback([&session, options] { session.run([&] { return importBundle(session, *options); }); });
  CLI::App* verifyCommand =
      app.add_subcommand("verify", "check a bundle or a published result from nothing but the file");
  verifyCommand->add_option("file", o.text)->required();
  verifyCommand->callback([&session, options] { session.run([&] { return verify(session, *options); }); });
}

}  // namespace rembug::cli
