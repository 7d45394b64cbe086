package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.pilothouse.coding.CodeDifference;
import org.pilothouse.coding.CodebookChange;
import org.pilothouse.coding.CodebookHistory;
import org.pilothouse.coding.CodebookVersions;
import org.pilothouse.coding.VersionLine;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What changed in the codebook: named versions and their differences, and every single step. */
@Route("studies/:study/codebook-changes")
@RolesAllowed(Role.Named.RESEARCHER)
class CodebookChangesView extends StudyPage {
    private static final int MOST = 200;

    final TextField name = new TextField();
    final Button keep = new Button();
    final Select<VersionLine> older = new Select<>();
    final Select<VersionLine> newer = new Select<>();
    final Div differences = new Div();
    private final CodebookHistory history;
    private final CodebookVersions versions;

    CodebookChangesView(StudyDirectory studies, CodebookHistory history, CodebookVersions versions) {
        super(studies, "coding.changes.title");
        this.history = history;
        this.versions = versions;
        name.setLabel(getTranslation("coding.version.name"));
        name.setMaxLength(120);
        TextGuard.on(name, "codebook.version");
        keep.setText(getTranslation("coding.version.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(click -> CodebookView.attempt(this::keep));
        older.setLabel(getTranslation("coding.version.older"));
        newer.setLabel(getTranslation("coding.version.newer"));
        newer.setEmptySelectionAllowed(true);
        newer.setEmptySelectionCaption(getTranslation("coding.version.now"));
        older.setItemLabelGenerator(VersionLine::name);
        newer.setItemLabelGenerator(version -> version == null ? getTranslation("coding.version.now") : version.name());
        older.addValueChangeListener(change -> compare());
        newer.addValueChangeListener(change -> compare());
        differences.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var back = new Anchor(at("codebook"), getTranslation("coding.codebook.title"));
        add(new PageHeader(getPageTitle(), getTranslation("coding.changes.sentence"), back));
        var making = new Div(name, keep);
        making.addClassName("version-making");
        var all = versions.all(study);
        add(new H2(getTranslation("coding.version.title")), making);
        if (!all.isEmpty()) {
            older.setItems(all);
            newer.setItems(all);
            var choice = new Div(older, newer);
            choice.addClassName("version-making");
            add(choice, differences);
            older.setValue(all.getFirst());
        }
        add(new H2(getTranslation("coding.changes.steps")));
        var steps = history.latest(study, MOST);
        if (steps.isEmpty()) {
            var none = new Paragraph(getTranslation("coding.changes.none"));
            none.addClassName("muted");
            add(none);
        }
        var list = new Div();
        list.addClassName("change-list");
        steps.forEach(step -> list.add(step(step)));
        add(list);
    }

    private void keep() {
        versions.name(study(), name.getValue());
        Notify.done("coding.version.kept", name.getValue());
        name.clear();
        show(study());
    }

    private void compare() {
        differences.removeAll();
        var from = older.getValue();
        if (from == null) {
            return;
        }
        var to = newer.getValue();
        var found = versions.compare(study(), from.guid(), to == null ? null : to.guid());
        if (found.isEmpty()) {
            differences.add(new Paragraph(getTranslation("coding.version.same")));
        } else {
            differences.add(list(found));
        }
    }

    private Div step(CodebookChange step) {
        var what = new Span(getTranslation("coding.action." + step.action().name()));
        what.addClassName("change-what");
        var who = step.who() == null ? getTranslation("coding.changes.somebody") : step.who();
        var when = new Span(Format.dateTime(step.at(), studyLine().zone(), getLocale()) + " · " + who);
        when.addClassNames("muted", "small");
        var more = step.codes().stream()
                .filter(code -> code.kind() != CodeDifference.Kind.CHANGED || code.matters())
                .toList();
        var codes = more.isEmpty() ? step.codes() : more; // a new order among neighbours is all that changed
        var names = new Span(String.join(
                ", ", codes.stream().limit(5).map(CodeDifference::name).toList()));
        var line = new Div(what, names, when);
        line.addClassName("change-line");
        if (step.undone()) {
            line.addClassName("change-undone");
            line.add(new Span(getTranslation("coding.changes.undone")));
        }
        if (step.codings() > 0) {
            line.add(new Span(getTranslation("coding.changes.recoded", step.codings())));
        }
        if (!codes.isEmpty()) {
            line.add(new Details(getTranslation("coding.changes.details"), list(codes)));
        }
        return line;
    }

    private UnorderedList list(List<CodeDifference> differing) {
        var list = new UnorderedList();
        list.addClassName("difference-list");
        for (var code : differing) {
            var item = new ListItem(new Span(getTranslation("coding.difference." + code.kind(), code.name())));
            code.fields().stream()
                    .filter(field ->
                            !field.key().equals("position") || code.fields().size() == 1)
                    .forEach(field -> item.add(field(field)));
            list.add(item);
        }
        return list;
    }

    private Div field(CodeDifference.Field field) {
        var name = new Span(getTranslation("coding.field." + field.key()) + ": ");
        name.addClassName("muted");
        var was = new Span(shown(field.key(), field.was()));
        was.addClassName("difference-was");
        return new Div(name, was, new Span(" → "), new Span(shown(field.key(), field.becomes())));
    }

    private String shown(String key, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return "–";
        }
        return switch (key) {
            case "origin" -> getTranslation("coding.origin." + value);
            case "status" -> getTranslation("coding.status." + value);
            case "group" -> getTranslation("coding.group." + value);
            default -> value;
        };
    }
}
