package org.pilothouse.security;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.function.Supplier;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.BundleSource;
import org.springframework.stereotype.Component;

/**
 * Permits for texts that a study takes along in its bundle. Each bears a mark that only the installation which gave it can
 * make, so that nobody can write a permit into a bundle.
 */
@Component
public class CarriedPermits {
    static final String FILE = "text_permits.csv";
    static final List<String> HEADER = List.of("field", "category", "reference", "digest", "mark");

    private final AccountKeys keys;
    private final ThreadLocal<List<Carried>> present = ThreadLocal.withInitial(List::of);

    CarriedPermits(AccountKeys keys) {
        this.keys = keys;
    }

    /** A permit as it travels; of the text there is only a slow hash. */
    record Carried(String field, String category, String reference, String digest, String mark) {
        Category kind() {
            return Category.valueOf(category);
        }
    }

    /** While the study itself is made, before its permits can be kept, those of the bundle hold. */
    public <T> T whileMaking(BundleSource source, Supplier<T> work) {
        present.set(genuine(source));
        try {
            return work.get();
        } finally {
            present.remove();
        }
    }

    List<Carried> present() {
        return present.get();
    }

    /** Those of the bundle that were given here. */
    List<Carried> genuine(BundleSource source) {
        return source.csv(FILE).stream()
                .map(CarriedPermits::read)
                .filter(permit -> permit.mark().equals(mark(permit.field(), permit.category(), permit.digest())))
                .toList();
    }

    Carried carried(TextPermit permit) {
        var about = permit.question();
        var category = about.category().name();
        return new Carried(
                about.field(),
                category,
                about.reference(),
                permit.digest(),
                mark(about.field(), category, permit.digest()));
    }

    private String mark(String field, String category, String digest) {
        return keys.hash("text permit", field + " " + category + " " + digest);
    }

    private static Carried read(BundleSource.Row row) {
        return new Carried(
                cell(row, "field"),
                cell(row, "category"),
                cell(row, "reference"),
                cell(row, "digest"),
                cell(row, "mark"));
    }

    private static String cell(BundleSource.Row row, String column) {
        return requireNonNullElse(row.get(column), "");
    }
}
