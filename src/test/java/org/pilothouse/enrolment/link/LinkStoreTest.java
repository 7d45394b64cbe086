package org.pilothouse.enrolment.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilothouse.enrolment.link.Person.Joined;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

class LinkStoreTest {
    private static final StudyId STUDY = new StudyId(7);
    private static final StudyId OTHER = new StudyId(8);
    private static final ParticipantCode P07 = new ParticipantCode("P07");
    private static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Person ROSALIND =
            new Person("Rosalind Quimbleworth", "Rosalind@Quimble.example", "BOTH", "OT", "Schools", null, null);

    @TempDir
    Path folder;

    @Test
    void nothingOfAPersonIsReadableInTheFile() throws IOException {
        var account = AccountId.random();
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var token = invited.invite(STUDY, ROSALIND, LATER).token();
            var link = invited.byToken(token, NOW).orElseThrow();
            invited.join(token, link, new Joined(account, P07, "Rosalind Q.", "1.0", "abc"));
            invited.invite(
                    STUDY,
                    new Person("Tobias Vandergelt", "tobias@gelt.example", "BOTH", "PT", "Clinic", null, null),
                    LATER);
            database.client().sql("checkpoint sync").update();
        }
        var bytes = bytesOfEveryFile();
        assertThat(bytes).hasSizeGreaterThan(1000).contains("PERSON_LINK");
        assertThat(bytes)
                .doesNotContainIgnoringCase("quimble")
                .doesNotContainIgnoringCase("rosalind")
                .doesNotContainIgnoringCase("vandergelt")
                .doesNotContainIgnoringCase("gelt.example")
                .doesNotContain("P07")
                .doesNotContain(account.value().toString());
    }

    @Test
    void findsTheAccountByEmailHoweverItIsWrittenAndTheCodeByAccount() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var account = AccountId.random();
            links.add(STUDY, ROSALIND, new Joined(account, P07, null, "", ""));
            links.add(OTHER, ROSALIND, new Joined(account, new ParticipantCode("P01"), null, "", ""));
            assertThat(links.accountByEmail(" ROSALIND@quimble.EXAMPLE ")).contains(account);
            assertThat(links.accountByEmail("rosalinde@quimble.example")).isEmpty();
            assertThat(links.participations(account))
                    .containsEntry(STUDY, P07)
                    .containsEntry(OTHER, new ParticipantCode("P01"))
                    .hasSize(2);
            assertThat(links.participations(AccountId.random())).isEmpty();
        }
    }

    @Test
    void aLinkWorksOnceAndOnlyUntilItExpires() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var token = invited.invite(STUDY, ROSALIND, LATER).token();
            assertThat(invited.byToken(token, LATER)).isEmpty();
            assertThat(invited.byToken(token + "x", NOW)).isEmpty();
            var link = invited.byToken(token, NOW).orElseThrow();
            assertThat(invited.join(token, link, joined("P01"))).isTrue();
            assertThat(invited.join(token, link, joined("P02"))).isFalse();
            assertThat(invited.byToken(token, NOW)).isEmpty();
        }
    }

    @Test
    void whatFailedAfterwardsLeavesTheLinkAsItWas() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var token = invited.invite(STUDY, ROSALIND, LATER).token();
            var link = invited.byToken(token, NOW).orElseThrow();
            invited.join(token, link, joined("P01"));
            invited.undoJoin(link);
            assertThat(invited.byToken(token, NOW)).contains(link);
            assertThat(links.joined(STUDY)).isZero();
        }
    }

    @Test
    void whoSaysNoIsForgottenAndCounted() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var token = invited.invite(STUDY, ROSALIND, LATER).token();
            var link = invited.byToken(token, NOW).orElseThrow();
            assertThat(invited.decline(token, link)).isTrue();
            assertThat(invited.decline(token, link)).isFalse();
            assertThat(invited.declined(STUDY)).isEqualTo(1);
            assertThat(invited.declined(OTHER)).isZero();
            assertThat(links.all(STUDY)).isEmpty();
            assertThat(invited.knows(STUDY, ROSALIND.email())).isFalse();
        }
    }

    @Test
    void aRenewedLinkReplacesTheOldOne() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            var old = invited.invite(STUDY, ROSALIND, NOW).token();
            var id = links.all(STUDY).getFirst().id();
            var fresh = invited.renew(STUDY, id, LATER).orElseThrow();
            assertThat(invited.byToken(old, NOW.minusSeconds(1))).isEmpty();
            assertThat(invited.byToken(fresh, NOW)).isPresent();
            assertThat(invited.renew(OTHER, id, LATER)).isEmpty();
            assertThat(invited.forget(OTHER, id)).isFalse();
            assertThat(invited.forget(STUDY, id)).isTrue();
        }
    }

    @Test
    void anEntryCannotBeReadInAnothersPlace() {
        try (var database = open()) {
            var links = store(database);
            var invited = invited(database);
            invited.invite(STUDY, ROSALIND, LATER);
            database.client()
                    .sql("update person_link set id = ?")
                    .param(UUID.randomUUID())
                    .update();
            assertThatThrownBy(() -> links.all(STUDY)).isInstanceOf(LinkStoreLocked.class);
        }
    }

    @Test
    void theKeysAreReadableByTheirOwnerOnlyAndOutliveTheProcess() throws IOException {
        try (var database = open()) {
            invited(database).invite(STUDY, ROSALIND, LATER);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        try (var database = open()) {
            assertThat(store(database).all(STUDY).getFirst().person()).isEqualTo(ROSALIND);
        }
    }

    @Test
    void doesNotStartWithoutTheKeysOnceThereArePeople() throws IOException {
        try (var database = open()) {
            invited(database).invite(STUDY, ROSALIND, LATER);
        }
        Files.delete(keyFile());
        try (var database = open()) {
            assertThatThrownBy(() -> store(database))
                    .isInstanceOf(LinkStoreLocked.class)
                    .hasMessageContaining("is missing");
        }
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void doesNotStartWithTheKeysOfAnother() throws IOException {
        try (var database = open()) {
            invited(database).invite(STUDY, ROSALIND, LATER);
        }
        Files.delete(keyFile());
        try (var other = LinkDatabase.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "")) {
            LinkKeys.unlocking(other, keyFile());
        }
        try (var database = open()) {
            assertThatThrownBy(() -> store(database))
                    .isInstanceOf(LinkStoreLocked.class)
                    .hasMessageContaining("does not belong");
        }
        Files.writeString(keyFile(), "not a key");
        try (var database = open()) {
            assertThatThrownBy(() -> store(database)).isInstanceOf(LinkStoreLocked.class);
        }
    }

    @Test
    void anEmptyStoreTakesNewKeys() throws IOException {
        try (var database = open()) {
            store(database);
        }
        Files.delete(keyFile());
        try (var database = open()) {
            assertThat(store(database).all(STUDY)).isEmpty();
        }
        try (var database = open()) {
            assertThat(store(database).all(STUDY)).isEmpty();
        }
    }

    private static Joined joined(String code) {
        return new Joined(AccountId.random(), new ParticipantCode(code), "R", "1.0", "abc");
    }

    private LinkDatabase open() {
        return LinkDatabase.open("jdbc:h2:file:" + folder.resolve("links") + ";WRITE_DELAY=0", "sa", "");
    }

    private LinkStore store(LinkDatabase database) {
        return new LinkStore(database.client(), new LinkSeal(LinkKeys.unlocking(database, keyFile())));
    }

    private InvitedPeople invited(LinkDatabase database) {
        return new InvitedPeople(database.client(), new LinkSeal(LinkKeys.unlocking(database, keyFile())));
    }

    private Path keyFile() {
        return folder.resolve("keys").resolve("links.json");
    }

    private String bytesOfEveryFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (IOException broken) {
                            throw new IllegalStateException(broken);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
