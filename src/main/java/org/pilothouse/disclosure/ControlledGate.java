package org.pilothouse.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.CoarseShare;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.RowSuppression;

/** Applies the rules to one set of figures that are published together, and remembers what it showed and what not. */
class ControlledGate implements Gate {
    private final Policy policy;
    private final Map<String, List<Set<ParticipantCode>>> shown;
    private final List<Suppressed> log = new ArrayList<>();
    private final FootprintLog footprints = new FootprintLog();

    ControlledGate(Policy policy) {
        this(policy, new HashMap<>());
    }

    private ControlledGate(Policy policy, Map<String, List<Set<ParticipantCode>>> shown) {
        this.policy = policy;
        this.shown = shown;
    }

    @Override
    public Gate next() {
        return new ControlledGate(policy, shown);
    }

    @Override
    public Value amount(String measure, String cell, Value value, Basis basis) {
        return pass(measure, cell, value, basis, any -> any);
    }

    @Override
    public Value rate(String measure, String cell, Value value, Basis basis) {
        return pass(measure, cell, value, basis, exact -> coarse(measure, cell, exact, basis));
    }

    @Override
    public Value limit(String measure, String cell, Value value, Basis basis) {
        return pass(measure, cell, value, basis, exact -> isSmall(basis) ? rounded(exact) : exact);
    }

    @Override
    public Value part(String measure, String cell, Value value, Basis basis) {
        return individual(measure, cell, value, basis);
    }

    @Override
    public Value individual(String measure, String cell, Value value, Basis basis) {
        return pass(
                measure, cell, value, basis, exact -> isSmall(basis) ? hide(Rule.SMALL_GROUP, measure, cell) : exact);
    }

    @Override
    public Value people(String measure, String cell, int people) {
        return people == 0 || people >= policy.k() ? Value.of(people) : hide(Rule.FEW_PEOPLE, measure, cell);
    }

    @Override
    public List<ShownRow> rows(String measure, String cell, List<Category> rows, Hierarchy hierarchy, Basis whole) {
        if (objection(measure, whole).isPresent()) {
            hide(objection(measure, whole).orElseThrow(), measure, cell);
            return List.of();
        }
        var merged = new Merging(
                        hierarchy,
                        row -> objection(measure, whole.part(row.amounts())).isEmpty())
                .merged(rows);
        var total = merged.stream().mapToDouble(Category::total).sum();
        var lines = merged.stream()
                .map(row -> shown(measure, cell, row, total, whole))
                .toList();
        footprints.table(
                cell,
                rows,
                lines.stream()
                        .filter(line -> !line.share().isHidden())
                        .map(ShownRow::members)
                        .toList());
        return lines;
    }

    private ShownRow shown(String measure, String cell, Category row, double total, Basis whole) {
        var place = cell + "." + row.key();
        if (row.members().size() > 1) {
            log.add(new Suppressed(Rule.MERGED, measure, place));
        }
        var basis = whole.part(row.amounts());
        var share = rate(measure, place, Value.of(Figure.ratio(row.total(), total)), basis);
        if (share.isHidden()) {
            return new ShownRow(row.key(), row.members(), share, share, share);
        }
        return new ShownRow(
                row.key(),
                row.members(),
                part(measure, place, Value.of(row.total()), basis),
                share,
                people(measure, place, row.amounts().size()));
    }

    @Override
    public Map<String, Value> counts(String measure, String cell, Map<String, Integer> people) {
        var keys = List.copyOf(people.keySet());
        var counts = keys.stream().mapToLong(people::get).toArray();
        var mask = RowSuppression.maskWithKnownTotal(policy.k(), counts);
        var shown = new LinkedHashMap<String, Value>();
        for (var i = 0; i < counts.length; i++) {
            var hidden = counts[i] > 0 && (mask.hides(i) || !mask.publishable());
            var rule = counts[i] < policy.k() ? Rule.FEW_PEOPLE : Rule.PROTECTS_ANOTHER;
            shown.put(keys.get(i), hidden ? hide(rule, measure, cell + "." + keys.get(i)) : Value.of(counts[i]));
        }
        return shown;
    }

    @Override
    public Map<String, Map<String, ShownCell>> cells(
            String measure,
            String cell,
            Map<String, Map<String, Category>> rows,
            Set<String> knownColumns,
            Basis whole) {
        var merging = new CellMerging(
                rows,
                knownColumns,
                part -> objection(measure, whole.part(part.amounts())).isEmpty());
        if (merging.isExposed()) {
            hide(Rule.PROTECTS_ANOTHER, measure, cell);
            return Map.of();
        }
        var total = ShownCell.total(rows);
        var shown = new LinkedHashMap<String, Map<String, ShownCell>>();
        merging.shown().forEach((row, categories) -> {
            var cells = new LinkedHashMap<String, ShownCell>();
            categories.forEach(category ->
                    cells.put(category.key(), shownCell(measure, cell + "." + row, category, total, whole)));
            shown.put(row, cells);
            footprints.table(
                    cell + "." + row,
                    rows.getOrDefault(row, Map.of()).values(),
                    categories.stream()
                            .filter(category -> !requireNonNull(cells.get(category.key()))
                                    .share()
                                    .isHidden())
                            .map(Category::members)
                            .toList());
        });
        return shown;
    }

    private ShownCell shownCell(String measure, String row, Category category, double total, Basis whole) {
        var place = row + "." + category.key();
        if (category.members().size() > 1) {
            log.add(new Suppressed(Rule.MERGED, measure, place));
        }
        var basis = whole.part(category.amounts());
        var share = rate(measure, place + ".share", Value.of(Figure.ratio(category.total(), total)), basis);
        return new ShownCell(share.isHidden() ? share : part(measure, place, Value.of(category.total()), basis), share);
    }

    @Override
    public void takeBack(String measure, String cell) {
        hide(Rule.PROTECTS_ANOTHER, measure, cell);
        footprints.forget(cell);
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Footprint footprint() {
        return footprints.footprint();
    }

    @Override
    public List<Suppressed> log() {
        return List.copyOf(log);
    }

    private Value pass(String measure, String cell, Value value, Basis basis, UnaryOperator<Value> coarsening) {
        var objection = objection(measure, basis);
        if (objection.isPresent()) {
            return hide(objection.get(), measure, cell);
        }
        var result = coarsening.apply(value);
        if (!result.isHidden()) {
            shown.computeIfAbsent(measure, first -> new ArrayList<>()).add(basis.population());
            footprints.figure(cell, basis);
        }
        return result;
    }

    private Optional<Rule> objection(String measure, Basis basis) {
        return Optional.ofNullable(ruleAgainst(measure, basis));
    }

    private @Nullable Rule ruleAgainst(String measure, Basis basis) {
        if (basis.population().size() < Policy.THEMES_ONLY) {
            return Rule.THEMES_ONLY;
        }
        if (basis.contributing().size() < policy.k()) {
            return Rule.FEW_CLINICIANS;
        }
        if (basis.notes() < policy.minNotes()) {
            return Rule.FEW_NOTES;
        }
        if (basis.isDominated()) {
            return Rule.DOMINATED;
        }
        return shown.getOrDefault(measure, List.of()).stream().anyMatch(other -> differByFew(other, basis.population()))
                ? Rule.DIFFERS_BY_FEW
                : null;
    }

    private boolean differByFew(Set<ParticipantCode> one, Set<ParticipantCode> other) {
        var common = one.stream().filter(other::contains).count();
        var difference = one.size() + other.size() - 2 * common;
        return difference > 0 && difference < policy.k();
    }

    private static boolean isSmall(Basis basis) {
        return basis.population().size() < Policy.SMALL_GROUP;
    }

    private Value coarse(String measure, String cell, Value exact, Basis basis) {
        if (!(exact instanceof Value.Known known) || !isSmall(basis)) {
            return exact;
        }
        log.add(new Suppressed(Rule.ROUNDED, measure, cell));
        var share = CoarseShare.of(Math.clamp(known.value(), 0, 1));
        return share.bound() == CoarseShare.Bound.ABOUT
                ? Value.of(share.percent() / 100.0)
                : new Value.Bound(share.percent() / 100.0, share.bound() == CoarseShare.Bound.AT_MOST);
    }

    private static Value rounded(Value exact) {
        return exact instanceof Value.Known known ? Value.of(Math.round(known.value() * 20) / 20.0) : exact;
    }

    private Value hide(Rule rule, String measure, String cell) {
        log.add(new Suppressed(rule, measure, cell));
        return new Value.Hidden(rule);
    }
}
