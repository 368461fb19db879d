/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/own-requirement.h"

struct _AlliesOwnRequirement
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesOwnRequirement, allies_own_requirement, ALLIES_TYPE_RECORD)

static const char *const no_or_yes[] = { "no", "yes", NULL };

enum
{
  FIELD_INITIATIVE,
  FIELD_TOGETHER,
};

static const AlliesField fields[] = {
  { "initiative", ALLIES_FIELD_KEY },
  { "together", ALLIES_FIELD_CHOICE, .words = no_or_yes },
  { NULL },
};

static void
allies_own_requirement_class_init (AlliesOwnRequirementClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "requires";
  record_class->fields = fields;
}

static void
allies_own_requirement_init (AlliesOwnRequirement *self)
{
}

const char *
allies_own_requirement_get_initiative (AlliesOwnRequirement *requirement)
{
  return allies_record_get_string (requirement, FIELD_INITIATIVE);
}

gboolean
allies_own_requirement_is_together (AlliesOwnRequirement *requirement)
{
  return allies_record_get_choice (requirement, FIELD_TOGETHER);
}
