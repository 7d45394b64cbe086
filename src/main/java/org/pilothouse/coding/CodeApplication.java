package org.pilothouse.coding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.TurnPlaces.TurnPlace;
import org.pilothouse.interview.TextWithdrawn;
import org.pilothouse.shared.StudyId;

/** That one coder found one code in one passage. */
@Entity
class CodeApplication {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private UUID selection;
    private long transcript;
    private int textVersion;
    private long code;
    private long coder;
    private int startPosition;
    private int endPosition;
    private @Nullable Integer turn;
    private @Nullable Integer speaker;

    @Embedded
    private @Nullable Remark remark;

    private Instant appliedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CodeApplication() {}

    CodeApplication(StudyId study, Place place, Mark mark) {
        this.study = study;
        transcript = place.transcript();
        textVersion = place.textVersion();
        startPosition = place.span().start();
        endPosition = place.span().end();
        place(place.turn());
        guid = mark.guid();
        selection = mark.selection();
        code = mark.code();
        coder = mark.coder();
        remark = mark.remark();
        appliedAt = mark.at();
    }

    /**
     * Where: in which state of which text, from where to where.
     *
     * @param turn null where that is found out when somebody searches
     */
    record Place(
            long transcript,
            int textVersion,
            Span span,
            @Nullable TurnPlace turn) {
        Place(long transcript, int textVersion, Span span) {
            this(transcript, textVersion, span, null);
        }
    }

    /** What: which code, by whom, when. */
    record Mark(UUID guid, UUID selection, long code, long coder, Remark remark, Instant at) {}

    void resize(Span to) {
        place(null);
        startPosition = to.start();
        endPosition = to.end();
    }

    private void place(@Nullable TurnPlace at) {
        turn = at == null ? null : at.turn();
        speaker = at == null ? null : at.speaker();
    }

    /** Goes with the words into another state of the text. */
    void moveTo(int ofText, Span to) {
        textVersion = ofText;
        resize(to);
    }

    void recode(long to) {
        code = to;
    }

    /** Takes over what a project from elsewhere says of this coding. */
    void change(Place to, long toCode, Remark said) {
        resize(to.span());
        place(to.turn());
        code = toCode;
        remark = said;
    }

    /** Whether it stands there with that code and memo; who put it there does not matter. */
    boolean says(Place place, Mark mark) {
        return transcript == place.transcript()
                && span().equals(place.span())
                && code == mark.code()
                && remark().equals(mark.remark());
    }

    void remark(Remark said) {
        remark = said;
    }

    boolean isIn(TextWithdrawn gone) {
        return gone.covers(textVersion, startPosition, endPosition);
    }

    UUID guid() {
        return guid;
    }

    UUID selection() {
        return selection;
    }

    long transcript() {
        return transcript;
    }

    long code() {
        return code;
    }

    long coder() {
        return coder;
    }

    Span span() {
        return new Span(startPosition, endPosition);
    }

    @Nullable String memo() {
        return remark().memo();
    }

    Remark remark() {
        return remark == null ? Remark.NONE : remark;
    }

    Instant appliedAt() {
        return appliedAt;
    }
}
