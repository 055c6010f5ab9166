package io.github.tarve.segmentation.provenance;

import java.util.List;
import java.util.Map;

/**
 * What a result was made from. Holds no time, so that the same run gives the same bytes.
 *
 * @param version version of the library
 * @param seed the seed of every random choice
 * @param generator name of the random generator
 * @param inputs the input files
 * @param settings the effective settings by key, defaults included
 */
public record Provenance(
        String version, long seed, String generator, List<InputFile> inputs, Map<String, String> settings) {
    /** Copies the collections. */
    public Provenance {
        inputs = List.copyOf(inputs);
        settings = Map.copyOf(settings);
    }

    /**
     * One input file.
     *
     * @param role what it was read as, such as {@code diary}
     * @param name file name without folder
     * @param sha256 content hash, lower-case hexadecimal
     */
    public record InputFile(String role, String name, String sha256) {}
}
