package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.pilothouse.shell.Format;
import org.pilothouse.study.OverviewBlock;
import org.pilothouse.study.OverviewBlock.Count;
import org.pilothouse.study.OverviewBlock.Sentence;

/** Figures of one kind on the overview: a row of numbers, and what there is to say about them. */
class FiguresBlock extends Div {

    FiguresBlock(OverviewBlock block) {
        addClassName("figures-block");
        add(new H2(getTranslation(block.title())));
        if (!block.counts().isEmpty()) {
            var row = new Div();
            row.addClassName("stage-counts");
            block.counts().forEach(count -> row.add(figure(count)));
            add(row);
        }
        block.sentences().forEach(sentence -> add(paragraph(sentence)));
    }

    private Div figure(Count count) {
        var number = new Span(String.valueOf(count.number()));
        number.addClassName("stage-number");
        var label = new Span(getTranslation(count.label()));
        label.addClassName("figure-label");
        var figure = new Div(number, label);
        figure.addClassName("stage");
        return figure;
    }

    private Paragraph paragraph(Sentence sentence) {
        var arguments = sentence.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? Format.date(day, getLocale()) : argument)
                .toArray();
        return new Paragraph(getTranslation(sentence.key(), arguments));
    }
}
