package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.NewText;
import org.pilothouse.interview.TextStore;
import org.pilothouse.refiqda.QdaCode;
import org.pilothouse.refiqda.QdaCoding;
import org.pilothouse.refiqda.QdaNote;
import org.pilothouse.refiqda.QdaProject;
import org.pilothouse.refiqda.QdaSource;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.PhiHit;
import org.pilothouse.security.PhiLinter;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/**
 * Takes a REFI-QDA project into a study: coders, codes, texts, codings and their memos, under the guids they come with. What
 * is there under the same guid already is brought up to date; what the project does not speak of stays as it is.
 */
@Component
class ProjectImport {
    private static final int LONGEST_MEMO = 10_000;
    static final int LONGEST_DESCRIPTION = 2000;

    private final CodeRepository codes;
    private final CoderRepository coders;
    private final CodeApplicationRepository applications;
    private final TextStore texts;
    private final Viewpoint viewpoint;
    private final MemoIntake memos;
    private final FreeText freeText;
    private final Clock clock;

    ProjectImport(
            CodeRepository codes,
            CoderRepository coders,
            CodeApplicationRepository applications,
            TextStore texts,
            Viewpoint viewpoint,
            MemoIntake memos,
            FreeText freeText,
            Clock clock) {
        this.codes = codes;
        this.coders = coders;
        this.applications = applications;
        this.texts = texts;
        this.viewpoint = viewpoint;
        this.memos = memos;
        this.freeText = freeText;
        this.clock = clock;
    }

    /** @param hidden told of every text in which passages were hidden because they may identify somebody */
    ProjectCounts take(StudyId study, QdaProject project, Consumer<Hidden> hidden) {
        return take(study, project, new Taking(study, project, hidden, true));
    }

    /** What that would do, for a transaction that is rolled back: thousands of codings are not written to be undone at once. */
    ProjectCounts preview(StudyId study, QdaProject project, Consumer<Hidden> hidden) {
        return take(study, project, new Taking(study, project, hidden, false));
    }

    private ProjectCounts take(StudyId study, QdaProject project, Taking taking) {
        taking.people.add(project.users());
        taking.codebook(project.codes(), null);
        project.sources().forEach(taking::text);
        project.sources().forEach(taking::codings);
        applications.flush();
        texts.recognise(study);
        project.sources().forEach(taking::speakers);
        memos.take(study, project.notes(), taking.people::id, text -> taking.clean("memo.text", text), taking.counts);
        return taking.counts;
    }

    /** The codes of a project or codebook alone. */
    ProjectCounts takeCodebook(StudyId study, QdaProject project, Consumer<Hidden> hidden) {
        var taking = new Taking(study, project, hidden, true);
        taking.codebook(project.codes(), null);
        codes.flush();
        return taking.counts;
    }

    /** That a text was not taken as it came. */
    record Hidden(String field, PhiHit first) {}

    /** One project on its way in. */
    private final class Taking {
        private final StudyId study;
        private final QdaProject project;
        private final ProjectCounts counts = new ProjectCounts();
        private final IncomingCoders people;
        private final Map<UUID, Long> codeIds = new HashMap<>();
        private final Map<UUID, String> codeNames = new HashMap<>();
        private final Map<UUID, Code> knownCodes;
        private final Map<UUID, CodeApplication> knownCodings;
        private final Map<UUID, QdaNote> notes;
        private final Map<QdaSource, TextHere> placed = new IdentityHashMap<>();
        private final Layer layer;
        private final Consumer<Hidden> hidden;
        private final boolean keeping;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        Taking(StudyId study, QdaProject project, Consumer<Hidden> hidden, boolean keeping) {
            this.keeping = keeping;
            this.study = study;
            this.project = project;
            this.hidden = hidden;
            people = new IncomingCoders(study, coders, counts);
            layer = viewpoint.layer(study);
            notes = project.notes().stream().collect(toMap(QdaNote::guid, note -> note));
            knownCodes =
                    codes.findByStudyOrderByPositionAscIdAsc(study).stream().collect(toMap(Code::guid, code -> code));
            knownCodings =
                    applications.findByStudyOrderByTranscriptAscStartPositionAscEndPositionAscGuidAsc(study).stream()
                            .collect(toMap(CodeApplication::guid, coding -> coding));
        }

        void codebook(List<QdaCode> level, @Nullable QdaCode parent) {
            var position = free(parent == null ? null : codeIds.get(parent.guid()));
            for (var code : level) {
                var above = parent == null ? null : parent.guid();
                codeIds.put(code.guid(), code(code, above, position++));
                codebook(code.children(), code);
            }
        }

        /** After the codes that are there already. */
        private int free(@Nullable Long parent) {
            return knownCodes.values().stream()
                    .filter(code -> Objects.equals(code.parent(), parent))
                    .mapToInt(code -> code.position() + 1)
                    .max()
                    .orElse(0);
        }

        private long code(QdaCode code, @Nullable UUID above, int position) {
            codeNames.put(code.guid(), code.name());
            var parent = above == null ? null : codeIds.get(above);
            var known = knownCodes.get(code.guid());
            var colour = known == null ? 1 + codeIds.size() % 24 : known.colour();
            var wanted = CodeDescription.read(code, above, colour).mapped(this::clean);
            if (known == null) {
                counts.codeAdded(wanted.name());
                return codes.save(new Code(study, wanted, parent, position)).id();
            }
            if (!known.definition(above).equals(wanted) || !Objects.equals(known.parent(), parent)) {
                counts.codeChanged(known.name(), wanted.name());
                known.change(wanted, parent);
            }
            return known.id();
        }

        /** All texts before the first coding: what is asked of the database then does not wait for thousands of these. */
        void text(QdaSource source) {
            here(source).ifPresentOrElse(text -> placed.put(source, text), () -> counts.textDiffers(source.name()));
        }

        void codings(QdaSource source) {
            var text = placed.get(source);
            if (text == null) {
                return;
            }
            for (var selection : source.selections()) {
                var place = text.at(new Span(selection.start(), selection.end()));
                Supplier<String> quote = () -> source.quote(selection);
                selection.codings().forEach(coding -> coding(place, coding, selection.guid(), quote));
            }
            var whole = text.at(
                    new Span(0, source.text().codePointCount(0, source.text().length())));
            source.codings().forEach(coding -> coding(whole, coding, UUID.randomUUID(), source::name));
        }

        /** The text here, if it says the same: a text that was changed elsewhere cannot carry its positions over. */
        private Optional<TextHere> here(QdaSource source) {
            var fresh = new NewText(
                    source.guid(), clean("transcript.name", source.name()), description(source), blackedOut(source));
            var turns = new TurnPlaces(fresh.turns());
            var here = texts.sameAs(study, fresh);
            if (here.isPresent()) {
                counts.textKnown();
                return here.map(text -> new TextHere(text.id(), text.version(), turns));
            }
            if (texts.isGuidTaken(study, source.guid())) {
                return Optional.empty();
            }
            counts.textAdded(fresh.name());
            if (freeText.isDoubtful(fresh.content())) {
                counts.textDoubtful(fresh.name());
            }
            return Optional.of(new TextHere(texts.keep(study, fresh), 1, turns));
        }

        /** What blind coding hides from whoever takes the file in stays as it is, and nothing is said of it. */
        private void coding(CodeApplication.Place place, QdaCoding coding, UUID selection, Supplier<String> quote) {
            var mark = mark(coding, selection);
            var known = knownCodings.get(coding.guid());
            var code = codeNames.getOrDefault(coding.code(), "");
            if (known == null) {
                if (keeping) {
                    applications.save(new CodeApplication(study, place, mark));
                }
                counts.codingAdded(code, quote);
            } else if (!layer.shows(known) || known.says(place, mark)) {
                counts.codingKnown();
            } else if (known.transcript() == place.transcript()) {
                known.change(place, mark.code(), mark.remark());
                counts.codingChanged(code, quote);
            } else {
                counts.codingElsewhere(code, quote);
            }
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
                    people.id(coding.createdBy()),
                    remark(coding),
                    Objects.requireNonNullElse(coding.createdAt(), now));
        }

        private Remark remark(QdaCoding coding) {
            var judgement = ProjectGuids.judgementOf(coding.guid());
            var text = coding.notes().stream()
                    .filter(note -> !note.equals(judgement))
                    .map(notes::get)
                    .filter(Objects::nonNull)
                    .filter(note -> !MemoNotes.isMemo(note))
                    .map(QdaNote::text)
                    .reduce((one, other) -> one + "\n\n" + other)
                    .orElse(null);
            var memo = text == null || text.length() <= LONGEST_MEMO ? text : text.substring(0, LONGEST_MEMO);
            var remark = Remark.NONE.saying(cleanOrNone("coding.memo", memo));
            var judged = coding.notes().contains(judgement) ? notes.get(judgement) : null;
            return judged == null ? remark : JudgementNote.read(judged.text(), remark);
        }

        private @Nullable String description(QdaSource source) {
            var words = cleanOrNone("transcript.description", source.description());
            return words == null || words.length() <= LONGEST_DESCRIPTION
                    ? words
                    : words.substring(0, LONGEST_DESCRIPTION);
        }

        private @Nullable String cleanOrNone(String field, @Nullable String text) {
            return text == null ? null : clean(field, text);
        }

        private String clean(String field, String text) {
            return without(field, text, PhiLinter::redacted);
        }

        /** Codings hang on the positions of a text: what goes is replaced by as much. */
        private String blackedOut(QdaSource source) {
            var text = without("transcript.text", source.text(), PhiLinter::blackedOut);
            if (!text.equals(source.text())) {
                counts.textBlackened(source.name());
            }
            return text;
        }

        /** Exactly the text that the privacy officer let through stays as it is. */
        private String without(String field, String text, UnaryOperator<String> hiding) {
            return freeText.problem(study, field, text)
                    .map(hit -> {
                        hidden.accept(new Hidden(field, hit));
                        return hiding.apply(text);
                    })
                    .orElse(text);
        }
    }
}
