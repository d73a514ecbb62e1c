package org.lister.objectstore;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.lister.cluster.LoggedProcess;

/**
 * A server that speaks S3, a process of its own on this machine. A bucket is a folder, and an
 * object a file in it, so that a test can look at what was stored.
 */
final class S3Server implements AutoCloseable {

  static final String KEY = "lister-tests";
  static final String SECRET = "made-up-for-tests";

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Duration START = Duration.ofMinutes(1);
  private static final Path PROGRAM = Path.of("target", "s3-server", "s3proxy.jar");

  private final Path buckets;
  private final int port;
  private final LoggedProcess process;

  private S3Server(Path folder, int port) throws IOException {
    this.buckets = Files.createDirectories(folder.resolve("buckets"));
    this.port = port;
    this.process = LoggedProcess.start("s3-server", folder, Map.of(), command(folder));
  }

  /** Starts a server that keeps its buckets in a folder; returns when it takes connections. */
  static S3Server start(Path folder) throws IOException {
    S3Server server = new S3Server(Files.createDirectories(folder.toAbsolutePath()), freePort());
    server.awaitAnswer(server.endpoint());
    return server;
  }

  private List<String> command(Path folder) throws IOException {
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, buckets));
    return List.of(
        "java",
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        PROGRAM.toString(),
        "--properties",
        settings.toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until connections are taken there, at the server or before it. */
  void awaitAnswer(URI door) {
    long until = System.nanoTime() + START.toNanos();
    while (!isAnswering(door.getPort())) {
      if (System.nanoTime() > until) {
        close();
        fail("%s takes no connections", process);
      }
      sleep();
    }
  }

  private static boolean isAnswering(int port) {
    try (Socket socket = new Socket(HERE, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /** Where it takes connections. */
  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The folder of a bucket, which is made where there is none. */
  Path bucket(String name) {
    try {
      return Files.createDirectories(buckets.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets Hadoop in this JVM use a bucket: the environment of a JVM that runs cannot be changed, so
   * that the bucket has a provider of its own.
   */
  static void introduce(String bucket, URI endpoint, Configuration hadoop) {
    String prefix = "fs.s3a.bucket." + bucket + ".";
    hadoop.set(prefix + "endpoint", endpoint.toString());
    hadoop.set(prefix + "endpoint.region", "eu-west-2");
    hadoop.set(prefix + "path.style.access", "true");
    hadoop.set(
        prefix + "aws.credentials.provider",
        "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    hadoop.set(prefix + "access.key", KEY);
    hadoop.set(prefix + "secret.key", SECRET);
  }

  /** What a user's environment and options say, for a process of its own. */
  Map<String, String> environment(String secret) {
    return environment(secret, "LISTER_JAVA_OPTIONS", LoggedProcess.JAVA_OPTIONS, "-D");
  }

  /** The same for what is handed to a cluster. */
  Map<String, String> submitted() {
    return environment(SECRET, "LISTER_SUBMIT_OPTIONS", "", "--conf ");
  }

  private Map<String, String> environment(
      String secret, String variable, String options, String option) {
    return Map.of(
        "AWS_ACCESS_KEY_ID",
        KEY,
        "AWS_SECRET_ACCESS_KEY",
        secret,
        variable,
        String.join(
            " " + option,
            options,
            "spark.hadoop.fs.s3a.endpoint=" + endpoint(),
            "spark.hadoop.fs.s3a.endpoint.region=eu-west-2",
            "spark.hadoop.fs.s3a.path.style.access=true"));
  }

  @Override
  public void close() {
    process.close();
  }
}
