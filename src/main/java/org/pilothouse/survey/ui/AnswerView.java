package org.pilothouse.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.survey.AnswerSheet;
import org.pilothouse.survey.SurveyRefused;
import org.pilothouse.survey.Surveys;

/** Answering one survey. What is entered is kept at once, so that it can be finished later and elsewhere. */
@Route("studies/:study/surveys/:instrument/:wave")
@RolesAllowed(Role.Named.CLINICIAN)
class AnswerView extends StudyPage {
    private final transient Surveys surveys;
    final Button submit = new Button();
    private final Span saved = new Span();
    private String instrument = "";
    private String wave = "";

    @Nullable AnswerForm form;

    AnswerView(StudyDirectory studies, Surveys surveys) {
        super(studies, "survey.title");
        this.surveys = surveys;
        addClassName("survey-page");
        submit.setText(getTranslation("survey.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickListener(click -> submit());
        saved.addClassNames("small", "muted");
        saved.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        instrument = event.getRouteParameters().get("instrument").orElse("");
        wave = event.getRouteParameters().get("wave").orElse("");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        try {
            show(surveys.open(study, instrument, wave));
        } catch (SurveyRefused refused) {
            add(
                    new PageHeader(getPageTitle(), getTranslation(refused.messageKey())),
                    new EmptyState("survey.closed", new Anchor(at("surveys"), getTranslation("survey.back"))));
        }
    }

    private void show(AnswerSheet sheet) {
        var questions = sheet.instrument();
        var description = questions.description();
        var header = new PageHeader(
                questions.title(), sheet.wave().name() + (description == null ? "" : " · " + description));
        var privacy = new Div(getTranslation("survey.privacy"));
        privacy.addClassName("notice");
        var fresh = new AnswerForm(questions, sheet.answers(), this::keep);
        form = fresh;
        var words = new Div(getTranslation(questions.ownWording() ? "survey.wording.own" : "survey.wording.other"));
        words.addClassNames("small", "muted");
        var foot = new Div(submit, saved);
        foot.addClassName("survey-foot");
        add(header, privacy, fresh, foot, words);
    }

    private void keep(Map<String, String> answers) {
        var leftOut = surveys.saveDraft(study(), instrument, wave, answers);
        if (form != null) {
            form.tellIdentifying(leftOut);
        }
        saved.setText(getTranslation(leftOut.isEmpty() ? "survey.saved" : "survey.saved.not-all"));
    }

    private void submit() {
        if (form == null || !form.check()) {
            Notify.problem("survey.incomplete");
            return;
        }
        try {
            surveys.submit(study(), instrument, wave, form.answers());
        } catch (SurveyRefused refused) {
            if (refused.reason() == SurveyRefused.Reason.IDENTIFIES_SOMEBODY) {
                keep(form.answers());
            }
            Notify.refused(refused);
            return;
        }
        Notify.done("survey.submitted");
        UI.getCurrent().navigate(at("surveys"));
    }
}
