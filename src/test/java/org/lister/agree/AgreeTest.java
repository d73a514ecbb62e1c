package org.lister.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lister.DrawnTable;
import org.lister.FrameSuite;
import org.lister.ServiceOfTests;
import org.lister.domain.Participation;
import org.lister.domain.PracticeCode;
import org.lister.domain.Service;
import org.lister.domain.Stopped;
import org.lister.domain.participation.Move;
import org.lister.domain.terms.Actor;
import org.lister.domain.terms.Role;
import org.lister.domain.terms.Scheme;
import org.lister.domain.terms.Span;
import org.lister.domain.terms.Terms;
import org.lister.store.Roots;
import org.lister.store.TableName;
import org.lister.store.Tables;

/** Three practices of one board and one of another. */
class AgreeTest extends FrameSuite {

  private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");
  private static final LocalDate START = LocalDate.of(2025, 4, 1);
  private static final LocalDate END = LocalDate.of(2026, 3, 31);
  private static final Move ACCEPT = new Move.Accept(START, END);
  private static final Actor BOARD = actor("XI01", Role.APPROVAL_MANAGEMENT);

  @TempDir private Path folder;

  @BeforeEach
  void reference() throws IOException {
    Files.writeString(
        folder.resolve("practices.csv"),
        """
        practice,practice_name,pcn,pcn_name,sub_icb,sub_icb_name,icb,icb_name,region,region_name,supplier
        X00001,One,,,,,XI01,Board 1,,,EMIS
        X00002,Two,,,,,XI01,Board 1,,,EMIS
        X00003,Three,,,,,XI01,Board 1,,,EMIS
        X00004,Four,,,,,XI02,Board 2,,,EMIS
        """);
  }

  @Test
  void every_decision_is_a_row_and_who_takes_part_follows_from_them() {
    run(new Move.Offer(), Chosen.all(), BOARD);
    run(ACCEPT, "X00001");
    run(new Move.Decline(), "X00002");
    run(new Move.Withdraw(), Chosen.named(List.of("X00003")), BOARD);
    run(new Move.End(LocalDate.of(2025, 9, 30)), "X00001");
    assertThat(
            DrawnTable.drawn(
                book()
                    .selectExpr(
                        "practice", "status", "from_date", "to_date", "role", "organisation", "why")
                    .where("service = 'T'")))
        .isEqualTo(
            """
            X00001 | Approved | 2025-04-01 | 2026-03-31 | declaration management | X00001 | as agreed
            X00001 | Ended | 2025-04-01 | 2025-09-30 | declaration management | X00001 | as agreed
            X00001 | Offered |  |  | approval management | XI01 | as agreed
            X00002 | Declined |  |  | declaration management | X00002 | as agreed
            X00002 | Offered |  |  | approval management | XI01 | as agreed
            X00003 | Offered |  |  | approval management | XI01 | as agreed
            X00003 | Withdrawn |  |  | approval management | XI01 | as agreed"""
                .stripIndent());
    Participation known = known().participation();
    assertThat(known.takesPart(new PracticeCode("X00001"), LocalDate.of(2025, 9, 30))).isTrue();
    assertThat(known.takesPart(new PracticeCode("X00001"), LocalDate.of(2025, 10, 1))).isFalse();
    assertThat(known.countOn(LocalDate.of(2025, 5, 1))).isEqualTo(1);
  }

  @Test
  void what_was_decided_here_stands_before_the_file_and_the_file_for_the_rest() throws IOException {
    Files.writeString(
        folder.resolve("participation.csv"),
        """
        service,practice,status,from,to
        T,X00001,Approved,2025-04-01,
        T,X00002,Approved,2025-04-01,
        T,X00004,Approved,2025-04-01,
        """);
    assertThat(known().participation().countOn(START)).isEqualTo(3);
    long before = known().book().version();
    run(new Move.Offer(), Chosen.named(List.of("X00001", "X00002")), BOARD);
    run(new Move.Accept(START.plusDays(1), END), "X00002");
    Participation known = known().participation();
    assertThat(known.takesPart(new PracticeCode("X00001"), END)).isFalse();
    assertThat(known.takesPart(new PracticeCode("X00002"), START)).isFalse();
    assertThat(known.takesPart(new PracticeCode("X00002"), END)).isTrue();
    assertThat(known.takesPart(new PracticeCode("X00004"), END)).isTrue();
    assertThat(known().book().name()).isEqualTo("participation");
    assertThat(known().book().version()).isGreaterThan(before);
  }

  @Test
  void without_decisions_the_file_has_to_be_there() {
    assertThatThrownBy(this::known)
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessageContaining("Cannot read the participation register");
  }

  @Test
  void who_can_do_without_a_register_is_told_whether_it_says_anything() throws IOException {
    assertThat(ifThere().practices()).isEmpty();
    Files.writeString(
        folder.resolve("participation.csv"),
        """
        service,practice,status,from,to
        T,X00001,Declined,,
        """);
    assertThat(ifThere().isSilentUntil(END)).isFalse();
    assertThat(ifThere().countOn(END)).isZero();
  }

  @Test
  void all_problems_of_a_command_are_told_at_once_and_nothing_is_written() {
    run(new Move.Offer(), Chosen.named(List.of("X00001")), BOARD);
    assertThatThrownBy(
            () ->
                Agree.run(
                    tables(),
                    request(
                        new Move.Offer(),
                        Chosen.named(List.of("X00001", "X00002", "X00004", "X99999")),
                        actor("XI01", Role.FINANCE_MANAGEMENT),
                        " ")))
        .isInstanceOf(Stopped.Mistake.class)
        .hasMessage(
            """
            Cannot decide without a reason: --why is empty. Say why.
            Cannot offer T: Somebody of XI01 has not the role approval management. Add it to actors.yaml, or act as somebody who has it.
            Cannot offer T: for X00001 it is Offered, and this step starts from not offered or Declined or Withdrawn or Ended. Look at 'lister agree list --practice X00001'.
            Cannot offer T: Somebody of XI01 acts for XI01, and here that is for XI02 to do. Act as somebody of XI02.
            Cannot find the practice 'X99999': it is not in practices.csv of the reference folder. Mend its code, or name the folder with --from."""
                .stripIndent());
    assertThat(book().count()).isEqualTo(1);
  }

  @Test
  void a_whole_board_is_offered_to_but_for_those_that_have_an_offer() {
    run(new Move.Offer(), Chosen.named(List.of("X00002")), BOARD);
    AgreeRequest request = request(new Move.Offer(), Chosen.ofBoard("XI01"), BOARD, "why");
    AgreeResult plan = Agree.plan(tables(), request);
    assertThat(plan.decisions()).extracting(Decision::practice).containsExactly("X00001", "X00003");
    assertThat(plan.leftOut()).isEqualTo(1);
    assertThat(book().count()).isEqualTo(1);
  }

  @Test
  void nobody_offers_to_another_boards_practices_or_to_none() {
    Actor other = actor("XI02", Role.APPROVAL_MANAGEMENT);
    assertThatThrownBy(() -> run(new Move.Offer(), Chosen.ofBoard("XI01"), other))
        .hasMessageContaining("Somebody of XI02 acts for XI02, and here that is for XI01 to do");
    Actor practice = actor("X00001", Role.APPROVAL_MANAGEMENT);
    assertThatThrownBy(() -> run(new Move.Offer(), Chosen.all(), practice))
        .hasMessageContaining("there is no practice that X00001 decides for here");
    assertThatThrownBy(() -> run(new Move.Offer(), Chosen.ofBoard("XI09"), BOARD))
        .hasMessageContaining("Cannot offer T: there is no practice");
    assertThat(book().count()).isZero();
  }

  @Test
  void a_service_of_one_board_is_not_for_the_practices_of_another() {
    Commissioning own =
        new Commissioning(terms("XI01"), Map.of("X00001", "XI01", "X00004", "XI02"));
    assertThat(own.practicesOf("XI01")).containsExactly("X00001");
    assertThat(own.practicesOf("XI02")).isEmpty();
    assertThat(own.parties("X00004")).isEmpty();
    assertThat(own.objection("T", "X00004"))
        .isEqualTo(
            "Cannot agree on T with X00004: the practice belongs to XI02, and the service is that of XI01. Leave it out.");
  }

  @Test
  void a_practice_of_another_board_can_neither_be_offered_the_service_nor_accept_it() {
    Commissioning own =
        new Commissioning(terms("XI01"), Map.of("X00001", "XI01", "X00004", "XI02"));
    for (AgreeRequest request :
        List.of(
            request(new Move.Offer(), Chosen.named(List.of("X00004")), BOARD, "why"),
            request(ACCEPT, Chosen.named(List.of("X00004")), practice("X00004"), "why"))) {
      assertThatThrownBy(() -> Deciding.upon(new History(List.of()), request, own))
          .isInstanceOf(Stopped.Mistake.class)
          .hasMessage(
              "Cannot agree on T with X00004: the practice belongs to XI02, and the service is that of XI01. Leave it out.");
    }
  }

  /** Practices that answer at the same moment: each answer is kept once. */
  @Test
  void answers_of_different_practices_at_once_are_all_kept_exactly_once() throws Exception {
    run(new Move.Offer(), Chosen.all(), BOARD);
    Set<String> practices = Set.of("X00001", "X00002", "X00003");
    List<String> failed = atOnce(practices.stream().map(each -> accept(each)).toList());
    assertThat(failed).isEmpty();
    assertThat(DrawnTable.drawn(book().where("status = 'Approved'").select("practice")))
        .isEqualTo("X00001\nX00002\nX00003");
  }

  /** The others are told where the practice stands since. */
  @Test
  void of_several_answers_of_one_practice_at_once_one_is_kept() throws Exception {
    run(new Move.Offer(), Chosen.named(List.of("X00001")), BOARD);
    List<String> failed =
        atOnce(List.of(accept("X00001"), accept("X00001"), accept("X00001"), accept("X00001")));
    assertThat(failed)
        .hasSize(3)
        .allMatch(said -> said.startsWith("Cannot accept T: for X00001 it is Approved"));
    assertThat(book().where("status = 'Approved'").count()).isEqualTo(1);
  }

  /** A clock that is behind must not put a decision before the one that it follows. */
  @Test
  void a_decision_is_later_than_the_one_before_whatever_the_clock_says() {
    History offered =
        new History(
            List.of(
                new Decision(
                    "X00001",
                    new Move.Offer().after(org.lister.domain.participation.Standing.NEW),
                    "Somebody",
                    "approval management",
                    "XI01",
                    NOON.plusSeconds(60),
                    "why")));
    AgreeResult result =
        Deciding.upon(
            offered,
            request(ACCEPT, Chosen.named(List.of("X00001")), practice("X00001"), "why"),
            new Commissioning(terms(null), Map.of("X00001", "XI01")));
    assertThat(result.decisions().get(0).decided()).isAfter(NOON.plusSeconds(60));
  }

  private Callable<AgreeResult> accept(String practice) {
    return () -> run(ACCEPT, practice);
  }

  /** What those were told that failed. */
  private static List<String> atOnce(List<Callable<AgreeResult>> all) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    List<String> failed = new ArrayList<>();
    try {
      for (Future<AgreeResult> each : pool.invokeAll(all)) {
        try {
          each.get();
        } catch (ExecutionException e) {
          failed.add(e.getCause().getMessage());
        }
      }
    } finally {
      pool.shutdown();
    }
    return failed;
  }

  private AgreeResult run(Move move, String practice) {
    return run(move, Chosen.named(List.of(practice)), practice(practice));
  }

  private AgreeResult run(Move move, Chosen chosen, Actor actor) {
    return Agree.run(tables(), request(move, chosen, actor, "as agreed"));
  }

  private AgreeRequest request(Move move, Chosen chosen, Actor actor, String why) {
    return new AgreeRequest(service(), move, chosen, actor, why, NOON, folder.toUri().toString());
  }

  private Dataset<Row> book() {
    return tables().book(TableName.PARTICIPATION).read().rows();
  }

  private Participation ifThere() {
    return ParticipationRegister.readIfThere(tables(), folder.toUri().toString(), "T")
        .participation();
  }

  private ParticipationRegister.Known known() {
    return ParticipationRegister.read(tables(), folder.toUri().toString(), "T");
  }

  private Tables tables() {
    return new Tables(SPARK, new Roots(folder.toUri() + "restricted", folder.toUri() + "tables"));
  }

  private static Actor practice(String code) {
    return actor(code, Role.DECLARATION_MANAGEMENT);
  }

  private static Actor actor(String organisation, Role role) {
    return new Actor("Somebody of " + organisation, organisation, Set.of(role));
  }

  private static Service service() {
    Service plain = ServiceOfTests.of(Service.Attribution.EACH_LIST);
    return new Service(
        plain.code(),
        plain.name(),
        plain.requester(),
        plain.legalBasis(),
        plain.frequency(),
        plain.rulesets(),
        plain.upholdsTypeOneObjections(),
        plain.attribution(),
        plain.payment(),
        terms(null));
  }

  private static Terms terms(@Nullable String board) {
    return new Terms(
        Terms.Commissioner.ICB,
        board,
        new Span(START, END),
        Terms.PaymentPeriod.QUARTERLY,
        Terms.Collection.AUTOMATIC,
        List.of(END),
        Terms.USUAL_COLLECTION_DAYS,
        Terms.Need.REQUIRED,
        Terms.Need.REQUIRED,
        null,
        Terms.Purpose.LIVE,
        null,
        Scheme.NOTHING);
  }
}
