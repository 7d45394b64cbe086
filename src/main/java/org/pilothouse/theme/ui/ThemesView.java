package org.pilothouse.theme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.theme.ThemeCard;
import org.pilothouse.theme.ThemeCard.ThemeCode;
import org.pilothouse.theme.ThemeStatus;
import org.pilothouse.theme.Themes;

/** The board: every theme with its sentence, its codes and how many people it rests on, and the codes still without one. */
@Route("studies/:study/themes")
@RolesAllowed(Role.Named.RESEARCHER)
class ThemesView extends StudyPage {
    private final transient Themes themes;
    final TextField name = new TextField();
    final Button add = new Button();

    ThemesView(StudyDirectory studies, Themes themes) {
        super(studies, "theme.title");
        this.themes = themes;
        name.setPlaceholder(getTranslation("theme.new"));
        name.setAriaLabel(getTranslation("theme.new"));
        TextGuard.on(name, "theme.name");
        name.addKeyPressListener(Key.ENTER, press -> create());
        add.setText(getTranslation("theme.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> create());
        add.addFocusShortcut(Key.KEY_N, KeyModifier.ALT);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("theme.sentence"), name, add));
        var cards = themes.all(study);
        if (cards.isEmpty()) {
            add(new EmptyState("theme.none", new Anchor(at("codebook"), getTranslation("theme.none.codebook"))));
        } else {
            var board = new Div();
            board.addClassName("theme-board");
            cards.forEach(card -> board.add(card(card, cards.indexOf(card), cards.size())));
            add(board);
        }
        addLoose(themes.codes(study), cards);
    }

    private Component card(ThemeCard card, int place, int count) {
        var title = new Anchor(at("themes/" + card.guid()), card.text().name());
        title.addClassName("theme-name");
        var line = new Paragraph(
                card.text().oneLine().isEmpty()
                        ? getTranslation("theme.no-line")
                        : card.text().oneLine());
        if (card.text().oneLine().isEmpty()) {
            line.addClassName("muted");
        }
        var foot = new Div(state(card), basis(card), moves(card, place, count));
        foot.addClassName("theme-foot");
        var article = new Div(new H2(title), line, chips(card.codes()), foot);
        article.addClassNames("panel", "theme-card");
        article.getElement().setAttribute("role", "article");
        return article;
    }

    private Component state(ThemeCard card) {
        var state = new Span(getTranslation("theme.status." + card.status().name()));
        state.addClassNames("small", card.status() == ThemeStatus.FINAL ? "theme-final" : "theme-draft");
        return state;
    }

    private Component basis(ThemeCard card) {
        var approved = card.quotes().stream()
                .filter(line -> line.quote().approved() && line.printable())
                .count();
        var text = new Span(getTranslation("theme.basis", card.participants(), card.of(), card.interviews(), approved));
        text.addClassNames("small", "muted", "number");
        return text;
    }

    private Component moves(ThemeCard card, int place, int count) {
        var up = move(card, VaadinIcon.ARROW_UP, "theme.up", -1);
        var down = move(card, VaadinIcon.ARROW_DOWN, "theme.down", 1);
        up.setEnabled(place > 0);
        down.setEnabled(place < count - 1);
        var both = new Div(up, down);
        both.addClassName("theme-moves");
        return both;
    }

    private Button move(ThemeCard card, VaadinIcon icon, String key, int places) {
        var button = new Button(new Icon(icon), click -> {
            themes.move(study(), card.guid(), places);
            show(study());
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key, card.text().name()));
        return button;
    }

    private void addLoose(List<ThemeCode> codes, List<ThemeCard> cards) {
        var used = new HashSet<UUID>();
        cards.forEach(card -> card.codes().forEach(code -> used.add(code.guid())));
        var loose = codes.stream().filter(code -> !used.contains(code.guid())).toList();
        if (!loose.isEmpty() && !cards.isEmpty()) {
            add(new Section(new H2(getTranslation("theme.loose")), chips(loose)));
        }
    }

    static Component chips(List<ThemeCode> codes) {
        var chips = new Div();
        chips.addClassName("theme-chips");
        codes.forEach(code -> chips.add(chip(code)));
        return chips;
    }

    static Span chip(ThemeCode code) {
        var chip = new Span(code.name());
        chip.addClassName("theme-chip");
        chip.getStyle().set("--theme-code", "var(--code-" + code.colour() + ")");
        return chip;
    }

    private void create() {
        var guid = themes.create(study(), name.getValue());
        name.clear();
        UI.getCurrent().navigate(at("themes/" + guid));
    }
}
