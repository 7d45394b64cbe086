package org.pilothouse.coding;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Brings memos together with what they are about, and with those that stand beside codings. */
@Component
class MemoPages {
    private final MemoRepository memos;
    private final CodeApplicationRepository applications;
    private final MemoSubjects subjects;
    private final CodingNames names;
    private final Viewpoint viewpoint;

    MemoPages(
            MemoRepository memos,
            CodeApplicationRepository applications,
            MemoSubjects subjects,
            CodingNames names,
            Viewpoint viewpoint) {
        this.memos = memos;
        this.applications = applications;
        this.subjects = subjects;
        this.names = names;
        this.viewpoint = viewpoint;
    }

    List<MemoSubject> subjects(StudyId study) {
        return subjects.all(study);
    }

    long me(StudyId study) {
        return viewpoint.coder(study).id();
    }

    void requireThere(StudyId study, NewMemo memo) {
        var subject = memo.subject();
        var there = subject == null
                || (memo.about() == MemoAbout.CODING
                        ? applications
                                .findByStudyAndGuid(study, subject)
                                .filter(viewpoint.layer(study)::shows)
                                .isPresent()
                        : subjects.all(study).stream()
                                .anyMatch(one -> one.about() == memo.about()
                                        && one.guid().equals(subject)));
        if (!there) {
            throw new CodingRefused(Reason.UNKNOWN_SUBJECT);
        }
    }

    List<MemoLine> lines(StudyId study) {
        var page = new Page(study);
        return Stream.concat(
                        memos.findByStudyOrderByWrittenAtDescIdDesc(study).stream()
                                .filter(page::shows)
                                .map(page::line),
                        page.codings.values().stream()
                                .filter(coding -> coding.memo() != null)
                                .map(page::line))
                .toList();
    }

    /** What the lines of one study need. */
    private final class Page {
        private final Map<UUID, CodeApplication> codings;
        private final Map<UUID, String> subjectNames;
        private final Map<Long, Code> codes;
        private final Map<Long, Coder> coders;
        private final Map<UUID, Long> texts;
        private final Map<Long, UUID> guids;
        private final Layer layer;

        Page(StudyId study) {
            layer = viewpoint.layer(study);
            codings = Stream.concat(applications.withMemo(study).stream(), annotated(study))
                    .filter(layer::shows)
                    .collect(toMap(CodeApplication::guid, coding -> coding, (one, same) -> one));
            subjectNames = subjects.names(study);
            codes = names.codes(study);
            coders = names.coders(study);
            texts = subjects.texts(study);
            guids = texts.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
        }

        private Stream<CodeApplication> annotated(StudyId study) {
            var guids = memos.findByStudyOrderByWrittenAtDescIdDesc(study).stream()
                    .filter(memo -> memo.about() == MemoAbout.CODING)
                    .map(Memo::subject)
                    .filter(Objects::nonNull)
                    .toList();
            return guids.isEmpty() ? Stream.empty() : applications.findByStudyAndGuidIn(study, guids).stream();
        }

        /** Not what another coder wrote on a text that is coded blind. */
        boolean shows(Memo memo) {
            if (memo.coder() == layer.coder()) {
                return true;
            }
            return switch (memo.about()) {
                case TEXT -> !layer.ownOnly().contains(texts.getOrDefault(memo.subject(), -2L));
                case CODING -> codings.containsKey(memo.subject());
                default -> true;
            };
        }

        MemoLine line(Memo memo) {
            var coding = memo.about() == MemoAbout.CODING ? codings.get(memo.subject()) : null;
            return new MemoLine(
                    memo.guid(),
                    memo.kind(),
                    memo.about(),
                    coding != null ? name(coding) : memo.subject() == null ? null : subjectNames.get(memo.subject()),
                    text(memo, coding),
                    coding == null ? null : passage(coding),
                    coder(memo.coder()),
                    memo.coder() == layer.coder(),
                    false,
                    memo.writtenAt(),
                    memo.text());
        }

        MemoLine line(CodeApplication coding) {
            return new MemoLine(
                    coding.guid(),
                    MemoKind.ANALYTIC,
                    MemoAbout.CODING,
                    name(coding),
                    guids.get(coding.transcript()),
                    passage(coding),
                    coder(coding.coder()),
                    coding.coder() == layer.coder(),
                    true,
                    coding.appliedAt(),
                    Objects.requireNonNullElse(coding.memo(), ""));
        }

        private @Nullable UUID text(Memo memo, @Nullable CodeApplication coding) {
            if (coding != null) {
                return guids.get(coding.transcript());
            }
            return memo.about() == MemoAbout.TEXT ? memo.subject() : null;
        }

        private @Nullable Passage passage(CodeApplication coding) {
            var text = guids.get(coding.transcript());
            var span = coding.span();
            return text == null ? null : new Passage(text, span.start(), span.end());
        }

        private String name(CodeApplication coding) {
            var code = codes.get(coding.code());
            var guid = guids.get(coding.transcript());
            var text = guid == null ? "" : subjectNames.getOrDefault(guid, "");
            return (code == null ? "" : code.name()) + " · " + text;
        }

        private String coder(long id) {
            var coder = coders.get(id);
            return coder == null ? "" : coder.name();
        }
    }
}
