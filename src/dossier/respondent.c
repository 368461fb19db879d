/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/respondent.h"

struct _AlliesRespondent
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesRespondent, allies_respondent, ALLIES_TYPE_RECORD)

enum
{
  FIELD_ID,
  FIELD_SIDE,
  FIELD_NAME,
  FIELD_ROLE,
  FIELD_CAPABILITY,
};

static const AlliesField fields[] = {
  { "id", ALLIES_FIELD_KEY },
  { "side", ALLIES_FIELD_CHOICE, .words = allies_side_codes, .required = TRUE },
  { "name", ALLIES_FIELD_STRING },
  { "role", ALLIES_FIELD_STRING },
  { "capability", ALLIES_FIELD_LIST },
  { NULL },
};

static void
allies_respondent_class_init (AlliesRespondentClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "respondent";
  record_class->fields = fields;
}

static void
allies_respondent_init (AlliesRespondent *self)
{
}

const char *
allies_respondent_get_id (AlliesRespondent *respondent)
{
  return allies_record_get_string (respondent, FIELD_ID);
}

AlliesSide
allies_respondent_get_side (AlliesRespondent *respondent)
{
  return (AlliesSide)allies_record_get_choice (respondent, FIELD_SIDE);
}

const char *
allies_respondent_get_name (AlliesRespondent *respondent)
{
  return allies_record_get_string (respondent, FIELD_NAME);
}

const char *
allies_respondent_get_role (AlliesRespondent *respondent)
{
  return allies_record_get_string (respondent, FIELD_ROLE);
}

const char *const *
allies_respondent_get_capabilities (AlliesRespondent *respondent)
{
  return allies_record_get_list (respondent, FIELD_CAPABILITY);
}

gboolean
allies_respondent_is_asked (AlliesRespondent *respondent, const char *capability)
{
  g_return_val_if_fail (ALLIES_IS_RESPONDENT (respondent) && capability != NULL, FALSE);

  const char *const *capabilities = allies_respondent_get_capabilities (respondent);

  return capabilities[0] == NULL || g_strv_contains (capabilities, capability);
}
