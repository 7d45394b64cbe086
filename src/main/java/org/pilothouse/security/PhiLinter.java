package org.pilothouse.security;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pilothouse.security.PhiHit.Category;
import org.springframework.stereotype.Component;

/** Looks for what could identify a client in a free text. Never logs, keeps or returns the text it found. */
@Component
public class PhiLinter {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    /** North American: neither area nor exchange begins with 0 or 1. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d.-])(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[ .-])[2-9]\\d{2}[ .-]\\d{4}(?![\\d-])");
    /** A number is a record's when it is said to be one, or stands behind the word and is too long for a year or a count. */
    private static final Pattern RECORD = Pattern.compile(
            "\\bMRN(?:\\b\\W*(?:(?:is|no|number)\\b\\W*)?[A-Z]{0,3})?\\d{4,}\\b"
                    + "|\\b(?:chart|record|file)\\s*(?:no\\b\\.?|number|num\\b\\.?|#)\\s*:?\\s*#?\\d{4,}\\b"
                    + "|\\b(?:chart|record)\\s*:?\\s*\\d{6,}\\b",
            Pattern.CASE_INSENSITIVE);
    /** Grouped as on cards, so that a row of scores is none. */
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(?<!\\d[ .,-])"
            + "(?:\\d{10}|\\d{4}[ -]\\d{3}[ -]\\d{3}|\\d{9}|\\d{3}[ -]\\d{3}[ -]\\d{3})(?!\\d|[ .,-]\\d)");

    private static final Pattern POSTAL = Pattern.compile(
            "\\b[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d\\b", Pattern.CASE_INSENSITIVE);
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
                    + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
    private static final Pattern DATE = Pattern.compile(
            "\\b" + YEAR + "[-/.]\\d\\d?[-/.]\\d\\d?\\b|\\b" + MONTHS + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR
                    + "\\b|\\b\\d{1,2}(?:er)? " + MONTHS + "\\.?,? " + YEAR + "\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]" + YEAR
                    + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BIRTH = Pattern.compile("\\b(?:born|birth|dob|age)\\b", Pattern.CASE_INSENSITIVE);
    private static final String WORD = "\\p{Lu}['’]?\\p{Lu}?\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)*";
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:(?i:clients?|cliente|patiente?|mom of|mother of|dad of|father of|son|daughter)|(?:Mrs?|mrs?|Ms|ms|Mme)\\.?|M\\.) ("
                    + WORD + ")( " + WORD + ")?");
    /** Capitalised words that follow those and are no names. */
    private static final Set<String> NO_NAMES = Set.of(("monday tuesday wednesday thursday friday saturday sunday"
                    + " lundi mardi mercredi jeudi vendredi samedi dimanche january february march april may june july august"
                    + " september october november december and or services service portal centre center centred centered care"
                    + " education reported satisfaction safety goals goal notes note record records consent information intake"
                    + " summary outcome outcomes specific experience relations file files health history handout report reports"
                    + " status name names group groups list lists word teams excel outlook office edge the a we i they he she"
                    + " today tomorrow yesterday is was has not no yes english french")
            .split(" "));

    private static final String BLOCK = "\u2588";
    private static final int NEAR = 40;
    private static final int HEALTH_NUMBER_DIGITS = 10;

    private final Clock clock;

    public PhiLinter(Clock clock) {
        this.clock = clock;
    }

    /** Every hit in the order of the text; a passage is reported once, as the gravest thing it can be. */
    public List<PhiHit> lint(String text) {
        var hits = new ArrayList<>(hardHits(text));
        add(hits, POSTAL, Category.POSTAL_CODE, text);
        dates(hits, text);
        names(hits, text);
        hits.sort(Comparator.comparingInt(PhiHit::start));
        return List.copyOf(hits);
    }

    /** The hits that keep a text from being saved. */
    public static List<PhiHit> hardHits(String text) {
        var hits = new ArrayList<PhiHit>();
        add(hits, EMAIL, Category.EMAIL, text);
        add(hits, PHONE, Category.PHONE, text);
        add(hits, RECORD, Category.RECORD_NUMBER, text);
        numbers(hits, text);
        hits.sort(Comparator.comparingInt(PhiHit::start));
        return List.copyOf(hits);
    }

    /** The text with {@code […]} in place of what keeps it from being saved. */
    public static String redacted(String text) {
        var redacted = new StringBuilder(text);
        hardHits(text).reversed().forEach(hit -> redacted.replace(hit.start(), hit.end(), "[…]"));
        return redacted.toString();
    }

    /** The same, just as long in code points, so that positions of codings stay true. */
    public static String blackedOut(String text) {
        var blackened = new StringBuilder(text);
        hardHits(text)
                .reversed()
                .forEach(hit -> blackened.replace(
                        hit.start(), hit.end(), BLOCK.repeat(text.codePointCount(hit.start(), hit.end()))));
        return blackened.toString();
    }

    private static void add(List<PhiHit> hits, Pattern pattern, Category category, String text) {
        pattern.matcher(text).results().forEach(match -> put(hits, new PhiHit(match.start(), match.end(), category)));
    }

    private static void put(List<PhiHit> hits, PhiHit fresh) {
        if (hits.stream().noneMatch(hit -> hit.start() < fresh.end() && fresh.start() < hit.end())) {
            hits.add(fresh);
        }
    }

    private static void numbers(List<PhiHit> hits, String text) {
        DIGITS.matcher(text).results().forEach(match -> {
            var digits = match.group().replaceAll("\\D", "");
            if (passesLuhn(digits)) {
                var health = digits.length() == HEALTH_NUMBER_DIGITS;
                put(
                        hits,
                        new PhiHit(
                                match.start(),
                                match.end(),
                                health ? Category.HEALTH_NUMBER : Category.SOCIAL_INSURANCE_NUMBER));
            }
        });
    }

    private static void names(List<PhiHit> hits, String text) {
        NAME.matcher(text).results().filter(match -> isName(match.group(1))).forEach(match -> {
            var both = match.group(2) != null && isName(match.group(2).strip());
            put(hits, new PhiHit(match.start(1), both ? match.end(2) : match.end(1), Category.NAME));
        });
    }

    private static boolean isName(String word) {
        return !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    private void dates(List<PhiHit> hits, String text) {
        DATE.matcher(text)
                .results()
                .filter(match -> yearOf(match) < Year.now(clock).getValue() || isNearBirth(text, match))
                .forEach(match -> put(hits, new PhiHit(match.start(), match.end(), Category.DATE)));
    }

    private static int yearOf(MatchResult match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Integer.parseInt(match.group(group));
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isNearBirth(String text, MatchResult match) {
        var from = Math.max(0, match.start() - NEAR);
        var to = Math.min(text.length(), match.end() + NEAR);
        return BIRTH.matcher(text.substring(from, to)).find();
    }

    /** The check digit of health numbers and social insurance numbers: Luhn, ISO/IEC 7812-1. */
    static boolean passesLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
