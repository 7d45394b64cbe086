package org.pilothouse.erasure;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * What each table may hold of a participant. A table or a text column that is not here fails {@link NothingIsLeftTest}: whoever
 * adds one says here whether a participant's words can get into it, and if so deletes it on {@code ConsentWithdrawn}.
 */
final class TextColumns {
    private static final String SET_UP = "how the study is set up";
    private static final String RESEARCHERS = "the researchers' own words";
    private static final String STAFF = "staff, never clinicians";

    /** Columns that never hold a participant's words, in tables that do. */
    private static final Set<String> CODES_AND_LISTS = Set.of(
            "participant.code",
            "participant.part",
            "participant.discipline",
            "participant.site",
            "participant.ai_experience",
            "participant.status",
            "participant_phase.participant",
            "participant_leave.participant",
            "note.participant",
            "note.failed_check",
            "note_step.participant",
            "note_step.step",
            "note_step.failed_check",
            "scheduled_week.participant",
            "vendor_figure.participant",
            "activity_trace.participant",
            "activity_trace.events",
            "note_timer.participant",
            "note_timer.running_for",
            "note_timer_event.kind",
            "note_timer_event.step",
            "note_correction.participant",
            "note_correction.field",
            "note_flag.participant",
            "note_flag.kind",
            "note_flag.answer",
            "usual_path.participant",
            "usual_path.note_type",
            "usual_path.path",
            "day_end.participant",
            "survey_response.participant",
            "survey_response.instrument",
            "survey_response.instrument_version",
            "survey_response.failed_check",
            "survey_draft.participant",
            "survey_draft.instrument",
            "survey_draft.instrument_version",
            "interview.type",
            "interview.flag",
            "interview_participant.participant",
            "speaker.participant",
            "theme_quote.attribution",
            "code.name",
            "code.definition",
            "code.inclusion",
            "code.exclusion",
            "code.origin",
            "code_application.fit_dimension",
            "code_application.valence",
            "coding_step.fit_dimension",
            "coding_step.valence",
            "coding_step.after_fit_dimension",
            "coding_step.after_valence",
            "code.domain",
            "code.status",
            "mailed_link.purpose",
            "account.email",
            "account.display_name");

    /** Tables without a participant's words, and why. */
    static final Map<String, String> WITHOUT = Map.ofEntries(
            entry("flyway_schema_history", "the schema itself"),
            entry("study", SET_UP),
            entry("study_phase", SET_UP),
            entry("study_site", SET_UP),
            entry("study_tool", SET_UP),
            entry("study_tool_version", SET_UP),
            entry("study_note_type", SET_UP),
            entry("study_approval", SET_UP),
            entry("study_decision_rule", SET_UP),
            entry("longer_questions", SET_UP),
            entry("note_timer_idle", "when a page did not move; goes with its timer"),
            entry("study_role", STAFF),
            entry("consent_form", SET_UP),
            entry("consent", "that the participant ID agreed, to which version and scopes; stays with the tombstone"),
            entry("withdrawal", "the tombstone: participant ID, way of leaving, times, counts"),
            entry("stored_instrument", "the questions, not the answers"),
            entry("coder", STAFF),
            entry("code_set", RESEARCHERS),
            entry("code_set_code", RESEARCHERS),
            entry("codebook_step", "which kind of step"),
            entry("codebook_step_coding", "which coding got which code"),
            entry("codebook_version", RESEARCHERS),
            entry("blind_coder", STAFF),
            entry("theme", RESEARCHERS),
            entry("theme_code", RESEARCHERS),
            entry("locked_release", "published; stays as it is and is listed to whoever leaves"),
            entry("audit_entry", "participant IDs, words of a closed list and counts"),
            entry("handed_over_list", "how many stood in a list; the people are in the link store"),
            entry("activity_action", "the words of the record system"),
            entry("study_planned_release", SET_UP),
            entry("plan_deviation", SET_UP),
            entry("go_live_tick", SET_UP),
            entry("kept_letter", SET_UP),
            entry("retention_rule", SET_UP),
            entry("retention_certificate", "what kind of thing went and how much: counts and days"),
            entry("letter_contact", SET_UP),
            entry("text_permit", "a keyed hash of a text that was stopped, never the text"),
            entry("role_proposal", STAFF),
            entry("role_change", STAFF),
            entry("allocation", SET_UP),
            entry("allocation_slot", "which slot an ID drew: the allocation stays open to audit"),
            entry("erasure", "no text"));

    /** Tables whose rows of a participant a withdrawal deletes or empties. */
    static final Set<String> WITH = Set.of(
            "participant",
            "participant_phase",
            "participant_leave",
            "note",
            "note_step",
            "scheduled_week",
            "vendor_figure",
            "activity_trace",
            "note_timer",
            "note_timer_event",
            "note_correction",
            "note_flag",
            "usual_path",
            "day_end",
            "survey_response",
            "survey_answer",
            "survey_draft",
            "survey_draft_answer",
            "interview",
            "interview_participant",
            "transcript",
            "text_version",
            "speaker",
            "code",
            "codebook_step_code",
            "codebook_version_code",
            "code_application",
            "coding_step",
            "theme_quote",
            "account",
            "api_token",
            "authenticator",
            "recovery_code",
            "mailed_link",
            "passkey",
            "outside_identity");

    private TextColumns() {}

    static boolean mayHoldWords(String table, String column) {
        return WITH.contains(table) && !CODES_AND_LISTS.contains(table + "." + column);
    }
}
