package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.NewText;
import org.pilothouse.interview.TextStore;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes a REFI-QDA project into a study: coders, codes, texts, codings and their memos, under the guids they come with. */
@Component
class ProjectImport {
    private static final int LONGEST_MEMO = 10_000;
    private static final int LONGEST_CODER = 120;
    private static final UUID UNKNOWN = new UUID(0, 0);

    private final CodeRepository codes;
    private final CoderRepository coders;
    private final CodeApplicationRepository applications;
    private final TextStore texts;
    private final Clock clock;

    ProjectImport(
            CodeRepository codes,
            CoderRepository coders,
            CodeApplicationRepository applications,
            TextStore texts,
            Clock clock) {
        this.codes = codes;
        this.coders = coders;
        this.applications = applications;
        this.texts = texts;
        this.clock = clock;
    }

    void take(StudyId study, QdaProject project) {
        var taking = new Taking(study, project);
        taking.coders();
        taking.codebook(project.codes(), null);
        project.sources().forEach(taking::source);
        applications.flush();
        texts.recognise(study);
        project.sources().forEach(taking::speakers);
    }

    /** One project on its way in. */
    private final class Taking {
        private final StudyId study;
        private final QdaProject project;
        private final Map<UUID, Long> coderIds = new HashMap<>();
        private final Map<UUID, Long> codeIds = new HashMap<>();
        private final Map<UUID, QdaNote> notes;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        Taking(StudyId study, QdaProject project) {
            this.study = study;
            this.project = project;
            notes = project.notes().stream().collect(toMap(QdaNote::guid, note -> note));
        }

        void coders() {
            var taken = coders.findByStudyOrderByName(study).stream()
                    .map(Coder::name)
                    .collect(toSet());
            for (var user : project.users()) {
                var name = user.name().length() > LONGEST_CODER ? user.name().substring(0, LONGEST_CODER) : user.name();
                var free = name;
                for (var number = 2; !taken.add(free); number++) {
                    free = name + " (" + number + ")";
                }
                coderIds.put(
                        user.guid(),
                        coders.save(new Coder(study, user.guid(), free, null)).id());
            }
        }

        void codebook(List<QdaCode> level, @Nullable QdaCode parent) {
            var position = 0;
            for (var code : level) {
                var above = parent == null ? null : parent.guid();
                var definition = CodeDescription.read(code, above, 1 + codeIds.size() % 24);
                var kept =
                        codes.save(new Code(study, definition, above == null ? null : codeIds.get(above), position++));
                codeIds.put(code.guid(), kept.id());
                codebook(code.children(), code);
            }
        }

        void source(QdaSource source) {
            var text =
                    texts.keep(study, new NewText(source.guid(), source.name(), source.description(), source.text()));
            var rows = new ArrayList<CodeApplication>();
            for (var selection : source.selections()) {
                var place = new CodeApplication.Place(text, 1, new Span(selection.start(), selection.end()));
                for (var coding : selection.codings()) {
                    rows.add(new CodeApplication(study, place, mark(coding, selection.guid())));
                }
            }
            var whole =
                    new Span(0, source.text().codePointCount(0, source.text().length()));
            for (var coding : source.codings()) {
                var place = new CodeApplication.Place(text, 1, whole);
                rows.add(new CodeApplication(study, place, mark(coding, UUID.randomUUID())));
            }
            applications.saveAll(rows);
        }

        void speakers(QdaSource source) {
            source.notes().stream()
                    .filter(ProjectGuids.speakersOf(source.guid())::equals)
                    .map(notes::get)
                    .filter(Objects::nonNull)
                    .flatMap(note -> SpeakerNote.read(note.text()).stream())
                    .forEach(speaker -> texts.nameIfThere(study, source.guid(), speaker));
        }

        private CodeApplication.Mark mark(QdaCoding coding, UUID selection) {
            return new CodeApplication.Mark(
                    coding.guid(),
                    selection,
                    Objects.requireNonNull(codeIds.get(coding.code()), "the reader leaves no coding without its code"),
                    coder(coding.createdBy()),
                    memo(coding),
                    Objects.requireNonNullElse(coding.createdAt(), now));
        }

        private long coder(@Nullable UUID user) {
            return coderIds.computeIfAbsent(
                    user == null ? UNKNOWN : user,
                    guid -> coders.save(new Coder(study, UUID.randomUUID(), "Unknown coder", null))
                            .id());
        }

        private @Nullable String memo(QdaCoding coding) {
            var text = coding.notes().stream()
                    .map(notes::get)
                    .filter(Objects::nonNull)
                    .map(QdaNote::text)
                    .reduce((one, other) -> one + "\n\n" + other)
                    .orElse(null);
            return text == null || text.length() <= LONGEST_MEMO ? text : text.substring(0, LONGEST_MEMO);
        }
    }
}
