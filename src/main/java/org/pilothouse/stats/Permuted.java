package org.pilothouse.stats;

/** What a permutation test moves about; it must not move what the data tie together. */
public enum Permuted {
    /** Levels between whole clinicians: for factors that are constant within a clinician, such as program. */
    CLINICIANS,
    /** Levels between the notes of one clinician: for factors that vary there, such as note type. */
    WITHIN_CLINICIAN,
    /** Notes freely between clinicians: only for the factor clinician itself. */
    NOTES
}
