/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/presenting.h"

#include "report/deck-part.h"

#include <glib/gi18n-lib.h>

AlliesPresentation *
allies_presenting_get (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  return allies_dossier_get_presentation (allies_session_get_dossier (session),
                                          allies_session_get_year (session));
}

AlliesLogo *
allies_presenting_get_logo (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  return allies_dossier_get_logo (allies_session_get_dossier (session),
                                  allies_session_get_year (session));
}

gboolean
allies_presenting_set_logo (AlliesSession *session, AlliesLogo *logo)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  AlliesEditHistory *history = allies_session_get_history (session);
  g_autofree char *key = g_strdup_printf ("logo/%u", allies_session_get_year (session));

  allies_edit_history_begin (history,
                             logo != NULL ? _ ("Logo on the deck") : _ ("Remove the logo"));
  allies_edit_history_replace (history, key, logo != NULL ? ALLIES_RECORD (logo) : NULL);
  return allies_edit_history_end (history);
}

static AlliesPresentation *
dup_presentation (AlliesSession *session)
{
  AlliesPresentation *presentation = allies_presenting_get (session);

  return presentation != NULL ? g_object_ref (presentation)
                              : allies_record_new (ALLIES_TYPE_PRESENTATION, NULL);
}

/* Takes @after. */
static gboolean
apply (AlliesSession *session, const char *label, AlliesPresentation *after)
{
  return allies_edit_history_apply (allies_session_get_history (session), label,
                                    allies_session_get_year (session), after);
}

gboolean
allies_presenting_set_draft (AlliesSession *session, gboolean draft)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);

  if (allies_presentation_is_draft (before) == draft)
    return FALSE;
  return apply (session, draft ? _ ("Mark the deck as a draft") : _ ("Mark the deck as final"),
                allies_record_with (before, "draft", draft ? 1 : 0, NULL));
}

gboolean
allies_presenting_set_paper (AlliesSession *session, AlliesPaper paper)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && paper < ALLIES_N_PAPERS, FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);

  if (allies_presentation_get_paper (before) == paper)
    return FALSE;
  return apply (session, _ ("Paper of the deck"),
                allies_record_with (before, "paper", (int)paper, NULL));
}

gboolean
allies_presenting_set_accent (AlliesSession *session, const char *accent)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && accent != NULL
                            && (*accent == '\0' || allies_presentation_is_accent (accent)),
                        FALSE);
  g_return_val_if_fail (
      *accent == '\0' || allies_presentation_get_accent_contrast (accent) >= ALLIES_ACCENT_CONTRAST,
      FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);

  if (g_str_equal (allies_presentation_get_accent (before), accent))
    return FALSE;
  return apply (session, _ ("Colour of the deck"),
                allies_record_with (before, "accent", accent, NULL));
}

gboolean
allies_presenting_set_confidentiality (AlliesSession *session, const char *line)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && line != NULL, FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);

  if (g_str_equal (allies_presentation_get_confidentiality (before), line))
    return FALSE;
  return apply (session, _ ("Line on every page of the deck"),
                allies_record_with (before, "confidentiality", line, NULL));
}

gboolean
allies_presenting_set_hidden (AlliesSession *session, const char *part, gboolean hidden)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && part != NULL, FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);
  const char *const *list = allies_presentation_get_hidden (before);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  if (g_strv_contains (list, part) == hidden)
    return FALSE;
  for (guint i = 0; list[i] != NULL; i++)
    if (!g_str_equal (list[i], part))
      g_strv_builder_add (builder, list[i]);
  if (hidden)
    g_strv_builder_add (builder, part);
  after = g_strv_builder_end (builder);
  return apply (session, hidden ? _ ("Hide a page of the deck") : _ ("Show a page of the deck"),
                allies_record_with (before, "hidden", after, NULL));
}

static GPtrArray *
list_parts (AlliesSession *session)
{
  return allies_deck_part_list (allies_session_get_results (session),
                                allies_presenting_get (session));
}

/* Returns: the place of the part, or of the one with which it would change places; -1 for none. */
static int
find_place (GPtrArray *parts, const char *id, int by)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const AlliesDeckPart *part = parts->pdata[i];
      int to = (int)i + by;

      if (!g_str_equal (part->id, id) || part->fixed)
        continue;
      if (to < 0 || to >= (int)parts->len || ((const AlliesDeckPart *)parts->pdata[to])->fixed)
        return -1;
      return (int)i;
    }
  return -1;
}

gboolean
allies_presenting_can_move (AlliesSession *session, const char *part, int by)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && part != NULL, FALSE);

  g_autoptr (GPtrArray) parts = list_parts (session);

  return by != 0 && find_place (parts, part, by) >= 0;
}

gboolean
allies_presenting_move (AlliesSession *session, const char *part, int by)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && part != NULL, FALSE);

  g_autoptr (AlliesPresentation) before = dup_presentation (session);
  g_autoptr (GPtrArray) parts = list_parts (session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) order = NULL;
  int place = by != 0 ? find_place (parts, part, by) : -1;
  gpointer moved;

  if (place < 0)
    return FALSE;
  moved = g_ptr_array_steal_index (parts, (guint)place);
  g_ptr_array_insert (parts, place + by, moved);
  for (guint i = 0; i < parts->len; i++)
    if (!((const AlliesDeckPart *)parts->pdata[i])->fixed)
      g_strv_builder_add (builder, ((const AlliesDeckPart *)parts->pdata[i])->id);
  order = g_strv_builder_end (builder);
  return apply (session, _ ("Move a page of the deck"),
                allies_record_with (before, "page", order, NULL));
}

static int
find_index (GPtrArray *parts, const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (((const AlliesDeckPart *)parts->pdata[i])->id, id))
      return (int)i;
  return -1;
}

gboolean
allies_presenting_move_onto (AlliesSession *session, const char *part, const char *onto)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && part != NULL && onto != NULL, FALSE);

  g_autoptr (GPtrArray) parts = list_parts (session);
  int from = find_index (parts, part);
  int to = find_index (parts, onto);

  if (from < 0 || to < 0)
    return FALSE;
  if (((const AlliesDeckPart *)parts->pdata[to])->fixed)
    to++;
  return allies_presenting_move (session, part, to - from);
}
