/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/sample-scene.h"

typedef struct
{
  const char *name;
  const char *tagline;
  const char *own_label;
  const char *peer_label;
  const char *gap;
  double own;
  double low;
  double high;
  double peer;
  double band_low;
  double band_high;
} Row;

static const Row rows[] = {
  { "Data", "From millions to one", "1.8", "2.1", "0.3 behind", 1.8, 1.6, 2.1, 2.1, 1.3, 3.0 },
  { "Engagement", "The data of desire", "2.6", "2.2", "0.4 ahead", 2.6, 2.4, 2.9, 2.2, 1.2, 3.2 },
  { "Culture", "Promise and practice are one", "3.4", "2.7", "0.7 ahead", 3.4, 3.2, 3.6, 2.7, 1.8,
    3.7 },
  { "Partnership", "Acquaintances or allies?", "2.7", "2.6", "level with the median", 2.7, 2.7, 2.7,
    2.6, 1.5, 3.6 },
};

static const char *const texts[] = {
  "Über 40 Prozent größer: Kundendaten für „jede“ Straße",
  "L’œuvre déjà commencée, où l’été s’achève : 12 345 €",
  "¿Qué mañana? El niño añadió señales – ¡sí!",
  "Zażółć gęślą jaźń, Łódź i źdźbło",
  "AVATAR Type Wave To. VA/AV 1.000 Yours, T.V. Final office waffle",
  NULL,
};

static double
get_place (double level)
{
  return 247.5 + (level - 1) * 120;
}

static void
draw_diamond (AlliesSceneBuilder *builder, double x, double y)
{
  const AlliesPoint points[] = { { x, y - 5 }, { x + 5, y }, { x, y + 5 }, { x - 5, y } };

  allies_scene_builder_polygon (builder, points, G_N_ELEMENTS (points), ALLIES_INK_SURFACE,
                                ALLIES_INK_PEERS, 1.5);
}

static void
draw_row (AlliesSceneBuilder *builder, const Row *row, double y)
{
  double own = get_place (row->own);
  double peer = get_place (row->peer);

  allies_scene_builder_push_subject (builder, row->name);
  allies_scene_builder_push_offset (builder, 0, y);
  allies_scene_builder_text (builder, 48, -2, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 14,
                             ALLIES_INK_INK, row->name);
  allies_scene_builder_text (builder, 48, 14, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 9.5,
                             ALLIES_INK_MUTED, row->tagline);
  allies_scene_builder_rectangle (builder, get_place (row->band_low), -8,
                                  get_place (row->band_high) - get_place (row->band_low), 16, 2,
                                  ALLIES_INK_BAND, ALLIES_INK_NONE, 0);
  draw_diamond (builder, peer, 0);
  allies_scene_builder_line (builder, get_place (row->low), 0, get_place (row->high), 0,
                             ALLIES_INK_INK, 1.5, ALLIES_DASH_SOLID);
  allies_scene_builder_disc (builder, own, 0, 6.75, ALLIES_INK_INK, ALLIES_INK_NONE, 0);
  allies_scene_builder_text (builder, own, -13.5, ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_BOLD, 11,
                             ALLIES_INK_INK, row->own_label);
  allies_scene_builder_text (builder, peer, 21, ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_REGULAR, 9.5,
                             ALLIES_INK_PEERS, row->peer_label);
  allies_scene_builder_text (builder, 912, 3.5, ALLIES_ANCHOR_END, ALLIES_FACE_BOLD, 11,
                             ALLIES_INK_INK, row->gap);
  allies_scene_builder_pop_offset (builder);
  allies_scene_builder_pop_subject (builder);
}

static void
draw_axis (AlliesSceneBuilder *builder)
{
  static const char *const names[] = { "Ad hoc", "Emerging", "Defined", "Predictive", "Leading" };
  static const char *const numbers[] = { "1", "2", "3", "4", "5" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      double x = get_place (i + 1);

      allies_scene_builder_line (builder, x, 154, x, 420, ALLIES_INK_FAINT, 1, ALLIES_DASH_SOLID);
      allies_scene_builder_text (builder, x, 441, ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_REGULAR, 9.5,
                                 ALLIES_INK_MUTED, names[i]);
      allies_scene_builder_text (builder, x, 455, ALLIES_ANCHOR_MIDDLE, ALLIES_FACE_REGULAR, 9.5,
                                 ALLIES_INK_MUTED, numbers[i]);
    }
}

static void
draw_standing (AlliesSceneBuilder *builder)
{
  allies_scene_builder_begin_page (builder, "standing", "Data is behind; culture is ahead of most",
                                   960, 540);
  allies_scene_builder_describe_page (builder, "Four pillars against their peers.");
  allies_scene_builder_text (builder, 48, 70, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 22,
                             ALLIES_INK_INK,
                             "Data is 1.2 levels behind the top quarter of retailers;");
  allies_scene_builder_text (builder, 48, 97, ALLIES_ANCHOR_START, ALLIES_FACE_BOLD, 22,
                             ALLIES_INK_INK, "culture is ahead of most");
  allies_scene_builder_text (builder, 48, 120, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 11,
                             ALLIES_INK_MUTED,
                             "Maturity of the four pillars, 1 (ad hoc) to 5 (leading)");
  draw_axis (builder);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    draw_row (builder, &rows[i], 187.5 + i * 66);
  allies_scene_builder_text (builder, 48, 488, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 9,
                             ALLIES_INK_MUTED,
                             "Peers: retail, estimated from 129 published figures, 2008–2025. "
                             "Levels mapped by the method.");
  allies_scene_builder_line (builder, 48, 498, 912, 498, ALLIES_INK_FAINT, 1, ALLIES_DASH_SOLID);
  allies_scene_builder_text (builder, 912, 515, ALLIES_ANCHOR_END, ALLIES_FACE_REGULAR, 9,
                             ALLIES_INK_MUTED, "3");
  allies_scene_builder_link (builder, 48, 480, 400, 12, "#inks");
  allies_scene_builder_link (builder, 48, 505, 400, 12, "https://example.org/a?b=(c)");
}

static void
draw_inks (AlliesSceneBuilder *builder)
{
  allies_scene_builder_begin_page (builder, "inks", "Every ink (größer, 100 %)", 960, 540);
  allies_scene_builder_set_outline_level (builder, 1);
  for (guint ink = ALLIES_INK_INK; ink < ALLIES_N_INKS; ink++)
    {
      const AlliesPoint bend[] = { { 330, 0 }, { 350, 12 }, { 370, 2 }, { 390, 12 } };

      allies_scene_builder_push_offset (builder, 20, 10 + ink * 22);
      allies_scene_builder_text (builder, 0, 12, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR, 10, ink,
                                 allies_ink_get_name (ink));
      allies_scene_builder_rectangle (builder, 150, 0, 60, 14, 4, ink, ALLIES_INK_INK, 0.75);
      allies_scene_builder_disc (builder, 240, 7, 7, ink, ALLIES_INK_NONE, 0);
      allies_scene_builder_arc (builder, 270, 7, 7, 0.3, 5, ink, ALLIES_INK_INK, 1);
      allies_scene_builder_line (builder, 290, 1, 320, 13, ink, 1, ALLIES_DASH_DASHED);
      allies_scene_builder_polyline (builder, bend, G_N_ELEMENTS (bend), ink, 2,
                                     ALLIES_DASH_DOTTED);
      allies_scene_builder_polygon (builder, bend, G_N_ELEMENTS (bend), ink, ALLIES_INK_NONE, 0);
      allies_scene_builder_pop_offset (builder);
    }
}

static void
draw_languages (AlliesSceneBuilder *builder)
{
  allies_scene_builder_begin_page (builder, "languages", "Languages", 595, 842);
  for (guint i = 0; texts[i] != NULL; i++)
    allies_scene_builder_text (builder, 40, 60 + i * 30, ALLIES_ANCHOR_START,
                               i % 2 ? ALLIES_FACE_BOLD : ALLIES_FACE_REGULAR, 14, ALLIES_INK_INK,
                               texts[i]);
}

AlliesScene *
allies_sample_scene_new (AlliesMetrics *metrics)
{
  g_autoptr (AlliesSceneBuilder) builder = allies_scene_builder_new (metrics);
  const AlliesSceneMetadata metadata = { .title = "Où en sommes-nous ?",
                                         .author = "Ada Größe, CMO; Jan Żak, CIO",
                                         .subject = "Sample",
                                         .keywords = "sample, scene",
                                         .language = "en-GB" };

  allies_scene_builder_set_metadata (builder, &metadata);
  draw_standing (builder);
  draw_inks (builder);
  draw_languages (builder);
  return allies_scene_builder_end (builder);
}

const char *const *
allies_sample_scene_get_texts (void)
{
  return texts;
}
