package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.Coders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that are kept, and what they find as files. */
@PilothouseTest
class KeptQuestionsModuleTest extends OneTextWithThreeCodings {
    @Autowired
    SavedQueries saved;

    @Autowired
    RetrievalFiles files;

    @Autowired
    MatrixFiles matrixFiles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Coders coders;

    @Test
    void questionsAreKeptAndReplaced() {
        saved.save(study, "Repetition", Query.of(twice).of(Attribute.SITE, "Schools"));
        saved.save(study, "Repetition", Query.of(twice).where(new Condition(true, Relation.NEAR, Set.of(forms), 3)));

        assertThat(saved.all(study))
                .singleElement()
                .satisfies(kept -> assertThat(kept.query())
                        .isEqualTo(Query.of(twice).where(new Condition(true, Relation.NEAR, Set.of(forms), 3))));
        saved.remove(study, "Repetition");
        assertThat(saved.all(study)).isEmpty();
    }

    @Test
    void questionsKeptAsAPlainListOfConditionsAreStillUnderstood() {
        saved.save(study, "Old", Query.of(twice));
        jdbc.sql("update saved_query set content = ? where study = ?")
                .params("""
                        {"codes":["%s"],"withBelow":true,"conditions":[{"not":true,"relation":"NEAR","codes":["%s"],"turns":3}],\
                        "coders":[],"interviews":[],"rounds":[],"attributes":{"SITE":["Schools"]}}""".formatted(twice, forms), study.value())
                .update();

        assertThat(saved.all(study))
                .singleElement()
                .satisfies(kept -> assertThat(kept.query())
                        .isEqualTo(Query.of(twice)
                                .where(new Condition(true, Relation.NEAR, Set.of(forms), 3))
                                .of(Attribute.SITE, "Schools")));
    }

    @Test
    void whatWasFoundGoesOutAsFiles() throws IOException {
        var csv = new ByteArrayOutputStream();
        files.csv(study, Query.of(twice), csv);

        assertThat(csv.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("I01,P01,Twice,Coder A,forms");
        assertThat(files.workbook(study, Query.ALL)).isNotEmpty();
        assertThat(files.document(study, Query.ALL)).isNotEmpty();
        var matrix = new ByteArrayOutputStream();
        matrixFiles.csv(study, Query.ALL, MatrixBy.INTERVIEW, matrix);
        assertThat(matrix.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .contains("Forms,1", "Twice,1", "Always,1");
        assertThat(matrixFiles.workbook(study, Query.ALL, MatrixBy.CODE)).isNotEmpty();
        assertThat(matrixFiles.document(study, Query.ALL, MatrixBy.CODE)).isNotEmpty();
    }
}
