package org.pilothouse.interview;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.Pseudonyms;
import org.pilothouse.interview.FreshAnswers.Fresh;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.interview.Pseudonymising.Replacement;
import org.pilothouse.interview.Pseudonymising.Waiting;
import org.pilothouse.security.MayResearch;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.OpenAnswers.Answer;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes texts of what clinicians answered in their own words, so that it is coded beside the interviews. */
@Service
@MayResearch
public class AnswerTexts {
    private final FreshAnswers fresh;
    private final AnswerIntake intake;
    private final Studies studies;
    private final PhiLinter linter;
    private final Pseudonyms pseudonyms;
    private final AuditTrail trail;

    AnswerTexts(
            FreshAnswers fresh,
            AnswerIntake intake,
            Studies studies,
            PhiLinter linter,
            Pseudonyms pseudonyms,
            AuditTrail trail) {
        this.fresh = fresh;
        this.intake = intake;
        this.studies = studies;
        this.linter = linter;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
    }

    /** Every question that has an answer, without the answers. */
    public List<AnswerLine> all(StudyId study) {
        return fresh.all(study).stream().map(this::line).toList();
    }

    /** The answers that are in no text yet, with what may identify somebody in them; on the trail before it happens. */
    public Waiting open(StudyId study, String question) {
        trail.write(new AnswersRead(study, question));
        var content = AnswerLines.of(known(study, question).answers());
        return new Waiting(content, linter.lint(content), pseudonyms.in(study, content));
    }

    /**
     * Puts the answers into the text of that question, at its end; the first time the text is made. Whatever stood in it stays
     * where it was.
     *
     * @param seen the answers as they were opened
     * @throws InterviewRefused if there are others by now
     * @throws org.pilothouse.security.TextRefused if a number or an address is left in them
     */
    @Transactional
    public UUID take(StudyId study, String question, String seen, List<Replacement> replacements) {
        var wanted = known(study, question);
        if (wanted.answers().isEmpty() || !AnswerLines.of(wanted.answers()).equals(seen)) {
            throw new InterviewRefused(Reason.ANSWERS_CHANGED);
        }
        var zone = studies.definition(study).timezone();
        var turns = wanted.answers().stream().map(answer -> turn(answer, zone)).toList();
        var text = intake.take(study, wanted, turns, Replacement.inPlaceIn(seen, replacements));
        replacements.stream().filter(Replacement::remembered).forEach(one -> remember(study, seen, one));
        return text;
    }

    private void remember(StudyId study, String content, Replacement one) {
        var name = content.substring(one.start(), one.end());
        if (PhiLinter.hardHits(name).isEmpty()) {
            pseudonyms.remember(study, content, name, one.with());
        }
    }

    private Fresh known(StudyId study, String question) {
        return fresh.find(study, question).orElseThrow(() -> new InterviewRefused(Reason.UNKNOWN_TEXT));
    }

    private AnswerLine line(Fresh one) {
        var text = one.text();
        return new AnswerLine(
                one.question().key(),
                one.question().asked(),
                one.question().wording(),
                text == null ? null : intake.guid(text),
                text == null ? 0 : text.turns().size(),
                one.answers().size(),
                one.leftOut());
    }

    private static AnswerTurn turn(Answer answer, ZoneId zone) {
        return new AnswerTurn(
                answer.participant(),
                answer.occasion(),
                answer.givenAt(),
                answer.givenAt().atZone(zone).toLocalDate());
    }
}
