package org.pilothouse.interview;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TextVersionRepository extends JpaRepository<TextVersion, Long> {

    /** The present state of each of the transcripts. */
    @Query("""
            select v from TextVersion v
            where v.transcript in :transcripts
              and v.number = (select max(w.number) from TextVersion w where w.transcript = v.transcript)
            """)
    List<TextVersion> latest(Collection<Long> transcripts);

    List<TextVersion> findByTranscriptOrderByNumber(long transcript);

    /** The one change that a text ever sees: what somebody who left had said is taken out. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value = "update text_version set content = :content where transcript = :transcript and number = :number")
    void replace(long transcript, int number, String content);

    /** A text in all its states goes, because what it said must not be kept. */
    void deleteByTranscript(long transcript);

    /** The latest version first; nothing while the text waits to be pseudonymised. */
    @Query("""
            select new org.pilothouse.interview.TextExtent(v.transcript, v.number, v.length)
            from TextVersion v join Transcript t on t.id = v.transcript
            where t.study = :study and t.guid = :guid and t.pending = false
            order by v.number desc
            """)
    List<TextExtent> extents(StudyId study, UUID guid);

    /** The same for the texts of those internal ids. */
    @Query("""
            select new org.pilothouse.interview.TextExtent(v.transcript, v.number, v.length)
            from TextVersion v join Transcript t on t.id = v.transcript
            where t.study = :study and t.id in :ids and t.pending = false
              and v.number = (select max(w.number) from TextVersion w where w.transcript = v.transcript)
            """)
    List<TextExtent> extents(StudyId study, Collection<Long> ids);

    /** What the other texts are called in which the words stand, in order. */
    @Query("""
            select distinct t.name
            from TextVersion v join Transcript t on t.id = v.transcript
            where t.study = :study and t.guid <> :except and t.pending = false and locate(:words, v.content) > 0
            order by t.name
            """)
    List<String> namesSaying(StudyId study, UUID except, String words);
}
