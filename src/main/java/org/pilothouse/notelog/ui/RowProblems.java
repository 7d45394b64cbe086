package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shell.PlainTable;

/** What is wrong with which row: file, row, column, found, expected. */
class RowProblems extends Div {
    private static final int SHOWN = 50;

    RowProblems(List<RowProblem> problems) {
        addClassNames("stack", "row-problems");
        var header = Stream.of("file", "row", "column", "check", "found", "expected")
                .map(name -> getTranslation("imports.problem." + name))
                .toList();
        add(new PlainTable(
                header, problems.stream().limit(SHOWN).map(RowProblems::cells).toList()));
        if (problems.size() > SHOWN) {
            add(new Paragraph(getTranslation("imports.problem.more", problems.size() - SHOWN)));
        }
    }

    private static List<String> cells(RowProblem problem) {
        return List.of(
                problem.file(),
                String.valueOf(problem.line()),
                problem.column(),
                problem.reason(),
                problem.found(),
                problem.expected());
    }
}
