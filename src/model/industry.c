/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/industry.h"

#include <glib/gi18n-lib.h>

static const AlliesIndustry industries[] = {
  { "consumer-goods", N_ ("Consumer goods and food"), "C10-C15 C31-C32" },
  { "industrial", N_ ("Industrial manufacturing and materials"),
    "C16-C18 C22-C25 C27-C28 C30 C33" },
  { "life-sciences", N_ ("Chemicals, pharmaceuticals and life sciences"), "C19-C21" },
  { "automotive", N_ ("Automotive (makers and dealers)"), "C29 G45" },
  { "energy-utilities", N_ ("Energy, utilities and resources"), "B D E" },
  { "construction-property", N_ ("Construction and real estate"), "F L" },
  { "wholesale", N_ ("Wholesale and distribution"), "G46" },
  { "retail", N_ ("Retail and e-commerce"), "G47" },
  { "transport-logistics", N_ ("Transport and logistics"), "H" },
  { "travel-leisure", N_ ("Travel, hospitality and leisure"), "I N79 R" },
  { "telecom-media", N_ ("Telecommunications and media"), "J58-J61" },
  { "technology", N_ ("Technology and software"), "J62-J63 C26" },
  { "financial-services", N_ ("Financial services"), "K64-K66" },
  { "professional-services", N_ ("Professional and business services"), "M N77-N78 N80-N82" },
  { "health", N_ ("Healthcare and social care"), "Q" },
  { "public-education", N_ ("Public sector, education and non-profit"), "O P S94 T U" },
};

guint
allies_industry_get_n (void)
{
  return G_N_ELEMENTS (industries);
}

const AlliesIndustry *
allies_industry_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (industries), NULL);
  return &industries[index];
}

int
allies_industry_find (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (industries); i++)
    if (g_str_equal (industries[i].code, code))
      return (int)i;
  return -1;
}

const char *
allies_industry_get_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (industries), NULL);
  return _ (industries[index].name);
}
