package org.pilothouse.enrolment;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;

/** All that a study's participants ever agreed to: answers for any day without asking the database again. */
public final class Consents {
    /** No consent on that day covers it, or the participant had left. */
    public static final String NOT_COVERED = "CK-01";
    /** The text changed materially and the participant has not agreed to the new one. */
    public static final String TEXT_CHANGED = "CK-02";

    private final ZoneId zone;
    private final Map<ParticipantCode, ParticipantStatus> statuses;
    private final Map<String, ConsentForm> forms;
    private final Map<ParticipantCode, List<Consent>> given;
    private final Map<ParticipantCode, Leave> withdrawn;

    /** When somebody left, and whether that was carried out. */
    record Leave(Instant at, boolean executed) {}

    Consents(
            ZoneId zone,
            Map<ParticipantCode, ParticipantStatus> statuses,
            Collection<ConsentForm> forms,
            Collection<Consent> consents,
            Map<ParticipantCode, Leave> withdrawn) {
        this.zone = zone;
        this.statuses = Map.copyOf(statuses);
        this.forms = forms.stream().collect(toMap(ConsentForm::version, form -> form));
        this.withdrawn = Map.copyOf(withdrawn);
        given = consents.stream()
                .collect(groupingBy(Consent::participant, collectingAndThen(toList(), Consents::byTime)));
    }

    /** Why nothing of that scope may be recorded about that day: {@code CK-01}, {@code CK-02}, or empty when it may. */
    public Optional<String> refusal(ParticipantCode code, LocalDate day, Scope scope) {
        var consent = inForceOn(code, day);
        if (consent.isEmpty() || !consent.get().scopes().contains(scope)) {
            return Optional.of(NOT_COVERED);
        }
        return isOutdatedOn(consent.get(), day) ? Optional.of(TEXT_CHANGED) : Optional.empty();
    }

    /** The same for what is recorded only now: after a withdrawal was carried out nothing is, whatever day it is about. */
    public Optional<String> refusalNow(ParticipantCode code, LocalDate day, Scope scope) {
        var leave = withdrawn.get(code);
        return leave != null && leave.executed() ? Optional.of(NOT_COVERED) : refusal(code, day, scope);
    }

    /** What may be recorded about that day. */
    public Set<Scope> scopesOn(ParticipantCode code, LocalDate day) {
        return inForceOn(code, day)
                .filter(consent -> !isOutdatedOn(consent, day))
                .map(Consent::scopes)
                .orElse(Set.of());
    }

    /** The last thing that participant agreed to, whether it still takes part or not. */
    public Optional<Consent> latest(ParticipantCode code) {
        return given.getOrDefault(code, List.of()).stream().reduce((earlier, later) -> later);
    }

    /** Who agreed, last, to that. */
    public Set<ParticipantCode> agreeingTo(Scope scope) {
        return given.keySet().stream()
                .filter(code -> latest(code).orElseThrow().scopes().contains(scope))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private Optional<Consent> inForceOn(ParticipantCode code, LocalDate day) {
        return takesPartOn(code, day)
                ? given.getOrDefault(code, List.of()).stream()
                        .filter(consent -> !dayOf(consent.givenAt()).isAfter(day))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private boolean takesPartOn(ParticipantCode code, LocalDate day) {
        var status = statuses.get(code);
        if (status == null || !status.hasConsented()) {
            return false;
        }
        var leaving = withdrawn.get(code);
        return leaving == null ? status != ParticipantStatus.WITHDRAWN : !day.isAfter(dayOf(leaving.at()));
    }

    private boolean isOutdatedOn(Consent consent, LocalDate day) {
        var agreedTo = forms.get(consent.formVersion());
        return agreedTo == null
                || forms.values().stream()
                        .filter(ConsentForm::material)
                        .filter(form -> !form.effectiveFrom().isAfter(day))
                        .anyMatch(form -> ConsentForm.BY_AGE.compare(form, agreedTo) > 0);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static List<Consent> byTime(List<Consent> consents) {
        return consents.stream().sorted(Comparator.comparing(Consent::givenAt)).toList();
    }
}
