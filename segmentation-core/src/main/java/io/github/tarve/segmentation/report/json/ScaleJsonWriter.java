package io.github.tarve.segmentation.report.json;

import io.github.tarve.segmentation.release.ScaleRow;

/** Writes how consistently survey scales measure. */
final class ScaleJsonWriter {
    private final ReportJsonWriter json;

    ScaleJsonWriter(ReportJsonWriter json) {
        this.json = json;
    }

    void scale(ScaleRow scale) {
        json.label("scale", scale.scale());
        json.text("judgement", scale.judgement());
        json.count("residents", scale.residents());
        json.number("alpha", scale.alpha());
        json.interval("alphaInterval", scale.alphaInterval());
        json.number("omega", scale.omega());
        json.interval("omegaInterval", scale.omegaInterval());
        json.list("items", scale.items(), item -> {
            json.label("item", item.item());
            json.truth("reversed", item.reversed());
            json.number("itemRest", item.itemRest());
            json.number("alphaIfDropped", item.alphaIfDropped());
        });
    }
}
