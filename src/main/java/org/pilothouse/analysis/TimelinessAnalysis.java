package org.pilothouse.analysis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.SigningLag;

/** How soon notes are signed after their session (domain 7.3). */
final class TimelinessAnalysis {
    private static final double SECONDS_AN_HOUR = 3600;
    private static final String DEFINITION =
            "Notes signed within 24 hours after the end of their session, divided by all notes of which both are known.";
    private static final String METHOD = "pooled proportion, interval clustered by clinician (t, n\u22121)";

    /** A note with the hours from the end of its session to its signature. */
    private record Signed(NoteFact note, double hours) {
        ParticipantCode participant() {
            return note.participant();
        }
    }

    private final StudyFacts facts;
    private final Answer answer;
    private final List<Signed> signed;

    private TimelinessAnalysis(StudyFacts facts, Gate gate) {
        this.facts = facts;
        answer = new Answer(Analyses.TIMELINESS, gate);
        signed = facts.notes().stream().flatMap(note -> signed(note).stream()).toList();
    }

    static AnalysisResult of(StudyFacts facts, Gate gate) {
        return new TimelinessAnalysis(facts, gate).result();
    }

    private Optional<Signed> signed(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        return particulars == null
                ? Optional.empty()
                : particulars.signingLag().map(lag -> new Signed(note, hours(lag)));
    }

    private static double hours(Duration lag) {
        return lag.toMillis() / 1000.0 / SECONDS_AN_HOUR;
    }

    private AnalysisResult result() {
        var within = within(signed, SigningLag.DAY);
        var basis = basis(signed, within);
        var ratio = ratio(within);
        var head = answer.rateHead("estimate", ratio.pooled(), ratio.interval(), basis);
        var twoDays = within(signed, SigningLag.TWO_DAYS);
        var lag = SigningLag.of(signed.stream().mapToDouble(Signed::hours).toArray());
        answer.detailRate("within48h", "within48h", ratio(twoDays), onSecondDay(basis(signed, twoDays)));
        answer.detail("medianHours", answer.individual("medianHours", lag.medianHours(), basis));
        answer.detail("notKnown", notKnown(note -> true));
        answer.detail("byPhase", byPhase());
        answer.plan("confidenceLevel", facts.confidence());
        return answer.result(head, METHOD, null, DEFINITION);
    }

    /** Notes of which the session's end or the signature is not known, or that seem signed before it. */
    private Object notKnown(Predicate<NoteFact> which) {
        var missing = facts.notes().stream()
                .filter(which)
                .filter(note -> signed(note).isEmpty())
                .toList();
        var counts = StudyFacts.counts(missing);
        var all = StudyFacts.counts(facts.notes());
        var basis = new Basis(all.keySet(), counts.keySet(), facts.notes().size(), List.of(counts));
        return answer.amount("not-known", "notKnown", Figure.of(missing.size()), basis);
    }

    private List<Map<String, @Nullable Object>> byPhase() {
        return ByPhase.of(signed, one -> one.note().phaseKind(), this::inPhase).rows();
    }

    private Map<String, @Nullable Object> inPhase(String phase, List<Signed> notes) {
        var within = within(notes, SigningLag.DAY);
        var ratio = ratio(within);
        var head = answer.rateHead("phase." + phase, ratio.pooled(), ratio.interval(), basis(notes, within));
        return UtilisationAnalysis.row("phase", phase, head);
    }

    /** Beside the share within a day it tells of those who signed on the second. */
    private Basis onSecondDay(Basis basis) {
        var some = signed.stream()
                .filter(one -> one.hours() > SigningLag.DAY && one.hours() <= SigningLag.TWO_DAYS)
                .map(Signed::participant)
                .collect(Collectors.toUnmodifiableSet());
        return some.isEmpty() ? basis : new Basis(basis.population(), some, basis.notes(), basis.sums(), basis.data());
    }

    private static PerClinician within(List<Signed> notes, double hours) {
        return PerClinician.mean(notes, Signed::participant, one -> one.hours() <= hours ? 1 : 0);
    }

    private ClusteredRatio ratio(PerClinician totals) {
        return ClusteredRatio.ofProportion(totals.clusters(), facts.confidence());
    }

    /** The hours themselves stand behind shares and median; those of these notes and of no others. */
    private static Basis basis(List<Signed> notes, PerClinician within) {
        var marks = new TreeMap<ParticipantCode, Integer>();
        notes.forEach(
                one -> marks.merge(one.participant(), PerClinician.mark(Math.round(one.hours() * 60)), Integer::sum));
        return within.basis().withData(marks);
    }
}
