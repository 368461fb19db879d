/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/source.h"

struct _AlliesSource
{
  GObject parent_instance;
  char *id;
  char *title;
  char *work;
};

G_DEFINE_TYPE (AlliesSource, allies_source, G_TYPE_OBJECT)

static void
allies_source_finalize (GObject *object)
{
  AlliesSource *self = ALLIES_SOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->work);
  G_OBJECT_CLASS (allies_source_parent_class)->finalize (object);
}

static void
allies_source_class_init (AlliesSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_source_finalize;
}

static void
allies_source_init (AlliesSource *self)
{
}

AlliesSource *
allies_source_read (const AlliesXmlElement *element, const char *language)
{
  AlliesSource *source = g_object_new (ALLIES_TYPE_SOURCE, NULL);

  source->id = g_strdup (allies_xml_element_require_id (element, "id"));
  source->title = allies_xml_element_require_child_text (element, "title", language);
  source->work = allies_xml_element_dup_child_text (element, "work", language);
  return source;
}

const char *
allies_source_get_id (AlliesSource *source)
{
  g_return_val_if_fail (ALLIES_IS_SOURCE (source), NULL);
  return source->id;
}

const char *
allies_source_get_title (AlliesSource *source)
{
  g_return_val_if_fail (ALLIES_IS_SOURCE (source), NULL);
  return source->title;
}

const char *
allies_source_get_work (AlliesSource *source)
{
  g_return_val_if_fail (ALLIES_IS_SOURCE (source), NULL);
  return source->work;
}
