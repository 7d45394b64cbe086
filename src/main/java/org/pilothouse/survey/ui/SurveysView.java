package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.survey.DoneSurvey;
import org.pilothouse.survey.DueSurvey;
import org.pilothouse.survey.Surveys;

/** A clinician's surveys: what waits, and what was handed in. */
@Route("studies/:study/surveys")
@RolesAllowed(Role.Named.CLINICIAN)
class SurveysView extends StudyPage {
    private final transient Surveys surveys;
    final Div due = new Div();
    final UnorderedList done = new UnorderedList();

    SurveysView(StudyDirectory studies, Surveys surveys) {
        super(studies, "survey.title");
        this.surveys = surveys;
        addClassName("survey-page");
        due.addClassName("survey-due");
        done.addClassName("survey-done");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        due.removeAll();
        done.removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("survey.sentence")));
        var waiting = surveys.due(study);
        if (waiting.isEmpty()) {
            add(new EmptyState("survey.none"));
        } else {
            waiting.forEach(survey -> due.add(card(survey)));
            add(due);
        }
        addDone(study, surveys.done(study));
    }

    private Component card(DueSurvey survey) {
        var wave = survey.wave();
        var until = new Span(getTranslation("survey.until", wave.name(), Format.date(wave.closesOn(), getLocale())));
        until.addClassNames("small", "muted");
        var words = new Div(new H3(survey.title()), until);
        if (survey.description() != null) {
            words.add(new Paragraph(survey.description()));
        }
        var start = new Anchor(
                at("surveys/" + wave.instrument() + "/" + wave.slug()),
                getTranslation(survey.begun() ? "survey.continue" : "survey.start"));
        start.addClassName("survey-start");
        var card = new Div(words, start);
        card.addClassNames("panel", "survey-card");
        return card;
    }

    private void addDone(StudyId study, List<DoneSurvey> handedIn) {
        if (handedIn.isEmpty()) {
            return;
        }
        for (var survey : handedIn) {
            var when = new Span(survey.wave() + " · "
                    + Format.dateTime(survey.submittedAt(), studyLine().zone(), getLocale()));
            when.addClassNames("small", "muted", "number");
            done.add(new ListItem(new Span(surveys.title(study, survey)), when));
        }
        add(new Section(new H2(getTranslation("survey.done")), done));
    }
}
