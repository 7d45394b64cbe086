package org.pilothouse.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.pilothouse.interview.Pseudonymising;
import org.pilothouse.interview.Pseudonymising.Replacement;
import org.pilothouse.interview.Pseudonymising.Waiting;
import org.pilothouse.interview.TextLine;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Replaces, passage by passage, what may name somebody in a text, and shows what will be left. */
class PseudonymiseDialog extends Dialog {
    private static final int AROUND = 50;

    final Div passages = new Div();
    final TextField find = new TextField();
    final TextField replaceWith = new TextField();
    final Button replaceAll = new Button();
    final Checkbox remember = new Checkbox(true);
    final Button confirm = new Button();
    private final Pre preview = new Pre();
    private final List<Passage> all = new ArrayList<>();
    private final String content;

    /** A transcript that waits. */
    static PseudonymiseDialog of(StudyId study, TextLine text, Pseudonymising service, Runnable done) {
        return new PseudonymiseDialog(
                text.name(), service.open(study, text.guid()), "interview.pseudonymise", replacements -> {
                    service.confirm(study, text.guid(), replacements);
                    Notify.done("interview.pseudonymise.done", text.name());
                    done.run();
                });
    }

    /** @param key of the title and, followed by {@code .text} and {@code .confirm}, of what it says and does */
    PseudonymiseDialog(String name, Waiting waiting, String key, Consumer<List<Replacement>> confirmed) {
        content = waiting.content();
        setHeaderTitle(getTranslation(key, name));
        addClassName("pseudonymise-dialog");
        var sentence = new Paragraph(getTranslation(key + ".text"));
        sentence.addClassName("muted");
        passages.addClassName("pseudonymise-passages");
        preview.addClassName("pseudonymise-preview");
        preview.getElement().setAttribute("tabindex", "0");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", getTranslation("interview.pseudonymise.preview"));
        waiting.hits().forEach(hit -> {
            var word = getTranslation("text.placeholder." + hit.category());
            add(new Passage(
                    hit.start(),
                    hit.end(),
                    getTranslation("text.looks-like." + hit.category()),
                    word,
                    hit.category() == Category.NAME ? Kind.NAME : hit.category().isHard() ? Kind.HARD : Kind.OTHER));
        });
        waiting.known()
                .forEach(known -> add(new Passage(
                        known.start(),
                        known.end(),
                        getTranslation("interview.pseudonymise.known"),
                        known.with(),
                        Kind.NAME)));
        var heading = new Span(getTranslation("interview.pseudonymise.preview"));
        heading.addClassName("pseudonymise-heading");
        remember.setLabel(getTranslation("interview.pseudonymise.remember"));
        add(sentence, passages, finder(), remember, heading, preview);
        confirm.setText(getTranslation(key + ".confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> {
            if (Refusals.told(() -> confirmed.accept(replacements()))) {
                close();
            }
        });
        getFooter().add(new Button(getTranslation("interview.cancel"), click -> close()), confirm);
        redraw();
    }

    private Div finder() {
        find.setLabel(getTranslation("interview.pseudonymise.find"));
        replaceWith.setLabel(getTranslation("interview.pseudonymise.with"));
        replaceWith.setPlaceholder(getTranslation("interview.pseudonymise.example"));
        replaceAll.setText(getTranslation("interview.pseudonymise.all"));
        replaceAll.addClickListener(click -> {
            if (find.getValue().isBlank() || replaceWith.getValue().isBlank()) {
                return;
            }
            var wanted = Pattern.quote(find.getValue().strip());
            Pattern.compile("(?<![\\p{L}\\p{N}])" + wanted + "(?![\\p{L}\\p{N}])")
                    .matcher(content)
                    .results()
                    .forEach(hit -> add(new Passage(
                            hit.start(),
                            hit.end(),
                            getTranslation("interview.pseudonymise.found"),
                            replaceWith.getValue(),
                            Kind.NAME)));
            find.clear();
            redraw();
        });
        var finder = new Div(find, replaceWith, replaceAll);
        finder.addClassName("pseudonymise-finder");
        return finder;
    }

    /** A passage found later takes the place of one that it overlaps. */
    private void add(Passage fresh) {
        all.removeIf(old -> old.start < fresh.end && fresh.start < old.end);
        all.add(fresh);
        all.sort(Comparator.comparingInt(passage -> passage.start));
        passages.removeAll();
        passages.add(all.toArray(Passage[]::new));
    }

    private List<Replacement> replacements() {
        return all.stream()
                .filter(passage -> passage.replace.getValue())
                .map(passage -> new Replacement(
                        passage.start,
                        passage.end,
                        passage.with.getValue(),
                        remember.getValue() && passage.kind == Kind.NAME))
                .toList();
    }

    private void redraw() {
        preview.setText(Replacement.inPlaceIn(content, replacements()));
    }

    /** What a passage is: names may be remembered for other texts, numbers and addresses can neither stay nor be remembered. */
    private enum Kind {
        NAME,
        HARD,
        OTHER
    }

    /** One passage with the words that will stand in its place; a number or an address cannot stay. */
    private final class Passage extends Div {
        private final int start;
        private final int end;
        private final Kind kind;
        private final Checkbox replace = new Checkbox(true);
        private final TextField with = new TextField();

        Passage(int start, int end, String looksLike, String word, Kind kind) {
            this.start = start;
            this.end = end;
            this.kind = kind;
            addClassName("pseudonymise-passage");
            var passage = content.substring(start, end);
            replace.setLabel(getTranslation("interview.pseudonymise.replace", passage));
            replace.setReadOnly(kind == Kind.HARD);
            replace.addValueChangeListener(change -> {
                with.setEnabled(change.getValue());
                redraw();
            });
            with.setAriaLabel(getTranslation("interview.pseudonymise.with"));
            with.setValue(word);
            with.addValueChangeListener(change -> redraw());
            var around = new Span("…"
                    + content.substring(Math.max(0, start - AROUND), Math.min(content.length(), end + AROUND))
                            .replace('\n', ' ')
                    + "…");
            around.addClassNames("small", "muted");
            var what = new Span(looksLike);
            what.addClassName("small");
            add(replace, with, what, around);
        }
    }
}
