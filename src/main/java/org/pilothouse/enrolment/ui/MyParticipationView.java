package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentOffer;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.enrolment.OwnDownload;
import org.pilothouse.enrolment.OwnLeaving;
import org.pilothouse.enrolment.OwnParticipation;
import org.pilothouse.enrolment.OwnParticipation.Mine;
import org.pilothouse.enrolment.OwnScopes;
import org.pilothouse.enrolment.OwnTimeAway;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Studies;

/** What I agreed to, in plain words and with the very text; stopping part of it, pausing, leaving. */
@Route("studies/:study/my-participation")
@RolesAllowed(Role.Named.CLINICIAN)
class MyParticipationView extends StudyPage {
    private final transient OwnParticipation own;
    private final transient OwnCopies copies;
    private final transient OwnScopes scopes;
    private final transient OwnLeaving leaving;
    private final transient OwnDownload download;
    private final transient OwnTimeAway away;
    private final transient Studies pilots;

    @Nullable ConsentSheet sheet;

    MyParticipationView(
            StudyDirectory studies,
            OwnParticipation own,
            OwnCopies copies,
            OwnScopes scopes,
            OwnLeaving leaving,
            OwnDownload download,
            OwnTimeAway away,
            Studies pilots) {
        super(studies, "enrolment.mine.title");
        this.own = own;
        this.copies = copies;
        this.scopes = scopes;
        this.leaving = leaving;
        this.download = download;
        this.away = away;
        this.pilots = pilots;
        addClassName("my-participation");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        sheet = null;
        var mine = own.read(study);
        var asked = leaving.asked(study);
        add(new PageHeader(
                getPageTitle(),
                getTranslation("enrolment.mine.sentence", mine.me().code())));
        asked.ifPresent(line ->
                add(new LeftPanel(line, leaving.published(study), studyLine().zone())));
        if (asked.isEmpty()) {
            own.newerText(study).ifPresent(offer -> add(newer(offer)));
        }
        var takesPart = asked.isEmpty() && mine.me().status() != ParticipantStatus.WITHDRAWN;
        add(new AgreementSection(mine, studyLine().zone(), takesPart, this::stop, this::change));
        add(new CopyLinks(copies, study, studyLine().zone()), data());
        if (takesPart && pilots.isOpen(study)) {
            add(new TimeAwayPanel(away, study), pausing(mine));
        }
        if (takesPart) {
            add(leave());
        }
    }

    private Component newer(ConsentOffer offer) {
        var form = new ConsentSheet(offer);
        sheet = form;
        var agree = new Button(getTranslation("enrolment.mine.agree"), click -> agree(form));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        var notice = new Paragraph(
                getTranslation("enrolment.mine.newer." + offer.form().material()));
        notice.addClassNames("notice", "decide");
        var panel = new Section(new H2(getTranslation("enrolment.mine.newer")), notice, form, agree);
        panel.addClassName("panel");
        return panel;
    }

    private void agree(ConsentSheet form) {
        if (!form.isComplete()) {
            Notify.problem("enrolment.join.incomplete");
            form.goToMissing();
            return;
        }
        attempt(() -> own.agreeAgain(study(), form.signature()), "enrolment.mine.agreed");
    }

    private void stop(Scope scope) {
        new StopScopeDialog(scope, () -> attempt(() -> scopes.stop(study(), scope), "enrolment.mine.stopped")).open();
    }

    private void change(Mine mine) {
        own.offer(study()).ifPresent(offer -> {
            var form = new ConsentSheet(offer);
            mine.agreements().stream()
                    .findFirst()
                    .ifPresent(latest -> form.startFrom(latest.consent().scopes()));
            new ChangeScopesDialog(form, () -> agree(form)).open();
        });
    }

    private Component data() {
        DownloadHandler handler = asked -> {
            asked.setFileName("my-data-" + studyLine().code() + ".zip");
            asked.setContentType("application/zip");
            download.zip(study(), asked.getOutputStream());
        };
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("enrolment.data.download"));
        link.addClassName("download");
        var section = new Section(
                new H2(getTranslation("enrolment.data.title")),
                new Paragraph(getTranslation("enrolment.data.text")),
                link);
        section.addClassName("panel");
        return section;
    }

    private Component pausing(Mine mine) {
        var paused = mine.me().status() == ParticipantStatus.PAUSED;
        var section = new Section(new H2(getTranslation("enrolment.pause.title")));
        section.addClassNames("panel", "pausing");
        var text = new Paragraph(getTranslation(paused ? "enrolment.pause.paused" : "enrolment.pause.text"));
        if (paused) {
            text.addClassNames("notice", "decide");
        }
        var step = new Button(
                getTranslation(paused ? "enrolment.pause.resume" : "enrolment.pause.pause"),
                click -> attempt(
                        () -> {
                            if (paused) {
                                leaving.resume(study());
                            } else {
                                leaving.pause(study());
                            }
                        },
                        paused ? "enrolment.pause.resumed" : "enrolment.pause.done"));
        if (paused) {
            step.addThemeVariants(ButtonVariant.PRIMARY);
        }
        section.add(text, step);
        return section;
    }

    private Component leave() {
        var open = new Button(
                getTranslation("enrolment.leave.open"),
                click -> new LeaveDialog(
                                leaving.published(study()),
                                studyLine().zone(),
                                mode -> attempt(() -> leaving.leave(study(), mode), "enrolment.leave.done"))
                        .open());
        open.addThemeVariants(ButtonVariant.ERROR);
        var section = new Section(
                new H2(getTranslation("enrolment.leave.title")),
                new Paragraph(getTranslation("enrolment.leave.text")),
                open);
        section.addClassNames("panel", "leaving");
        return section;
    }

    private void attempt(Runnable step, String doneKey) {
        try {
            step.run();
            Notify.done(doneKey);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study());
    }
}
