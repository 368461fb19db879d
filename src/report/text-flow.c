/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/text-flow.h"

#include "report/line-memo.h"
#include "scene/scene-text.h"

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
  double line_width;  /* sum of its words and spaces, which kerning changes by a hair */
  gboolean is_joined; /* its letters may join, so that only the whole line has a width */
  gboolean runs_left; /* the paragraph */
} Flow;

#define SPACES             " \t"
#define HAIR               0.5
#define FIRST_JOINED       0x590 /* before are Latin, Greek, Cyrillic, Armenian */
#define VIRAMA_CLASS       9
#define JOINER             0x200d
#define FIRST_SKIN_TONE    0x1f3fb
#define LAST_SKIN_TONE     0x1f3ff
#define LEFT_TO_RIGHT_MARK "\xE2\x80\x8E"
#define RIGHT_TO_LEFT_MARK "\xE2\x80\x8F"

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

/* A line runs as its paragraph does, whichever letters it happens to hold. */
static void
end_line (Flow *flow)
{
  if (flow->line->len > 0 && allies_scene_text_runs_left (flow->line->str) != flow->runs_left)
    g_string_prepend (flow->line, flow->runs_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK);
  g_strv_builder_add (flow->lines, flow->line->str);
  g_string_truncate (flow->line, 0);
  flow->line_width = 0;
}

/* What is one letter to the reader is not parted. */
static gboolean
is_one_letter (gunichar before, gunichar character)
{
  return g_unichar_ismark (character) || character == JOINER || before == JOINER
         || g_unichar_combining_class (before) == VIRAMA_CLASS
         || (character >= FIRST_SKIN_TONE && character <= LAST_SKIN_TONE);
}

/* Returns: where the letter at @text ends */
static const char *
skip_letter (const char *text)
{
  const char *next = g_utf8_next_char (text);

  while (*next != '\0' && is_one_letter (g_utf8_get_char (text), g_utf8_get_char (next)))
    {
      text = next;
      next = g_utf8_next_char (next);
    }
  return next;
}

static gboolean
may_begin (gunichar character)
{
  switch ((int)g_unichar_break_type (character))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_CONDITIONAL_JAPANESE_STARTER:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_SYMBOL:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_POSTFIX:
    case G_UNICODE_BREAK_INSEPARABLE:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_WORD_JOINER:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
may_end (gunichar character)
{
  switch ((int)g_unichar_break_type (character))
    {
    case G_UNICODE_BREAK_OPEN_PUNCTUATION:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_PREFIX:
    case G_UNICODE_BREAK_NON_BREAKING_GLUE:
    case G_UNICODE_BREAK_WORD_JOINER:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_ideograph (gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);

  return g_unichar_iswide (character) && script != G_UNICODE_SCRIPT_HANGUL;
}

/* Returns: where the line may break first within a word: beside the letters of Chinese and
 * Japanese, which are written without spaces */
static const char *
skip_piece (const char *word)
{
  const char *end = skip_letter (word);

  for (; *end != '\0'; end = skip_letter (end))
    {
      gunichar before = g_utf8_get_char (g_utf8_prev_char (end));
      gunichar after = g_utf8_get_char (end);

      if ((is_ideograph (before) || is_ideograph (after)) && may_end (before) && may_begin (after))
        break;
    }
  return end;
}

static void
add_characters (Flow *flow, const char *word)
{
  for (const char *p = word; *p != '\0'; p = skip_letter (p))
    {
      gsize length = flow->line->len;

      g_string_append_len (flow->line, p, skip_letter (p) - p);
      if (length == 0 || fits (flow, measure (flow, flow->line->str)))
        continue;
      g_string_truncate (flow->line, length);
      end_line (flow);
      g_string_append_len (flow->line, p, skip_letter (p) - p);
    }
  flow->line_width = measure (flow, flow->line->str);
}

/* Returns: the width of the line with a word more */
static double
measure_with (const Flow *flow, const char *space, const char *word)
{
  if (flow->line->len == 0)
    return measure (flow, word);
  if (flow->is_joined)
    {
      g_autofree char *line = g_strconcat (flow->line->str, space, word, NULL);

      return measure (flow, line);
    }
  return flow->line_width + (*space != '\0' ? flow->space : 0) + measure (flow, word);
}

static void
add_piece (Flow *flow, const char *space, const char *word)
{
  double width = measure_with (flow, space, word);

  if (flow->line->len > 0 && !fits (flow, width))
    {
      end_line (flow);
      width = measure (flow, word);
    }
  if (!fits (flow, width))
    {
      add_characters (flow, word);
      return;
    }
  if (flow->line->len > 0)
    g_string_append (flow->line, space);
  g_string_append (flow->line, word);
  flow->line_width = width;
}

static void
add_word (Flow *flow, const char *word)
{
  if (!flow->is_joined)
    {
      add_piece (flow, " ", word);
      return;
    }
  for (const char *start = word, *end = word; *start != '\0'; start = end)
    {
      end = skip_piece (start);

      g_autofree char *piece = g_strndup (start, end - start);

      add_piece (flow, start == word ? " " : "", piece);
    }
}

static gboolean
is_joined (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= FIRST_JOINED
        && (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_iswide (g_utf8_get_char (p))))
      return TRUE;
  return FALSE;
}

static void
add_paragraph (Flow *flow, const char *paragraph)
{
  g_autoptr (GString) word = g_string_new (NULL);

  flow->is_joined = is_joined (paragraph);
  flow->runs_left = allies_scene_text_runs_left (paragraph);

  for (const char *at = paragraph; *at != '\0';)
    {
      gsize length = strcspn (at, SPACES);

      g_string_truncate (word, 0);
      g_string_append_len (word, at, (gssize)length);
      if (length > 0)
        add_word (flow, word->str);
      at += length + strspn (at + length, SPACES);
    }
  end_line (flow);
}

static GStrv
break_lines (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  Flow flow = { builder, style, width, allies_style_measure (builder, style, " "), lines, line,
                0,       FALSE, FALSE };

  for (guint i = 0; *text != '\0' && paragraphs[i] != NULL; i++)
    add_paragraph (&flow, paragraphs[i]);
  return g_strv_builder_end (lines);
}

/* (transfer none): valid until the next text is broken */
static GStrv
get_lines (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width)
{
  AlliesLineMemo *memo = allies_line_memo_get (allies_scene_builder_get_metrics (builder));
  GStrv lines = allies_line_memo_look_up (memo, style, width, text);

  if (lines == NULL)
    {
      lines = break_lines (builder, style, text, width);
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
        end = skip_piece (start);

        g_autofree char *piece = g_strndup (start, end - start);

        width = fmax (width, allies_style_measure (builder, style, piece));
      }
  return width + HAIR;
}

double
allies_text_flow_measure_line (AlliesSceneBuilder *builder, AlliesStyle style, const char *text)
{
  return allies_style_measure (builder, style, text) + 2 * HAIR;
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
