package org.pilothouse.theme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeRefused.Reason;

/** What several codes say together. Final only with a sentence to print and, where the study asks for it, a deviant case. */
@Entity
class Theme {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private String name;
    private String concept;
    private String oneLine;
    private String summary;
    private String deviantCase;
    private int position;

    @Enumerated(EnumType.STRING)
    private ThemeStatus status = ThemeStatus.DRAFT;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "theme_code", joinColumns = @JoinColumn(name = "theme"))
    @OrderColumn(name = "position")
    @Column(name = "code")
    private List<UUID> codes = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "theme_quote", joinColumns = @JoinColumn(name = "theme"))
    @OrderColumn(name = "position")
    private List<Quote> quotes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Theme() {}

    @SuppressWarnings("NullAway.Init") // describe sets what is missing
    Theme(StudyId study, UUID guid, ThemeText text, int position) {
        this.study = study;
        this.guid = guid;
        this.position = position;
        describe(text);
    }

    final void describe(ThemeText text) {
        name = text.name();
        concept = text.concept();
        oneLine = text.oneLine();
        summary = text.summary();
        deviantCase = text.deviantCase();
    }

    /** Makes it final, or stays so after a change. */
    void finish(boolean deviantCaseWanted) {
        if (oneLine.isEmpty()) {
            throw new ThemeRefused(Reason.ONE_LINE_MISSING);
        }
        if (deviantCaseWanted && deviantCase.isEmpty()) {
            throw new ThemeRefused(Reason.DEVIANT_CASE_MISSING);
        }
        status = ThemeStatus.FINAL;
    }

    void become(ThemeStatus imported) {
        status = imported;
    }

    void reopen() {
        status = ThemeStatus.DRAFT;
    }

    void assign(List<UUID> wanted) {
        var distinct = List.copyOf(new LinkedHashSet<>(wanted));
        if (!distinct.equals(codes)) {
            codes.clear();
            codes.addAll(distinct);
        }
    }

    void add(Quote quote) {
        if (quote(quote.coding()).isPresent()) {
            throw new ThemeRefused(Reason.QUOTED_ALREADY);
        }
        quotes.add(quote);
    }

    void replace(Quote quote) {
        quotes.replaceAll(one -> one.coding().equals(quote.coding()) ? quote : one);
    }

    void removeQuote(UUID coding) {
        quotes.removeIf(quote -> quote.coding().equals(coding));
    }

    /** How many quotes were taken from those codings; they are gone. */
    int withdrawQuotes(Set<UUID> codings) {
        var before = quotes.size();
        quotes.removeIf(quote -> codings.contains(quote.coding()));
        return before - quotes.size();
    }

    void takeQuotes(List<Quote> imported) {
        quotes.clear();
        quotes.addAll(imported);
    }

    Optional<Quote> quote(UUID coding) {
        return quotes.stream().filter(quote -> quote.coding().equals(coding)).findFirst();
    }

    void moveTo(int place) {
        position = place;
    }

    StudyId study() {
        return study;
    }

    UUID guid() {
        return guid;
    }

    int position() {
        return position;
    }

    ThemeStatus status() {
        return status;
    }

    ThemeText text() {
        return new ThemeText(name, concept, oneLine, summary, deviantCase);
    }

    List<UUID> codes() {
        return List.copyOf(codes);
    }

    /** Its codes; instead of those that were merged, the ones that stand for them now. */
    List<UUID> codes(Map<UUID, UUID> merged) {
        return codes.stream()
                .map(code -> merged.getOrDefault(code, code))
                .distinct()
                .toList();
    }

    List<Quote> quotes() {
        return List.copyOf(quotes);
    }
}
