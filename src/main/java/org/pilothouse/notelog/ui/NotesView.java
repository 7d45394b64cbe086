package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteExport;
import org.pilothouse.notelog.NoteFilter;
import org.pilothouse.notelog.NoteRecordLine;
import org.pilothouse.notelog.NoteRecords;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;

/** The notes of a study as a table: for comparing, filtering and taking away. */
@Route("studies/:study/notes")
@RolesAllowed(Role.Named.RESEARCHER)
class NotesView extends StudyPage {
    private final transient NoteRecords records;
    private final transient NoteExport export;
    private final transient Studies studies;
    final Select<ParticipantCode> participant = new Select<>();
    final Select<String> type = new Select<>();
    final Select<String> tool = new Select<>();
    final Select<String> phase = new Select<>();
    final Grid<NoteRecordLine> grid = new Grid<>();
    private Optional<String> wanted = Optional.empty();

    NotesView(Studies studies, NoteRecords records, NoteExport export) {
        super(studies, "notelog.data");
        this.studies = studies;
        this.records = records;
        this.export = export;
        addColumns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        wanted = event.getLocation().getQueryParameters().getSingleParameter("participant");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var participants = records.participants(study);
        if (participants.isEmpty()) {
            add(new PageHeader(getPageTitle(), ""), new EmptyState("notelog.data.empty"));
            return;
        }
        add(new PageHeader(getPageTitle(), getTranslation("notelog.data.sentence"), NotesFile.of(this, study, export)));
        add(filters(participants, studies.definition(study)), grid);
        wanted.flatMap(code -> participants.stream()
                        .filter(one -> one.value().equals(code))
                        .findFirst())
                .ifPresent(participant::setValue);
        grid.setItemsPageable(page -> records.list(study, filter(), page));
    }

    private NoteFilter filter() {
        return new NoteFilter(participant.getValue(), type.getValue(), tool.getValue(), phase.getValue());
    }

    private Div filters(List<ParticipantCode> participants, StudyDefinition study) {
        offer(participant, "notelog.participant", participants);
        participant.setItemLabelGenerator(code -> code == null ? getTranslation("notelog.any") : code.value());
        offer(
                type,
                "notelog.type",
                study.noteTypes().stream().map(StudyDefinition.NoteType::code).toList());
        type.setItemLabelGenerator(code -> label(study, code));
        var tools = new java.util.ArrayList<>(
                study.tools().stream().map(StudyDefinition.Tool::name).toList());
        tools.add(ToolUse.NONE);
        offer(tool, "notelog.tool", tools);
        tool.setItemLabelGenerator(name -> name == null ? getTranslation("notelog.any") : Labels.tool(this, name));
        offer(
                phase,
                "notelog.phase",
                study.phases().stream()
                        .map(StudyDefinition.Phase::name)
                        .distinct()
                        .toList());
        phase.setItemLabelGenerator(name -> name == null ? getTranslation("notelog.any") : name);
        var filters = new Div(participant, type, tool, phase);
        filters.addClassName("filters");
        return filters;
    }

    private <T> void offer(Select<T> select, String labelKey, List<T> items) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("notelog.any"));
        select.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
    }

    private String label(StudyDefinition study, @Nullable String code) {
        return study.noteTypes().stream()
                .filter(each -> each.code().equals(code))
                .map(StudyDefinition.NoteType::label)
                .findFirst()
                .orElseGet(() -> getTranslation("notelog.any"));
    }

    private void addColumns() {
        grid.addColumn(line -> line.note().serviceDate())
                .setHeader(getTranslation("notelog.day"))
                .setSortProperty("serviceDate")
                .setAutoWidth(true);
        grid.addComponentColumn(line -> code(line.note().participant().value()))
                .setHeader(getTranslation("notelog.participant"))
                .setSortProperty("participant")
                .setAutoWidth(true);
        grid.addColumn(line -> line.note().noteType())
                .setHeader(getTranslation("notelog.type"))
                .setSortProperty("noteType")
                .setAutoWidth(true);
        grid.addColumn(line -> Format.minutes(line.note().time().docMinutes()))
                .setHeader(getTranslation("notelog.min"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> Labels.of(this, line.note().time().measurementMethod()))
                .setHeader(getTranslation("notelog.method"))
                .setAutoWidth(true);
        grid.addColumn(this::tool).setHeader(getTranslation("notelog.tool")).setAutoWidth(true);
        grid.addColumn(line -> Labels.of(this, line.note().use().useOutcome()))
                .setHeader(getTranslation("notelog.outcome"))
                .setAutoWidth(true);
        grid.addColumn(line -> Labels.of(this, line.note().use().nonUseReason()))
                .setHeader(getTranslation("notelog.why-not"))
                .setAutoWidth(true);
        grid.addColumn(NoteRecordLine::phase)
                .setHeader(getTranslation("notelog.phase"))
                .setAutoWidth(true);
        grid.addColumn(NoteRecordLine::failedCheck)
                .setHeader(getTranslation("notelog.failed-check"))
                .setAutoWidth(true);
        grid.addComponentColumn(line -> code(line.note().noteRef()))
                .setHeader(getTranslation("notelog.reference"))
                .setSortProperty("noteRef")
                .setAutoWidth(true);
        grid.addClassName("notes-grid");
    }

    private String tool(NoteRecordLine line) {
        var name = Labels.tool(this, line.note().use().tool());
        return line.whilePaused() ? name + " \u00b7 " + getTranslation("notelog.while-paused") : name;
    }

    private static Span code(String text) {
        var span = new Span(text);
        span.addClassName("code");
        return span;
    }
}
