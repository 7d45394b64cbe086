package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.GoLive;
import org.pilothouse.study.GoLiveItem;
import org.pilothouse.study.GoLiveLine;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;

/** What has to be in order before clinicians begin, by domain, with where it can be seen. */
class GoLiveSection extends Section {
    final Button live = new Button(getTranslation("study.go-live.go"), click -> go());
    private final GoLive goLive;
    private final StudyId study;
    private final StudyDefinition definition;
    private final Runnable reload;

    GoLiveSection(GoLive goLive, StudyId study, StudyDefinition definition, Runnable reload) {
        super("go-live");
        this.goLive = goLive;
        this.study = study;
        this.definition = definition;
        this.reload = reload;
        var lines = goLive.lines(study);
        var open = lines.stream()
                .filter(line -> line.item().required() && !line.met())
                .count();
        add(standing(open));
        for (var domain : GoLiveItem.Domain.values()) {
            add(new H3(Choices.words(this, domain)), list(lines, domain));
        }
    }

    private Component standing(long open) {
        var since = goLive.since(study);
        var words = new Paragraph(since.map(at ->
                        getTranslation("study.go-live.since", Format.dateTime(at, definition.timezone(), getLocale())))
                .orElseGet(() -> getTranslation(open == 0 ? "study.go-live.ready" : "study.go-live.open", open)));
        words.addClassName("notice");
        live.addThemeVariants(ButtonVariant.PRIMARY);
        live.setEnabled(open == 0);
        live.setVisible(since.isEmpty());
        var standing = new Div(words, live);
        standing.addClassName("go-live-standing");
        return standing;
    }

    private UnorderedList list(List<GoLiveLine> lines, GoLiveItem.Domain domain) {
        var list = new UnorderedList();
        list.addClassNames("setup-list", "go-live");
        lines.stream().filter(line -> line.item().domain() == domain).forEach(line -> list.add(row(line)));
        return list;
    }

    private ListItem row(GoLiveLine line) {
        var key = "study.go-live.item." + line.item().name();
        var mark = new Span(getTranslation(line.met() ? "study.go-live.done" : "study.go-live.todo"));
        mark.addClassNames("go-live-mark", line.met() ? "met" : "unmet");
        var name = new Span(getTranslation(key)
                + (line.item().required() ? "" : " (" + getTranslation("study.go-live.optional") + ")"));
        name.addClassName("setup-name");
        var words = new Div(name, new Span(getTranslation(key + ".text")), evidence(line));
        words.addClassName("setup-words");
        var row = new ListItem(mark, words);
        if (!line.item().computed()) {
            row.add(new Div(buttons(line)));
        }
        return row;
    }

    private Span evidence(GoLiveLine line) {
        var told = line.evidence();
        var at = line.at();
        var text = line.item().computed() || told == null || at == null
                ? ""
                : getTranslation(
                        "study.go-live.evidence",
                        told,
                        line.by(),
                        Format.dateTime(at, definition.timezone(), getLocale()));
        var evidence = new Span(text);
        evidence.addClassNames("muted", "small");
        evidence.setVisible(!text.isEmpty());
        return evidence;
    }

    private Component buttons(GoLiveLine line) {
        var name = getTranslation("study.go-live.item." + line.item().name());
        var tick = new Button(
                getTranslation(line.met() ? "study.go-live.change" : "study.go-live.tick"), click -> edit(line));
        tick.setAriaLabel(tick.getText() + ": " + name);
        var buttons = new Div(tick);
        buttons.addClassName("setup-buttons");
        if (line.met()) {
            var untick = new Button(getTranslation("study.go-live.untick"), click -> {
                goLive.untick(study, line.item());
                reload.run();
            });
            untick.addThemeVariants(ButtonVariant.TERTIARY);
            untick.setAriaLabel(untick.getText() + ": " + name);
            buttons.add(untick);
        }
        return buttons;
    }

    private void edit(GoLiveLine line) {
        var form = new FormFields();
        var evidence = form.wide(form.required("evidence", new TextArea()));
        evidence.setHelperText(getTranslation("study.field.evidence.help"));
        evidence.setValue(Texts.orEmpty(line.evidence()));
        new EditDialog(getTranslation("study.go-live.item." + line.item().name()), form, () -> {
                    goLive.tick(study, line.item(), evidence.getValue());
                    reload.run();
                })
                .open();
    }

    private void go() {
        try {
            goLive.goLive(study);
            Notify.done("study.go-live.went");
            reload.run();
        } catch (StudyRefused refused) {
            Notify.refused(refused);
            reload.run();
        }
    }
}
