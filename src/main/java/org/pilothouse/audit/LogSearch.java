package org.pilothouse.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.StaffNames;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds lines of the log, of one study or of none. For the services that have checked who is asking. */
@Component
@Transactional(readOnly = true)
class LogSearch {
    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.desc("id"));
    static final int PIECE = 1000;

    private final AuditEntryRepository entries;
    private final StaffNames staff;
    private final EntityManager entityManager;

    LogSearch(AuditEntryRepository entries, StaffNames staff, EntityManager entityManager) {
        this.entries = entries;
        this.entityManager = entityManager;
        this.staff = staff;
    }

    public List<LogLine> page(Optional<StudyId> study, LogFilter filter, Pageable page) {
        var names = staff.all();
        var latest = PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST);
        return entries.findAll(matching(study, filter), latest).stream()
                .map(entry -> entry.line(names))
                .toList();
    }

    /** Every line, read piece by piece; no more than one piece is held, and what is written meanwhile shifts none. */
    public void each(Optional<StudyId> study, LogFilter filter, Consumer<LogLine> reader) {
        var names = staff.all();
        var some = piece(matching(study, filter));
        while (!some.isEmpty()) {
            for (var entry : some) {
                reader.accept(entry.line(names));
                entityManager.detach(entry);
            }
            some = piece(matching(study, filter).and(some.getLast().isBefore()));
        }
    }

    private List<AuditEntry> piece(Specification<AuditEntry> wanted) {
        return entries.findBy(
                wanted, query -> query.sortBy(LATEST_FIRST).limit(PIECE).all());
    }

    public List<String> actions(Optional<StudyId> study) {
        return study.map(entries::actions).orElseGet(entries::actionsOutsideStudies);
    }

    /** Staff who did something there, by account. */
    public Map<AccountId, String> people(Optional<StudyId> study) {
        var names = staff.all();
        names.keySet().retainAll(acted(study));
        return names;
    }

    /** Asked of Hibernate itself: Spring Data takes a record in a select for a row to construct. */
    private List<AccountId> acted(Optional<StudyId> study) {
        var select = "select distinct e.account from AuditEntry e where e.account is not null and e.study ";
        return study.map(known -> entityManager
                        .createQuery(select + "= :study", AccountId.class)
                        .setParameter("study", known))
                .orElseGet(() -> entityManager.createQuery(select + "is null", AccountId.class))
                .getResultList();
    }

    private Specification<AuditEntry> matching(Optional<StudyId> study, LogFilter filter) {
        return (entry, query, criteria) -> {
            var all = new ArrayList<Predicate>();
            all.add(study.map(known -> criteria.equal(entry.get("study"), known))
                    .orElseGet(() -> criteria.isNull(entry.get("study"))));
            restrict(entry, criteria, filter, all);
            if (!filter.object().isBlank()) {
                all.add(about(entry, criteria, filter.object().strip().toLowerCase(Locale.ROOT)));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static void restrict(
            Root<AuditEntry> entry, CriteriaBuilder criteria, LogFilter filter, List<Predicate> all) {
        add(filter.from(), from -> all.add(criteria.greaterThanOrEqualTo(entry.get("at"), from)));
        add(filter.before(), before -> all.add(criteria.lessThan(entry.get("at"), before)));
        add(filter.who(), who -> all.add(criteria.equal(entry.get("account"), who)));
        add(filter.action(), action -> all.add(criteria.equal(entry.get("action"), action)));
    }

    /** What was kept, or the name by which a member of staff is told there. */
    private Predicate about(Root<AuditEntry> entry, CriteriaBuilder criteria, String wanted) {
        var named = staff.all().entrySet().stream()
                .filter(known -> known.getValue().toLowerCase(Locale.ROOT).contains(wanted))
                .map(known -> AuditEntry.object(known.getKey()))
                .toList();
        var kept = criteria.like(criteria.lower(entry.get("object")), "%" + wanted + "%");
        return named.isEmpty() ? kept : criteria.or(kept, entry.get("object").in(named));
    }

    private static <T> void add(@Nullable T wanted, Consumer<T> restriction) {
        if (wanted != null) {
            restriction.accept(wanted);
        }
    }
}
