/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ink.h"

static const char *const ink_names[ALLIES_N_INKS] = {
  [ALLIES_INK_NONE] = "none",
  [ALLIES_INK_INK] = "ink",
  [ALLIES_INK_MUTED] = "muted",
  [ALLIES_INK_FAINT] = "faint",
  [ALLIES_INK_SURFACE] = "surface",
  [ALLIES_INK_BAND] = "band",
  [ALLIES_INK_SHADE] = "shade",
  [ALLIES_INK_MARKETING] = "marketing",
  [ALLIES_INK_MARKETING_TINT] = "marketing-tint",
  [ALLIES_INK_TECHNOLOGY] = "technology",
  [ALLIES_INK_TECHNOLOGY_TINT] = "technology-tint",
  [ALLIES_INK_PEERS] = "peers",
  [ALLIES_INK_TARGET] = "target",
  [ALLIES_INK_TARGET_TINT] = "target-tint",
  [ALLIES_INK_WARNING] = "warning",
  [ALLIES_INK_WARNING_TINT] = "warning-tint",
  [ALLIES_INK_AGEING] = "ageing",
  [ALLIES_INK_HEAT_1] = "heat-1",
  [ALLIES_INK_HEAT_2] = "heat-2",
  [ALLIES_INK_HEAT_3] = "heat-3",
  [ALLIES_INK_HEAT_4] = "heat-4",
  [ALLIES_INK_HEAT_5] = "heat-5",
  [ALLIES_INK_ON_INK] = "on-ink",
  [ALLIES_INK_ACCENT] = "accent",
};

const char *
allies_ink_get_name (AlliesInk ink)
{
  g_return_val_if_fail (ink < ALLIES_N_INKS, NULL);

  return ink_names[ink];
}
