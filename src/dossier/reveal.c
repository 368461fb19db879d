/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/reveal.h"

struct _AlliesReveal
{
  AlliesRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesReveal, allies_reveal, ALLIES_TYPE_RECORD)

enum
{
  FIELD_TIME,
};

static const AlliesField fields[] = {
  { "time", ALLIES_FIELD_TIME },
  { NULL },
};

static void
allies_reveal_class_init (AlliesRevealClass *klass)
{
  AlliesRecordClass *record_class = ALLIES_RECORD_CLASS (klass);

  record_class->element = "reveal";
  record_class->fields = fields;
}

static void
allies_reveal_init (AlliesReveal *self)
{
}

const char *
allies_reveal_get_time (AlliesReveal *reveal)
{
  return allies_record_get_string (reveal, FIELD_TIME);
}
