package io.github.tarve.segmentation.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Resident;
import io.github.tarve.segmentation.records.Scan;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceLackTest {
    private static final LocalDate START = LocalDate.of(2024, 3, 4);

    private final List<DiaryEntry> entries = new ArrayList<>();

    private void tried(String id, String service, String need, NeedOutcome outcome) {
        entries.add(DiaryEntry.of(id, START, service, need, outcome));
    }

    /** By hand: the library was tried by a (met, then unmet), b (in part) and d (met); the dentist by c (unknown). */
    @Test
    void those_who_tried_are_counted_once_and_nobody_else() {
        tried("a", "library", "leisure", NeedOutcome.MET);
        tried("a", "library", "learning", NeedOutcome.UNMET);
        tried("b", "library", "leisure", NeedOutcome.PARTLY_MET);
        tried("d", "library", "leisure", NeedOutcome.MET);
        tried("c", "dentist", "illness", NeedOutcome.UNKNOWN);
        Study study = Study.builder()
                .residents(List.of(
                        new Resident("a", Optional.of("north"), Map.of(), 1),
                        new Resident("b", Optional.of("south"), Map.of(), 1),
                        new Resident("c", Optional.of("south"), Map.of(), 1),
                        new Resident("d", Optional.empty(), Map.of(), 1)))
                .diary(new DiaryWindow(START, 14, 1, DiaryWindow.Source.REPORTED), Scan.of(entries), Scan.of(List.of()))
                .build();

        assertThat(ServiceLack.of(study))
                .containsExactly(
                        new ServiceLack(
                                "dentist",
                                Set.of("illness"),
                                new ServiceLack.Group(4, 1, 0),
                                List.of(
                                        new ServiceLack.InArea("north", new ServiceLack.Group(1, 0, 0)),
                                        new ServiceLack.InArea("south", new ServiceLack.Group(2, 1, 0)))),
                        new ServiceLack(
                                "library",
                                Set.of("leisure", "learning"),
                                new ServiceLack.Group(4, 3, 2),
                                List.of(
                                        new ServiceLack.InArea("north", new ServiceLack.Group(1, 1, 1)),
                                        new ServiceLack.InArea("south", new ServiceLack.Group(2, 1, 1)))));
    }
}
