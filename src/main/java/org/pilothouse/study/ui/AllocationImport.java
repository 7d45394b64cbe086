package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.Allocations;
import org.pilothouse.study.StudyRefused;

/** Takes over an order of groups that somebody outside the pilot made: pasted, or as a CSV or Excel file. */
class AllocationImport extends Div {
    private static final int MOST_PROBLEMS_SHOWN = 12;

    /** What needs a sentence of its own: no value was found that should have been another. */
    private static final Set<String> WITH_WORDS = Set.of(
            "NO_HEADER",
            "EMPTY",
            "EMPTY_FILE",
            "DUPLICATE_HEADER",
            "MISSING_COLUMN",
            "UNKNOWN_COLUMN",
            "BLANK_HEADER",
            "FIELD_COUNT",
            "MALFORMED",
            "NOT_UTF8",
            "TOO_LARGE",
            "FORMULA");

    final TextArea pasted = new TextArea(getTranslation("study.allocation.paste"));
    final Button takeOver = new Button(getTranslation("study.allocation.take-over"));
    final Div problems = new Div();
    private final transient Allocations allocations;
    private final StudyId study;
    private final transient Runnable reload;

    AllocationImport(Allocations allocations, StudyId study, boolean byLot, Runnable reload) {
        this.allocations = allocations;
        this.study = study;
        this.reload = reload;
        addClassName("allocation-way");
        pasted.setWidthFull();
        pasted.setHelperText(getTranslation("study.allocation.paste.help"));
        takeOver.addClickListener(click -> take("list.csv", pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        var upload = new FileUpload(UploadHandler.inMemory((file, content) -> take(file.fileName(), content)));
        upload.setAcceptedFileTypes(".csv", ".txt", ".xlsx");
        upload.setMaxFiles(1);
        problems.getElement().setAttribute("role", "alert");
        var text = new Paragraph(getTranslation("study.allocation.table.text" + (byLot ? "" : ".list")));
        text.addClassName("muted");
        add(new H3(getTranslation("study.allocation.table")), text, pasted, takeOver, upload, problems);
    }

    private void take(String file, byte[] content) {
        problems.removeAll();
        try {
            var wrong = allocations.takeOver(study, file, content);
            if (wrong.isEmpty()) {
                Notify.done("study.allocation.made");
                reload.run();
            } else {
                tell(wrong);
            }
        } catch (StudyRefused refused) {
            Notify.refused(refused);
        }
    }

    private void tell(List<RowProblem> wrong) {
        var list = new UnorderedList();
        wrong.stream()
                .limit(MOST_PROBLEMS_SHOWN)
                .forEach(problem -> list.add(new ListItem(getTranslation(
                        key(problem.reason()),
                        problem.line(),
                        problem.column(),
                        problem.found(),
                        problem.expected()))));
        problems.addClassNames("notice", "harm");
        problems.add(new Paragraph(getTranslation("study.allocation.problems", wrong.size())), list);
    }

    private static String key(String reason) {
        return "study.allocation.problem" + (WITH_WORDS.contains(reason) ? "." + reason : "");
    }
}
