/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line-break.h"

#include "scene/scene-text.h"

#include <math.h>
#include <string.h>

#define SPACES             " \t"
#define FIRST_JOINED       0x590 /* before are Latin, Greek, Cyrillic, Armenian */
#define VIRAMA_CLASS       9
#define JOINER             0x200d
#define FIRST_SKIN_TONE    0x1f3fb
#define LAST_SKIN_TONE     0x1f3ff
#define LEFT_TO_RIGHT_MARK "\xE2\x80\x8E"
#define RIGHT_TO_LEFT_MARK "\xE2\x80\x8F"

typedef struct
{
  AlliesSceneBuilder *builder;
  AlliesStyle style;
  double width;
  double space;
  GPtrArray *lines;
  guint first; /* line of the paragraph */
  GString *line;
  double line_width;     /* sum of its words and spaces, which kerning changes by a hair */
  const char *separator; /* what stood before the line; NULL within a word */
  gboolean is_joined;    /* its letters may join, so that only the whole line has a width */
} Flow;

static double
measure (const Flow *flow, const char *text)
{
  return allies_style_measure (flow->builder, flow->style, text);
}

static gboolean
fits (const Flow *flow, double width)
{
  return width <= flow->width - ALLIES_LINE_HAIR;
}

static void
end_line (Flow *flow, const char *separator)
{
  g_ptr_array_add (flow->lines, g_strndup (flow->line->str, flow->line->len));
  g_string_truncate (flow->line, 0);
  flow->line_width = 0;
  flow->separator = separator;
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

const char *
allies_line_break_skip_piece (const char *word)
{
  g_return_val_if_fail (word != NULL && *word != '\0', word);

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
      end_line (flow, NULL);
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
      end_line (flow, space);
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
      end = allies_line_break_skip_piece (start);

      g_autofree char *piece = g_strndup (start, end - start);

      add_piece (flow, start == word ? " " : "", piece);
    }
}

/* Returns: where the last piece of a line begins that it could be broken before; NULL when there is
 * one piece only */
static char *
find_last_piece (char *line)
{
  char *space = strrchr (line, ' ');
  const char *last = space != NULL ? space + 1 : line;

  for (const char *next = last; *next != '\0';)
    {
      last = next;
      next = allies_line_break_skip_piece (next);
    }
  return last > line ? line + (last - line) : NULL;
}

/* A last line of a single word takes another from the line before, where that keeps enough. */
static void
spare_word (Flow *flow)
{
  guint n = flow->lines->len;

  if (n - flow->first < 2 || flow->separator == NULL
      || find_last_piece (flow->lines->pdata[n - 1]) != NULL)
    return;

  char *before = flow->lines->pdata[n - 2];
  const char *spared = find_last_piece (before);

  if (spared == NULL)
    return;

  g_autofree char *last =
      g_strconcat (spared, flow->separator, (const char *)flow->lines->pdata[n - 1], NULL);
  g_autofree char *kept = g_strchomp (g_strndup (before, (gsize)(spared - before)));
  double width = measure (flow, last);

  if (!fits (flow, width) || (find_last_piece (kept) == NULL && measure (flow, kept) < width))
    return;
  g_free (before);
  g_free (flow->lines->pdata[n - 1]);
  flow->lines->pdata[n - 2] = g_steal_pointer (&kept);
  flow->lines->pdata[n - 1] = g_steal_pointer (&last);
}

/* A line runs as its paragraph does, whichever letters it happens to hold. */
static void
mark_direction (Flow *flow, gboolean runs_left)
{
  for (guint i = flow->first; i < flow->lines->len; i++)
    {
      g_autofree char *line = flow->lines->pdata[i];

      flow->lines->pdata[i] =
          *line != '\0' && allies_scene_text_runs_left (line) != runs_left
              ? g_strconcat (runs_left ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, line, NULL)
              : g_steal_pointer (&line);
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
  flow->first = flow->lines->len;
  flow->separator = NULL;
  for (const char *at = paragraph; *at != '\0';)
    {
      gsize length = strcspn (at, SPACES);

      g_string_truncate (word, 0);
      g_string_append_len (word, at, (gssize)length);
      if (length > 0)
        add_word (flow, word->str);
      at += length + strspn (at + length, SPACES);
    }
  end_line (flow, flow->separator);
  spare_word (flow);
  mark_direction (flow, allies_scene_text_runs_left (paragraph));
}

GStrv
allies_line_break (AlliesSceneBuilder *builder, AlliesStyle style, const char *text, double width)
{
  g_return_val_if_fail (builder != NULL && text != NULL, NULL);

  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  Flow flow = { .builder = builder,
                .style = style,
                .width = width,
                .space = allies_style_measure (builder, style, " "),
                .lines = g_ptr_array_new (),
                .line = line };

  for (guint i = 0; *text != '\0' && paragraphs[i] != NULL; i++)
    add_paragraph (&flow, paragraphs[i]);
  g_ptr_array_add (flow.lines, NULL);
  return (GStrv)g_ptr_array_free (flow.lines, FALSE);
}

/* One word more on the line of each width. */
static void
count_word (double word, double space, AlliesLineCount *counts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double room = counts[i].width - ALLIES_LINE_HAIR;
      gboolean begins = counts[i].filled <= 0 || counts[i].filled + space + word > room;

      double full = begins ? fmax (1, ceil (word / room)) - 1 : 0;

      counts[i].lines += begins ? (guint)full + 1 : 0;
      counts[i].filled = begins ? word - full * room : counts[i].filled + space + word;
    }
}

/* Returns: the width of the widest piece */
static double
count_pieces (AlliesSceneBuilder *builder,
              AlliesStyle style,
              const char *word,
              double space,
              AlliesLineCount *counts,
              guint n)
{
  double widest = 0;

  for (const char *start = word, *end = word; *start != '\0'; start = end)
    {
      end = allies_line_break_skip_piece (start);

      g_autofree char *piece = g_strndup (start, (gsize)(end - start));
      double width = allies_style_measure (builder, style, piece);

      count_word (width, start == word ? space : 0, counts, n);
      widest = fmax (widest, width);
    }
  return widest;
}

/* One without words is a line, too. */
static void
end_paragraph (AlliesLineCount *counts, guint n, gboolean is_empty)
{
  for (guint i = 0; i < n; i++)
    {
      counts[i].lines += is_empty ? 1 : 0;
      counts[i].filled = 0;
    }
}

double
allies_line_break_count (AlliesSceneBuilder *builder,
                         AlliesStyle style,
                         const char *text,
                         AlliesLineCount *counts,
                         guint n)
{
  g_return_val_if_fail (builder != NULL && text != NULL && counts != NULL, 0);

  g_autoptr (GString) word = g_string_new (NULL);
  double space = allies_style_measure (builder, style, " ");
  gboolean joined = is_joined (text);
  gboolean is_empty = *text != '\0';
  double widest = 0;

  end_paragraph (counts, n, FALSE);
  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, SPACES "\n");

      g_string_truncate (word, 0);
      g_string_append_len (word, at, (gssize)length);
      if (length > 0 && joined)
        widest = fmax (widest, count_pieces (builder, style, word->str, space, counts, n));
      else if (length > 0)
        {
          double width = allies_style_measure (builder, style, word->str);

          count_word (width, space, counts, n);
          widest = fmax (widest, width);
        }
      is_empty = is_empty && length == 0;
      at += length;
      if (*at == '\n')
        {
          end_paragraph (counts, n, is_empty);
          is_empty = TRUE;
        }
      at += *at != '\0' ? 1 : 0;
    }
  end_paragraph (counts, n, is_empty);
  return widest + ALLIES_LINE_HAIR;
}
