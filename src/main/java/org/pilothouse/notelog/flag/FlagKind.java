package org.pilothouse.notelog.flag;

/** What can be worth a second look, with the check that sees it. */
public enum FlagKind {
    AGAINST_WISH("CK-05"),
    STEPS_OFF("CK-07"),
    FORGOTTEN_TIMER("CK-08"),
    OVERLAP("CK-08"),
    LONG("CK-09"),
    ROUND_NUMBERS("CK-10"),
    LATE("CK-11");

    private final String check;

    FlagKind(String check) {
        this.check = check;
    }

    public String check() {
        return check;
    }

    /** Whether it is about one note; otherwise it is about a clinician's minutes as a whole. */
    public boolean isAboutANote() {
        return this != ROUND_NUMBERS;
    }
}
