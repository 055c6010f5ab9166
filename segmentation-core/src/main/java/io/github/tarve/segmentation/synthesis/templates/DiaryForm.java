package io.github.tarve.segmentation.synthesis.templates;

import io.github.tarve.segmentation.codebook.Language;
import io.github.tarve.segmentation.internal.texts.Texts;
import java.util.List;

/** A blank diary for paper: two days on a page, four lines a day, boxes to tick. */
final class DiaryForm {
    private static final int DAYS_ON_A_PAGE = 2;
    private static final int LINES = 4;
    private static final List<String> CHANNELS =
            List.of("in_person", "home_visit", "phone", "message", "self_service", "letter");
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 10mm; }
            * { box-sizing: border-box; }
            body { font: 10pt/1.3 "DejaVu Sans", Verdana, Arial, sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 277mm; }
            h1 { font-size: 18pt; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 0; }
            p, ul { margin: 0 0 2mm; max-width: 230mm; }
            .cover { font-size: 13pt; } .cover h2 { font-size: 14pt; margin-top: 8mm; } .cover p, .cover li { margin-bottom: 3mm; }
            .fields { display: flex; gap: 8mm; margin: 3mm 0 4mm; }
            .field { flex: 1; border-bottom: 0.3mm solid #000; padding-bottom: 6mm; }
            .day { break-inside: avoid; margin-bottom: 4mm; }
            .page { break-after: page; } .page:last-of-type { break-after: auto; }
            .head { display: flex; gap: 8mm; align-items: baseline; margin-bottom: 1.5mm; }
            .head .line { flex: 1; border-bottom: 0.3mm solid #000; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            th, td { border: 0.3mm solid #000; padding: 0.8mm; vertical-align: top; text-align: left; font-size: 8pt; hyphens: manual; }
            th { background: #eee; } tbody td { height: 14mm; }
            .tick { white-space: nowrap; margin-right: 1.5mm; }
            .box { display: inline-block; width: 2.8mm; height: 2.8mm; border: 0.3mm solid #000; margin-right: 0.8mm; vertical-align: -0.3mm; }
            """;

    private final Texts texts;
    private final StringBuilder html = new StringBuilder(32_768);

    private DiaryForm(Language language) {
        this.texts = Texts.load("diary-form", language.tag());
    }

    static String html(Language language, int days) {
        return new DiaryForm(language).write(language, days);
    }

    private String write(Language language, int days) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<title>")
                .append(text("title"))
                .append("</title>\n<style>\n")
                .append(STYLE);
        html.append("</style>\n</head>\n<body>\n<main>\n<div class=\"page cover\">\n<h1>")
                .append(text("title"))
                .append("</h1>\n");
        html.append("<p>").append(text("intro")).append("</p>\n<p><strong>").append(text("privacy"));
        html.append("</strong></p>\n<div class=\"fields\">");
        for (String field : List.of("code", "area", "first-day")) {
            html.append("<div class=\"field\">").append(text(field)).append("</div>");
        }
        html.append("</div>\n<h2>").append(text("how")).append("</h2>\n<ul>");
        html.append("<li>")
                .append(text("service"))
                .append(" ")
                .append(text("how.service"))
                .append("</li>");
        html.append("<li>")
                .append(text("need"))
                .append(" ")
                .append(text("how.need"))
                .append("</li>");
        html.append("<li>").append(text("how.rating")).append("</li>");
        html.append("<li>").append(text("how.minutes")).append("</li></ul>\n");
        html.append("<p>").append(text("thanks")).append("</p>\n</div>\n");
        for (int day = 1; day <= days; day++) {
            boolean first = (day - 1) % DAYS_ON_A_PAGE == 0;
            boolean last = day % DAYS_ON_A_PAGE == 0 || day == days;
            html.append(first ? "<div class=\"page\">\n" : "");
            day(day);
            html.append(last ? "</div>\n" : "");
        }
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void day(int day) {
        html.append("<section class=\"day\">\n<div class=\"head\"><h2>")
                .append(text("day", day))
                .append("</h2>");
        html.append("<span>").append(text("weekday")).append("</span><span class=\"line\"></span>");
        tick(text("nothing"));
        tick(text("not-kept"));
        html.append("</div>\n<table>\n<caption>").append(text("entries", day)).append("</caption>\n<colgroup>");
        for (int width : new int[] {16, 15, 19, 9, 13, 9, 8, 6, 5}) {
            html.append("<col style=\"width:").append(width).append("%\">");
        }
        html.append("</colgroup>\n<thead><tr>");
        for (String head : List.of(
                "service", "need", "channel", "met", "reason", "satisfaction", "importance", "minutes", "helped")) {
            html.append("<th scope=\"col\">").append(text(head));
            html.append(head.equals("minutes") ? "<br>" + text("travel") : "").append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int line = 0; line < LINES; line++) {
            line();
        }
        html.append("</tbody>\n</table>\n</section>\n");
    }

    private void line() {
        html.append("<tr><td></td><td></td><td>");
        CHANNELS.forEach(channel -> tick(text("channel." + channel)));
        html.append("</td><td>");
        List.of("yes", "partly", "no").forEach(answer -> {
            tick(text("met." + answer));
            html.append("<br>");
        });
        html.append("</td><td></td><td>");
        rating();
        html.append("</td><td>");
        rating();
        html.append("</td><td></td><td>");
        tick("");
        html.append("</td></tr>\n");
    }

    private void rating() {
        for (int mark = 1; mark <= 5; mark++) {
            tick(Integer.toString(mark));
        }
    }

    private void tick(String label) {
        html.append("<span class=\"tick\"><span class=\"box\"></span>")
                .append(label)
                .append("</span> ");
    }

    private String text(String key, Object... arguments) {
        return texts.get(key, arguments)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
