package org.lister.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on this machine: a master and workers of one core and 1 GB, each a
 * process of its own, as are drivers and executors. Whoever opens it closes it; with it end all
 * processes that it has started. Logs lie in its folder.
 */
public final class StandaloneCluster implements AutoCloseable {

  private static final String HERE = "127.0.0.1";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path folder;
  private final SparkHome spark;
  private final Map<String, String> operators;
  private final LoggedProcess master;
  private final List<LoggedProcess> workers = new ArrayList<>();
  private final List<LoggedProcess> drivers = new ArrayList<>();

  private StandaloneCluster(
      Path folder, SparkHome spark, Map<String, String> operators, int workers) {
    this.folder = folder;
    this.spark = spark;
    this.operators = operators;
    this.master = service("master", "master.Master");
    String url = awaitMaster();
    IntStream.rangeClosed(1, workers).forEach(each -> this.workers.add(worker(each, url)));
  }

  /** Starts a cluster; returns when all workers have registered. */
  public static StandaloneCluster start(Path folder, int workers) throws IOException {
    return start(folder, workers, Map.of());
  }

  /** The same where whoever operates it has set an environment, on every machine. */
  public static StandaloneCluster start(Path folder, int workers, Map<String, String> environment)
      throws IOException {
    Path absolute = Files.createDirectories(folder.toAbsolutePath());
    StandaloneCluster cluster =
        new StandaloneCluster(
            absolute, SparkHome.in(absolute.resolve("spark")), environment, workers);
    cluster.awaitWorkers();
    return cluster;
  }

  private String awaitMaster() {
    try {
      return master.await("spark://[\\d.]+:\\d+", START).group();
    } catch (AssertionError e) {
      master.close();
      throw e;
    }
  }

  private void awaitWorkers() {
    try {
      workers.forEach(each -> each.await("Successfully registered with master", START));
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  private LoggedProcess worker(int number, String url) {
    String name = "worker-" + number;
    String work = folder.resolve(name).toString();
    return service(
        name, "worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", work, url);
  }

  /** Port 0: the system gives one that is free, and the log tells which. */
  private LoggedProcess service(String name, String main, String... arguments) {
    List<String> command =
        Stream.of(
                Stream.of("java", "-Xmx256m", "@src/test/resources/java17.options"),
                Stream.of("-cp", spark.classPath(), "org.apache.spark.deploy." + main),
                Stream.of("--host", HERE, "--port", "0", "--webui-port", "0"),
                Stream.of(arguments))
            .flatMap(words -> words)
            .toList();
    return LoggedProcess.start(name, folder, environment(), command);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(operators);
    environment.put("SPARK_HOME", spark.folder().toString());
    environment.put("SPARK_LOCAL_IP", HERE);
    environment.put("SPARK_SCALA_VERSION", "2.13");
    // Of drivers and executors too.
    environment.put("JDK_JAVA_OPTIONS", LoggedProcess.ONE_COMPILER);
    return environment;
  }

  /**
   * Hands a command of Lister to the cluster as a user does; its driver is the process.
   *
   * @param name of the log, and of the folder of Spark's event log
   */
  public LoggedProcess submit(String name, String... command) throws IOException {
    Path events = Files.createDirectories(events(name));
    Map<String, String> environment = environment();
    environment.merge(
        "LISTER_SUBMIT_OPTIONS",
        "--conf spark.eventLog.dir=" + events.toUri(),
        (all, more) -> all + " " + more);
    List<String> launcher = List.of("bin/lister", "--master", awaitMaster());
    LoggedProcess driver =
        LoggedProcess.start(
            name,
            folder,
            environment,
            Stream.concat(launcher.stream(), Stream.of(command)).toList());
    drivers.add(driver);
    return driver;
  }

  /** Where Spark writes what happens to the command of this name. */
  public Path events(String name) {
    return folder.resolve("events").resolve(name);
  }

  /** The worker of a number, from 1; its descendants are its executors. */
  public LoggedProcess worker(int number) {
    return workers.get(number - 1);
  }

  /** Kills the executors of a worker, which starts others. */
  public void killExecutors(int number) {
    worker(number).descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills a worker, as a machine that loses its power, and starts it again. */
  public void loseWorkerForAMoment(int number) {
    List<ProcessHandle> executors = worker(number).descendants();
    worker(number).kill();
    executors.forEach(ProcessHandle::destroyForcibly);
    workers.set(number - 1, worker(number, awaitMaster()));
    worker(number).await("Successfully registered with master", START);
  }

  @Override
  public void close() {
    Stream.of(drivers, workers, List.of(master))
        .flatMap(List::stream)
        .forEach(LoggedProcess::close);
  }
}
