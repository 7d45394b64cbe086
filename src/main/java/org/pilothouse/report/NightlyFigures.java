package org.pilothouse.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezes what leads see until the next night (rule 6), held against all they saw before. */
@Service
public class NightlyFigures {
    private final Analyses analyses;
    private final NightlyAnswerRepository answers;
    private final NightlyFootprintRepository footprints;
    private final Ledgers ledgers;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NightlyFigures(
            Analyses analyses,
            NightlyAnswerRepository answers,
            NightlyFootprintRepository footprints,
            Ledgers ledgers,
            TransactionTemplate transactions,
            Clock clock) {
        this.analyses = analyses;
        this.answers = answers;
        this.footprints = footprints;
        this.ledgers = ledgers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the figures as they are now; what would tell about a few clinicians stays as it was. */
    @MayLockRelease
    public void freeze(StudyId study) {
        freeze(study, Analyses.NAMES);
    }

    /** The same of what was not taken since then. */
    @MayLockRelease
    public void freezeMissing(StudyId study, Instant since) {
        var done = new HashSet<>(answers.analysesFrozen(study, since));
        freeze(
                study,
                Analyses.NAMES.stream().filter(name -> !done.contains(name)).toList());
    }

    /**
     * Each analysis in a transaction of its own, so that one that fails holds up no other; use goes before its weeks, which
     * are held against it.
     */
    private void freeze(StudyId study, List<String> names) {
        var night = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var failures = new ArrayList<RuntimeException>();
        for (var analysis : names) {
            try {
                transactions.executeWithoutResult(one -> freeze(study, analysis, night));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void freeze(StudyId study, String analysis, Instant night) {
        var tonight = analyses.forLeads(study, analysis);
        var ledger = ledgers.ofLeads(study, analysis, night, tonight);
        tonight.forEach((part, answer) -> renew(study, part, night, answer, ledger));
        answers.findByStudyAndAnalysisOrderById(study, analysis).stream()
                .filter(kept -> !tonight.containsKey(kept.part()))
                .forEach(answers::delete);
    }

    private void renew(
            StudyId study, AnalysisParameters part, Instant night, AnalysisResult tonight, Ledgers.OfLeads ledger) {
        var kept = answers.findByStudyAndAnalysisAndPart(study, tonight.analysis(), StudyPart.text(part));
        var renewed = new NightlyRenewal(measure -> ledger.since(part, measure))
                .renew(kept.map(NightlyAnswer::result).orElse(null), tonight);
        kept.ifPresentOrElse(
                answer -> answer.freeze(night, renewed.answer()),
                () -> answers.save(new NightlyAnswer(study, tonight.analysis(), part, night, renewed.answer())));
        for (var shown : renewed.shown()) {
            var footprint = new NightlyFootprint(study, night, part, shown);
            if (ledger.add(part, shown.part(), footprint)) {
                footprints.save(footprint);
            }
        }
    }
}
