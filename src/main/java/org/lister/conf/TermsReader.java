package org.lister.conf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lister.domain.PracticeCode;
import org.lister.domain.Service;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;

/** Reads of a service's file how it is offered, collected, declared, approved and paid. */
final class TermsReader {

  private static final Span NO_SPAN = new Span(LocalDate.EPOCH, LocalDate.EPOCH);

  private static final int LONGEST = 366;

  private TermsReader() {}

  static Terms read(Setting root, Service.Frequency frequency) {
    Span period = span(root.required("period"), NO_SPAN);
    Scheme scheme = new SchemeReader(root).read();
    return new Terms(
        root.required("commissioner").choice(Terms.Commissioner.class, Terms.Commissioner.NATIONAL),
        board(root),
        period,
        root.required("payment_period").choice(Terms.PaymentPeriod.class, Terms.PaymentPeriod.NONE),
        root.required("collection").choice(Terms.Collection.class, Terms.Collection.AUTOMATIC),
        dates(root.optional("collection_dates"), period, frequency),
        days(root.optional("collection_days"), frequency),
        root.required("declaration").choice(Terms.Need.class, Terms.Need.REQUIRED),
        root.required("approval").choice(Terms.Need.class, Terms.Need.REQUIRED),
        window(root.optional("manual_entry")),
        root.optional("purpose").choice(Terms.Purpose.class, Terms.Purpose.LIVE),
        root.optional("copied_from").isThere() ? root.optional("copied_from").text() : null,
        scheme);
  }

  /** The one board that offers a local service. */
  private static @Nullable String board(Setting root) {
    Setting board = root.optional("commissioned_by");
    if (board.isThere() && !PracticeCode.isCode(board.text())) {
      board.problem(
          "Cannot use the board '%s': it is no code of an organisation. Write a code such as XI01."
              .formatted(board.text()));
    }
    if (board.isThere() && !root.optional("commissioner").text().equals("icb")) {
      board.problem(
          "Cannot give the service to %s alone: it is no local one. Write 'commissioner: icb', or leave this key out."
              .formatted(board.text()));
    }
    return board.isThere() ? board.text() : null;
  }

  /** For how many days an extraction stays open; a daily one makes way for the next. */
  private static int days(Setting setting, Service.Frequency frequency) {
    int usual = frequency == Service.Frequency.DAILY ? 1 : Terms.USUAL_COLLECTION_DAYS;
    int days = setting.number(usual);
    if (days < 1 || days > LONGEST) {
      setting.problem(
          "Cannot leave an extraction open for %d days: it takes 1 to %d. Write such a number."
              .formatted(days, LONGEST));
    }
    return days;
  }

  private static @Nullable Span window(Setting setting) {
    return setting.isThere() ? span(setting, NO_SPAN) : null;
  }

  /** Two dates in a list. */
  private static Span span(Setting setting, Span otherwise) {
    List<Setting> ends = setting.items();
    if (ends.size() != 2) {
      if (setting.isThere()) {
        setting.problem(
            "Cannot read a span here: it takes a first and a last day. Write [2025-04-01, 2026-03-31].");
      }
      return otherwise;
    }
    LocalDate from = ends.get(0).date(otherwise.from());
    LocalDate to = ends.get(1).date(otherwise.to());
    if (to.isBefore(from)) {
      setting.problem(
          "Cannot use the span %s to %s: it ends before it starts. Write the earlier day first."
              .formatted(from, to));
      return otherwise;
    }
    return new Span(from, to);
  }

  /** The dates that are written, or those that follow from the frequency, within the period. */
  private static List<LocalDate> dates(Setting setting, Span period, Service.Frequency frequency) {
    if (!setting.isThere()) {
      return period.equals(NO_SPAN) ? List.of() : regular(period, frequency);
    }
    List<LocalDate> dates = new ArrayList<>();
    for (Setting item : setting.items()) {
      LocalDate date = item.date(period.from());
      check(item, date, dates, period);
      dates.add(date);
    }
    return dates;
  }

  private static void check(Setting item, LocalDate date, List<LocalDate> before, Span period) {
    if (!before.isEmpty() && !date.isAfter(before.get(before.size() - 1))) {
      item.problem(
          "Cannot collect to %s: it is not after the date before it. Write dates in order."
              .formatted(date));
    }
    if (!period.equals(NO_SPAN) && !period.holds(date)) {
      item.problem(
          "Cannot collect to %s: the service runs from %s. Choose a day of its period."
              .formatted(date, period));
    }
  }

  private static List<LocalDate> regular(Span period, Service.Frequency frequency) {
    return switch (frequency) {
      case DAILY -> period.from().datesUntil(period.to().plusDays(1)).toList();
      case WEEKLY ->
          period
              .from()
              .plusDays(6)
              .datesUntil(period.to().plusDays(1), java.time.Period.ofWeeks(1))
              .toList();
      case MONTHLY -> monthEnds(period, 1);
      case QUARTERLY -> monthEnds(period, 3);
      case ANNUAL -> List.of(period.to());
    };
  }

  private static List<LocalDate> monthEnds(Span period, int months) {
    List<LocalDate> ends = new ArrayList<>();
    YearMonth month = YearMonth.from(period.from()).plusMonths(months - 1L);
    while (!month.atEndOfMonth().isAfter(period.to())) {
      ends.add(month.atEndOfMonth());
      month = month.plusMonths(months);
    }
    return ends;
  }
}
