package org.pilothouse.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.ImportedFile;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.Speaker;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class InterviewsViewTest extends SpringBrowserlessTest {
    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Studies studies;

    @Autowired
    TestInterviews tests;

    StudyId study;

    @BeforeEach
    void aResearcher() {
        study = tests.study();
        SignedInAs.researcherOf(study);
    }

    @Test
    void anEmptyScreenSaysWhatBelongsHere() {
        open();

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No interviews yet");
    }

    @Test
    void listsInterviewsAndTextsThatBelongToNone() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        transcripts.importFile(study, text("I01.txt", "P01: Yes."));
        transcripts.importFile(study, text("other.txt", "Anna: No."));

        var view = open();

        assertThat(test(view.grid).size()).isEqualTo(1);
        assertThat(view.getElement().getTextRecursively())
                .contains("Texts without an interview")
                .contains("other");
    }

    @Test
    void linksATextToAnInterview() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        var other =
                transcripts.importFile(study, text("other.txt", "Anna: No.")).text();
        open();

        find(LinkChoice.class).single().setValue("I01");

        assertThat(interviews.all(study)).extracting(InterviewLine::source).containsExactly(other);
    }

    @Test
    void recordsAnInterviewThatConsentCovers() {
        var view = open();
        test(view.add).click();
        var dialog = find(InterviewDialog.class).single();
        dialog.code.setValue("I07");
        dialog.participants.setValue(Set.of(new ParticipantCode("P01")));

        test(dialog.save).click();
        assertThat(interviews.all(study)).as("the date is missing").isEmpty();
        dialog.date.setValue(CONSENTED.minusDays(1));
        test(dialog.save).click();
        assertThat(interviews.all(study)).as("before consent").isEmpty();
        dialog.date.setValue(CONSENTED);
        test(dialog.save).click();

        assertThat(interviews.all(study)).extracting(InterviewLine::code).containsExactly("I07");
    }

    @Test
    void saysBeforeTheConversationWhoseVoiceMayNotBeRecorded() {
        var recorded = tests.recorded(study, "P09");
        var view = open();
        test(view.add).click();
        var dialog = find(InterviewDialog.class).single();
        dialog.participants.setValue(Set.of(new ParticipantCode("P01"), recorded));
        dialog.date.setValue(CONSENTED);
        assertThat(dialog.participants.getHelperText()).contains("P01").doesNotContain("P09");
        dialog.participants.setValue(Set.of(recorded));
        assertThat(dialog.participants.getHelperText()).isEmpty();
    }

    @Test
    void changesAnInterview() {
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        open();
        var dialog = new InterviewDialog(study, interviews, List.of(), () -> {});
        dialog.open(interviews.all(study).getFirst());
        dialog.minutes.setValue(55);
        assertThat(find(InterviewDialog.class).single().code.isReadOnly()).isTrue();

        test(dialog.save).click();

        assertThat(interviews.all(study).getFirst().minutes()).isEqualTo(55);
    }

    @Test
    void tellsOfEachFileWhatBecameOfIt() {
        var view = open();
        test(view.upload).click();
        var dialog = find(ImportDialog.class).single();

        dialog.take(text("one.txt", "Anna: Yes."));
        dialog.take(text("empty.txt", ""));
        dialog.take(new ImportedFile("old.txt", "Zoë: ja".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(dialog.results.getElement().getTextRecursively())
                .contains("1 turn, 1 speaker.")
                .contains("There is no text in this file")
                .contains("read as Western European");
        dialog.close();
        assertThat(transcripts.all(study)).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesASpeaker() {
        var text = transcripts.importFile(study, text("one.txt", "Anna: Yes.")).text();
        open();
        var dialog = new SpeakersDialog(study, text, transcripts, List.of(new ParticipantCode("P01")));
        dialog.open();

        ((Select<String>) find(Select.class, dialog).single()).setValue("P01");

        assertThat(transcripts.read(study, text).speakers())
                .containsExactly(new Speaker("Anna", new ParticipantCode("P01"), false));
    }

    @Test
    void isNotFoundForALead() {
        SignedInAs.leadOf(study);

        UI.getCurrent().navigate(address());

        assertThat(find(H1.class).all()).extracting(H1::getText).doesNotContain("Interviews");
    }

    private InterviewsView open() {
        UI.getCurrent().navigate(address());
        return find(InterviewsView.class).single();
    }

    private String address() {
        return "studies/" + studies.mine().getFirst().code() + "/interviews";
    }
}
