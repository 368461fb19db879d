/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate-texts.h"

#include <gio/gio.h>
#include <string.h>

/* The texts become content of a file and are English there, like the figures themselves. */

static const AlliesFigureValues *
values_at (GListModel *figures, guint index)
{
  g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, index);

  return allies_figure_get (figure); /* the list keeps the figure alive */
}

char *
allies_estimate_join (GListModel *figures, gsize offset)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (figures), NULL);

  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, values_at (figures, i), offset);

      if (*text == '\0' || !g_hash_table_add (seen, (char *)text))
        continue;
      if (joined->len > 0)
        g_string_append (joined, "; ");
      g_string_append (joined, text);
    }
  return g_string_free (joined, FALSE);
}

char *
allies_estimate_describe_sample (GListModel *figures)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (figures), NULL);

  guint n = g_list_model_get_n_items (figures);
  guint known = 0;
  guint lowest = G_MAXUINT;
  guint highest = 0;

  for (guint i = 0; i < n; i++)
    {
      guint sample = values_at (figures, i)->n;

      if (sample == 0)
        continue;
      known++;
      lowest = MIN (lowest, sample);
      highest = MAX (highest, sample);
    }
  if (known == 0)
    return g_strdup_printf ("n not published (%u figures)", n);
  if (known == n)
    return g_strdup_printf ("%u figures, n from %u to %u", n, lowest, highest);
  return g_strdup_printf (
      "%u figures, n from %u to %u for %u of them, n not published for the rest", n, lowest,
      highest, known);
}

static gboolean
says_something (const char *text)
{
  return *text != '\0' && !g_str_equal (text, "not stated") && !g_str_equal (text, "all");
}

char *
allies_estimate_describe_population (const AlliesFigureValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  gboolean region = says_something (values->region);
  gboolean size = says_something (values->size);

  if (!region && !size)
    return g_strdup (values->population);
  return g_strdup_printf ("%s (%s%s%s%s)", values->population, region ? values->region : "",
                          region && size ? "; " : "", size ? "size " : "",
                          size ? values->size : "");
}

void
allies_estimate_set_years (AlliesPeerValues *values, GListModel *figures)
{
  g_return_if_fail (values != NULL && G_IS_LIST_MODEL (figures));

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      guint year = values_at (figures, i)->year;

      values->year = MAX (values->year, year);
      values->from_year = values->from_year == 0 ? year : MIN (values->from_year, year);
    }
}
