package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.StaffAccount;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;

/** The accounts of staff. Clinicians' accounts carry neither name nor address and are not listed anywhere. */
@Route("accounts")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class AccountsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Accounts accounts;
    final Grid<StaffAccount> grid = new Grid<>();
    final Button add = new Button();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        add.setText(getTranslation("security.accounts.new"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> new NewAccountDialog(accounts, this::load).open());
        grid.addColumn(StaffAccount::displayName)
                .setHeader(getTranslation("security.name"))
                .setAutoWidth(true);
        grid.addColumn(StaffAccount::email)
                .setHeader(getTranslation("security.email"))
                .setAutoWidth(true);
        grid.addColumn(this::rights)
                .setHeader(getTranslation("security.accounts.rights"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("").setAutoWidth(true);
        Stacked.onPhones(grid, this::stacked);
        grid.setAllRowsVisible(true);
        add(new PageHeader(getPageTitle(), getTranslation("security.accounts.text"), add), grid);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.accounts");
    }

    private void load() {
        grid.setItems(accounts.staff());
    }

    private String rights(StaffAccount account) {
        List<String> rights = new ArrayList<>();
        if (account.administrator()) {
            rights.add(getTranslation("security.right.administrator"));
        }
        if (account.mayCreateStudies()) {
            rights.add(getTranslation("security.right.creates"));
        }
        if (account.supervises()) {
            rights.add(getTranslation("security.right.supervises"));
        }
        return String.join(" · ", rights);
    }

    private Div stacked(StaffAccount account) {
        var row = Stacked.row(account.displayName(), account.email(), rights(account));
        row.add(actions(account));
        return row;
    }

    private Div actions(StaffAccount account) {
        var actions = new Div(switchButton(account), resetButton(account));
        actions.addClassName("beside");
        return actions;
    }

    private Button resetButton(StaffAccount account) {
        var button = new Button(getTranslation("security.accounts.reset"), click -> askBeforeReset(account));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void askBeforeReset(StaffAccount account) {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("security.accounts.reset.ask", account.displayName()));
        ask.setText(getTranslation("security.accounts.reset.text"));
        ask.setConfirmText(getTranslation("security.accounts.reset"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("shell.cancel"));
        ask.addConfirmListener(confirm -> {
            accounts.turnSecondFactorOff(account.id());
            Notify.done("security.accounts.changed", account.email());
        });
        ask.open();
    }

    private Button switchButton(StaffAccount account) {
        var key = account.disabled() ? "security.accounts.enable" : "security.accounts.disable";
        var button = new Button(getTranslation(key), click -> {
            accounts.disable(account.id(), !account.disabled());
            Notify.done("security.accounts.changed", account.email());
            load();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
