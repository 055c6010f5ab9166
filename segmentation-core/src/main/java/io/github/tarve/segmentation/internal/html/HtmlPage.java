package io.github.tarve.segmentation.internal.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.tarve.segmentation.internal.pages.Page;
import io.github.tarve.segmentation.internal.pages.templates.JtepageGenerated;

/**
 * Writes a page as one self-contained HTML file: no script, no address but those of its own translations, and a content
 * security policy that forbids the rest.
 */
public final class HtmlPage {
    private HtmlPage() {}

    /**
     * Returns the page as HTML.
     *
     * @param page the page
     * @param style its CSS, trusted
     */
    public static String write(Page page, String style) {
        StringOutput text = new StringOutput(64 * 1024);
        JtepageGenerated.render(
                new OwaspHtmlTemplateOutput(text), PassiveInterceptor.NONE, page, "<style>\n" + style + "</style>");
        return text.toString();
    }
}
