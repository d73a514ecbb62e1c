package org.lister.store;

import java.io.IOException;
import org.lister.domain.Stopped;

/** The right to write, as somebody has it: by a lock of the operating system or by a marker. */
interface WritingRight extends AutoCloseable {

  /**
   * Makes sure that it has not been lost.
   *
   * @throws Stopped.Mistake when another run has it now
   */
  void require() throws IOException;

  @Override
  void close() throws IOException;
}
