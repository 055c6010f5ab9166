package io.github.tarve.segmentation.features.catalogue;

import io.github.tarve.segmentation.codebook.Label;
import io.github.tarve.segmentation.features.Direction;
import io.github.tarve.segmentation.features.Transform;
import io.github.tarve.segmentation.records.DiaryEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Through which channels. The share of channel c is (n_c + 0.5) / (n + 0.5 K) over the K channels of the study, and its
 * square root is compared, so that distances between mixes are Hellinger distances (Legendre and Gallagher 2001, DOI
 * 10.1007/s004420100716); missing without any stated channel. The digital share has the Jeffreys prior; which
 * channels are digital is said by the codebook, else by the list of the tool.
 */
record ChannelMix() implements FeatureExtractor<Tally> {
    private static final String CHANNELS = "channels";
    private static final double PSEUDO_COUNT = 0.5;

    @Override
    public Tally open(DiaryFrame frame) {
        return new Tally(frame.residents(), frame.channels().size() + 1, 0);
    }

    @Override
    public void add(Tally state, DiaryFrame frame, int resident, DiaryEntry entry) {
        if (entry.channel() == null) {
            return;
        }
        state.count(resident, frame.channels().position(entry.channel()));
        if (frame.digital(entry.channel())) {
            state.count(resident, frame.channels().size());
        }
    }

    @Override
    public Tally merge(Tally state, Tally other) {
        return state.merge(other);
    }

    @Override
    public List<MeasuredColumn> finish(Tally state, DiaryFrame frame, Exposure exposure) {
        Define define = Define.of(exposure);
        List<MeasuredColumn> columns = new ArrayList<>();
        List<String> codes = frame.channels().kept();
        int k = codes.size();
        for (int c = 0; c < k; c++) {
            int channel = c;
            Label name = frame.codebook().channel(codes.get(c));
            columns.add(MeasuredColumn.of(
                            define.number(
                                    Define.part("channel_share", codes.get(c), name),
                                    FeatureBlock.ACCESS,
                                    Define.SHARE,
                                    Direction.NEUTRAL,
                                    Transform.SQRT),
                            Columns.of(exposure, i -> share(state, i, channel, k)),
                            FeaturePreset.STANDARD)
                    .inGroup(CHANNELS));
            columns.add(MeasuredColumn.of(
                            define.count(
                                    Define.part("channel", codes.get(c), name), FeatureBlock.ACCESS, Direction.NEUTRAL),
                            Columns.of(exposure, i -> state.of(i, channel)),
                            FeaturePreset.MINIMAL)
                    .inGroup(NeedContacts.counted(CHANNELS)));
        }
        columns.add(MeasuredColumn.of(
                        define.number(
                                "digital_share",
                                FeatureBlock.ACCESS,
                                Define.SHARE,
                                Direction.NEUTRAL,
                                Transform.ARCSINE_SQRT),
                        Columns.of(exposure, i -> Columns.jeffreys(state.of(i, k), state.sum(i, 0, k))),
                        FeaturePreset.MINIMAL)
                .summarising(CHANNELS));
        return columns;
    }

    private static double share(Tally tally, int resident, int channel, int k) {
        int stated = tally.sum(resident, 0, k);
        return stated == 0 ? Double.NaN : (tally.of(resident, channel) + PSEUDO_COUNT) / (stated + PSEUDO_COUNT * k);
    }
}
