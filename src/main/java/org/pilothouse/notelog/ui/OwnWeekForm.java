package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import org.pilothouse.notelog.weekly.OwnWeeks;
import org.pilothouse.notelog.weekly.OwnWeeks.OwnWeek;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;

/** Hours scheduled with clients, week by week, and leave. */
class OwnWeekForm extends Section {
    private static final int WEEKS_BACK = 8;
    private static final double HOURS_AT_MOST = 80;

    final Select<LocalDate> week = new Select<>();
    final NumberField hours = new NumberField();
    final Checkbox leave = new Checkbox();
    final Button save = new Button();
    private final StudyId study;
    private final transient OwnWeeks weeks;

    OwnWeekForm(StudyId study, OwnWeeks weeks, LocalDate today) {
        this.study = study;
        this.weeks = weeks;
        addClassNames("panel", "own-week");
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        week.setLabel(getTranslation("notelog.own.week"));
        week.setItems(IntStream.rangeClosed(0, WEEKS_BACK)
                .mapToObj(monday::minusWeeks)
                .toList());
        week.setItemLabelGenerator(day -> day == null ? "" : Format.date(day, getLocale()));
        week.addValueChangeListener(change -> load());
        hours.setLabel(getTranslation("notelog.hours"));
        hours.setSuffixComponent(new Span(getTranslation("notelog.hours.unit")));
        hours.setMin(0);
        hours.setMax(HOURS_AT_MOST);
        hours.setStep(0.5);
        leave.setLabel(getTranslation("notelog.on-leave"));
        leave.addValueChangeListener(change -> hours.setEnabled(!change.getValue()));
        save.setText(getTranslation("notelog.save"));
        save.addClassName("big");
        save.addClickListener(tap -> keep());
        var why = new Paragraph(getTranslation("notelog.hours.why"));
        why.addClassNames("muted", "small");
        var fields = new Div(week, hours, leave, save);
        fields.addClassName("own-week-fields");
        add(new H2(getTranslation("notelog.weeks")), why, fields);
        week.setValue(monday);
    }

    private void load() {
        var known = weeks.week(study, week.getValue());
        hours.setValue(known.map(OwnWeek::clientHours).orElse(null));
        leave.setValue(known.map(OwnWeek::leave).orElse(false));
    }

    private void keep() {
        var said = leave.getValue() ? Double.valueOf(0) : hours.getValue();
        hours.setInvalid(said == null || said < 0 || said > HOURS_AT_MOST);
        hours.setErrorMessage(getTranslation("notelog.want.hours"));
        if (said == null || hours.isInvalid()) {
            return;
        }
        try {
            weeks.tell(study, new OwnWeek(week.getValue(), said, leave.getValue()));
            Notify.done("notelog.week-saved", Format.date(week.getValue(), getLocale()));
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
