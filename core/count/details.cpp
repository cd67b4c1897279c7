#include "core/count/details.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/count/event_json.h"

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 6> kRoles = {"CHAIR", "NOTE_TAKER", "COMMITTEE", "WITNESS", "HEAD", "FACILITATOR"};

rembug::Result<Signer> signerOf(const json& object) {
  Signer signer;
  signer.role = optionalText(object, "role");
  signer.sex = optionalText(object, "sex");
  if (!object.is_object() || std::find(kRoles.begin(), kRoles.end(), signer.role) == kRoles.end()) {
    return invalid("people: role is one of CHAIR, NOTE_TAKER, COMMITTEE, WITNESS, HEAD, FACILITATOR");
  }
  if (!isSex(signer.sex)) {
    return invalid("people: sex is f, m or empty");
  }
  REMBUG_ASSIGN(signer.name, nameOf(object.value("name", json())));
  return signer;
}

rembug::Result<PhotoOf> photoOf(const json& object) {
  PhotoOf photo{optionalText(object, "what"), optionalText(object, "sha256")};
  if (photo.sha256.size() != 64 || photo.sha256.find_first_not_of("0123456789abcdef") != std::string::npos) {
    return invalid("photos: sha256 has 64 digits");
  }
  return photo;
}

}  // namespace

rembug::Result<Details> readDetails(const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return invalid("details: an object");
  }
  Details details;
  const std::array<std::pair<const char*, std::string*>, 6> texts = {{{"number", &details.number},
                                                                      {"day", &details.day},
                                                                      {"opened", &details.opened},
                                                                      {"closed", &details.closed},
                                                                      {"place", &details.place},
                                                                      {"register_source", &details.registerSource}}};
  for (const auto& [name, target] : texts) {
    REMBUG_ASSIGN(*target, textOf(object.value(name, json("")), name, true));
  }
  if (object.contains("adults_poor")) {
    REMBUG_ASSIGN(details.adultsPoor, figure(object, "adults_poor"));
  }
  const json people = object.value("people", json::array());
  const json photos = object.value("photos", json::array());
  if (!people.is_array() || people.size() > kLinesMax || !photos.is_array() || photos.size() > kLinesMax) {
    return invalid("details: people and photos are lists of at most 100");
  }
  for (const json& entry : people) {
    REMBUG_ASSIGN(Signer signer, signerOf(entry));
    details.people.push_back(std::move(signer));
  }
  for (const json& entry : photos) {
    REMBUG_ASSIGN(PhotoOf photo, photoOf(entry));
    details.photos.push_back(std::move(photo));
  }
  return details;
}

}  // namespace rembug::count
