package org.pilothouse.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How one invented clinician documents; the sample's logs follow from these and a seed.
 *
 * @param level minutes a progress note takes before any tool
 * @param keeps how often a draft is kept, by tool: General Assistant, Centre Model
 * @param tries how often an eligible note is tried with the tool at all
 * @param saves minutes saved on a note whose draft was kept, by tool
 * @param paths usual ways to a note without a tool, as letters of steps
 * @param aiPaths usual ways with a draft
 * @param reasons why the tool is not used, most usual first
 */
record Habits(
        String code,
        String setting,
        String scratch,
        double perDay,
        double level,
        double[] tries,
        double[] keeps,
        double[] saves,
        List<String> paths,
        List<String> aiPaths,
        List<String> reasons) {

    private static final List<String> SCHOOL = List.of("PCX", "PNCX", "PCDX", "PTCX");
    private static final List<String> CLINIC = List.of("PSCX", "SCX", "PSCDX", "PSTX");
    private static final List<String> HOME = List.of("SPCX", "SCNX", "PSCDNX", "SPCDX");

    /** The ten who log; what each does agrees with what it tells in its interview. */
    static final List<Habits> ALL = List.of(
            of(
                    "P01",
                    "SCHOOL",
                    "CRYPTIC_CUES",
                    3.1,
                    15.2,
                    .42,
                    .50,
                    .72,
                    .80,
                    -0.4,
                    1.4,
                    SCHOOL,
                    List.of("PIGEX", "PIGECX"),
                    List.of("FASTER_MANUALLY", "NO_SCRATCH_NOTES", "NO_TIME")),
            of(
                    "P02",
                    "CLINIC",
                    "FULL_SENTENCES",
                    3.3,
                    13.1,
                    .92,
                    .95,
                    .88,
                    .93,
                    2.2,
                    3.4,
                    CLINIC,
                    List.of("PSGEX", "SGEX"),
                    List.of("SENSITIVE_CONTENT", "FORGOT")),
            of(
                    "P03",
                    "HOME",
                    "TEMPLATE_FORM",
                    2.4,
                    12.6,
                    .55,
                    .06,
                    .45,
                    .50,
                    -1.2,
                    -0.5,
                    HOME,
                    List.of("SIGECX", "SIGEX"),
                    List.of("OWN_TEMPLATE_BETTER", "FASTER_MANUALLY")),
            of(
                    "P04",
                    "CLINIC",
                    "TEMPLATE_FORM",
                    3.0,
                    18.7,
                    .80,
                    .82,
                    .55,
                    .66,
                    0.6,
                    2.6,
                    CLINIC,
                    List.of("PSIGEX", "PSIGEDX"),
                    List.of("QUALITY_CONCERN", "FASTER_MANUALLY", "NO_TIME")),
            of(
                    "P05",
                    "SCHOOL",
                    "CRYPTIC_CUES",
                    2.9,
                    10.4,
                    .45,
                    .60,
                    .74,
                    .82,
                    0.1,
                    0.9,
                    SCHOOL,
                    List.of("PIGEX", "IGEX"),
                    List.of("NO_SCRATCH_NOTES", "OWN_TEMPLATE_BETTER", "FORGOT")),
            of(
                    "P06",
                    "HOME",
                    "AUDIO_ONLY",
                    3.2,
                    21.4,
                    .90,
                    .93,
                    .86,
                    .90,
                    3.9,
                    5.6,
                    HOME,
                    List.of("VSGEX", "VGEX", "SVGEX"),
                    List.of("TECH_DOWN", "FORGOT")),
            of(
                    "P07",
                    "CLINIC",
                    "POINT_FORM",
                    3.2,
                    12.8,
                    .85,
                    .88,
                    .70,
                    .84,
                    -0.9,
                    1.2,
                    CLINIC,
                    List.of("PSIGEX", "PSIIGEX", "PSGEX"),
                    List.of("QUALITY_CONCERN", "NO_TIME")),
            of(
                    "P08",
                    "SCHOOL",
                    "NONE",
                    3.0,
                    16.3,
                    .50,
                    .62,
                    .70,
                    .78,
                    0.8,
                    1.9,
                    SCHOOL,
                    List.of("PIGEX", "PIGENX"),
                    List.of("NO_SCRATCH_NOTES", "NO_TIME", "FORGOT")),
            of(
                    "P09",
                    "HOME",
                    "POINT_FORM",
                    2.9,
                    12.2,
                    .78,
                    .82,
                    .80,
                    .85,
                    1.5,
                    2.5,
                    HOME,
                    List.of("SGEX", "PSGEX"),
                    List.of("FASTER_MANUALLY", "SENSITIVE_CONTENT")),
            of(
                    "P10",
                    "SCHOOL",
                    "POINT_FORM",
                    2.2,
                    14.0,
                    .62,
                    .70,
                    .72,
                    .80,
                    0.2,
                    1.5,
                    SCHOOL,
                    List.of("PSIGEX", "PIGEX"),
                    List.of("NO_TIME", "OWN_TEMPLATE_BETTER", "NO_SCRATCH_NOTES")));

    /** Whose families declined a draft once or twice. */
    static final Map<String, Integer> DECLINED = Map.of("P01", 1, "P02", 2, "P09", 1);

    private static Habits of(
            String code,
            String setting,
            String scratch,
            double perDay,
            double level,
            double triesGeneral,
            double triesOwn,
            double keepsGeneral,
            double keepsOwn,
            double savesGeneral,
            double savesOwn,
            List<String> paths,
            List<String> aiPaths,
            List<String> reasons) {
        return new Habits(
                code,
                setting,
                scratch,
                perDay,
                level,
                new double[] {triesGeneral, triesOwn},
                new double[] {keepsGeneral, keepsOwn},
                new double[] {savesGeneral, savesOwn},
                paths,
                aiPaths,
                reasons);
    }

    /** Two of them have Wednesdays off. */
    boolean worksOn(LocalDate day) {
        var weekday = day.getDayOfWeek();
        var partTime = code.equals("P03") || code.equals("P10");
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !(partTime && weekday == DayOfWeek.WEDNESDAY);
    }
}
