package org.pilothouse.enrolment;

import static org.pilothouse.enrolment.RetentionAction.ANONYMISE;
import static org.pilothouse.enrolment.RetentionAction.ARCHIVE;
import static org.pilothouse.enrolment.RetentionAction.DELETE;
import static org.pilothouse.enrolment.RetentionStart.PUBLICATION;
import static org.pilothouse.enrolment.RetentionStart.STUDY_CLOSE;
import static org.pilothouse.enrolment.RetentionStart.WITHDRAWAL;

import java.util.List;

/** What is kept for a time only, with the starts and actions that make sense for it; the first of each is the default. */
public enum RetentionClass {
    /** Sealed names of people who left and whose data stay. */
    PEOPLE_WHO_LEFT(6, List.of(WITHDRAWAL, STUDY_CLOSE), List.of(DELETE)),
    /** Which letter went to whom. */
    LETTERS(6, List.of(STUDY_CLOSE, PUBLICATION), List.of(ANONYMISE, DELETE)),
    /** Signed copies and scans. */
    SIGNED_COPIES(12, List.of(STUDY_CLOSE, PUBLICATION), List.of(DELETE)),
    /** Everything that joins a name to a participant ID; the signed copies go with it. */
    LINK_KEYS(12, List.of(STUDY_CLOSE, PUBLICATION), List.of(DELETE)),
    /** Notes with their steps, weekly hours, figures and events of record systems, under participant IDs. */
    NOTES(84, List.of(STUDY_CLOSE, PUBLICATION), List.of(ARCHIVE, DELETE)),
    /** Answers to surveys, under participant IDs. */
    SURVEY_ANSWERS(84, List.of(STUDY_CLOSE, PUBLICATION), List.of(ARCHIVE, DELETE)),
    /** Interviews, their texts, and what stands on these: codings, memos, quotes. */
    INTERVIEWS(84, List.of(STUDY_CLOSE, PUBLICATION), List.of(ARCHIVE, DELETE));

    private final int months;
    private final List<RetentionStart> starts;
    private final List<RetentionAction> actions;

    RetentionClass(int months, List<RetentionStart> starts, List<RetentionAction> actions) {
        this.months = months;
        this.starts = starts;
        this.actions = actions;
    }

    public List<RetentionStart> starts() {
        return starts;
    }

    public List<RetentionAction> actions() {
        return actions;
    }

    /** Whether the study's bundle holds it, so that it can be archived. */
    boolean isResearchData() {
        return actions.contains(ARCHIVE);
    }

    /** The rule of a study that has none of its own. */
    public RetentionRule standard() {
        return new RetentionRule(this, months, starts.getFirst(), actions.getFirst());
    }
}
