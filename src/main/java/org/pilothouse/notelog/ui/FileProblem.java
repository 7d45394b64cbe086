package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import java.util.Optional;
import org.pilothouse.office.TableProblem;
import org.pilothouse.shell.FileUpload;

/** Why a whole file was not read; stays on the page until the next one is chosen. */
class FileProblem extends Paragraph {

    FileProblem(String key, Object... arguments) {
        addClassNames("notice", "harm");
        getElement().setAttribute("role", "alert");
        setText(getTranslation(key, arguments));
    }

    /** The browser itself refused to send it. */
    static FileProblem rejected(String key, FileUpload upload, FileRejectedEvent rejected) {
        return new FileProblem(upload.isOneTooMany(rejected) ? "imports.file.busy" : key, rejected.getFileName());
    }

    static FileProblem of(String file, Optional<TableProblem> problem) {
        return problem.map(one -> new FileProblem(
                        "imports.file." + one.kind().name(), file, one.row(), one.found(), one.expected()))
                .orElseGet(() -> new FileProblem("imports.file.MALFORMED", file, 0, "", ""));
    }
}
