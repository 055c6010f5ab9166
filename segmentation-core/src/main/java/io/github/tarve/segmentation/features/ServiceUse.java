package io.github.tarve.segmentation.features;

import io.github.tarve.segmentation.records.DiaryDay;
import io.github.tarve.segmentation.records.DiaryEntry;
import io.github.tarve.segmentation.records.DiaryWindow;
import io.github.tarve.segmentation.records.NeedOutcome;
import io.github.tarve.segmentation.records.Study;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each resident's diary says of needs, channels and help, counted, beside the needs stated in the survey: the form in which later rooms see the diary.
 * Residents are in the order of {@link Study#residents()}. One pass over the diary; O(residents x (needs + channels))
 * memory. Immutable.
 */
public final class ServiceUse {
    private final int residents;
    private final List<String> needs;
    private final List<String> channels;
    private final List<String> reasons;
    private final int[] attempts;
    private final int[] unmet;
    private final int[] partly;
    private final long[] reasonBits;
    private final int[] contacts;
    private final int[] helped;
    private final NeedStatements statements;
    private final List<Integer> statementOf;
    private final BitSet kept;

    private ServiceUse(Study study) {
        this.residents = study.residents().size();
        Map<String, Integer> needCodes = new TreeMap<>();
        Map<String, Integer> channelCodes = new TreeMap<>();
        Map<String, Integer> reasonCodes = new TreeMap<>();
        for (DiaryEntry entry : study.diary()) {
            needCodes.put(entry.need(), 0);
            if (entry.channel() != null) {
                channelCodes.put(entry.channel(), 0);
            }
            if (entry.unmetReason() != null) {
                reasonCodes.put(entry.unmetReason(), 0);
            }
        }
        this.statements = NeedStatements.of(study, needCodes.keySet());
        statements.statedNeeds().forEach(code -> needCodes.put(code, 0));
        this.needs = number(needCodes);
        this.statementOf = needs.stream().map(statements.needs()::indexOf).toList();
        this.kept = new BitSet(residents);
        this.channels = number(channelCodes);
        this.reasons = number(reasonCodes);
        this.attempts = new int[residents * needs.size()];
        this.unmet = new int[residents * needs.size()];
        this.partly = new int[residents * needs.size()];
        this.reasonBits = new long[residents * needs.size()];
        this.contacts = new int[residents * channels.size()];
        this.helped = new int[residents];
        Map<String, Integer> positions = study.residentPositions();
        for (DiaryEntry entry : study.diary()) {
            Integer resident = positions.get(entry.residentId());
            if (resident == null) {
                throw new IllegalArgumentException("a diary entry belongs to no resident of the study");
            }
            kept.set(resident);
            count(resident, entry, needCodes, channelCodes, reasonCodes);
        }
        observed(study, positions);
    }

    /** A diary without a line was kept only when its days were reported. */
    private void observed(Study study, Map<String, Integer> positions) {
        boolean reported = study.window()
                .map(window -> window.source() == DiaryWindow.Source.REPORTED)
                .orElse(false);
        if (reported) {
            for (DiaryDay day : study.days()) {
                Integer resident = positions.get(day.residentId());
                if (resident != null && day.status().observed()) {
                    kept.set(resident);
                }
            }
        }
    }

    private static List<String> number(Map<String, Integer> codes) {
        int next = 0;
        for (Map.Entry<String, Integer> code : codes.entrySet()) {
            code.setValue(next++);
        }
        return List.copyOf(codes.keySet());
    }

    private void count(
            int resident,
            DiaryEntry entry,
            Map<String, Integer> needCodes,
            Map<String, Integer> channelCodes,
            Map<String, Integer> reasonCodes) {
        int cell = resident * needs.size() + needCodes.getOrDefault(entry.need(), 0);
        attempts[cell]++;
        if (entry.outcome() == NeedOutcome.UNMET) {
            unmet[cell]++;
            Integer reason = entry.unmetReason() == null ? null : reasonCodes.get(entry.unmetReason());
            if (reason != null && reason < Long.SIZE) {
                reasonBits[cell] |= 1L << reason;
            }
        } else if (entry.outcome() == NeedOutcome.PARTLY_MET) {
            partly[cell]++;
        }
        if (entry.channel() != null) {
            contacts[resident * channels.size() + channelCodes.getOrDefault(entry.channel(), 0)]++;
        }
        if (Boolean.TRUE.equals(entry.helped()) || "informal".equals(entry.sector())) {
            helped[resident]++;
        }
    }

    /** Counts a study's diary. */
    public static ServiceUse of(Study study) {
        return new ServiceUse(study);
    }

    /** Returns the number of residents. */
    public int residents() {
        return residents;
    }

    /** Returns the codes of the needs in the diary and of those that somebody states in the survey, by code. */
    public List<String> needs() {
        return needs;
    }

    /** Returns the codes of the channels in the diary, by code. */
    public List<String> channels() {
        return channels;
    }

    /** Returns the codes of the reasons for unmet needs in the diary, by code. */
    public List<String> reasons() {
        return reasons;
    }

    /** Returns a resident's diary lines for a need, met or not. */
    public int attempts(int resident, int need) {
        return attempts[resident * needs.size() + need];
    }

    /** Returns a resident's unmet attempts for a need. */
    public int unmet(int resident, int need) {
        return unmet[resident * needs.size() + need];
    }

    /** Returns a resident's attempts for a need that were met in part. */
    public int partly(int resident, int need) {
        return partly[resident * needs.size() + need];
    }

    /** Returns whether a resident gave this reason for an unmet attempt for a need; false beyond the 64th reason. */
    public boolean unmetBecause(int resident, int need, int reason) {
        return reason < Long.SIZE && (reasonBits[resident * needs.size() + need] >>> reason & 1) == 1;
    }

    /** Returns a resident's diary lines through a channel. */
    public int contacts(int resident, int channel) {
        return contacts[resident * channels.size() + channel];
    }

    /** Returns a resident's diary lines that were informal help or in which somebody helped. */
    public int helped(int resident) {
        return helped[resident];
    }

    /** Returns whether the survey lets residents state needs at all. */
    public boolean asks() {
        return !statements.needs().isEmpty();
    }

    /** Returns whether a resident kept a diary and answered a survey item that speaks of a need. */
    public boolean asked(int resident, int need) {
        int statement = statementOf.get(need);
        return statement >= 0 && kept.get(resident) && statements.answered(resident, statement);
    }

    /** Returns whether a resident who was asked states a need in the survey. */
    public boolean stated(int resident, int need) {
        return asked(resident, need) && statements.stated(resident, statementOf.get(need));
    }

    /** Returns whether a resident who was asked states a need in the survey and has no attempt at it in the diary. */
    public boolean silent(int resident, int need) {
        return stated(resident, need) && attempts(resident, need) == 0;
    }
}
