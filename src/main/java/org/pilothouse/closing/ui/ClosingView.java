package org.pilothouse.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.bundle.Bundles;
import org.pilothouse.closing.ClosingState;
import org.pilothouse.closing.ClosingSteps;
import org.pilothouse.enrolment.Thanks;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.PilotClosing;

/** Leads through the end of a pilot: close, publish, archive, fix when names go, thank. */
@Route("studies/:study/closing")
@RolesAllowed({Role.Named.LEAD, Role.Named.CUSTODIAN, Role.Named.RESEARCHER})
class ClosingView extends StudyPage {
    private static final Component[] NOTHING = {};

    private final transient ClosingSteps steps;
    private final transient PilotClosing closing;
    private final transient Bundles bundles;
    private final transient Thanks thanks;
    final Button close = new Button(getTranslation("closing.close.open"), click -> new CloseDialog(this::close).open());
    final Button thank = new Button(getTranslation("closing.thanks.send"), click -> thank());

    ClosingView(StudyDirectory studies, ClosingSteps steps, PilotClosing closing, Bundles bundles, Thanks thanks) {
        super(studies, "closing.title");
        this.steps = steps;
        this.closing = closing;
        this.bundles = bundles;
        this.thanks = thanks;
        close.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    protected boolean isAboutRecording() {
        return false; // says itself that the pilot is over
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var state = steps.state(study);
        var goesOn = state.keysGoOn();
        var list = new OrderedList(
                new ClosingStep("close", done(state.closedAt()), when(!state.isClosed() && is(Role.LEAD), close)),
                new ClosingStep(
                        "release",
                        done(state.publishedAt()),
                        new Anchor(at("releases"), getTranslation("closing.release.open"))),
                new ClosingStep(
                        "archive",
                        done(state.archivedAt()),
                        state.isClosed() && is(Role.RESEARCHER) ? bundle() : NOTHING),
                new ClosingStep(
                        "keys",
                        goesOn == null ? null : getTranslation("closing.keys.on", Format.date(goesOn, getLocale())),
                        is(Role.CUSTODIAN) ? retention() : NOTHING),
                new ClosingStep("thanks", done(state.thankedAt()), when(mayThank(study, state), thank)));
        list.addClassName("closing-steps");
        add(new PageHeader(getPageTitle(), getTranslation("closing.sentence")), list);
    }

    private boolean mayThank(StudyId study, ClosingState state) {
        return state.isClosed() && is(Role.CUSTODIAN) && thanks.canMail(study);
    }

    private Component[] bundle() {
        var study = study();
        var name = studyLine().code() + ".zip";
        DownloadHandler handler = asked -> {
            asked.setFileName(name);
            asked.setContentType("application/zip");
            bundles.write(study, asked.getOutputStream());
        };
        return new Component[] {new Anchor(handler, getTranslation("closing.archive.download"))};
    }

    private Component[] retention() {
        return new Component[] {new Anchor(at("retention"), getTranslation("closing.keys.open"))};
    }

    private void close() {
        attempt(() -> {
            closing.close(study());
            Notify.done("closing.close.done");
        });
    }

    private void thank() {
        attempt(() -> {
            Notify.done("closing.thanks.done", thanks.send(study()));
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study());
    }

    private @Nullable String done(@Nullable Instant at) {
        return at == null
                ? null
                : getTranslation("closing.done", Format.dateTime(at, studyLine().zone(), getLocale()));
    }

    private boolean is(Role role) {
        return studyLine().roles().contains(role);
    }

    private static Component[] when(boolean offered, Component action) {
        return offered ? new Component[] {action} : NOTHING;
    }
}
