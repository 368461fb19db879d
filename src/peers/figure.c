/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/figure.h"

#include <math.h>
#include <string.h>

struct _AlliesFigure
{
  GObject parent_instance;
  AlliesFigureValues values;
};

G_DEFINE_FINAL_TYPE (AlliesFigure, allies_figure, G_TYPE_OBJECT)

const char *const allies_figure_fits[] = { "A", "B", "C", "X", NULL };

static const char *const bounds[] = { "exact", "upper", NULL };

typedef struct
{
  const char *name;
  gsize offset;
  gboolean required;
} Text;

/* the texts in the order of the file */
static const Text texts[] = {
  { "statement", G_STRUCT_OFFSET (AlliesFigureValues, statement), TRUE },
  { "publisher", G_STRUCT_OFFSET (AlliesFigureValues, publisher), TRUE },
  { "title", G_STRUCT_OFFSET (AlliesFigureValues, title), FALSE },
  { "published", G_STRUCT_OFFSET (AlliesFigureValues, published), TRUE },
  { "population", G_STRUCT_OFFSET (AlliesFigureValues, population), TRUE },
  { "industry", G_STRUCT_OFFSET (AlliesFigureValues, industry), FALSE },
  { "region", G_STRUCT_OFFSET (AlliesFigureValues, region), FALSE },
  { "size", G_STRUCT_OFFSET (AlliesFigureValues, size), FALSE },
  { "sample", G_STRUCT_OFFSET (AlliesFigureValues, sample), TRUE },
  { "tier", G_STRUCT_OFFSET (AlliesFigureValues, tier), FALSE },
  { "seen", G_STRUCT_OFFSET (AlliesFigureValues, seen), FALSE },
  { "reason", G_STRUCT_OFFSET (AlliesFigureValues, reason), FALSE },
};

static char **
text_of (AlliesFigureValues *values, const Text *text)
{
  return G_STRUCT_MEMBER_P (values, text->offset);
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static void
allies_figure_finalize (GObject *object)
{
  AlliesFigureValues *values = &ALLIES_FIGURE (object)->values;

  g_free (values->id);
  g_free (values->subject);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*text_of (values, &texts[i]));
  G_OBJECT_CLASS (allies_figure_parent_class)->finalize (object);
}

static void
allies_figure_class_init (AlliesFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_figure_finalize;
}

static void
allies_figure_init (AlliesFigure *self)
{
}

AlliesFigure *
allies_figure_new (const AlliesFigureValues *values)
{
  g_return_val_if_fail (values != NULL, NULL);

  AlliesFigure *self = g_object_new (ALLIES_TYPE_FIGURE, NULL);

  self->values = *values;
  self->values.id = dup_or_empty (values->id);
  self->values.subject = dup_or_empty (values->subject);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char **text = text_of (&self->values, &texts[i]);

      *text = dup_or_empty (*text);
    }
  return self;
}

AlliesFigure *
allies_figure_read (const AlliesXmlElement *element, const char *language)
{
  g_return_val_if_fail (element != NULL, NULL);

  AlliesFigure *self = g_object_new (ALLIES_TYPE_FIGURE, NULL);
  AlliesFigureValues *values = &self->values;

  values->id = dup_or_empty (allies_xml_element_require_id (element, "id"));
  values->subject = dup_or_empty (allies_xml_element_require_id (element, "subject"));
  values->level = allies_xml_element_get_number (element, "level", -1e6, 1e6, NAN);
  values->share = allies_xml_element_get_number (element, "share", 0, 100, NAN);
  values->value = allies_xml_element_get_number (element, "value", -1e15, 1e15, NAN);
  values->bound = (AlliesFigureBound)allies_xml_element_choose (element, "bound", bounds, 0);
  values->fit = (AlliesFigureFit)allies_xml_element_choose (element, "fit", allies_figure_fits, 0);
  values->year = (guint)allies_xml_element_require_number (element, "year", 1900, 2999);
  values->n = (guint)allies_xml_element_get_number (element, "n", 1, 1e9, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *text_of (values, &texts[i]) =
        texts[i].required ? allies_xml_element_require_child_text (element, texts[i].name, language)
                          : allies_xml_element_dup_child_text (element, texts[i].name, language);
  return self;
}

static void
write_number (AlliesXmlWriter *writer, const char *name, double number)
{
  if (!isnan (number))
    allies_xml_writer_number (writer, name, number);
}

void
allies_figure_write (AlliesFigure *figure, AlliesXmlWriter *writer)
{
  g_return_if_fail (ALLIES_IS_FIGURE (figure) && writer != NULL);

  AlliesFigureValues *values = &figure->values;

  allies_xml_writer_start (writer, "figure", NULL);
  allies_xml_writer_attribute (writer, "id", values->id);
  allies_xml_writer_attribute (writer, "subject", values->subject);
  write_number (writer, "level", values->level);
  write_number (writer, "share", values->share);
  write_number (writer, "value", values->value);
  if (!isnan (values->share))
    allies_xml_writer_attribute (writer, "bound", bounds[values->bound]);
  allies_xml_writer_attribute (writer, "fit", allies_figure_fits[values->fit]);
  allies_xml_writer_number (writer, "year", values->year);
  if (values->n > 0)
    allies_xml_writer_number (writer, "n", values->n);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    allies_xml_writer_leaf (writer, texts[i].name, *text_of (values, &texts[i]));
  allies_xml_writer_end (writer);
}

const AlliesFigureValues *
allies_figure_get (AlliesFigure *figure)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE (figure), NULL);
  return &figure->values;
}

gboolean
allies_figure_is_all_industries (AlliesFigure *figure)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE (figure), FALSE);
  return g_str_has_prefix (figure->values.industry, "all");
}

gboolean
allies_figure_is_official (AlliesFigure *figure)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE (figure), FALSE);
  return strstr (figure->values.tier, "(official)") != NULL;
}

gboolean
allies_figure_is_of_large (AlliesFigure *figure)
{
  static const char *const starts[] = { "250+", "1000+", "1,000+", "large" };

  g_return_val_if_fail (ALLIES_IS_FIGURE (figure), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (figure->values.size, starts[i]))
      return TRUE;
  return FALSE;
}

gboolean
allies_figure_counts (AlliesFigure *figure)
{
  g_return_val_if_fail (ALLIES_IS_FIGURE (figure), FALSE);

  const AlliesFigureValues *values = &figure->values;
  return (values->fit == ALLIES_FIGURE_FIT_A || values->fit == ALLIES_FIGURE_FIT_B)
         && values->year > 0 && !isnan (values->level) && !isnan (values->share);
}
