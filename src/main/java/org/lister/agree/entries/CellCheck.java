package org.lister.agree.entries;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lister.domain.counts.PlainCell;
import org.lister.domain.counts.ValuesForm;

/** Refuses cells that are dangerous in whatever column they stand. */
final class CellCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 255;
  private static final Pattern SIGNED = Pattern.compile("[+-][0-9.]+");

  /** What is wrong, and in which column. */
  record Fault(Refusal refusal, ValuesForm column) {}

  Optional<Fault> fault(EntryLine line) {
    for (ValuesForm column : ValuesForm.values()) {
      Refusal refusal = refusal(column, line.cell(column));
      if (refusal != null) {
        return Optional.of(new Fault(refusal, column));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Refusal refusal(ValuesForm column, String cell) {
    if (PlainCell.isFormula(cell) && !isSignedCount(column, cell)) {
      return Refusal.FORMULA;
    }
    if (PlainCell.hasControl(cell)) {
      return Refusal.CONTROL;
    }
    if (cell.length() > LONGEST) {
      return Refusal.TOO_LONG;
    }
    return PlainCell.couldIdentify(cell) ? Refusal.IDENTIFYING : null;
  }

  private static boolean isSignedCount(ValuesForm column, String cell) {
    return column == ValuesForm.VALUE && SIGNED.matcher(cell).matches();
  }
}
