package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import org.pilothouse.notelog.timer.TimerState;
import org.pilothouse.shell.Format;

/** Asks how long a note really took whose clock was forgotten. Until it is answered two hours of the stretch count. */
class ForgottenTime extends Div {
    private static final double MINUTES_AT_MOST = 960;

    final NumberField minutes = new NumberField();
    final Button keep = new Button();
    final Button all = new Button();
    final Button unknown = new Button();

    ForgottenTime(TimerState timer, TodayTaps taps) {
        addClassNames("notice", "decide", "forgotten");
        var ran = timer.doubt().uncapped().toMinutes();
        var told =
                new Paragraph(getTranslation("notelog.forgotten", ran / 60, ran % 60, Format.minutes(timer.minutes())));
        minutes.setLabel(getTranslation("notelog.forgotten.minutes"));
        minutes.setSuffixComponent(new Span(getTranslation("notelog.min")));
        minutes.setMin(0);
        minutes.setMax(MINUTES_AT_MOST);
        keep.setText(getTranslation("notelog.forgotten.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(tap -> {
            var said = minutes.getValue();
            minutes.setInvalid(said == null || said < 0 || said > MINUTES_AT_MOST);
            minutes.setErrorMessage(getTranslation("notelog.want.minutes-said"));
            if (!minutes.isInvalid()) {
                taps.correct(timer.noteRef(), said);
            }
        });
        all.setText(getTranslation("notelog.forgotten.all", ran));
        all.setVisible(ran <= MINUTES_AT_MOST);
        all.addClickListener(tap -> taps.correct(timer.noteRef(), (double) ran));
        unknown.setText(getTranslation("notelog.forgotten.unknown"));
        unknown.addClickListener(tap -> taps.correct(timer.noteRef(), null));
        keep.addClassName("big");
        all.addClassName("big");
        unknown.addClassName("big");
        var ways = new Div(keep, all, unknown);
        ways.addClassName("row-of-actions");
        add(told, minutes, ways);
    }
}
