package org.lister.store.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grants as a policy of an S3-compatible object store, to be attached to the role's account. */
public final class BucketPolicy {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BucketPolicy() {}

  /** The policy as JSON, in the form of the year 2012, which every such store reads. */
  public static String json(List<Grant> grants) {
    Set<Map<String, Object>> statements = new LinkedHashSet<>();
    for (Grant grant : grants) {
      URI root = URI.create(grant.root());
      String bucket = root.getAuthority();
      String prefix = root.getPath().replaceAll("^/+|/+$", "");
      statements.add(listing(bucket, prefix));
      if (grant.right() == Right.CHANGE) {
        statements.add(unfinished(bucket));
      }
      String objects = bucket + "/" + (prefix.isEmpty() ? "*" : prefix + "/*");
      statements.add(allowed(actions(grant.right()), objects));
      if (grant.right() == Right.ADD) {
        statements.add(makingOnly(objects));
      }
    }
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("Version", "2012-10-17");
    policy.put("Statement", statements);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text always has a form in JSON", e);
    }
  }

  /** Also for whether an object is there: who may not list it is told that access is denied. */
  private static Map<String, Object> listing(String bucket, String prefix) {
    Map<String, Object> statement = allowed(List.of("s3:ListBucket"), bucket);
    if (!prefix.isEmpty()) {
      statement.put(
          "Condition", Map.of("StringLike", Map.of("s3:prefix", List.of(prefix, prefix + "/*"))));
    }
    return statement;
  }

  /** Names of uploads that a task which died began: a job's committer takes them away. */
  private static Map<String, Object> unfinished(String bucket) {
    return allowed(List.of("s3:ListBucketMultipartUploads"), bucket);
  }

  /** A write that does not ask for its place to be empty could replace what is there. */
  private static Map<String, Object> makingOnly(String objects) {
    Map<String, Object> statement = allowed(List.of("s3:PutObject"), objects);
    statement.put("Condition", Map.of("Null", Map.of("s3:if-none-match", "false")));
    return statement;
  }

  private static Map<String, Object> allowed(List<String> actions, String resource) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", actions);
    statement.put("Resource", "arn:aws:s3:::" + resource);
    return statement;
  }

  private static List<String> actions(Right right) {
    return switch (right) {
      case READ, ADD -> List.of("s3:GetObject");
      case CHANGE ->
          List.of(
              "s3:GetObject",
              "s3:PutObject",
              "s3:DeleteObject",
              "s3:AbortMultipartUpload",
              "s3:ListMultipartUploadParts");
    };
  }
}
