package org.pilothouse.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pilothouse.report.NewRelease;
import org.pilothouse.report.Releases;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Shows what would be published and what hidden, then locks it. The work is done beside the screen. */
class LockDialog extends Dialog {
    final TextField title = new TextField();
    final Button confirm = new Button();

    private final transient Releases releases;
    private final StudyId study;
    private final transient Executor background;
    private final transient Runnable locked;
    private final ProgressBar progress = new ProgressBar();
    private final Div preview = new Div();

    LockDialog(Releases releases, StudyId study, Executor background, Runnable locked) {
        this.releases = releases;
        this.study = study;
        this.background = background;
        this.locked = locked;
        setHeaderTitle(getTranslation("report.lock.title"));
        setWidth("44rem");
        title.setLabel(getTranslation("report.lock.name"));
        title.setHelperText(getTranslation("report.lock.name.help"));
        title.setMaxLength(200);
        title.setWidthFull();
        TextGuard.on(title, "release.title");
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("report.lock.working"));
        preview.addClassName("release-preview");
        add(title, progress, preview);
        confirm.setText(getTranslation("report.lock"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(false);
        confirm.addClickListener(clicked -> lock());
        getFooter().add(new Button(getTranslation("report.lock.cancel"), clicked -> close()), confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                beside(() -> releases.preview(study, NewRelease.UNTITLED), this::show, this::showRefused);
            }
        });
    }

    private void lock() {
        beside(
                () -> releases.lock(study, new NewRelease(title.getValue())),
                release -> {
                    close();
                    Notify.done("report.lock.done", String.valueOf(release.number()));
                    locked.run();
                },
                refused -> {
                    finished(true);
                    Notify.refused(refused);
                });
    }

    private void show(ReleaseModel model) {
        preview.removeAll();
        preview.add(new Paragraph(getTranslation("report.lock.text")), new H3(getTranslation("report.lock.published")));
        model.sections().forEach(section -> preview.add(new Paragraph(section.heading() + ": " + section.lead())));
        preview.add(new Paragraph(getTranslation(
                "report.lock.themes", String.valueOf(model.themes().size()))));
        preview.add(
                new H3(getTranslation("report.lock.hidden")),
                new Paragraph(model.suppression().line()));
        if (!model.suppression().table().isEmpty()) {
            preview.add(new TablePanel(model.suppression().table()));
        }
    }

    private void showRefused(Refused refused) {
        finished(false);
        preview.removeAll();
        preview.add(new Paragraph(getTranslation(refused.messageKey(), refused.arguments(this::getTranslation))));
    }

    /** Works with the rights of whoever asked, and comes back to the screen with the answer or the refusal. */
    private <T> void beside(Supplier<T> work, Consumer<T> then, Consumer<Refused> otherwise) {
        var ui = UI.getCurrent();
        confirm.setEnabled(false);
        progress.setVisible(true);
        background.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = work.get();
                ui.accessSynchronously(() -> {
                    finished(true);
                    then.accept(result);
                });
            } catch (Refused refused) {
                ui.accessSynchronously(() -> otherwise.accept(refused));
            } catch (RuntimeException unexpected) {
                ui.access(() -> {
                    close();
                    throw unexpected;
                });
            }
        }));
    }

    private void finished(boolean well) {
        progress.setVisible(false);
        confirm.setEnabled(well);
    }
}
