/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/palette.h"

static const AlliesPalette *
get_palette (guint index)
{
  const AlliesPalette *const palettes[] = { allies_palette_light (), allies_palette_dark (),
                                            allies_palette_high_contrast (),
                                            allies_palette_monochrome () };

  return palettes[index];
}

static const char *const names[] = { "light", "dark", "high contrast", "monochrome" };

static const AlliesInk accents[] = { ALLIES_INK_INK,        ALLIES_INK_MUTED, ALLIES_INK_MARKETING,
                                     ALLIES_INK_TECHNOLOGY, ALLIES_INK_PEERS, ALLIES_INK_TARGET,
                                     ALLIES_INK_WARNING,    ALLIES_INK_AGEING };

/* What may be printed on what. */
static const struct
{
  AlliesInk text;
  AlliesInk area;
} pairs[] = {
  { ALLIES_INK_INK, ALLIES_INK_BAND },
  { ALLIES_INK_INK, ALLIES_INK_SHADE },
  { ALLIES_INK_MUTED, ALLIES_INK_BAND },
  { ALLIES_INK_MUTED, ALLIES_INK_SHADE },
  { ALLIES_INK_PEERS, ALLIES_INK_BAND },
  { ALLIES_INK_INK, ALLIES_INK_MARKETING_TINT },
  { ALLIES_INK_MARKETING, ALLIES_INK_MARKETING_TINT },
  { ALLIES_INK_INK, ALLIES_INK_TECHNOLOGY_TINT },
  { ALLIES_INK_TECHNOLOGY, ALLIES_INK_TECHNOLOGY_TINT },
  { ALLIES_INK_INK, ALLIES_INK_TARGET_TINT },
  { ALLIES_INK_TARGET, ALLIES_INK_TARGET_TINT },
  { ALLIES_INK_INK, ALLIES_INK_WARNING_TINT },
  { ALLIES_INK_WARNING, ALLIES_INK_WARNING_TINT },
  { ALLIES_INK_INK, ALLIES_INK_HEAT_1 },
  { ALLIES_INK_INK, ALLIES_INK_HEAT_2 },
  { ALLIES_INK_INK, ALLIES_INK_HEAT_3 },
  { ALLIES_INK_INK, ALLIES_INK_HEAT_4 },
  { ALLIES_INK_INK, ALLIES_INK_HEAT_5 },
  { ALLIES_INK_ON_INK, ALLIES_INK_INK },
};

static double
get_contrast (const AlliesPalette *palette, AlliesInk text, AlliesInk area)
{
  return allies_colour_get_contrast (allies_palette_get_text (palette, text),
                                     allies_palette_get_mark (palette, area));
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (accents); j++)
        {
          g_test_message ("%s: %s", names[i], allies_ink_get_name (accents[j]));
          g_assert_cmpfloat (get_contrast (get_palette (i), accents[j], ALLIES_INK_SURFACE), >=,
                             get_palette (i) == allies_palette_high_contrast () ? 7 : 4.5);
        }
      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        {
          g_test_message ("%s: %s on %s", names[i], allies_ink_get_name (pairs[j].text),
                          allies_ink_get_name (pairs[j].area));
          g_assert_cmpfloat (get_contrast (get_palette (i), pairs[j].text, pairs[j].area), >=, 4.5);
        }
    }
}

static void
test_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AlliesColour surface = allies_palette_get_mark (get_palette (i), ALLIES_INK_SURFACE);

      for (guint j = 0; j < G_N_ELEMENTS (accents); j++)
        {
          AlliesColour mark = allies_palette_get_mark (get_palette (i), accents[j]);

          g_test_message ("%s: %s", names[i], allies_ink_get_name (accents[j]));
          g_assert_cmpfloat (allies_colour_get_contrast (mark, surface), >=, 3);
        }
    }
}

static void
test_heat_rises (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AlliesColour surface = allies_palette_get_mark (get_palette (i), ALLIES_INK_SURFACE);
      double before = 0;

      for (guint ink = ALLIES_INK_HEAT_1; ink <= ALLIES_INK_HEAT_5; ink++)
        {
          double contrast =
              allies_colour_get_contrast (allies_palette_get_mark (get_palette (i), ink), surface);

          g_assert_cmpfloat (contrast, >, before * 1.05);
          before = contrast;
        }
    }
}

static void
test_design (void)
{
  AlliesColour marketing = allies_palette_get_mark (allies_palette_light (), ALLIES_INK_MARKETING);
  AlliesColour none = allies_palette_get_mark (allies_palette_dark (), ALLIES_INK_NONE);

  g_assert_cmpfloat_with_epsilon (marketing.red, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (marketing.green, 0x72 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (marketing.blue, 0xb2 / 255.0, 1e-9);
  g_assert_cmpfloat (marketing.alpha, ==, 1);
  g_assert_cmpfloat (none.alpha, ==, 0);
}

static void
test_monochrome_is_grey (void)
{
  for (guint ink = ALLIES_INK_INK; ink < ALLIES_N_INKS; ink++)
    {
      AlliesColour mark = allies_palette_get_mark (allies_palette_monochrome (), ink);
      AlliesColour text = allies_palette_get_text (allies_palette_monochrome (), ink);

      g_assert_true (mark.red == mark.green && mark.green == mark.blue);
      g_assert_true (text.red == text.green && text.green == text.blue);
    }
}

/* The accent is another's; everything else is as before. */
static void
test_accent (void)
{
  g_autoptr (AlliesPalette) palette =
      allies_palette_new_with_accent (allies_palette_light (), 0xff8000);
  AlliesColour accent = allies_palette_get_mark (palette, ALLIES_INK_ACCENT);

  g_assert_cmpfloat (accent.red, ==, 1);
  g_assert_cmpfloat (accent.green, ==, 128 / 255.0);
  g_assert_cmpfloat (accent.blue, ==, 0);
  for (guint ink = ALLIES_INK_INK; ink < ALLIES_INK_ACCENT; ink++)
    {
      AlliesColour before = allies_palette_get_text (allies_palette_light (), ink);
      AlliesColour after = allies_palette_get_text (palette, ink);

      g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
    }
}

static void
test_contrast (void)
{
  const AlliesColour black = { 0, 0, 0, 1 };
  const AlliesColour white = { 1, 1, 1, 1 };
  const AlliesColour grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (allies_colour_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (allies_colour_get_contrast (white, grey), 4.54, 0.005);
  g_assert_cmpfloat (allies_colour_get_contrast (grey, grey), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/accent", test_accent);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/marks", test_marks);
  g_test_add_func ("/palette/heat-rises", test_heat_rises);
  g_test_add_func ("/palette/design", test_design);
  g_test_add_func ("/palette/monochrome-is-grey", test_monochrome_is_grey);
  return g_test_run ();
}
