/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-history.h"

#include "app/answer-text.h"
#include "dossier/answer-change.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *said;
  GDateTime *time; /* NULL where the file does not say */
} Entry;

static void
entry_free (gpointer pointer)
{
  Entry *entry = pointer;

  g_free (entry->said);
  g_clear_pointer (&entry->time, g_date_time_unref);
  g_free (entry);
}

static GDateTime *
new_time (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  return time != NULL ? g_date_time_to_local (time) : NULL;
}

static void
add (GPtrArray *entries, AlliesQuestion *question, gpointer record, gboolean is_open)
{
  g_autofree char *said = allies_answer_text_new (question, record);
  Entry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;
  Entry *entry = NULL;

  if (last == NULL ? is_open : g_str_equal (last->said, said))
    return;
  entry = g_new0 (Entry, 1);
  entry->said = g_steal_pointer (&said);
  entry->time = new_time (allies_record_get_time (record));
  g_ptr_array_add (entries, entry);
}

/* What was answered, the oldest first, each with the moment it was first said. */
static GPtrArray *
list_entries (AlliesSession *session, AlliesQuestion *question, AlliesRespondent *respondent)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);
  const char *who = allies_respondent_get_id (respondent);
  const char *what = allies_question_get_id (question);
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) earlier = allies_answer_list_earlier (dossier, year, who, what);
  AlliesAnswer *answer = allies_dossier_get_answer (dossier, year, who, what);

  for (guint i = 0; i < earlier->len; i++)
    add (entries, question, earlier->pdata[i],
         allies_earlier_get_state (earlier->pdata[i]) == ALLIES_ANSWER_OPEN);
  if (answer != NULL)
    add (entries, question, answer, allies_answer_get_state (answer) == ALLIES_ANSWER_OPEN);
  return entries;
}

static char *
dup_head (AlliesSession *session, AlliesRespondent *respondent, const Entry *entry)
{
  const char *name = allies_side_respondents_get_name (
      allies_session_get_dossier (session), allies_respondent_get_side (respondent), respondent);
  /* Translators: a day such as "14 September 2026" */
  g_autofree char *day =
      entry->time != NULL ? g_date_time_format (entry->time, _ ("%-d %B %Y")) : NULL;

  return day != NULL ? g_strdup_printf (_ ("Set by %s on %s"), name, day)
                     : g_strdup_printf (_ ("Set by %s"), name);
}

/* The year is told where it is another one than that of the answer after it. */
static void
append_before (GString *sentence, const Entry *entry, const Entry *after)
{
  gboolean same_year = entry->time != NULL && after->time != NULL
                       && g_date_time_get_year (entry->time) == g_date_time_get_year (after->time);
  /* Translators: a day without its year, such as "2 September" */
  const char *format = same_year ? _ ("%-d %B") : _ ("%-d %B %Y");
  g_autofree char *day = entry->time != NULL ? g_date_time_format (entry->time, format) : NULL;

  g_string_append (sentence, _ ("; before that "));
  g_string_append (sentence, entry->said);
  if (day != NULL)
    g_string_append_printf (sentence, " (%s)", day);
}

char *
allies_answer_history_new_head (AlliesSession *session,
                                AlliesQuestion *question,
                                AlliesRespondent *respondent)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_RESPONDENT (respondent), NULL);

  g_autoptr (GPtrArray) entries = list_entries (session, question, respondent);

  return entries->len > 0 ? dup_head (session, respondent, entries->pdata[entries->len - 1]) : NULL;
}

char *
allies_answer_history_new_sentence (AlliesSession *session,
                                    AlliesQuestion *question,
                                    AlliesRespondent *respondent)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_RESPONDENT (respondent), NULL);

  g_autoptr (GPtrArray) entries = list_entries (session, question, respondent);
  const Entry *now = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;

  if (now == NULL)
    return NULL;

  g_autofree char *head = dup_head (session, respondent, now);
  GString *sentence = g_string_new (head);
  g_string_append_printf (sentence, ": %s", now->said);
  for (guint i = entries->len - 1; i > 0; i--)
    append_before (sentence, entries->pdata[i - 1], entries->pdata[i]);
  return g_string_free (sentence, FALSE);
}
