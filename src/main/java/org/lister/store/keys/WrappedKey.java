package org.lister.store.keys;

/**
 * A data key as it lies in storage. The keys of a table's files are wrapped with it, it is wrapped
 * with a master key.
 *
 * @param id name of the table and number, such as {@code patients-1}: files name it
 * @param wrapped what the key service made of it
 */
record WrappedKey(String id, String table, MasterKey under, String wrapped) {}
