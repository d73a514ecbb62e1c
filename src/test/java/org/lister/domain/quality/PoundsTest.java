package org.lister.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoundsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56       | £1,234.56",
        "0             | £0.00",
        "0.005         | £0.01",
        "0.0049999999  | £0.00",
        "-0.004        | £0.00",
        "-12345678.125 | -£12,345,678.13",
        "1E+3          | £1,000.00"
      })
  void moneyIsSaidToThePennyHalfUp(BigDecimal amount, String said) {
    assertThat(Pounds.inWords(amount)).isEqualTo(said);
  }
}
