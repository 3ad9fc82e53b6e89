package dev.gatehouse.api.store.log;

import dev.gatehouse.model.log.tree.TreeHash;

/// The root of a whole subtree of 256^level leaves.
///
/// @param level 1 to 7
/// @param index its place among those of its level, from 0
/// @param hash its root
public record Branch(int level, long index, TreeHash hash) {}
