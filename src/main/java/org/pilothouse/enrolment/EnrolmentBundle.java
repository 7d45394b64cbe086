package org.pilothouse.enrolment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Participants, their own dates, consents and withdrawals in the study bundle. No name is in it: the link store never leaves. */
@Component
class EnrolmentBundle implements BundlePart {
    static final String PARTICIPANTS = "participants.csv";
    static final String PHASES = "participant_phases.csv";
    static final String LEAVES = "participant_leaves.csv";
    static final String CONSENTS = "consents.csv";
    static final String WITHDRAWALS = "withdrawals.csv";
    static final String STUDY = "study.yaml";
    static final String FORMS = "consentForms";
    private static final List<String> WITHDRAWAL_COLUMNS =
            List.of("participant", "withdrawn_at", "mode", "executed_at", "data_cutoff", "items_deleted");
    /** As long as none was carried out. */
    private static final List<String> WAITING = WITHDRAWAL_COLUMNS.subList(0, 3);

    private static final int ORDER = 20;

    private final EnrolmentRows rows;
    private final Studies studies;
    private final FreeText freeText;

    EnrolmentBundle(EnrolmentRows rows, Studies studies, FreeText freeText) {
        this.rows = rows;
        this.studies = studies;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> files() {
        return Set.of(PARTICIPANTS, PHASES, LEAVES, CONSENTS, WITHDRAWALS);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var forms = rows.forms(study);
        if (!forms.isEmpty()) {
            sink.yaml(
                    STUDY,
                    Map.of(FORMS, forms.stream().map(EnrolmentBundle::entries).toList()));
        }
        sink.csv(
                PARTICIPANTS,
                EnrolmentBundleReader.PARTICIPANT_COLUMNS,
                out -> rows.participants(study).stream()
                        .map(EnrolmentBundle::cells)
                        .forEach(out));
        sink.csv(
                PHASES,
                List.of("participant", "phase", "start", "end"),
                out -> rows.ownPhases(study).stream()
                        .map(own -> List.of(own.code(), own.phase(), own.start(), own.end()))
                        .forEach(out));
        sink.csv(
                CONSENTS,
                List.of("participant", "form_version", "given_at", "method", "scopes"),
                out -> rows.consents(study).stream()
                        .map(consent -> List.of(
                                consent.participant(),
                                consent.formVersion(),
                                consent.givenAt(),
                                consent.method(),
                                Scopes.written(consent.scopes())))
                        .forEach(out));
        writeLeaves(study, sink);
        writeWithdrawals(study, sink);
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        EnrolmentBundleReader.read(source, report, studies.definition(study))
                .filter(found -> isFreeOfIdentifiers(study, found, report))
                .ifPresent(found -> rows.add(study, found));
    }

    private boolean isFreeOfIdentifiers(StudyId study, EnrolledInBundle found, BundleReport report) {
        var problems = new ArrayList<RowProblem>();
        found.participants.stream()
                .map(Participant::program)
                .filter(Objects::nonNull)
                .flatMap(program -> freeText.problem(study, "participant.program", program).stream())
                .map(hit -> new RowProblem(PARTICIPANTS, 0, "program", PhiHit.CHECK, "", hit.expected()))
                .forEach(problems::add);
        found.forms.stream()
                .flatMap(form -> freeText.problemBesidesContacts(study, "consent.text", form.text()).stream())
                .map(hit -> new RowProblem(STUDY, 0, FORMS, PhiHit.CHECK, "", hit.expected()))
                .forEach(problems::add);
        problems.forEach(report::refuse);
        return problems.isEmpty();
    }

    private void writeLeaves(StudyId study, BundleSink sink) {
        var leaves = rows.timesAway(study);
        if (!leaves.isEmpty()) {
            sink.csv(
                    LEAVES,
                    List.of("participant", "start", "end"),
                    out -> leaves.stream()
                            .map(away -> List.of(away.code(), away.from(), away.until()))
                            .forEach(out));
        }
    }

    private void writeWithdrawals(StudyId study, BundleSink sink) {
        var withdrawals = rows.withdrawals(study);
        if (!withdrawals.isEmpty()) {
            var columns = withdrawals.stream().allMatch(Withdrawal::isPending) ? WAITING : WITHDRAWAL_COLUMNS;
            sink.csv(
                    WITHDRAWALS,
                    columns,
                    out -> withdrawals.stream()
                            .sorted(Comparator.comparing(Withdrawal::participant))
                            .map(one -> withdrawalCells(one).subList(0, columns.size()))
                            .forEach(out));
        }
    }

    private static List<@Nullable Object> withdrawalCells(Withdrawal one) {
        var outcome = one.outcome();
        return Arrays.asList(
                one.participant(),
                one.withdrawnAt(),
                one.mode(),
                outcome == null ? null : outcome.executedAt(),
                outcome == null ? null : outcome.dataCutoff(),
                outcome == null ? null : outcome.written());
    }

    private static Map<String, Object> entries(ConsentForm form) {
        var entries = new LinkedHashMap<String, Object>();
        entries.put("version", form.version());
        entries.put("effectiveFrom", form.effectiveFrom());
        entries.put("material", form.material());
        entries.put("text", form.text());
        return entries;
    }

    static List<@Nullable Object> cells(Participant participant) {
        return Arrays.asList(
                participant.code(),
                participant.part(),
                participant.discipline(),
                participant.site(),
                participant.program(),
                participant.yearsExperienceBand(),
                participant.fteBand(),
                participant.aiExperience(),
                participant.sequence(),
                participant.status());
    }
}
