package io.github.tarve.segmentation.pipeline.table;

import java.util.Locale;

/** What the values of a column mean. */
public enum ColumnType {
    /** A number. */
    NUMERIC,
    /** A category without order. */
    NOMINAL,
    /** A category with an order. */
    ORDINAL,
    /** Present or absent. */
    BINARY,
    /** Present or absent, where a shared absence says nothing. */
    ASYMMETRIC,
    /** A whole number of events. */
    COUNT;

    /** Returns the name of the type in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the option that gives a column this type. */
    public String option() {
        return this == COUNT ? "--counts" : "--" + code();
    }
}
