package io.github.tarve.benchmarks;

import java.util.List;

/**
 * One job that several tools do with the same table.
 *
 * @param name short name, by which it is asked for
 * @param title what is done
 * @param table name of the table
 * @param criterion what the tools optimise, with what is better
 * @param variants the tools; the first is Tarve, with which the others are compared
 */
record Task(String name, String title, String table, String criterion, List<Variant> variants) {
    Task {
        variants = List.copyOf(variants);
    }

    /**
     * One tool.
     *
     * @param tool its name
     * @param command the command line; {@code TABLE} stands for the path of the table
     */
    record Variant(String tool, List<String> command) {
        Variant {
            command = List.copyOf(command);
        }
    }
}
