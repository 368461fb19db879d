/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/region.h"

#include <glib/gi18n-lib.h>

const char *const allies_regions[] = {
  "global", "north-america", "europe", "asia-pacific", "latin-america", "middle-east-africa", NULL
};

static const char *const names[] = {
  N_ ("Worldwide"),    N_ ("North America"), N_ ("Europe"),
  N_ ("Asia-Pacific"), N_ ("Latin America"), N_ ("Middle East and Africa"),
};

int
allies_region_find (const char *code)
{
  for (int i = 0; code != NULL && i < ALLIES_N_REGIONS; i++)
    if (g_str_equal (allies_regions[i], code))
      return i;
  return -1;
}

const char *
allies_region_get_name (guint index)
{
  g_return_val_if_fail (index < ALLIES_N_REGIONS, NULL);
  return _ (names[index]);
}
