/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/company-size.h"

#include <glib/gi18n-lib.h>

const char *const allies_company_sizes[] = { "micro",      "small",      "medium", "large",
                                             "enterprise", "very-large", NULL };

static const char *const names[] = {
  N_ ("1 to 9 people"),     N_ ("10 to 49 people"),       N_ ("50 to 249 people"),
  N_ ("250 to 999 people"), N_ ("1,000 to 4,999 people"), N_ ("5,000 people and more"),
};

int
allies_company_size_find (const char *code)
{
  for (int i = 0; code != NULL && i < ALLIES_N_SIZES; i++)
    if (g_str_equal (allies_company_sizes[i], code))
      return i;
  return -1;
}

const char *
allies_company_size_get_name (guint index)
{
  g_return_val_if_fail (index < ALLIES_N_SIZES, NULL);
  return _ (names[index]);
}
