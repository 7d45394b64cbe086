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
import org.pilothouse.notelog.flag.FlagKind;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Approval;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;
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
    private static final LocalDate CONSENTED_ON = LocalDate.of(2026, 1, 8);
    private static final LocalDate BEFORE_ANY_TOOL = LocalDate.of(2026, 1, 20);

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

    /** What is odd about a note that is otherwise in order. */
    enum Odd {
        NOTHING,
        BEFORE_CONSENT,
        CONSENT_TO_SOMETHING_ELSE,
        CONSENT_TO_AN_EARLIER_TEXT,
        APPROVAL_EXPIRED,
        TOOL_NOT_DEPLOYED,
        CLIENT_DECLINED,
        TOOL_WITHOUT_USE,
        NO_REASON,
        NO_REASON_IN_BASELINE,
        BELOW_ZERO,
        STEPS_OFF,
        MORE_THAN_A_DAY,
        FAR_ABOVE_ITS_TYPE,
        ROUND_MINUTES,
        FIVE_DAYS_LATE,
        IDENTIFIES,
        UNKNOWN_WORD,
        UNCONSENTED_AND_UNKNOWN_WORD
    }

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
            @Nullable String check, Odd odd, @Nullable String form, String rows, String bundle) {
        if (form != null) {
            assertThat(byForm(odd)).as("form").isEqualTo(form);
        }
        assertThat(byRows(odd, true)).as("JSON").isEqualTo(rows);
        assertThat(byRows(odd, false)).as("CSV").isEqualTo(rows);
        assertThat(byBundle(odd)).as("bundle").isEqualTo(bundle);
    }

    private String byForm(Odd odd) {
        var who = prepare(odd);
        SignedInAs.clinicianOf(study, who);
        try {
            for (var cells : notes(odd)) {
                own.record(study, told(odd, cells));
            }
        } catch (NoteRefused refused) {
            return "block " + checkOf(refused.reason());
        }
        return kept(List.of());
    }

    private String byRows(Odd odd, boolean json) {
        prepare(odd);
        SignedInAs.researcherOf(study);
        var notes = notes(odd);
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

    private String byBundle(Odd odd) {
        prepare(odd);
        var bundle = new MemoryBundle();
        bundle.with("notes.csv", csv(notes(odd)).split("\n"));
        if (odd == Odd.STEPS_OFF) {
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

    private ParticipantCode prepare(Odd odd) {
        var kind = odd == Odd.NO_REASON_IN_BASELINE ? PhaseKind.BASELINE : PhaseKind.INTERVENTION;
        var plan = pilots.planNowIn(kind);
        today = LocalDate.now(plan.timezone());
        study = pilots.create(odd == Odd.APPROVAL_EXPIRED ? expired(plan) : plan);
        var scope = odd == Odd.CONSENT_TO_SOMETHING_ELSE ? Scope.INTERVIEW : Scope.NOTE_LOG;
        if (odd == Odd.CONSENT_TO_AN_EARLIER_TEXT) {
            clinicians.publish(study, "2.0", today, true);
        }
        return clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, scope);
    }

    private StudyDefinition expired(StudyDefinition plan) {
        return SampleStudies.withApprovals(
                plan,
                plan.approvals().stream()
                        .map(each -> new Approval(
                                each.type(), each.reference(), LocalDate.EPOCH, today.minusDays(1), null))
                        .toList());
    }

    /** One note that is odd, or as many as it takes to see that one is. */
    private List<Map<String, String>> notes(Odd odd) {
        var minutes =
                switch (odd) {
                    case FAR_ABOVE_ITS_TYPE -> List.of(10.0, 11.0, 12.0, 13.0, 14.0, 11.0, 12.0, 13.0, 130.0);
                    // domain 6, CK-10: 8 of 12
                    case ROUND_MINUTES -> List.of(5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 7.0, 11.0, 13.0, 4.0);
                    case BELOW_ZERO -> List.of(-1.0);
                    case MORE_THAN_A_DAY -> List.of(961.0);
                    case STEPS_OFF -> List.of(15.0);
                    default -> List.of(12.5);
                };
        var notes = new ArrayList<Map<String, String>>();
        minutes.forEach(each -> notes.add(note(odd, notes.size(), each)));
        return notes;
    }

    private Map<String, String> note(Odd odd, int number, double minutes) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("note_ref", odd == Odd.IDENTIFIES ? "jane.doe@example.org" : "n" + number);
        cells.put("participant", "P01");
        cells.put("service_date", day(odd).toString());
        cells.put("note_type", "SOAP_PROGRESS");
        cells.put("eligible_for_ai", "Y");
        cells.put("tool", tool(odd));
        cells.put("use_outcome", use(odd));
        cells.put("non_use_reason", "");
        cells.put("client_ai_consent", odd == Odd.CLIENT_DECLINED ? "DECLINED" : "");
        cells.put("measurement_method", odd == Odd.ROUND_MINUTES ? "SELF_REPORT_PER_NOTE" : "APP_TIMER");
        cells.put("doc_minutes", String.valueOf(minutes));
        return cells;
    }

    private LocalDate day(Odd odd) {
        return switch (odd) {
            case BEFORE_CONSENT, UNCONSENTED_AND_UNKNOWN_WORD -> CONSENTED_ON.minusDays(1);
            case TOOL_NOT_DEPLOYED -> BEFORE_ANY_TOOL;
            case FIVE_DAYS_LATE -> today.minusDays(5);
            default -> today;
        };
    }

    private static String tool(Odd odd) {
        return switch (odd) {
            case NO_REASON, NO_REASON_IN_BASELINE -> "NONE";
            default -> "General";
        };
    }

    private static String use(Odd odd) {
        return switch (odd) {
            case NO_REASON, NO_REASON_IN_BASELINE, TOOL_WITHOUT_USE -> "NOT_USED";
            case UNKNOWN_WORD, UNCONSENTED_AND_UNKNOWN_WORD -> "LIKED";
            default -> "USED_KEPT";
        };
    }

    private static OwnNote told(Odd odd, Map<String, String> cells) {
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
                odd == Odd.STEPS_OFF ? steps() : List.of());
    }

    /** Steps of 3, 4 and 5 minutes on a note of 15 (domain 6, CK-07). */
    private static List<StepEntry> steps() {
        return List.of(
                new StepEntry(1, StepKind.EDIT, null, 3),
                new StepEntry(2, StepKind.PREPARE, null, 4),
                new StepEntry(3, StepKind.SIGN, null, 5));
    }

    private static List<NoteRow> withSteps(Odd odd, List<NoteRow> rows) {
        return odd == Odd.STEPS_OFF
                ? rows.stream()
                        .map(row -> NoteRow.of(row.line(), row.entry().withSteps(steps())))
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
