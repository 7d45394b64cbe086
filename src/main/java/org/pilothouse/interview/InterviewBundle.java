package org.pilothouse.interview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.ParticipantFacts;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** {@code interviews.csv} of the study bundle; the texts themselves travel in {@code project.qdpx}. */
@Component
class InterviewBundle implements BundlePart {
    private static final String FILE = "interviews.csv";
    private static final List<String> HEADER =
            List.of("id", "participants", "round", "type", "date", "minutes", "guide_version", "source");
    private static final int LONGEST_CODE = 40;

    private final InterviewRepository interviews;
    private final ConsentGate consent;
    private final ParticipantFacts participants;
    private final FreeText freeText;

    InterviewBundle(
            InterviewRepository interviews, ConsentGate consent, ParticipantFacts participants, FreeText freeText) {
        this.interviews = interviews;
        this.consent = consent;
        this.participants = participants;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var all = interviews.findByStudyOrderByCode(study).stream()
                .map(Interview::line)
                .toList();
        if (!all.isEmpty()) {
            sink.csv(FILE, HEADER, rows -> all.forEach(line -> rows.accept(cells(line))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var history = consent.history(study);
        var known =
                participants.participants(study).stream().map(Participant::code).collect(Collectors.toSet());
        var seen = new HashSet<Object>();
        for (var row : rows) {
            var cells = new Cells(FILE, row, report);
            interview(cells)
                    .filter(wanted -> isFreeOfIdentifiers(study, wanted, cells))
                    .filter(wanted -> isSound(wanted, known, seen, cells))
                    .ifPresent(wanted -> keep(study, wanted, history, cells));
        }
    }

    /** Participants are there, ids and texts occur once. */
    private static boolean isSound(NewInterview wanted, Set<ParticipantCode> known, Set<Object> seen, Cells cells) {
        if (!known.containsAll(wanted.participants())) {
            cells.refuse("participants", "UNKNOWN_REFERENCE", "codes of participants.csv");
        }
        if (!seen.add(wanted.code())) {
            cells.refuse("id", "DUPLICATE", "a value that occurs once");
        }
        if (wanted.source() != null && !seen.add(wanted.source())) {
            cells.refuse("source", "DUPLICATE", "a value that occurs once");
        }
        return !cells.refused();
    }

    private boolean isFreeOfIdentifiers(StudyId study, NewInterview wanted, Cells cells) {
        freeText.problem(study, "interview.code", wanted.code())
                .ifPresent(hit -> cells.hide("id", PhiHit.CHECK, hit.expected()));
        freeText.problem(study, "interview.guide", wanted.guideVersion())
                .ifPresent(hit -> cells.hide("guide_version", PhiHit.CHECK, hit.expected()));
        return !cells.refused();
    }

    private void keep(StudyId study, NewInterview wanted, Consents history, Cells cells) {
        var flag = flag(wanted, history);
        if (flag != null) {
            cells.note("date", flag);
        }
        interviews.save(new Interview(study, wanted, flag));
    }

    private static @Nullable String flag(NewInterview wanted, Consents history) {
        return wanted.participants().stream()
                .map(code -> history.refusal(code, wanted.date(), Scope.INTERVIEW))
                .flatMap(Optional::stream)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** The row as an interview; empty when something in it was refused. */
    private static Optional<NewInterview> interview(Cells cells) {
        var code = cells.required("id", InterviewBundle::code, "up to " + LONGEST_CODE + " characters");
        var participants = cells.required("participants", InterviewBundle::participants, "participant codes");
        var round = cells.required("round", text -> atLeast(1, text), "a whole number from 1");
        var type = cells.required("type", InterviewType::valueOf, Arrays.toString(InterviewType.values()));
        var date = cells.required("date", LocalDate::parse, "a date such as 2026-03-02");
        var minutes = cells.optional("minutes", text -> atLeast(0, text), "a whole number");
        var guide = cells.optional("guide_version", text -> text, "text");
        var source = cells.optional("source", UUID::fromString, "a GUID");
        if (cells.refused() || code == null || participants == null || round == null || type == null || date == null) {
            return Optional.empty();
        }
        return Optional.of(new NewInterview(code, participants, round, type, date, minutes, guide, source));
    }

    private static List<? extends Object> cells(InterviewLine line) {
        var participants =
                line.participants().stream().map(ParticipantCode::value).collect(Collectors.joining(" "));
        return Arrays.asList(
                line.code(),
                participants,
                line.round(),
                line.type(),
                line.date(),
                line.minutes(),
                line.guideVersion(),
                line.source());
    }

    private static String code(String text) {
        if (text.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static Set<ParticipantCode> participants(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(ParticipantCode::new)
                .collect(Collectors.toSet());
    }

    private static int atLeast(int least, String text) {
        var number = Integer.parseInt(text);
        if (number < least) {
            throw new IllegalArgumentException("too small");
        }
        return number;
    }
}
