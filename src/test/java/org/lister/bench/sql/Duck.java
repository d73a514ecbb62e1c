package org.lister.bench.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to a DuckDB of its own, in memory. */
public final class Duck implements AutoCloseable {

  private final Connection connection;

  public Duck(int threads, String memory, String temporary) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    run("SET threads = " + threads);
    run("SET memory_limit = '%s'".formatted(memory));
    run("SET temp_directory = '%s'".formatted(temporary));
    run("SET preserve_insertion_order = false");
  }

  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot run this in DuckDB: " + sql, e);
    }
  }

  long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot ask this of DuckDB: " + sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
