/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font.h"

#include "base/error.h"
#include "render/font-install.h"
#include "render/typeface.h"

#include <fontconfig/fontconfig.h>

static AlliesFont *
load (void)
{
  g_autoptr (GError) error = NULL;
  AlliesFont *font = allies_font_new (&error);

  g_assert_no_error (error);
  return font;
}

static double
measure (AlliesFont *font, AlliesFace face, double size, const char *text)
{
  return allies_metrics_measure (ALLIES_METRICS (font), face, size, text);
}

static void
test_measure (void)
{
  g_autoptr (AlliesFont) font = load ();

  g_assert_cmpfloat (measure (font, ALLIES_FACE_REGULAR, 10, ""), ==, 0);
  /* Figures of Lato are 1160 of 2000 units wide. */
  g_assert_cmpfloat_with_epsilon (measure (font, ALLIES_FACE_REGULAR, 10, "0"), 5.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (measure (font, ALLIES_FACE_REGULAR, 20, "00"), 23.2, 1e-9);
  g_assert_cmpfloat (measure (font, ALLIES_FACE_BOLD, 10, "maturity"), >,
                     measure (font, ALLIES_FACE_REGULAR, 10, "maturity"));
}

static void
test_extents (void)
{
  g_autoptr (AlliesFont) font = load ();
  double ascent, descent;

  allies_metrics_extents (ALLIES_METRICS (font), ALLIES_FACE_BOLD, 100, &ascent, &descent);
  g_assert_cmpfloat (ascent, >, 70);
  g_assert_cmpfloat (ascent, <, 110);
  g_assert_cmpfloat (descent, >, 15);
  g_assert_cmpfloat (descent, <, 30);
}

static void
test_kerning (void)
{
  g_autoptr (AlliesFont) font = load ();
  double apart =
      measure (font, ALLIES_FACE_REGULAR, 10, "A") + measure (font, ALLIES_FACE_REGULAR, 10, "V");
  double words = measure (font, ALLIES_FACE_REGULAR, 10, " office waffle fi");

  g_assert_cmpfloat (measure (font, ALLIES_FACE_REGULAR, 10, "AV"), <, apart - 0.2);
  /* Nor do letters that other programs join keep the rest of the line from it. */
  g_assert_cmpfloat (measure (font, ALLIES_FACE_REGULAR, 10, "AV office waffle fi"), <,
                     apart + words - 0.2);
}

static void
test_one_glyph_a_character (void)
{
  static const char *const texts[] = { "office waffle", "Straße „größer“", "e\314\201te\314\201",
                                       "fi fl ffi",     "a\342\200\213b",  NULL };
  g_autoptr (AlliesFont) font = load ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (GArray) run = allies_font_shape (font, ALLIES_FACE_REGULAR, texts[i]);

      g_assert_cmpint (run->len, ==, g_utf8_strlen (texts[i], -1));
    }
}

static void
test_fallback (void)
{
  static const char *const missing[] = { "漢", "ש", "😀", NULL };
  g_autoptr (AlliesFont) font = load ();
  g_autoptr (GArray) known = allies_font_shape (font, ALLIES_FACE_REGULAR, "ß");

  g_assert_cmpuint (g_array_index (known, AlliesGlyph, 0).character, ==, 0xdf);
  for (guint i = 0; missing[i] != NULL; i++)
    {
      g_autoptr (GArray) run = allies_font_shape (font, ALLIES_FACE_REGULAR, missing[i]);
      const AlliesGlyph *glyph = &g_array_index (run, AlliesGlyph, 0);

      g_assert_cmpuint (run->len, ==, 1);
      g_assert_true (glyph->character == 0xfffd || glyph->character == '?');
      g_assert_cmpuint (glyph->index, !=, 0);
      g_assert_cmpint (glyph->advance, >, 0);
    }
}

/* What the interface and the deck need in four languages. */
static void
test_coverage (void)
{
  static const char *const needed =
      "ÄÖÜäöüßẞéèêëàâçîïôœùûÿñáíóú¿¡ąćęłńóśźż€£$%‰–—…‘’“”„‚«»‹›·•×−±≤≥≈§°\302\240\342\200\257";
  g_autoptr (AlliesFont) font = load ();

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    {
      g_autoptr (GArray) run = allies_font_shape (font, face, needed);
      const char *at = needed;

      for (guint i = 0; i < run->len; i++, at = g_utf8_next_char (at))
        {
          g_test_message ("U+%04X", g_utf8_get_char (at));
          g_assert_cmpuint (g_array_index (run, AlliesGlyph, i).character, ==,
                            g_utf8_get_char (at));
        }
    }
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) file = g_bytes_new_static ("not a font", 10);
  g_autoptr (GError) error = NULL;

  g_assert_null (allies_typeface_new (file, &error));
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_RENDER);
}

static void
test_install (void)
{
  g_autoptr (AlliesFont) font = load ();
  g_autoptr (GError) error = NULL;
  FcFontSet *fonts;

  g_assert_true (allies_font_install (font, &error));
  g_assert_no_error (error);
  g_assert_true (allies_font_install (font, &error));
  fonts = FcConfigGetFonts (NULL, FcSetApplication);
  g_assert_nonnull (fonts);
  g_assert_cmpint (fonts->nfont, ==, ALLIES_N_FACES);
  for (int i = 0; i < fonts->nfont; i++)
    {
      FcChar8 *family;

      g_assert_cmpint (FcPatternGetString (fonts->fonts[i], FC_FAMILY, 0, &family), ==,
                       FcResultMatch);
      g_assert_cmpstr ((const char *)family, ==, allies_font_get_family (font));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font/measure", test_measure);
  g_test_add_func ("/font/extents", test_extents);
  g_test_add_func ("/font/kerning", test_kerning);
  g_test_add_func ("/font/one-glyph-a-character", test_one_glyph_a_character);
  g_test_add_func ("/font/fallback", test_fallback);
  g_test_add_func ("/font/coverage", test_coverage);
  g_test_add_func ("/font/damaged", test_damaged);
  g_test_add_func ("/font/install", test_install);
  return g_test_run ();
}
