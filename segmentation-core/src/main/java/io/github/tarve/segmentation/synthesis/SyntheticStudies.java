package io.github.tarve.segmentation.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The catalogue of made-up studies by name. */
public final class SyntheticStudies {
    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    new Summary(
                            "oulu-founding",
                            "32 residents of Kiiminki, Yli-Ii and Ylikiiminki; three planted profiles",
                            32,
                            3,
                            3,
                            2008L),
                    Recipes::founding),
            new Entry(
                    new Summary(
                            "null-32",
                            "32 residents of the same areas without profiles: the honest answer is that there are none",
                            32,
                            3,
                            1,
                            32L),
                    Recipes::structureless),
            new Entry(
                    new Summary(
                            "district-2000",
                            "2000 residents of twelve areas; five planted profiles, three of them below 3 %",
                            2000,
                            12,
                            5,
                            2000L),
                    Recipes::district),
            new Entry(
                    new Summary(
                            "messy",
                            "the founding profiles in semicolon files with decimal commas, windows-1252, Finnish headers"
                                    + " and dates, duplicate rows and unknown codes",
                            32,
                            3,
                            3,
                            7L),
                    Recipes::messy));

    private SyntheticStudies() {}

    /**
     * What the catalogue says of a study.
     *
     * @param name name by which it is made
     * @param description one line for people
     * @param residents number of residents
     * @param areas number of areas
     * @param profiles number of planted profiles
     * @param seed the seed from which the published files are made
     */
    public record Summary(String name, String description, int residents, int areas, int profiles, long seed) {}

    private record Entry(Summary summary, Supplier<StudyRecipe> recipe) {}

    /** Returns what can be made, in the order of the catalogue. */
    public static List<Summary> list() {
        return ENTRIES.stream().map(Entry::summary).toList();
    }

    /** Returns what the catalogue says of a study, empty when it does not know the name. */
    public static Optional<Summary> show(String name) {
        return find(name).map(Entry::summary);
    }

    /** Returns the recipe of a study, empty when the catalogue does not know the name. */
    public static Optional<StudyRecipe> recipe(String name) {
        return find(name).map(entry -> entry.recipe().get());
    }

    /**
     * Makes a study.
     *
     * @throws IllegalArgumentException when the catalogue does not know the name
     */
    public static SyntheticStudy make(String name, long seed) {
        StudyRecipe recipe =
                recipe(name).orElseThrow(() -> new IllegalArgumentException("no synthetic study named " + name));
        return StudySynthesizer.make(recipe, seed);
    }

    private static Optional<Entry> find(String name) {
        return ENTRIES.stream()
                .filter(entry -> entry.summary().name().equals(name))
                .findFirst();
    }
}
