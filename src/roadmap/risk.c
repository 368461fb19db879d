/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "roadmap/risk.h"

#include "peers/quantile.h"
#include "roadmap/cash-flow.h"
#include "roadmap/pert.h"
#include "roadmap/sample-sort.h"

#include <math.h>
#include <string.h>

typedef struct
{
  double p10;
  double p90;
} Band;

struct _AlliesRisk
{
  gatomicrefcount references;
  guint runs;
  AlliesRiskRange total;
  GArray *stages;  /* AlliesRiskRange */
  GArray *cash;    /* Band */
  GArray *drivers; /* AlliesRiskDriver */
};

G_DEFINE_BOXED_TYPE (AlliesRisk, allies_risk, allies_risk_ref, allies_risk_unref)

/* One amount of one initiative in its stage. */
typedef struct
{
  const AlliesRoadmapEntry *entry;
  AlliesRiskMoney kind;
  AlliesMoney money;
  AlliesSpan span;
  guint stage;
  double unit; /* what a unit of it adds to the value */
  double *draws;
  AlliesRiskDriver driver; /* its correlation is NAN where the amount is certain */
} Amount;

static void
clear_amount (Amount *amount)
{
  g_free (amount->draws);
}

/* FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), so that each amount has a stream of its own. */
static guint32
mix_seed (guint32 seed, const char *id, AlliesRiskMoney kind)
{
  guint32 hash = 2166136261u ^ seed;

  for (; *id != '\0'; id++)
    hash = (hash ^ (guint8)*id) * 16777619u;
  return (hash ^ (guint32)kind) * 16777619u;
}

/* What a unit of the amount a year, or once, adds to the cash of a month. */
static double
get_flow (const Amount *amount, guint month)
{
  const AlliesSpan *span = &amount->span;

  if (amount->kind == ALLIES_RISK_COST)
    return month > span->start && month <= span->end ? -1.0 / (span->end - span->start) : 0;
  if (month <= span->end || month > span->horizon)
    return 0;
  return amount->kind == ALLIES_RISK_RUNNING
             ? -1.0 / 12
             : allies_economics_share (&amount->entry->economics, span, month) / 12;
}

static double
get_unit (const Amount *amount)
{
  const AlliesSpan *span = &amount->span;
  double unit = 0;

  if (amount->kind == ALLIES_RISK_COST)
    return -allies_span_discount (span, allies_span_middle (span));
  for (guint month = span->end + 1; month <= span->horizon; month++)
    unit += get_flow (amount, month) * allies_span_discount (span, month);
  return unit;
}

static void
append_amounts (GArray *amounts, const AlliesRoadmapEntry *entry, const Amount *template)
{
  const AlliesMoney *money[] = { &entry->economics.cost, &entry->economics.running,
                                 &entry->economics.benefit };

  for (guint kind = 0; kind < ALLIES_N_RISK_MONEY; kind++)
    {
      Amount amount = *template;

      amount.entry = entry;
      amount.kind = (AlliesRiskMoney)kind;
      amount.money = *money[kind];
      amount.unit = get_unit (&amount);
      g_array_append_val (amounts, amount);
    }
}

static GArray *
collect_amounts (const AlliesRoadmap *roadmap)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  g_array_set_clear_func (amounts, (GDestroyNotify)clear_amount);
  for (guint s = 0; s < n; s++)
    {
      Amount template = { .stage = s, .span = allies_cash_flow_get_span (roadmap, s) };

      for (guint i = 0; i < stages[s].entries->len; i++)
        append_amounts (amounts, &g_array_index (stages[s].entries, AlliesRoadmapEntry, i),
                        &template);
    }
  return amounts;
}

/* On all processors; @func is called for one amount after the other in no order. What comes of it
 * does not depend on the order, since each amount has its own stream and its own place. */
static void
foreach_amount (GArray *amounts, GFunc func, gpointer user_data)
{
  GThreadPool *pool =
      g_thread_pool_new (func, user_data, (int)g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < amounts->len; i++)
    g_thread_pool_push (pool, &g_array_index (amounts, Amount, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

typedef struct
{
  guint runs;
  guint32 seed;
} Drawing;

static void
draw_cb (gpointer data, gpointer user_data)
{
  Amount *amount = data;
  const Drawing *drawing = user_data;
  const char *id = allies_initiative_get_id (amount->entry->initiative);

  amount->draws = g_new (double, drawing->runs);
  allies_pert_draw (&amount->money, mix_seed (drawing->seed, id, amount->kind), drawing->runs,
                    amount->draws);
}

static gboolean
is_known (const GArray *amounts)
{
  for (guint i = 0; i < amounts->len; i++)
    if (isnan (g_array_index (amounts, Amount, i).money.likely))
      return FALSE;
  return TRUE;
}

static void
add_scaled (double *sums, const double *draws, double scale, guint runs)
{
  if (scale == 0)
    return;
  for (guint r = 0; r < runs; r++)
    sums[r] += scale * draws[r];
}

/* Puts the values into rising order. */
static AlliesRiskRange
summarise (double *values, guint runs)
{
  guint positive = 0;

  for (guint r = 0; r < runs; r++)
    positive += values[r] > 0 ? 1 : 0;
  allies_sample_sort (values, runs);
  return (AlliesRiskRange){ allies_quantile (values, runs, 10), allies_quantile (values, runs, 50),
                            allies_quantile (values, runs, 90), (double)positive / runs };
}

static void
add_stage (AlliesRisk *self, const GArray *amounts, guint stage, double *total)
{
  g_autofree double *values = g_new0 (double, self->runs);
  AlliesRiskRange range = { 0, 0, 0, NAN };
  gboolean is_empty = TRUE;

  for (guint i = 0; i < amounts->len; i++)
    {
      const Amount *amount = &g_array_index (amounts, Amount, i);

      if (amount->stage != stage)
        continue;
      add_scaled (values, amount->draws, amount->unit, self->runs);
      is_empty = FALSE;
    }
  add_scaled (total, values, 1, self->runs);
  if (!is_empty)
    range = summarise (values, self->runs);
  g_array_append_val (self->stages, range);
}

/* Only what changes from one month to the next is added anew. */
static void
add_cash (AlliesRisk *self, const GArray *amounts, guint horizon)
{
  g_autofree double *flow = g_new0 (double, self->runs);
  g_autofree double *cash = g_new0 (double, self->runs);
  g_autofree double *sorted = g_new (double, self->runs);
  Band band = { 0, 0 };

  g_array_append_val (self->cash, band);
  for (guint month = 1; month <= horizon; month++)
    {
      for (guint i = 0; i < amounts->len; i++)
        {
          const Amount *amount = &g_array_index (amounts, Amount, i);

          add_scaled (flow, amount->draws, get_flow (amount, month) - get_flow (amount, month - 1),
                      self->runs);
        }
      add_scaled (cash, flow, 1, self->runs);
      memcpy (sorted, cash, self->runs * sizeof (double));
      AlliesRiskRange range = summarise (sorted, self->runs);
      band = (Band){ range.p10, range.p90 };
      g_array_append_val (self->cash, band);
    }
}

static int
compare_drivers (gconstpointer a, gconstpointer b)
{
  double first = fabs (((const AlliesRiskDriver *)a)->correlation);
  double second = fabs (((const AlliesRiskDriver *)b)->correlation);

  return first < second ? 1 : first > second ? -1 : 0;
}

typedef struct
{
  guint runs;
  guint *total; /* ranks of the value in each run */
  double likely;
} Driving;

/* Uses up the draws of the amount. */
static void
make_driver_cb (gpointer data, gpointer user_data)
{
  Amount *amount = data;
  const Driving *driving = user_data;
  g_autofree guint *ranks = NULL;
  AlliesRiskDriver driver = { .initiative = amount->entry->initiative,
                              .money = amount->kind,
                              .correlation = NAN };

  if (!allies_pert_is_certain (&amount->money) && amount->unit != 0)
    {
      ranks = g_new (guint, driving->runs);
      allies_sample_rank (amount->draws, driving->runs, ranks);
      driver.correlation = allies_sample_rank_correlation (ranks, driving->total, driving->runs);
      allies_sample_sort (amount->draws, driving->runs);
      driver.low = allies_quantile (amount->draws, driving->runs, 10);
      driver.high = allies_quantile (amount->draws, driving->runs, 90);
      driver.value_at_low = driving->likely + amount->unit * (driver.low - amount->money.likely);
      driver.value_at_high = driving->likely + amount->unit * (driver.high - amount->money.likely);
    }
  amount->driver = driver;
}

static void
add_drivers (AlliesRisk *self, GArray *amounts, const double *total, double likely)
{
  g_autofree guint *ranks = g_new (guint, self->runs);
  Driving driving = { self->runs, ranks, likely };

  allies_sample_rank (total, self->runs, ranks);
  foreach_amount (amounts, make_driver_cb, &driving);
  for (guint i = 0; i < amounts->len; i++)
    {
      const Amount *amount = &g_array_index (amounts, Amount, i);

      if (isnan (amount->driver.correlation))
        continue;
      g_object_ref (amount->driver.initiative);
      g_array_append_val (self->drivers, amount->driver);
    }
  g_array_sort (self->drivers, compare_drivers);
}

static void
clear_driver (AlliesRiskDriver *driver)
{
  g_object_unref (driver->initiative);
}

static void
add_unknown (AlliesRisk *self, guint n_stages, guint horizon)
{
  AlliesRiskRange range = { NAN, NAN, NAN, NAN };
  Band band = { NAN, NAN };

  self->total = range;
  for (guint s = 0; s < n_stages; s++)
    g_array_append_val (self->stages, range);
  for (guint month = 0; month <= horizon; month++)
    g_array_append_val (self->cash, band);
}

static void
run (AlliesRisk *self, const AlliesRoadmap *roadmap, GArray *amounts, guint32 seed)
{
  g_autofree double *total = g_new0 (double, self->runs);
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));
  guint n;

  allies_roadmap_get_stages (roadmap, &n);
  if (!is_known (amounts))
    {
      add_unknown (self, n, horizon);
      return;
    }
  foreach_amount (amounts, draw_cb, &(Drawing){ self->runs, seed });
  for (guint s = 0; s < n; s++)
    add_stage (self, amounts, s, total);
  add_cash (self, amounts, horizon);
  add_drivers (self, amounts, total, allies_roadmap_get_value (roadmap));
  self->total = summarise (total, self->runs);
  if (amounts->len == 0)
    self->total.chance = NAN;
}

AlliesRisk *
allies_risk_new (const AlliesRoadmap *roadmap, guint runs, guint32 seed)
{
  g_return_val_if_fail (roadmap != NULL && runs > 1, NULL);

  AlliesRisk *self = g_new0 (AlliesRisk, 1);
  g_autoptr (GArray) amounts = collect_amounts (roadmap);

  g_atomic_ref_count_init (&self->references);
  self->runs = runs;
  self->stages = g_array_new (FALSE, FALSE, sizeof (AlliesRiskRange));
  self->cash = g_array_new (FALSE, FALSE, sizeof (Band));
  self->drivers = g_array_new (FALSE, FALSE, sizeof (AlliesRiskDriver));
  g_array_set_clear_func (self->drivers, (GDestroyNotify)clear_driver);
  run (self, roadmap, amounts, seed);
  return self;
}

AlliesRisk *
allies_risk_ref (AlliesRisk *risk)
{
  g_return_val_if_fail (risk != NULL, NULL);
  g_atomic_ref_count_inc (&risk->references);
  return risk;
}

void
allies_risk_unref (AlliesRisk *risk)
{
  g_return_if_fail (risk != NULL);
  if (!g_atomic_ref_count_dec (&risk->references))
    return;
  g_array_unref (risk->stages);
  g_array_unref (risk->cash);
  g_array_unref (risk->drivers);
  g_free (risk);
}

guint
allies_risk_get_runs (const AlliesRisk *risk)
{
  g_return_val_if_fail (risk != NULL, 0);
  return risk->runs;
}

const AlliesRiskRange *
allies_risk_get_total (const AlliesRisk *risk)
{
  g_return_val_if_fail (risk != NULL, NULL);
  return &risk->total;
}

const AlliesRiskRange *
allies_risk_get_stage (const AlliesRisk *risk, guint stage)
{
  g_return_val_if_fail (risk != NULL && stage < risk->stages->len, NULL);
  return &g_array_index (risk->stages, AlliesRiskRange, stage);
}

void
allies_risk_get_cash (const AlliesRisk *risk, guint month, double *p10, double *p90)
{
  g_return_if_fail (risk != NULL && month < risk->cash->len && p10 != NULL && p90 != NULL);

  const Band *band = &g_array_index (risk->cash, Band, month);
  *p10 = band->p10;
  *p90 = band->p90;
}

const AlliesRiskDriver *
allies_risk_get_drivers (const AlliesRisk *risk, guint *n)
{
  g_return_val_if_fail (risk != NULL && n != NULL, NULL);
  *n = risk->drivers->len;
  return (const AlliesRiskDriver *)risk->drivers->data;
}
