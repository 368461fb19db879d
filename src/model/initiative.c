/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/initiative.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SHORTEST 0.5

struct _AlliesInitiative
{
  GObject parent_instance;
  char *id;
  AlliesInitiativeKind kind;
  AlliesOwner owner;
  double duration;
  double ramp;
  char *name;
  char *outcome;
  char *takes;
  char *success;
  char *risk;
  char *assumption;
  GArray *requirements;
  GArray *lifts;
  AlliesEffort efforts[ALLIES_N_SIZES];
  AlliesMoneyRange cost;
  AlliesMoneyRange running;
  AlliesMoneyRange benefit;
  gboolean own;
  AlliesInitiative *assumed; /* what it was before other terms; NULL for itself */
};

G_DEFINE_TYPE (AlliesInitiative, allies_initiative, G_TYPE_OBJECT)

static const char *const yes_or_no[] = { "no", "yes", NULL };

static void
clear_requirement (AlliesRequirement *requirement)
{
  g_free (requirement->initiative);
}

static void
clear_lift (AlliesLift *lift)
{
  g_free (lift->question);
}

static void
read_requirements (AlliesInitiative *self, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "requires"); child != NULL;
       child = allies_xml_element_next (child))
    {
      const char *id = allies_xml_element_require_id (child, "initiative");
      AlliesRequirement requirement = {
        g_strdup (id), allies_xml_element_choose (child, "together", yes_or_no, FALSE) == 1
      };

      if (id != NULL && g_strcmp0 (id, self->id) == 0)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The initiative “%s” requires itself."), id);
      g_array_append_val (self->requirements, requirement);
    }
}

static void
read_lifts (AlliesInitiative *self, const AlliesXmlElement *element)
{
  for (AlliesXmlElement *child = allies_xml_element_first (element, "lift"); child != NULL;
       child = allies_xml_element_next (child))
    {
      AlliesLift lift = { g_strdup (allies_xml_element_require_id (child, "question")),
                          allies_xml_element_require_number (child, "from", -1e6, 1e6),
                          allies_xml_element_require_number (child, "to", -1e6, 1e6) };

      if (lift.to <= lift.from)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The lift goes from %g to %g, which is no lift."),
                                     lift.from, lift.to);
      g_array_append_val (self->lifts, lift);
    }
}

static void
read_efforts (AlliesInitiative *self, const AlliesXmlElement *element)
{
  gboolean seen[ALLIES_N_SIZES] = { FALSE };

  for (AlliesXmlElement *child = allies_xml_element_first (element, "effort"); child != NULL;
       child = allies_xml_element_next (child))
    {
      int size = allies_xml_element_choose (child, "size", allies_company_sizes, -1);

      self->efforts[size].marketing =
          allies_xml_element_require_number (child, "marketing", 0, 1e5);
      self->efforts[size].technology =
          allies_xml_element_require_number (child, "technology", 0, 1e5);
      if (seen[size])
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The effort for a company of size “%s” is there twice."),
                                     allies_company_sizes[size]);
      seen[size] = TRUE;
    }
  for (guint i = 0; i < ALLIES_N_SIZES; i++)
    if (!seen[i])
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("The effort for a company of size “%s” is missing."),
                                   allies_company_sizes[i]);
}

static void
allies_initiative_finalize (GObject *object)
{
  AlliesInitiative *self = ALLIES_INITIATIVE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->outcome);
  g_free (self->takes);
  g_free (self->success);
  g_free (self->risk);
  g_free (self->assumption);
  g_array_unref (self->requirements);
  g_array_unref (self->lifts);
  g_clear_object (&self->assumed);
  G_OBJECT_CLASS (allies_initiative_parent_class)->finalize (object);
}

static void
allies_initiative_class_init (AlliesInitiativeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_initiative_finalize;
}

static void
allies_initiative_init (AlliesInitiative *self)
{
  self->requirements = g_array_new (FALSE, FALSE, sizeof (AlliesRequirement));
  self->lifts = g_array_new (FALSE, FALSE, sizeof (AlliesLift));
  g_array_set_clear_func (self->requirements, (GDestroyNotify)clear_requirement);
  g_array_set_clear_func (self->lifts, (GDestroyNotify)clear_lift);
}

AlliesInitiative *
allies_initiative_read (const AlliesXmlElement *element, const char *language)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesInitiative *self = g_object_new (ALLIES_TYPE_INITIATIVE, NULL);

  self->id = g_strdup (allies_xml_element_require_id (element, "id"));
  self->kind = (AlliesInitiativeKind)allies_xml_element_choose (element, "kind",
                                                                allies_initiative_kinds, -1);
  self->owner = (AlliesOwner)allies_xml_element_choose (element, "owner", allies_owners, -1);
  self->duration = allies_xml_element_require_number (element, "duration", SHORTEST, 120);
  self->ramp = allies_xml_element_get_number (element, "ramp", 0, 240, 0);
  self->name = allies_xml_element_require_child_text (element, "name", language);
  self->outcome = allies_xml_element_require_child_text (element, "outcome", language);
  self->takes = allies_xml_element_dup_child_text (element, "takes", language);
  self->success = allies_xml_element_dup_child_text (element, "success", language);
  self->risk = allies_xml_element_dup_child_text (element, "risk", language);
  self->assumption = allies_xml_element_dup_child_text (element, "assumption", language);
  read_requirements (self, element);
  read_lifts (self, element);
  read_efforts (self, element);
  self->cost = allies_money_range_read (element, "cost");
  self->running = allies_money_range_read (element, "running");
  self->benefit = allies_money_range_read (element, "benefit");
  return self;
}

AlliesInitiative *
allies_initiative_new (const char *id,
                       AlliesInitiativeKind kind,
                       const AlliesInitiativeTexts *texts)
{
  g_return_val_if_fail (id != NULL && texts != NULL, NULL);

  AlliesInitiative *self = g_object_new (ALLIES_TYPE_INITIATIVE, NULL);

  self->own = TRUE;
  self->id = g_strdup (id);
  self->kind = kind;
  self->owner = ALLIES_OWNER_BOTH;
  self->duration = SHORTEST;
  self->name = g_strdup (texts->name);
  self->outcome = g_strdup (texts->outcome);
  self->takes = g_strdup (texts->takes);
  self->success = g_strdup (texts->success);
  self->risk = g_strdup (texts->risk);
  self->assumption = g_strdup (texts->assumption);
  return self;
}

void
allies_initiative_add_requirement (AlliesInitiative *initiative, const char *id, gboolean together)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative) && id != NULL);

  AlliesRequirement requirement = { g_strdup (id), together };

  g_array_append_val (initiative->requirements, requirement);
}

void
allies_initiative_add_lift (AlliesInitiative *initiative,
                            const char *question,
                            double from,
                            double to)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative) && question != NULL);

  AlliesLift lift = { g_strdup (question), from, to };

  g_array_append_val (initiative->lifts, lift);
}

static AlliesInitiative *
copy (const AlliesInitiative *from)
{
  AlliesInitiativeTexts texts = { from->name,    from->outcome, from->takes,
                                  from->success, from->risk,    from->assumption };
  AlliesInitiative *self = allies_initiative_new (from->id, from->kind, &texts);

  self->own = from->own;
  self->owner = from->owner;
  self->duration = from->duration;
  self->ramp = from->ramp;
  for (guint i = 0; i < from->requirements->len; i++)
    {
      const AlliesRequirement *old = &g_array_index (from->requirements, AlliesRequirement, i);

      allies_initiative_add_requirement (self, old->initiative, old->together);
    }
  for (guint i = 0; i < from->lifts->len; i++)
    {
      const AlliesLift *old = &g_array_index (from->lifts, AlliesLift, i);

      allies_initiative_add_lift (self, old->question, old->from, old->to);
    }
  for (guint i = 0; i < ALLIES_N_SIZES; i++)
    self->efforts[i] = from->efforts[i];
  self->cost = from->cost;
  self->running = from->running;
  self->benefit = from->benefit;
  return self;
}

static void
replace_number (double *number, double given)
{
  if (!isnan (given))
    *number = given;
}

static void
replace_range (AlliesMoneyRange *range, const AlliesMoneyRange *given)
{
  if (given != NULL)
    *range = *given;
}

AlliesInitiative *
allies_initiative_with_terms (AlliesInitiative *initiative, const AlliesInitiativeTerms *terms)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative) && terms != NULL, NULL);

  AlliesInitiative *self = copy (initiative);

  self->assumed = g_object_ref (initiative);
  if (terms->owner >= 0)
    self->owner = (AlliesOwner)terms->owner;
  replace_number (&self->duration, terms->duration);
  replace_number (&self->ramp, terms->ramp);
  for (guint i = 0; i < ALLIES_N_SIZES; i++)
    {
      replace_number (&self->efforts[i].marketing, terms->effort.marketing);
      replace_number (&self->efforts[i].technology, terms->effort.technology);
    }
  replace_range (&self->cost, terms->cost);
  replace_range (&self->running, terms->running);
  replace_range (&self->benefit, terms->benefit);
  return self;
}

gboolean
allies_initiative_is_own (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), FALSE);
  return initiative->own;
}

AlliesInitiative *
allies_initiative_get_assumed (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->assumed != NULL ? initiative->assumed : initiative;
}

static gboolean
is_assumed (const AlliesMoneyRange *range)
{
  return range->base != ALLIES_MONEY_AMOUNT && range->high > 0;
}

gboolean
allies_initiative_is_assumed (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), TRUE);
  return is_assumed (&initiative->cost) || is_assumed (&initiative->running)
         || is_assumed (&initiative->benefit);
}

const char *
allies_initiative_get_id (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->id;
}

AlliesInitiativeKind
allies_initiative_get_kind (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), ALLIES_INITIATIVE_PROCESS);
  return initiative->kind;
}

AlliesOwner
allies_initiative_get_owner (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), ALLIES_OWNER_BOTH);
  return initiative->owner;
}

double
allies_initiative_get_duration (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), 0);
  return initiative->duration;
}

double
allies_initiative_get_ramp (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), 0);
  return initiative->ramp;
}

const char *
allies_initiative_get_name (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->name;
}

const char *
allies_initiative_get_outcome (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->outcome;
}

const char *
allies_initiative_get_takes (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->takes;
}

const char *
allies_initiative_get_success (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->success;
}

const char *
allies_initiative_get_risk (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->risk;
}

const char *
allies_initiative_get_assumption (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return initiative->assumption;
}

const AlliesRequirement *
allies_initiative_get_requirements (AlliesInitiative *initiative, guint *n)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative) && n != NULL, NULL);
  *n = initiative->requirements->len;
  return (const AlliesRequirement *)initiative->requirements->data;
}

const AlliesLift *
allies_initiative_get_lifts (AlliesInitiative *initiative, guint *n)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative) && n != NULL, NULL);
  *n = initiative->lifts->len;
  return (const AlliesLift *)initiative->lifts->data;
}

AlliesEffort
allies_initiative_get_effort (AlliesInitiative *initiative, guint size)
{
  AlliesEffort none = { 0, 0 };

  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative) && size < ALLIES_N_SIZES, none);
  return initiative->efforts[size];
}

const AlliesMoneyRange *
allies_initiative_get_cost (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return &initiative->cost;
}

const AlliesMoneyRange *
allies_initiative_get_running (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return &initiative->running;
}

const AlliesMoneyRange *
allies_initiative_get_benefit (AlliesInitiative *initiative)
{
  g_return_val_if_fail (ALLIES_IS_INITIATIVE (initiative), NULL);
  return &initiative->benefit;
}

static AlliesQuestion *
find_replacing (AlliesModel *model, const char *id)
{
  GListModel *questions = allies_model_get_questions (model);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      guint n;
      const AlliesReplacement *replaces = allies_question_get_replaces (question, &n);

      for (guint j = 0; j < n; j++)
        if (replaces[j].wholly && g_str_equal (replaces[j].question, id))
          return allies_model_find_question (model, allies_question_get_id (question));
    }
  return NULL;
}

static AlliesQuestion *
find_lifted (AlliesModel *model, const AlliesLift *lift)
{
  AlliesScale *scale = allies_model_get_scale (model);
  AlliesQuestion *question = allies_model_find_question (model, lift->question);

  if (question == NULL)
    question = find_replacing (model, lift->question);
  if (question == NULL || !allies_question_is_scored (question)
      || lift->to < allies_scale_get_low (scale) || lift->to > allies_scale_get_high (scale))
    return NULL;
  return question;
}

void
allies_initiative_follow_model (AlliesInitiative *initiative, AlliesModel *model)
{
  g_return_if_fail (ALLIES_IS_INITIATIVE (initiative) && ALLIES_IS_MODEL (model));

  for (guint i = initiative->lifts->len; i > 0; i--)
    {
      AlliesLift *lift = &g_array_index (initiative->lifts, AlliesLift, i - 1);
      AlliesQuestion *question = find_lifted (model, lift);

      if (question == NULL)
        g_array_remove_index (initiative->lifts, i - 1);
      else
        {
          g_free (lift->question);
          lift->question = g_strdup (allies_question_get_id (question));
        }
    }
}
