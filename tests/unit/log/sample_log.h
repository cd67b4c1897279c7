#pragma once

#include "core/log/batch.h"
#include "core/log/chain.h"

namespace rembug::log {

// A device with a key, and the Changes that it has written about one village.
struct SampleLog {
  explicit SampleLog(std::uint64_t seed = 1) : random(seed), key(vault::SigningKey::generate(random)) {
    id = {vault::deviceIdOf(key.publicKey()), newRandomId<EpochId>(random), "52.71.01.1013"};
  }

  Bytes change(const std::string& value) {
    v1::Change change;
    change.set_record(Bytes(16, 'r'));
    change.set_type("form");
    change.set_author("Sari");
    v1::SetField* set = change.add_ops()->mutable_set();
    set->set_path("/data/name");
    set->set_value(value);
    return change.SerializeAsString();
  }

  // The batch of the Changes first..last, as the device would send it.
  v1::Batch batch(std::uint64_t first, std::uint64_t last) {
    Chain chain(id);
    std::vector<Bytes> picked;
    for (std::uint64_t seq = 1; seq <= last; ++seq) {
      const Bytes bytes = change("value " + std::to_string(seq));
      chain.append(bytes);
      if (seq >= first) {
        picked.push_back(bytes);
      }
    }
    return *packBatch(id, first, picked, signCheckpoint(key, chain.head()));
  }

  Head headAt(std::uint64_t seq) {
    Chain chain(id);
    for (std::uint64_t n = 1; n <= seq; ++n) {
      chain.append(change("value " + std::to_string(n)));
    }
    return chain.head();
  }

  SeededRandom random;
  vault::SigningKey key;
  LogId id;
};

}  // namespace rembug::log
