package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pilothouse.coding.MemoAbout;
import org.pilothouse.coding.MemoFilter;
import org.pilothouse.coding.MemoKind;
import org.pilothouse.coding.MemoLine;
import org.pilothouse.coding.Memos;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** All memos of a study in one list. */
@Route("studies/:study/memos")
@RolesAllowed(Role.Named.RESEARCHER)
class MemosView extends StudyPage {
    final Button write = new Button();
    final Select<MemoKind> kind = new Select<>();
    final Select<MemoAbout> about = new Select<>();
    final TextField search = new TextField();
    final Div list = new Div();
    private final Memos memos;

    MemosView(StudyDirectory studies, Memos memos) {
        super(studies, "coding.memos.title");
        this.memos = memos;
        write.setText(getTranslation("coding.memos.write"));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.addClickListener(click -> new MemoDialog(study(), memos, null, () -> show(study())).open());
        filter(kind, "kind", MemoKind.values());
        filter(about, "about", MemoAbout.values());
        search.setLabel(getTranslation("coding.memos.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        list.addClassName("memo-list");
        list.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("coding.memos.sentence"), write));
        if (memos.all(study, MemoFilter.ALL).isEmpty()) {
            add(new EmptyState("coding.memos.empty"));
            return;
        }
        var filters = new Div(kind, about, search);
        filters.addClassName("version-making");
        add(filters, list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var found = memos.all(study(), new MemoFilter(kind.getValue(), about.getValue(), null, search.getValue()));
        found.forEach(memo -> list.add(card(memo)));
        if (found.isEmpty()) {
            list.add(new Paragraph(getTranslation("coding.memos.none")));
        }
    }

    private Div card(MemoLine memo) {
        var subject = new Span(getTranslation("coding.memos.on." + memo.about().name())
                + (memo.name() == null ? "" : ": " + memo.name()));
        subject.addClassName("change-what");
        var facts = new Span(String.join(
                " · ",
                getTranslation("coding.memos.kind." + memo.kind().name()),
                memo.coder(),
                Format.dateTime(memo.at(), studyLine().zone(), getLocale())));
        facts.addClassNames("muted", "small");
        var head = new Div(subject, facts);
        head.addClassName("coding-head");
        if (memo.text() != null) {
            var place = memo.passage() == null
                    ? ""
                    : "?at=" + memo.passage().start() + "-" + memo.passage().end();
            head.add(new Anchor(at("code/" + memo.text() + place), getTranslation("coding.retrieval.open")));
        }
        if (memo.own() && !memo.onCoding()) {
            var change = new Button(
                    getTranslation("coding.memos.change"),
                    click -> new MemoDialog(study(), memos, memo, () -> show(study())).open());
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            head.add(change);
        }
        var words = new Paragraph(memo.words());
        words.addClassName("coding-memo");
        var card = new Div(head, words);
        card.addClassName("found-card");
        return card;
    }

    private <T extends Enum<T>> void filter(Select<T> select, String key, T[] values) {
        select.setLabel(getTranslation("coding.memos." + key));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("coding.memos.all"));
        var prefix = key.equals("kind") ? "coding.memos.kind." : "coding.memos.on.";
        select.setItemLabelGenerator(
                value -> value == null ? getTranslation("coding.memos.all") : getTranslation(prefix + value.name()));
        select.addValueChangeListener(change -> draw());
    }
}
