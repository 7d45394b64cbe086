package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.SignIn;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.study.NewPilot;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.StudyTemplates;

/** A pilot from a template: a short form, the rest follows in the set-up. */
@Route("studies/new")
@RolesAllowed(Role.Named.STUDY_CREATOR)
class NewStudyView extends Main implements HasDynamicTitle {
    private static final ZoneId FIRST_CHOICE = ZoneId.of("America/Toronto");
    private static final int WEEKS_TO_PREPARE = 4;

    final TemplateCards cards;
    final FormFields form = new FormFields();
    final TextField title = form.wide(form.required("title", new TextField()));
    final TextField code = form.required("code", new TextField());
    final Select<Purpose> purpose = form.required("purpose", Choices.of(Purpose.class));
    final DatePicker firstDay = form.required("firstDay", new DatePicker());
    final ComboBox<ZoneId> timezone = form.required("timezone", Choices.timezone());
    final TextArea sites = form.wide(form.required("sites", new TextArea()));
    final SiteStarts siteStarts = form.wide(new SiteStarts());
    final List<ToolFields> tools = Stream.of("first", "second", "third", "fourth")
            .map(number -> new ToolFields(form, number))
            .toList();
    final EmailField privacyOfficer = form.wide(form.required("privacyOfficer", new EmailField()));
    final Button create = new Button(getTranslation("study.new.create"), click -> form.submit(this::create));
    private final transient StudyTemplates templates;
    private final transient CurrentUser current;
    private final transient SignIn signIn;
    private final transient Clock clock;

    NewStudyView(StudyTemplates templates, CurrentUser current, SignIn signIn, Clock clock) {
        this.templates = templates;
        this.current = current;
        this.signIn = signIn;
        this.clock = clock;
        addClassNames("page", "new-study");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        code.setHelperText(getTranslation("study.field.code.help"));
        sites.setHelperText(getTranslation("study.field.sites.help"));
        privacyOfficer.setHelperText(getTranslation("study.field.privacyOfficer.help"));
        purpose.setValue(Purpose.RESEARCH);
        timezone.setValue(FIRST_CHOICE);
        firstDay.setValue(LocalDate.now(clock.withZone(FIRST_CHOICE))
                .plusWeeks(WEEKS_TO_PREPARE)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        form.addComponentAtIndex(form.indexOf(sites) + 1, siteStarts);
        form.setColspan(sites, 3); // a row of its own
        form.setColspan(siteStarts, 3);
        cards = new TemplateCards(templates.all());
        cards.addValueChangeListener(change -> follow());
        sites.addValueChangeListener(change -> follow());
        firstDay.addValueChangeListener(change -> follow());
        add(new PageHeader(getTranslation("study.new"), getTranslation("study.new.text")));
        var problems = templates.problems();
        if (!problems.isEmpty()) {
            add(new TemplateProblems(problems));
        }
        add(cards, form, create);
        follow();
    }

    /** The form asks for what the chosen design needs. */
    private void follow() {
        var template = cards.getValue();
        for (var number = 0; number < tools.size(); number++) {
            tools.get(number).setVisible(number < template.tools());
        }
        firstDay.setVisible(!template.steps().isEmpty());
        siteStarts.show(template, firstDayOr(LocalDate.now(clock)), siteNames());
    }

    private LocalDate firstDayOr(LocalDate otherwise) {
        return firstDay.getValue() == null ? otherwise : firstDay.getValue();
    }

    private List<String> siteNames() {
        return sites.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.new");
    }

    private void create() {
        try {
            var wanted = read();
            templates.create(wanted);
            signIn.as(current.account()); // the session learns of the new role
            Notify.done("study.new.created");
            getUI().ifPresent(ui -> ui.navigate("studies/" + wanted.code() + "/overview"));
        } catch (AccessRefused refused) {
            Notify.refused(refused);
        }
    }

    private NewPilot read() {
        return new NewPilot(
                cards.getValue().name(),
                code.getValue().strip(),
                title.getValue().strip(),
                purpose.getValue(),
                timezone.getValue(),
                firstDayOr(LocalDate.now(clock)),
                siteNames(),
                siteStarts.starts(),
                tools.stream()
                        .limit(cards.getValue().tools())
                        .map(ToolFields::tool)
                        .toList(),
                privacyOfficer.getValue());
    }
}
