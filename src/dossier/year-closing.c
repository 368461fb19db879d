/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/year-closing.h"

#include "base/error.h"
#include "dossier/record-private.h"
#include "dossier/visibility.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const changeable[] = { "closing/", "handout/", "logo/", "presentation/", NULL };

GPtrArray *
allies_year_closing_list (AlliesDossier *dossier, guint year)
{
  return allies_dossier_list (dossier, "closing", year);
}

static AlliesClosing *
find_last (AlliesDossier *dossier, guint year)
{
  g_autoptr (GPtrArray) closings = allies_year_closing_list (dossier, year);

  return closings->len > 0 ? closings->pdata[closings->len - 1] : NULL;
}

gboolean
allies_year_closing_is_closed (AlliesDossier *dossier, guint year)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  AlliesClosing *last = find_last (dossier, year);

  return last != NULL && allies_closing_get_state (last) == ALLIES_CLOSING_CLOSED;
}

/* The key of an alternative reads "alternative/2026/answer/…". */
gboolean
allies_year_closing_keeps (const char *key)
{
  g_return_val_if_fail (key != NULL, FALSE);

  if (allies_record_key_get_year (key) == 0)
    return FALSE;
  if (g_str_has_prefix (key, ALLIES_RECORD_ALTERNATIVE "/"))
    key = strchr (key + strlen (ALLIES_RECORD_ALTERNATIVE "/"), '/') + 1;
  for (guint i = 0; changeable[i] != NULL; i++)
    if (g_str_has_prefix (key, changeable[i]))
      return FALSE;
  return TRUE;
}

char *
allies_year_closing_dup_sentence (guint year)
{
  return g_strdup_printf (_ ("%u is closed. Reopen it to change it."), year);
}

gboolean
allies_year_closing_check_open (AlliesDossier *dossier, guint year, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  g_autofree char *sentence = allies_year_closing_dup_sentence (year);

  if (!allies_year_closing_is_closed (dossier, year))
    return TRUE;
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT, sentence);
  return FALSE;
}

/* (transfer full) (nullable): what keeps a year from being closed */
static char *
dup_missing (AlliesDossier *dossier, guint year)
{
  gboolean marketing = allies_visibility_is_finished (dossier, year, ALLIES_SIDE_MARKETING);
  gboolean technology = allies_visibility_is_finished (dossier, year, ALLIES_SIDE_TECHNOLOGY);

  if (allies_year_closing_is_closed (dossier, year))
    return g_strdup_printf (_ ("%u is closed already."), year);
  if (!marketing && !technology)
    return g_strdup_printf (
        _ ("%u cannot be closed yet: marketing and technology have not finished answering."), year);
  if (!marketing)
    return g_strdup_printf (_ ("%u cannot be closed yet: marketing has not finished answering."),
                            year);
  if (!technology)
    return g_strdup_printf (_ ("%u cannot be closed yet: technology has not finished answering."),
                            year);
  if (allies_visibility_find_handout (dossier, year) >= 0)
    return g_strdup_printf (_ ("This copy is for one side. Close %u in the file that holds the "
                               "answers of both."),
                            year);
  return NULL;
}

gboolean
allies_year_closing_check (AlliesDossier *dossier, guint year, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), FALSE);

  g_autofree char *missing = dup_missing (dossier, year);

  if (missing == NULL)
    return TRUE;
  g_set_error_literal (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT, missing);
  return FALSE;
}

typedef struct
{
  AlliesDossier *other;
  guint year;
  gboolean differs;
} Held;

static void
compare_record (const char *key, AlliesRecord *record, gpointer user_data)
{
  Held *held = user_data;

  if (allies_record_key_get_year (key) == held->year && allies_year_closing_keeps (key)
      && !allies_record_equal (record, allies_dossier_get (held->other, key)))
    held->differs = TRUE;
}

/* Whether a year is closed in both by the same record, and says the same in both. */
static gboolean
is_as_closed (AlliesDossier *merged, AlliesDossier *side, guint year)
{
  g_autoptr (GPtrArray) closings = allies_year_closing_list (merged, year);
  g_autofree char *key = allies_record_dup_key (closings->pdata[closings->len - 1], year);
  Held forth = { side, year, FALSE };
  Held back = { merged, year, FALSE };

  if (allies_dossier_get (side, key) == NULL)
    return FALSE;
  allies_dossier_foreach (merged, compare_record, &forth);
  allies_dossier_foreach (side, compare_record, &back);
  return !forth.differs && !back.differs;
}

gboolean
allies_year_closing_check_merged (AlliesDossier *merged,
                                  AlliesDossier *ours,
                                  AlliesDossier *theirs,
                                  GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (merged), FALSE);
  g_return_val_if_fail (ALLIES_IS_DOSSIER (ours) && ALLIES_IS_DOSSIER (theirs), FALSE);

  g_autoptr (GArray) years = allies_dossier_get_years (merged);

  for (guint i = 0; i < years->len; i++)
    {
      guint year = g_array_index (years, guint, i);

      if (!allies_year_closing_is_closed (merged, year) || is_as_closed (merged, ours, year)
          || is_as_closed (merged, theirs, year))
        continue;
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_CONFLICT,
                   _ ("%u is closed in one of the files, and the other says something else of it. "
                      "Reopen %u first if that is to come in."),
                   year, year);
      return FALSE;
    }
  return TRUE;
}

/* (transfer full): the time, or a second after the last closing where a clock was put back */
static char *
dup_later_time (AlliesDossier *dossier, guint year, const char *time)
{
  AlliesClosing *last = find_last (dossier, year);
  const char *before = last != NULL ? allies_closing_get_time (last) : "";
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (before, utc);
  g_autoptr (GDateTime) next = NULL;

  if (moment == NULL || strcmp (time, before) > 0)
    return g_strdup (time);
  next = g_date_time_add_seconds (moment, 1);
  return g_date_time_format (next, "%Y-%m-%dT%H:%M:%SZ");
}

/* (transfer full): an identifier that sorts as the time, such as 20270131t094500z */
static char *
dup_id (const char *time)
{
  GString *id = g_string_new (NULL);

  for (const char *p = time; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
  return g_string_free (id, FALSE);
}

static void
put (AlliesEditHistory *history,
     AlliesDossier *dossier,
     guint year,
     const char *label,
     AlliesClosing *closing,
     const char *now)
{
  g_autofree char *time = dup_later_time (dossier, year, now);
  g_autofree char *id = dup_id (time);

  allies_edit_history_apply (history, label, year,
                             allies_record_with (closing, "id", id, "time", time, NULL));
  /* it is taken back by the next record, never by undoing */
  allies_edit_history_clear (history);
}

void
allies_year_closing_close (AlliesEditHistory *history,
                           AlliesDossier *dossier,
                           guint year,
                           const char *by,
                           const char *time)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && by != NULL && time != NULL);
  g_return_if_fail (allies_year_closing_check (dossier, year, NULL));

  g_autofree char *label = g_strdup_printf (_ ("Close %u"), year);
  g_autoptr (AlliesClosing) closing =
      allies_record_new (ALLIES_TYPE_CLOSING, "state", ALLIES_CLOSING_CLOSED, "by", by, NULL);

  allies_dossier_keep_model (dossier, year);
  put (history, dossier, year, label, closing, time);
}

void
allies_year_closing_reopen (AlliesEditHistory *history,
                            AlliesDossier *dossier,
                            guint year,
                            const char *by,
                            const char *why,
                            const char *time)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && by != NULL && time != NULL);
  g_return_if_fail (why != NULL && *why != '\0');
  g_return_if_fail (allies_year_closing_is_closed (dossier, year));

  g_autofree char *label = g_strdup_printf (_ ("Reopen %u"), year);
  g_autoptr (AlliesClosing) closing = allies_record_new (
      ALLIES_TYPE_CLOSING, "state", ALLIES_CLOSING_REOPENED, "by", by, "why", why, NULL);

  put (history, dossier, year, label, closing, time);
}
