/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/respondent-menu.h"

#include "app/answering.h"
#include "dossier/side-respondents.h"

#include <glib/gi18n-lib.h>

/* (transfer full): a name in which no letter is taken for a mnemonic */
static char *
dup_plain (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu *menu, const char *label, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "question.respondent", "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
new_names (AlliesSession *session)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  AlliesSide side = (AlliesSide)allies_session_get_side (session);
  g_autoptr (GPtrArray) list =
      allies_side_respondents_list (dossier, allies_session_get_year (session), side);
  GMenu *names = g_menu_new ();

  for (guint i = 0; i < MAX (1, list->len); i++)
    {
      AlliesRespondent *respondent = list->len > 0 ? list->pdata[i] : NULL;
      const char *name = allies_side_respondents_get_name (dossier, side, respondent);
      const char *role =
          i == 0 ? allies_side_get_title (side) : allies_respondent_get_role (respondent);
      g_autofree char *whole = *role != '\0' && !g_str_equal (role, name)
                                   ? g_strdup_printf ("%s (%s)", name, role)
                                   : g_strdup (name);
      g_autofree char *label = dup_plain (whole);

      append (names, label, i == 0 ? "" : allies_respondent_get_id (respondent));
    }
  return G_MENU_MODEL (names);
}

GMenuModel *
allies_respondent_menu_new (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenuModel) names = new_names (session);

  g_menu_append_section (menu, _ ("Who exactly?"), names);
  g_menu_append (changes, _ ("Add a delegate…"), "question.add-delegate");
  if (allies_session_get_respondent (session) != NULL)
    g_menu_append (changes, _ ("Change or remove this delegate…"), "question.edit-delegate");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  return G_MENU_MODEL (menu);
}
