package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import org.pilothouse.enrolment.CertificateLine;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.RetentionLine;
import org.pilothouse.enrolment.RetentionRule;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What is kept for a time only, when it is due to go, and the certificates of what went. */
@Route("studies/:study/retention")
@RolesAllowed(Role.Named.CUSTODIAN)
class RetentionView extends StudyPage {
    /** What is due, then what is there, then what is not. */
    private static final Comparator<RetentionLine> WHAT_MATTERS_FIRST =
            Comparator.comparing((RetentionLine line) -> !line.due()).thenComparing(line -> line.entries() == 0);

    private final transient Retention retention;

    RetentionView(StudyDirectory studies, Retention retention) {
        super(studies, "enrolment.retention.title");
        this.retention = retention;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.retention.sentence")));
        var due = new Section();
        due.addClassName("withdrawal-list");
        retention.lines(study).stream().sorted(WHAT_MATTERS_FIRST).forEach(line -> due.add(entry(line)));
        add(due, certificates(study));
    }

    private Component entry(RetentionLine line) {
        var rule = line.rule();
        var text = new Paragraph(getTranslation("enrolment.retention.class." + rule.of() + ".text"));
        var what = new Span(getTranslation(
                "enrolment.retention.rule",
                getTranslation("enrolment.retention.action." + rule.action()),
                rule.keepMonths(),
                getTranslation("enrolment.retention.start." + rule.start())));
        var state = new Span(state(line));
        state.addClassNames(line.due() ? "expired" : "muted", "small");
        var entry = new Div(new H3(getTranslation("enrolment.retention.class." + rule.of())), text, what, state);
        entry.addClassNames("panel", "withdrawal");
        var change = new Button(
                getTranslation("enrolment.retention.change"),
                click -> new RetentionRuleDialog(rule, this::change).open());
        entry.add(change);
        if (line.due()) {
            var carryOut = new Button(
                    getTranslation("enrolment.retention.carry-out"),
                    click -> new DestroyDialog(line, () -> carryOut(rule)).open());
            carryOut.addThemeVariants(ButtonVariant.PRIMARY);
            entry.add(carryOut);
        }
        return entry;
    }

    private String state(RetentionLine line) {
        var on = line.dueOn();
        if (line.entries() == 0) {
            return getTranslation("enrolment.retention.state.empty");
        }
        if (line.waitsForBundle()) {
            return getTranslation("enrolment.retention.state.bundle", line.entries());
        }
        if (on == null) {
            return getTranslation("enrolment.retention.state.waits", line.entries());
        }
        var key = line.due() ? "enrolment.retention.state.due" : "enrolment.retention.state.later";
        return getTranslation(key, line.entries(), Format.date(on, getLocale()));
    }

    private Component certificates(StudyId study) {
        var section = new Section(new H2(getTranslation("enrolment.retention.certificates")));
        var all = retention.certificates(study);
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("enrolment.retention.certificates.none"));
            none.addClassName("muted");
            section.add(none);
        }
        all.forEach(line -> section.add(certificate(study, line)));
        return section;
    }

    private Component certificate(StudyId study, CertificateLine line) {
        var handler = DownloadHandler.fromInputStream(asked -> {
            var pdf = retention.pdf(study, line.number());
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf),
                    "certificate-" + line.number() + ".pdf",
                    "application/pdf",
                    pdf.length);
        });
        var link = new Anchor(
                handler,
                AttachmentType.DOWNLOAD,
                getTranslation(
                        "enrolment.retention.certificate",
                        line.number(),
                        getTranslation("enrolment.retention.class." + line.of()),
                        Format.dateTime(line.madeAt(), studyLine().zone(), getLocale())));
        var hash = new Span("SHA-256 " + line.hash());
        hash.addClassNames("muted", "small");
        return new Div(new Div(link), hash);
    }

    private void change(RetentionRule rule) {
        attempt(() -> {
            retention.change(study(), rule);
            Notify.done("enrolment.retention.changed");
        });
    }

    private void carryOut(RetentionRule rule) {
        attempt(() -> {
            var certificate = retention.carryOut(study(), rule.of());
            Notify.done("enrolment.retention.carried-out", certificate.number());
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
}
