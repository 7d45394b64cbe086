package org.pilothouse.interview;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A conversation with one or more participants. */
@Entity
class Interview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String code;
    private int round;

    @Enumerated(EnumType.STRING)
    private InterviewType type;

    private LocalDate heldOn;
    private @Nullable Integer minutes;
    private @Nullable String guideVersion;
    private @Nullable UUID source;
    private @Nullable String flag;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "interview_participant", joinColumns = @JoinColumn(name = "interview"))
    @Column(name = "participant")
    private Set<String> participants = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Interview() {}

    @SuppressWarnings("NullAway.Init") // change sets what is missing
    Interview(StudyId study, NewInterview wanted, @Nullable String flag) {
        this.study = study;
        this.flag = flag;
        code = wanted.code();
        source = wanted.source();
        change(wanted);
    }

    final void change(NewInterview wanted) {
        if (wanted.participants().isEmpty()) {
            throw new InterviewRefused(Reason.NO_PARTICIPANT);
        }
        round = wanted.round();
        type = wanted.type();
        heldOn = wanted.date();
        minutes = wanted.minutes();
        guideVersion = wanted.guideVersion();
        participants.clear();
        wanted.participants().forEach(participant -> participants.add(participant.value()));
    }

    /** One of several is no longer in it. */
    void leave(ParticipantCode code) {
        participants.remove(code.value());
    }

    void link(@Nullable UUID text) {
        source = text;
    }

    InterviewLine line() {
        var sorted = participants.stream().sorted().map(ParticipantCode::new).toList();
        return new InterviewLine(code, sorted, round, type, heldOn, minutes, guideVersion, source, flag);
    }

    @Nullable UUID source() {
        return source;
    }

    Set<ParticipantCode> participants() {
        return participants.stream().map(ParticipantCode::new).collect(toCollection(HashSet::new));
    }
}
