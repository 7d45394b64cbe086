package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is odd about a note that is otherwise in order, one for each thing that a check looks at. */
enum OddNote {
    NOTHING,
    BEFORE_CONSENT,
    CONSENT_TO_SOMETHING_ELSE,
    CONSENT_TO_AN_EARLIER_TEXT,
    APPROVAL_EXPIRED,
    TOOL_NOT_DEPLOYED,
    CLIENT_DECLINED,
    TOOL_WITHOUT_USE,
    NO_REASON,
    NO_REASON_IN_BASELINE,
    BELOW_ZERO,
    STEPS_OFF,
    MORE_THAN_A_DAY,
    FAR_ABOVE_ITS_TYPE,
    ROUND_MINUTES,
    FIVE_DAYS_LATE,
    IDENTIFIES,
    UNKNOWN_WORD,
    UNCONSENTED_AND_UNKNOWN_WORD;

    private static final LocalDate CONSENTED_ON = LocalDate.of(2026, 1, 8);
    private static final LocalDate BEFORE_ANY_TOOL = LocalDate.of(2026, 1, 20);

    /** One note that is odd, or as many as it takes to see that one is. */
    List<Map<String, String>> notes(LocalDate today) {
        var minutes = switch (this) {
            case FAR_ABOVE_ITS_TYPE -> List.of(10.0, 11.0, 12.0, 13.0, 14.0, 11.0, 12.0, 13.0, 130.0);
            // domain 6, CK-10: 8 of 12
            case ROUND_MINUTES -> List.of(5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 7.0, 11.0, 13.0, 4.0);
            case BELOW_ZERO -> List.of(-1.0);
            case MORE_THAN_A_DAY -> List.of(961.0);
            case STEPS_OFF -> List.of(15.0);
            default -> List.of(12.5);
        };
        var notes = new ArrayList<Map<String, String>>();
        minutes.forEach(each -> notes.add(note(today, notes.size(), each)));
        return notes;
    }

    private Map<String, String> note(LocalDate today, int number, double minutes) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("note_ref", this == IDENTIFIES ? "jane.doe@example.org" : "n" + number);
        cells.put("participant", "P01");
        cells.put("service_date", day(today).toString());
        cells.put("note_type", "SOAP_PROGRESS");
        cells.put("eligible_for_ai", "Y");
        cells.put("tool", tool());
        cells.put("use_outcome", use());
        cells.put("non_use_reason", "");
        cells.put("client_ai_consent", this == CLIENT_DECLINED ? "DECLINED" : "");
        cells.put("measurement_method", this == ROUND_MINUTES ? "SELF_REPORT_PER_NOTE" : "APP_TIMER");
        cells.put("doc_minutes", String.valueOf(minutes));
        return cells;
    }

    private LocalDate day(LocalDate today) {
        return switch (this) {
            case BEFORE_CONSENT, UNCONSENTED_AND_UNKNOWN_WORD -> CONSENTED_ON.minusDays(1);
            case TOOL_NOT_DEPLOYED -> BEFORE_ANY_TOOL;
            case FIVE_DAYS_LATE -> today.minusDays(5);
            default -> today;
        };
    }

    private String tool() {
        return switch (this) {
            case NO_REASON, NO_REASON_IN_BASELINE -> "NONE";
            default -> "General";
        };
    }

    private String use() {
        return switch (this) {
            case NO_REASON, NO_REASON_IN_BASELINE, TOOL_WITHOUT_USE -> "NOT_USED";
            case UNKNOWN_WORD, UNCONSENTED_AND_UNKNOWN_WORD -> "LIKED";
            default -> "USED_KEPT";
        };
    }

    /** Steps of 3, 4 and 5 minutes on a note of 15 (domain 6, CK-07). */
    static List<StepEntry> steps() {
        return List.of(
                new StepEntry(1, StepKind.EDIT, null, 3),
                new StepEntry(2, StepKind.PREPARE, null, 4),
                new StepEntry(3, StepKind.SIGN, null, 5));
    }
}
