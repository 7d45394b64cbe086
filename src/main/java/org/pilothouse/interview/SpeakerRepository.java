package org.pilothouse.interview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SpeakerRepository extends JpaRepository<SpeakerLink, Long> {

    void deleteByTranscript(long transcript);

    List<SpeakerLink> findByTranscriptInOrderByLabel(Collection<Long> transcripts);

    Optional<SpeakerLink> findByTranscriptAndLabel(long transcript, String label);
}
