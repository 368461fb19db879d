/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/proof-line.h"

#include "app/children.h"
#include "app/figure-text.h"
#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SAME 1e-6 /* plans closer than this count as equally good */

struct _AlliesProofLine
{
  GtkWidget parent_instance;
  GtkLabel *sentence;
  GtkWidget *stop;
  GtkWidget *use;
};

G_DEFINE_FINAL_TYPE (AlliesProofLine, allies_proof_line, GTK_TYPE_WIDGET)

static void
allies_proof_line_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_proof_line_parent_class)->dispose (object);
}

static void
allies_proof_line_class_init (AlliesProofLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_proof_line_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/proof-line.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesProofLine, sentence);
  gtk_widget_class_bind_template_child (widget_class, AlliesProofLine, stop);
  gtk_widget_class_bind_template_child (widget_class, AlliesProofLine, use);
}

static void
allies_proof_line_init (AlliesProofLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Rounded up, so that what is said is true. */
static char *
dup_percent (double within)
{
  guint decimals = within < 1 ? 1 : 0;
  double unit = decimals == 1 ? 10 : 1;
  g_autofree char *number = allies_figure_text_format (ceil (within * unit) / unit, decimals);

  /* Translators: a share, such as “3 %” */
  return g_strdup_printf (_ ("%s %%"), number);
}

static char *
dup_running (const AlliesPlanJob *job)
{
  double within = allies_plan_job_get_within (job);

  if (job->kind == ALLIES_PLAN_JOB_PROOF && !isnan (within) && within > 0)
    {
      g_autofree char *percent = dup_percent (within);

      return g_strdup_printf (_ ("Looking for something better. The best that was found so far, "
                                 "which need not be what the board shows, is within %s of the best "
                                 "possible."),
                              percent);
    }
  return g_strdup (_ ("Looking for something better …"));
}

static double
get_within (const AlliesPlanProof *proof, double rate)
{
  if (proof->bound <= rate + SAME * fabs (proof->bound))
    return 0;
  return (proof->bound - rate) / fabs (proof->bound) * 100;
}

static char *
dup_better (const AlliesPlanProof *proof, const AlliesRoadmap *roadmap, const char *currency)
{
  const AlliesPlanProblem *problem = allies_roadmap_get_problem (roadmap);
  double more =
      allies_plan_state_value (problem, proof->stages) - allies_roadmap_get_value (roadmap);
  g_autofree char *money = allies_number_text_money (fabs (more), currency);

  if (allies_plan_state_check (problem, allies_roadmap_get_plan (roadmap))
      != ALLIES_PLAN_BREACH_NONE)
    return g_strdup (_ ("A roadmap that keeps every rule was found."));
  if (more > 0)
    return g_strdup_printf (_ ("A better roadmap was found: worth %s more."), money);
  return g_strdup_printf (
      _ ("A better roadmap was found: it closes more of the gap and is worth %s less."), money);
}

static char *
dup_known (const AlliesPlanProof *proof, double within, gboolean better)
{
  g_autofree char *percent = dup_percent (within);

  if (within == 0)
    return g_strdup (_ ("Nothing better is possible."));
  if (!better && proof->out_of_time)
    return g_strdup_printf (
        _ ("Within %s of the best possible; the time was over before more was known."), percent);
  return g_strdup_printf (_ ("Within %s of the best possible."), percent);
}

static char *
dup_sentence (const AlliesPlanProof *proof,
              const AlliesRoadmap *roadmap,
              const char *currency,
              gboolean *better)
{
  const AlliesPlanProblem *problem = allies_roadmap_get_problem (roadmap);
  const int *plan = allies_roadmap_get_plan (roadmap);
  gboolean kept = allies_plan_state_check (problem, plan) == ALLIES_PLAN_BREACH_NONE;
  double rate = allies_plan_state_rate (problem, plan, &proof->aim);

  *better = !kept || proof->rate > rate + SAME * fabs (proof->rate);
  if (!*better)
    return dup_known (proof, get_within (proof, rate), FALSE);

  g_autofree char *offer = dup_better (proof, roadmap, currency);
  if (!kept)
    return g_steal_pointer (&offer);
  g_autofree char *known = dup_known (proof, get_within (proof, rate), TRUE);
  return g_strconcat (known, " ", offer, NULL);
}

/* Somebody who chose such a plan weighs as it was made, of which nothing may be proven yet. */
static gboolean
is_in_between (AlliesPlanStudy *study, const AlliesRoadmap *roadmap, const AlliesPlanProof *proof)
{
  const AlliesPlanProblem *problem = allies_roadmap_get_problem (roadmap);
  const int *plan = allies_roadmap_get_plan (roadmap);
  AlliesPlanFrontier *frontier = allies_plan_study_get_frontier (study);
  guint n = 0;
  const AlliesPlanPoint *points =
      frontier != NULL ? allies_plan_frontier_get_points (frontier, &n) : NULL;

  if (proof != NULL)
    {
      double rate = allies_plan_state_rate (problem, plan, &proof->aim);

      if (proof->rate <= rate + SAME * fabs (proof->rate))
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (memcmp (points[i].stages, plan, problem->items->len * sizeof (int)) == 0)
      return TRUE;
  return FALSE;
}

void
allies_proof_line_show (AlliesProofLine *line,
                        AlliesPlanStudy *study,
                        const AlliesRoadmap *roadmap,
                        const char *currency)
{
  g_return_if_fail (ALLIES_IS_PROOF_LINE (line) && ALLIES_IS_PLAN_STUDY (study));
  g_return_if_fail (roadmap != NULL && currency != NULL);

  const AlliesPlanJob *job = allies_plan_study_get_running (study);
  const AlliesPlanProof *proof = allies_plan_study_get_proof (study);
  gboolean running = job != NULL && job->kind == ALLIES_PLAN_JOB_PROOF;
  gboolean better = FALSE;
  g_autofree char *sentence = NULL;

  if (running)
    sentence = dup_running (job);
  else if (is_in_between (study, roadmap, proof))
    sentence = g_strdup (_ ("This is one of the plans between closing gaps and earning money."));
  else if (proof != NULL)
    sentence = dup_sentence (proof, roadmap, currency, &better);
  gtk_label_set_label (line->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (line->stop, running);
  gtk_widget_set_visible (line->use, better);
  gtk_widget_set_visible (GTK_WIDGET (line), sentence != NULL);
}
