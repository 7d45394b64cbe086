package org.pilothouse.theme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.theme.ThemeCard;
import org.pilothouse.theme.ThemeStatus;
import org.pilothouse.theme.Themes;

/** One theme: its words and codes on one side, its quotes on the other. */
@Route("studies/:study/themes/:theme")
@RolesAllowed(Role.Named.RESEARCHER)
class ThemeView extends StudyPage {
    private final transient Themes themes;
    private UUID theme = new UUID(0, 0);

    @Nullable ThemeForm form;

    @Nullable QuotesPanel quotes;

    ThemeView(StudyDirectory studies, Themes themes) {
        super(studies, "theme.title");
        this.themes = themes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        try {
            theme = UUID.fromString(event.getRouteParameters().get("theme").orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        themes.find(study, theme)
                .ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(at("themes")));
    }

    private void show(ThemeCard card) {
        var basis = getTranslation("theme.basis.long", card.participants(), card.of(), card.interviews());
        var back = new Anchor(at("themes"), getTranslation("theme.back"));
        var fresh = new ThemeForm(card, themes.codes(study()), this::save);
        var side = new QuotesPanel(study(), card, themes, () -> show(study()));
        form = fresh;
        quotes = side;
        var columns = new Div(fresh, side);
        columns.addClassName("theme-columns");
        add(back, new PageHeader(card.text().name(), basis, status(card), remove(card)), columns);
    }

    private void save(ThemeForm changed) {
        themes.change(study(), theme, changed.text(), changed.chosen());
        Notify.done("theme.saved");
        show(study());
    }

    private Button status(ThemeCard card) {
        var isFinal = card.status() == ThemeStatus.FINAL;
        var button = new Button(getTranslation(isFinal ? "theme.reopen" : "theme.finish"), click -> {
            if (isFinal) {
                themes.reopen(study(), theme);
            } else {
                themes.finish(study(), theme);
            }
            show(study());
        });
        button.addClassName("theme-status");
        return button;
    }

    private Button remove(ThemeCard card) {
        var button = new Button(getTranslation("theme.remove"), click -> {
            var question = new ConfirmDialog();
            question.setHeader(getTranslation("theme.remove.title", card.text().name()));
            question.setText(getTranslation("theme.remove.text"));
            question.setCancelable(true);
            question.setCancelText(getTranslation("theme.cancel"));
            question.setConfirmText(getTranslation("theme.remove"));
            question.addConfirmListener(confirmed -> {
                themes.remove(study(), theme);
                UI.getCurrent().navigate(at("themes"));
            });
            question.open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
