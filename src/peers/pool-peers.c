/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-private.h"
#include "peers/quantile.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#define QUANTILE_STEP 5

/* What becomes content of a file is English there. */
#define POPULATION "organisations whose dossiers were pooled"
#define SOURCE     "pooled from dossiers"
#define NAME       "Pooled peers"
#define NOTE                                                                                       \
  "%u organisations, each counted once with its latest year, by version %s of the questionnaire. " \
  "Cells of fewer than %u organisations are left out, and so are those by which they could be "    \
  "worked out."

/* the steps by which everybody is divided, in the order of allies_segment_widen() reversed */
enum
{
  BY_INDUSTRY,
  BY_REGION,
  BY_SIZE,
  N_STEPS,
};

typedef struct
{
  AlliesSegment segment;
  guint year;
  double value;
} Item;

typedef struct
{
  guint minimum;
  const char *subject;
  double *sorted; /* room for the values of one cell */
  GListStore *cells;
  AlliesPoolCells *counts;
} Division;

static int
get_code (const AlliesSegment *segment, guint step)
{
  return step == BY_INDUSTRY ? segment->industry
         : step == BY_REGION ? segment->region
                             : segment->size;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a;
  const Item *other = b;

  for (guint step = 0; step < N_STEPS; step++)
    {
      int difference = get_code (&one->segment, step) - get_code (&other->segment, step);

      if (difference != 0)
        return difference;
    }
  return 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return (one > other) - (one < other);
}

static void
set_values (AlliesPeerValues *values, const double *sorted, double *quantiles)
{
  for (guint i = 0; i < ALLIES_N_QUANTILES; i++)
    quantiles[i] = allies_quantile (sorted, values->n, (i + 1) * QUANTILE_STEP);
  values->quantiles = quantiles;
  values->q1 = allies_quantile (sorted, values->n, 25);
  values->median = allies_quantile (sorted, values->n, 50);
  values->q3 = allies_quantile (sorted, values->n, 75);
  allies_median_interval (sorted, values->n, &values->low, &values->high);
}

static void
add_cell (const Division *division, AlliesSegment segment, const Item *items, guint n)
{
  AlliesPeerValues values;
  double quantiles[ALLIES_N_QUANTILES];

  allies_peer_values_init (&values);
  values.subject = (char *)division->subject;
  values.segment = segment;
  values.basis = ALLIES_PEER_POOLED;
  values.n = n;
  values.from_year = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      division->sorted[i] = items[i].value;
      values.year = MAX (values.year, items[i].year);
      values.from_year = MIN (values.from_year, items[i].year);
    }
  qsort (division->sorted, n, sizeof (double), compare_numbers);
  set_values (&values, division->sorted, quantiles);
  values.population = (char *)POPULATION;
  values.source = (char *)SOURCE;

  g_autoptr (AlliesPeerCell) cell = allies_peer_cell_new (&values, NULL);
  g_list_store_append (division->cells, cell);
}

/* the parts into which sorted items fall at a step */
static GArray *
divide (const Item *items, guint n, guint step)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (AlliesPoolPart));

  for (guint i = 0; i < n; i++)
    {
      int code = get_code (&items[i].segment, step);

      if (i == 0 || get_code (&items[i - 1].segment, step) != code)
        {
          AlliesPoolPart part = { 0, code >= 0, FALSE };

          g_array_append_val (parts, part);
        }
      g_array_index (parts, AlliesPoolPart, parts->len - 1).n++;
    }
  return parts;
}

static AlliesSegment
narrow (AlliesSegment segment, const AlliesSegment *part, guint step)
{
  if (step == BY_INDUSTRY)
    segment.industry = part->industry;
  else if (step == BY_REGION)
    segment.region = part->region;
  else
    segment.size = part->size;
  return segment;
}

/* the cell of a segment that is shown, and what is shown of its parts */
static void
add_cells (const Division *division, AlliesSegment segment, const Item *items, guint n, guint step)
{
  add_cell (division, segment, items, n);
  if (step == N_STEPS)
    return;

  g_autoptr (GArray) parts = divide (items, n, step);
  allies_pool_suppress ((AlliesPoolPart *)parts->data, parts->len, division->minimum);
  for (guint i = 0; i < parts->len; i++)
    {
      const AlliesPoolPart *part = &g_array_index (parts, AlliesPoolPart, i);

      if (part->is_cell && !part->is_shown && part->n < division->minimum)
        division->counts->n_few++;
      else if (part->is_cell && !part->is_shown)
        division->counts->n_protecting++;
      if (part->is_shown)
        add_cells (division, narrow (segment, &items->segment, step), items, part->n, step + 1);
      items += part->n;
    }
}

static void
add_subject (const AlliesPool *pool, Division *division, guint subject, Item *items)
{
  guint n = 0;

  for (guint i = 0; i < pool->votes->len; i++)
    {
      const AlliesPoolVote *vote = pool->votes->pdata[i];

      if (!isnan (vote->values[subject]))
        items[n++] = (Item){ vote->segment, vote->year, vote->values[subject] };
    }
  if (n < division->minimum)
    {
      division->counts->n_few += n > 0;
      return;
    }
  qsort (items, n, sizeof (Item), compare_items);
  division->subject = allies_pool_names_get (pool->frame->subjects, subject);
  add_cells (division, (AlliesSegment){ -1, -1, -1 }, items, n, BY_INDUSTRY);
}

static guint
find_newest_year (const AlliesPool *pool)
{
  guint newest = 0;

  for (guint i = 0; i < pool->votes->len; i++)
    newest = MAX (newest, ((const AlliesPoolVote *)pool->votes->pdata[i])->year);
  return newest;
}

static AlliesPeers *
make (const AlliesPool *pool, guint minimum, GListStore *cells)
{
  g_autoptr (GListStore) figures = g_list_store_new (ALLIES_TYPE_FIGURE);
  g_autofree char *version = g_strdup_printf ("%u", find_newest_year (pool));
  g_autofree char *note =
      g_strdup_printf (NOTE, pool->report.n_organisations, pool->frame->version, minimum);
  AlliesPeersHeader header = { "pooled", version, pool->frame->model, NAME, note, NAN };

  return allies_peers_new (&header, G_LIST_MODEL (figures), G_LIST_MODEL (cells));
}

AlliesPeers *
allies_pool_make_peers (const AlliesPool *pool,
                        guint minimum,
                        AlliesPoolCells *counts,
                        GError **error)
{
  g_return_val_if_fail (pool != NULL && minimum >= ALLIES_POOL_MINIMUM, NULL);

  g_autoptr (GListStore) cells = g_list_store_new (ALLIES_TYPE_PEER_CELL);
  g_autofree Item *items = g_new (Item, pool->votes->len);
  g_autofree double *sorted = g_new (double, pool->votes->len);
  AlliesPoolCells counted = { 0 };
  Division division = { minimum, NULL, sorted, cells, &counted };

  for (guint i = 0; i < allies_pool_names_get_n (pool->frame->subjects); i++)
    add_subject (pool, &division, i, items);
  counted.n_kept = g_list_model_get_n_items (G_LIST_MODEL (cells));
  if (counts != NULL)
    *counts = counted;
  if (counted.n_kept > 0)
    return make (pool, minimum, cells);
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT,
               _ ("Nothing is written: no cell would have %u organisations or more."), minimum);
  return NULL;
}
