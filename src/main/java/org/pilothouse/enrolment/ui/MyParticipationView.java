package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentOffer;
import org.pilothouse.enrolment.OwnCopies;
import org.pilothouse.enrolment.OwnParticipation;
import org.pilothouse.enrolment.OwnParticipation.Agreement;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** What I agreed to: in plain words, with the very text and the date; and a newer text when there is one. */
@Route("studies/:study/my-participation")
@RolesAllowed(Role.Named.CLINICIAN)
class MyParticipationView extends StudyPage {
    private final transient OwnParticipation own;
    private final transient OwnCopies copies;

    @Nullable ConsentSheet sheet;

    MyParticipationView(StudyDirectory studies, OwnParticipation own, OwnCopies copies) {
        super(studies, "enrolment.mine.title");
        this.own = own;
        this.copies = copies;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        sheet = null;
        var mine = own.read(study);
        add(new PageHeader(
                getPageTitle(),
                getTranslation("enrolment.mine.sentence", mine.me().code())));
        own.newerText(study).ifPresent(offer -> add(newer(offer)));
        mine.agreements().stream().findFirst().ifPresent(latest -> add(agreement(latest)));
        add(new CopyLinks(copies, study, studyLine().zone()));
        mine.agreements().stream().skip(1).forEach(earlier -> add(past(earlier)));
        var leaving = new Section(
                new H2(getTranslation("enrolment.mine.leave")),
                new Paragraph(getTranslation("enrolment.mine.leave.text")));
        add(leaving);
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
        try {
            own.agreeAgain(study(), form.signature());
            Notify.done("enrolment.mine.agreed");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study());
    }

    private Component agreement(Agreement agreement) {
        var section = new Section(
                new H2(getTranslation("enrolment.mine.agreed-to")),
                signed(agreement),
                scopes(agreement),
                text(agreement));
        section.addClassName("my-agreement");
        return section;
    }

    private Component past(Agreement agreement) {
        var content = new Div(scopes(agreement), text(agreement));
        return new Details(
                getTranslation("enrolment.mine.earlier", agreement.form().version()), content);
    }

    private Paragraph signed(Agreement agreement) {
        var consent = agreement.consent();
        var signed = new Paragraph(getTranslation(
                "enrolment.mine.signed",
                Format.dateTime(consent.givenAt(), studyLine().zone(), getLocale()),
                agreement.form().version(),
                getTranslation("enrolment.method." + consent.method())));
        signed.addClassName("muted");
        return signed;
    }

    private UnorderedList scopes(Agreement agreement) {
        var list = new UnorderedList();
        list.addClassName("agreed-scopes");
        for (var scope : Scope.values()) {
            var yes = agreement.consent().scopes().contains(scope);
            var answer = new Span(getTranslation(yes ? "enrolment.yes" : "enrolment.no"));
            answer.addClassNames("answer", yes ? "yes" : "no");
            list.add(new ListItem(answer, new Span(getTranslation("enrolment.scope." + scope))));
        }
        return list;
    }

    private Details text(Agreement agreement) {
        return new Details(getTranslation("enrolment.mine.text"), new ConsentText(agreement.form()));
    }
}
