package org.pilothouse.enrolment;

import java.util.Arrays;
import java.util.List;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What enrolment keeps of a participant: the facts, what was agreed to with its texts, own dates. */
@Component
class OwnEnrolmentData implements OwnData {
    private final EnrolmentRows rows;

    OwnEnrolmentData(EnrolmentRows rows) {
        this.rows = rows;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        sink.table(
                "about-me.csv",
                EnrolmentBundleReader.PARTICIPANT_COLUMNS,
                rows.participants(study).stream()
                        .filter(participant -> participant.code().equals(code))
                        .map(EnrolmentBundle::cells)
                        .toList());
        var consents = rows.consents(study).stream()
                .filter(consent -> consent.participant().equals(code))
                .toList();
        sink.table(
                "what-i-agreed-to.csv",
                List.of("given_at", "form_version", "method", "scopes"),
                consents.stream()
                        .map(consent -> Arrays.asList(
                                consent.givenAt(),
                                consent.formVersion(),
                                consent.method(),
                                Scopes.written(consent.scopes())))
                        .toList());
        rows.forms(study).stream()
                .filter(form -> consents.stream()
                        .anyMatch(consent -> consent.formVersion().equals(form.version())))
                .forEach(form -> sink.text("texts/consent-" + form.version() + ".txt", form.text()));
        sink.table(
                "my-dates.csv",
                List.of("phase", "start", "end"),
                rows.ownPhases(study).stream()
                        .filter(own -> own.code().equals(code))
                        .map(own -> List.of(own.phase(), own.start(), own.end()))
                        .toList());
        sink.table(
                "my-time-away.csv",
                List.of("start", "end"),
                rows.timesAway(study).stream()
                        .filter(away -> away.code().equals(code))
                        .map(away -> List.of(away.from(), away.until()))
                        .toList());
    }
}
