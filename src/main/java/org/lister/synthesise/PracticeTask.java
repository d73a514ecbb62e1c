package org.lister.synthesise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Makes up one practice and streams it to its files; it needs to hear from no other task. */
final class PracticeTask {

  private final England england;
  private final OutFiles out;
  private final Lives lives;

  PracticeTask(England england, Configuration hadoop) {
    this.england = england;
    this.out = new OutFiles(england, hadoop);
    this.lives = new Lives(england);
  }

  /** One practice after the other, as the results are asked for. */
  Iterator<SynthesiseResult> writeAll(Iterator<Integer> practices) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return practices.hasNext();
      }

      @Override
      public SynthesiseResult next() {
        try {
          return write(practices.next());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  SynthesiseResult write(int index) throws IOException {
    Practice practice = england.practice(index);
    try (PracticeFiles files = new PracticeFiles(england, practice, out);
        RowFile lists = out.lists(practice)) {
      for (int place = 0; place < practice.listSize(); place++) {
        files.write(lives.at(practice, place));
      }
      writeGuests(practice, files);
      lists.write(List.of(practice.code(), files.listSize()));
      return files.result();
    }
  }

  /** The movers of the practice before are made up once more: chance is theirs, not the task's. */
  private void writeGuests(Practice practice, PracticeFiles files) throws IOException {
    if (england.practices() == 1) {
      return;
    }
    int before = (practice.index() + england.practices() - 1) % england.practices();
    Practice home = england.practice(before);
    for (int place = 0; place < home.movers(); place++) {
      Optional<Guest> guest = Guest.of(lives.at(home, place), home, practice, england);
      if (guest.isPresent()) {
        files.write(guest.get());
      }
    }
  }
}
