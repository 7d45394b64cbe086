package org.pilothouse.coding.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.coding.Autocoding;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Passage;
import org.pilothouse.coding.search.FoundPassage;
import org.pilothouse.coding.search.SearchRefused;
import org.pilothouse.coding.search.TextQuery;
import org.pilothouse.coding.search.TextSearch;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Words in all texts at once; the passages found can be coded in one step. */
@Route("studies/:study/text-search")
@RolesAllowed(Role.Named.RESEARCHER)
class TextSearchView extends StudyPage {
    private static final int MOST = 5000;

    final SearchForm form = new SearchForm(this::search);
    final Paragraph count = new Paragraph();
    final Grid<FoundPassage> grid = new Grid<>();
    final AutocodeBar bar;
    private final TextSearch texts;
    private final Codebook codebook;
    private String asked = "";

    TextSearchView(StudyDirectory studies, TextSearch texts, Autocoding autocoding, Codebook codebook) {
        super(studies, "coding.search.title");
        this.texts = texts;
        this.codebook = codebook;
        bar = new AutocodeBar(autocoding, codebook, this::study);
        count.getElement().setAttribute("aria-live", "polite");
        count.addClassName("muted");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        asked = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("coding.search.sentence")), form, count, bar, grid);
        form.offer(texts.speakers(study));
        bar.offer(codebook.all(study));
        form.words.setValue(asked);
        search(form.query());
    }

    void search(TextQuery query) {
        try {
            var found = texts.find(study(), query, MOST);
            form.refuse(null);
            grid.setItems(found.shown());
            grid.asMultiSelect().setValue(Set.copyOf(found.shown()));
            count.setText(words(query, found.total(), found.texts()));
            grid.setVisible(found.total() > 0);
            bar.setVisible(found.total() > 0);
        } catch (SearchRefused refused) {
            form.refuse(getTranslation(refused.messageKey(), refused.arguments().toArray()));
            count.setText("");
            grid.setVisible(false);
            bar.setVisible(false);
        }
    }

    private String words(TextQuery query, int total, int hit) {
        if (query.isEmpty()) {
            return getTranslation("coding.search.nothing-asked");
        }
        var words = getTranslation("coding.search.found", total, hit);
        return total > MOST ? words + " " + getTranslation("coding.search.first", MOST) : words;
    }

    private void columns() {
        grid.addClassName("found-grid");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.addComponentColumn(this::line).setHeader(getTranslation("coding.search.passage"));
        grid.asMultiSelect().addValueChangeListener(change -> bar.take(passages(change.getValue())));
    }

    private Div line(FoundPassage found) {
        var at = at("code/" + found.text() + "?at=" + found.start() + "-" + found.end());
        var source = new Anchor(at, found.source());
        source.addClassName("code");
        var who = new Span(found.speaker());
        who.addClassName("muted");
        var head = new Div(source, who);
        head.addClassNames("found-source", "small");
        var match = new Emphasis(found.match());
        match.addClassName("found-match");
        var words = new Div(new Span(found.before()), match, new Span(found.after()));
        words.addClassName("found-words");
        var line = new Div(head, words);
        line.addClassName("found-line");
        return line;
    }

    private static List<Passage> passages(Iterable<FoundPassage> chosen) {
        var passages = new ArrayList<Passage>();
        for (var found : chosen) {
            passages.add(new Passage(found.text(), found.start(), found.end()));
        }
        passages.sort(Comparator.<Passage, UUID>comparing(Passage::text).thenComparingInt(Passage::start));
        return passages;
    }
}
