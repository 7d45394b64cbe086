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
    private static final Path TABLE = Path.of("src/test/resources/texts.csv");

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
    void everyTextOfEveryEntityIsListedWithWhyItIsHarmless() throws IOException {
        var listed = new TreeMap<String, String>();
        Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> listed.put(cells[0], cells[1]));

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
