/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/answer-change.h"

#include <string.h>

/* (transfer full): the answer, later than the one before */
static AlliesAnswer *
later_than (AlliesAnswer *before, AlliesAnswer *answer)
{
  const char *time = allies_answer_get_time (before);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, utc);

  if (moment == NULL || strcmp (allies_answer_get_time (answer), time) > 0)
    return answer;

  g_autoptr (GDateTime) next = g_date_time_add_seconds (moment, 1);
  g_autofree char *text = g_date_time_format (next, "%Y-%m-%dT%H:%M:%SZ");
  AlliesAnswer *later = allies_record_with (answer, "time", text, NULL);
  g_object_unref (answer);
  return later;
}

static gboolean
is_same (AlliesAnswer *before, AlliesAnswer *answer)
{
  g_autoptr (AlliesRecord) at_once =
      allies_record_with (answer, "time", allies_answer_get_time (before), NULL);

  return allies_record_equal (ALLIES_RECORD (before), at_once);
}

void
allies_answer_change (AlliesEditHistory *history,
                      AlliesDossier *dossier,
                      guint year,
                      AlliesAnswer *answer)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && ALLIES_IS_ANSWER (answer));

  AlliesAnswer *before = allies_dossier_get_answer (
      dossier, year, allies_answer_get_respondent (answer), allies_answer_get_question (answer));

  if (before != NULL && is_same (before, answer))
    {
      g_object_unref (answer);
      return;
    }
  if (before == NULL)
    {
      allies_edit_history_put (history, year, answer);
      return;
    }
  /* the answer first, so that undoing points to it */
  AlliesEarlier *earlier = allies_earlier_new (before);
  allies_edit_history_put (history, year, later_than (before, answer));
  allies_edit_history_put (history, year, earlier);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  AlliesEarlier *const *first = a;
  AlliesEarlier *const *second = b;

  return strcmp (allies_earlier_get_time (*first), allies_earlier_get_time (*second));
}

GPtrArray *
allies_answer_list_earlier (AlliesDossier *dossier,
                            guint year,
                            const char *respondent,
                            const char *question)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  g_autofree char *below = g_strdup_printf ("%s/%s", respondent, question);
  GPtrArray *list = allies_dossier_list_below (dossier, "earlier", year, below);

  g_ptr_array_sort (list, compare_times);
  return list;
}
