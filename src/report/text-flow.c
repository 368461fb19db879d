/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-flow.h"

#include "report/line-break.h"
#include "report/line-memo.h"
#include "scene/scene-text.h"

#include <math.h>
#include <string.h>

/* (transfer none): valid until the next text is broken */
static GStrv
get_lines (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width)
{
  AlliesLineMemo *memo = allies_line_memo_get (allies_scene_builder_get_metrics (builder));
  GStrv lines = allies_line_memo_look_up (memo, style, width, text);

  if (lines == NULL)
    {
      lines = allies_line_break (builder, style, text, width);
      allies_line_memo_keep (memo, style, width, text, lines);
    }
  return lines;
}

GStrv
allies_text_flow_break (AlliesSceneBuilder *builder,
                        AlliesStyle style,
                        const char *text,
                        double width)
{
  g_return_val_if_fail (builder != NULL && text != NULL && width > 0, NULL);

  return g_strdupv (get_lines (builder, style, text, width));
}

double
allies_text_flow_measure (AlliesSceneBuilder *builder,
                          AlliesStyle style,
                          const char *text,
                          double width)
{
  g_return_val_if_fail (builder != NULL && text != NULL && width > 0, 0);

  return g_strv_length (get_lines (builder, style, text, width)) * allies_style_get_leading (style);
}

double
allies_text_flow_measure_word (AlliesSceneBuilder *builder, AlliesStyle style, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *start = words[i], *end = start; *start != '\0'; start = end)
      {
        end = allies_line_break_skip_piece (start);

        g_autofree char *piece = g_strndup (start, end - start);

        width = fmax (width, allies_style_measure (builder, style, piece));
      }
  return width + ALLIES_LINE_HAIR;
}

double
allies_text_flow_measure_line (AlliesSceneBuilder *builder, AlliesStyle style, const char *text)
{
  return allies_style_measure (builder, style, text) + 2 * ALLIES_LINE_HAIR;
}

double
allies_text_flow_balance (AlliesSceneBuilder *builder,
                          AlliesStyle style,
                          const char *text,
                          double width)
{
  double height = allies_text_flow_measure (builder, style, text, width);

  if (height <= allies_style_get_leading (style))
    return width;

  double word = allies_text_flow_measure_word (builder, style, text);
  double low = fmin (width, fmax (width / 2, word));
  double high = width;

  while (high - low > 4)
    {
      double middle = (low + high) / 2;

      if (allies_text_flow_measure (builder, style, text, middle) > height)
        low = middle;
      else
        high = middle;
    }
  return high;
}

/* What runs to the left begins at the right edge of its box. */
static void
draw_line (AlliesSceneBuilder *builder,
           double x,
           double baseline,
           double width,
           AlliesAnchor anchor,
           AlliesStyle style,
           AlliesInk ink,
           const char *line)
{
  if (anchor == ALLIES_ANCHOR_START && allies_scene_text_runs_left (line))
    allies_style_text (builder, x + width, baseline, ALLIES_ANCHOR_END, style, ink, line);
  else
    allies_style_text (builder, x, baseline, anchor, style, ink, line);
}

double
allies_text_flow_draw (AlliesSceneBuilder *builder,
                       double x,
                       double top,
                       double width,
                       AlliesAnchor anchor,
                       AlliesStyle style,
                       AlliesInk ink,
                       const char *text)
{
  g_return_val_if_fail (builder != NULL && text != NULL && width > 0, 0);

  GStrv lines = get_lines (builder, style, text, width);
  double leading = allies_style_get_leading (style);
  double baseline = top + allies_style_get_size (style);

  allies_scene_builder_push_role (builder, ALLIES_ROLE_PARAGRAPH);
  for (guint i = 0; lines[i] != NULL; i++)
    draw_line (builder, x, baseline + i * leading, width, anchor, style, ink, lines[i]);
  allies_scene_builder_pop_role (builder);
  return g_strv_length (lines) * leading;
}

double
allies_text_flow_draw_balanced (AlliesSceneBuilder *builder,
                                double x,
                                double top,
                                double width,
                                AlliesAnchor anchor,
                                AlliesStyle style,
                                AlliesInk ink,
                                const char *text)
{
  g_return_val_if_fail (builder != NULL && text != NULL && width > 0, 0);

  double balanced = allies_text_flow_balance (builder, style, text, width);
  gboolean begins_right = anchor == ALLIES_ANCHOR_START && allies_scene_text_runs_left (text);

  return allies_text_flow_draw (builder, begins_right ? x + width - balanced : x, top, balanced,
                                anchor, style, ink, text);
}

static guint
count_lines (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width)
{
  g_auto (GStrv) lines = allies_text_flow_break (builder, style, text, width);

  return g_strv_length (lines);
}

/* What is left without its last word, or its last character where there is one word only. */
static void
drop_word (GString *text)
{
  char *space = strrchr (text->str, ' ');

  if (space != NULL)
    g_string_truncate (text, (gsize)(space - text->str));
  else
    g_string_truncate (
        text, (gsize)(g_utf8_find_prev_char (text->str, text->str + text->len) - text->str));
}

char *
allies_text_flow_shorten (
    AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width, guint lines)
{
  g_return_val_if_fail (builder != NULL && text != NULL && lines > 0, NULL);

  g_auto (GStrv) all = allies_text_flow_break (builder, style, text, width);
  g_autoptr (GString) kept = g_string_new (NULL);

  if (g_strv_length (all) <= lines)
    return g_strdup (text);
  for (guint i = 0; i < lines; i++)
    g_string_append_printf (kept, "%s%s", i > 0 ? " " : "", all[i]);
  while (kept->len > 0)
    {
      g_autofree char *shorter = g_strconcat (kept->str, " …", NULL);

      if (count_lines (builder, style, shorter, width) <= lines)
        return g_steal_pointer (&shorter);
      drop_word (kept);
    }
  return g_strdup ("…");
}
