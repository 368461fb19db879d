/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/style.h"

static const struct
{
  double size;
  double leading;
  AlliesFace face;
} styles[] = {
  [ALLIES_STYLE_TITLE] = { 22, 27, ALLIES_FACE_BOLD },
  [ALLIES_STYLE_HEADING] = { 13, 17, ALLIES_FACE_BOLD },
  [ALLIES_STYLE_LARGE] = { 13, 18, ALLIES_FACE_REGULAR },
  [ALLIES_STYLE_BODY] = { 11, 14.5, ALLIES_FACE_REGULAR },
  [ALLIES_STYLE_STRONG] = { 11, 14.5, ALLIES_FACE_BOLD },
  [ALLIES_STYLE_SMALL] = { 9, 11.5, ALLIES_FACE_REGULAR },
  [ALLIES_STYLE_SMALL_STRONG] = { 9, 11.5, ALLIES_FACE_BOLD },
};

double
allies_style_get_size (AlliesStyle style)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), 0);
  return styles[style].size;
}

AlliesFace
allies_style_get_face (AlliesStyle style)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), ALLIES_FACE_REGULAR);
  return styles[style].face;
}

double
allies_style_get_leading (AlliesStyle style)
{
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), 0);
  return styles[style].leading;
}

double
allies_style_text (AlliesSceneBuilder *builder,
                   double x,
                   double baseline,
                   AlliesAnchor anchor,
                   AlliesStyle style,
                   AlliesInk ink,
                   const char *text)
{
  return allies_scene_builder_text (builder, x, baseline, anchor, styles[style].face,
                                    styles[style].size, ink, text);
}

double
allies_style_measure (AlliesSceneBuilder *builder, AlliesStyle style, const char *text)
{
  return allies_scene_builder_measure (builder, styles[style].face, styles[style].size, text);
}
