package org.lister.objectstore;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and a server that speak HTTP. Each request has a connection of its own,
 * so that what becomes of it can be chosen without following a conversation.
 */
final class FaultyNetwork implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
  private static final int BUFFER = 8 << 10;
  private static final int LATE = 100;
  private static final int A_BUFFER_TAKES = 20;

  private final URI server;
  private final int port;
  private final AtomicReference<ServerSocket> door = new AtomicReference<>();
  private final AtomicReference<IntFunction<Fate>> fates = new AtomicReference<>(n -> Fate.WELL);
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger lastBeforeAbsence = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicReference<Duration> absence = new AtomicReference<>(Duration.ZERO);
  private final Map<Fate, LongAdder> met = new EnumMap<>(Fate.class);
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultyNetwork::daemon);

  private FaultyNetwork(URI server) throws IOException {
    this.server = server;
    for (Fate fate : Fate.values()) {
      met.put(fate, new LongAdder());
    }
    ServerSocket first = opened(0);
    this.port = first.getLocalPort();
    welcome(first);
  }

  static FaultyNetwork before(URI server) throws IOException {
    return new FaultyNetwork(server);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * From now on, requests are counted from 1, and this tells what becomes of each.
   *
   * @param next by the number of the request
   */
  void let(IntFunction<Fate> next) {
    met.values().forEach(LongAdder::reset);
    lastBeforeAbsence.set(Integer.MAX_VALUE);
    requests.set(0);
    fates.set(next);
  }

  /** After so many requests nobody takes connections for a time. */
  void leave(int after, Duration time) {
    let(number -> Fate.WELL);
    absence.set(time);
    lastBeforeAbsence.set(after);
  }

  /** How many requests had a fate. */
  long met(Fate fate) {
    return met.get(fate).sum();
  }

  private static ServerSocket opened(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(HERE, port), 256);
    return socket;
  }

  private void welcome(ServerSocket socket) {
    door.set(socket);
    threads.execute(
        () -> {
          while (!socket.isClosed()) {
            accept(socket);
          }
        });
  }

  private void accept(ServerSocket socket) {
    try {
      Socket client = socket.accept();
      int number = requests.incrementAndGet();
      threads.execute(() -> serve(client, number));
      if (number >= lastBeforeAbsence.get()) {
        lastBeforeAbsence.set(Integer.MAX_VALUE);
        meet(Fate.LAST);
        socket.close();
        threads.execute(() -> comeBackAfter(absence.get()));
      }
    } catch (IOException e) {
      // The door was closed, or whoever knocked has gone.
    }
  }

  private void comeBackAfter(Duration time) {
    pause(time.toMillis());
    try {
      welcome(opened(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket client, int number) {
    try (client) {
      InputStream asked = new BufferedInputStream(client.getInputStream(), BUFFER);
      String head = head(asked);
      if (!head.isEmpty()) {
        serve(client, asked, head, fates.get().apply(number));
      }
    } catch (IOException e) {
      // One of the two has gone; the other finds out.
    }
  }

  private void serve(Socket client, InputStream asked, String head, Fate fate) throws IOException {
    if (fate == Fate.BUSY) {
      meet(fate);
      client
          .getOutputStream()
          .write(text("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
      client.shutdownOutput();
      asked.transferTo(OutputStream.nullOutputStream());
      return;
    }
    try (Socket to = new Socket(server.getHost(), server.getPort())) {
      to.getOutputStream().write(text(withoutKeepingAlive(head)));
      threads.execute(() -> forward(asked, to));
      answer(to.getInputStream(), client.getOutputStream(), head, fate);
    }
  }

  private void answer(InputStream from, OutputStream to, String head, Fate fate)
      throws IOException {
    switch (fate) {
      case LOST -> {
        meet(fate);
        from.transferTo(OutputStream.nullOutputStream());
      }
      case CUT -> half(from, to, head);
      case SLOW -> {
        meet(fate);
        slowly(from, to);
      }
      case WELL, BUSY, LAST -> {
        meet(Fate.WELL);
        from.transferTo(to);
      }
    }
  }

  /** Of an answer without a body there is no half. */
  private void half(InputStream from, OutputStream to, String request) throws IOException {
    InputStream answer = new BufferedInputStream(from, BUFFER);
    String head = head(answer);
    to.write(text(head));
    Matcher length = LENGTH.matcher(head);
    if (!request.startsWith("GET ") || !length.find() || length.group(1).equals("0")) {
      meet(Fate.WELL);
      answer.transferTo(to);
      return;
    }
    meet(Fate.CUT);
    to.write(answer.readNBytes(Integer.parseInt(length.group(1)) / 2));
  }

  private static void slowly(InputStream from, OutputStream to) throws IOException {
    pause(LATE);
    byte[] buffer = new byte[BUFFER];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.write(buffer, 0, read);
      pause(A_BUFFER_TAKES);
    }
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forward(InputStream from, Socket to) {
    try {
      from.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Over.
    }
  }

  private void meet(Fate fate) {
    met.get(fate).increment();
  }

  /** All up to the empty line and with it; nothing where the other has gone. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  private static String withoutKeepingAlive(String head) {
    return head.replaceFirst("(?i)\r\nconnection: [^\r]*", "")
        .replaceFirst("\r\n", "\r\nConnection: close\r\n");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "faulty-network");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    door.get().close();
  }
}
