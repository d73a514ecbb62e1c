package org.lister.agree;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lister.domain.terms.PlannedCollection;

/**
 * A timetable as iCalendar (RFC 5545): an event of whole days for each extraction. Its identifier
 * is made of service and day, so that a calendar that reads the file again changes its events and
 * has none twice.
 */
public final class TimetableCalendar {

  private TimetableCalendar() {}

  /**
   * The text of the file.
   *
   * @param at when it is made
   */
  public static String of(List<PlannedCollection> collections, Instant at) {
    Calendar calendar =
        new Calendar(
            new PropertyList(
                List.of(
                    new ProdId("-//Lister//Timetable of collections//EN"),
                    ImmutableVersion.VERSION_2_0)),
            new ComponentList<>(collections.stream().map(each -> event(each, at)).toList()));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter().output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The end of an event is the day after its last. */
  private static VEvent event(PlannedCollection collection, Instant at) {
    List<Property> properties =
        List.of(
            new Uid(
                "%s-%s@timetable.lister".formatted(collection.service(), collection.periodEnd())),
            new DtStamp(at),
            new DtStart<>(collection.opens()),
            new DtEnd<>(collection.closes().plusDays(1)),
            new Summary(summary(collection)),
            new Description(
                "Data to %s are extracted from %s to %s."
                    .formatted(collection.periodEnd(), collection.opens(), collection.closes())),
            ImmutableTransp.TRANSPARENT);
    return new VEvent(new PropertyList(properties));
  }

  private static String summary(PlannedCollection collection) {
    return "%s: collection to %s%s"
        .formatted(
            collection.service(),
            collection.periodEnd(),
            collection.isFinal() ? ", the last of " + collection.year() : "");
  }
}
