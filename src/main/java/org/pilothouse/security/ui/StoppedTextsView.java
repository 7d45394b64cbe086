package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.security.TextQuestion;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;
import org.pilothouse.shell.StudyPage;

/** Texts that were not saved and whose writers ask the privacy officer: where and what kind, never the text. */
@Route("studies/:study/stopped-texts")
@RolesAllowed(Role.Named.CUSTODIAN)
class StoppedTextsView extends StudyPage {
    private final transient TextReview review;
    final Grid<TextQuestion> grid = new Grid<>();

    StoppedTextsView(StudyDirectory studies, TextReview review) {
        super(studies, "text.stopped.title");
        this.review = review;
        grid.addComponentColumn(question -> reference(question.reference()))
                .setHeader(getTranslation("text.stopped.reference"));
        grid.addColumn(question -> getTranslation("text.field." + question.field()))
                .setHeader(getTranslation("text.stopped.field"));
        grid.addColumn(question -> getTranslation("text.category." + question.category()))
                .setHeader(getTranslation("text.stopped.category"));
        grid.addColumn(question ->
                        Format.dateTime(question.askedAt(), studyLine().zone(), getLocale()))
                .setHeader(getTranslation("text.stopped.asked"));
        grid.addComponentColumn(this::answers)
                .setHeader(getTranslation("text.stopped.answer"))
                .setAutoWidth(true);
        Stacked.onPhones(grid, this::stacked);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("text.stopped.sentence")));
        var waiting = review.waiting(study);
        if (waiting.isEmpty()) {
            add(new EmptyState("text.stopped.empty"));
        } else {
            grid.setItems(waiting);
            add(grid);
        }
    }

    private Div stacked(TextQuestion question) {
        var row = Stacked.row(
                getTranslation("text.field." + question.field()),
                getTranslation("text.category." + question.category()) + " · " + question.reference(),
                Format.dateTime(question.askedAt(), studyLine().zone(), getLocale()));
        row.add(answers(question));
        return row;
    }

    private Div answers(TextQuestion question) {
        var allow = new Button(getTranslation("text.stopped.allow"), click -> answer(question, true));
        allow.addThemeVariants(ButtonVariant.SMALL);
        var refuse = new Button(getTranslation("text.stopped.refuse"), click -> answer(question, false));
        refuse.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return new Div(allow, refuse);
    }

    private void answer(TextQuestion question, boolean allowed) {
        review.answer(study(), question.id(), allowed);
        Notify.done(allowed ? "text.stopped.allowed" : "text.stopped.refused", question.reference());
        show(study());
    }

    private static Span reference(String text) {
        var span = new Span(text);
        span.addClassName("code");
        return span;
    }
}
