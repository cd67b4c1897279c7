#include "sync-client/enrol.h"

#include "core/log/invitation.h"

namespace rembug::sync {

Result<tablet::Enrolment> enrol(tablet::Tablet& tablet, const std::string& invitation, const std::string& deviceName,
                                const FetchCertificate& fetch, const Connect& connect) {
  REMBUG_ASSIGN(const v1::Invitation invited, log::readInvitation(invitation));
  if (!tablet.unlocked()) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  tablet::Enrolment enrolment;
  enrolment.address = invited.address();
  enrolment.pin = invited.pin();
  REMBUG_ASSIGN(enrolment.certificatePem, fetch(invited.address(), invited.pin()));
  REMBUG_ASSIGN(const std::unique_ptr<Transport> transport, connect(invited.address(), enrolment.certificatePem));
  v1::EnrolRequest request;
  request.set_code(invited.code());
  request.set_public_key(tablet.publicKey());
  request.set_device_name(deviceName);
  request.set_signature(tablet.sign("rembug/enrol/v1" + request.code() + request.public_key()));
  REMBUG_ASSIGN(const v1::EnrolResponse response, transport->enrol(request));
  if (response.server() != vault::serverIdOf(response.server_public_key()).bytes()) {
    return fail(ErrorCode::Corrupt, "the server's answer contradicts itself");
  }
  REMBUG_ASSIGN(enrolment.server, ServerId::fromBytes(response.server()));
  enrolment.serverPublicKey = response.server_public_key();
  enrolment.role = response.role() == v1::ROLE_SUPERVISOR ? "supervisor"
                   : response.role() == v1::ROLE_ADMIN    ? "admin"
                                                          : "facilitator";
  enrolment.person = response.person();
  for (const v1::Grant& grant : response.grants()) {
    enrolment.grants.push_back({grant.scope(), grant.name()});
  }
  REMBUG_TRY(tablet.join(enrolment));
  return enrolment;
}

}  // namespace rembug::sync
