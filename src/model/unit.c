/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit.h"

#include <glib/gi18n-lib.h>

const char *const allies_units[] = { "percent", "count", "days",  "hours", "minutes",
                                     "ratio",   "score", "money", NULL };

static const char *const names[] = {
  "%", "", N_ ("days"), N_ ("hours"), N_ ("minutes"), N_ ("to 1"), N_ ("points"), N_ ("a year"),
};

const char *
allies_unit_get_name (const char *unit)
{
  g_return_val_if_fail (unit != NULL, "");

  for (guint i = 0; allies_units[i] != NULL; i++)
    if (g_str_equal (allies_units[i], unit))
      return *names[i] != '\0' ? _ (names[i]) : "";
  return unit;
}
