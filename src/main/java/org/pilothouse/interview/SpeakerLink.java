package org.pilothouse.interview;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/** A name in a transcript and who it stands for. */
@Entity
@Table(name = "speaker")
class SpeakerLink {
    private static final Set<String> INTERVIEWERS =
            Set.of("interviewer", "moderator", "facilitator", "researcher", "interviewer 1", "interviewer 2");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "speaker_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private long transcript;
    private String label;
    private @Nullable ParticipantCode participant;
    private boolean interviewer;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SpeakerLink() {}

    SpeakerLink(long transcript, String label) {
        this.transcript = transcript;
        this.label = label;
        interviewer = INTERVIEWERS.contains(label.toLowerCase(Locale.ROOT));
    }

    void is(@Nullable ParticipantCode who, boolean asks) {
        var speaker = new Speaker(label, who, asks);
        participant = speaker.participant();
        interviewer = speaker.interviewer();
    }

    /** A label that is the code of a participant of the interview needs nobody to say so. */
    void recognise(Set<ParticipantCode> participants) {
        participants.stream()
                .filter(code -> code.value().equalsIgnoreCase(label))
                .findFirst()
                .ifPresent(code -> is(code, false));
    }

    /** Whoever it stood for has left. */
    void withdraw(Set<String> mayStay) {
        is(null, false);
        if (!mayStay.contains(label)) {
            label = Redaction.standIn(label);
        }
    }

    long transcript() {
        return transcript;
    }

    Speaker speaker() {
        return new Speaker(label, participant, interviewer);
    }
}
