package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.features.NeedStatements;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a study's diary before it is counted: residents, codes in a fixed order, and the codes that too few
 * residents use to stand alone. One pass over the diary. Immutable.
 */
public final class DiaryFrame {
    /** The code under which rarely used codes are counted together. */
    public static final String OTHER = "OTHER";

    private static final int FEWEST_USERS = 5;
    private static final double FEWEST_SHARE = 0.05;

    private final Codebook codebook;
    private final int residents;
    private final Codes needs;
    private final Codes channels;
    private final Codes reasons;
    private final LocalDate firstDay;
    private final int days;
    private final StudyNorms norms;
    private final CodeFacts facts = new CodeFacts();
    private final NeedStatements stated;
    private final List<String> homeAreas;

    private DiaryFrame(Study study, StudyNorms norms) {
        this.norms = norms;
        this.codebook = study.codebook();
        this.residents = study.residents().size();
        Map<String, Integer> positions = study.residentPositions();
        NavigableMap<String, BitSet> needUsers = new TreeMap<>();
        NavigableMap<String, BitSet> channelUsers = new TreeMap<>();
        NavigableMap<String, BitSet> reasonUsers = new TreeMap<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        BitSet diarists = new BitSet(residents);
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident == null) {
                throw new IllegalArgumentException("a diary entry belongs to no resident of the study");
            }
            diarists.set(resident);
            facts.add(entry);
            needUsers.computeIfAbsent(entry.need(), code -> new BitSet()).set(resident);
            if (entry.channel() != null) {
                channelUsers
                        .computeIfAbsent(entry.channel(), code -> new BitSet())
                        .set(resident);
            }
            if (entry.unmetReason() != null) {
                reasonUsers
                        .computeIfAbsent(entry.unmetReason(), code -> new BitSet())
                        .set(resident);
            }
            first = entry.date().isBefore(first) ? entry.date() : first;
            last = entry.date().isAfter(last) ? entry.date() : last;
        }
        facts.close(codebook);
        this.stated = NeedStatements.of(study, needUsers.keySet());
        this.homeAreas = study.residents().stream()
                .map(resident -> resident.area().orElse(""))
                .toList();
        double fewest = Math.max(FEWEST_USERS, FEWEST_SHARE * diarists.cardinality());
        this.needs = Codes.of("need", needUsers, fewest, norms.needs());
        this.channels = Codes.of("channel", channelUsers, fewest, norms.channels());
        this.reasons = Codes.of("unmet_reason", reasonUsers, fewest, norms.reasons());
        this.firstDay = first;
        this.days = diarists.isEmpty() ? 0 : Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** Looks a study's diary over. */
    public static DiaryFrame of(Study study) {
        return new DiaryFrame(study, StudyNorms.none());
    }

    /**
     * Looks a study's diary over that is to be measured like another study.
     *
     * @param norms what the features of the other study took from its residents
     * @throws Refusal when the diary holds codes that the other study did not, and which cannot be counted under
     *     {@link #OTHER}
     */
    public static DiaryFrame of(Study study, StudyNorms norms) {
        return new DiaryFrame(study, norms);
    }

    /** Returns what features take from the residents of another study. */
    public StudyNorms norms() {
        return norms;
    }

    /** Returns the reference vocabulary. */
    public Codebook codebook() {
        return codebook;
    }

    /** Returns the number of residents. */
    public int residents() {
        return residents;
    }

    /** Returns the needs. */
    public Codes needs() {
        return needs;
    }

    /** Returns the channels. */
    public Codes channels() {
        return channels;
    }

    /** Returns the reasons for unmet needs. */
    public Codes reasons() {
        return reasons;
    }

    /** Returns the number of services in the diary. */
    public int services() {
        return facts.services();
    }

    /** Returns the number of a service among those of the diary, from 0 by code. */
    public int service(String code) {
        return facts.service(code);
    }

    /** Returns the number of a provider among those of the diary, from 0 by code. */
    public int provider(String code) {
        return facts.provider(code);
    }

    /** Returns the tier of a service of the diary, or null when neither the codebook nor the tool's list knows it. */
    public @Nullable String tier(String service) {
        return facts.tier(service);
    }

    /** Returns the code of the sector of an entry's provider, or null when it is not stated. */
    public @Nullable String sector(DiaryEntry entry) {
        return facts.sector(entry);
    }

    /** Returns whether a provider's code is merely that of a sector. */
    public boolean sector(String provider) {
        return facts.sector(provider);
    }

    /** Returns whether a channel of the diary is digital. */
    public boolean digital(String channel) {
        return facts.digital(channel);
    }

    /** Returns whether residents go to contacts through a channel; so they do where no channel is stated. */
    public boolean visit(@Nullable String channel) {
        return facts.visit(channel);
    }

    /** Returns the code of a resident's home area, empty when it is not stated. */
    public String homeArea(int resident) {
        return homeAreas.get(resident);
    }

    /**
     * Returns the kilometres from the middle of a resident's home area to the place of a contact: that of its service, else the
     * middle of the area where the service was; {@code NaN} when either is not known.
     */
    public double kilometres(int resident, DiaryEntry entry) {
        String area = entry.details().serviceArea();
        return codebook.areaPlace(homeAreas.get(resident))
                .flatMap(home -> codebook.servicePlace(entry.service())
                        .or(() -> area == null ? Optional.empty() : codebook.areaPlace(area))
                        .map(home::kilometresTo))
                .orElse(Double.NaN);
    }

    /** Returns the codes of the needs that residents could state in the survey, empty when no item asks. */
    public List<String> statedNeeds() {
        return stated.needs();
    }

    /** Returns notices of what was taken for granted of the survey. */
    public List<Problem> notices() {
        return stated.notices();
    }

    /** Returns the number of needs that a resident stated in the survey, -1 without an answer. */
    public int statedNeeds(int resident) {
        return stated.count(resident);
    }

    /** Returns whether a resident stated a need, by its position among {@link #statedNeeds()}; there must be an answer. */
    public boolean stated(int resident, int need) {
        return stated.stated(resident, need);
    }

    /** Returns the number of days from the first entry to the last, 0 when there is none. */
    public int days() {
        return days;
    }

    /** Returns the position of a day from the day of the first entry, from 0. */
    public int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - firstDay.toEpochDay());
    }

    /** A code that stands for others because too few residents use it alone. */
    public record RareCode(String code, int users) {}

    /** The codes of one column of the diary. Immutable. */
    public static final class Codes {
        private final List<String> kept;
        private final List<RareCode> rare;
        private final Map<String, Integer> positions;
        private final Map<String, Integer> numbers;

        private Codes(
                List<String> kept, List<RareCode> rare, Map<String, Integer> positions, Map<String, Integer> numbers) {
            this.kept = kept;
            this.rare = rare;
            this.positions = positions;
            this.numbers = numbers;
        }

        private static Codes of(
                String column, NavigableMap<String, BitSet> users, double fewest, Optional<List<String>> known) {
            return known.map(list -> like(column, users, list)).orElseGet(() -> of(users, fewest));
        }

        /** Returns the codes of a study that is measured like another; those that were not kept there are rare. */
        private static Codes like(String column, NavigableMap<String, BitSet> users, List<String> kept) {
            Map<String, Integer> positions = new HashMap<>();
            Map<String, Integer> numbers = new HashMap<>();
            List<RareCode> rare = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            int other = kept.indexOf(OTHER);
            users.forEach((code, who) -> {
                int position = kept.indexOf(code);
                numbers.put(code, numbers.size());
                positions.put(code, position < 0 ? other : position);
                if (position < 0) {
                    rare.add(new RareCode(code, who.cardinality()));
                    unknown.add(code);
                }
            });
            if (other < 0 && !unknown.isEmpty()) {
                throw Refusal.of(
                        ProblemCode.MODEL_UNKNOWN_CODE,
                        column,
                        String.join(", ", unknown.subList(0, Math.min(5, unknown.size()))),
                        String.join(", ", kept));
            }
            return new Codes(List.copyOf(kept), List.copyOf(rare), positions, numbers);
        }

        private static Codes of(NavigableMap<String, BitSet> users, double fewest) {
            List<String> kept = new ArrayList<>();
            List<RareCode> rare = new ArrayList<>();
            users.forEach((code, who) -> {
                if (who.cardinality() < fewest) {
                    rare.add(new RareCode(code, who.cardinality()));
                } else {
                    kept.add(code);
                }
            });
            Map<String, Integer> positions = new HashMap<>();
            for (int c = 0; c < kept.size(); c++) {
                positions.put(kept.get(c), c);
            }
            for (RareCode code : rare) {
                positions.put(code.code(), kept.size());
            }
            if (!rare.isEmpty()) {
                kept.add(OTHER);
            }
            Map<String, Integer> numbers = new HashMap<>();
            users.keySet().forEach(code -> numbers.put(code, numbers.size()));
            return new Codes(List.copyOf(kept), List.copyOf(rare), positions, numbers);
        }

        /** Returns the codes that are counted, by code; {@link #OTHER} last when some are rare. */
        public List<String> kept() {
            return kept;
        }

        /** Returns the codes that are counted under {@link #OTHER}, by code. */
        public List<RareCode> rare() {
            return rare;
        }

        /** Returns the number of codes that are counted. */
        public int size() {
            return kept.size();
        }

        /** Returns the number of codes in the diary, rare ones included. */
        public int all() {
            return numbers.size();
        }

        /** Returns the position under which a code is counted. */
        public int position(String code) {
            Integer position = positions.get(code);
            if (position == null) {
                throw new IllegalArgumentException("code " + code + " is not in the diary of this frame");
            }
            return position;
        }

        /** Returns the number of a code among all codes, from 0. */
        public int number(String code) {
            Integer number = numbers.get(code);
            if (number == null) {
                throw new IllegalArgumentException("code " + code + " is not in the diary of this frame");
            }
            return number;
        }
    }
}
