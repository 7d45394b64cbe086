import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

/** Makes a log of a record system, hands it in to the running application, and computes the same with DuckDB. Run by bench/activity/run. */
class Activity {
    /** Those of the sample who agreed to the log. */
    private static final String[] PEOPLE = {"P01", "P02", "P03", "P05", "P06", "P08"};

    private static final int EVENTS_A_NOTE = 50;

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "generate" -> generate(file, Integer.parseInt(arguments[2]));
            case "import" -> System.out.println(imported(file, arguments[2]));
            case "duckdb" -> System.out.println(duckDb(file, Path.of(arguments[2])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Clinicians work at the same time; their lines lie among each other. Pauses are mostly short, some longer than any rule. */
    private static void generate(Path file, int rows) throws IOException {
        var random = new Random(2026);
        var seconds = new double[PEOPLE.length];
        var written = new int[PEOPLE.length];
        var start = Instant.parse("2026-01-20T13:00:00Z");
        var actions = new String[] {"open", "edit", "edit", "edit", "search", "sign"};
        try (var out = new PrintStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), false)) {
            out.print("participant,timestamp,note_ref,action\n");
            for (int row = 0; row < rows; row++) {
                int who = random.nextInt(PEOPLE.length);
                seconds[who] += Math.round(-Math.log(1 - random.nextDouble()) * (random.nextInt(20) == 0 ? 400 : 8)) + 0.5;
                out.append(PEOPLE[who]).append(',');
                out.append(start.plusMillis((long) (seconds[who] * 1000)).toString()).append(",E");
                out.append(String.valueOf(who)).append('-').append(String.valueOf(written[who]++ / EVENTS_A_NOTE));
                out.append(',').append(actions[random.nextInt(actions.length)]).append('\n');
            }
        }
    }

    private static String imported(Path file, String origin) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var basic = Base64.getEncoder()
                    .encodeToString("researcher@sample.pilothouse.example:pilothouse".getBytes(StandardCharsets.UTF_8));
            var token = http.send(
                            HttpRequest.newBuilder(URI.create(origin + "/api/v1/tokens"))
                                    .header("Authorization", "Basic " + basic)
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .replaceFirst(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            var began = System.nanoTime();
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(origin + "/api/v1/studies/SAMPLE/activity-log"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "text/csv")
                            .POST(BodyPublishers.ofFile(file))
                            .build(),
                    BodyHandlers.ofString());
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

    /** Events are kept, each once, as the application keeps them; then the same sum over pauses. */
    private static String duckDb(Path file, Path database) throws Exception {
        Files.deleteIfExists(database);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                var statement = connection.createStatement()) {
            var began = System.nanoTime();
            statement.execute("create table event as select distinct * from read_csv('" + file
                    + "', header = true, columns = {'participant': 'VARCHAR', 'timestamp': 'TIMESTAMPTZ',"
                    + " 'note_ref': 'VARCHAR', 'action': 'VARCHAR'})");
            statement.execute("""
                    create table note as
                    select participant, note_ref, sum(case when pause <= 300 then pause else 0 end) as active,
                           count(*) as events
                    from (select participant, note_ref,
                                 coalesce(epoch(timestamp) - lag(epoch(timestamp)) over
                                     (partition by participant, note_ref order by timestamp), 0) as pause
                          from event)
                    group by participant, note_ref
                    """);
            var taken = seconds(began);
            try (var sums = statement.executeQuery("select count(*), sum(active) from note")) {
                sums.next();
                return result(taken, sums.getLong(1), sums.getDouble(2));
            }
        }
    }

    private static String result(double seconds, long notes, double active) {
        return String.format(Locale.ROOT, "%.2f s, %d notes, %.1f active seconds", seconds, notes, active);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
