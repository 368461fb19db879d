/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesInk:
 * @ALLIES_INK_NONE: not drawn
 * @ALLIES_INK_INK: text, axes and marks that matter
 * @ALLIES_INK_MUTED: secondary text
 * @ALLIES_INK_FAINT: hairlines and outlines of boxes
 * @ALLIES_INK_SURFACE: the page
 * @ALLIES_INK_BAND: the band of the middle half of the peers
 * @ALLIES_INK_SHADE: a slightly darker band, the header of a table
 * @ALLIES_INK_MARKETING: what belongs to marketing
 * @ALLIES_INK_MARKETING_TINT: an area behind @ALLIES_INK_MARKETING
 * @ALLIES_INK_TECHNOLOGY: what belongs to technology
 * @ALLIES_INK_TECHNOLOGY_TINT: an area behind @ALLIES_INK_TECHNOLOGY
 * @ALLIES_INK_PEERS: what belongs to the peers
 * @ALLIES_INK_TARGET: targets, and what is gained
 * @ALLIES_INK_TARGET_TINT: an area behind @ALLIES_INK_TARGET
 * @ALLIES_INK_WARNING: what needs care
 * @ALLIES_INK_WARNING_TINT: an area behind @ALLIES_INK_WARNING
 * @ALLIES_INK_AGEING: what is no longer fresh
 * @ALLIES_INK_HEAT_1: the lowest step of a heat map
 * @ALLIES_INK_HEAT_2: its second step
 * @ALLIES_INK_HEAT_3: its third step
 * @ALLIES_INK_HEAT_4: its fourth step
 * @ALLIES_INK_HEAT_5: its highest step
 * @ALLIES_INK_ON_INK: text on an area of @ALLIES_INK_INK
 * @ALLIES_INK_ACCENT: the colour of the company, for ornament alone
 * @ALLIES_N_INKS: how many roles there are
 *
 * What a colour means. Which colour it is, a palette says, so that the same
 * scene suits paper, light, dark and high contrast.
 */
typedef enum
{
  ALLIES_INK_NONE,
  ALLIES_INK_INK,
  ALLIES_INK_MUTED,
  ALLIES_INK_FAINT,
  ALLIES_INK_SURFACE,
  ALLIES_INK_BAND,
  ALLIES_INK_SHADE,
  ALLIES_INK_MARKETING,
  ALLIES_INK_MARKETING_TINT,
  ALLIES_INK_TECHNOLOGY,
  ALLIES_INK_TECHNOLOGY_TINT,
  ALLIES_INK_PEERS,
  ALLIES_INK_TARGET,
  ALLIES_INK_TARGET_TINT,
  ALLIES_INK_WARNING,
  ALLIES_INK_WARNING_TINT,
  ALLIES_INK_AGEING,
  ALLIES_INK_HEAT_1,
  ALLIES_INK_HEAT_2,
  ALLIES_INK_HEAT_3,
  ALLIES_INK_HEAT_4,
  ALLIES_INK_HEAT_5,
  ALLIES_INK_ON_INK,
  ALLIES_INK_ACCENT,
  ALLIES_N_INKS,
} AlliesInk;

/**
 * allies_ink_get_name:
 * @ink: a role
 *
 * Returns: (transfer none): the name of @ink in dumps and tests, such as
 *   "marketing-tint"; not translated
 */
const char *allies_ink_get_name (AlliesInk ink);

G_END_DECLS
