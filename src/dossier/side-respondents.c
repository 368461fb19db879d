/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/side-respondents.h"

#include <string.h>

#define LONGEST_SLUG 40

static gboolean
is_delegate (AlliesRespondent *respondent, AlliesSide side)
{
  const char *id = allies_respondent_get_id (respondent);
  gsize length = strlen (allies_side_codes[side]);

  return strncmp (id, allies_side_codes[side], length) == 0 && id[length] == '-';
}

/* The smaller, the more likely it is the executive. */
static guint
get_rank (AlliesRespondent *respondent, AlliesSide side)
{
  if (g_str_equal (allies_respondent_get_id (respondent), allies_side_codes[side]))
    return 0;
  return is_delegate (respondent, side) ? 2 : 1;
}

GPtrArray *
allies_side_respondents_list (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = allies_dossier_list (dossier, "respondent", year);
  guint executive = 0;

  for (guint i = 0; i < all->len; i++)
    if (allies_respondent_get_side (all->pdata[i]) == side)
      g_ptr_array_add (list, all->pdata[i]);
  for (guint i = 1; i < list->len; i++)
    if (get_rank (list->pdata[i], side) < get_rank (list->pdata[executive], side))
      executive = i;
  if (executive > 0)
    g_ptr_array_insert (list, 0, g_ptr_array_steal_index (list, executive));
  return list;
}

AlliesRespondent *
allies_side_respondents_find_executive (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_autoptr (GPtrArray) list = allies_side_respondents_list (dossier, year, side);

  return list->len > 0 ? list->pdata[0] : NULL;
}

AlliesRespondent *
allies_side_respondents_get (AlliesDossier *dossier, guint year, AlliesSide side, const char *id)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  if (id == NULL)
    return allies_side_respondents_find_executive (dossier, year, side);

  g_autofree char *key = g_strdup_printf ("respondent/%u/%s", year, id);
  AlliesRespondent *respondent = allies_dossier_get (dossier, key);
  return respondent != NULL && allies_respondent_get_side (respondent) == side ? respondent : NULL;
}

const char *
allies_side_respondents_get_name (AlliesDossier *dossier,
                                  AlliesSide side,
                                  AlliesRespondent *respondent)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), "");

  AlliesOrganisation *organisation = allies_dossier_get_organisation (dossier);
  const char *executive = side == ALLIES_SIDE_MARKETING
                              ? allies_organisation_get_marketing_executive (organisation)
                              : allies_organisation_get_technology_executive (organisation);

  if (respondent != NULL && *allies_respondent_get_name (respondent) != '\0')
    return allies_respondent_get_name (respondent);
  if ((respondent == NULL || get_rank (respondent, side) == 0) && *executive != '\0')
    return executive;
  if (respondent != NULL && *allies_respondent_get_role (respondent) != '\0')
    return allies_respondent_get_role (respondent);
  return allies_side_get_title (side);
}

/* (transfer full): the first of base, base-2, base-3 … that nobody has, whatever the side */
static char *
dup_free_id (AlliesDossier *dossier, guint year, const char *base)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = i == 1 ? g_strdup (base) : g_strdup_printf ("%s-%u", base, i);
      g_autofree char *key = g_strdup_printf ("respondent/%u/%s", year, id);

      if (allies_dossier_get (dossier, key) == NULL)
        return g_steal_pointer (&id);
    }
}

AlliesRespondent *
allies_side_respondents_new_executive (AlliesDossier *dossier, guint year, AlliesSide side)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesOrganisation *organisation = allies_dossier_get_organisation (dossier);
  const char *name = side == ALLIES_SIDE_MARKETING
                         ? allies_organisation_get_marketing_executive (organisation)
                         : allies_organisation_get_technology_executive (organisation);
  g_autofree char *id = dup_free_id (dossier, year, allies_side_codes[side]);

  return allies_record_new (ALLIES_TYPE_RESPONDENT, "id", id, "side", (int)side, "name", name,
                            "role", side == ALLIES_SIDE_MARKETING ? "CMO" : "CIO", NULL);
}

/* (transfer full): lower-case letters and digits of the name, joined by hyphens */
static char *
dup_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < LONGEST_SLUG; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (*p == ' ' && slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free (slug, FALSE);
}

AlliesRespondent *
allies_side_respondents_new_delegate (
    AlliesDossier *dossier, guint year, AlliesSide side, const char *name, const char *role)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && name != NULL && role != NULL, NULL);

  g_autofree char *slug = dup_slug (name);
  g_autofree char *base =
      g_strdup_printf ("%s-%s", allies_side_codes[side], *slug != '\0' ? slug : "delegate");
  g_autofree char *id = dup_free_id (dossier, year, base);

  return allies_record_new (ALLIES_TYPE_RESPONDENT, "id", id, "side", (int)side, "name", name,
                            "role", role, NULL);
}

gboolean
allies_side_respondents_has_answered (AlliesDossier *dossier,
                                      guint year,
                                      AlliesRespondent *respondent)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier) && ALLIES_IS_RESPONDENT (respondent), FALSE);

  const char *id = allies_respondent_get_id (respondent);
  g_autoptr (GPtrArray) answers = allies_dossier_list_below (dossier, "answer", year, id);
  g_autoptr (GPtrArray) earlier = allies_dossier_list_below (dossier, "earlier", year, id);

  return answers->len + earlier->len > 0;
}
