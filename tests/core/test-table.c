/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/table.h"

#include "support/sample-deck.h"
#include "support/sample.h"

#include <string.h>

#define TOP    20.0
#define BOTTOM 120.0

static AlliesTable *
make_table (void)
{
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);

  allies_table_add_column (table, "Name", 100, ALLIES_ANCHOR_START);
  allies_table_add_column (table, "Sum", 60, ALLIES_ANCHOR_END);
  return table;
}

static void
add_row (AlliesTable *table, const char *name, const char *sum)
{
  const char *cells[] = { name, sum, NULL };

  allies_table_add_row (table, name, TRUE, cells);
}

static void
note_cb (const char *subject, const AlliesTablePlace *place, gpointer user_data)
{
  g_assert_cmpfloat (place->x, ==, 10);
  g_assert_cmpfloat (place->y, >, TOP);
  g_assert_cmpfloat (place->height, >, 0);
  g_string_append_printf (user_data, "%s ", subject);
}

/* Draws page after page and returns the texts of each, with "|" between pages. */
static char *
draw_pages (AlliesTable *table, GString *subjects)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint next = 0;

  for (guint part = 0; part < 20 && next < allies_table_get_n_rows (table); part++)
    {
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
      double end = allies_table_draw (table, builder, 10, TOP, BOTTOM, &next, note_cb, subjects);
      g_autoptr (AlliesScene) scene = allies_scene_builder_end (builder);
      g_autofree char *text = sample_page_text (scene, 0);

      sample_check_scene (scene);
      g_assert_cmpfloat (end, <=, BOTTOM);
      g_string_append_printf (all, "%s%s", part > 0 ? "|" : "", g_strchomp (text));
    }
  return g_strdup (all->str);
}

static void
assert_pages (AlliesTable *table, const char *expected)
{
  g_autoptr (GString) subjects = g_string_new (NULL);
  g_autofree char *pages = draw_pages (table, subjects);

  g_assert_cmpstr (pages, ==, expected);
}

static void
test_continuation (void)
{
  g_autoptr (AlliesTable) table = make_table ();
  g_autoptr (GString) subjects = g_string_new (NULL);
  g_autofree char *pages = NULL;

  for (guint i = 1; i <= 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("r%u", i);

      add_row (table, name, "1");
    }
  pages = draw_pages (table, subjects);
  g_assert_cmpstr (pages, ==, "Name Sum r1 1 r2 1 r3 1 r4 1 r5 1|Name Sum r6 1 r7 1");
  g_assert_cmpstr (subjects->str, ==, "r1 r2 r3 r4 r5 r6 r7 ");
}

static void
test_heading_stays_with_next (void)
{
  g_autoptr (AlliesTable) table = make_table ();

  for (guint i = 1; i <= 3; i++)
    add_row (table, "r", "1");
  allies_table_add_heading (table, NULL, "Part", "Part");
  add_row (table, "s", "2");
  assert_pages (table, "Name Sum r 1 r 1 r 1|Name Sum Part s 2");
}

static void
test_wrapping_cell (void)
{
  g_autoptr (AlliesTable) table = make_table ();
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double before = allies_table_measure (table, builder);

  add_row (table, "one two three four five six", "1");
  g_assert_cmpfloat_with_epsilon (allies_table_measure (table, builder) - before, 2 * 11.5 + 5.2,
                                  1e-9);
}

/* A row that is higher than the room becomes several, and not a line of it is lost. */
static void
test_row_higher_than_page (void)
{
  g_autoptr (AlliesTable) table = make_table ();
  g_autofree char *long_text = sample_repeat ("word ", 60);
  g_autoptr (GString) subjects = g_string_new (NULL);
  g_autofree char *pages = NULL;
  guint words = 0;

  add_row (table, "before", "1");
  add_row (table, long_text, "2");
  add_row (table, "after", "3");
  pages = draw_pages (table, subjects);
  for (const char *p = pages; (p = strstr (p, "word")) != NULL; p++)
    words++;
  g_assert_cmpuint (words, ==, 60);
  g_assert_nonnull (strstr (pages, " before 1"));
  g_assert_nonnull (strstr (pages, " after 3"));
  g_assert_cmpuint (allies_table_get_n_rows (table), >, 3);
}

static void
test_draw (void)
{
  g_autoptr (AlliesTable) table = make_table ();
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  guint next = 0;

  allies_table_add_heading (table, "part", "Part", "Part");
  add_row (table, "row", "12");
  allies_table_draw (table, builder, 10, TOP, BOTTOM, &next, NULL, NULL);
  g_assert_cmpuint (next, ==, 2);
  sample_check_paper (builder,
                      "  part 1 table\n"
                      "  part 2 row in 1\n"
                      "  part 3 header-cell in 2\n"
                      "  text 10.00 29.00 18.00 regular 9.00 muted \"Name\"\n"
                      "  part 4 header-cell in 2\n"
                      "  text 146.50 29.00 13.50 regular 9.00 muted \"Sum\"\n"
                      "  part 1\n"
                      "  line 10.00 34.50 160.00 34.50 stroke muted 0.80\n"
                      "  part 5 row in 1\n"
                      "  part 6 heading-cell in 5 columns 2\n"
                      "  text 10.00 54.50 26.40 bold 11.00 ink \"Part\" subject \"part\"\n"
                      "  part 1\n"
                      "  line 10.00 60.60 160.00 60.60 stroke faint 0.60 subject \"part\"\n"
                      "  part 7 row in 1\n"
                      "  part 8 cell in 7\n"
                      "  text 10.00 72.20 16.20 bold 9.00 ink \"row\" subject \"row\"\n"
                      "  part 9 cell in 7\n"
                      "  text 151.00 72.20 9.00 regular 9.00 ink \"12\" subject \"row\"\n"
                      "  part 1\n"
                      "  line 10.00 77.30 160.00 77.30 stroke faint 0.60 subject \"row\"\n");
}

/* Texts that are to stay whole have one line, and the other column the rest of the width. */
static void
test_keep_whole (void)
{
  const char *cells[] = { "CMO and CIO", "what is different afterwards", NULL };
  double widths[2];

  for (guint whole = 0; whole < 2; whole++)
    {
      g_autoptr (AlliesTable) table = allies_table_new (ALLIES_STYLE_SMALL);
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();

      allies_table_add_column (table, "Leads", 40, ALLIES_ANCHOR_START);
      if (whole)
        allies_table_keep_whole (table);
      allies_table_add_column (table, "What", 100, ALLIES_ANCHOR_START);
      allies_table_add_row (table, NULL, FALSE, cells);
      allies_table_fit (table, builder, 180);
      allies_table_get_column (table, 0, &widths[whole]);
      g_assert_cmpfloat_with_epsilon (allies_table_get_column (table, 1, NULL), widths[whole] + 10,
                                      0.01);
    }
  g_assert_cmpfloat (widths[0], <, 11 * 4.5);
  g_assert_cmpfloat (widths[1], >=, 11 * 4.5);
}

static void
test_padding (void)
{
  g_autoptr (AlliesTable) table = make_table ();
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double usual;

  add_row (table, "row", "12");
  usual = allies_table_measure (table, builder);
  allies_table_set_padding (table, 1);
  g_assert_cmpfloat_with_epsilon (allies_table_measure (table, builder), usual - 2 * 1.6, 0.01);
}

static void
share (AlliesTable *table, guint parts, double padding)
{
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  const AlliesTableShare sharing = { { BOTTOM - TOP, BOTTOM - TOP }, 0, parts, padding };

  allies_table_share (table, builder, &sharing);
}

static void
test_share (void)
{
  g_autoptr (AlliesTable) table = make_table ();

  for (guint i = 0; i < 6; i++)
    add_row (table, "r", "1");
  share (table, 0, 2.6);
  assert_pages (table, "Name Sum r 1 r 1 r 1|Name Sum r 1 r 1 r 1");
}

/* A group that goes on says so, and none of its rows stands alone. */
static void
test_share_groups (void)
{
  g_autoptr (AlliesTable) table = make_table ();

  allies_table_add_heading (table, NULL, "Part – 1.2", "Part");
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("r%u", i);

      add_row (table, name, "1");
    }
  share (table, 0, 2.6);
  assert_pages (table, "Name Sum Part – 1.2 r1 1 r2 1|Name Sum Part (continued) r3 1 r4 1 r5 1");
}

static void
test_keep_groups (void)
{
  const char *const pages[] = {
    "Name Sum A r 1 r 1|Name Sum A (continued) r 1 r 1|"
    "Name Sum B r 1 r 1|Name Sum B (continued) r 1 r 1",
    "Name Sum A r 1 r 1 r 1 r 1|Name Sum B r 1 r 1 r 1 r 1",
  };

  for (guint keeps = 0; keeps < 2; keeps++)
    {
      g_autoptr (AlliesTable) table = make_table ();

      allies_table_set_padding (table, 0.5);
      if (keeps)
        allies_table_keep_groups (table);
      for (guint i = 0; i < 8; i++)
        {
          if (i % 4 == 0)
            allies_table_add_heading (table, NULL, i > 0 ? "B" : "A", i > 0 ? "B" : "A");
          add_row (table, "r", "1");
        }
      share (table, 4, 0.5);
      assert_pages (table, pages[keeps]);
    }
}

/* Rows go as far apart as takes no further part, and no further than is wished for. */
static void
test_share_loosens (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AlliesTable) table = make_table ();
      g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
      double height;

      add_row (table, "r", "1");
      add_row (table, "r", "1");
      share (table, 0, i == 0 ? 6 : 600);
      height = allies_table_measure (table, builder);
      if (i == 0)
        g_assert_cmpfloat_with_epsilon (height, 15.5 + 2 * (11.5 + 12), 1);
      else
        g_assert_cmpfloat (height, >, (BOTTOM - TOP) * 0.7);
      g_assert_cmpfloat (height, <=, BOTTOM - TOP);
    }
}

static void
test_remove_rows (void)
{
  g_autoptr (AlliesTable) table = make_table ();

  add_row (table, "r1", "1");
  add_row (table, "r2", "1");
  allies_table_remove_rows (table, 1);
  assert_pages (table, "Name Sum r2 1");
}

/* A column whose texts are long takes from one whose texts are short, but breaks no word of it. */
static void
test_lower (void)
{
  const char *cells[] = { "short name", "this is a text that needs rather a lot of room", NULL };
  g_autoptr (AlliesTable) table = allies_table_new (ALLIES_STYLE_SMALL);
  g_autoptr (AlliesSceneBuilder) builder = sample_paper ();
  double before;
  double width;

  allies_table_add_column (table, "What", 150, ALLIES_ANCHOR_START);
  allies_table_add_column (table, "Why", 100, ALLIES_ANCHOR_START);
  allies_table_add_row (table, NULL, FALSE, cells);
  allies_table_fit (table, builder, 240);
  before = allies_table_measure (table, builder);
  allies_table_lower (table, builder);
  g_assert_cmpfloat (allies_table_measure (table, builder), <=, before - 11.5);
  allies_table_get_column (table, 0, &width);
  g_assert_cmpfloat (width, >=, 5 * 4.5);
  g_assert_cmpfloat_with_epsilon (allies_table_get_column (table, 1, NULL)
                                      + (allies_table_get_column (table, 1, &width), width),
                                  240, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/continuation", test_continuation);
  g_test_add_func ("/table/heading-stays-with-next", test_heading_stays_with_next);
  g_test_add_func ("/table/wrapping-cell", test_wrapping_cell);
  g_test_add_func ("/table/row-higher-than-page", test_row_higher_than_page);
  g_test_add_func ("/table/draw", test_draw);
  g_test_add_func ("/table/keep-whole", test_keep_whole);
  g_test_add_func ("/table/padding", test_padding);
  g_test_add_func ("/table/share", test_share);
  g_test_add_func ("/table/share-groups", test_share_groups);
  g_test_add_func ("/table/keep-groups", test_keep_groups);
  g_test_add_func ("/table/share-loosens", test_share_loosens);
  g_test_add_func ("/table/remove-rows", test_remove_rows);
  g_test_add_func ("/table/lower", test_lower);
  return g_test_run ();
}
