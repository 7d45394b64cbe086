package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.flag.FlagKind;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Approval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each check of domain 6 does by each way in. <em>block</em>: the note is not kept; <em>warn</em>: kept, and the answer
 * says so; <em>flag</em>: kept, and its clinician is asked; <em>kept out</em>: in the log and in no analysis; <em>refuse</em>:
 * the whole bundle is undone; <em>kept</em>: nothing happens. CK-12 in texts: GuardedTextsTest. CK-13 is about analyses:
 * TimeChangeAnalysisTest. What CK-22 does with each kind of cell: ChecksModuleTest, FileImportsModuleTest.
 */
@PilothouseTest
class EveryCheckModuleTest {

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    OwnNotes own;

    @Autowired
    NoteLog log;

    @Autowired
    NoteFacts facts;

    @Autowired
    List<BundlePart> parts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private StudyId study;
    private LocalDate today;

    @ParameterizedTest(name = "{0} {1}: form {2}, JSON and CSV {3}, bundle {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // check, oddity,                     form,        JSON and CSV,          bundle
                "-,     NOTHING,                      kept,        kept,                  kept",
                "CK-01, BEFORE_CONSENT,               block CK-01, block CK-01,           kept out CK-01",
                "CK-01, CONSENT_TO_SOMETHING_ELSE,    block CK-01, block CK-01,           kept out CK-01",
                "CK-02, CONSENT_TO_AN_EARLIER_TEXT,   block CK-02, block CK-02,           kept out CK-02",
                "CK-03, APPROVAL_EXPIRED,             block CK-03, block CK-03,           kept out CK-03",
                "CK-04, TOOL_NOT_DEPLOYED,            block CK-04, block CK-04,           kept out CK-04",
                "CK-05, CLIENT_DECLINED,              -,           warn CK-05 flag CK-05, kept",
                "CK-06, TOOL_WITHOUT_USE,             block CK-06, block CK-06,           kept out CK-06",
                "CK-06, NO_REASON,                    block CK-06, block CK-06,           kept out CK-06",
                "CK-06, NO_REASON_IN_BASELINE,        kept,        kept,                  kept",
                "CK-07, BELOW_ZERO,                   block CK-07, block CK-07,           refuse CK-07",
                "CK-07, STEPS_OFF,                    flag CK-07,  warn CK-07 flag CK-07, kept",
                "CK-08, MORE_THAN_A_DAY,              block CK-08, block CK-08,           kept",
                "CK-09, FAR_ABOVE_ITS_TYPE,           flag CK-09,  flag CK-09,            kept",
                "CK-10, ROUND_MINUTES,                flag CK-10,  flag CK-10,            kept",
                "CK-11, FIVE_DAYS_LATE,               flag CK-11,  kept,                  kept",
                "CK-12, IDENTIFIES,                   -,           block CK-12,           refuse CK-12",
                "CK-22, UNKNOWN_WORD,                 -,           block CK-22,           refuse CK-22",
                "CK-01, UNCONSENTED_AND_UNKNOWN_WORD, -,           block CK-01,           refuse CK-22"
            })
    void doesByEachWayInWhatItShould(
            @Nullable String check, OddNote odd, @Nullable String form, String rows, String bundle) {
        if (form != null) {
            assertThat(byForm(odd)).as("form").isEqualTo(form);
        }
        assertThat(byRows(odd, true)).as("JSON").isEqualTo(rows);
        assertThat(byRows(odd, false)).as("CSV").isEqualTo(rows);
        assertThat(byBundle(odd)).as("bundle").isEqualTo(bundle);
    }

    private String byForm(OddNote odd) {
        var who = prepare(odd);
        SignedInAs.clinicianOf(study, who);
        try {
            for (var cells : odd.notes(today)) {
                own.record(study, told(odd, cells));
            }
        } catch (NoteRefused refused) {
            return "block " + checkOf(refused.reason());
        }
        return kept(List.of());
    }

    private String byRows(OddNote odd, boolean json) {
        prepare(odd);
        SignedInAs.researcherOf(study);
        var notes = odd.notes(today);
        var rows = json
                ? IntStream.range(0, notes.size())
                        .mapToObj(i -> NoteRow.ofJson(i + 1, json(notes.get(i))))
                        .toList()
                : NoteCsv.read(csv(notes).getBytes(StandardCharsets.UTF_8)).rows();
        var submission = log.submitRows(study, withSteps(odd, rows));
        return submission.rejected().isEmpty()
                ? kept(submission.warnings().stream()
                        .map(Submission.Warning::check)
                        .toList())
                : "block " + submission.rejected().getFirst().reason();
    }

    private String byBundle(OddNote odd) {
        prepare(odd);
        var bundle = new MemoryBundle();
        bundle.with("notes.csv", csv(odd.notes(today)).split("\n"));
        if (odd == OddNote.STEPS_OFF) {
            bundle.with(
                    "steps.csv",
                    "note_ref,participant,date,order,step,artefact,minutes",
                    "n0,P01," + today + ",1,E,,3",
                    "n0,P01," + today + ",2,P,,4",
                    "n0,P01," + today + ",3,X,,5");
        }
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> parts.stream()
                        .filter(part -> part.files().contains("notes.csv"))
                        .forEach(part -> SystemAuthority.run(() -> part.read(study, bundle, bundle))));
        if (!bundle.refused.isEmpty()) {
            return "refuse " + bundle.refused.getFirst().reason();
        }
        if (!bundle.noted.isEmpty()) {
            assertThat(SystemAuthority.call(() -> facts.notes(study))).isEmpty();
            return "kept out " + bundle.noted.getFirst().reason();
        }
        return kept(List.of());
    }

    /** What became of notes that are in the log: the checks told of, and those their clinician is asked about. */
    private String kept(List<String> warnings) {
        var flags = jdbc
                .sql("select kind from note_flag where study = ?")
                .param(study.value())
                .query(String.class)
                .list()
                .stream()
                .map(kind -> "flag " + FlagKind.valueOf(kind).check())
                .collect(Collectors.toCollection(TreeSet::new));
        var said = new ArrayList<String>();
        new TreeSet<>(warnings).forEach(check -> said.add("warn " + check));
        said.addAll(flags);
        return said.isEmpty() ? "kept" : String.join(" ", said);
    }

    private ParticipantCode prepare(OddNote odd) {
        var kind = odd == OddNote.NO_REASON_IN_BASELINE ? PhaseKind.BASELINE : PhaseKind.INTERVENTION;
        var plan = pilots.planNowIn(kind);
        today = LocalDate.now(plan.timezone());
        study = pilots.create(odd == OddNote.APPROVAL_EXPIRED ? expired(plan) : plan);
        var scope = odd == OddNote.CONSENT_TO_SOMETHING_ELSE ? Scope.INTERVIEW : Scope.NOTE_LOG;
        if (odd == OddNote.CONSENT_TO_AN_EARLIER_TEXT) {
            clinicians.publish(study, "2.0", today, true);
        }
        return clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, scope);
    }

    private StudyDefinition expired(StudyDefinition plan) {
        return SampleStudies.withApprovals(
                plan,
                plan.approvals().stream()
                        .map(each ->
                                new Approval(each.type(), each.reference(), LocalDate.EPOCH, today.minusDays(1), null))
                        .toList());
    }

    private static OwnNote told(OddNote odd, Map<String, String> cells) {
        return new OwnNote(
                LocalDate.parse(cells.get("service_date")),
                cells.get("note_type"),
                cells.get("tool"),
                UseOutcome.valueOf(cells.get("use_outcome")),
                null,
                Set.of(),
                null,
                MeasurementMethod.valueOf(cells.get("measurement_method")),
                Double.valueOf(cells.get("doc_minutes")),
                odd == OddNote.STEPS_OFF ? OddNote.steps() : List.of());
    }

    private static List<NoteRow> withSteps(OddNote odd, List<NoteRow> rows) {
        return odd == OddNote.STEPS_OFF
                ? rows.stream()
                        .map(row -> NoteRow.of(row.line(), row.entry().withSteps(OddNote.steps())))
                        .toList()
                : rows;
    }

    private static Map<String, Object> json(Map<String, String> cells) {
        var object = new LinkedHashMap<String, Object>();
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                object.put(NoteColumns.jsonName(column), cell);
            }
        });
        return object;
    }

    private static String csv(List<Map<String, String>> notes) {
        return String.join(",", notes.getFirst().keySet())
                + "\n"
                + notes.stream()
                        .map(cells -> String.join(",", cells.values()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String checkOf(NoteRefused.Reason reason) {
        return switch (reason) {
            case NO_CONSENT -> "CK-01";
            case CONSENT_OUTDATED -> "CK-02";
            case NO_APPROVAL -> "CK-03";
            case TOOL_NOT_IN_USE -> "CK-04";
            case REASON_MISSING -> "CK-06";
            case BELOW_ZERO -> "CK-07";
            case DAY_OVERFULL -> "CK-08";
            default -> reason.name();
        };
    }
}
