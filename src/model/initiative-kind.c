/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/initiative-kind.h"

#include <glib/gi18n-lib.h>

const char *const allies_initiative_kinds[] = { "process", "technology", "organisation", NULL };

const char *
allies_initiative_kind_get_name (AlliesInitiativeKind kind)
{
  switch (kind)
    {
    case ALLIES_INITIATIVE_PROCESS:
      return _ ("Process");
    case ALLIES_INITIATIVE_TECHNOLOGY:
      return _ ("Technology");
    case ALLIES_INITIATIVE_ORGANISATION:
      return _ ("Organisation");
    default:
      g_return_val_if_reached (NULL);
    }
}
