/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/error.h"

G_BEGIN_DECLS

#define ALLIES_PROBLEMS_MAXIMUM 1000

/**
 * AlliesProblem:
 * @line: line in the file, from 1; 0 when the file as a whole is at fault
 * @column: column, from 1; 0 when it is not known
 * @code: what kind of fault
 * @message: one sentence for the user
 *
 * One fault found in a file.
 */
typedef struct
{
  guint line;
  guint column;
  AlliesError code;
  char *message;
} AlliesProblem;

typedef struct _AlliesProblems AlliesProblems;

/**
 * allies_problems_new:
 * @file: name of the file as the user knows it
 *
 * A list of faults in one file, in the order in which they are found, so that
 * a reader can go on after the first and report all of them at once. Faults
 * beyond %ALLIES_PROBLEMS_MAXIMUM are dropped.
 *
 * Returns: (transfer full): an empty list
 */
AlliesProblems *allies_problems_new (const char *file);

/**
 * allies_problems_free:
 * @problems: (nullable): the list
 */
void allies_problems_free (AlliesProblems *problems);

/**
 * allies_problems_add:
 * @problems: the list
 * @code: what kind of fault
 * @line: line, from 1, or 0
 * @column: column, from 1, or 0
 * @format: printf format of one sentence
 * @...: its arguments
 */
void allies_problems_add (
    AlliesProblems *problems, AlliesError code, guint line, guint column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/**
 * allies_problems_add_valist:
 * @problems: the list
 * @code: what kind of fault
 * @line: line, from 1, or 0
 * @column: column, from 1, or 0
 * @format: printf format of one sentence
 * @arguments: its arguments
 */
void allies_problems_add_valist (AlliesProblems *problems,
                                 AlliesError code,
                                 guint line,
                                 guint column,
                                 const char *format,
                                 va_list arguments) G_GNUC_PRINTF (5, 0);

/**
 * allies_problems_get_n:
 * @problems: the list
 *
 * Returns: how many faults there are
 */
guint allies_problems_get_n (const AlliesProblems *problems);

/**
 * allies_problems_is_full:
 * @problems: the list
 *
 * Returns: whether further faults are dropped
 */
gboolean allies_problems_is_full (const AlliesProblems *problems);

/**
 * allies_problems_get:
 * @problems: the list
 * @index: below allies_problems_get_n()
 *
 * Returns: (transfer none): a fault
 */
const AlliesProblem *allies_problems_get (const AlliesProblems *problems, guint index);

/**
 * allies_problems_describe:
 * @problems: the list
 * @index: below allies_problems_get_n()
 *
 * Returns: (transfer full): "file:line:column: sentence"
 */
char *allies_problems_describe (const AlliesProblems *problems, guint index);

/**
 * allies_problems_to_error:
 * @problems: the list
 * @error: set from the first fault when there is one
 *
 * Returns: %TRUE when there are no faults
 */
gboolean allies_problems_to_error (const AlliesProblems *problems, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesProblems, allies_problems_free)

G_END_DECLS
