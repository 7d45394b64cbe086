package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Objects;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.flag.FlagAnswer;
import org.pilothouse.notelog.flag.FlagKind;
import org.pilothouse.notelog.flag.FlagLine;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;

/** What looked odd in earlier notes, asked of their clinician alone: correct it, say that it is right, or leave the note out. */
class FlagQuestions extends Section {
    private final StudyId study;
    private final transient DayExtras extras;
    private final transient OwnNotes notes;
    private final transient Runnable redraw;

    FlagQuestions(StudyId study, List<FlagLine> open, DayExtras extras, OwnNotes notes, Runnable redraw) {
        this.study = study;
        this.extras = extras;
        this.notes = notes;
        this.redraw = redraw;
        addClassNames("panel", "flag-questions");
        var forWhom = new Paragraph(getTranslation("notelog.flags.sentence"));
        forWhom.addClassNames("muted", "small");
        add(new H2(getTranslation("notelog.flags")), forWhom);
        open.forEach(flag -> add(question(flag)));
    }

    private Div question(FlagLine flag) {
        var asked = new Div();
        asked.addClassName("flag-question");
        var ways = new Div();
        ways.addClassName("row-of-actions");
        var noteRef = flag.noteRef();
        if (noteRef == null) {
            asked.add(new Paragraph(getTranslation("notelog.flag." + flag.kind())));
        } else {
            var line = notes.find(study, noteRef);
            asked.add(new Paragraph(getTranslation(
                    "notelog.flag." + flag.kind(),
                    line.typeLabel(),
                    Format.date(line.note().serviceDate(), getLocale()),
                    Format.minutes(line.minutes()))));
            ways.add(button("notelog.flag.correct", () -> correct(flag, line)));
        }
        ways.add(button("notelog.flag.right", () -> answer(flag, FlagAnswer.RIGHT)));
        if (noteRef != null) {
            ways.add(button("notelog.flag.leave-out", () -> answer(flag, FlagAnswer.LEFT_OUT)));
        }
        if (noteRef != null && flag.kind() == FlagKind.AGAINST_WISH) {
            ways.add(button("notelog.flag.tell", () -> tell(noteRef)));
        }
        asked.add(ways);
        return asked;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), tap -> action.run());
        button.addClassName("big");
        return button;
    }

    /** A private report about the note, where one may be wanted. */
    private static void tell(String noteRef) {
        var ui = UI.getCurrentOrThrow();
        var pilot = ui.getActiveViewLocation().getSegments().get(1);
        ui.navigate("studies/" + pilot + "/tell-us", QueryParameters.of(TellUsView.NOTE, noteRef));
    }

    private void correct(FlagLine flag, NoteLine line) {
        NoteDialog.editing(
                        study,
                        notes,
                        extras.telling(),
                        Objects.requireNonNull(flag.noteRef()),
                        OwnNote.of(line.note()),
                        () -> answer(flag, FlagAnswer.CORRECTED))
                .open();
    }

    private void answer(FlagLine flag, FlagAnswer answer) {
        try {
            extras.flags().answer(study, flag.key(), answer);
        } catch (Refused goneWithItsNote) {
            if (answer != FlagAnswer.CORRECTED) {
                Notify.refused(goneWithItsNote);
            }
        }
        redraw.run();
    }
}
