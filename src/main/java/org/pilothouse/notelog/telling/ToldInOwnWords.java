package org.pilothouse.notelog.telling;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.pilothouse.shared.OpenAnswers;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clinicians told, and their other reasons for not using a tool, to be coded like answers to open questions. */
@Component
@Transactional(readOnly = true)
class ToldInOwnWords implements OpenAnswers {
    private static final DateTimeFormatter OCCASION = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String TEXTS = "vaadin-i18n.translations";

    private final ToldRepository told;
    private final Studies studies;

    ToldInOwnWords(ToldRepository told, Studies studies) {
        this.told = told;
        this.studies = studies;
    }

    @Override
    public List<Question> questions(StudyId study) {
        var lines = told.said(study);
        return Arrays.stream(ToldKind.values())
                .map(kind -> question(study, kind, lines))
                .filter(question -> !question.answers().isEmpty())
                .toList();
    }

    private Question question(StudyId study, ToldKind kind, List<ToldLine> lines) {
        var zone = studies.definition(study).timezone();
        var texts = ResourceBundle.getBundle(
                TEXTS, Locale.ENGLISH, ResourceBundle.Control.getNoFallbackControl(List.of("java.properties")));
        return new Question(
                "told/" + kind.name(),
                texts.getString(kind == ToldKind.OTHER_REASON ? "notelog.why-not" : "tell.title"),
                texts.getString("tell.kind." + kind),
                lines.stream()
                        .filter(line -> line.kind() == kind)
                        .map(line -> new Answer(
                                Objects.requireNonNull(line.participant()),
                                OCCASION.format(line.toldAt().atZone(zone)),
                                line.toldAt(),
                                line.words()))
                        .toList());
    }
}
