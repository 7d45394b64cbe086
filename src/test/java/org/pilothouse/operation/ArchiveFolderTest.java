package org.pilothouse.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.operation.OperationRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchiveFolderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");

    @TempDir
    Path data;

    private JdbcConnectionPool source;
    private ArchiveFolder folder;

    @BeforeEach
    void aDatabase() {
        source = JdbcConnectionPool.create("jdbc:h2:file:" + data.resolve("main"), "pilothouse", "");
        JdbcClient.create(source)
                .sql("create table note (id int primary key, twin int)")
                .update();
        folder = new ArchiveFolder(data);
    }

    @AfterEach
    void close() {
        source.dispose();
    }

    @Test
    void nothingIsThereBeforeTheFirst() {
        assertThat(folder.all()).isEmpty();
    }

    @Test
    void anArchiveIsListedWithItsHashAndHoldsTheDatabaseOnly() throws Exception {
        Files.writeString(data.resolve("keys.json"), "secret");

        var made = folder.save(new StoredDatabase("main", source), NOW);

        assertThat(folder.all()).containsExactly(made);
        assertThat(made.file()).isEqualTo("main-20260301T123456Z.zip");
        assertThat(made.madeAt()).isEqualTo(NOW);
        var file = folder.find(made.file());
        assertThat(made.size()).isEqualTo(Files.size(file));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(made.sha256()).isEqualTo(hash);
        // the form that sha256sum -c reads: hash, two spaces, name
        assertThat(file.resolveSibling(made.file() + ".sha256")).hasContent(hash + "  " + made.file());
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString)).containsExactly("main.mv.db");
        }
    }

    /** Each transaction writes two rows that name each other: an archive with one of them was not of one moment. */
    @Test
    void whatIsSavedWhileOthersWriteIsOfOneMoment() throws Exception {
        var last = new AtomicInteger();
        var writer = Thread.ofPlatform().start(() -> write(last));
        while (last.get() < 200) {
            Thread.onSpinWait();
        }
        var saved = folder.save(new StoredDatabase("main", source), NOW);
        var after = last.get();
        writer.interrupt();
        writer.join();

        var restored = unzipped(saved);
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + restored.resolve("main"), "pilothouse", "");
        var jdbc = JdbcClient.create(pool);
        var rows = count(jdbc, "select count(*) from note");
        var alone =
                count(jdbc, "select count(*) from note a where not exists (select 1 from note b where b.id = a.twin)");
        pool.dispose();

        assertThat(rows).isBetween(400L, 2L * after + 2);
        assertThat(alone).isZero();
    }

    @Test
    void whatCouldNotBeSavedLeavesNothingBehind() {
        var memory = JdbcConnectionPool.create("jdbc:h2:mem:nothing", "sa", "");

        assertThatThrownBy(() -> folder.save(new StoredDatabase("main", memory), NOW))
                .isInstanceOf(SQLException.class);

        assertThat(folder.folder()).isEmptyDirectory();
        memory.dispose();
    }

    @Test
    void onlyArchivesAreFoundAndDeleted() throws Exception {
        var made = folder.save(new StoredDatabase("main", source), NOW);

        for (var name :
                new String[] {"../main.mv.db", "main.mv.db", made.file() + ".sha256", "main-20270301T123456Z.zip"}) {
            assertThatThrownBy(() -> folder.delete(name))
                    .isInstanceOfSatisfying(
                            OperationRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_ARCHIVE));
        }
        folder.delete(made.file());

        assertThat(folder.folder()).isEmptyDirectory();
    }

    @Test
    void aCommandForPostgresNamesPlaceAndUserAndNoSecret() {
        assertThat(command("jdbc:postgresql://db.care.example:6432/pilots?password=secret&ssl=true"))
                .isEqualTo("pg_dump --format=custom --file=links.dump --host=db.care.example --port=6432"
                        + " --username=officer pilots");
        assertThat(command("jdbc:postgresql://db.care.example/pilots"))
                .isEqualTo(
                        "pg_dump --format=custom --file=links.dump --host=db.care.example --username=officer pilots");
        assertThat(command("jdbc:postgresql://one.example:1,two.example:2/pilots"))
                .contains("--host=one.example --port=1 ");
        assertThat(command("jdbc:postgresql://link_store:5433/pilots")).contains("--host=link_store --port=5433 ");
        assertThat(command("jdbc:postgresql:pilots"))
                .isEqualTo("pg_dump --format=custom --file=links.dump --username=officer pilots");
    }

    private static String command(String url) {
        return String.join(" ", PostgresAddress.of(url).dump("officer", "links"));
    }

    private void write(AtomicInteger last) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var pair = 1; !Thread.currentThread().isInterrupted(); pair++) {
                try (var insert = connection.createStatement()) {
                    insert.execute("insert into note values (%d, %d)".formatted(2 * pair, 2 * pair + 1));
                    insert.execute("insert into note values (%d, %d)".formatted(2 * pair + 1, 2 * pair));
                }
                connection.commit();
                last.set(pair);
            }
        } catch (SQLException stopped) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Path unzipped(Archive archive) throws IOException {
        var restored = Files.createDirectory(data.resolve("restored"));
        try (var zip = new ZipFile(folder.find(archive.file()).toFile())) {
            for (var entry : zip.stream().toList()) {
                Files.copy(zip.getInputStream(entry), restored.resolve(entry.getName()));
            }
        }
        return restored;
    }
}
