package org.pilothouse.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** The row behind a {@link Participant}: it knows which step may follow which. */
@Entity
@Table(name = "participant")
class EnrolledParticipant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private ParticipantCode code;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    private String site;
    private @Nullable String program;
    private @Nullable String yearsExperienceBand;
    private @Nullable String fteBand;

    @Enumerated(EnumType.STRING)
    private @Nullable AiExperience aiExperience;

    @Column(name = "tool_order")
    private @Nullable String sequence;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EnrolledParticipant() {}

    EnrolledParticipant(StudyId study, Participant facts) {
        this.study = study;
        code = facts.code();
        part = facts.part();
        discipline = facts.discipline();
        site = facts.site();
        program = facts.program();
        yearsExperienceBand = facts.yearsExperienceBand();
        fteBand = facts.fteBand();
        aiExperience = facts.aiExperience();
        sequence = facts.sequence();
        status = facts.status();
    }

    ParticipantCode code() {
        return code;
    }

    ParticipantStatus status() {
        return status;
    }

    void become(ParticipantStatus next) {
        if (!status.mayBecome(next)) {
            throw new EnrolmentRefused(Reason.NOT_FROM_HERE);
        }
        status = next;
    }

    /** Keeps of somebody who left the code and what the study cannot do without. */
    void forgetAttributes() {
        discipline = Discipline.OTHER;
        program = null;
        yearsExperienceBand = null;
        fteBand = null;
        aiExperience = null;
        sequence = null;
    }

    Participant facts() {
        return new Participant(
                code, part, discipline, site, program, yearsExperienceBand, fteBand, aiExperience, sequence, status);
    }
}
