package org.pilothouse.coding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in memos, what can be undone, names and descriptions of codes and their past. */
@Component
class RedactedNotes implements KeptWords {
    private static final String OF_STUDY = "study = ?";
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("code_application.memo", OF_STUDY),
            Map.entry("lost_coding.memo", OF_STUDY),
            Map.entry("coding_step.memo", OF_STUDY),
            Map.entry("coding_step.after_memo", OF_STUDY),
            Map.entry("memo.text", OF_STUDY),
            Map.entry("code.domain", OF_STUDY),
            Map.entry("code.definition", OF_STUDY),
            Map.entry("code.inclusion", OF_STUDY),
            Map.entry("code.exclusion", OF_STUDY),
            Map.entry("code.example", OF_STUDY));

    /** A code named after what was said is called so in its own words. */
    private static final Map<String, String> NAMES = Map.of("code.name", OF_STUDY);

    /** No two of these may be called the same. */
    private static final List<String> UNIQUE = List.of("code_set", "codebook_version");

    /** Written as JSON: overwritten as what they say, since words of digits stand in numbers and GUIDs too. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("codebook_step_code.before_state", "step in (select id from codebook_step where study = ?)"),
            Map.entry("codebook_step_code.after_state", "step in (select id from codebook_step where study = ?)"),
            Map.entry(
                    "codebook_version_code.state",
                    "codebook_version in (select id from codebook_version where study = ?)"));

    private final Overwriting overwriting;
    private final PastExamples past;

    RedactedNotes(Overwriting overwriting, PastExamples past) {
        this.overwriting = overwriting;
        this.past = past;
    }

    @Override
    public long places(StudyId study, List<String> words) {
        return overwriting.count(study, words, COLUMNS) + overwriting.count(study, words, STATES);
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return Stream.concat(Stream.of(NAMES), UNIQUE.stream().map(table -> Map.of(table + ".name", OF_STUDY)))
                .flatMap(columns -> overwriting.found(study, words, columns).stream())
                .toList();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        overwriting.overwrite(gone.study(), gone.words(), COLUMNS);
        overwriting.overwrite(gone.study(), gone.words(), NAMES);
        UNIQUE.forEach(table -> overwriting.overwriteUnique(gone.study(), gone.words(), table));
        past.word(gone.study(), text -> Overwriting.without(gone.words(), text));
    }
}
