/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/estimate.h"

#include "model/industry.h"
#include "peers/estimate-texts.h"
#include "peers/peers.h"
#include "peers/regression.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LN_3      1.0986122886681098
#define NORMAL_95 1.96
#define DECIMALS  1e9

static const char name[] = "Published figures";
static const char note[] =
    "Estimated from published figures, not measured. A figure says what share of organisations "
    "is at or above a level of a capability. Shares are read as logits on a latent scale that is "
    "the same for all capabilities; its slope comes only from surveys that report two levels or "
    "more, the place of each capability from all its figures about all industries, newer and "
    "better fitting ones weighing more, drawn a little towards the mean of its pillar. An "
    "industry differs from all of them by half of what published pairs of figures differ. There "
    "are no estimates for the public sector and education.";

typedef struct
{
  AlliesModel *model;
  AlliesFigureTable *table;
  AlliesRegression *regression;
  GListStore *cells;
} Estimate;

static const AlliesObservation *
observation_at (const GArray *observations, guint index)
{
  return &g_array_index (observations, AlliesObservation, index);
}

/* Digits beyond these may differ from one mathematical library to the next. */
static double
round_off (double value)
{
  return round (value * DECIMALS) / DECIMALS;
}

static void
set_distribution (const Estimate *estimate,
                  guint capability,
                  double shift,
                  AlliesPeerValues *values)
{
  const AlliesRegression *found = estimate->regression;
  AlliesScale *scale = allies_model_get_scale (estimate->model);
  double low = allies_scale_get_low (scale);
  double high = allies_scale_get_high (scale);
  double alpha = found->intercepts[capability] + shift;
  double median = (low + high) / 2 + alpha / found->slope;
  double quarter = LN_3 / found->slope;
  double half = NORMAL_95 * found->deviation / sqrt (found->weights[capability] + 1) / found->slope;

  values->q1 = round_off (CLAMP (median - quarter, low, high));
  values->median = round_off (CLAMP (median, low, high));
  values->q3 = round_off (CLAMP (median + quarter, low, high));
  values->low = round_off (CLAMP (median - half, low, high));
  values->high = round_off (CLAMP (median + half, low, high));
}

static AlliesPeerGrade
grade_of (const Estimate *estimate, guint capability)
{
  guint n_levels = estimate->regression->n_levels[capability];

  if (n_levels == 0)
    return ALLIES_PEER_BORROWED;
  return n_levels >= 3 ? ALLIES_PEER_STRONG : ALLIES_PEER_PARTIAL;
}

static GListStore *
list_figures (const Estimate *estimate, guint first, guint n)
{
  GListStore *store = g_list_store_new (ALLIES_TYPE_FIGURE);
  GArray *observations = estimate->regression->observations;

  for (guint i = 0; i < observations->len; i++)
    {
      const AlliesObservation *o = observation_at (observations, i);

      if (o->capability >= first && o->capability < first + n && allies_regression_uses (o))
        g_list_store_append (store, o->figure);
    }
  return store;
}

static void
add_cell (const Estimate *estimate, const AlliesPeerValues *values, GListStore *figures)
{
  g_autoptr (AlliesPeerCell) cell =
      allies_peer_cell_new (values, figures != NULL ? G_LIST_MODEL (figures) : NULL);

  g_list_store_append (estimate->cells, cell);
}

static void
add_estimated (const Estimate *estimate,
               guint capability,
               AlliesPeerValues *values,
               GListStore *figures,
               const char *pairs)
{
  g_autofree char *people = allies_estimate_join (G_LIST_MODEL (figures),
                                                  G_STRUCT_OFFSET (AlliesFigureValues, population));
  g_autofree char *population = g_strconcat (people, pairs, NULL);
  g_autofree char *source = allies_estimate_join (G_LIST_MODEL (figures),
                                                  G_STRUCT_OFFSET (AlliesFigureValues, publisher));
  g_autofree char *sample = allies_estimate_describe_sample (G_LIST_MODEL (figures));

  values->basis = ALLIES_PEER_ESTIMATED;
  values->grade = grade_of (estimate, capability);
  values->population = population;
  values->source = source;
  values->sample = sample;
  allies_estimate_set_years (values, G_LIST_MODEL (figures));
  /* what is borrowed from the pillar has no figure of its own */
  add_cell (estimate, values, values->grade == ALLIES_PEER_BORROWED ? NULL : figures);
}

static void
add_industry (const Estimate *estimate, guint capability, const char *subject, guint industry)
{
  g_autoptr (GListStore) pairs = g_list_store_new (ALLIES_TYPE_FIGURE);
  g_autoptr (GListStore) figures = list_figures (estimate, capability, 1);
  AlliesPeerValues values;
  double shift =
      allies_regression_shift (estimate->regression, estimate->table, capability, industry, pairs);

  if (isnan (shift))
    return;
  allies_peer_values_init (&values);
  values.subject = (char *)subject;
  values.segment.industry = (int)industry;
  set_distribution (estimate, capability, shift, &values);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pairs)); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (G_LIST_MODEL (pairs), i);

      if (!g_list_store_find (figures, figure, NULL))
        g_list_store_append (figures, figure);
    }
  add_estimated (estimate, capability, &values, figures,
                 "; all industries, moved by half of what pairs of figures for this industry and "
                 "for all of them differ");
}

static void
add_capability (const Estimate *estimate, guint capability, guint first, guint n)
{
  GListModel *capabilities = allies_model_get_capabilities (estimate->model);
  g_autoptr (AlliesCapability) item = g_list_model_get_item (capabilities, capability);
  gboolean is_borrowed = grade_of (estimate, capability) == ALLIES_PEER_BORROWED;
  g_autoptr (GListStore) figures =
      list_figures (estimate, is_borrowed ? first : capability, is_borrowed ? n : 1);
  AlliesPeerValues values;

  if (g_list_model_get_n_items (G_LIST_MODEL (figures)) == 0)
    return; /* nothing is known of the whole pillar */
  allies_peer_values_init (&values);
  values.subject = (char *)allies_capability_get_id (item);
  set_distribution (estimate, capability, 0, &values);
  add_estimated (estimate, capability, &values, figures,
                 is_borrowed ? "; other capabilities of the pillar" : "");
  for (guint i = 0; i < allies_industry_get_n (); i++)
    if (!g_str_equal (allies_industry_get (i)->code, "public-education"))
      add_industry (estimate, capability, values.subject, i);
}

static void
add_capabilities (const Estimate *estimate)
{
  GListModel *pillars = allies_model_get_pillars (estimate->model);
  guint first = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      guint n = g_list_model_get_n_items (allies_pillar_get_capabilities (pillar));

      for (guint j = first; j < first + n; j++)
        add_capability (estimate, j, first, n);
      first += n;
    }
}

static void
set_published (AlliesPeerValues *values, const AlliesFigureValues *figure)
{
  values->subject = figure->subject;
  values->basis = ALLIES_PEER_PUBLISHED;
  values->n = figure->n;
  values->sample = figure->sample;
  values->population = allies_estimate_describe_population (figure);
  values->source = *figure->title != '\0'
                       ? g_strdup_printf ("%s, %s", figure->publisher, figure->title)
                       : g_strdup (figure->publisher);
}

static void
clear_published (AlliesPeerValues *values)
{
  g_clear_pointer (&values->population, g_free);
  g_clear_pointer (&values->source, g_free);
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const AlliesObservation *left = a;
  const AlliesObservation *right = b;

  return (left->x > right->x) - (left->x < right->x);
}

/* A ladder is shown as published when each level has one share, as printed, and shares fall. */
static gboolean
is_showable (const GArray *ladder)
{
  for (guint i = 0; i < ladder->len; i++)
    {
      const AlliesFigureValues *figure = allies_figure_get (observation_at (ladder, i)->figure);
      const AlliesFigureValues *last =
          i > 0 ? allies_figure_get (observation_at (ladder, i - 1)->figure) : NULL;

      if (figure->bound != ALLIES_FIGURE_EXACT
          || (last != NULL && (figure->level <= last->level || figure->share >= last->share)))
        return FALSE;
    }
  return TRUE;
}

static void
add_ladder (const Estimate *estimate, GArray *ladder)
{
  g_autoptr (GListStore) figures = g_list_store_new (ALLIES_TYPE_FIGURE);
  g_autofree AlliesPeerShare *shares = g_new (AlliesPeerShare, ladder->len);
  AlliesPeerValues values;

  g_array_sort (ladder, compare_levels);
  if (!is_showable (ladder))
    return;
  for (guint i = 0; i < ladder->len; i++)
    {
      const AlliesFigureValues *figure = allies_figure_get (observation_at (ladder, i)->figure);

      shares[i] = (AlliesPeerShare){ figure->level, figure->share };
      g_list_store_append (figures, observation_at (ladder, i)->figure);
    }
  allies_peer_values_init (&values);
  set_published (&values, allies_figure_get (observation_at (ladder, 0)->figure));
  values.shares = shares;
  values.n_shares = ladder->len;
  allies_estimate_set_years (&values, G_LIST_MODEL (figures));
  add_cell (estimate, &values, figures);
  clear_published (&values);
}

static void
add_ladders (const Estimate *estimate)
{
  g_autoptr (GPtrArray) ladders =
      allies_regression_list_ladders (estimate->regression->observations);

  for (guint i = 0; i < ladders->len; i++)
    add_ladder (estimate, ladders->pdata[i]);
}

static void
add_indicators (const Estimate *estimate)
{
  for (guint i = 0; i < allies_figure_table_get_n (estimate->table); i++)
    {
      AlliesFigure *figure = allies_figure_table_get (estimate->table, i);
      g_autoptr (GListStore) figures = g_list_store_new (ALLIES_TYPE_FIGURE);
      AlliesPeerValues values;

      if (isnan (allies_figure_get (figure)->value))
        continue;
      g_list_store_append (figures, figure);
      allies_peer_values_init (&values);
      set_published (&values, allies_figure_get (figure));
      values.mean = allies_figure_get (figure)->value;
      allies_estimate_set_years (&values, G_LIST_MODEL (figures));
      add_cell (estimate, &values, figures);
      clear_published (&values);
    }
}

/* the figures that any cell rests on, in the order of the table */
static GListStore *
list_used (const Estimate *estimate)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  GListStore *store = g_list_store_new (ALLIES_TYPE_FIGURE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (estimate->cells)); i++)
    {
      g_autoptr (AlliesPeerCell) cell = g_list_model_get_item (G_LIST_MODEL (estimate->cells), i);
      GListModel *figures = allies_peer_cell_get_figures (cell);

      for (guint j = 0; j < g_list_model_get_n_items (figures); j++)
        {
          g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, j);

          g_hash_table_add (used, figure);
        }
    }
  for (guint i = 0; i < allies_figure_table_get_n (estimate->table); i++)
    if (g_hash_table_contains (used, allies_figure_table_get (estimate->table, i)))
      g_list_store_append (store, allies_figure_table_get (estimate->table, i));
  return store;
}

static gboolean
parse_year (const char *date, guint *year, GError **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *moment = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) parsed =
      strlen (date) == 10 ? g_date_time_new_from_iso8601 (moment, utc) : NULL;

  if (parsed == NULL)
    {
      g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_INVALID,
                   _ ("“%.40s” is not a date such as 2026-09-01."), date);
      return FALSE;
    }
  *year = (guint)g_date_time_get_year (parsed);
  return TRUE;
}

GBytes *
allies_estimate_peers (const AlliesFigureSources *sources,
                       const char *date,
                       AlliesModel *model,
                       GError **error)
{
  g_return_val_if_fail (sources != NULL && date != NULL && ALLIES_IS_MODEL (model), NULL);

  guint year = 0;
  g_autoptr (AlliesFigureTable) table =
      parse_year (date, &year, error) ? allies_figure_table_new (sources, model, error) : NULL;
  g_autoptr (AlliesRegression) regression =
      table != NULL ? allies_regression_new (table, model, year, error) : NULL;
  g_autoptr (GListStore) cells = g_list_store_new (ALLIES_TYPE_PEER_CELL);
  Estimate estimate = { model, table, regression, cells };

  if (regression == NULL)
    return NULL;
  add_capabilities (&estimate);
  add_ladders (&estimate);
  add_indicators (&estimate);

  g_autoptr (GListStore) figures = list_used (&estimate);
  AlliesPeersHeader header = { "published", date, allies_model_get_id (model),
                               name,        note, round_off (regression->slope) };
  g_autoptr (AlliesPeers) peers =
      allies_peers_new (&header, G_LIST_MODEL (figures), G_LIST_MODEL (cells));
  return allies_peers_write (peers);
}
