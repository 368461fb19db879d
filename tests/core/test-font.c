/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render/font.h"

#include "base/error.h"
#include "render/font-install.h"
#include "render/typeface.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <math.h>

#define UNITS 2000 /* of Lato in an em */

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

/* What HarfBuzz makes of a whole line, in thousandths of the size; the font asks it about one pair
 * after the other. */
static int
shape_line (AlliesFont *font, AlliesFace face, const char *text)
{
  const hb_feature_t features[] = {
    { HB_TAG ('l', 'i', 'g', 'a'), 0, 0, (unsigned int)-1 },
    { HB_TAG ('k', 'e', 'r', 'n'), 1, 0, (unsigned int)-1 },
  };
  g_autoptr (GBytes) file = g_bytes_ref (allies_font_get_file (font, face));
  hb_blob_t *blob = hb_blob_create (g_bytes_get_data (file, NULL), (guint)g_bytes_get_size (file),
                                    HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face_t *typeface = hb_face_create (blob, 0);
  hb_font_t *shaper = hb_font_create (typeface);
  hb_buffer_t *buffer = hb_buffer_create ();
  const hb_glyph_position_t *positions;
  const hb_glyph_info_t *infos;
  unsigned int n;
  int width = 0;

  hb_buffer_add_utf8 (buffer, text, -1, 0, -1);
  hb_buffer_guess_segment_properties (buffer);
  hb_shape (shaper, buffer, features, G_N_ELEMENTS (features));
  positions = hb_buffer_get_glyph_positions (buffer, &n);
  infos = hb_buffer_get_glyph_infos (buffer, &n);
  for (unsigned int i = 0; i < n; i++)
    {
      int plain = hb_font_get_glyph_h_advance (shaper, infos[i].codepoint);

      width +=
          plain * 1000 / UNITS + (int)lround ((positions[i].x_advance - plain) * 1000.0 / UNITS);
    }
  hb_buffer_destroy (buffer);
  hb_font_destroy (shaper);
  hb_face_destroy (typeface);
  hb_blob_destroy (blob);
  return width;
}

static void
test_kerning_of_lines (void)
{
  static const char *const lines[] = {
    "AVATAR Type To. WAVE, y. P.A. 7,174 r. f. Ty VA <We, all; one | 100 % of it>",
    "AVATAR Type To. WAVE, y. “Tea” L’Été P.A. 7,174 r. f. f’ Ty VA",
    "Two of sixteen capabilities: €\xc2\xa0"
    "1.2\xc2\xa0million, 14 % (Q1–Q3).",
    "Größe, Übermaß, Żółć, Čapek, Ångström, L’Œuvre: T. V, W; Y’s",
  };
  g_autoptr (AlliesFont) font = load ();

  for (guint face = 0; face < ALLIES_N_FACES; face++)
    for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
      g_assert_cmpfloat (measure (font, face, 1000, lines[i]), ==,
                         shape_line (font, face, lines[i]));
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
  g_test_add_func ("/font/kerning-of-lines", test_kerning_of_lines);
  g_test_add_func ("/font/one-glyph-a-character", test_one_glyph_a_character);
  g_test_add_func ("/font/fallback", test_fallback);
  g_test_add_func ("/font/coverage", test_coverage);
  g_test_add_func ("/font/damaged", test_damaged);
  g_test_add_func ("/font/install", test_install);
  return g_test_run ();
}
