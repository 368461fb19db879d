/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/own-editing.h"

#include "dossier/own-catalogue.h"
#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LONGEST_SLUG 40

static gpointer
get_record (AlliesSession *session, const char *kind, const char *id)
{
  g_autofree char *key = g_strdup_printf ("%s/%u/%s", kind, allies_session_get_year (session), id);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

AlliesOwnInitiative *
allies_own_editing_get (AlliesSession *session, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && id != NULL, NULL);
  return get_record (session, "initiative", id);
}

static char *
dup_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *slug = g_string_new ("own");

  for (const char *p = ascii; *p != '\0' && slug->len < LONGEST_SLUG; p++)
    {
      if (!g_ascii_isalnum (*p))
        continue;
      if (p == ascii || !g_ascii_isalnum (p[-1]))
        g_string_append_c (slug, '-');
      g_string_append_c (slug, g_ascii_tolower (*p));
    }
  return g_string_free (slug, FALSE);
}

static char *
dup_free_id (AlliesSession *session, const char *name)
{
  AlliesCatalogue *catalogue = allies_session_get_catalogue (session);
  g_autofree char *slug = dup_slug (name);
  char *id = g_strdup (slug);

  for (guint n = 2; allies_catalogue_find (catalogue, id) != NULL; n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, n);
    }
  return id;
}

static AlliesRecord *
with_row (AlliesRecord *record, const AlliesOwnDraft *draft, AlliesEstimateRow row)
{
  g_autoptr (AlliesRecord) changed = g_object_ref (record);

  for (guint i = 0; i < allies_estimating_count (row); i++)
    {
      g_autoptr (AlliesRecord) before = g_steal_pointer (&changed);

      changed = allies_record_with (before, allies_estimating_get_field (row, i),
                                    draft->figures[row][i], NULL);
    }
  return g_steal_pointer (&changed);
}

AlliesOwnInitiative *
allies_own_editing_new_record (AlliesSession *session, const AlliesOwnDraft *draft)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && draft != NULL, NULL);

  AlliesOwnInitiative *old = draft->id != NULL ? allies_own_editing_get (session, draft->id) : NULL;
  g_autofree char *id =
      draft->id != NULL ? g_strdup (draft->id) : dup_free_id (session, draft->name);
  g_autoptr (AlliesRecord) base =
      old != NULL ? g_object_ref (ALLIES_RECORD (old))
                  : allies_record_new (ALLIES_TYPE_OWN_INITIATIVE, "id", id, NULL);
  g_autoptr (AlliesRecord) record = allies_record_with (
      base, "name", draft->name, "outcome", draft->outcome, "kind", draft->kind, "owner",
      draft->owner, "requires", draft->requirements, "lift", draft->lifts, NULL);

  for (guint row = 0; row < ALLIES_ESTIMATE_N_ROWS; row++)
    {
      g_autoptr (AlliesRecord) before = g_steal_pointer (&record);

      record = with_row (before, draft, (AlliesEstimateRow)row);
    }
  return ALLIES_OWN_INITIATIVE (g_steal_pointer (&record));
}

char *
allies_own_editing_find_fault (AlliesSession *session, AlliesOwnInitiative *own)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_OWN_INITIATIVE (own), NULL);

  g_autofree char *circle = allies_own_catalogue_find_circle_with (
      allies_session_get_dossier (session), allies_session_get_year (session), own);

  if (circle == NULL)
    return NULL;
  return g_strdup (
      _ ("What it needs first needs this initiative itself, by way of others. Take one "
         "of them away."));
}

static AlliesEditHistory *
begin (AlliesSession *session, const char *label)
{
  AlliesEditHistory *history = allies_session_get_history (session);
  g_autoptr (AlliesRoadmap) roadmap =
      allies_roadmap_ref (allies_results_get_roadmap (allies_session_get_results (session)));

  allies_edit_history_begin (history, label);
  allies_roadmap_write (history, allies_session_get_dossier (session),
                        allies_session_get_year (session), roadmap);
  return history;
}

gboolean
allies_own_editing_keep (AlliesSession *session, AlliesOwnInitiative *own)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_OWN_INITIATIVE (own), FALSE);

  AlliesOwnInitiative *old = allies_own_editing_get (session, allies_own_initiative_get_id (own));
  AlliesEditHistory *history = NULL;

  if (old != NULL && allies_record_equal (ALLIES_RECORD (old), ALLIES_RECORD (own)))
    return FALSE;
  history = begin (session, old != NULL ? _ ("Change an initiative") : _ ("Add an initiative"));
  allies_edit_history_put (history, allies_session_get_year (session), g_object_ref (own));
  return allies_edit_history_end (history);
}

static gboolean
requires (AlliesInitiative *initiative, const char *id)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (initiative, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (requirements[i].initiative, id))
      return TRUE;
  return FALSE;
}

char *
allies_own_editing_describe_loss (AlliesSession *session, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && id != NULL, NULL);

  GListModel *all = allies_catalogue_get_initiatives (allies_session_get_catalogue (session));
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlliesInitiative) initiative = g_list_model_get_item (all, i);

      if (!requires (initiative, id))
        continue;
      g_string_append_printf (names, "%s“%s”", n > 0 ? ", " : "",
                              allies_initiative_get_name (initiative));
      n++;
    }
  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("Without it, %s would be left without what it needs first.",
                                    "Without it, %s would be left without what they need first.",
                                    n),
                          names->str);
}

/* A file must not require what it does not have. */
static void
release (AlliesSession *session, AlliesEditHistory *history, const char *id)
{
  guint year = allies_session_get_year (session);
  g_autoptr (GPtrArray) all =
      allies_dossier_list (allies_session_get_dossier (session), "initiative", year);

  for (guint i = 0; i < all->len; i++)
    {
      const GPtrArray *old = allies_own_initiative_get_requirements (all->pdata[i]);
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();

      for (guint r = 0; r < old->len; r++)
        if (!g_str_equal (allies_own_requirement_get_initiative (old->pdata[r]), id))
          g_ptr_array_add (kept, old->pdata[r]);
      if (kept->len < old->len)
        allies_edit_history_put (history, year,
                                 allies_record_with (all->pdata[i], "requires", kept, NULL));
    }
}

gboolean
allies_own_editing_remove (AlliesSession *session, const char *id)
{
  static const char *const kinds[] = { "placement", "progress", "estimate", "initiative" };

  g_return_val_if_fail (ALLIES_IS_SESSION (session) && id != NULL, FALSE);

  AlliesEditHistory *history = NULL;

  if (allies_own_editing_get (session, id) == NULL)
    return FALSE;
  history = begin (session, _ ("Remove an initiative"));
  release (session, history, id);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *key =
          g_strdup_printf ("%s/%u/%s", kinds[i], allies_session_get_year (session), id);

      if (get_record (session, kinds[i], id) != NULL)
        allies_edit_history_replace (history, key, NULL);
    }
  return allies_edit_history_end (history);
}
