/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-flow.h"

#include <string.h>

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesStyle style;
  double width;
  GStrvBuilder *lines;
  GString *line;
} Flow;

static gboolean
fits (const Flow *flow, const char *text)
{
  return allies_style_measure (flow->builder, flow->style, text) <= flow->width;
}

static void
end_line (Flow *flow)
{
  g_strv_builder_add (flow->lines, flow->line->str);
  g_string_truncate (flow->line, 0);
}

static void
add_characters (Flow *flow, const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = flow->line->len;

      g_string_append_len (flow->line, p, g_utf8_next_char (p) - p);
      if (length == 0 || fits (flow, flow->line->str))
        continue;
      g_string_truncate (flow->line, length);
      end_line (flow);
      g_string_append_len (flow->line, p, g_utf8_next_char (p) - p);
    }
}

static void
add_word (Flow *flow, const char *word)
{
  g_autofree char *longer = flow->line->len > 0 ? g_strconcat (flow->line->str, " ", word, NULL)
                                                : g_strdup (word);

  if (fits (flow, longer))
    {
      g_string_assign (flow->line, longer);
      return;
    }
  if (flow->line->len > 0)
    end_line (flow);
  if (fits (flow, word))
    g_string_assign (flow->line, word);
  else
    add_characters (flow, word);
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
  Flow flow = { builder, style, width, lines, line };

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

  for (guint i = 0; lines[i] != NULL; i++)
    allies_style_text (builder, x, baseline + i * leading, anchor, style, ink, lines[i]);
  return g_strv_length (lines) * leading;
}
