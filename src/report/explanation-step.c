/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/explanation-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DECIMALS 2

AlliesExplanationStep *
allies_step_new (const char *id, const char *label, double value)
{
  AlliesExplanationStep *step = g_new0 (AlliesExplanationStep, 1);

  step->id = g_strdup (id);
  step->label = g_strdup (label);
  step->value = value;
  step->decimals = DECIMALS;
  step->counts = TRUE;
  step->weight = NAN;
  step->share = NAN;
  step->notes = g_ptr_array_new_with_free_func (g_free);
  step->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)allies_step_free);
  return step;
}

void
allies_step_free (AlliesExplanationStep *step)
{
  g_free (step->id);
  g_free (step->label);
  g_free (step->text);
  g_free (step->unit);
  g_free (step->rule);
  g_free (step->reason);
  g_ptr_array_unref (step->notes);
  g_ptr_array_unref (step->steps);
  g_free (step);
}

void
allies_step_set_rule (AlliesExplanationStep *step, AlliesMethodRule rule)
{
  g_free (step->rule);
  step->rule = g_strdup (allies_method_rule_get_text (rule));
}

void
allies_step_set_number (AlliesExplanationStep *step,
                        const char *id,
                        const char *label,
                        AlliesMethodRule rule)
{
  g_free (step->id);
  step->id = g_strdup (id);
  g_free (step->label);
  step->label = g_strdup (label);
  allies_step_set_rule (step, rule);
}

void
allies_step_take_unit (AlliesExplanationStep *step, char *unit)
{
  g_free (step->unit);
  step->unit = unit;
}

void
allies_step_set_text (AlliesExplanationStep *step, const char *text)
{
  g_free (step->text);
  step->text = g_strdup (text);
}

void
allies_step_set_reason (AlliesExplanationStep *step, const char *reason)
{
  g_free (step->reason);
  step->reason = *reason != '\0' ? g_strdup (reason) : NULL;
}

void
allies_step_take_note (AlliesExplanationStep *step, char *note)
{
  if (note != NULL && *note != '\0')
    g_ptr_array_add (step->notes, note);
  else
    g_free (note);
}

void
allies_step_add_note (AlliesExplanationStep *step, const char *note)
{
  allies_step_take_note (step, g_strdup (note));
}

void
allies_step_add (AlliesExplanationStep *step, AlliesExplanationStep *child, double weight)
{
  child->weight = weight;
  child->counts = !isnan (weight);
  g_ptr_array_add (step->steps, child);
}

void
allies_step_add_apart (AlliesExplanationStep *step, AlliesExplanationStep *child, double weight)
{
  allies_step_add (step, child, weight);
  child->counts = FALSE;
}

void
allies_step_add_given (
    AlliesExplanationStep *step, const char *label, double value, double weight, guint decimals)
{
  AlliesExplanationStep *child = allies_step_new (NULL, label, value);

  child->decimals = decimals;
  allies_step_add (step, child, weight);
}

void
allies_step_add_factor (AlliesExplanationStep *step, AlliesExplanationStep *child)
{
  allies_step_add (step, child, NAN);
  child->counts = TRUE;
}

static void
share_out (AlliesExplanationStep *step)
{
  double weight = 0;

  for (guint i = 0; i < step->steps->len; i++)
    {
      const AlliesExplanationStep *child = step->steps->pdata[i];

      weight += child->counts ? child->weight : 0;
    }
  for (guint i = 0; i < step->steps->len; i++)
    {
      AlliesExplanationStep *child = step->steps->pdata[i];

      child->share = child->counts ? child->weight / weight : NAN;
    }
}

/* The first of the lowest is the whole result. */
static void
share_minimum (AlliesExplanationStep *step)
{
  AlliesExplanationStep *lowest = NULL;

  for (guint i = 0; i < step->steps->len; i++)
    {
      AlliesExplanationStep *child = step->steps->pdata[i];

      child->share = child->counts ? 0 : NAN;
      if (child->counts && (lowest == NULL || child->value < lowest->value))
        lowest = child;
    }
  if (lowest != NULL)
    lowest->share = 1;
}

void
allies_step_sum (AlliesExplanationStep *step, AlliesExplanationSum sum)
{
  step->sum = isnan (step->value) ? ALLIES_EXPLANATION_GIVEN : sum;
  if (step->sum == ALLIES_EXPLANATION_MEAN || step->sum == ALLIES_EXPLANATION_GEOMETRIC)
    share_out (step);
  else if (step->sum == ALLIES_EXPLANATION_MINIMUM)
    share_minimum (step);
}

static double
start_of (AlliesExplanationSum sum)
{
  switch (sum)
    {
    case ALLIES_EXPLANATION_MINIMUM:
      return INFINITY;
    case ALLIES_EXPLANATION_MAXIMUM:
      return -INFINITY;
    case ALLIES_EXPLANATION_PRODUCT:
      return 1;
    case ALLIES_EXPLANATION_GIVEN:
    case ALLIES_EXPLANATION_MEAN:
    case ALLIES_EXPLANATION_GEOMETRIC:
    case ALLIES_EXPLANATION_TOTAL:
    case ALLIES_EXPLANATION_DISTANCE:
    case ALLIES_EXPLANATION_QUOTIENT:
    case ALLIES_EXPLANATION_SQUARE:
    case ALLIES_EXPLANATION_ROOT:
    default:
      return 0;
    }
}

static double
add_to (double result, AlliesExplanationSum sum, const AlliesExplanationStep *child)
{
  switch (sum)
    {
    case ALLIES_EXPLANATION_MEAN:
      return result + child->share * child->value;
    case ALLIES_EXPLANATION_GEOMETRIC:
      return result + child->share * log (child->value);
    case ALLIES_EXPLANATION_MINIMUM:
      return fmin (result, child->value);
    case ALLIES_EXPLANATION_MAXIMUM:
      return fmax (result, child->value);
    case ALLIES_EXPLANATION_PRODUCT:
      return result * child->value;
    case ALLIES_EXPLANATION_GIVEN:
    case ALLIES_EXPLANATION_TOTAL:
    case ALLIES_EXPLANATION_DISTANCE:
    case ALLIES_EXPLANATION_QUOTIENT:
    case ALLIES_EXPLANATION_SQUARE:
    case ALLIES_EXPLANATION_ROOT:
    default:
      return result + child->weight * child->value;
    }
}

static double
finish (double result, AlliesExplanationSum sum)
{
  if (sum == ALLIES_EXPLANATION_GEOMETRIC)
    return exp (result);
  if (sum == ALLIES_EXPLANATION_SQUARE)
    return result * result;
  if (sum == ALLIES_EXPLANATION_ROOT)
    return sqrt (result);
  return sum == ALLIES_EXPLANATION_DISTANCE ? fabs (result) : result;
}

static double
divide (const GPtrArray *steps)
{
  return steps->len == 2 ? ((AlliesExplanationStep *)steps->pdata[0])->value
                               / ((AlliesExplanationStep *)steps->pdata[1])->value
                         : NAN;
}

double
allies_explanation_step_recompute (const AlliesExplanationStep *step)
{
  g_return_val_if_fail (step != NULL, NAN);

  double result = start_of (step->sum);

  if (step->sum == ALLIES_EXPLANATION_GIVEN)
    return step->value;
  if (step->sum == ALLIES_EXPLANATION_QUOTIENT)
    return divide (step->steps);
  for (guint i = 0; i < step->steps->len; i++)
    {
      const AlliesExplanationStep *child = step->steps->pdata[i];

      if (child->counts)
        result = add_to (result, step->sum, child);
    }
  return finish (result, step->sum);
}

static char *
dup_number (double value, guint decimals)
{
  g_autofree char *zero = g_strdup_printf ("-%.*f", (int)decimals, 0.0);
  g_autofree char *text = g_strdup_printf ("%.*f", (int)decimals, value);

  if (g_str_equal (text, zero)) /* what is shown as nothing has no sign */
    return g_strdup (text + 1);
  return *text == '-' ? g_strconcat ("−", text + 1, NULL) : g_strdup (text);
}

/* Weights are mostly short numbers, which read best as they are written in a questionnaire. */
static char *
dup_short (double value, guint decimals)
{
  char *text = dup_number (value, decimals);
  gsize n = strlen (text);

  while (n > 0 && text[n - 1] == '0')
    n--;
  if (n > 0 && !g_ascii_isdigit (text[n - 1]))
    n--;
  text[n] = '\0';
  return text;
}

char *
allies_explanation_step_dup_value (const AlliesExplanationStep *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  g_autofree char *number = dup_number (step->value, step->decimals);
  g_autofree char *value = NULL;

  if (isnan (step->value))
    return g_strdup (step->text != NULL ? step->text : "–");
  value = step->unit != NULL && *step->unit != '\0' ? g_strdup_printf ("%s %s", number, step->unit)
                                                    : g_strdup (number);
  return step->text != NULL ? g_strdup_printf ("%s, %s", value, step->text)
                            : g_steal_pointer (&value);
}

char *
allies_explanation_step_dup_weight (const AlliesExplanationStep *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  g_autofree char *weight = isnan (step->weight) ? NULL : dup_short (step->weight, 3);

  if (!step->counts)
    return g_strdup (_ ("does not count here"));
  if (!isnan (step->share))
    {
      g_autofree char *share = dup_short (step->share * 100, 1);

      return g_strdup_printf (_ ("weight %s, %s %% of the result"), weight, share);
    }
  /* once added is nothing to say, and once subtracted is plain from the label */
  return weight != NULL && step->weight != 1 ? g_strdup_printf (_ ("times %s"), weight)
                                             : g_strdup ("");
}

const char *
allies_explanation_sum_get_code (AlliesExplanationSum sum)
{
  static const char *const codes[] = { "given",    "mean",   "geometric", "minimum",
                                       "maximum",  "total",  "distance",  "product",
                                       "quotient", "square", "root" };

  g_return_val_if_fail (sum < G_N_ELEMENTS (codes), NULL);
  return codes[sum];
}
