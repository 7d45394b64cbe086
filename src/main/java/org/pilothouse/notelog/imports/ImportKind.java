package org.pilothouse.notelog.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pilothouse.notelog.ClientAiConsent;
import org.pilothouse.notelog.NoteRow;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.weekly.WeeklyRow;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;

/** What a file holds: our columns, which of them it must have, and for which one word may stand for all rows. */
public enum ImportKind {
    NOTES(
            NoteRow.columns(),
            NoteRow.required(),
            Map.of(
                    "measurement_method", names(MeasurementMethod.class),
                    "eligible_for_ai", List.of("Y", "N"),
                    "use_outcome", names(UseOutcome.class),
                    "client_ai_consent", names(ClientAiConsent.class),
                    "setting", names(Setting.class),
                    "tool", List.of("NONE"))),
    WEEKLY(WeeklyRow.columns(), WeeklyRow.columns(), Map.of("unit", List.of("min", "h")));

    private final List<String> columns;
    private final List<String> required;
    private final Map<String, List<String>> fixed;

    ImportKind(List<String> columns, List<String> required, Map<String, List<String>> fixed) {
        this.columns = columns;
        this.required = required;
        this.fixed = fixed;
    }

    public List<String> columns() {
        return columns;
    }

    public boolean requires(String column) {
        return required.contains(column);
    }

    /** Words of which one may stand for all rows; none for most columns. */
    public List<String> wordsFor(String column) {
        return fixed.getOrDefault(column, List.of());
    }

    private static List<String> names(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }
}
