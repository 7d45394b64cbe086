package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.pilothouse.enrolment.WithdrawalLine;
import org.pilothouse.enrolment.WithdrawalOutcome;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Who asked to leave, what that will delete and what it deleted: counts only. */
@Route("studies/:study/withdrawals")
@RolesAllowed(Role.Named.CUSTODIAN)
class WithdrawalsView extends StudyPage {
    private final transient Withdrawals withdrawals;

    WithdrawalsView(StudyDirectory studies, Withdrawals withdrawals) {
        super(studies, "enrolment.withdrawals.title");
        this.withdrawals = withdrawals;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var people = withdrawals.canLeave(study);
        var enter = new Button(
                getTranslation("enrolment.withdrawals.enter"),
                click -> new EnterWithdrawalDialog(withdrawals, study, () -> show(study)).open());
        enter.setEnabled(!people.isEmpty());
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.withdrawals.sentence"), enter));
        var all = withdrawals.all(study);
        if (all.isEmpty()) {
            add(new EmptyState("enrolment.withdrawals.empty"));
            return;
        }
        add(
                list(
                        "enrolment.withdrawals.waiting",
                        "enrolment.withdrawals.waiting.none",
                        all.stream().filter(WithdrawalLine::isPending).toList()),
                list(
                        "enrolment.withdrawals.done",
                        "enrolment.withdrawals.done.none",
                        all.stream().filter(line -> !line.isPending()).toList()));
    }

    private Component list(String title, String none, List<WithdrawalLine> lines) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassName("withdrawal-list");
        if (lines.isEmpty()) {
            var nothing = new Paragraph(getTranslation(none));
            nothing.addClassName("muted");
            section.add(nothing);
        }
        lines.forEach(line -> section.add(entry(line)));
        return section;
    }

    private Component entry(WithdrawalLine line) {
        var code = new H3(new CodeText(line.code().value()));
        var what = new Span(getTranslation("enrolment.mode." + line.mode()));
        var when = new Span(getTranslation("enrolment.withdrawals.asked", time(line.at())));
        when.addClassNames("muted", "small");
        var entry = new Div(code, what, when);
        entry.addClassNames("panel", "withdrawal");
        var outcome = line.outcome();
        if (outcome == null) {
            var look = new Button(getTranslation("enrolment.withdrawals.look"), click -> look(line));
            look.addThemeVariants(ButtonVariant.PRIMARY);
            entry.add(look);
        } else {
            entry.add(carriedOut(outcome), new RemovedCounts(outcome.deleted()));
        }
        return entry;
    }

    private Component carriedOut(WithdrawalOutcome outcome) {
        var cutoff = outcome.dataCutoff();
        var words = new Span(
                cutoff == null
                        ? getTranslation("enrolment.withdrawals.executed", time(outcome.executedAt()))
                        : getTranslation(
                                "enrolment.withdrawals.executed.cutoff", time(outcome.executedAt()), time(cutoff)));
        words.addClassNames("muted", "small");
        return words;
    }

    private String time(java.time.Instant at) {
        return Format.dateTime(at, studyLine().zone(), getLocale());
    }

    private void look(WithdrawalLine line) {
        try {
            var counts = withdrawals.preview(study(), line.code());
            new CarryOutDialog(
                            line,
                            counts,
                            withdrawals.published(study()),
                            studyLine().zone(),
                            () -> execute(line))
                    .open();
        } catch (Refused refusal) {
            Notify.refused(refusal);
            show(study());
        }
    }

    private void execute(WithdrawalLine line) {
        try {
            withdrawals.execute(study(), line.code());
            Notify.done("enrolment.withdrawals.carried-out", line.code());
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study());
    }
}
