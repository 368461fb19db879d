/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/practice.h"

struct _AlliesPractice
{
  GObject parent_instance;
  char *id;
  char *text;
};

G_DEFINE_TYPE (AlliesPractice, allies_practice, G_TYPE_OBJECT)

static void
allies_practice_finalize (GObject *object)
{
  AlliesPractice *self = ALLIES_PRACTICE (object);

  g_free (self->id);
  g_free (self->text);
  G_OBJECT_CLASS (allies_practice_parent_class)->finalize (object);
}

static void
allies_practice_class_init (AlliesPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_practice_finalize;
}

static void
allies_practice_init (AlliesPractice *self)
{
}

AlliesPractice *
allies_practice_read (const AlliesXmlElement *element, const char *language)
{
  AlliesPractice *practice = g_object_new (ALLIES_TYPE_PRACTICE, NULL);

  practice->id = g_strdup (allies_xml_element_require_id (element, "id"));
  practice->text = allies_xml_element_require_child_text (element, "text", language);
  return practice;
}

const char *
allies_practice_get_id (AlliesPractice *practice)
{
  g_return_val_if_fail (ALLIES_IS_PRACTICE (practice), NULL);
  return practice->id;
}

const char *
allies_practice_get_text (AlliesPractice *practice)
{
  g_return_val_if_fail (ALLIES_IS_PRACTICE (practice), NULL);
  return practice->text;
}
