package org.lister.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lister.domain.Stopped;

class KeysElsewhereTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.access.key",
        "spark.hadoop.fs.s3a.secret.key",
        "spark.hadoop.fs.s3a.session.token",
        "spark.hadoop.fs.s3a.bucket.gp-landing.secret.key"
      })
  void a_key_among_sparks_settings_is_refused_and_not_repeated(String name) {
    assertThatThrownBy(() -> KeysElsewhere.require(Map.of(name, "hush")))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("hush");
  }

  @Test
  void where_a_key_comes_from_may_be_set() {
    assertThatCode(
            () ->
                KeysElsewhere.require(
                    Map.of("spark.hadoop.fs.s3a.aws.credentials.provider", "org.example.Own")))
        .doesNotThrowAnyException();
  }
}
