/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _AlliesExplanation
{
  gatomicrefcount references;
  char *id;
  char *title;
  GPtrArray *numbers;
};

G_DEFINE_BOXED_TYPE (AlliesExplanation,
                     allies_explanation,
                     allies_explanation_ref,
                     allies_explanation_unref)

typedef struct
{
  AlliesExplanation *explanation;
  AlliesExplaining explaining;
  const char *subject;
  const char *wanted; /* name of the only number that is wanted; NULL for all */
} Making;

typedef AlliesExplanationStep *(*GapFunc) (const AlliesExplaining *explaining,
                                           const AlliesGap *gap);

typedef struct
{
  const char *name;
  const char *label;
  AlliesMethodRule rule;
  GapFunc explain;
  gboolean of_capability; /* pillars and the whole have none */
} GapNumber;

static const GapNumber gap_numbers[] = {
  { "gap-peer", N_ ("Gap to the middle of the peers"), ALLIES_RULE_GAP, allies_explain_gap_peer,
    FALSE },
  { "gap-top", N_ ("Gap to the top quarter of the peers"), ALLIES_RULE_GAP, allies_explain_gap_top,
    FALSE },
  { "standing", N_ ("Place among the peers"), ALLIES_RULE_QUARTER, allies_explain_standing, FALSE },
  { "gap-target", N_ ("Gap to the target"), ALLIES_RULE_GAP, allies_explain_gap_target, TRUE },
  { "importance", N_ ("Importance"), ALLIES_RULE_IMPORTANCE, allies_explain_importance, TRUE },
  { "priority", N_ ("Priority"), ALLIES_RULE_PRIORITY, allies_explain_priority, TRUE },
};

typedef AlliesExplanationStep *(*WholeFunc) (const AlliesExplaining *explaining);

typedef struct
{
  const char *name;
  const char *label;
  AlliesMethodRule rule;
  WholeFunc explain;
} WholeNumber;

static const WholeNumber whole_numbers[] = {
  { "equal", N_ ("Share of questions with the same level"), ALLIES_RULE_SHARES,
    allies_explain_equal },
  { "within-one", N_ ("Share of questions within one level"), ALLIES_RULE_SHARES,
    allies_explain_within_one },
  { "kappa", N_ ("Agreement beyond chance"), ALLIES_RULE_CHANCE, allies_explain_chance },
  { "kappa-low", N_ ("Agreement beyond chance, lower end with 95 % certainty"), ALLIES_RULE_CHANCE,
    allies_explain_chance_low },
  { "kappa-high", N_ ("Agreement beyond chance, upper end with 95 % certainty"), ALLIES_RULE_CHANCE,
    allies_explain_chance_high },
};

char *
allies_explain_dup_scale (const AlliesExplaining *explaining)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (explaining->results));

  return g_strdup_printf (_ ("on the scale from %g to %g"), allies_scale_get_low (scale),
                          allies_scale_get_high (scale));
}

char *
allies_explain_dup_gap_unit (const AlliesExplaining *explaining)
{
  AlliesScale *scale = allies_model_get_scale (allies_results_get_model (explaining->results));

  return g_strdup_printf (_ ("points of the scale from %g to %g"), allies_scale_get_low (scale),
                          allies_scale_get_high (scale));
}

static gboolean
is_wanted (const Making *making, const char *name)
{
  return making->wanted == NULL || g_str_equal (making->wanted, name);
}

static void
add_number (const Making *making,
            const char *name,
            const char *label,
            AlliesExplanationStep *step,
            AlliesMethodRule rule)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", making->subject, name);
  g_autofree char *own = g_steal_pointer (&step->rule);

  allies_step_set_number (step, id, label, rule);
  if (own != NULL) /* a rule of its own says more */
    {
      g_free (step->rule);
      step->rule = g_steal_pointer (&own);
    }
  g_ptr_array_add (making->explanation->numbers, step);
}

static void
add_score (const Making *making)
{
  AlliesExplanationStep *step;

  if (!is_wanted (making, "score"))
    return;
  step = allies_explain_score (&making->explaining, making->subject, "");
  allies_step_take_unit (step, allies_explain_dup_scale (&making->explaining));
  add_number (making, "score", _ ("Score"), step, ALLIES_RULE_SCORE);
}

/* Nothing is unanswered where all is there, and then the bounds are the score. */
static void
add_bounds (const Making *making)
{
  const AlliesScoreEntry *entry =
      allies_score_find (allies_results_get_score (making->explaining.results), making->subject);
  static const char *const names[] = { "low", "high" };
  static const char *const labels[] = { N_ ("Score with all that is open at the bottom"),
                                        N_ ("Score with all that is open at the top") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AlliesExplanationStep *step;

      if (making->wanted == NULL ? !(entry->low < entry->high) : !is_wanted (making, names[i]))
        continue;
      step = allies_explain_bound (&making->explaining, making->subject, i == 1);
      allies_step_take_unit (step, allies_explain_dup_scale (&making->explaining));
      add_number (making, names[i], _ (labels[i]), step, ALLIES_RULE_BOUNDS);
    }
}

static void
add_gaps (const Making *making)
{
  const AlliesGap *gap =
      allies_gaps_find (allies_results_get_gaps (making->explaining.results), making->subject);
  AlliesModel *model = allies_results_get_model (making->explaining.results);
  gboolean is_capability = allies_model_find_capability (model, making->subject) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (gap_numbers); i++)
    if (is_wanted (making, gap_numbers[i].name) && (is_capability || !gap_numbers[i].of_capability))
      add_number (making, gap_numbers[i].name, _ (gap_numbers[i].label),
                  gap_numbers[i].explain (&making->explaining, gap), gap_numbers[i].rule);
}

static void
add_alignment (const Making *making)
{
  if (is_wanted (making, "alignment"))
    add_number (making, "alignment", _ ("Alignment of CMO and CIO"),
                allies_explain_index (&making->explaining, making->subject), ALLIES_RULE_INDEX);
  if (is_wanted (making, "distance"))
    add_number (making, "distance", _ ("Mean distance of CMO and CIO"),
                allies_explain_distance (&making->explaining, making->subject), ALLIES_RULE_INDEX);
  if (is_wanted (making, "difference"))
    add_number (making, "difference", _ ("Mean difference of CMO and CIO"),
                allies_explain_leaning (&making->explaining, making->subject),
                ALLIES_RULE_DIFFERENCE);
}

/* What there is of the whole alone. */
static void
add_whole (const Making *making)
{
  for (guint i = 0; i < G_N_ELEMENTS (whole_numbers); i++)
    if (is_wanted (making, whole_numbers[i].name))
      add_number (making, whole_numbers[i].name, _ (whole_numbers[i].label),
                  whole_numbers[i].explain (&making->explaining), whole_numbers[i].rule);
}

/* Takes over a step that there may not be. */
static void
add_wanted (const Making *making,
            const char *name,
            const char *label,
            AlliesExplanationStep *(*explain) (const AlliesExplaining *, AlliesQuestion *),
            AlliesQuestion *question,
            AlliesMethodRule rule)
{
  AlliesExplanationStep *step =
      is_wanted (making, name) ? explain (&making->explaining, question) : NULL;

  if (step != NULL)
    add_number (making, name, label, step, rule);
}

static AlliesExplanationStep *
explain_position (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  AlliesExplanationStep *step = allies_explain_position (explaining, question);

  allies_step_take_unit (step, allies_explain_dup_scale (explaining));
  return step;
}

static AlliesExplanationStep *
explain_figure (const AlliesExplaining *explaining, AlliesQuestion *question)
{
  AlliesExplanationStep *step = allies_explain_figure (explaining, question);

  allies_step_take_unit (step, allies_explain_dup_figure_unit (explaining, question));
  return step;
}

static void
add_question (const Making *making, AlliesQuestion *question)
{
  if (allies_question_is_scored (question))
    {
      add_wanted (making, "position", _ ("Position"), explain_position, question,
                  ALLIES_RULE_POSITION);
      add_wanted (making, "difference", _ ("Difference of CMO and CIO"), allies_explain_difference,
                  question, ALLIES_RULE_DIFFERENCE);
      return;
    }
  add_wanted (making, "position", _ ("Figure"), explain_figure, question, ALLIES_RULE_FIGURE);
  add_wanted (making, "peers", _ ("Peers"), allies_explain_figure_peers, question,
              ALLIES_RULE_SEGMENT);
  add_wanted (making, "gap-peer", _ ("Gap to the middle of the peers"), allies_explain_figure_gap,
              question, ALLIES_RULE_GAP);
}

static const char *
find_name (AlliesModel *model, const char *id)
{
  AlliesCapability *capability = allies_model_find_capability (model, id);
  AlliesPillar *pillar = allies_model_find_pillar (model, id);

  if (g_str_equal (id, "overall"))
    return _ ("The whole");
  if (capability != NULL)
    return allies_capability_get_name (capability);
  return pillar != NULL ? allies_pillar_get_name (pillar) : NULL;
}

static void
make (const Making *making)
{
  AlliesModel *model = allies_results_get_model (making->explaining.results);
  AlliesQuestion *question = allies_model_find_question (model, making->subject);
  const char *name = find_name (model, making->subject);

  if (name != NULL)
    {
      add_score (making);
      add_bounds (making);
      add_gaps (making);
      add_alignment (making);
      if (g_str_equal (making->subject, "overall"))
        add_whole (making);
    }
  else if (question != NULL)
    {
      name = allies_question_get_text (question);
      add_question (making, question);
    }
  making->explanation->title = g_strdup (name);
}

AlliesExplanation *
allies_explanation_new (const AlliesResults *results, const char *id)
{
  g_return_val_if_fail (results != NULL && id != NULL, NULL);

  const char *full = g_str_equal (id, "alignment") ? "overall/alignment" : id;
  const char *slash = strchr (full, '/');
  g_autofree char *subject =
      slash != NULL ? g_strndup (full, (gsize)(slash - full)) : g_strdup (full);
  AlliesExplanation *self = g_new0 (AlliesExplanation, 1);
  Making making = { self, { results, slash != NULL }, subject, slash != NULL ? slash + 1 : NULL };

  g_atomic_ref_count_init (&self->references);
  self->id = g_strdup (id);
  self->numbers = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_step_free);
  make (&making);
  if (self->numbers->len > 0)
    return self;
  allies_explanation_unref (self);
  return NULL;
}

AlliesExplanation *
allies_explanation_ref (AlliesExplanation *explanation)
{
  g_return_val_if_fail (explanation != NULL, NULL);
  g_atomic_ref_count_inc (&explanation->references);
  return explanation;
}

void
allies_explanation_unref (AlliesExplanation *explanation)
{
  g_return_if_fail (explanation != NULL);
  if (!g_atomic_ref_count_dec (&explanation->references))
    return;
  g_free (explanation->id);
  g_free (explanation->title);
  g_ptr_array_unref (explanation->numbers);
  g_free (explanation);
}

const char *
allies_explanation_get_id (const AlliesExplanation *explanation)
{
  g_return_val_if_fail (explanation != NULL, NULL);
  return explanation->id;
}

const char *
allies_explanation_get_title (const AlliesExplanation *explanation)
{
  g_return_val_if_fail (explanation != NULL, NULL);
  return explanation->title;
}

const GPtrArray *
allies_explanation_get_numbers (const AlliesExplanation *explanation)
{
  g_return_val_if_fail (explanation != NULL, NULL);
  return explanation->numbers;
}

const char *
allies_explanation_get_kinds (void)
{
  return _ ("What can be explained: “overall”, “alignment”, and each pillar (“data”), capability "
            "(“data.insight”) and question (“data.insight.access”) by its identifier, with "
            "“/score”, “/low”, “/high”, “/gap-peer”, “/gap-top”, “/standing”, “/gap-target”, "
            "“/importance”, “/priority”, “/alignment”, “/distance”, “/difference” or “/position” "
            "behind it for one number alone; for the whole also “overall/equal”, "
            "“overall/within-one”, “overall/kappa”, “overall/kappa-low” and "
            "“overall/kappa-high”.");
}
