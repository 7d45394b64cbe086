package org.pilothouse.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.domain.Specification;

/** One line of the trail; never changed. */
@Entity
@Immutable
class AuditEntry {
    private static final int LONGEST_DETAILS = 2000;
    private static final int LONGEST_OBJECT = 300;
    private static final String ACCOUNT = "account ";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private Instant at;
    private @Nullable AccountId account;
    private @Nullable StudyId study;
    private String action;
    private String object;
    private String details;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AuditEntry() {}

    AuditEntry(Audited what, @Nullable AccountId account, Instant at) {
        this.at = at;
        this.account = account;
        study = what.study();
        action = what.action();
        object = cut(what.object(), LONGEST_OBJECT);
        details = cut(new TreeMap<>(what.details()).toString(), LONGEST_DETAILS);
    }

    /** @param staff names of staff by account; any other account is a clinician's and not told from others */
    LogLine line(Map<AccountId, String> staff) {
        var name = account == null ? null : staff.get(account);
        return new LogLine(at, name, account != null && name == null, action, about(staff), details);
    }

    /** What an entry keeps where it is about an account. */
    static String object(AccountId account) {
        return ACCOUNT + account.value();
    }

    /** Accounts of staff are told by name, all else as it was kept. */
    private String about(Map<AccountId, String> staff) {
        if (!object.startsWith(ACCOUNT)) {
            return object;
        }
        return staff.entrySet().stream()
                .filter(known -> object.equals(object(known.getKey())))
                .map(known -> ACCOUNT + known.getValue())
                .findFirst()
                .orElse(object);
    }

    /** Whether another line comes after this one where the latest is first. */
    Specification<AuditEntry> isBefore() {
        return (other, query, criteria) -> criteria.or(
                criteria.lessThan(other.get("at"), at),
                criteria.and(
                        criteria.equal(other.get("at"), at),
                        criteria.lessThan(other.get("id"), Objects.requireNonNull(id))));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
