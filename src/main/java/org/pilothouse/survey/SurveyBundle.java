package org.pilothouse.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** {@code responses.csv} of the study bundle: one row an answer. Responses that consent did not cover come in flagged. */
@Component
class SurveyBundle implements BundlePart {
    static final String FILE = "responses.csv";
    private static final List<String> HEADER =
            List.of("participant", "instrument", "version", "wave", "submitted_at", "item", "value");
    private static final Comparator<ResponseKey> BY_KEY = Comparator.comparing(ResponseKey::participant)
            .thenComparing(ResponseKey::instrument)
            .thenComparing(ResponseKey::version)
            .thenComparing(ResponseKey::wave);

    private final SurveyResponseRepository responses;
    private final ResponseRows reader;
    private final ConsentGate consent;
    private final Studies studies;

    SurveyBundle(SurveyResponseRepository responses, ResponseRows reader, ConsentGate consent, Studies studies) {
        this.responses = responses;
        this.reader = reader;
        this.consent = consent;
        this.studies = studies;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var all = responses.findWithAnswers(study).stream()
                .map(SurveyResponse::facts)
                .sorted(Comparator.comparing(Response::key, BY_KEY))
                .toList();
        if (!all.isEmpty()) {
            sink.csv(
                    FILE,
                    HEADER,
                    rows -> all.forEach(response -> response.answers()
                            .forEach((item, answer) -> rows.accept(List.of(
                                    response.key().participant().value(),
                                    response.key().instrument(),
                                    response.key().version(),
                                    response.key().wave(),
                                    response.submittedAt(),
                                    item,
                                    answer)))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var history = consent.history(study);
        var zone = studies.definition(study).timezone();
        for (var read : reader.read(study, rows, report)) {
            var key = read.response().key();
            var day = read.response().submittedAt().atZone(zone).toLocalDate();
            var flag = history.refusal(key.participant(), day, Scope.SURVEYS).orElse(null);
            if (flag != null) {
                report.note(new RowProblem(
                        FILE,
                        read.line(),
                        "submitted_at",
                        flag,
                        day.toString(),
                        "a day that consent to surveys covers"));
            }
            responses.save(new SurveyResponse(
                    study,
                    key,
                    read.response().submittedAt(),
                    flag,
                    read.response().answers()));
        }
    }
}
