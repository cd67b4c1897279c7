#pragma once

#include "core/log/chain.h"
#include "tests/unit/server/running_server.h"
#include "tests/unit/server/through_transport.h"
#include "tests/unit/tablet/sample_form.h"

namespace rembug::server {

inline std::string photoForm() {
  return tablet::formXml("1", "<foto/>", tablet::bindXml("/data/foto", "type=\"binary\""),
                         tablet::upload("/data/foto", "image/*"));
}

inline Bytes picture(std::size_t size, std::uint64_t seed = 7) {
  return SeededRandom(seed).bytes(size);
}

// A tablet with a form that asks for a photo.
struct Phone : tablet::SampleTablet {
  Phone(const std::string& name, std::uint64_t seed) : SampleTablet(name, seed) {
    EXPECT_TRUE(tablet->addForm(photoForm()));
  }
  RecordId photo(const Bytes& content, const std::string& village = tablet::kBintaro) {
    auto draft = std::move(*tablet->startForm(village, "rumah"));
    EXPECT_TRUE(draft->attach("/data/foto", "foto.jpg", "image/jpeg", content));
    return *draft->finish();
  }
  // A record, signed by this device in an epoch of its own, that names a file of that hash in whatever size.
  void claim(const Bytes& sha256, std::uint64_t size) {
    v1::Change change;
    change.set_record(random.bytes(16));
    change.set_type("rumah");
    change.set_author("Sari");
    v1::AttachBlob* blob = change.add_ops()->mutable_attach_blob();
    blob->set_path("/data/foto");
    blob->set_sha256(sha256);
    blob->set_size(size);
    blob->set_media_type("image/jpeg");
    blob->set_name("claimed.jpg");
    const log::LogId id{tablet->device(), newRandomId<EpochId>(random), tablet::kBintaro};
    log::Chain chain(id);
    chain.append(change.SerializeAsString());
    Bytes message = "rembug/checkpoint/v1" + id.bytes();
    appendU64(message, 1);
    v1::Checkpoint checkpoint;
    checkpoint.set_seq(1);
    checkpoint.set_public_key(tablet->publicKey());
    checkpoint.set_signature(tablet->sign(message + chain.hash()));
    const auto stored = tablet->storeBatch(*log::packBatch(id, 1, {change.SerializeAsString()}, checkpoint));
    EXPECT_TRUE(stored) << (stored ? "" : stored.error().message);
  }
};

inline std::unique_ptr<sync::Transport> connect(const tablet::SampleTablet& device) {
  const auto enrolment = device.tablet->enrolment();
  return std::move(*sync::connectGrpc(enrolment->address, enrolment->certificatePem));
}

}  // namespace rembug::server
