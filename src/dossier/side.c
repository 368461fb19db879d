/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/side.h"

#include <glib/gi18n-lib.h>

const char *const allies_side_codes[] = { "marketing", "technology", NULL };

const char *
allies_side_get_title (AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? _ ("CMO") : _ ("CIO");
}

const char *
allies_side_get_name (AlliesSide side)
{
  return side == ALLIES_SIDE_MARKETING ? _ ("marketing") : _ ("technology");
}
