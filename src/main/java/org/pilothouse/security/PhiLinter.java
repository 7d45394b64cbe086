package org.pilothouse.security;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pilothouse.security.PhiHit.Category;
import org.springframework.stereotype.Component;

/** Looks for what could identify a client in a free text. Never logs, keeps or returns the text it found. */
@Component
public class PhiLinter {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\d-])");
    private static final Pattern RECORD = Pattern.compile(
            "\\b(?:MRN|chart|record)\\s*(?:no\\.?|number|#|:)?\\s*\\d{4,}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d-])\\d(?:[ -]?\\d){8,9}(?![\\d-]|[ ]\\d)");
    private static final Pattern POSTAL =
            Pattern.compile("\\b[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d\\b");
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
    private static final Pattern DATE = Pattern.compile(
            "\\b((?:19|20)\\d\\d)-\\d\\d-\\d\\d\\b|\\b" + MONTHS + "\\.? \\d{1,2},? ((?:19|20)\\d\\d)\\b|\\b\\d{1,2} "
                    + MONTHS + "\\.?,? ((?:19|20)\\d\\d)\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]((?:19|20)\\d\\d)\\b");
    private static final Pattern BIRTH = Pattern.compile("\\b(?:born|birth|dob|age)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\b(?i:client|patient|mom of|mother of|father of|son|daughter|mrs?|ms)\\.? (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)");
    private static final int NEAR = 40;
    private static final int HEALTH_NUMBER_DIGITS = 10;

    private final Clock clock;

    public PhiLinter(Clock clock) {
        this.clock = clock;
    }

    /** Every hit in the order of the text; a passage is reported once, as the gravest thing it can be. */
    public List<PhiHit> lint(String text) {
        var hits = new ArrayList<PhiHit>();
        add(hits, EMAIL, Category.EMAIL, text);
        add(hits, PHONE, Category.PHONE, text);
        add(hits, RECORD, Category.RECORD_NUMBER, text);
        numbers(hits, text);
        add(hits, POSTAL, Category.POSTAL_CODE, text);
        dates(hits, text);
        NAME.matcher(text)
                .results()
                .forEach(match -> put(hits, new PhiHit(match.start(1), match.end(1), Category.NAME)));
        hits.sort(Comparator.comparingInt(PhiHit::start));
        return List.copyOf(hits);
    }

    /** The hits that keep a text from being saved. */
    public List<PhiHit> hardHits(String text) {
        return lint(text).stream().filter(hit -> hit.category().isHard()).toList();
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
