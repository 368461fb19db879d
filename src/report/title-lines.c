/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/title-lines.h"

#include "report/text-flow.h"
#include "scene/scene-text.h"

#include <math.h>
#include <string.h>

#define BETWEEN_SENTENCES "; "
#define LEAST_PART        0.3 /* of the longer line, below which the other one looks lost */
#define STEP              6.0
#define OPENING_QUOTE     "\xE2\x80\x9C"
#define CLOSING_QUOTE     "\xE2\x80\x9D"

static double
draw (AlliesSceneBuilder *builder, double x, double top, double width, const char *text)
{
  return allies_text_flow_draw_balanced (builder, x, top, width, ALLIES_ANCHOR_START,
                                         ALLIES_STYLE_TITLE, ALLIES_INK_INK, text);
}

static gboolean
is_one_line (AlliesSceneBuilder *builder, const char *text, double width)
{
  return allies_text_flow_measure (builder, ALLIES_STYLE_TITLE, text, width)
         <= allies_style_get_leading (ALLIES_STYLE_TITLE);
}

static gboolean
parts_fit (AlliesSceneBuilder *builder, const char *first, const char *second, double width)
{
  double a = allies_style_measure (builder, ALLIES_STYLE_TITLE, first);
  double b = allies_style_measure (builder, ALLIES_STYLE_TITLE, second);

  return fmin (a, b) >= LEAST_PART * fmax (a, b) && is_one_line (builder, first, width)
         && is_one_line (builder, second, width);
}

/* Returns: (nullable): where the second of two sentences begins that have a line each */
static const char *
find_second_sentence (AlliesSceneBuilder *builder, const char *title, double width)
{
  for (const char *end = strstr (title, BETWEEN_SENTENCES); end != NULL;
       end = strstr (end + 1, BETWEEN_SENTENCES))
    {
      g_autofree char *first = g_strndup (title, (gsize)(end + 1 - title));

      if (parts_fit (builder, first, end + strlen (BETWEEN_SENTENCES), width))
        return end + strlen (BETWEEN_SENTENCES);
    }
  return NULL;
}

static void
add_names (GPtrArray *names, GListModel *list, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      const char *name = ALLIES_IS_PILLAR (item)
                             ? allies_pillar_get_name (ALLIES_PILLAR (item))
                             : allies_capability_get_name (ALLIES_CAPABILITY (item));

      if (strchr (name, ' ') != NULL && strstr (title, name) != NULL)
        g_ptr_array_add (names, g_strdup (name));
    }
}

static void
add_quoted (GPtrArray *names, const char *title)
{
  const char *start = strstr (title, OPENING_QUOTE);
  const char *end = start != NULL ? strstr (start, CLOSING_QUOTE) : NULL;

  if (end != NULL)
    g_ptr_array_add (names, g_strndup (start, (gsize)(end - start)));
}

static gboolean
is_whole (GStrv lines, const char *name)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], name) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
keeps (AlliesSceneBuilder *builder, const char *title, double width, const GPtrArray *names)
{
  g_auto (GStrv) lines = allies_text_flow_break (builder, ALLIES_STYLE_TITLE, title, width);

  for (guint i = 0; i < names->len; i++)
    if (!is_whole (lines, names->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Returns: the width nearest to the balanced one with as few lines and every name whole */
static double
find_width (AlliesSceneBuilder *builder, AlliesModel *model, const char *title, double width)
{
  double balanced = allies_text_flow_balance (builder, ALLIES_STYLE_TITLE, title, width);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  add_names (names, allies_model_get_pillars (model), title);
  add_names (names, allies_model_get_capabilities (model), title);
  add_quoted (names, title);
  for (double wider = balanced; names->len > 0 && wider <= width; wider += STEP)
    if (keeps (builder, title, wider, names))
      return wider;
  return balanced;
}

double
allies_title_lines_draw (AlliesSceneBuilder *builder,
                         AlliesModel *model,
                         double x,
                         double top,
                         double width,
                         const char *title)
{
  g_return_val_if_fail (builder != NULL && title != NULL && width > 0, 0);

  const char *second;
  g_autofree char *first = NULL;
  double height;

  if (is_one_line (builder, title, width))
    return draw (builder, x, top, width, title);
  second = find_second_sentence (builder, title, width);
  if (second == NULL)
    {
      double narrow = find_width (builder, model, title, width);
      gboolean begins_right = allies_scene_text_runs_left (title);

      return allies_text_flow_draw (builder, begins_right ? x + width - narrow : x, top, narrow,
                                    ALLIES_ANCHOR_START, ALLIES_STYLE_TITLE, ALLIES_INK_INK, title);
    }
  first = g_strndup (title, (gsize)(second - 1 - title));
  height = draw (builder, x, top, width, first);
  return height + draw (builder, x, top + height, width, second);
}
