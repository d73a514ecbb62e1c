package org.lister.fire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What can be wrong with both files of an extract of EMIS's layout. */
enum BadExtract {
  OF_NO_BYTES,
  CUT_OFF,
  NOT_PACKED,
  OF_ANOTHER_HEADER,
  WITHOUT_ROWS,
  OF_ANOTHER_ENCODING,
  OF_ANOTHER_NAME,
  PARQUET_THAT_IS_NONE,
  FOLDERS_NAMED_LIKE_FILES,
  OF_NOBODY_WHO_TAKES_PART;

  private static final String PATIENTS =
      "PracticeCode,NhsNumber,DateOfBirth,Sex,LsoaCode,RegistrationDate,DeductionDate,NamedGpCode,"
          + "Type1ObjectionDate,Type1WithdrawalDate,DateOfDeath\n";
  private static final String EVENTS =
      "PracticeCode,NhsNumber,EffectiveDate,SnomedCode,Value1,Value2\n";

  /** Two files without a fault, of one patient. */
  static void writeGood(Path folder, String practice) {
    write(folder, "patients.csv.gz", packed(patients(practice)));
    write(folder, "events.csv.gz", packed(events(practice)));
  }

  /** Two files with the fault. */
  void write(Path folder, String practice) {
    write(folder, "patients.csv.gz", patients(practice));
    write(folder, "events.csv.gz", events(practice));
  }

  private void write(Path folder, String name, String text) {
    switch (this) {
      case OF_NO_BYTES -> write(folder, name, new byte[0]);
      case CUT_OFF -> write(folder, name, Arrays.copyOf(packed(text), packed(text).length - 9));
      case NOT_PACKED -> write(folder, name, text.getBytes(StandardCharsets.US_ASCII));
      case OF_ANOTHER_HEADER -> write(folder, name, packed(text.replace("NhsNumber", "Number")));
      case WITHOUT_ROWS -> write(folder, name, packed(text.lines().findFirst().orElse("") + "\n"));
      case OF_ANOTHER_ENCODING -> write(folder, name, packed(text + "\u00ff\n"));
      case OF_ANOTHER_NAME -> write(folder, "the-" + name, packed(text));
      case PARQUET_THAT_IS_NONE ->
          write(
              folder, name.replace("csv.gz", "parquet"), text.getBytes(StandardCharsets.US_ASCII));
      case FOLDERS_NAMED_LIKE_FILES -> write(folder.resolve(name), "part-0", packed(text));
      case OF_NOBODY_WHO_TAKES_PART -> write(folder, name, packed(text));
    }
  }

  boolean takesPart() {
    return this != OF_NOBODY_WHO_TAKES_PART;
  }

  private static String patients(String practice) {
    return PATIENTS + practice + ",9990000018,1950-02-28,F,E99000001,2019-04-01,,,,,\n";
  }

  private static String events(String practice) {
    return EVENTS + practice + ",9990000018,2025-06-01,44054006,,\n";
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
