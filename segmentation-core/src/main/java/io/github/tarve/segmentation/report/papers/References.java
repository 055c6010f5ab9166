package io.github.tarve.segmentation.report.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references of one text, numbered by where they are cited first. */
final class References {
    private final List<Reference> cited = new ArrayList<>();

    /** Cites works: their numbers in parentheses. */
    String cite(Reference... works) {
        return Stream.of(works)
                .map(this::number)
                .sorted()
                .map(number -> Integer.toString(number))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private int number(Reference work) {
        if (!cited.contains(work)) {
            cited.add(work);
        }
        return cited.indexOf(work) + 1;
    }

    /** Returns the works cited, in the order of their numbers. */
    List<Reference> cited() {
        return List.copyOf(cited);
    }
}
