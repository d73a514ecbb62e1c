package org.lister.bench.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lister.bench.sql.Slot.Want;
import org.lister.domain.rules.Extraction.Source;

/**
 * The slots that fields ask for, each once however many fields share it. The latest entry up to a
 * day serves every field that asks for the latest up to that day, whatever their other end.
 */
final class Slots {

  private final Map<Key, Set<Want>> wanted = new LinkedHashMap<>();
  private final Map<Key, Integer> numbers = new LinkedHashMap<>();
  private final Map<Key, LocalDate> earliest = new LinkedHashMap<>();

  private record Key(Source source, Days days) {}

  /** A slot as fields name it while slots are still being gathered. */
  Slot want(Source source, Days days, Want want) {
    Days shared = want == Want.LAST ? new Days(Days.ALL.from(), days.to()) : days;
    Key key = new Key(source, shared);
    wanted.computeIfAbsent(key, any -> EnumSet.noneOf(Want.class)).add(want);
    numbers.putIfAbsent(key, numbers.size() + 1);
    LocalDate needed = want == Want.LAST ? days.from() : shared.from();
    earliest.merge(key, needed, (one, other) -> one.isBefore(other) ? one : other);
    return new Slot(numbers.get(key), source, shared, wanted.get(key));
  }

  /** The first day of a slot that any field so far needs. */
  LocalDate from(Slot slot) {
    return earliest.getOrDefault(new Key(slot.source(), slot.days()), slot.days().from());
  }

  /** Every slot, no wider than its fields need. */
  List<Slot> all() {
    List<Slot> slots = new ArrayList<>();
    wanted.forEach(
        (key, wants) ->
            slots.add(
                new Slot(
                    numbers.get(key),
                    key.source(),
                    new Days(earliest.get(key), key.days().to()),
                    wants)));
    return slots;
  }
}
