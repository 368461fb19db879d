/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/own-initiative.h"

#include <glib/gi18n-lib.h>

struct _AlliesOwnInitiative
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesOwnInitiative, allies_own_initiative, ALLIES_TYPE_RECORD)

enum
{
  FIELD_ID,
  FIELD_KIND,
  FIELD_OWNER,
  FIELD_DURATION,
  FIELD_MONEY,
  FIELD_NAME = FIELD_MONEY + ALLIES_MONEY_FIELD_END,
  FIELD_OUTCOME,
  FIELD_TAKES,
  FIELD_SUCCESS,
  FIELD_RISK,
  FIELD_ASSUMPTION,
  FIELD_REQUIRES,
  FIELD_LIFT,
};

static const AlliesField fields[] = {
  { "id", ALLIES_FIELD_KEY },
  { "kind", ALLIES_FIELD_CHOICE, .words = allies_initiative_kinds, .required = TRUE },
  { "owner", ALLIES_FIELD_CHOICE, .words = allies_owners, .required = TRUE },
  { "duration", ALLIES_FIELD_NUMBER, .minimum = 0.5, .maximum = 120, .required = TRUE },
  ALLIES_MONEY_FIELDS,
  { "name", ALLIES_FIELD_TEXT },
  { "outcome", ALLIES_FIELD_TEXT },
  { "takes", ALLIES_FIELD_TEXT },
  { "success", ALLIES_FIELD_TEXT },
  { "risk", ALLIES_FIELD_TEXT },
  { "assumption", ALLIES_FIELD_TEXT },
  { "requires", ALLIES_FIELD_RECORDS, .get_type = allies_own_requirement_get_type },
  { "lift", ALLIES_FIELD_RECORDS, .get_type = allies_own_lift_get_type },
  { NULL },
};

static void
allies_own_initiative_class_init (AlliesOwnInitiativeClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "initiative";
  record_class->fields = fields;
}

static void
allies_own_initiative_init (AlliesOwnInitiative *self)
{
}

const char *
allies_own_initiative_get_id (AlliesOwnInitiative *own)
{
  return allies_record_get_string (own, FIELD_ID);
}

const GPtrArray *
allies_own_initiative_get_requirements (AlliesOwnInitiative *own)
{
  return allies_record_get_records (own, FIELD_REQUIRES);
}

const GPtrArray *
allies_own_initiative_get_lifts (AlliesOwnInitiative *own)
{
  return allies_record_get_records (own, FIELD_LIFT);
}

double
allies_own_initiative_get_money (AlliesOwnInitiative *own, AlliesMoneyField field)
{
  return allies_record_get_number (own, FIELD_MONEY + (guint)field);
}

double
allies_own_initiative_get_duration (AlliesOwnInitiative *own)
{
  return allies_record_get_number (own, FIELD_DURATION);
}

static AlliesInitiative *
new_plain (AlliesOwnInitiative *own)
{
  AlliesInitiativeTexts texts = {
    allies_record_get_string (own, FIELD_NAME),  allies_record_get_string (own, FIELD_OUTCOME),
    allies_record_get_string (own, FIELD_TAKES), allies_record_get_string (own, FIELD_SUCCESS),
    allies_record_get_string (own, FIELD_RISK),  allies_record_get_string (own, FIELD_ASSUMPTION),
  };

  return allies_initiative_new (allies_own_initiative_get_id (own),
                                (AlliesInitiativeKind)allies_record_get_choice (own, FIELD_KIND),
                                &texts);
}

AlliesInitiative *
allies_own_initiative_to_initiative (AlliesOwnInitiative *own)
{
  g_return_val_if_fail (ALLIES_IS_OWN_INITIATIVE (own), NULL);

  g_autoptr (AlliesInitiative) plain = new_plain (own);
  const GPtrArray *requirements = allies_own_initiative_get_requirements (own);
  const GPtrArray *lifts = allies_record_get_records (own, FIELD_LIFT);

  for (guint i = 0; i < requirements->len; i++)
    allies_initiative_add_requirement (
        plain, allies_own_requirement_get_initiative (requirements->pdata[i]),
        allies_own_requirement_is_together (requirements->pdata[i]));
  for (guint i = 0; i < lifts->len; i++)
    allies_initiative_add_lift (plain, allies_own_lift_get_question (lifts->pdata[i]),
                                allies_own_lift_get_from (lifts->pdata[i]),
                                allies_own_lift_get_to (lifts->pdata[i]));
  return allies_money_fields_apply (own, FIELD_MONEY, plain,
                                    allies_record_get_choice (own, FIELD_OWNER),
                                    allies_record_get_number (own, FIELD_DURATION));
}

static void
check_parts (AlliesOwnInitiative *own, const AlliesXmlElement *element)
{
  const char *id = allies_own_initiative_get_id (own);

  for (AlliesXmlElement *child = allies_xml_element_first (element, "requires"); child != NULL;
       child = allies_xml_element_next (child))
    if (*id != '\0' && g_strcmp0 (allies_xml_element_get (child, "initiative"), id) == 0)
      allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                   _ ("The initiative “%s” requires itself."), id);
  for (AlliesXmlElement *child = allies_xml_element_first (element, "lift"); child != NULL;
       child = allies_xml_element_next (child))
    {
      double from = allies_xml_element_get_number (child, "from", -G_MAXDOUBLE, G_MAXDOUBLE, 0);
      double to = allies_xml_element_get_number (child, "to", -G_MAXDOUBLE, G_MAXDOUBLE, 0);

      if (allies_xml_element_get (child, "from") != NULL
          && allies_xml_element_get (child, "to") != NULL && to <= from)
        allies_xml_element_complain (child, ALLIES_ERROR_INVALID,
                                     _ ("The lift goes from %g to %g, which is no lift."), from,
                                     to);
    }
}

void
allies_own_initiative_check (AlliesOwnInitiative *own, const AlliesXmlElement *element)
{
  g_return_if_fail (ALLIES_IS_OWN_INITIATIVE (own) && element != NULL);

  g_autofree char *name = allies_xml_element_require_child_text (element, "name", NULL);
  g_autofree char *outcome = allies_xml_element_require_child_text (element, "outcome", NULL);

  allies_money_fields_check (own, FIELD_MONEY, element);
  check_parts (own, element);
}
