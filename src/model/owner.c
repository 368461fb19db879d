/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/owner.h"

#include <glib/gi18n-lib.h>

const char *const allies_owners[] = { "marketing", "technology", "both", NULL };

const char *
allies_owner_get_name (AlliesOwner owner)
{
  switch (owner)
    {
    case ALLIES_OWNER_MARKETING:
      return _ ("CMO");
    case ALLIES_OWNER_TECHNOLOGY:
      return _ ("CIO");
    case ALLIES_OWNER_BOTH:
      return _ ("CMO and CIO");
    default:
      g_return_val_if_reached (NULL);
    }
}
