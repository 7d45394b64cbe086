package org.pilothouse.stats;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Permuted-block randomisation that anybody can repeat from its seed, in any language: every choice is a SHA-256 of the seed,
 * the stratum, the block and the step, taken modulo the number of possibilities.
 *
 * @param seed any text; whoever knows it knows every draw
 * @param arms at least two different names, alike in number in every block
 * @param blockSizes at least one; each a multiple of the number of arms; each block takes one of them by lot
 */
public record PermutedBlocks(String seed, List<String> arms, List<Integer> blockSizes) {

    /** @throws IllegalArgumentException for fewer than two arms, arms named alike, or a size that the arms do not divide */
    public PermutedBlocks {
        arms = List.copyOf(arms);
        blockSizes = List.copyOf(blockSizes);
        if (arms.size() < 2 || arms.stream().distinct().count() < arms.size()) {
            throw new IllegalArgumentException("at least two different arms");
        }
        var number = arms.size();
        if (blockSizes.isEmpty() || blockSizes.stream().anyMatch(size -> size <= 0 || size % number != 0)) {
            throw new IllegalArgumentException("block sizes must be multiples of the number of arms");
        }
    }

    /** The arms of the first {@code count} slots of a stratum, in the order in which they are drawn. */
    public List<String> first(String stratum, int count) {
        var drawn = new ArrayList<String>();
        for (var block = 0; drawn.size() < count; block++) {
            drawn.addAll(block(stratum, block));
        }
        return List.copyOf(drawn.subList(0, count));
    }

    /** A whole block: each arm equally often, in an order drawn by lot. */
    public List<String> block(String stratum, int block) {
        var size = blockSizes.get(choice(stratum, block, "size", blockSizes.size()));
        var slots = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            slots.add(arms.get(i % arms.size()));
        }
        for (var last = size - 1; last > 0; last--) {
            Collections.swap(slots, last, choice(stratum, block, String.valueOf(last), last + 1));
        }
        return List.copyOf(slots);
    }

    private int choice(String stratum, int block, String step, int possibilities) {
        var text = String.join("|", seed, stratum, String.valueOf(block), step);
        return new BigInteger(1, sha256(text))
                .mod(BigInteger.valueOf(possibilities))
                .intValueExact();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
