package org.pilothouse.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.SurveyRefused.Reason;
import org.pilothouse.survey.instrument.Instrument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of the clinician who asks: what is due, answers begun, answers handed in. */
@Service
@Transactional(readOnly = true)
@MayLogOwn
public class Surveys {
    private final CurrentUser current;
    private final WaveCalendar calendar;
    private final AnswerSheets sheets;
    private final AnswerRules rules;
    private final ApplicationEventPublisher events;

    Surveys(
            CurrentUser current,
            WaveCalendar calendar,
            AnswerSheets sheets,
            AnswerRules rules,
            ApplicationEventPublisher events) {
        this.current = current;
        this.calendar = calendar;
        this.sheets = sheets;
        this.rules = rules;
        this.events = events;
    }

    /** What waits for an answer today, the one that closes first first; nothing for who did not agree to surveys. */
    public List<DueSurvey> due(StudyId study) {
        var me = current.codeIn(study);
        if (!rules.mayBeAsked(study, me, calendar.today(study))) {
            return List.of();
        }
        var begun = new HashSet<>(sheets.begun(study, me));
        return calendar.open(study, me).stream()
                .filter(wave -> !sheets.isDone(study, me, wave))
                .map(wave -> due(wave, begun.contains(wave.instrument() + "/" + wave.name())))
                .toList();
    }

    /** What was handed in, the latest first. */
    public List<DoneSurvey> done(StudyId study) {
        return sheets.done(study, current.codeIn(study));
    }

    /** The title under which an instrument of that version was answered. */
    public String title(StudyId study, DoneSurvey done) {
        return calendar.instrument(done.instrument(), done.version())
                .map(Instrument::title)
                .orElse(done.instrument());
    }

    /**
     * Opens a survey for answering.
     *
     * @param slug of the wave
     * @throws SurveyRefused if it is not due, was handed in already, or consent does not cover it
     */
    public AnswerSheet open(StudyId study, String instrument, String slug) {
        var me = current.codeIn(study);
        var wave = due(study, me, instrument, slug);
        var draft = sheets.draft(study, me, wave);
        var questions = draft.flatMap(begun -> calendar.instrument(instrument, begun.instrumentVersion()))
                .or(() -> calendar.current(instrument))
                .orElseThrow(() -> new SurveyRefused(Reason.NOT_DUE));
        return new AnswerSheet(wave, questions, draft.map(SurveyDraft::answers).orElse(Map.of()));
    }

    /**
     * Keeps what is answered so far, also where a question is hidden meanwhile.
     *
     * @return the items that were left out because their text could identify somebody
     */
    @Transactional
    public Set<String> saveDraft(StudyId study, String instrument, String slug, Map<String, String> answers) {
        var me = current.codeIn(study);
        var sheet = open(study, instrument, slug);
        var identifying = rules.identifying(study, sheet.instrument(), answers);
        var kept = new TreeMap<String, String>();
        sheet.instrument().items().forEach(item -> {
            var answer = answers.getOrDefault(item.name(), "");
            if (!answer.isBlank() && !identifying.contains(item.name())) {
                item.normalised(answer).ifPresent(stored -> kept.put(item.name(), stored));
            }
        });
        sheets.save(study, key(me, sheet), kept, calendar.now());
        return identifying;
    }

    /** Hands the answers in, for good. Answers to hidden questions are left out. */
    @Transactional
    public void submit(StudyId study, String instrument, String slug, Map<String, String> answers) {
        var me = current.codeIn(study);
        var sheet = open(study, instrument, slug);
        rules.checkComplete(study, sheet.instrument(), answers);
        sheets.submit(study, key(me, sheet), sheet.instrument().counted(answers), calendar.now());
        events.publishEvent(
                new SurveySubmitted(study, sheet.instrument().id(), sheet.wave().name()));
    }

    private Wave due(StudyId study, ParticipantCode me, String instrument, String slug) {
        rules.checkConsent(study, me, calendar.today(study));
        var wave = calendar.open(study, me).stream()
                .filter(open ->
                        open.instrument().equals(instrument) && open.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new SurveyRefused(Reason.NOT_DUE));
        if (sheets.isDone(study, me, wave)) {
            throw new SurveyRefused(Reason.ALREADY_SUBMITTED);
        }
        return wave;
    }

    private DueSurvey due(Wave wave, boolean begun) {
        var instrument = calendar.current(wave.instrument()).orElseThrow();
        return new DueSurvey(wave, instrument.title(), instrument.description(), begun);
    }

    private static ResponseKey key(ParticipantCode me, AnswerSheet sheet) {
        var instrument = sheet.instrument();
        return new ResponseKey(
                me, instrument.id(), instrument.version(), sheet.wave().name());
    }
}
