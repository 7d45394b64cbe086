package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.InvitationDefaults;
import org.pilothouse.enrolment.InvitationDraft;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.PeopleFile;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;

/** Takes a list of people, pasted or as a file, and shows before anything is kept who is in it and what needs a correction. */
class PeopleListForm extends Div {
    private static final int MOST_PROBLEMS = 8;

    private final transient BiFunction<String, InvitationDefaults, InvitationDraft> reading;
    private final String readyKey;
    private final Div preview = new Div();
    private final Select<Part> part = new Select<>();
    private final Select<Discipline> discipline = new Select<>();
    private final ComboBox<String> site = new ComboBox<>();
    private transient Runnable whenRead = () -> {};
    private transient InvitationDraft draft = new InvitationDraft(List.of(), List.of());
    final TextArea people = new TextArea(getTranslation("enrolment.invite.people"));
    final FileUpload upload = new FileUpload();

    /** @param readyKey what is said above the people of a list without mistakes */
    PeopleListForm(
            List<String> sites, String readyKey, BiFunction<String, InvitationDefaults, InvitationDraft> reading) {
        this.reading = reading;
        this.readyKey = readyKey;
        addClassName("people-list-form");
        preview.addClassName("invite-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(list(), file(), defaults(sites), preview);
    }

    void whenRead(Runnable action) {
        whenRead = action;
    }

    /** The people of the list; empty as long as a line needs a correction. */
    List<NewPerson> ready() {
        return draft.problems().isEmpty() ? draft.people() : List.of();
    }

    /** Reads again: what was true when it was typed may not be now. */
    void readAgain() {
        draft = people.getValue().isBlank()
                ? new InvitationDraft(List.of(), List.of())
                : reading.apply(
                        people.getValue(),
                        new InvitationDefaults(
                                part.getValue(),
                                discipline.getValue(),
                                site.getOptionalValue().orElse("")));
        preview.removeAll();
        if (!draft.problems().isEmpty()) {
            preview.add(problems());
        } else if (!draft.people().isEmpty()) {
            preview.add(
                    new Paragraph(getTranslation(readyKey, draft.people().size())),
                    listOf(draft.people().stream().map(this::words).toList()));
        }
        whenRead.run();
    }

    private TextArea list() {
        people.setHelperText(getTranslation("enrolment.invite.people.text"));
        people.setPlaceholder(getTranslation("enrolment.invite.people.example"));
        people.setWidthFull();
        people.setMinRows(5);
        people.setMaxRows(10);
        people.setValueChangeMode(ValueChangeMode.LAZY);
        people.addValueChangeListener(change -> readAgain());
        return people;
    }

    private FileUpload file() {
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> take(file.fileName(), bytes)));
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".tsv", ".txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleFile.LARGEST);
        upload.whenRefused(rejected -> Notify.problem("enrolment.invite.file.rejected"));
        return upload;
    }

    void take(String name, byte[] bytes) {
        upload.clearFileList();
        try {
            people.setValue(PeopleFile.text(name, bytes));
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private Div defaults(List<String> sites) {
        part.setLabel(getTranslation("enrolment.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation("enrolment.part." + one));
        part.setValue(Part.BOTH);
        discipline.setLabel(getTranslation("enrolment.discipline"));
        discipline.setItems(Discipline.values());
        discipline.setItemLabelGenerator(one -> getTranslation("enrolment.discipline." + one));
        discipline.setValue(Discipline.OT);
        site.setLabel(getTranslation("enrolment.site"));
        site.setItems(sites);
        sites.stream().findFirst().ifPresent(site::setValue);
        part.addValueChangeListener(change -> readAgain());
        discipline.addValueChangeListener(change -> readAgain());
        site.addValueChangeListener(change -> readAgain());
        var hint = new Paragraph(getTranslation("enrolment.invite.defaults"));
        hint.addClassNames("muted", "small");
        var fields = new Div(part, discipline, site);
        fields.addClassName("field-row");
        return new Div(hint, fields);
    }

    private Div problems() {
        var all = draft.problems();
        var lines = listOf(all.stream().limit(MOST_PROBLEMS).map(this::words).toList());
        if (all.size() > MOST_PROBLEMS) {
            lines.add(new ListItem(getTranslation("enrolment.invite.problems.more", all.size() - MOST_PROBLEMS)));
        }
        var notice = new Div(new Paragraph(getTranslation("enrolment.invite.problems", all.size())), lines);
        notice.addClassNames("notice", "decide");
        return notice;
    }

    private String words(NewPerson person) {
        return String.join(
                " · ",
                person.name(),
                person.email(),
                getTranslation("enrolment.discipline." + person.discipline()),
                person.site(),
                getTranslation("enrolment.part." + person.part()));
    }

    private String words(RowProblem problem) {
        return getTranslation(
                "enrolment.invite.problem." + problem.reason(), problem.line(), problem.found(), expected(problem));
    }

    /** Values in the words in which a list may say them. */
    private String expected(RowProblem problem) {
        return problem.reason().equals("UNKNOWN_VALUE")
                ? Arrays.stream(problem.expected().split(", "))
                        .map(value -> getTranslation("enrolment." + problem.column() + "." + value))
                        .collect(Collectors.joining(", "))
                : problem.expected();
    }

    private static UnorderedList listOf(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
