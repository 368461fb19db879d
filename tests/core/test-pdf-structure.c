/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/pdf-structure.h"

#include "render/pdf-renderer.h"
#include "support/sample-deck.h"

#include <glib/gstdio.h>
#include <string.h>

/* Returns: (nullable): the structure of the file with its texts as another program reads it, or
 * NULL and a skipped test without that program */
static char *
read_structure (AlliesScene *scene)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (GBytes) pdf = allies_pdf_render (font, scene, allies_palette_light (), NULL);
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  g_autofree char *path = NULL;
  char *output = NULL;
  int file = g_file_open_tmp ("allies-XXXXXX.pdf", &path, NULL);

  g_close (file, NULL);
  if (program != NULL)
    {
      const char *command[] = { program, "-struct-text", path, NULL };
      int status = -1;

      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf),
                           NULL);
      g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                    &status, NULL);
      g_assert_true (g_spawn_check_wait_status (status, NULL));
    }
  else
    g_test_skip ("pdfinfo");
  g_unlink (path);
  return output;
}

static void
append_solid (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
}

/* The texts of the structure, one after the other and without spaces. */
static char *
dup_read_texts (const char *structure)
{
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);
  GString *all = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      gsize length = strlen (line);

      if (length < 2 || line[0] != '"')
        continue;
      line[length - 1] = '\0';
      append_solid (all, line + 1);
    }
  return g_string_free (all, FALSE);
}

static gboolean
is_read (const AlliesScenePage *page, const AlliesSceneItem *item)
{
  return item->kind == ALLIES_ITEM_TEXT
         && (item->part == 0 || page->parts[item->part - 1].role != ALLIES_ROLE_DECORATION);
}

static char *
dup_drawn_texts (AlliesScene *scene)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < allies_scene_get_n_pages (scene); i++)
    {
      const AlliesScenePage *page = allies_scene_get_page (scene, i);

      for (guint j = 0; j < page->n_items; j++)
        if (is_read (page, &page->items[j]))
          append_solid (all, page->items[j].text.string);
    }
  return g_string_free (all, FALSE);
}

/* What is read aloud is what is drawn, all of it and in that order. */
static void
test_order (gconstpointer name)
{
  g_autoptr (AlliesScene) scene = sample_deck (name);
  g_autofree char *structure = read_structure (scene);
  g_autofree char *read = structure != NULL ? dup_read_texts (structure) : NULL;
  g_autofree char *drawn = dup_drawn_texts (scene);

  if (read != NULL)
    g_assert_cmpstr (read, ==, drawn);
}

/* Each page is read from top to bottom, and what stands at its left before what stands beside it:
 * a text does not begin higher than the one before it, unless further right. */
static void
check_reading (const AlliesScenePage *page)
{
  const AlliesSceneItem *last = NULL;

  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];
      gboolean in_figure =
          item->part != 0 && page->parts[item->part - 1].role == ALLIES_ROLE_FIGURE;

      if (item->kind != ALLIES_ITEM_TEXT || in_figure)
        continue;
      if (last != NULL && item->text.baseline < last->text.baseline - 1
          && item->text.x + item->text.width < last->text.x)
        g_error ("%s: “%s” is read after “%s”", page->id, item->text.string, last->text.string);
      last = item;
    }
}

static void
test_reading (gconstpointer name)
{
  g_autoptr (AlliesScene) scene = sample_deck (name);

  for (guint i = 0; i < allies_scene_get_n_pages (scene); i++)
    check_reading (allies_scene_get_page (scene, i));
}

static AlliesScene *
make_parts (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (ALLIES_METRICS (font));
  static const char *const cells[] = { "One", "", "Three" };

  allies_scene_builder_begin_page (builder, "one", "First", 400, 300);
  allies_scene_builder_text (builder, 10, 20, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_INK, "Alone");
  allies_scene_builder_push_role (builder, ALLIES_ROLE_TABLE);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      allies_scene_builder_push_role (builder, ALLIES_ROLE_CELL);
      allies_scene_builder_text (builder, 10 + 50 * i, 40, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR,
                                 10, ALLIES_INK_INK, cells[i]);
      allies_scene_builder_pop_role (builder);
    }
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_link (builder, 100, 25, 60, 20, "https://example.org/");
  allies_scene_builder_push_role (builder, ALLIES_ROLE_PARAGRAPH);
  for (guint i = 0; i < 2; i++)
    {
      allies_scene_builder_text (builder, 10, 60 + 12 * i, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR,
                                 10, ALLIES_INK_INK, i ? "two" : "Line");
      allies_scene_builder_line (builder, 10, 61, 40, 61, ALLIES_INK_INK, 1, ALLIES_DASH_SOLID);
    }
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_PARAGRAPH);
  allies_scene_builder_pop_role (builder);
  allies_scene_builder_push_role (builder, ALLIES_ROLE_DECORATION);
  allies_scene_builder_text (builder, 10, 290, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10,
                             ALLIES_INK_INK, "Footer");
  allies_scene_builder_pop_role (builder);
  return allies_scene_builder_end (builder);
}

/* Texts on their own are paragraphs, empty cells stay and empty paragraphs go, decoration is not
 * read, and a link belongs to the text in its area. */
static void
test_parts (void)
{
  static const char *const wanted[] = { "Document", "Sect", "P",    "Alone", "Table", "TR",
                                        "TD",       "One",  "TD",   "TD",    "Three", "Link",
                                        "Object",   "P",    "Line", "two",   NULL };
  g_autoptr (AlliesScene) scene = make_parts ();
  g_autofree char *structure = read_structure (scene);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (structure == NULL)
    return;
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (g_strstrip (lines[i]), " \"", -1);
      const char *word = *lines[i] == '"' ? parts[1] : parts[0];

      if (word != NULL && *word != '\0')
        g_strv_builder_add (words, word);
    }
  g_auto (GStrv) found = g_strv_builder_end (words);
  g_autofree char *joined = g_strjoinv (" ", found);
  g_autofree char *expected = g_strjoinv (" ", (char **)wanted);

  g_assert_cmpstr (joined, ==, expected);
}

int
main (int argc, char *argv[])
{
  static const char *const names[] = { "example", "empty", "pseudo-language" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *reading = g_strconcat ("/pdf-structure/reading/", names[i], NULL);

      g_test_add_data_func (reading, names[i], test_reading);
    }
  g_test_add_data_func ("/pdf-structure/order/example", "example", test_order);
  g_test_add_data_func ("/pdf-structure/order/empty", "empty", test_order);
  g_test_add_func ("/pdf-structure/parts", test_parts);
  return g_test_run ();
}
