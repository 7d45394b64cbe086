package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.survey.Instruments;
import org.pilothouse.survey.SurveyResults;
import org.pilothouse.survey.SurveyResults.Round;
import org.pilothouse.survey.instrument.Instrument;

/** The instruments of the pilot with what came in: counts and group means round by round, and a preview to try. */
@Route("studies/:study/instruments")
@RolesAllowed(Role.Named.RESEARCHER)
class InstrumentsView extends StudyPage {
    private static final int DECIMALS = 1;

    private final transient Instruments instruments;
    private final transient SurveyResults results;

    InstrumentsView(StudyDirectory studies, Instruments instruments, SurveyResults results) {
        super(studies, "survey.instruments.title");
        this.instruments = instruments;
        this.results = results;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("survey.instruments.sentence")));
        var current = instruments.current(study);
        if (current.isEmpty()) {
            add(new EmptyState("survey.instruments.none"));
        }
        current.forEach(instrument -> add(panel(instrument, results.rounds(study, instrument.id()))));
    }

    private Component panel(Instrument instrument, List<Round> rounds) {
        var facts = new Span(getTranslation(
                instrument.ownWording() ? "survey.instruments.facts.own" : "survey.instruments.facts",
                instrument.version(),
                instrument.items().stream()
                        .filter(item -> item.type().isAnswered())
                        .count()));
        facts.addClassNames("small", "muted");
        var section = new Section(new H2(instrument.title()), facts);
        section.addClassNames("panel", "survey-instrument");
        if (instrument.description() != null) {
            section.add(new Paragraph(instrument.description()));
        }
        section.add(rounds.isEmpty() ? nothingYet() : table(rounds), preview(instrument), sources(instrument));
        return section;
    }

    private Component nothingYet() {
        var text = new Paragraph(getTranslation("survey.instruments.nothing-yet"));
        text.addClassName("muted");
        return text;
    }

    private Component table(List<Round> rounds) {
        var head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("survey.round")),
                new NativeTableHeaderCell(getTranslation("survey.responses")));
        rounds.getFirst()
                .means()
                .forEach(mean -> head.add(new NativeTableHeaderCell(getTranslation("survey.mean", mean.title()))));
        var body = new NativeTableBody();
        for (var round : rounds) {
            var row = new NativeTableRow(
                    new NativeTableCell(round.wave()), new NativeTableCell(Integer.toString(round.responses())));
            round.means()
                    .forEach(mean -> row.add(new NativeTableCell(
                            mean.mean() == null
                                    ? Format.NOT_DEFINED
                                    : getTranslation(
                                            "survey.mean.value",
                                            Format.decimal(mean.mean(), DECIMALS),
                                            mean.scored()))));
            body.add(row);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain-table");
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        scroll.getElement().setAttribute("tabindex", "0");
        return scroll;
    }

    private Component preview(Instrument instrument) {
        var content = new Div();
        var details = new Details(getTranslation("survey.preview"), content);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                content.add(new AnswerForm(instrument, Map.of(), answers -> {}));
            }
        });
        return details;
    }

    private Component sources(Instrument instrument) {
        var text = new Paragraph(instrument.copyright());
        text.addClassNames("small", "muted");
        var details = new Details(getTranslation("survey.sources"), text);
        instrument.derivedFrom().forEach(source -> {
            var line = new Paragraph(source);
            line.addClassNames("small", "muted");
            details.add(line);
        });
        return details;
    }
}
