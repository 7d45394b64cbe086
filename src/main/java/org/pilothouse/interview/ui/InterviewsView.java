package org.pilothouse.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.Participants;
import org.pilothouse.interview.AnswerTexts;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.Pseudonymising;
import org.pilothouse.interview.TextLine;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;
import org.pilothouse.shell.StudyPage;

/** The interviews of a study with their texts, and the texts that belong to none yet. */
@Route("studies/:study/interviews")
@RolesAllowed(Role.Named.RESEARCHER)
class InterviewsView extends StudyPage {
    final Button upload = new Button();
    final Button add = new Button();
    final Button answers = new Button();
    final Grid<InterviewLine> grid = new Grid<>();
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final Participants participants;
    private final Pseudonymising pseudonymising;
    private Map<UUID, TextLine> texts = Map.of();

    InterviewsView(
            StudyDirectory studies,
            Interviews interviews,
            Transcripts transcripts,
            Participants participants,
            Pseudonymising pseudonymising,
            AnswerTexts answerTexts) {
        super(studies, "interview.title");
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.participants = participants;
        this.pseudonymising = pseudonymising;
        upload.setText(getTranslation("interview.upload"));
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        upload.addClickListener(click -> new ImportDialog(study(), transcripts, () -> show(study())).open());
        add.setText(getTranslation("interview.add"));
        add.addClickListener(click -> dialog().openNew());
        answers.setText(getTranslation("interview.answers"));
        answers.addClickListener(click -> new AnswersDialog(study(), answerTexts, () -> show(study())).open());
        columns();
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var all = interviews.all(study);
        texts = transcripts.all(study).stream().collect(Collectors.toMap(TextLine::guid, Function.identity()));
        add(new PageHeader(getPageTitle(), getTranslation("interview.sentence"), answers, add, upload));
        showHeldBack(study);
        if (all.isEmpty() && texts.isEmpty()) {
            add(new EmptyState("interview.empty"));
            return;
        }
        grid.setItems(all);
        if (all.isEmpty()) {
            add(new EmptyState("interview.none"));
        } else {
            add(grid);
        }
        showUnassigned(all);
        showAnswers();
    }

    private void showAnswers() {
        var made = texts.values().stream()
                .filter(TextLine::ofAnswers)
                .sorted(Comparator.comparing(TextLine::name))
                .toList();
        if (made.isEmpty()) {
            return;
        }
        var section = new Div(new H2(getTranslation("interview.answers.title")));
        section.add(muted(getTranslation("interview.answers.made")));
        for (var text : made) {
            var row = new Div(link(text, text.name()), muted(size(text)));
            row.addClassName("unassigned-text");
            section.add(row);
        }
        section.addClassName("unassigned-texts");
        add(section);
    }

    private void showHeldBack(StudyId study) {
        var waiting = pseudonymising.waiting(study);
        if (waiting.isEmpty()) {
            return;
        }
        var section = new Div(new H2(getTranslation("interview.held-back")));
        section.add(muted(getTranslation("interview.held-back.text")));
        for (var text : waiting) {
            var row = new Div(new Span(text.name()), muted(size(text)));
            row.add(small(
                    "interview.held-back.open",
                    () -> PseudonymiseDialog.of(study, text, pseudonymising, () -> show(study))
                            .open()));
            row.addClassName("unassigned-text");
            section.add(row);
        }
        section.addClassName("unassigned-texts");
        add(section);
    }

    private void columns() {
        grid.addComponentColumn(line -> code(line.code()))
                .setHeader(getTranslation("interview.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> code(
                        line.participants().stream().map(ParticipantCode::value).collect(Collectors.joining(", "))))
                .setHeader(getTranslation("interview.participants"));
        grid.addColumn(line -> getTranslation("interview.type." + line.type().name()))
                .setHeader(getTranslation("interview.type"));
        grid.addColumn(line -> Format.date(line.date(), getLocale())).setHeader(getTranslation("interview.date"));
        grid.addComponentColumn(this::textOf)
                .setHeader(getTranslation("interview.text"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.addComponentColumn(line -> small("interview.edit", () -> dialog().open(line)))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Stacked.onPhones(grid, this::stacked);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    private Div stacked(InterviewLine line) {
        var people = line.participants().stream().map(ParticipantCode::value).collect(Collectors.joining(", "));
        var row = Stacked.row(
                line.code() + " · " + people,
                getTranslation("interview.type." + line.type().name()),
                Format.date(line.date(), getLocale()));
        row.add(textOf(line), small("interview.edit", () -> dialog().open(line)));
        return row;
    }

    private Div textOf(InterviewLine line) {
        var cell = new Div();
        cell.addClassName("interview-text");
        var text = line.source() == null ? null : texts.get(line.source());
        if (text == null) {
            cell.add(muted(getTranslation("interview.text.none")));
        } else {
            cell.add(link(text, getTranslation("interview.open")), muted(size(text)), speakers(text));
        }
        if (line.flag() != null) {
            var flag = new Span(getTranslation("interview.flagged", line.flag()));
            flag.addClassNames("interview-flag", "small");
            cell.add(flag);
        }
        return cell;
    }

    private void showUnassigned(List<InterviewLine> all) {
        var linked =
                all.stream().map(InterviewLine::source).filter(Objects::nonNull).collect(Collectors.toSet());
        var unassigned = texts.values().stream()
                .filter(text -> !text.ofAnswers() && !linked.contains(text.guid()))
                .sorted(Comparator.comparing(TextLine::name))
                .toList();
        if (unassigned.isEmpty()) {
            return;
        }
        var section = new Div(new H2(getTranslation("interview.unassigned")));
        section.add(muted(getTranslation("interview.unassigned.text")));
        for (var text : unassigned) {
            var row = new Div(link(text, text.name()), muted(size(text)), speakers(text));
            row.add(new LinkChoice(all, code -> link(code, text)));
            row.addClassName("unassigned-text");
            section.add(row);
        }
        section.addClassName("unassigned-texts");
        add(section);
    }

    private void link(String code, TextLine text) {
        Refusals.told(() -> {
            interviews.link(study(), code, text.guid());
            show(study());
        });
    }

    private Button speakers(TextLine text) {
        return small("interview.speakers", () -> new SpeakersDialog(study(), text.guid(), transcripts, codes()).open());
    }

    private InterviewDialog dialog() {
        return new InterviewDialog(study(), interviews, codes(), () -> show(study()));
    }

    private List<ParticipantCode> codes() {
        return participants.all(study()).stream().map(Participant::code).toList();
    }

    private Anchor link(TextLine text, String label) {
        return new Anchor(at("code/" + text.guid()), label);
    }

    private String size(TextLine text) {
        return getTranslation("interview.text.size", text.words(), text.turns());
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static Span code(String text) {
        var span = new Span(text);
        span.addClassName("code");
        return span;
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassNames("muted", "small");
        return span;
    }
}
