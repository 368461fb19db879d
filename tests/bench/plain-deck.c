/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-deck.h"

#include <gio/gio.h>
#include <hpdf.h>
#include <hpdf_pages.h>
#include <string.h>

#define MOST_OPERANDS 6
#define BEGIN         "\nstream\r\n"
#define END           "\nendstream\n"
#define PAGE          "/Type /Page\n"
#define PAPER         "/MediaBox [ 0 0 "
#define FIRST_FONT    " 0 obj\n<<\n/Type /Font\n"

typedef struct _Plain Plain;
typedef struct _Step Step;

/* One operator, which stands on a line of its own. */
struct _Step
{
  void (*write) (Plain *plain, const Step *step);
  float operands[MOST_OPERANDS];
  guint font; /* 0 or 1 */
  char *line; /* what the library has no function for */
  char *text; /* for the library to learn its letters */
};

struct _PlainDeck
{
  GPtrArray *contents; /* text of each page */
  GPtrArray *steps;    /* GArray of Step for each page */
  float width;
  float height;
  const char *regular;
  const char *bold;
};

struct _Plain
{
  HPDF_Doc pdf;
  HPDF_Page page;
  HPDF_Font fonts[2];
};

static void
failed_cb (HPDF_STATUS failure, HPDF_STATUS detail, void *data)
{
  g_error ("libharu failed with %lu", (gulong)failure);
}

static void
write_line (Plain *plain, const Step *step)
{
  if (step->text != NULL)
    HPDF_Page_TextWidth (plain->page, step->text);
  HPDF_Stream_WriteStr (((HPDF_PageAttr)plain->page->attr)->stream, step->line);
}

static void
write_move (Plain *plain, const Step *step)
{
  HPDF_Page_MoveTo (plain->page, step->operands[0], step->operands[1]);
}

static void
write_line_to (Plain *plain, const Step *step)
{
  HPDF_Page_LineTo (plain->page, step->operands[0], step->operands[1]);
}

static void
write_curve (Plain *plain, const Step *step)
{
  HPDF_Page_CurveTo (plain->page, step->operands[0], step->operands[1], step->operands[2],
                     step->operands[3], step->operands[4], step->operands[5]);
}

static void
write_close (Plain *plain, const Step *step)
{
  HPDF_Page_ClosePath (plain->page);
}

static void
write_fill (Plain *plain, const Step *step)
{
  HPDF_Page_Fill (plain->page);
}

static void
write_stroke (Plain *plain, const Step *step)
{
  HPDF_Page_Stroke (plain->page);
}

static void
write_fill_colour (Plain *plain, const Step *step)
{
  HPDF_Page_SetRGBFill (plain->page, step->operands[0], step->operands[1], step->operands[2]);
}

static void
write_stroke_colour (Plain *plain, const Step *step)
{
  HPDF_Page_SetRGBStroke (plain->page, step->operands[0], step->operands[1], step->operands[2]);
}

static void
write_width (Plain *plain, const Step *step)
{
  HPDF_Page_SetLineWidth (plain->page, step->operands[0]);
}

static void
write_join (Plain *plain, const Step *step)
{
  HPDF_Page_SetLineJoin (plain->page, (HPDF_LineJoin)step->operands[0]);
}

static void
write_begin (Plain *plain, const Step *step)
{
  HPDF_Page_BeginText (plain->page);
}

static void
write_end (Plain *plain, const Step *step)
{
  HPDF_Page_EndText (plain->page);
}

static void
write_font (Plain *plain, const Step *step)
{
  HPDF_Page_SetFontAndSize (plain->page, plain->fonts[step->font], step->operands[1]);
}

static void
write_place (Plain *plain, const Step *step)
{
  HPDF_Page_MoveTextPos (plain->page, step->operands[0], step->operands[1]);
}

static const struct
{
  const char *name;
  void (*write) (Plain *plain, const Step *step);
} operators[] = {
  { "m", write_move },           { "l", write_line_to }, { "c", write_curve },
  { "h", write_close },          { "f", write_fill },    { "S", write_stroke },
  { "rg", write_fill_colour },   { "w", write_width },   { "j", write_join },
  { "RG", write_stroke_colour }, { "BT", write_begin },  { "ET", write_end },
  { "Tf", write_font },          { "Td", write_place },  { "TJ", write_line },
  { "BDC", write_line },         { "BMC", write_line },  { "EMC", write_line },
  { "d", write_line },
};

/* The letters of a line, which are its codes. */
static char *
read_letters (const char *line)
{
  GString *text = g_string_new (NULL);
  gboolean within = FALSE;

  for (const char *at = line; *at != '\0'; at++)
    if (*at == '<' || *at == '>')
      within = *at == '<';
    else if (within)
      {
        char code[5] = "";

        memcpy (code, at, 4);
        g_string_append_unichar (text, (gunichar)g_ascii_strtoull (code, NULL, 16));
        at += 3;
      }
  return g_string_free (text, FALSE);
}

/* @fonts: which font each name of the page stands for */
static Step
read_step (const char *line, const guint fonts[2])
{
  Step step = { 0 };
  const char *name = strrchr (line, ' ') != NULL ? strrchr (line, ' ') + 1 : line;
  const char *at = line;

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (operators[i].name, name))
      step.write = operators[i].write;
  if (step.write == NULL)
    g_error ("The benchmark does not know the operator “%s”.", name);
  if (step.write == write_line)
    {
      step.line = g_strconcat (line, "\n", NULL);
      step.text = g_str_equal (name, "TJ") ? read_letters (line) : NULL;
      return step;
    }
  for (guint i = 0; i < MOST_OPERANDS && at < name; i++)
    {
      if (g_str_has_prefix (at, "/F"))
        step.font = fonts[at[2] - '1'];
      else
        step.operands[i] = (float)g_ascii_strtod (at, NULL);
      at = strchr (at, ' ') + 1;
    }
  return step;
}

static void
clear_step_cb (gpointer data)
{
  Step *step = data;

  g_free (step->line);
  g_free (step->text);
}

static GArray *
read_steps (const char *content, const guint fonts[2])
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  g_array_set_clear_func (steps, clear_step_cb);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        Step step = read_step (lines[i], fonts);

        g_array_append_val (steps, step);
      }
  return steps;
}

/* Returns: what a stream says, %NULL unless it is that of a page */
static char *
inflate (const char *data, gsize size)
{
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new_from_data (data, (gssize)size, NULL);
  g_autoptr (GConverter) converter =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (bytes, converter);
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (text, stream, G_OUTPUT_STREAM_SPLICE_NONE, NULL, NULL) < 0)
    return NULL;
  g_output_stream_write (text, "", 1, NULL, NULL);
  g_output_stream_close (text, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (text));
}

/* The regular font is the first one of the file. */
static const char *
find_regular (const char *text)
{
  const char *at = strstr (text, FIRST_FONT);

  while (g_ascii_isdigit (at[-1]))
    at--;
  return at;
}

/* @fonts: which font each name of the page stands for */
static void
read_fonts (const char *page, const char *regular, guint fonts[2])
{
  const char *names[] = { strstr (page, "/F1 "), strstr (page, "/F2 ") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    fonts[i] = names[i] != NULL
               && g_ascii_strtoll (names[i] + strlen ("/F1 "), NULL, 10)
                      != g_ascii_strtoll (regular, NULL, 10);
}

/* @head: what was written since the stream before
 * @data: the stream and what follows */
static void
read_page (PlainDeck *self, const char *head, const char *data, gsize size, const char *regular)
{
  const char *page = strstr (head, PAGE);
  char *content;
  char *height;
  guint fonts[2];

  if (page == NULL)
    return;
  content = inflate (data, size);
  self->width = (float)g_ascii_strtod (strstr (page, PAPER) + strlen (PAPER), &height);
  self->height = (float)g_ascii_strtod (height, NULL);
  read_fonts (page, regular, fonts);
  g_ptr_array_add (self->contents, content);
  g_ptr_array_add (self->steps, read_steps (content, fonts));
}

/* The bytes without those that would end a string. */
static char *
dup_text (const char *data, gsize size)
{
  char *text = g_strndup ("", size);

  for (gsize i = 0; i < size; i++)
    text[i] = data[i] == '\0' ? ' ' : data[i];
  return text;
}

static void
read_pages (PlainDeck *self, const char *data, gsize size)
{
  g_autofree char *text = dup_text (data, size);
  const char *regular = find_regular (text);
  char *head = text;
  char *begin;

  while ((begin = strstr (head, BEGIN)) != NULL)
    {
      gsize offset = (gsize)(begin - text) + strlen (BEGIN);

      *begin = '\0';
      read_page (self, head, data + offset, size - offset, regular);
      head = strstr (text + offset, END) + strlen (END);
    }
}

PlainDeck *
plain_deck_new (GBytes *pdf, const char *regular, const char *bold)
{
  PlainDeck *self = g_new0 (PlainDeck, 1);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  self->contents = g_ptr_array_new_with_free_func (g_free);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->regular = regular;
  self->bold = bold;
  read_pages (self, data, size);
  return self;
}

static HPDF_Font
load (HPDF_Doc pdf, const char *path)
{
  return HPDF_GetFont (pdf, HPDF_LoadTTFontFromFile (pdf, path, HPDF_TRUE), "UTF-8");
}

static void
write_page (PlainDeck *self, Plain *plain, const GArray *steps)
{
  plain->page = HPDF_AddPage (plain->pdf);
  HPDF_Page_SetWidth (plain->page, self->width);
  HPDF_Page_SetHeight (plain->page, self->height);
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      step->write (plain, step);
    }
}

GBytes *
plain_deck_write (PlainDeck *self)
{
  Plain plain = { .pdf = HPDF_New (failed_cb, NULL) };
  HPDF_UINT32 size;
  HPDF_BYTE *content;

  HPDF_UseUTFEncodings (plain.pdf);
  HPDF_SetCompressionMode (plain.pdf, HPDF_COMP_ALL);
  plain.fonts[0] = load (plain.pdf, self->regular);
  plain.fonts[1] = load (plain.pdf, self->bold);
  for (guint i = 0; i < self->steps->len; i++)
    write_page (self, &plain, g_ptr_array_index (self->steps, i));
  HPDF_SaveToStream (plain.pdf);
  size = HPDF_GetStreamSize (plain.pdf);
  content = g_malloc (size);
  HPDF_ReadFromStream (plain.pdf, content, &size);
  HPDF_Free (plain.pdf);
  return g_bytes_new_take (content, size);
}

gboolean
plain_deck_is_same (PlainDeck *self, GBytes *pdf)
{
  PlainDeck *other = plain_deck_new (pdf, NULL, NULL);
  gboolean same = other->contents->len > 0 && other->contents->len == self->contents->len;

  for (guint i = 0; same && i < self->contents->len; i++)
    same =
        g_str_equal (g_ptr_array_index (self->contents, i), g_ptr_array_index (other->contents, i));
  plain_deck_free (other);
  return same;
}

void
plain_deck_free (PlainDeck *self)
{
  g_ptr_array_unref (self->contents);
  g_ptr_array_unref (self->steps);
  g_free (self);
}
