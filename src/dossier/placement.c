/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/placement.h"

struct _AlliesPlacement
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesPlacement, allies_placement, ALLIES_TYPE_RECORD)

static const char *const no_or_yes[] = { "no", "yes", NULL };

enum
{
  FIELD_INITIATIVE,
  FIELD_STAGE,
  FIELD_PINNED,
};

static const AlliesField fields[] = {
  { "initiative", ALLIES_FIELD_KEY },
  { "stage", ALLIES_FIELD_ID },
  { "pinned", ALLIES_FIELD_CHOICE, .words = no_or_yes },
  { NULL },
};

static void
allies_placement_class_init (AlliesPlacementClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "placement";
  record_class->fields = fields;
}

static void
allies_placement_init (AlliesPlacement *self)
{
}

const char *
allies_placement_get_initiative (AlliesPlacement *placement)
{
  return allies_record_get_string (placement, FIELD_INITIATIVE);
}

const char *
allies_placement_get_stage (AlliesPlacement *placement)
{
  return allies_record_get_string (placement, FIELD_STAGE);
}

gboolean
allies_placement_is_pinned (AlliesPlacement *placement)
{
  return allies_record_get_choice (placement, FIELD_PINNED);
}
