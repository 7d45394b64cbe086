package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.retrieval.Choices;
import org.pilothouse.coding.retrieval.Found;
import org.pilothouse.coding.retrieval.FoundPage;
import org.pilothouse.coding.retrieval.Matrix;
import org.pilothouse.coding.retrieval.MatrixBy;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.coding.retrieval.Retrieval;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Coded passages found again: the question on one side, what was found on the other. */
@Route("studies/:study/passages")
@RolesAllowed(Role.Named.RESEARCHER)
class RetrievalView extends StudyPage {
    private static final int PAGE = 50;

    final Select<MatrixBy> as = new Select<>();
    final Select<MatrixTable.Cells> cells = new Select<>();
    final Div results = new Div();
    final Span totals = new Span();
    final Button more = new Button();
    private final RetrievalServices services;
    private final Retrieval retrieval;
    private @Nullable QueryForm form;
    private List<Choices.Known> columns = List.of();
    private Query query = Query.ALL;
    private FoundPage.@Nullable Place next;

    RetrievalView(StudyDirectory studies, RetrievalServices services) {
        super(studies, "coding.retrieval.title");
        this.services = services;
        retrieval = services.retrieval();
        as.setLabel(getTranslation("coding.retrieval.as"));
        as.setEmptySelectionAllowed(true);
        as.setEmptySelectionCaption(getTranslation("coding.retrieval.list"));
        as.setItemLabelGenerator(this::label);
        offerCells();
        cells.setLabel(getTranslation("coding.retrieval.cells"));
        cells.setItemLabelGenerator(which -> getTranslation("coding.retrieval.cells." + which.name()));
        cells.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(query);
            }
        });
        as.addValueChangeListener(change -> {
            offerCells();
            if (change.isFromClient()) {
                ask(query);
            }
        });
        more.setText(getTranslation("coding.retrieval.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> load());
        totals.getElement().setAttribute("role", "status");
        results.addClassName("retrieval-results");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("coding.retrieval.sentence")));
        var choices = retrieval.choices(study);
        if (choices.codes().isEmpty()) {
            add(new EmptyState(
                    "coding.retrieval.empty", new Anchor(at("codebook"), getTranslation("coding.codebook.title"))));
            return;
        }
        columns = choices.attributes();
        as.setItems(Stream.concat(
                        Stream.of(MatrixBy.CODE, MatrixBy.INTERVIEW, MatrixBy.ROUND, MatrixBy.CODER),
                        columns.stream().map(known -> MatrixBy.of(known.key())))
                .toList());
        form = new QueryForm(study, choices, services.saved(), this::ask);
        var bar = new Div(totals, as, cells);
        bar.addClassName("retrieval-bar");
        var found = new Div(bar, new RetrievalDownloads(study, services, () -> query, as::getValue), results, more);
        var panes = new Div(form, found);
        panes.addClassName("retrieval-panes");
        add(panes);
        ask(Query.ALL);
    }

    void ask(Query wanted) {
        query = wanted;
        next = null;
        results.removeAll();
        var count = retrieval.totals(study(), query);
        totals.setText(getTranslation("coding.retrieval.totals", count.passages(), count.texts())
                + (count.leftOut() == 0 ? "" : " " + getTranslation(leftOut(), count.leftOut())));
        cells.setVisible(as.getValue() != null);
        if (as.getValue() == null) {
            load();
        } else {
            more.setVisible(false);
            show(services.matrices().of(study(), query, as.getValue()));
        }
    }

    private String leftOut() {
        return query.asksOfCases() ? "coding.retrieval.left-out.cases" : "coding.retrieval.left-out";
    }

    /** How much two belong together is known of codes with codes only. */
    private void offerCells() {
        var chosen = cells.getValue();
        var codes = MatrixBy.CODE.equals(as.getValue());
        var possible = Stream.of(MatrixTable.Cells.values())
                .filter(one -> codes || one != MatrixTable.Cells.TOGETHER)
                .toList();
        cells.setItems(possible);
        cells.setValue(possible.contains(chosen) ? chosen : MatrixTable.Cells.COUNTS);
    }

    private String label(@Nullable MatrixBy by) {
        if (by == null) {
            return getTranslation("coding.retrieval.list");
        }
        if (by.kind() != MatrixBy.Kind.ATTRIBUTE) {
            return getTranslation("coding.retrieval.by." + by.kind().name());
        }
        return getTranslation(
                "coding.retrieval.by",
                columns.stream()
                        .filter(known -> known.key().equals(by.attribute()))
                        .map(KnownWords::name)
                        .findFirst()
                        .orElse(""));
    }

    private void load() {
        var page = retrieval.page(study(), query, next, PAGE);
        page.items().forEach(found -> results.add(card(found)));
        next = page.next();
        more.setVisible(next != null);
        if (page.items().isEmpty()) {
            results.add(new Paragraph(getTranslation("coding.retrieval.none")));
        }
    }

    private void show(Matrix matrix) {
        if (matrix.leftOut() > 0) {
            var left = new Paragraph(getTranslation("coding.retrieval.not-placed", matrix.leftOut()));
            left.addClassName("muted");
            results.add(left);
        }
        results.add(
                matrix.rows().isEmpty()
                        ? new Paragraph(getTranslation("coding.retrieval.none"))
                        : new MatrixTable(matrix, cells.getValue()));
    }

    private Div card(Found found) {
        var dot = new Span();
        dot.addClassName("code-dot");
        dot.getStyle().set("--colour", "var(--code-" + found.colour() + ")");
        var code = new Span(found.code());
        code.addClassName("code-name");
        var where = new Span((found.interview() == null ? getTranslation("coding.text.unassigned") : found.interview())
                + (found.participant() == null
                        ? ""
                        : " · " + found.participant().value())
                + " · " + found.coder());
        where.addClassNames("muted", "small");
        var open = new Anchor(
                at("code/" + found.text() + "?at=" + found.start() + "-" + found.end()),
                getTranslation("coding.retrieval.open"));
        open.getElement().setAttribute("aria-label", getTranslation("coding.retrieval.open") + ": " + where.getText());
        var head = new Div(dot, code, where, open);
        head.addClassName("coding-head");
        var before = new Span(found.before());
        var after = new Span(found.after());
        before.addClassName("muted");
        after.addClassName("muted");
        var words = new Span(found.words());
        words.addClassName("found-words");
        var text = new Paragraph(before, words, after);
        text.addClassName("found-text");
        var card = new Div(head, text);
        card.addClassName("found-card");
        if (found.memo() != null) {
            var memo = new Paragraph(found.memo());
            memo.addClassNames("small", "coding-memo");
            card.add(memo);
        }
        return card;
    }
}
