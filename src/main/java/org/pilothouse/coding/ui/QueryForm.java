package org.pilothouse.coding.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.pilothouse.coding.retrieval.Choices;
import org.pilothouse.coding.retrieval.NamedQuery;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.coding.retrieval.SavedQueries;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** The question: which codes, standing with what, said by whom and where. */
class QueryForm extends Div {
    final MultiSelectComboBox<Choices.Choice> codes = new MultiSelectComboBox<>();
    final Checkbox below = new Checkbox();
    final ConditionsForm conditions;
    final Button find = new Button();
    final TextField name = new TextField();
    final Button save = new Button();
    final Button remove = new Button();
    final Select<NamedQuery> saved = new Select<>();
    private final MultiSelectComboBox<Choices.Choice> coders = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> interviews = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Integer> rounds = new MultiSelectComboBox<>();
    private final Map<String, MultiSelectComboBox<String>> attributes = new LinkedHashMap<>();
    private final Choices choices;
    private final SavedQueries queries;
    private final StudyId study;

    /** What the kept question asks that nothing here says: it finds nothing until something else is chosen for it. */
    private final Set<String> unmet = new HashSet<>();

    QueryForm(StudyId study, Choices choices, SavedQueries queries, Consumer<Query> asked) {
        this.study = study;
        this.choices = choices;
        this.queries = queries;
        addClassName("query-form");
        find.setText(getTranslation("coding.retrieval.find"));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickListener(click -> asked.accept(query()));
        conditions = new ConditionsForm(choices.codes(), this::label);
        below.setLabel(getTranslation("coding.retrieval.below"));
        below.setValue(true);
        pick(codes, "codes", choices.codes());
        codes.setItemLabelGenerator(this::label);
        pick(coders, "coders", choices.coders());
        coders.setItemLabelGenerator(Choices.Choice::name);
        pick(interviews, "interviews", choices.interviews());
        pick(rounds, "rounds", choices.rounds());
        add(codes, below, conditions, new Details(getTranslation("coding.retrieval.where"), places()));
        add(new Details(getTranslation("coding.retrieval.who"), people()), find, keeping());
        saved.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                show(change.getValue());
                asked.accept(query());
            }
        });
    }

    Query query() {
        var wanted = new HashMap<String, Set<String>>();
        unmet.forEach(attribute -> wanted.put(attribute, Set.of()));
        attributes.forEach((attribute, box) -> {
            if (!box.getValue().isEmpty()) {
                wanted.put(attribute, box.getValue());
            }
        });
        return new Query(
                guids(codes),
                below.getValue(),
                conditions.conditions(),
                guids(coders),
                interviews.getValue(),
                rounds.getValue(),
                wanted);
    }

    private void show(NamedQuery named) {
        var query = named.query();
        name.setValue(named.name());
        codes.setValue(chosen(choices.codes(), query.codes()));
        below.setValue(query.withBelow());
        coders.setValue(chosen(choices.coders(), query.coders()));
        interviews.setValue(there(choices.interviews(), query.interviews()));
        rounds.setValue(there(choices.rounds(), query.rounds()));
        choices.attributes().forEach(known -> {
            var box = attributes.get(known.key());
            if (box != null) {
                box.setValue(there(known.values(), query.attributes().getOrDefault(known.key(), Set.of())));
            }
        });
        unmet.clear();
        query.attributes().forEach((key, values) -> {
            if (values.isEmpty()) {
                unmet.add(key);
            }
        });
        conditions.show(query.conditions());
        remove.setVisible(true);
    }

    private Div places() {
        return new Div(coders, interviews, rounds);
    }

    private Div people() {
        var note = new Paragraph(getTranslation("coding.retrieval.linkage"));
        note.addClassNames("muted", "small");
        var all = new Div(note);
        for (var known : choices.attributes()) {
            var box = new MultiSelectComboBox<String>(KnownWords.name(known));
            box.setItems(known.values());
            box.setItemLabelGenerator(value -> KnownWords.value(known.key(), value));
            box.setWidthFull();
            attributes.put(known.key(), box);
            all.add(box);
        }
        return all;
    }

    private Div keeping() {
        name.setLabel(getTranslation("coding.retrieval.name"));
        name.setMaxLength(120);
        name.setWidthFull();
        TextGuard.on(name, "retrieval.name");
        save.setText(getTranslation("coding.retrieval.save"));
        save.addClickListener(click -> CodebookView.attempt(() -> {
            queries.save(study, name.getValue(), query());
            Notify.done("coding.retrieval.saved", name.getValue());
            refresh();
        }));
        remove.setText(getTranslation("coding.retrieval.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setVisible(false);
        remove.addClickListener(click -> {
            queries.remove(study, name.getValue());
            name.clear();
            remove.setVisible(false);
            refresh();
        });
        saved.setLabel(getTranslation("coding.retrieval.saved.title"));
        saved.setItemLabelGenerator(NamedQuery::name);
        saved.setWidthFull();
        refresh();
        var keeping = new Div(new H2(getTranslation("coding.retrieval.saved.title")), saved, name, save, remove);
        keeping.addClassName("query-saved");
        return keeping;
    }

    private void refresh() {
        var all = queries.all(study);
        saved.setItems(all);
        saved.setVisible(!all.isEmpty());
    }

    private <T> void pick(MultiSelectComboBox<T> box, String key, List<T> values) {
        box.setLabel(getTranslation("coding.retrieval." + key));
        box.setItems(values);
        box.setWidthFull();
    }

    private String label(Choices.Choice choice) {
        return choice.group() ? getTranslation("coding.retrieval.group", choice.name()) : choice.name();
    }

    static Set<UUID> guids(MultiSelectComboBox<Choices.Choice> box) {
        return box.getValue().stream().map(Choices.Choice::guid).collect(toSet());
    }

    static Set<Choices.Choice> chosen(List<Choices.Choice> all, Set<UUID> guids) {
        return all.stream().filter(choice -> guids.contains(choice.guid())).collect(toSet());
    }

    private static <T> Set<T> there(List<T> all, Set<T> wanted) {
        return all.stream().filter(wanted::contains).collect(toSet());
    }
}
