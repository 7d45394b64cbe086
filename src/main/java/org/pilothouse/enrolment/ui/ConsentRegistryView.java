package org.pilothouse.enrolment.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.pilothouse.enrolment.ConsentDocuments;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.OutstandingConsents;
import org.pilothouse.enrolment.PaperConsents;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.Stacked;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.Studies;

/** The versions of the consent text, and who agreed to which of them; by participant ID only. */
@Route("studies/:study/consents")
@RolesAllowed(Role.Named.CUSTODIAN)
class ConsentRegistryView extends StudyPage {
    private static final int FINGERPRINT = 12;

    private final transient Studies studies;
    private final transient ConsentRegistry registry;
    private final transient PaperConsents papers;
    private final transient OutstandingConsents outstanding;
    private final transient ConsentDocuments documents;
    final Grid<ConsentRegistry.Line> grid = new Grid<>();

    ConsentRegistryView(
            StudyDirectory directory,
            Studies studies,
            ConsentRegistry registry,
            PaperConsents papers,
            OutstandingConsents outstanding,
            ConsentDocuments documents) {
        super(directory, "enrolment.consents.title");
        this.studies = studies;
        this.registry = registry;
        this.papers = papers;
        this.outstanding = outstanding;
        this.documents = documents;
        grid.addComponentColumn(line -> new CodeText(line.code().value()))
                .setHeader(getTranslation("enrolment.code"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(ConsentRegistry.Line::formVersion)
                .setHeader(getTranslation("enrolment.consents.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> Format.dateTime(line.givenAt(), studyLine().zone(), getLocale()))
                .setHeader(getTranslation("enrolment.consents.given"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> getTranslation("enrolment.method." + line.method()))
                .setHeader(getTranslation("enrolment.consents.method"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(line -> new Span(words(line)))
                .setHeader(getTranslation("enrolment.consents.scopes"))
                .setWidth("320px");
        grid.addComponentColumn(this::copies).setAutoWidth(true).setFlexGrow(0);
        Stacked.onPhones(grid, this::stacked);
        grid.setPartNameGenerator(line -> line.inForce() && !line.left() ? null : "superseded");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.addClassName("enrolment-grid");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var forms = registry.forms(study);
        var upload = new Button(
                getTranslation("enrolment.form.new"),
                click -> new PublishFormDialog(registry, study, () -> show(study)).open());
        upload.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.consents.sentence"), upload));
        if (forms.isEmpty()) {
            var isQuality = studies.definition(study).purpose() == Purpose.QI_EVALUATION;
            add(new EmptyState(isQuality ? "enrolment.form.empty.quality" : "enrolment.form.empty"));
            return;
        }
        add(new OutstandingPanel(outstanding, study), versions(forms), given(registry.consents(study), forms));
    }

    private Div stacked(ConsentRegistry.Line line) {
        var row = Stacked.row(
                line.code().value(),
                getTranslation("enrolment.form.version", line.formVersion()) + " · "
                        + getTranslation("enrolment.method." + line.method()) + " · "
                        + Format.dateTime(line.givenAt(), studyLine().zone(), getLocale()),
                words(line));
        row.add(copies(line));
        return row;
    }

    private Component copies(ConsentRegistry.Line line) {
        var open = new Button(
                getTranslation("enrolment.documents"),
                click -> new ConsentDocumentsDialog(
                                documents, study(), line.code(), studyLine().zone())
                        .open());
        open.setAriaLabel(getTranslation("enrolment.documents.title", line.code()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setVisible(line.inForce());
        return open;
    }

    private Component versions(List<ConsentForm> forms) {
        var section = new Section(new H2(getTranslation("enrolment.form.versions")));
        forms.reversed().forEach(form -> section.add(version(form)));
        section.addClassName("form-versions");
        return section;
    }

    private Component version(ConsentForm form) {
        var facts = new Span(getTranslation(
                "enrolment.form.facts",
                Format.date(form.effectiveFrom(), getLocale()),
                getTranslation(form.material() ? "enrolment.form.material" : "enrolment.form.not-material"),
                form.textHash().substring(0, FINGERPRINT)));
        facts.addClassNames("muted", "small");
        var text = new Details(getTranslation("enrolment.form.read"), new ConsentText(form));
        var entry = new Div(new H3(getTranslation("enrolment.form.version", form.version())), facts, text);
        entry.addClassName("form-version");
        return entry;
    }

    private Component given(List<ConsentRegistry.Line> lines, List<ConsentForm> forms) {
        var record = new Button(
                getTranslation("enrolment.paper.consent"),
                click -> new PaperConsentDialog(papers, study(), forms, () -> show(study())).open());
        var head = new Div(new H2(getTranslation("enrolment.consents.list")), record);
        head.addClassName("section-head");
        var section = new Section(head);
        grid.setItems(lines);
        section.add(lines.isEmpty() ? new EmptyState("enrolment.consents.empty") : grid);
        return section;
    }

    private String words(ConsentRegistry.Line line) {
        var agreedTo = line.scopes().stream()
                .sorted()
                .map(scope -> getTranslation("enrolment.scope." + scope + ".short"))
                .collect(joining(" · "));
        return line.left() ? getTranslation("enrolment.consents.left", agreedTo) : agreedTo;
    }
}
