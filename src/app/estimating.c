/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/estimating.h"

#include "app/figure-text.h"
#include "app/money-text.h"
#include "roadmap/roadmap-writing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define EXAMPLE     250000
#define EXAMPLE_END 1.2

/* The fields of a record that hold a row, and what a single figure may be. */
static const struct
{
  const char *names[ALLIES_ESTIMATE_MOST];
  guint n;
  guint field; /* ALLIES_MONEY_FIELD_END for the duration */
  double minimum;
  double maximum;
} rows[ALLIES_ESTIMATE_N_ROWS] = {
  { { "cost-low", "cost-likely", "cost-high" }, 3, ALLIES_MONEY_FIELD_COST, 0, 1e15 },
  { { "running-low", "running-likely", "running-high" }, 3, ALLIES_MONEY_FIELD_RUNNING, 0, 1e15 },
  { { "benefit-low", "benefit-likely", "benefit-high" }, 3, ALLIES_MONEY_FIELD_BENEFIT, 0, 1e15 },
  { { "ramp" }, 1, ALLIES_MONEY_FIELD_RAMP, 0, 240 },
  { { "duration" }, 1, ALLIES_MONEY_FIELD_END, 0.5, 120 },
  { { "marketing-effort" }, 1, ALLIES_MONEY_FIELD_MARKETING, 0, 1e5 },
  { { "technology-effort" }, 1, ALLIES_MONEY_FIELD_TECHNOLOGY, 0, 1e5 },
};

guint
allies_estimating_count (AlliesEstimateRow row)
{
  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS, 0);
  return rows[row].n;
}

const char *
allies_estimating_get_field (AlliesEstimateRow row, guint index)
{
  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS && index < rows[row].n, NULL);
  return rows[row].names[index];
}

const char *
allies_estimating_get_name (AlliesEstimateRow row)
{
  const char *const names[ALLIES_ESTIMATE_N_ROWS] = {
    _ ("One-off cost"),
    _ ("Running cost a year"),
    _ ("Benefit a year"),
    _ ("Months until the full benefit"),
    _ ("Months of work"),
    _ ("● Person-months of marketing"),
    _ ("■ Person-months of technology"),
  };

  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS, NULL);
  return names[row];
}

static gpointer
get_record (AlliesSession *session, const char *kind, const char *initiative)
{
  g_autofree char *key =
      g_strdup_printf ("%s/%u/%s", kind, allies_session_get_year (session), initiative);

  return allies_dossier_get (allies_session_get_dossier (session), key);
}

gboolean
allies_estimating_is_own (AlliesSession *session, const char *initiative)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);

  return get_record (session, "estimate", initiative) == NULL
         && get_record (session, "initiative", initiative) != NULL;
}

double
allies_estimating_get_own (AlliesOwnInitiative *own, AlliesEstimateRow row, guint index)
{
  g_return_val_if_fail (ALLIES_IS_OWN_INITIATIVE (own) && row < ALLIES_ESTIMATE_N_ROWS, NAN);

  return rows[row].field == ALLIES_MONEY_FIELD_END
             ? allies_own_initiative_get_duration (own)
             : allies_own_initiative_get_money (own, rows[row].field + index);
}

static double
get_given (AlliesSession *session, const char *initiative, AlliesEstimateRow row, guint i)
{
  AlliesEstimate *estimate = get_record (session, "estimate", initiative);
  AlliesOwnInitiative *own = get_record (session, "initiative", initiative);
  gboolean is_duration = rows[row].field == ALLIES_MONEY_FIELD_END;

  if (estimate != NULL)
    return is_duration ? allies_estimate_get_duration (estimate)
                       : allies_estimate_get_money (estimate, rows[row].field + i);
  return own != NULL ? allies_estimating_get_own (own, row, i) : NAN;
}

static void
assume_money (const AlliesMoney *money, double *figures)
{
  figures[0] = money->low;
  figures[1] = money->likely;
  figures[2] = money->high;
}

static void
assume (AlliesSession *session, AlliesInitiative *assumed, AlliesEstimateRow row, double *figures)
{
  AlliesOrganisation *organisation =
      allies_dossier_get_organisation (allies_session_get_dossier (session));
  AlliesEconomics economics = allies_economics_compute (assumed, organisation);
  int size = MAX (0, allies_company_size_find (allies_organisation_get_size (organisation)));
  AlliesEffort effort = allies_initiative_get_effort (assumed, (guint)size);

  if (row == ALLIES_ESTIMATE_COST)
    assume_money (&economics.cost, figures);
  else if (row == ALLIES_ESTIMATE_RUNNING)
    assume_money (&economics.running, figures);
  else if (row == ALLIES_ESTIMATE_BENEFIT)
    assume_money (&economics.benefit, figures);
  else if (row == ALLIES_ESTIMATE_RAMP)
    figures[0] = economics.ramp;
  else if (row == ALLIES_ESTIMATE_DURATION)
    figures[0] = allies_initiative_get_duration (assumed);
  else
    figures[0] = row == ALLIES_ESTIMATE_MARKETING ? effort.marketing : effort.technology;
}

AlliesEstimateFigures
allies_estimating_get (AlliesSession *session, AlliesInitiative *initiative, AlliesEstimateRow row)
{
  AlliesEstimateFigures figures = { 0, { NAN, NAN, NAN }, { NAN, NAN, NAN } };

  g_return_val_if_fail (ALLIES_IS_SESSION (session) && ALLIES_IS_INITIATIVE (initiative), figures);
  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS, figures);

  const char *id = allies_initiative_get_id (initiative);

  figures.n = rows[row].n;
  for (guint i = 0; i < figures.n; i++)
    figures.given[i] = get_given (session, id, row, i);
  if (!allies_estimating_is_own (session, id))
    assume (session, allies_initiative_get_assumed (initiative), row, figures.assumed);
  return figures;
}

static char *
dup_amount_fault (const char *text)
{
  g_autofree char *plain = allies_figure_text_format (EXAMPLE, 0);
  g_autofree char *short_one = allies_figure_text_format (EXAMPLE_END, 1);

  if (*text == '-' || g_str_has_prefix (text, "−"))
    return g_strdup (_ ("An amount here is not below 0."));
  return g_strdup_printf (_ ("“%.40s” is no amount; type it like %s or %s m."), text, plain,
                          short_one);
}

static char *
parse_money (const char *const *texts, double *figures)
{
  guint n_given = 0;

  for (guint i = 0; i < ALLIES_ESTIMATE_MOST; i++)
    {
      if (!allies_money_text_parse (texts[i], &figures[i]))
        return dup_amount_fault (texts[i]);
      n_given += !isnan (figures[i]);
    }
  if (n_given > 0 && n_given < ALLIES_ESTIMATE_MOST)
    return g_strdup (_ ("Give low, likely and high: three times the same where it is certain."));
  if (figures[0] > figures[1] || figures[1] > figures[2])
    return g_strdup (_ ("Likely lies between low and high; low is the lowest of the three."));
  return NULL;
}

static char *
parse_single (AlliesEstimateRow row, const char *text, double *figure)
{
  g_autofree char *from = allies_figure_text_format (rows[row].minimum, 1);
  g_autofree char *to = allies_figure_text_format (rows[row].maximum, 0);

  if (*text == '\0')
    return NULL;
  if (!allies_figure_text_parse (text, figure) || *figure < rows[row].minimum
      || *figure > rows[row].maximum)
    return g_strdup_printf (_ ("Type a number from %s to %s."), from, to);
  return NULL;
}

char *
allies_estimating_parse (AlliesEstimateRow row, const char *const *texts, double *figures)
{
  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS && texts != NULL && figures != NULL, NULL);

  for (guint i = 0; i < ALLIES_ESTIMATE_MOST; i++)
    figures[i] = NAN;
  return rows[row].n == 1 ? parse_single (row, texts[0], &figures[0])
                          : parse_money (texts, figures);
}

char *
allies_estimating_find_fault (AlliesSession *session,
                              const char *initiative,
                              AlliesEstimateRow row,
                              const char *const *texts)
{
  double figures[ALLIES_ESTIMATE_MOST];
  g_autofree char *fault = allies_estimating_parse (row, texts, figures);

  if (fault == NULL && row == ALLIES_ESTIMATE_DURATION && isnan (figures[0])
      && allies_estimating_is_own (session, initiative))
    return g_strdup (_ ("Say how many months of work it is."));
  return g_steal_pointer (&fault);
}

/* (transfer full): the record that holds what the user knows, new where there is none */
static AlliesRecord *
start_record (AlliesSession *session, const char *initiative)
{
  gpointer record = get_record (session, "estimate", initiative);

  if (record == NULL)
    record = get_record (session, "initiative", initiative);
  return record != NULL ? g_object_ref (record)
                        : allies_record_new (ALLIES_TYPE_ESTIMATE, "initiative", initiative, NULL);
}

static AlliesRecord *
change_record (AlliesSession *session,
               const char *initiative,
               AlliesEstimateRow row,
               const double *figures)
{
  g_autoptr (AlliesRecord) record = start_record (session, initiative);

  for (guint i = 0; i < rows[row].n; i++)
    {
      g_autoptr (AlliesRecord) before = g_steal_pointer (&record);

      record = allies_record_with (before, rows[row].names[i], figures[i], NULL);
    }
  return g_steal_pointer (&record);
}

/* An estimate that says nothing any more goes. */
static gboolean
is_empty (AlliesRecord *record, const char *initiative)
{
  g_autoptr (AlliesRecord) empty =
      allies_record_new (ALLIES_TYPE_ESTIMATE, "initiative", initiative, NULL);

  return ALLIES_IS_ESTIMATE (record) && allies_record_equal (record, empty);
}

gboolean
allies_estimating_set (AlliesSession *session,
                       const char *initiative,
                       AlliesEstimateRow row,
                       const char *const *texts)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session) && initiative != NULL, FALSE);
  g_return_val_if_fail (row < ALLIES_ESTIMATE_N_ROWS && texts != NULL, FALSE);

  AlliesEditHistory *history = allies_session_get_history (session);
  guint year = allies_session_get_year (session);
  g_autofree char *fault = allies_estimating_find_fault (session, initiative, row, texts);
  double figures[ALLIES_ESTIMATE_MOST];

  if (fault != NULL)
    return FALSE;
  g_free (allies_estimating_parse (row, texts, figures));

  g_autoptr (AlliesRecord) record = change_record (session, initiative, row, figures);
  g_autofree char *key = allies_record_dup_key (record, year);
  AlliesRecord *old = allies_dossier_get (allies_session_get_dossier (session), key);

  if (old != NULL ? allies_record_equal (old, record) : is_empty (record, initiative))
    return FALSE;
  g_autoptr (AlliesRoadmap) roadmap =
      allies_roadmap_ref (allies_results_get_roadmap (allies_session_get_results (session)));
  allies_edit_history_begin (history, isnan (figures[0]) ? _ ("Back to the assumption")
                                                         : _ ("Money of an initiative"));
  allies_roadmap_write (history, allies_session_get_dossier (session), year, roadmap);
  if (is_empty (record, initiative))
    allies_edit_history_replace (history, key, NULL);
  else
    allies_edit_history_put (history, year, g_steal_pointer (&record));
  return allies_edit_history_end (history);
}
