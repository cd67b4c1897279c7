#pragma once

#include <filesystem>
#include <string>

#include "core/tablet/tablet.h"

namespace rembug::tablet {

inline const std::string kEnrolledPin = "271945";

// Makes a data folder in which Sari, with kEnrolledPin, is enrolled for Bintaro at a server that nobody answers for.
// Gives the tablet, unlocked.
inline Result<std::unique_ptr<Tablet>> enrolledFolder(const std::filesystem::path& folder,
                                                      const Environment& environment) {
  REMBUG_TRY(Tablet::create(folder, environment, "Sari", kEnrolledPin));
  REMBUG_ASSIGN(auto opened, Tablet::open(folder, environment));
  REMBUG_TRY(opened->unlock("Sari", kEnrolledPin));
  Enrolment enrolment;
  enrolment.address = "127.0.0.1:1";
  enrolment.role = "facilitator";
  enrolment.person = "Sari";
  enrolment.server = *ServerId::fromBytes(Bytes(16, '\1'));
  enrolment.grants = {{"52.71.01.1013", "Bintaro"}};
  REMBUG_TRY(opened->join(enrolment));
  return opened;
}

}  // namespace rembug::tablet
