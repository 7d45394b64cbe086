package org.pilothouse.shared;

import java.util.Map;
import java.util.Optional;

/** The only way from an account to the participant behind it; answered from the link store. */
public interface ClinicianDirectory {

    /** The studies in which that account is a clinician who takes part, with the participant code in each. */
    Map<StudyId, ParticipantCode> participations(AccountId account);

    /** The clinician's account for an e-mail address, looked up by its keyed hash. */
    Optional<AccountId> accountByEmail(String email);

    /** Where mail to the owner of that account goes; for letters only, never for screens. */
    Optional<String> emailOf(AccountId account);
}
