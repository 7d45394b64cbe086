package org.pilothouse.disclosure;

/** Why a figure is hidden, merged or coarsened; the words stand in suppression logs under {@code disclosure.rule.<name>}. */
public enum Rule {
    /** Fewer than k people in a category, or such a count would follow from the others (rule 1). */
    FEW_PEOPLE(1),
    /** Hidden only so that another hidden figure does not follow from the rest (rule 1). */
    PROTECTS_ANOTHER(1),
    /** Fewer than k contributing clinicians (rule 2). */
    FEW_CLINICIANS(2),
    /** Too few notes (rule 2). */
    FEW_NOTES(2),
    /** One clinician makes up more than half of the sum (rule 2). */
    DOMINATED(2),
    /** Another figure on the same measure rests on almost the same clinicians (rule 2). */
    DIFFERS_BY_FEW(2),
    /** Shown only as part of a larger group (rule 3). */
    MERGED(3),
    /** A figure about single clinicians or few paths, in a group of fewer than ten (rule 4). */
    SMALL_GROUP(4),
    /** Rounded to 5 points, or given as a bound, in a group of fewer than ten (rule 4). */
    ROUNDED(4),
    /** Fewer than five clinicians: themes only, no numbers (rule 4). */
    THEMES_ONLY(4),
    /** Printed by an earlier release, and the data of only a few clinicians changed since (rule 5). */
    NOT_RENEWED(5);

    private final int number;

    Rule(int number) {
        this.number = number;
    }

    /** The number of the rule in the disclosure rules. */
    public int number() {
        return number;
    }
}
