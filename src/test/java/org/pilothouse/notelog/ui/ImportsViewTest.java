package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ImportsViewTest extends SpringBrowserlessTest {
    private static final byte[] FILE = """
            note_ref,participant,service_date,note_type,eligible_for_ai,doc_minutes,measurement_method
            n1,P01,2026-01-14,SOAP_PROGRESS,Y,12.5,EHR_AUDIT_LOG
            n2,P01,yesterday,SOAP_PROGRESS,Y,12.5,EHR_AUDIT_LOG
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteFacts facts;

    @Autowired
    StudyDirectory studies;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinician() {
        study = pilots.create();
        pilots.clinician(study, "P01");
    }

    @Test
    void aResearcherSeesWhatWouldBecomeOfAFileAndKeepsIt() {
        SignedInAs.researcherOf(study);
        navigate(at(), ImportsView.class);
        var panel = find(TableImportPanel.class).all().getFirst();

        panel.read("notes.csv", FILE);
        assertThat(find(NativeTableCell.class, panel).all())
                .extracting(NativeTableCell::getText)
                .containsExactly("notes.csv", "3", "service_date", "CK-22", "yesterday", "a date such as 2026-02-09");
        assertThat(facts.notes(study)).isEmpty();
        test(panel.take).click();

        assertThat(facts.notes(study)).hasSize(1);
        assertThat(panel.take.isVisible()).isFalse();
    }

    /** Cut off without an answer, a browser sends it all again. */
    @Test
    void aLogThatIsRefusedIsHeardToItsEnd() throws IOException {
        SignedInAs.researcherOf(study);
        navigate(at(), ImportsView.class);
        var panel = find(LogImportPanel.class).single();
        var sent = new ByteArrayInputStream("when,what\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        panel.receive(new Sent(UI.getCurrent(), sent));
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());

        assertThat(sent.available()).isZero();
        assertThat(panel.getElement().getTextRecursively()).contains("log.csv", "when,what");
        assertThat(panel.stop.getParent().orElseThrow().isVisible()).isFalse();
    }

    /** A file as a browser sends it. */
    private static final class Sent extends UploadEvent {
        private final UI ui;
        private final InputStream content;

        Sent(UI ui, InputStream content) {
            super(null, null, null, "log.csv", 1_000_000, "text/csv", null, null);
            this.ui = ui;
            this.content = content;
        }

        @Override
        public InputStream getInputStream() {
            return content;
        }

        @Override
        public UI getUI() {
            return ui;
        }
    }

    static Stream<Arguments> unreadableFiles() {
        return Stream.of(
                Arguments.of("empty.csv", "", "empty.csv, row 1: no rows were found"),
                Arguments.of("header.csv", "note_ref,participant\n", "header.csv, row 1: no rows were found"),
                Arguments.of(
                        "letter.csv",
                        "%PDF-1.7",
                        "letter.csv is neither text nor an Excel workbook: it begins with \u201C%PDF"),
                Arguments.of(
                        "book.xlsx",
                        "%PDF-1.7",
                        "book.xlsx is neither text nor an Excel workbook: it begins with \u201C%PDF"),
                Arguments.of("quote.csv", "note_ref\n\"n1\n", "quote.csv, row 2: "));
    }

    @ParameterizedTest
    @MethodSource("unreadableFiles")
    void aFileThatCannotBeReadSaysWhereAndWhatWasFoundAndExpected(String name, String content, String said) {
        SignedInAs.researcherOf(study);
        navigate(at(), ImportsView.class);
        var panel = find(TableImportPanel.class).all().getFirst();

        panel.read(name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(find(FileProblem.class, panel).all())
                .singleElement()
                .extracting(FileProblem::getText, STRING)
                .startsWith(said)
                .contains("Nothing was kept. Expected: ");
        assertThat(panel.take.isVisible()).isFalse();
    }

    @Test
    void whatAColumnIsCanBeChosenAnew() {
        SignedInAs.researcherOf(study);
        navigate(at(), ImportsView.class);
        var panel = find(TableImportPanel.class).all().getFirst();
        panel.read(
                "notes.csv",
                new String(FILE, StandardCharsets.UTF_8)
                        .replace("measurement_method", "how")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(panel.take.isVisible()).isFalse();

        @SuppressWarnings("unchecked") // what stands in the field is a word for all rows
        var method = (Select<Object>) find(Select.class, panel).all().stream()
                .filter(field -> String.valueOf(field.getLabel()).startsWith("measurement method"))
                .findFirst()
                .orElseThrow();
        method.setValue(org.pilothouse.notelog.imports.ColumnSource.always("EHR_AUDIT_LOG"));

        assertThat(panel.take.isVisible()).isTrue();
    }

    @Test
    void thePrivacyOfficerSaysWhoIsWhoAndSeesNoTimes() {
        SignedInAs.custodianOf(study);
        navigate(at(), ImportsView.class);
        assertThat(find(RuleEffectsPanel.class).all()).isEmpty();
        assertThat(find(TableImportPanel.class).all()).hasSize(1);
        var users = find(EhrUsersPanel.class).all().getFirst();

        users.take("users.csv", "jdoe,P01\n".getBytes(StandardCharsets.UTF_8));

        assertThat(find(Paragraph.class, users).all())
                .extracting(Paragraph::getText)
                .contains("Users known: 1");
    }

    private String at() {
        return studies.mine().stream()
                .filter(line -> line.id().equals(study))
                .map(line -> "studies/" + line.code() + "/imports")
                .findFirst()
                .orElseThrow();
    }
}
