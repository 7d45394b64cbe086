package org.pilothouse.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.pilothouse.security.Appointment;
import org.pilothouse.security.Appointments;
import org.pilothouse.security.ProposedAppointment;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;

/** Who leads a pilot and who keeps its names, and what one administrator proposed and another has to confirm. */
@Route("appointments")
@RolesAllowed(Role.Named.ADMINISTRATOR)
class AppointmentsView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Appointments appointments;
    private final Div held = new Div();
    private final Div open = new Div();
    final Button propose = new Button();

    AppointmentsView(Appointments appointments) {
        this.appointments = appointments;
        addClassName("page");
        propose.setText(getTranslation("security.appointments.propose"));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(click -> new ProposeDialog(appointments, this::load).open());
        add(
                new PageHeader(getPageTitle(), getTranslation("security.appointments.text"), propose),
                section("security.appointments.open", open),
                section("security.appointments.held", held));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.appointments");
    }

    private void load() {
        open.removeAll();
        appointments.proposed().forEach(proposal -> open.add(line(proposal)));
        if (open.getComponentCount() == 0) {
            open.add(new Paragraph(getTranslation("security.appointments.none")));
        }
        held.removeAll();
        appointments.all().forEach(appointment -> held.add(line(appointment)));
    }

    private Div line(ProposedAppointment proposal) {
        var key = "security.appointments." + (proposal.gives() ? "gives." : "ends.") + proposal.role();
        var at = Format.dateTime(proposal.at(), ZoneId.systemDefault(), getLocale());
        var drop = button("security.appointments." + (proposal.mine() ? "withdraw" : "decline"), () -> {
            appointments.withdraw(proposal.id());
            Notify.done("security.appointments.dropped");
        });
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(drop);
        actions.addClassName("beside");
        if (proposal.mine()) {
            var waits = new Span(getTranslation("security.appointments.waits"));
            waits.addClassName("muted");
            actions.addComponentAsFirst(waits);
        } else {
            actions.addComponentAsFirst(button("security.appointments.confirm", () -> {
                appointments.confirm(proposal.id());
                Notify.done("security.appointments.confirmed");
            }));
        }
        return line(
                getTranslation(key, proposal.name(), proposal.study()),
                getTranslation("security.appointments.by", proposal.email(), proposal.by(), at),
                actions);
    }

    private Div line(Appointment appointment) {
        var end = button("security.appointments.end", () -> {
            appointments.proposeEnd(appointment);
            Notify.done("security.appointments.proposed");
        });
        end.addThemeVariants(ButtonVariant.TERTIARY);
        return line(
                appointment.name() + " · " + getTranslation("security.role." + appointment.role()),
                appointment.study() + " · " + appointment.email(),
                end);
    }

    private Button button(String key, Runnable work) {
        return new Button(getTranslation(key), click -> {
            work.run();
            load();
        });
    }

    private static Div line(String title, String details, Component actions) {
        var small = new Span(details);
        small.addClassNames("muted", "small");
        var words = new Div(new Span(title), small);
        words.addClassName("two-lines");
        var line = new Div(words, actions);
        line.addClassName("line");
        return line;
    }

    private Section section(String key, Div content) {
        var section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("panel");
        return section;
    }
}
