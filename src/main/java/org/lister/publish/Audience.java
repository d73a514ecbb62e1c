package org.lister.publish;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lister.domain.PracticeCode;
import org.lister.domain.Stopped;

/** For whom a folder is: its name says so, as Spark and others read partitions. */
enum Audience {
  PRACTICE {
    @Override
    String checked(String code) {
      return new PracticeCode(code).toString();
    }
  },
  COMMISSIONER {
    @Override
    String checked(String code) {
      if (!ORGANISATION.matcher(code).matches()) {
        throw new Stopped.DataFault(
            "Cannot write to the commissioner '%s': it is no code of an organisation. Mend it in the practice reference."
                .formatted(code));
      }
      return code;
    }
  };

  private static final Pattern ORGANISATION = Pattern.compile("[A-Z0-9]{2,12}");

  /** The code itself: only what has the form of one can become the name of a folder. */
  abstract String checked(String code);

  /** The column that holds the reader's code. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  String prefix() {
    return column() + "=";
  }

  String folder(String code) {
    return prefix() + checked(code);
  }
}
