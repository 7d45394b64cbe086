package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is published, signed, signed again or written down in whatever order: nobody stands under a text they did not sign. */
@PilothouseTest
class SignedTextsModuleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final int STEPS = 30;

    @Autowired
    Studies studies;

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    OwnParticipation own;

    @Autowired
    PaperConsents papers;

    @Autowired
    ConsentDocuments documents;

    @Autowired
    ConsentGate gate;

    @Autowired
    EnrolmentBundle bundle;

    @Autowired
    NoteLog notes;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    JdbcClient jdbc;

    /** What somebody signed. */
    private record Signed(String version, Set<Scope> scopes) {}

    private StudyId study;
    private Random random;
    private final List<ConsentForm> forms = new ArrayList<>();
    private final Map<ParticipantCode, List<Signed>> model = new TreeMap<>();
    private final Map<ParticipantCode, Part> parts = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyEverStandsUnderATextThatWasNotSigned(long seed) {
        random = new Random(seed);
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        forms.add(SystemAuthority.call(() -> registry.forms(study)).getFirst());
        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(5)) {
                case 0 -> publish();
                case 1, 2 -> join();
                case 3 -> signAgain();
                default -> onPaper();
            }
            registryAgrees();
        }
        gateAndNotesAgree();
        bundleAgrees();
        copiesAgree();
    }

    private void publish() {
        var version = "1." + forms.size();
        var form = new ConsentForm(
                version, FIRST.plusDays(forms.size()), random.nextBoolean(), "The words of " + version + " alone.");
        SystemAuthority.run(() -> registry.publish(study, form));
        forms.add(form);
    }

    private void join() {
        var part = Part.values()[random.nextInt(3)];
        var read = anyForm();
        var scopes = scopes(part);
        var token =
                invite(invitations, study, person("Ana Lee", part)).getFirst().token();
        var signature = new Signature(read.version(), read.textHash(), scopes, "Ana Lee");
        try {
            var account = joining.sign(token, signature, PASSWORD);
            var code = Objects.requireNonNull(clinicians.participations(account).get(study));
            assertThat(read).isEqualTo(forms.getLast());
            parts.put(code, part);
            model.put(code, new ArrayList<>(List.of(new Signed(read.version(), scopes))));
        } catch (EnrolmentRefused refused) {
            assertThat(read).isNotEqualTo(forms.getLast());
        }
    }

    private void signAgain() {
        if (model.isEmpty()) {
            return;
        }
        var code = anybody();
        var read = anyForm();
        var scopes = scopes(parts.get(code));
        SignedInAs.clinicianOf(study, code);
        try {
            own.agreeAgain(study, new Signature(read.version(), read.textHash(), scopes, "Ana Lee"));
            assertThat(read).isEqualTo(forms.getLast());
            model.get(code).add(new Signed(read.version(), scopes));
        } catch (EnrolmentRefused refused) {
            assertThat(refused.reason()).isEqualTo(EnrolmentRefused.Reason.TEXT_HAS_CHANGED);
        } finally {
            SignedInAs.nobody();
        }
    }

    /** The privacy officer may hold a paper of any version that was there. */
    private void onPaper() {
        var read = anyForm();
        SystemAuthority.run(() -> {
            var candidates = papers.candidates(study);
            if (candidates.isEmpty()) {
                return;
            }
            var one = candidates.get(random.nextInt(candidates.size()));
            var known = one.code();
            var part = one.offered().contains(Scope.NOTE_LOG)
                    ? one.offered().contains(Scope.INTERVIEW) ? Part.BOTH : Part.LOGGING
                    : Part.INTERVIEW;
            var scopes = scopes(part);
            var today = LocalDate.now(studies.definition(study).timezone());
            var code = papers.record(
                    study, one.id(), new PaperConsent(read.version(), today, ConsentMethod.PAPER, scopes, null));
            assertThat(known == null || known.equals(code)).isTrue();
            parts.put(code, part);
            model.computeIfAbsent(code, fresh -> new ArrayList<>()).add(new Signed(read.version(), scopes));
        });
    }

    private void registryAgrees() {
        var lines = SystemAuthority.call(() -> registry.consents(study));
        assertThat(lines).hasSize(model.values().stream().mapToInt(List::size).sum());
        for (var line : lines) {
            assertThat(model.get(line.code())).contains(new Signed(line.formVersion(), line.scopes()));
            if (line.inForce()) {
                assertThat(model.get(line.code()).getLast()).isEqualTo(new Signed(line.formVersion(), line.scopes()));
            }
        }
        var otherText = jdbc.sql("""
                        select count(*) from consent c join consent_form f on f.study = c.study and f.form_version = c.form_version
                        where c.study = ? and c.text_hash <> f.text_hash
                        """).param(study.value()).query(Integer.class).single();
        assertThat(otherText).isZero();
    }

    private void gateAndNotesAgree() {
        var today = SystemAuthority.call(
                () -> LocalDate.now(studies.definition(study).timezone()));
        model.forEach((code, signed) -> {
            for (var scope : Scope.values()) {
                assertThat(gate(code, today, scope)).as(code + " " + scope).isEqualTo(isCovered(signed, scope));
            }
            var note = PilotWithNotes.note("N" + UUID.randomUUID().toString().substring(0, 8), code, today);
            var report = SystemAuthority.call(() -> notes.submit(study, List.of(note)));
            assertThat(report.rejected().isEmpty()).as("note of " + code).isEqualTo(isCovered(signed, Scope.NOTE_LOG));
        });
    }

    private boolean gate(ParticipantCode code, LocalDate day, Scope scope) {
        return SystemAuthority.call(() -> gate.refusal(study, code, day, scope)).isEmpty();
    }

    private boolean isCovered(List<Signed> signed, Scope scope) {
        var last = signed.getLast();
        var since = forms.stream()
                .dropWhile(form -> !form.version().equals(last.version()))
                .skip(1);
        return last.scopes().contains(scope) && since.noneMatch(ConsentForm::material);
    }

    private void bundleAgrees() {
        var written = new MemoryBundle();
        SystemAuthority.run(() -> bundle.write(study, written));
        var rows = written.csv("consents.csv");
        assertThat(rows).hasSize(model.values().stream().mapToInt(List::size).sum());
        for (var row : rows) {
            var code = new ParticipantCode(Objects.requireNonNull(row.get("participant")));
            var scopes = Scopes.read(Objects.requireNonNull(row.get("scopes")));
            assertThat(model.get(code)).contains(new Signed(Objects.requireNonNull(row.get("form_version")), scopes));
        }
    }

    private void copiesAgree() {
        model.forEach((code, signed) -> SystemAuthority.run(() -> {
            var kept = documents.of(study, code);
            assertThat(kept)
                    .extracting(ConsentDocuments.Line::formVersion)
                    .containsExactlyInAnyOrderElementsOf(
                            signed.stream().map(Signed::version).toList());
            for (var line : kept) {
                assertThat(text(documents.open(study, code, line.id())))
                        .contains(form(line.formVersion()).text(), "Ana Lee")
                        .doesNotContain(code.value());
            }
        }));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ConsentForm form(String version) {
        return forms.stream()
                .filter(form -> form.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private ConsentForm anyForm() {
        return random.nextInt(3) > 0 ? forms.getLast() : forms.get(random.nextInt(forms.size()));
    }

    private ParticipantCode anybody() {
        return List.copyOf(model.keySet()).get(random.nextInt(model.size()));
    }

    private Set<Scope> scopes(Part part) {
        var scopes = EnumSet.copyOf(RequiredScopes.required(part));
        RequiredScopes.offered(part).stream()
                .filter(scope -> scope != Scope.AUDIO_RECORDING)
                .filter(scope -> random.nextBoolean())
                .forEach(scopes::add);
        return Set.copyOf(scopes);
    }
}
