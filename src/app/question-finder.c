/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/question-finder.h"

#include "app/answering.h"
#include "app/progress.h"

#include <string.h>

/* (transfer full): the text without case and accents */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

static void
append (GString *text, const char *more)
{
  g_string_append (text, more);
  g_string_append_c (text, '\n');
}

static char *
dup_text (AlliesSession *session, AlliesQuestion *question)
{
  AlliesCapability *capability = allies_model_find_capability_of (
      allies_session_get_model (session), allies_question_get_id (question));
  AlliesAnswer *answer = allies_answering_get_current (session, question);
  GListModel *levels = allies_question_get_levels (question);
  GListModel *practices = allies_question_get_practices (question);
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, allies_question_get_text (question));
  append (text, allies_capability_get_name (capability));
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (AlliesLevel) level = g_list_model_get_item (levels, i);

      append (text, allies_level_get_text (level));
    }
  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      append (text, allies_practice_get_text (practice));
    }
  if (answer != NULL)
    append (text, allies_answer_get_note (answer));
  return fold (text->str);
}

static gboolean
has_words (const char *text, GStrv words)
{
  gboolean any = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (text, words[i]) == NULL)
        return FALSE;
      any |= *words[i] != '\0';
    }
  return any;
}

GPtrArray *
allies_question_finder_list (AlliesSession *session, const char *words)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && words != NULL, NULL);

  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) order =
      allies_question_order_list (allies_session_get_model (session), NULL);
  g_autofree char *folded = fold (words);
  g_auto (GStrv) wanted = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; i < order->len; i++)
    {
      g_autofree char *text = dup_text (session, order->pdata[i]);

      if (has_words (text, wanted))
        g_ptr_array_add (found, order->pdata[i]);
    }
  return found;
}
