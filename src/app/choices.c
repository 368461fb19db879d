/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/choices.h"

#include "model/company-size.h"
#include "model/industry.h"
#include "model/region.h"

#include <glib/gi18n-lib.h>

struct _AlliesChoices
{
  guint (*count) (void);
  const char *(*get_code) (guint index);
  const char *(*get_name) (guint index);
};

/* ISO 4217; the codes say it all, the names help to find them. */
static const struct
{
  const char *code;
  const char *name;
} currencies[] = {
  { "EUR", N_ ("EUR – euro") },
  { "USD", N_ ("USD – US dollar") },
  { "GBP", N_ ("GBP – pound sterling") },
  { "CHF", N_ ("CHF – Swiss franc") },
  { "AED", N_ ("AED – UAE dirham") },
  { "AUD", N_ ("AUD – Australian dollar") },
  { "BRL", N_ ("BRL – Brazilian real") },
  { "CAD", N_ ("CAD – Canadian dollar") },
  { "CNY", N_ ("CNY – yuan renminbi") },
  { "CZK", N_ ("CZK – Czech koruna") },
  { "DKK", N_ ("DKK – Danish krone") },
  { "HUF", N_ ("HUF – forint") },
  { "INR", N_ ("INR – Indian rupee") },
  { "JPY", N_ ("JPY – yen") },
  { "KRW", N_ ("KRW – won") },
  { "MXN", N_ ("MXN – Mexican peso") },
  { "NOK", N_ ("NOK – Norwegian krone") },
  { "NZD", N_ ("NZD – New Zealand dollar") },
  { "PLN", N_ ("PLN – zloty") },
  { "SAR", N_ ("SAR – Saudi riyal") },
  { "SEK", N_ ("SEK – Swedish krona") },
  { "SGD", N_ ("SGD – Singapore dollar") },
  { "TRY", N_ ("TRY – Turkish lira") },
  { "ZAR", N_ ("ZAR – rand") },
};

static const char *
get_industry_code (guint index)
{
  return allies_industry_get (index)->code;
}

static guint
count_sizes (void)
{
  return ALLIES_N_SIZES;
}

static const char *
get_size_code (guint index)
{
  return allies_company_sizes[index];
}

static guint
count_regions (void)
{
  return ALLIES_N_REGIONS;
}

static const char *
get_region_code (guint index)
{
  return allies_regions[index];
}

static guint
count_currencies (void)
{
  return G_N_ELEMENTS (currencies);
}

static const char *
get_currency_code (guint index)
{
  return currencies[index].code;
}

static const char *
get_currency_name (guint index)
{
  return _ (currencies[index].name);
}

const AlliesChoices *
allies_choices_industries (void)
{
  static const AlliesChoices choices = { allies_industry_get_n, get_industry_code,
                                         allies_industry_get_name };

  return &choices;
}

const AlliesChoices *
allies_choices_sizes (void)
{
  static const AlliesChoices choices = { count_sizes, get_size_code, allies_company_size_get_name };

  return &choices;
}

const AlliesChoices *
allies_choices_regions (void)
{
  static const AlliesChoices choices = { count_regions, get_region_code, allies_region_get_name };

  return &choices;
}

const AlliesChoices *
allies_choices_currencies (void)
{
  static const AlliesChoices choices = { count_currencies, get_currency_code, get_currency_name };

  return &choices;
}

const char *
allies_choices_get_code (const AlliesChoices *choices, guint selected)
{
  g_return_val_if_fail (choices != NULL, "");

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > choices->count ())
    return "";
  return choices->get_code (selected - 1);
}

static void
fill (const AlliesChoices *choices, GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Please choose"));
  for (guint i = 0; i < choices->count (); i++)
    gtk_string_list_append (names, choices->get_name (i));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

void
allies_choices_show (const AlliesChoices *choices, GtkDropDown *drop_down, const char *code)
{
  g_return_if_fail (choices != NULL && GTK_IS_DROP_DOWN (drop_down) && code != NULL);

  guint selected = *code != '\0' ? choices->count () + 1 : 0;

  if (gtk_drop_down_get_model (drop_down) == NULL)
    fill (choices, drop_down);
  for (guint i = 0; i < choices->count (); i++)
    if (g_str_equal (choices->get_code (i), code))
      selected = i + 1;
  if (selected > choices->count ())
    {
      GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
      const char *const added[] = { code, NULL };

      gtk_string_list_splice (
          names, choices->count () + 1,
          g_list_model_get_n_items (G_LIST_MODEL (names)) - choices->count () - 1, added);
    }
  gtk_drop_down_set_selected (drop_down, selected);
}
