package org.pilothouse.shared;

/** What somebody is to one study. {@link #CLINICIAN} is never granted: taking part makes a clinician. */
public enum Role {
    LEAD,
    RESEARCHER,
    MANAGER,
    CUSTODIAN,
    /** Neutral: invites and nothing else. */
    RECRUITER,
    CLINICIAN;

    /** Names for {@code @RolesAllowed}, which wants constants. */
    public static final class Named {
        public static final String LEAD = "LEAD";
        public static final String RESEARCHER = "RESEARCHER";
        public static final String MANAGER = "MANAGER";
        public static final String CUSTODIAN = "CUSTODIAN";
        public static final String RECRUITER = "RECRUITER";
        public static final String CLINICIAN = "CLINICIAN";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";
        public static final String STUDY_CREATOR = "STUDY_CREATOR";

        private Named() {}
    }
}
