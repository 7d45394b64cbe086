import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a log of a record system, hands it in to the running application, and computes the same with DuckDB. Run by bench/activity/run. */
class Activity {
    /** Those of the sample who agreed to the log. */
    private static final String[] PEOPLE = {"P01", "P02", "P03", "P05", "P06", "P08"};

    /** One who did not, and one whom nobody knows: every tenth line is theirs. */
    private static final String[] OTHERS = {"P04", "X99"};

    private static final int EVENTS_A_NOTE = 50;
    private static final int LINES_A_SHUFFLE = 1_000;

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "generate" -> generate(file, Integer.parseInt(arguments[2]), arguments[3]);
            case "import" -> System.out.println(imported(file, arguments[2]));
            case "duckdb" -> System.out.println(duckDb(file));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /**
     * Clinicians work at the same time; their lines lie among each other, a thousand of them in any order. Pauses are mostly
     * short, some longer than any rule.
     */
    private static void generate(Path file, int rows, String prefix) throws IOException {
        var random = new Random(2026);
        var everybody = Stream.of(PEOPLE, OTHERS).flatMap(Stream::of).toArray(String[]::new);
        var seconds = new double[everybody.length];
        var written = new int[everybody.length];
        var start = Instant.parse("2026-01-20T13:00:00Z");
        var actions = new String[] {"open", "edit", "edit", "edit", "search", "sign"};
        var lines = new StringBuilder[LINES_A_SHUFFLE];
        try (var out = new PrintStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), false)) {
            out.print("participant,timestamp,note_ref,action\n");
            for (int row = 0; row < rows; row++) {
                int who = random.nextInt(10) == 0 ? PEOPLE.length + random.nextInt(OTHERS.length) : random.nextInt(PEOPLE.length);
                seconds[who] += Math.round(-Math.log(1 - random.nextDouble()) * (random.nextInt(20) == 0 ? 400 : 8)) + 0.5;
                lines[row % LINES_A_SHUFFLE] = new StringBuilder(everybody[who])
                        .append(',').append(start.plusMillis((long) (seconds[who] * 1000)))
                        .append(',').append(prefix).append(who).append('-').append(written[who]++ / EVENTS_A_NOTE)
                        .append(',').append(actions[random.nextInt(actions.length)]).append('\n');
                int filled = row % LINES_A_SHUFFLE + 1;
                if (filled == LINES_A_SHUFFLE || row == rows - 1) {
                    var some = java.util.Arrays.asList(lines).subList(0, filled);
                    java.util.Collections.shuffle(some, random);
                    some.forEach(out::append);
                }
            }
        }
    }

    private static String imported(Path file, String origin) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var basic = Base64.getEncoder()
                    .encodeToString("researcher@sample.pilothouse.example:pilothouse".getBytes(StandardCharsets.UTF_8));
            var token = asked(http, origin + "/api/v1/tokens", "Basic " + basic, BodyPublishers.noBody())
                    .body()
                    .replaceFirst(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            var began = System.nanoTime();
            var answer = asked(
                    http, origin + "/api/v1/studies/SAMPLE/activity-log", "Bearer " + token, BodyPublishers.ofFile(file));
            var taken = seconds(began);
            var active = Pattern.compile("\"activeSeconds\"\\s*:\\s*([-0-9.E]+)")
                    .matcher(answer.body())
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .summaryStatistics();
            return result(taken, active.getCount(), active.getSum())
                    + (answer.statusCode() == 200 ? "" : " status " + answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> asked(HttpClient http, String url, String who, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", who)
                .headers(body.contentLength() == 0 ? new String[] {"Accept", "*/*"} : new String[] {"Content-Type", "text/csv"})
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Lines of people who agreed; pauses between the events of one person on one note; the sum of those that count. Keeps nothing. */
    private static String duckDb(Path file) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var agreed = Stream.of(PEOPLE).collect(Collectors.joining("', '", "'", "'"));
            var began = System.nanoTime();
            var processor = processor();
            try (var sums = statement.executeQuery("""
                    select count(*), sum(active) from (
                        select participant, note_ref, sum(case when pause <= 300 then pause else 0 end) as active
                        from (select participant, note_ref,
                                     coalesce(epoch(timestamp) - lag(epoch(timestamp)) over
                                         (partition by participant, note_ref order by timestamp), 0) as pause
                              from read_csv('%s', header = true, columns = {'participant': 'VARCHAR',
                                   'timestamp': 'TIMESTAMPTZ', 'note_ref': 'VARCHAR', 'action': 'VARCHAR'})
                              where participant in (%s) and timestamp >= '2026-01-05')
                        group by participant, note_ref)
                    """.formatted(file, agreed))) {
                sums.next();
                return result(seconds(began), sums.getLong(1), sums.getDouble(2))
                        + String.format(Locale.ROOT, "; processor %.1f s", (processor() - processor) / 1e9);
            }
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String result(double seconds, long notes, double active) {
        return String.format(Locale.ROOT, "%.2f s, %d notes, %.1f active seconds", seconds, notes, active);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
