/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-flow.h"

#include <math.h>
#include <string.h>

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesStyle style;
  double width;
  double space;
  GStrvBuilder *lines;
  GString *line;
  double line_width; /* sum of its words and spaces, which kerning changes by a hair */
} Flow;

#define HAIR 0.5

static double
measure (const Flow *flow, const char *text)
{
  return allies_style_measure (flow->builder, flow->style, text);
}

static gboolean
fits (const Flow *flow, double width)
{
  return width <= flow->width - HAIR;
}

static void
end_line (Flow *flow)
{
  g_strv_builder_add (flow->lines, flow->line->str);
  g_string_truncate (flow->line, 0);
  flow->line_width = 0;
}

static void
add_characters (Flow *flow, const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = flow->line->len;

      g_string_append_len (flow->line, p, g_utf8_next_char (p) - p);
      if (length == 0 || fits (flow, measure (flow, flow->line->str)))
        continue;
      g_string_truncate (flow->line, length);
      end_line (flow);
      g_string_append_len (flow->line, p, g_utf8_next_char (p) - p);
    }
  flow->line_width = measure (flow, flow->line->str);
}

static void
add_word (Flow *flow, const char *word)
{
  double width = measure (flow, word);

  if (flow->line->len > 0 && !fits (flow, flow->line_width + flow->space + width))
    end_line (flow);
  if (!fits (flow, width))
    {
      add_characters (flow, word);
      return;
    }
  if (flow->line->len > 0)
    {
      g_string_append_c (flow->line, ' ');
      flow->line_width += flow->space;
    }
  g_string_append (flow->line, word);
  flow->line_width += width;
}

static void
add_paragraph (Flow *flow, const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit_set (paragraph, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      add_word (flow, words[i]);
  end_line (flow);
}

GStrv
allies_text_flow_break (AlliesSceneBuilder *builder,
                        AlliesStyle style,
                        const char *text,
                        double width)
{
  g_return_val_if_fail (builder != NULL && text != NULL && width > 0, NULL);

  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  Flow flow = { builder, style, width, allies_style_measure (builder, style, " "), lines, line, 0 };

  for (guint i = 0; *text != '\0' && paragraphs[i] != NULL; i++)
    add_paragraph (&flow, paragraphs[i]);
  return g_strv_builder_end (lines);
}

double
allies_text_flow_measure (AlliesSceneBuilder *builder,
                          AlliesStyle style,
                          const char *text,
                          double width)
{
  g_auto (GStrv) lines = allies_text_flow_break (builder, style, text, width);

  return g_strv_length (lines) * allies_style_get_leading (style);
}

double
allies_text_flow_measure_word (AlliesSceneBuilder *builder, AlliesStyle style, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = fmax (width, allies_style_measure (builder, style, words[i]));
  return width + HAIR;
}

double
allies_text_flow_balance (AlliesSceneBuilder *builder,
                          AlliesStyle style,
                          const char *text,
                          double width)
{
  double height = allies_text_flow_measure (builder, style, text, width);
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
  g_auto (GStrv) lines = allies_text_flow_break (builder, style, text, width);
  double leading = allies_style_get_leading (style);
  double baseline = top + allies_style_get_size (style);

  allies_scene_builder_push_role (builder, ALLIES_ROLE_PARAGRAPH);
  for (guint i = 0; lines[i] != NULL; i++)
    allies_style_text (builder, x, baseline + i * leading, anchor, style, ink, lines[i]);
  allies_scene_builder_pop_role (builder);
  return g_strv_length (lines) * leading;
}
