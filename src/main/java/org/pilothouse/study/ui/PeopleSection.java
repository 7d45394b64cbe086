package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Set;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Who works in the pilot, and what each is. Clinicians are never listed. */
class PeopleSection extends Section {
    private static final Set<Role> GRANTED_BY_LEADS = Set.of(Role.RESEARCHER, Role.MANAGER, Role.RECRUITER);

    final FormFields form = new FormFields();
    final EmailField email = form.required("email", new EmailField());
    final Select<Role> role = form.required("role", new Select<>());
    private final UnorderedList list = new UnorderedList();
    private final StudyRoles roles;
    private final Accounts accounts;
    private final StudyId study;

    PeopleSection(StudyRoles roles, Accounts accounts, StudyId study) {
        super("people");
        this.roles = roles;
        this.accounts = accounts;
        this.study = study;
        role.setItems(Role.RESEARCHER, Role.MANAGER, Role.RECRUITER);
        role.setItemLabelGenerator(value -> value == null ? "" : Choices.words(this, value));
        email.setHelperText(getTranslation("study.field.email.help"));
        list.addClassName("setup-list");
        var give = new Button(getTranslation("study.people.give"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        add(list, form, give);
        show();
    }

    private void show() {
        list.removeAll();
        roles.in(study).forEach(grant -> list.add(row(grant)));
    }

    private ListItem row(RoleGrant grant) {
        var name = new Span(grant.displayName());
        name.addClassName("setup-name");
        var details = new Span(Choices.words(this, grant.role()) + " · " + grant.email());
        details.addClassName("muted");
        var words = new Div(name, details);
        words.addClassName("setup-words");
        var row = new ListItem(words);
        if (GRANTED_BY_LEADS.contains(grant.role())) {
            var label = getTranslation("study.people.take", Choices.words(this, grant.role()), grant.displayName());
            var take = new Button(new Icon("vaadin", "trash"), click -> take(grant));
            take.addThemeVariants(ButtonVariant.TERTIARY);
            take.setAriaLabel(label);
            take.setTooltipText(label);
            row.add(new Div(take));
        }
        return row;
    }

    private void give() {
        form.submit(() -> {
            try {
                var account = accounts.staffByEmail(email.getValue())
                        .orElseThrow(() -> new AccessRefused(AccessRefused.Reason.UNKNOWN_ACCOUNT));
                roles.grant(study, account.id(), role.getValue());
                Notify.done("study.people.given");
                email.clear();
                email.setInvalid(false);
                show();
            } catch (AccessRefused refused) {
                email.setInvalid(true);
                email.setErrorMessage(
                        getTranslation(refused.messageKey(), refused.arguments().toArray()));
            }
        });
    }

    private void take(RoleGrant grant) {
        try {
            roles.revoke(study, grant.account(), grant.role());
            Notify.done("study.people.taken");
            show();
        } catch (AccessRefused refused) {
            Notify.refused(refused);
        }
    }
}
