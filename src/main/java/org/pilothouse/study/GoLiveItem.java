package org.pilothouse.study;

/** What has to be in order before clinicians begin, by the five domains in which such tools fail (D1 to D5). */
public enum GoLiveItem {
    PHASES(Domain.WORKFLOW_DIAGNOSTIC_SAFETY, true, true),
    TRAINING(Domain.WORKFLOW_DIAGNOSTIC_SAFETY, true, false),
    DRAFTS_ARE_READ(Domain.WORKFLOW_DIAGNOSTIC_SAFETY, true, false),
    TRIED_WITH_ALL(Domain.BIAS_EQUITY, true, false),
    APPROVALS(Domain.REGULATORY_LEGAL, true, true),
    CONSENT_TEXT(Domain.REGULATORY_LEGAL, true, true),
    PRIVACY_OFFICER(Domain.REGULATORY_LEGAL, true, true),
    PLAN_FROZEN(Domain.REGULATORY_LEGAL, true, true),
    TOOL_VERSIONS(Domain.TECHNICAL_VULNERABILITY, true, true),
    PROBLEM_PATH(Domain.TECHNICAL_VULNERABILITY, true, false),
    MAIL(Domain.TECHNICAL_VULNERABILITY, false, true),
    CLIENTS_TOLD(Domain.TRUST_HUMAN_CONNECTION, true, false);

    private final Domain domain;
    private final boolean required;
    private final boolean computed;

    GoLiveItem(Domain domain, boolean required, boolean computed) {
        this.domain = domain;
        this.required = required;
        this.computed = computed;
    }

    /** The five domains. */
    public enum Domain {
        WORKFLOW_DIAGNOSTIC_SAFETY,
        BIAS_EQUITY,
        REGULATORY_LEGAL,
        TECHNICAL_VULNERABILITY,
        TRUST_HUMAN_CONNECTION
    }

    public Domain domain() {
        return domain;
    }

    /** Where there are only interviews nothing is asked about tools at work. */
    boolean appliesTo(Design design) {
        return design != Design.QUALITATIVE_ONLY || domain == Domain.REGULATORY_LEGAL || this == MAIL;
    }

    /** Whether a pilot goes live only with it. */
    public boolean required() {
        return required;
    }

    /** Whether the application sees for itself; otherwise somebody ticks it and says where the evidence is. */
    public boolean computed() {
        return computed;
    }
}
