package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.pilothouse.office.TableProblem;

/** Why a whole file was not read; stays on the page until the next one is chosen. */
class FileProblem extends Paragraph {

    FileProblem(String key, Object... arguments) {
        addClassNames("notice", "harm");
        getElement().setAttribute("role", "alert");
        setText(getTranslation(key, arguments));
    }

    static FileProblem of(String file, Optional<TableProblem> problem) {
        return problem.map(one ->
                        new FileProblem("imports.file." + one.kind().name(), file, one.row(), one.found(), one.expected()))
                .orElseGet(() -> new FileProblem("imports.file.MALFORMED", file, 0, "", ""));
    }
}
