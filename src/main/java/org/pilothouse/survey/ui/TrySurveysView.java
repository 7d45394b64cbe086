package org.pilothouse.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.survey.Instruments;
import org.pilothouse.survey.instrument.Instrument;

/** The surveys as clinicians get them, for a lead to try. No answer is kept. */
@Route("studies/:study/try/surveys")
@RolesAllowed(Role.Named.LEAD)
class TrySurveysView extends StudyPage {
    private final transient Instruments instruments;

    TrySurveysView(StudyDirectory studies, Instruments instruments) {
        super(studies, "survey.try");
        this.instruments = instruments;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        if (studyLine().closedAt() != null) {
            add(new PageHeader(getPageTitle(), ""), new EmptyState("notelog.try.closed"));
            return;
        }
        var notice = new Paragraph(getTranslation("notelog.try.notice"));
        notice.addClassName("notice");
        add(
                new PageHeader(
                        getPageTitle(),
                        getTranslation("survey.try.sentence"),
                        new Anchor(at("try"), getTranslation("notelog.try"))),
                notice);
        var current = instruments.current(study);
        if (current.isEmpty()) {
            add(new EmptyState("survey.instruments.none"));
        }
        current.forEach(instrument -> add(panel(instrument)));
    }

    private Section panel(Instrument instrument) {
        var form = new AnswerForm(instrument, Map.of(), answers -> {});
        var check = new Button(getTranslation("survey.try.check"), click -> {
            if (form.check()) {
                Notify.done("survey.try.complete");
            }
        });
        var panel = new Section(new H2(instrument.title()), form, check);
        panel.addClassNames("panel", "survey-instrument");
        return panel;
    }
}
