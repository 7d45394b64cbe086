package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyYamlKey;
import org.pilothouse.study.YamlFields;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes along how a study words its letters: {@code letters} of {@code study.yaml}. Whom they name for questions stays, as
 * every name does.
 */
@Component
@Transactional
class LettersBundle extends StudyYamlKey<List<LettersBundle.Worded>> {
    private static final String KEY = "letters";
    private static final int ORDER = 21;

    private final KeptLetterRepository letters;
    private final FreeText freeText;

    LettersBundle(KeptLetterRepository letters, FreeText freeText) {
        super(KEY, ORDER);
        this.letters = letters;
        this.freeText = freeText;
    }

    /** A letter of the file; without a kind it is one that is not known. */
    record Worded(@Nullable LetterKind kind, LetterTemplate template) {}

    @Override
    protected Optional<?> written(StudyId study) {
        var worded = Arrays.stream(LetterKind.values())
                .flatMap(
                        kind -> letters.findByStudyAndKind(study, kind).stream().map(kept -> entries(kind, kept)))
                .toList();
        return Optional.of(worded).filter(some -> !some.isEmpty());
    }

    private static Map<String, Object> entries(LetterKind kind, KeptLetter kept) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put("kind", kind);
        entries.put("subject", kept.template().subject());
        entries.put("text", kept.template().text());
        return entries;
    }

    @Override
    protected List<Worded> found(YamlFields file) {
        return file.list(
                KEY,
                letter -> new Worded(
                        letter.knownChoice("kind", LetterKind.class),
                        new LetterTemplate(text(letter, "subject"), text(letter, "text"))));
    }

    private static String text(YamlFields letter, String key) {
        return Objects.requireNonNullElse(letter.text(key), "");
    }

    @Override
    protected void check(StudyId study, List<Worded> found, Findings findings) {
        var known = EnumSet.noneOf(LetterKind.class);
        for (var index = 0; index < found.size(); index++) {
            var letter = found.get(index);
            var path = KEY + "[" + index + "]";
            if (letter.kind() == null) {
                continue;
            }
            if (!known.add(letter.kind())) {
                findings.refuse(path + ".kind", "DUPLICATE", letter.kind().name(), "a kind that occurs once");
            }
            check(study, path, letter.kind(), letter.template(), findings);
        }
    }

    private void check(StudyId study, String path, LetterKind kind, LetterTemplate template, Findings findings) {
        try {
            template.check(kind);
        } catch (EnrolmentRefused wrong) {
            findings.refuse(path, wrong.reason().name(), template.subject(), "a letter that can be sent");
            return;
        }
        Stream.concat(
                        freeText.problem(study, "letter.subject", template.subject()).stream(),
                        freeText.problem(study, "letter.text", template.text()).stream())
                .forEach(hit -> findings.refuse(path, PhiHit.CHECK, "", hit.expected()));
    }

    @Override
    protected void keep(StudyId study, List<Worded> found) {
        found.forEach(letter ->
                letters.save(new KeptLetter(study, Objects.requireNonNull(letter.kind()), letter.template())));
    }
}
