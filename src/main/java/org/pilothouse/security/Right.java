package org.pilothouse.security;

import static org.pilothouse.shared.Role.CLINICIAN;
import static org.pilothouse.shared.Role.CUSTODIAN;
import static org.pilothouse.shared.Role.LEAD;
import static org.pilothouse.shared.Role.MANAGER;
import static org.pilothouse.shared.Role.RECRUITER;
import static org.pilothouse.shared.Role.RESEARCHER;

import java.util.Set;
import org.pilothouse.shared.Role;

/** What may be done in a study, and which roles may do it. The one table from which every permission follows. */
public enum Right {
    /** Know that the study exists and what it is called. */
    SEE(LEAD, RESEARCHER, MANAGER, CUSTODIAN, RECRUITER, CLINICIAN),
    /** Read how the study is set up: phases, tools, note types, plan. */
    READ_DESIGN(LEAD, RESEARCHER, CUSTODIAN, RECRUITER, CLINICIAN),
    /** Change the set-up. */
    CONFIGURE(LEAD),
    /** Stop the use of a tool for a while. */
    PAUSE_TOOLS(LEAD, CUSTODIAN),
    /** Grant roles other than lead and custodian. */
    GRANT(LEAD),
    /** Stage counts of participation. */
    COUNT_PARTICIPANTS(LEAD, CUSTODIAN),
    /** Invite, and see who was invited and has not answered. */
    INVITE(CUSTODIAN, RECRUITER),
    /** Remind everybody outstanding at once, without learning who that is. */
    REMIND(LEAD, CUSTODIAN, RECRUITER),
    /** Names, consents, withdrawals. */
    KEEP_NAMES(CUSTODIAN),
    /** Pseudonymous data of individuals: texts, codings, notes. */
    RESEARCH(RESEARCHER),
    /** Aggregates, each under disclosure control for whoever is not a researcher. */
    ANALYSE(LEAD, RESEARCHER),
    /** Hand notes in: a clinician its own, lead and researcher a file. */
    RECORD_NOTES(CLINICIAN, LEAD, RESEARCHER),
    /** Hand in what the record system logged: events and weekly figures. */
    HAND_IN_EHR_DATA(RESEARCHER, CUSTODIAN),
    /** Keep one's own log. */
    LOG_OWN(CLINICIAN),
    /** Lock a release. */
    LOCK_RELEASE(RESEARCHER),
    /** Read locked releases. */
    READ_RELEASES(LEAD, RESEARCHER, MANAGER, CUSTODIAN),
    /** See and try the survey instruments. */
    READ_INSTRUMENTS(LEAD, RESEARCHER);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
