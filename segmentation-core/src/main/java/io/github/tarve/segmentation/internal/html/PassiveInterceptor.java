package io.github.tarve.segmentation.internal.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Leaves every tag as the template wrote it. */
enum PassiveInterceptor implements HtmlInterceptor {
    /** The only one. */
    NONE;

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
