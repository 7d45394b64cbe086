package org.pilothouse.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pilothouse.interview.Speaker;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Who the names in a transcript stand for. */
class SpeakersDialog extends Dialog {
    private final String nobody = getTranslation("interview.speaker.nobody");
    private final String interviewer = getTranslation("interview.speaker.interviewer");
    private final StudyId study;
    private final UUID text;
    private final Transcripts transcripts;

    SpeakersDialog(StudyId study, UUID text, Transcripts transcripts, List<ParticipantCode> participants) {
        this.study = study;
        this.text = text;
        this.transcripts = transcripts;
        addClassName("speakers-dialog");
        setHeaderTitle(getTranslation("interview.speakers.title"));
        var speakers = transcripts.read(study, text).speakers();
        var hint = new Paragraph(
                getTranslation(speakers.isEmpty() ? "interview.speakers.none" : "interview.speakers.text"));
        hint.addClassName("muted");
        add(hint);
        speakers.forEach(speaker -> add(choice(speaker, participants)));
        var close = new Button(getTranslation("interview.speakers.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private Select<String> choice(Speaker speaker, List<ParticipantCode> participants) {
        var choice = new Select<String>();
        choice.setLabel(speaker.label());
        choice.setWidthFull();
        var items = new ArrayList<>(List.of(nobody, interviewer));
        participants.forEach(code -> items.add(code.value()));
        choice.setItems(items);
        choice.setValue(value(speaker));
        choice.addValueChangeListener(change -> name(speaker.label(), change.getValue()));
        return choice;
    }

    private String value(Speaker speaker) {
        if (speaker.interviewer()) {
            return interviewer;
        }
        return speaker.participant() == null ? nobody : speaker.participant().value();
    }

    private void name(String label, String who) {
        var participant = who.equals(nobody) || who.equals(interviewer) ? null : new ParticipantCode(who);
        Refusals.told(() -> transcripts.nameSpeaker(study, text, label, participant, who.equals(interviewer)));
    }
}
