/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALLIES_EXIT_FAILED 1
#define ALLIES_EXIT_USAGE  2

/**
 * AlliesCommandFunc:
 * @argc: number of arguments, the command's own name included
 * @argv: the arguments
 *
 * Returns: 0 when all went well, %ALLIES_EXIT_FAILED when the input or the work failed,
 *   %ALLIES_EXIT_USAGE when it was called wrongly
 */
typedef int (*AlliesCommandFunc) (int argc, char **argv);

int allies_command_alignment (int argc, char **argv);
int allies_command_answer (int argc, char **argv);
int allies_command_chart (int argc, char **argv);
int allies_command_compare (int argc, char **argv);
int allies_command_export (int argc, char **argv);
int allies_command_explain (int argc, char **argv);
int allies_command_gaps (int argc, char **argv);
int allies_command_handout (int argc, char **argv);
int allies_command_merge (int argc, char **argv);
int allies_command_new (int argc, char **argv);
int allies_command_close (int argc, char **argv);
int allies_command_next (int argc, char **argv);
int allies_command_peers (int argc, char **argv);
int allies_command_peers_pool (int argc, char **argv);
int allies_command_plan (int argc, char **argv);
int allies_command_report (int argc, char **argv);
int allies_command_score (int argc, char **argv);
int allies_command_track (int argc, char **argv);
int allies_command_verify (int argc, char **argv);
int allies_command_validate (int argc, char **argv);

/**
 * allies_command_parse:
 * @usage: arguments after the options, as shown by --help
 * @summary: what the command does
 * @entries: its options
 * @argc: (inout): number of arguments
 * @argv: (inout): arguments; what is left are the operands
 *
 * Parses the options. `--help` prints and exits.
 *
 * Returns: whether they were right; if not, that has been said on stderr
 */
gboolean allies_command_parse (
    const char *usage, const char *summary, const GOptionEntry *entries, int *argc, char ***argv);

/**
 * allies_command_complain:
 * @error: (transfer full) (nullable): what went wrong
 *
 * Says it on stderr.
 *
 * Returns: %ALLIES_EXIT_FAILED
 */
int allies_command_complain (GError *error);

/**
 * allies_command_misuse:
 * @format: printf format of one sentence
 * @...: its arguments
 *
 * Says on stderr how the command was called wrongly.
 *
 * Returns: %ALLIES_EXIT_USAGE
 */
int allies_command_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * allies_command_language:
 *
 * Returns: (transfer none) (nullable): the language of the output
 */
const char *allies_command_language (void);

G_END_DECLS
