/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_years (const AlliesPeerValues *values)
{
  return values->from_year == values->year || values->from_year == 0
             ? g_strdup_printf ("%u", values->year)
             : g_strdup_printf (_ ("%u to %u"), values->from_year, values->year);
}

static void
note_cell (const AlliesExplaining *explaining, AlliesExplanationStep *step, AlliesPeerCell *cell)
{
  static const char *const ages[] = { "", N_ ("The newest of it is more than 5 years old."),
                                      N_ ("The newest of it is more than 10 years old.") };
  const AlliesPeerValues *values = allies_peer_cell_get (cell);
  const char *grade = allies_peer_grade_get_name (values->grade);
  g_autofree char *years = dup_years (values);
  guint age = allies_ageing_of (values->year, allies_results_get_year (explaining->results));

  allies_step_take_note (
      step, allies_peers_describe_answer (
                allies_results_get_peers (explaining->results), cell,
                allies_gaps_get_segment (allies_results_get_gaps (explaining->results))));
  allies_step_take_note (step, g_strdup_printf (_ ("Basis: %s%s%s; of %s."),
                                                allies_peer_basis_get_name (values->basis),
                                                *grade != '\0' ? "; " : "", grade, years));
  if (values->n > 0)
    allies_step_take_note (
        step,
        g_strdup_printf (ngettext ("%u organisation.", "%u organisations.", values->n), values->n));
  else if (values->sample != NULL)
    allies_step_take_note (step, g_strdup_printf (_ ("Sample: %s."), values->sample));
  if (!isnan (values->low) && !isnan (values->high))
    allies_step_take_note (step,
                           g_strdup_printf (_ ("The median lies from %.2f to %.2f, with 95 %% "
                                               "confidence."),
                                            values->low, values->high));
  if (age > 0 && age < G_N_ELEMENTS (ages))
    allies_step_add_note (step, _ (ages[age]));
}

static char *
dup_publication (const AlliesFigureValues *values)
{
  return *values->title != '\0'
             ? g_strdup_printf ("%s, %s (%u)", values->publisher, values->title, values->year)
             : g_strdup_printf ("%s (%u)", values->publisher, values->year);
}

AlliesExplanationStep *
allies_explain_published (AlliesFigure *figure)
{
  const AlliesFigureValues *values = allies_figure_get (figure);
  g_autofree char *label = dup_publication (values);
  AlliesExplanationStep *step = allies_step_new (NULL, label, NAN);

  if (!isnan (values->share))
    allies_step_take_note (step,
                           g_strdup_printf (values->bound == ALLIES_FIGURE_UPPER
                                                ? _ ("At most %g %% at level %g or above: %s.")
                                                : _ ("%g %% at level %g or above: %s."),
                                            values->share, values->level, values->statement));
  else
    allies_step_take_note (step, g_strdup_printf (_ ("%g: %s."), values->value, values->statement));
  allies_step_take_note (step,
                         g_strdup_printf (_ ("Asked: %s; %s."), values->population,
                                          values->n > 0 ? values->sample : _ ("n not published")));
  if (values->reason != NULL && *values->reason != '\0')
    allies_step_take_note (step, g_strdup_printf (_ ("Why it is read so: %s"), values->reason));
  return step;
}

static void
add_published (AlliesExplanationStep *step, AlliesPeerCell *cell)
{
  GListModel *figures = allies_peer_cell_get_figures (cell);

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (AlliesFigure) figure = g_list_model_get_item (figures, i);
      AlliesExplanationStep *child = allies_explain_published (figure);

      allies_step_set_text (child, _ ("published"));
      allies_step_add (step, child, NAN);
      child->counts = TRUE;
    }
}

static double
get_value (AlliesPeerCell *cell, gboolean is_top)
{
  return is_top ? allies_peer_cell_get (cell)->q3 : allies_peer_cell_get_centre (cell, NULL);
}

static AlliesExplanationStep *
explain_cell (const AlliesExplaining *explaining,
              const char *id,
              const char *label,
              AlliesPeerCell *cell,
              gboolean is_top)
{
  AlliesExplanationStep *step = allies_step_new (id, label, get_value (cell, is_top));
  const AlliesPeerValues *values = allies_peer_cell_get (cell);

  allies_step_set_rule (step, values->basis == ALLIES_PEER_ESTIMATED ? ALLIES_RULE_ESTIMATE
                                                                     : ALLIES_RULE_SEGMENT);
  note_cell (explaining, step, cell);
  if (values->source != NULL && values->basis != ALLIES_PEER_ESTIMATED)
    allies_step_take_note (step, g_strdup_printf (_ ("Source: %s."), values->source));
  if (!allies_explain_estimate (explaining, step, cell, is_top))
    {
      if (values->basis == ALLIES_PEER_ESTIMATED)
        allies_step_add_note (step, _ ("The file of peers does not hold all that this estimate was "
                                       "made from."));
      add_published (step, cell);
    }
  return step;
}

static void
add_combined (AlliesExplanationStep *step, AlliesExplanationStep *child, double weight)
{
  allies_step_add (step, child, weight);
  child->counts = !isnan (child->value);
}

static AlliesExplanationStep *
start_combined (const AlliesExplaining *explaining,
                const char *id,
                const char *label,
                AlliesPeerCell *cell,
                gboolean is_top)
{
  AlliesExplanationStep *step = allies_step_new (id, label, get_value (cell, is_top));

  allies_step_set_rule (step, ALLIES_RULE_PILLAR_PEERS);
  note_cell (explaining, step, cell);
  return step;
}

static AlliesExplanationStep *
new_without_peers (const char *id, const char *name)
{
  AlliesExplanationStep *step = allies_step_new (id, name, NAN);

  allies_step_set_text (step, _ ("no peers"));
  return step;
}

static AlliesExplanationStep *
explain_pillar (const AlliesExplaining *explaining,
                AlliesPillar *pillar,
                const char *label,
                AlliesPeerCell *cell,
                gboolean is_top)
{
  AlliesGaps *gaps = allies_results_get_gaps (explaining->results);
  GListModel *capabilities = allies_pillar_get_capabilities (pillar);
  AlliesExplanationStep *step =
      start_combined (explaining, allies_pillar_get_id (pillar), label, cell, is_top);

  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);
      const char *id = allies_capability_get_id (capability);
      const char *name = allies_capability_get_name (capability);
      const AlliesGap *gap = allies_gaps_find (gaps, id);

      add_combined (step,
                    gap->cell != NULL ? explain_cell (explaining, id, name, gap->cell, is_top)
                                      : new_without_peers (id, name),
                    allies_capability_get_weight (capability));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static AlliesExplanationStep *
explain_overall (const AlliesExplaining *explaining,
                 const char *label,
                 AlliesPeerCell *cell,
                 gboolean is_top)
{
  AlliesGaps *gaps = allies_results_get_gaps (explaining->results);
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (explaining->results));
  AlliesExplanationStep *step = start_combined (explaining, "overall", label, cell, is_top);

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      const char *id = allies_pillar_get_id (pillar);
      const char *name = allies_pillar_get_name (pillar);
      const AlliesGap *gap = allies_gaps_find (gaps, id);

      add_combined (step,
                    gap->cell != NULL ? explain_pillar (explaining, pillar, name, gap->cell, is_top)
                                      : new_without_peers (id, name),
                    allies_pillar_get_weight (pillar));
    }
  allies_step_sum (step, ALLIES_EXPLANATION_MEAN);
  return step;
}

static const char *
get_label (AlliesPeerCell *cell, gboolean is_top)
{
  gboolean is_mean;

  allies_peer_cell_get_centre (cell, &is_mean);
  if (is_top)
    return _ ("Upper quartile of the peers");
  return is_mean ? _ ("Mean of the peers") : _ ("Median of the peers");
}

AlliesExplanationStep *
allies_explain_peers (const AlliesExplaining *explaining, const AlliesGap *gap, gboolean is_top)
{
  AlliesModel *model = allies_results_get_model (explaining->results);
  GListModel *pillars = allies_model_get_pillars (model);
  const char *label = get_label (gap->cell, is_top);

  if (allies_model_find_capability (model, gap->id) != NULL)
    return explain_cell (explaining, NULL, label, gap->cell, is_top);
  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);

      if (g_str_equal (allies_pillar_get_id (pillar), gap->id))
        return explain_pillar (explaining, pillar, label, gap->cell, is_top);
    }
  return explain_overall (explaining, label, gap->cell, is_top);
}

AlliesExplanationStep *
allies_explain_figure_peers (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  AlliesPeers *peers = allies_results_get_peers (explaining->results);
  AlliesSegment segment = allies_gaps_get_segment (allies_results_get_gaps (explaining->results));
  AlliesPeerCell *cell =
      peers != NULL ? allies_peers_look_up (peers, allies_question_get_id (question), segment, NULL)
                    : NULL;

  AlliesExplanationStep *step;

  if (cell == NULL)
    return NULL;
  step = explain_cell (explaining, NULL, get_label (cell, FALSE), cell, FALSE);
  allies_step_take_unit (step, allies_explain_dup_figure_unit (explaining, question));
  return step;
}
