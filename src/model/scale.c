/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  double value;
  char *name;
} Level;

struct _AlliesScale
{
  GObject parent_instance;
  GArray *levels;
};

G_DEFINE_TYPE (AlliesScale, allies_scale, G_TYPE_OBJECT)

static const Level *
get_level (AlliesScale *scale, guint index)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale) && index < scale->levels->len, NULL);
  return &g_array_index (scale->levels, Level, index);
}

static void
clear_level (Level *level)
{
  g_free (level->name);
}

static void
append_level (AlliesScale *scale, double value, char *name)
{
  Level level = { value, name };

  g_array_append_val (scale->levels, level);
}

static void
read_level (AlliesScale *scale, const AlliesXmlElement *element, const char *language)
{
  double value = allies_xml_element_require_number (element, "value", -1e6, 1e6);
  guint n = scale->levels->len;

  if (n > 0 && value <= allies_scale_get_high (scale))
    {
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("The levels of the scale do not rise: %g follows %g."), value,
                                   allies_scale_get_high (scale));
      return;
    }
  append_level (scale, value, allies_xml_element_require_child_text (element, "name", language));
}

static void
allies_scale_finalize (GObject *object)
{
  AlliesScale *self = ALLIES_SCALE (object);

  g_array_unref (self->levels);
  G_OBJECT_CLASS (allies_scale_parent_class)->finalize (object);
}

static void
allies_scale_class_init (AlliesScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_scale_finalize;
}

static void
allies_scale_init (AlliesScale *self)
{
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_array_set_clear_func (self->levels, (GDestroyNotify)clear_level);
}

AlliesScale *
allies_scale_read (const AlliesXmlElement *element, const char *language)
{
  AlliesScale *scale = g_object_new (ALLIES_TYPE_SCALE, NULL);

  for (AlliesXmlElement *level = allies_xml_element_first (element, "level"); level != NULL;
       level = allies_xml_element_next (level))
    read_level (scale, level, language);

  if (scale->levels->len < 2)
    {
      allies_xml_element_complain (element, ALLIES_ERROR_INVALID,
                                   _ ("A scale needs at least two levels."));
      g_array_set_size (scale->levels, 0);
      append_level (scale, 1, g_strdup (""));
      append_level (scale, 2, g_strdup (""));
    }
  return scale;
}

guint
allies_scale_get_n_levels (AlliesScale *scale)
{
  g_return_val_if_fail (ALLIES_IS_SCALE (scale), 0);
  return scale->levels->len;
}

double
allies_scale_get_value (AlliesScale *scale, guint index)
{
  return get_level (scale, index)->value;
}

const char *
allies_scale_get_name (AlliesScale *scale, guint index)
{
  return get_level (scale, index)->name;
}

double
allies_scale_get_low (AlliesScale *scale)
{
  return allies_scale_get_value (scale, 0);
}

double
allies_scale_get_high (AlliesScale *scale)
{
  return allies_scale_get_value (scale, allies_scale_get_n_levels (scale) - 1);
}

double
allies_scale_get_span (AlliesScale *scale)
{
  return allies_scale_get_high (scale) - allies_scale_get_low (scale);
}

gboolean
allies_scale_find (AlliesScale *scale, double value, guint *index)
{
  guint nearest = allies_scale_nearest (scale, value);

  if (allies_scale_get_value (scale, nearest) != value)
    return FALSE;
  if (index != NULL)
    *index = nearest;
  return TRUE;
}

guint
allies_scale_nearest (AlliesScale *scale, double value)
{
  /* A half that was summed up may come out a few bits short. */
  double tolerance = 1e-9 * allies_scale_get_span (scale);
  guint best = 0;
  double best_distance = DBL_MAX;

  for (guint i = 0; i < allies_scale_get_n_levels (scale); i++)
    {
      double distance = fabs (value - allies_scale_get_value (scale, i));

      if (distance <= best_distance + tolerance)
        {
          best = i;
          best_distance = distance;
        }
    }
  return best;
}
