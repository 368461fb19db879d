/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/problems.h"

struct _AlliesProblems
{
  char *file;
  GArray *list;
};

static void
clear_problem (AlliesProblem *problem)
{
  g_free (problem->message);
}

AlliesProblems *
allies_problems_new (const char *file)
{
  g_return_val_if_fail (file != NULL, NULL);

  AlliesProblems *problems = g_new0 (AlliesProblems, 1);
  problems->file = g_strdup (file);
  problems->list = g_array_new (FALSE, FALSE, sizeof (AlliesProblem));
  g_array_set_clear_func (problems->list, (GDestroyNotify)clear_problem);
  return problems;
}

void
allies_problems_free (AlliesProblems *problems)
{
  if (problems == NULL)
    return;
  g_free (problems->file);
  g_array_unref (problems->list);
  g_free (problems);
}

void
allies_problems_add (
    AlliesProblems *problems, AlliesError code, guint line, guint column, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  allies_problems_add_valist (problems, code, line, column, format, arguments);
  va_end (arguments);
}

void
allies_problems_add_valist (AlliesProblems *problems,
                            AlliesError code,
                            guint line,
                            guint column,
                            const char *format,
                            va_list arguments)
{
  g_return_if_fail (problems != NULL);
  if (allies_problems_is_full (problems))
    return;

  /* A precision such as %.80s may cut a character in two. */
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  AlliesProblem problem = { line, column, code, g_utf8_make_valid (message, -1) };
  g_array_append_val (problems->list, problem);
}

guint
allies_problems_get_n (const AlliesProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);
  return problems->list->len;
}

gboolean
allies_problems_is_full (const AlliesProblems *problems)
{
  return allies_problems_get_n (problems) >= ALLIES_PROBLEMS_MAXIMUM;
}

const AlliesProblem *
allies_problems_get (const AlliesProblems *problems, guint index)
{
  g_return_val_if_fail (problems != NULL && index < problems->list->len, NULL);
  return &g_array_index (problems->list, AlliesProblem, index);
}

char *
allies_problems_describe (const AlliesProblems *problems, guint index)
{
  const AlliesProblem *problem = allies_problems_get (problems, index);

  g_return_val_if_fail (problem != NULL, NULL);
  if (problem->line == 0)
    return g_strdup_printf ("%s: %s", problems->file, problem->message);
  if (problem->column == 0)
    return g_strdup_printf ("%s:%u: %s", problems->file, problem->line, problem->message);
  return g_strdup_printf ("%s:%u:%u: %s", problems->file, problem->line, problem->column,
                          problem->message);
}

gboolean
allies_problems_to_error (const AlliesProblems *problems, GError **error)
{
  if (allies_problems_get_n (problems) == 0)
    return TRUE;

  g_autofree char *message = allies_problems_describe (problems, 0);
  g_set_error_literal (error, ALLIES_ERROR, (int)allies_problems_get (problems, 0)->code, message);
  return FALSE;
}
