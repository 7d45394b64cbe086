package org.pilothouse.notelog;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tool drafted a note, and what became of the draft.
 *
 * @param tool name of the tool, {@link #NONE} for no tool
 * @param inputReformatted whether the scratch notes were written up to suit the tool
 */
@Embeddable
public record ToolUse(
        String tool,
        @Nullable String toolVersion,
        @Convert(converter = WordSets.OfAlsoUsed.class) Set<AlsoUsed> alsoUsed,
        @Enumerated(EnumType.STRING) UseOutcome useOutcome,
        @Enumerated(EnumType.STRING) @Nullable NonUseReason nonUseReason,
        @Convert(converter = WordSets.OfDraftProblem.class) Set<DraftProblem> draftProblems,
        @Nullable Boolean inputReformatted,
        @Enumerated(EnumType.STRING) @Nullable ClientAiConsent clientAiConsent) {

    /** Stands where a tool would, when there is none. */
    public static final String NONE = "NONE";

    public static boolean isTool(String tool) {
        return !NONE.equals(tool);
    }

    /** A note written without any tool. */
    public static ToolUse none(@Nullable NonUseReason reason) {
        return new ToolUse(NONE, null, Set.of(), UseOutcome.NOT_USED, reason, Set.of(), null, null);
    }
}
