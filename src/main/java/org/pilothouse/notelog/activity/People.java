package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import org.pilothouse.enrolment.EhrUserCodes;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * Knows the people of a log: by participant ID, or as users of the record system. The latter is for whoever keeps the names
 * only, since such a file beside its result says who is who.
 */
@Component
class People {
    private final TakingPart takingPart;
    private final EhrUserCodes users;
    private final StudyAccess access;

    People(TakingPart takingPart, EhrUserCodes users, StudyAccess access) {
        this.takingPart = takingPart;
        this.users = users;
        this.access = access;
    }

    ActivityIntake.Who of(StudyId study) {
        var codes =
                takingPart.participants(study).stream().map(Participant::code).collect(toUnmodifiableSet());
        return new ActivityIntake.Who() {
            private boolean asUsers;

            @Override
            public void people(boolean areUsers) {
                if (areUsers && !access.may(study, "KEEP_NAMES")) {
                    throw new ActivityRefused(ActivityRefused.Reason.USERS_NOT_YOURS);
                }
                asUsers = areUsers;
            }

            @Override
            public Optional<ParticipantCode> of(String name) {
                return asUsers ? users.of(study, name) : among(codes, name);
            }
        };
    }

    static Optional<ParticipantCode> among(Set<ParticipantCode> codes, String name) {
        return ParticipantCode.isWellFormed(name)
                ? Optional.of(new ParticipantCode(name)).filter(codes::contains)
                : Optional.empty();
    }
}
