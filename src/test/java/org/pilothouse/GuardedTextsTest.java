package org.pilothouse;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Proves that every text an entity holds is either read by the linter before it is saved or cannot hold what somebody typed. */
class GuardedTextsTest {
    /**
     * {@code guarded}: its service checks it with {@code FreeText} or {@code PhiLinter} · {@code made}: by a program, or a
     * key, hash or code of fixed form · {@code chosen}: one of a list that is itself checked · {@code staff}: about staff,
     * not about clients · {@code held}: held back until it is pseudonymised.
     */
    private static final String TABLE = """
            Account.displayName        staff
            Account.email              staff
            Account.passwordHash       made
            Allocation.blockSizes      made
            Allocation.commitment      made
            Allocation.seed            made
            Allocation.sequences       chosen
            AllocationSlot.sequence    chosen
            AllocationSlot.stratum     made
            AnswerText.question        made
            AnswerTurn.occasion        chosen
            ApiToken.name              staff
            ApiToken.rights            made
            ApiToken.tokenHash         made
            ApprovalRow.conditions     guarded
            ApprovalRow.reference      guarded
            AuditEntry.action          made
            AuditEntry.details         made
            AuditEntry.object          made
            Authenticator.sealedSecret made
            Code.definition            guarded
            Code.domain                guarded
            Code.example               guarded
            Code.exclusion             guarded
            Code.inclusion             guarded
            Code.name                  guarded
            CodeSet.name               guarded
            CodebookVersion.name       guarded
            Coder.name                 staff
            EnrolledParticipant.fteBand chosen
            EnrolledParticipant.program guarded
            EnrolledParticipant.sequence chosen
            EnrolledParticipant.site   chosen
            EnrolledParticipant.yearsExperienceBand chosen
            GivenConsent.formVersion   chosen
            GivenConsent.scopes        chosen
            GivenConsent.textHash      made
            GoLiveTick.evidence        guarded
            Memo.text                  guarded
            NightlyAnswer.analysis     made
            NightlyAnswer.answer       made
            NightlyAnswer.part         made
            NightlyFootprint.analysis  made
            NightlyFootprint.marks     made
            NightlyFootprint.part      made
            ReleaseFootprint.analysis  made
            ReleaseFootprint.marks     made
            SavedQuery.name            guarded
            ImportedCase.description   guarded
            ImportedCase.name          guarded
            Value.content              guarded
            Value.name                 guarded
            Interview.code             guarded
            Interview.flag             made
            Interview.guideVersion     guarded
            Interview.participants     made
            KeptLetter.subject         guarded
            KeptLetter.text            guarded
            LetterContact.contact      staff
            ImportedCase.description   guarded
            ImportedCase.name          guarded
            LinkRequest.who            made
            LinkWish.language          chosen
            LockedRelease.contentHash  made
            LockedRelease.snapshot     made
            LockedRelease.title        guarded
            MailedLink.tokenHash       made
            Note.failedCheck           made
            Note.noteRef               guarded
            Note.noteType              chosen
            NoteCorrection.field       made
            NoteCorrection.was         made
            NoteDetail.batchId         guarded
            NoteStep.artefact          chosen
            NoteStep.failedCheck       made
            NoteStep.step              chosen
            NoteTimer.noteRef          made
            NoteTimer.noteType         chosen
            NoteTimer.tool             chosen
            NoteTypeRow.code           made
            NoteTypeRow.label          guarded
            OutsideIdentity.identityHash made
            OutsideIdentity.issuer     made
            ParticipantPhase.phase     chosen
            Passkey.attestationObject  made
            Passkey.credentialId       made
            Passkey.label              staff
            Passkey.publicKey          made
            Passkey.transports         made
            PauseRow.openFor           chosen
            PauseRow.reason            guarded
            PauseRow.tool              chosen
            PhaseRow.arm               guarded
            PhaseRow.name              guarded
            PhaseRow.site              chosen
            PhaseRow.tool              chosen
            PlanDeviation.becomes      guarded
            PlanDeviation.field        made
            PlanDeviation.reason       guarded
            PlanDeviation.was          guarded
            PlanRow.primaryOutcome     guarded
            PublishedForm.formVersion  guarded
            PublishedForm.text         guarded
            PublishedForm.textHash     made
            Quote.editedText           guarded
            RecoveryCode.codeHash      made
            Remark.memo                guarded
            RetentionCertificate.content made
            RetentionCertificate.contentHash made
            RuleRow.ifMet              guarded
            RuleRow.measure            guarded
            SiteRow.name               guarded
            SpeakerLink.label          held
            StoredInstrument.content   made
            StoredInstrument.contentHash made
            StoredInstrument.instrument made
            StoredInstrument.instrumentVersion made
            Study.code                 guarded
            Study.protocolVersion      guarded
            Study.title                guarded
            SurveyDraft.answers        guarded
            SurveyDraft.instrument     chosen
            SurveyDraft.instrumentVersion chosen
            SurveyDraft.wave           chosen
            SurveyResponse.answers     guarded
            SurveyResponse.flag        made
            SurveyResponse.instrument  chosen
            SurveyResponse.instrumentVersion chosen
            SurveyResponse.wave        chosen
            TextPermit.digest          made
            TextPermit.field           made
            TextPermit.reference       made
            TextVersion.content        held
            Theme.concept              guarded
            Theme.deviantCase          guarded
            Theme.name                 guarded
            Theme.oneLine              guarded
            Theme.summary              guarded
            TimerEvent.step            made
            Told.noteRef               chosen
            Told.words                 guarded
            ToolRow.dataResidency      guarded
            ToolRow.name               guarded
            ToolRow.vendor             guarded
            ToolUse.tool               chosen
            ToolUse.toolVersion        chosen
            Transcript.checksum        made
            Transcript.description     guarded
            Transcript.name            guarded
            UsualPath.noteType         chosen
            UsualPath.path             made
            Value.content              guarded
            Value.name                 guarded
            VendorFigure.definition    guarded
            VendorFigure.metric        guarded
            VendorFigure.unit          guarded
            VersionRow.label           guarded
            VersionRow.tool            chosen
            Withdrawal.itemsDeleted    made
            """;

    private static final Pattern FIELD = Pattern.compile("new (?:TextField|TextArea)\\(");
    private static final Pattern ASKING = Pattern.compile("freeText\\.(?:check|decide)");
    private static final Pattern KEY = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final Pattern GUARD = Pattern.compile("TextGuard\\.on\\(\\w+, \"([a-z-]+\\.[a-z-]+)\"\\)");
    private static final Path SOURCES = Path.of("src/main/java/org/pilothouse");

    /** Screens that make a field for text and put no guard under it, because what is typed there is not kept as free text. */
    private static final Set<String> NO_FREE_TEXT = Set.of(
            "audit/ui/LogFilters.java", // searches
            "coding/ui/CodeList.java", // searches
            "coding/ui/CorrectTextDialog.java", // the linter reads what is new in it when it is saved
            "coding/ui/CodeTreeGrid.java", // searches
            "coding/ui/SearchForm.java", // searches
            "coding/ui/MemosView.java", // searches
            "enrolment/ui/ConsentSheet.java", // a signature, kept in the link store
            "enrolment/ui/InvitationLinksDialog.java", // shows a link
            "enrolment/ui/CorrectPersonDialog.java", // a name for the link store
            "enrolment/ui/LettersView.java", // whom letters name, a member of staff
            "enrolment/ui/NameListView.java", // searches
            "enrolment/ui/PeopleListForm.java", // names for the link store
            "interview/ui/PseudonymiseDialog.java", // is the guard of transcripts
            "security/ui/AuthenticatorSection.java", // a code
            "security/ui/FirstRunView.java", // staff
            "security/ui/NewAccountDialog.java", // staff
            "security/ui/PasskeySection.java", // what somebody calls their own key
            "security/ui/ProposeDialog.java", // staff
            "security/ui/SecondStepView.java", // a code
            "security/ui/TokenSection.java", // what somebody calls their own key
            "study/ui/AllocationImport.java", // a list of groups, each of them known
            "theme/ui/QuotesPanel.java"); // searches

    @Test
    void everyTextOfEveryEntityIsListedWithWhyItIsHarmless() {
        var listed = new TreeMap<String, String>();
        TABLE.lines().map(line -> line.split(" +")).forEach(cells -> listed.put(cells[0], cells[1]));

        assertThat(listed.values()).isSubsetOf("guarded", "made", "chosen", "staff", "held");
        assertThat(texts()).isEqualTo(listed.keySet());
    }

    @Test
    void everyFieldForFreeTextHasAGuardUnderIt() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var unguarded = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> FIELD.matcher(read(file)).find())
                    .filter(file ->
                            !read(file).contains("TextGuard.on(") && !read(file).contains("FormFields"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(unguarded).isEqualTo(new TreeSet<>(NO_FREE_TEXT));
        }
    }

    /** Read files, lists and other programs' words: what is wrong is reported by place, since nobody has the text on screen. */
    private static final Set<String> READ_FILES = Set.of(
            "coding/CaseIntake.java",
            "coding/CodeSetsInProjects.java",
            "coding/CodebookIntake.java",
            "coding/ProjectImport.java",
            "enrolment/EnrolmentBundle.java",
            "enrolment/LettersBundle.java",
            "enrolment/PeopleLists.java",
            "interview/AnswerTextBundle.java",
            "interview/InterviewBundle.java",
            "notelog/activity/TraceKeeper.java",
            "notelog/telling/ToldBundlePart.java",
            "study/DeviationsBundle.java",
            "survey/ResponseRows.java");

    @Test
    void whoeverTakesATextFromAScreenAsksItsWriterAboutDoubtfulPassages() {
        assertThat(sources(source -> source.contains("freeText.problem")
                        && !ASKING.matcher(source).find()))
                .isEqualTo(new TreeSet<>(READ_FILES));
    }

    /** Without the same key on both sides the question would never find its field. */
    @Test
    void everyGuardedFieldStandsUnderAKeyThatItsServiceAsksFor() {
        var asked = new TreeSet<String>();
        sources(source -> source.contains("FreeText") || source.contains(".put(\"") || source.contains("Text(\n"))
                .forEach(file ->
                        KEY.matcher(read(SOURCES.resolve(file))).results().forEach(key -> asked.add(key.group(1))));
        var shown = new TreeSet<String>();
        sources(source -> source.contains("TextGuard.on("))
                .forEach(file ->
                        GUARD.matcher(read(SOURCES.resolve(file))).results().forEach(key -> shown.add(key.group(1))));

        assertThat(shown).contains("study.text", "survey.answer", "memo.text", "letter.text");
        assertThat(asked).containsAll(shown);
    }

    /** The linter itself is for the gate; others ask the gate, which knows what the privacy officer let through. */
    @Test
    void onlyTheseCallTheLinterWithoutTheGate() {
        assertThat(sources(source -> source.contains("PhiLinter.hardHits(") || source.contains("linter.lint(")))
                .containsExactlyInAnyOrder(
                        "interview/AnswerTexts.java", // holds such answers back
                        "interview/Pseudonymising.java", // shows passages of a text that waits
                        "interview/TranscriptImport.java", // holds such a text back
                        "notelog/check/Cells.java", // references and labels: their sender can choose others (0024)
                        "notelog/imports/RememberedColumns.java", // forgets such a header instead
                        "security/FreeText.java",
                        "security/TextChoices.java");
    }

    private static TreeSet<String> sources(Predicate<String> which) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> which.test(read(file)))
                    .map(file -> SOURCES.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> texts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Embeddable.class));
        return scanner.findCandidateComponents("org.pilothouse").stream()
                .map(bean -> type(bean.getBeanClassName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(GuardedTextsTest::isText)
                        .map(field -> type.getSimpleName() + "." + field.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A string, or a collection of them. */
    private static boolean isText(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && field.getGenericType().getTypeName().contains("java.lang.String");
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
