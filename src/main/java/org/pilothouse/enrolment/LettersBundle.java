package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes along how a study words its letters: {@code letters} of {@code study.yaml}. Whom they name for questions stays, as
 * every name does.
 */
@Component
@Transactional
class LettersBundle implements BundlePart {
    static final String KEY = "letters";
    private static final int ORDER = 21;

    private final KeptLetterRepository letters;
    private final FreeText freeText;

    LettersBundle(KeptLetterRepository letters, FreeText freeText) {
        this.letters = letters;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> files() {
        return Set.of(EnrolmentBundle.STUDY);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var worded = Arrays.stream(LetterKind.values())
                .flatMap(
                        kind -> letters.findByStudyAndKind(study, kind).stream().map(kept -> entries(kind, kept)))
                .toList();
        if (!worded.isEmpty()) {
            sink.yaml(EnrolmentBundle.STUDY, Map.of(KEY, worded));
        }
    }

    private static Map<String, Object> entries(LetterKind kind, KeptLetter kept) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put("kind", kind);
        entries.put("subject", kept.template().subject());
        entries.put("text", kept.template().text());
        return entries;
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var reading = new Reading(study, report::refuse);
        switch (source.yaml(EnrolmentBundle.STUDY).get(KEY)) {
            case null -> {}
            case List<?> entries -> {
                for (var index = 0; index < entries.size(); index++) {
                    reading.add(KEY + "[" + index + "]", entries.get(index));
                }
            }
            case Object other -> reading.refuse(KEY, "WRONG_SHAPE", other, "a list of mappings");
        }
        reading.found.forEach((kind, template) -> letters.save(new KeptLetter(study, kind, template)));
    }

    /** Reads the entries one by one; what is wrong with one is said, and nothing of it is kept. */
    private final class Reading {
        private final StudyId study;
        private final Consumer<RowProblem> problems;
        private final Map<LetterKind, LetterTemplate> found = new EnumMap<>(LetterKind.class);

        Reading(StudyId study, Consumer<RowProblem> problems) {
            this.study = study;
            this.problems = problems;
        }

        void add(String path, @Nullable Object entry) {
            if (!(entry instanceof Map<?, ?> letter)) {
                refuse(path, "WRONG_SHAPE", entry, "a mapping");
                return;
            }
            var kind = kind(path, letter.get("kind"));
            var template = new LetterTemplate(text(letter, "subject"), text(letter, "text"));
            if (kind == null || !maySend(path, kind, template)) {
                return;
            }
            if (found.putIfAbsent(kind, template) != null) {
                refuse(path + ".kind", "DUPLICATE", kind, "a kind that occurs once");
            }
        }

        private @Nullable LetterKind kind(String path, @Nullable Object name) {
            var kind = Arrays.stream(LetterKind.values())
                    .filter(one -> one.name().equals(String.valueOf(name)))
                    .findFirst();
            if (kind.isEmpty()) {
                refuse(path + ".kind", "UNKNOWN_VALUE", name, Arrays.toString(LetterKind.values()));
            }
            return kind.orElse(null);
        }

        private boolean maySend(String path, LetterKind kind, LetterTemplate template) {
            try {
                template.check(kind);
            } catch (EnrolmentRefused wrong) {
                refuse(path, wrong.reason().name(), template.subject(), "a letter that can be sent");
                return false;
            }
            var hits = Stream.concat(
                            freeText.problem(study, "letter.subject", template.subject()).stream(),
                            freeText.problem(study, "letter.text", template.text()).stream())
                    .toList();
            hits.forEach(hit -> refuse(path, PhiHit.CHECK, "", hit.expected()));
            return hits.isEmpty();
        }

        private static String text(Map<?, ?> letter, String key) {
            return letter.get(key) instanceof String text ? text : "";
        }

        void refuse(String path, String reason, @Nullable Object found, String expected) {
            var shown = found == null ? "" : found.toString();
            problems.accept(new RowProblem(EnrolmentBundle.STUDY, 0, path, reason, shown, expected));
        }
    }
}
