/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/source-list.h"

struct _AlliesSourceList
{
  GArray *entries;
  GHashTable *figures; /* each once */
};

/* By age first, then by what a reader looks for; equal only where nothing differs. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const AlliesFigureValues *one = ((const AlliesSourceEntry *)a)->figure;
  const AlliesFigureValues *other = ((const AlliesSourceEntry *)b)->figure;
  const char *const texts[][2] = { { one->publisher, other->publisher },
                                   { one->title, other->title },
                                   { one->population, other->population },
                                   { one->sample, other->sample } };
  int order = (one->year < other->year) - (one->year > other->year);

  for (guint i = 0; i < G_N_ELEMENTS (texts) && order == 0; i++)
    order = g_strcmp0 (texts[i][0], texts[i][1]);
  return order;
}

static void
add_figures (AlliesSourceList *list, GListModel *figures, guint now)
{
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);
      const AlliesFigureValues *values = allies_figure_get (figure);
      const AlliesSourceEntry entry = { values, 0, allies_ageing_of (values->year, now) };

      if (g_hash_table_add (list->figures, figure))
        g_array_append_val (list->entries, entry);
    }
}

/* Figures of one source lie beside each other once sorted; the first of them stays. */
static void
number_entries (GArray *entries)
{
  guint n = 0;

  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len; i++)
    {
      AlliesSourceEntry *all = (AlliesSourceEntry *)(gpointer)entries->data;

      if (n > 0 && compare (&all[n - 1], &all[i]) == 0)
        continue;
      all[n] = all[i];
      all[n].number = n + 1;
      n++;
    }
  g_array_set_size (entries, n);
}

AlliesSourceList *
allies_source_list_new (const AlliesResults *results)
{
  g_return_val_if_fail (results != NULL, NULL);

  AlliesSourceList *list = g_new0 (AlliesSourceList, 1);
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (results), &n);

  list->entries = g_array_new (FALSE, FALSE, sizeof (AlliesSourceEntry));
  list->figures = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    if (gaps[i].cell != NULL)
      add_figures (list, allies_peer_cell_get_figures (gaps[i].cell),
                   allies_results_get_year (results));
  number_entries (list->entries);
  return list;
}

void
allies_source_list_free (AlliesSourceList *list)
{
  if (list == NULL)
    return;
  g_array_unref (list->entries);
  g_hash_table_unref (list->figures);
  g_free (list);
}

const AlliesSourceEntry *
allies_source_list_get_all (const AlliesSourceList *list, guint *n)
{
  g_return_val_if_fail (list != NULL && n != NULL, NULL);

  *n = list->entries->len;
  return (const AlliesSourceEntry *)(gconstpointer)list->entries->data;
}

const AlliesSourceEntry *
allies_source_list_find (const AlliesSourceList *list, const AlliesFigureValues *figure)
{
  g_return_val_if_fail (list != NULL && figure != NULL, NULL);

  const AlliesSourceEntry wanted = { .figure = figure };

  return bsearch (&wanted, list->entries->data, list->entries->len, sizeof (AlliesSourceEntry),
                  compare);
}

guint
allies_source_list_count_figures (const AlliesSourceList *list)
{
  g_return_val_if_fail (list != NULL, 0);
  return g_hash_table_size (list->figures);
}
