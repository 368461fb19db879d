/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/level.h"

struct _AlliesLevel
{
  GObject parent_instance;
  double value;
  char *text;
};

G_DEFINE_TYPE (AlliesLevel, allies_level, G_TYPE_OBJECT)

static void
allies_level_finalize (GObject *object)
{
  AlliesLevel *self = ALLIES_LEVEL (object);

  g_free (self->text);
  G_OBJECT_CLASS (allies_level_parent_class)->finalize (object);
}

static void
allies_level_class_init (AlliesLevelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_level_finalize;
}

static void
allies_level_init (AlliesLevel *self)
{
}

AlliesLevel *
allies_level_read (const AlliesXmlElement *element, const char *language)
{
  AlliesLevel *level = g_object_new (ALLIES_TYPE_LEVEL, NULL);

  level->value = allies_xml_element_require_number (element, "value", -1e6, 1e6);
  level->text = allies_xml_element_require_child_text (element, "text", language);
  return level;
}

double
allies_level_get_value (AlliesLevel *level)
{
  g_return_val_if_fail (ALLIES_IS_LEVEL (level), 0);
  return level->value;
}

const char *
allies_level_get_text (AlliesLevel *level)
{
  g_return_val_if_fail (ALLIES_IS_LEVEL (level), NULL);
  return level->text;
}
