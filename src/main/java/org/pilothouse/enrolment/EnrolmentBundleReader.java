package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.BundleSource.Row;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.study.StudyDefinition;

/** Reads participants, their own dates, consents and withdrawals of a bundle: every cell is checked, every problem listed. */
final class EnrolmentBundleReader {
    static final List<String> PARTICIPANT_COLUMNS = List.of(
            "code",
            "part",
            "discipline",
            "site",
            "program",
            "years_experience_band",
            "fte_band",
            "ai_experience",
            "sequence",
            "status");
    private static final List<String> YEARS = List.of("<2", "2-5", "6-10", "11-20", ">20");
    private static final int WORDS = 200;
    private static final int BAND = 20;
    private static final int SEQUENCE = 100;

    private final BundleSource source;
    private final BundleReport report;
    private final StudyDefinition design;
    private final EnrolledInBundle found = new EnrolledInBundle();
    private boolean fine = true;

    private EnrolmentBundleReader(BundleSource source, BundleReport report, StudyDefinition design) {
        this.source = source;
        this.report = report;
        this.design = design;
    }

    /** What the bundle holds; empty when anything in it had to be refused. */
    static Optional<EnrolledInBundle> read(BundleSource source, BundleReport report, StudyDefinition design) {
        var reader = new EnrolmentBundleReader(source, report, design);
        var forms = ConsentFormYaml.read(source.yaml(EnrolmentBundle.STUDY), reader::refuse);
        reader.found.forms.addAll(forms.values());
        var codes = reader.participants();
        reader.ownPhases(codes);
        reader.leaves(codes);
        reader.consents(forms, codes);
        reader.withdrawals(codes);
        return reader.fine ? Optional.of(reader.found) : Optional.empty();
    }

    private void refuse(RowProblem problem) {
        fine = false;
        report.refuse(problem);
    }

    private Set<String> participants() {
        var sites = design.sites().stream().map(StudyDefinition.Site::name).toList();
        var codes = new TreeSet<String>();
        for (var cells : source.csv(EnrolmentBundle.PARTICIPANTS)) {
            var row = new BundleRow(EnrolmentBundle.PARTICIPANTS, cells, this::refuse);
            var code = row.code("code");
            var part = row.requiredOne("part", Part.class);
            var discipline = row.requiredOne("discipline", Discipline.class);
            var site = row.oneOf("site", sites);
            var program = row.optional("program", WORDS);
            var years = cells.get("years_experience_band") == null
                    ? null
                    : row.parsed(
                            "years_experience_band",
                            cell -> YEARS.contains(cell) ? cell : null,
                            "UNKNOWN_VALUE",
                            YEARS.toString());
            var fte = row.optional("fte_band", BAND);
            var experience = row.optionalOne("ai_experience", AiExperience.class);
            var sequence = row.optional("sequence", SEQUENCE);
            var status = row.requiredOne("status", ParticipantStatus.class);
            row.check(code == null || codes.add(code.value()), "code", "DUPLICATE", "a code that occurs once");
            if (row.fine() && code != null && part != null && discipline != null && site != null && status != null) {
                found.participants.add(new Participant(
                        code, part, discipline, site, program, years, fte, experience, sequence, status));
            }
        }
        return codes;
    }

    private void ownPhases(Set<String> codes) {
        var names = design.phases().stream().map(StudyDefinition.Phase::name).collect(toSet());
        var seen = new HashSet<List<String>>();
        for (var cells : source.csv(EnrolmentBundle.PHASES)) {
            var row = new BundleRow(EnrolmentBundle.PHASES, cells, this::refuse);
            var code = row.oneOf("participant", codes);
            var phase = row.oneOf("phase", names);
            var start = row.date("start");
            var end = row.date("end");
            row.check(!endsBefore(start, end), "end", "BAD_DATE", "a day not before the start");
            if (row.fine() && code != null && phase != null && start != null && end != null) {
                row.check(seen.add(List.of(code, phase)), "phase", "DUPLICATE", "one line for each phase");
                if (row.fine()) {
                    found.ownPhases.add(new OwnPhase(new ParticipantCode(code), phase, start, end));
                }
            }
        }
    }

    private void consents(Map<String, ConsentForm> forms, Set<String> codes) {
        var seen = new HashSet<List<Object>>();
        for (var cells : source.csv(EnrolmentBundle.CONSENTS)) {
            var row = new BundleRow(EnrolmentBundle.CONSENTS, cells, this::refuse);
            var code = row.oneOf("participant", codes);
            var form = row.parsed(
                    "form_version",
                    forms::get,
                    "UNKNOWN_REFERENCE",
                    forms.keySet().toString());
            var givenAt = row.instant("given_at");
            var method = row.requiredOne("method", ConsentMethod.class);
            var scopes = row.parsed(
                    "scopes",
                    Scopes::read,
                    "UNKNOWN_VALUE",
                    List.of(Scope.values()).toString());
            if (row.fine() && code != null && form != null && givenAt != null && method != null && scopes != null) {
                row.check(seen.add(List.of(code, givenAt)), "given_at", "DUPLICATE", "one consent at a time");
                if (row.fine()) {
                    found.consents.add(new Consent(new ParticipantCode(code), form.version(), givenAt, method, scopes));
                }
            }
        }
    }

    private void leaves(Set<String> codes) {
        var seen = new HashSet<List<Object>>();
        for (var cells : source.csv(EnrolmentBundle.LEAVES)) {
            var row = new BundleRow(EnrolmentBundle.LEAVES, cells, this::refuse);
            var code = row.oneOf("participant", codes);
            var start = row.date("start");
            var end = row.date("end");
            row.check(!endsBefore(start, end), "end", "BAD_DATE", "a day not before the start");
            if (row.fine() && code != null && start != null && end != null) {
                row.check(seen.add(List.of(code, start)), "start", "DUPLICATE", "one line for each start");
                if (row.fine()) {
                    found.timesAway.add(new TimeAway(new ParticipantCode(code), start, end));
                }
            }
        }
    }

    private void withdrawals(Set<String> codes) {
        var seen = new HashSet<String>();
        for (Row cells : source.csv(EnrolmentBundle.WITHDRAWALS)) {
            var row = new BundleRow(EnrolmentBundle.WITHDRAWALS, cells, this::refuse);
            var code = row.oneOf("participant", codes);
            var at = row.instant("withdrawn_at");
            var mode = row.requiredOne("mode", WithdrawalMode.class);
            var executed = cells.get("executed_at") == null ? null : row.instant("executed_at");
            var cutoff = cells.get("data_cutoff") == null ? null : row.instant("data_cutoff");
            var written = cells.get("items_deleted");
            var deleted = written == null
                    ? Map.<String, Long>of()
                    : row.parsed("items_deleted", WithdrawalOutcome::counts, "BAD_VALUE", "counts such as notes=12");
            row.check(code == null || seen.add(code), "participant", "DUPLICATE", "one withdrawal for each");
            if (row.fine() && code != null && at != null && mode != null && deleted != null) {
                var outcome = executed == null ? null : new WithdrawalOutcome(executed, cutoff, deleted);
                found.withdrawals.add(new EnrolledInBundle.Left(new ParticipantCode(code), at, mode, outcome));
            }
        }
    }

    private static boolean endsBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && end.isBefore(start);
    }
}
