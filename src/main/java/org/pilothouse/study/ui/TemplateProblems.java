package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.pilothouse.shared.RowProblem;

/** Says what is wrong with a team's own design files, so that whoever wrote one can set it right. */
class TemplateProblems extends Div {

    TemplateProblems(List<RowProblem> problems) {
        addClassNames("notice", "decide", "template-problems");
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(words(problem))));
        add(new Paragraph(getTranslation("study.template.problems")), list);
    }

    private String words(RowProblem problem) {
        return getTranslation(
                "study.template-problem." + problem.reason(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.found(),
                problem.expected());
    }
}
