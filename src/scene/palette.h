/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/ink.h"

G_BEGIN_DECLS

/**
 * AlliesColour:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1, sRGB
 * @blue: 0 to 1, sRGB
 * @alpha: 0 to 1; 0 only for %ALLIES_INK_NONE, 1 for every other role
 *
 * One colour.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} AlliesColour;

/**
 * AlliesPalette:
 *
 * Says which colour each role has. Four palettes are constants; others are one of them with the
 * accent of a company.
 */
typedef struct _AlliesPalette AlliesPalette;

/**
 * allies_palette_light:
 *
 * Returns: (transfer none): dark on white, for paper and the light window
 */
const AlliesPalette *allies_palette_light (void);

/**
 * allies_palette_dark:
 *
 * Returns: (transfer none): light on dark, for the dark window
 */
const AlliesPalette *allies_palette_dark (void);

/**
 * allies_palette_high_contrast:
 *
 * Returns: (transfer none): black on white with every text at 7:1 or better
 */
const AlliesPalette *allies_palette_high_contrast (void);

/**
 * allies_palette_monochrome:
 *
 * Returns: (transfer none): greys only, for printers without colour
 */
const AlliesPalette *allies_palette_monochrome (void);

/**
 * allies_palette_new_with_accent:
 * @palette: a palette
 * @accent: 0xRRGGBB
 *
 * Returns: (transfer full): the same with another %ALLIES_INK_ACCENT
 */
AlliesPalette *allies_palette_new_with_accent (const AlliesPalette *palette, guint32 accent);

/**
 * allies_palette_copy:
 * @palette: a palette
 *
 * Returns: (transfer full): the same
 */
AlliesPalette *allies_palette_copy (const AlliesPalette *palette);

/**
 * allies_palette_free:
 * @palette: (transfer full): a palette that was made or copied
 */
void allies_palette_free (AlliesPalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPalette, allies_palette_free)

/**
 * allies_palette_get_mark:
 * @self: a palette
 * @ink: a role
 *
 * Returns: the colour of lines and areas in the role @ink
 */
AlliesColour allies_palette_get_mark (const AlliesPalette *self, AlliesInk ink);

/**
 * allies_palette_get_text:
 * @self: a palette
 * @ink: a role
 *
 * Text needs 4.5:1 where a mark needs 3:1 (WCAG 2.1, 1.4.3 and 1.4.11), so a
 * text may have a stronger tone than a mark of the same role.
 *
 * Returns: the colour of text in the role @ink
 */
AlliesColour allies_palette_get_text (const AlliesPalette *self, AlliesInk ink);

/**
 * allies_colour_get_contrast:
 * @self: a colour
 * @other: another
 *
 * The contrast ratio of WCAG 2.1: (L1 + 0.05) / (L2 + 0.05) of the relative
 * luminances, the greater above. Alpha is ignored.
 *
 * Returns: from 1 to 21
 */
double allies_colour_get_contrast (AlliesColour self, AlliesColour other);

G_END_DECLS
