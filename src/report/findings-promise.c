/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/findings-promise.h"

#include "report/number-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
dup_lift (const AlliesPromise *promise, guint later)
{
  g_autofree char *promised = allies_number_text_score (promise->promised_lift);
  g_autofree char *observed = NULL;
  guint n = promise->n_questions;

  if (isnan (promise->promised_lift) && later > 0)
    return g_strdup_printf (_ ("Nothing that it was to lift is answered in both years, up to %u."),
                            later);
  if (isnan (promise->promised_lift))
    return g_strdup (_ ("It was not to lift any question from where it stands."));
  if (isnan (promise->observed_lift))
    return g_strdup_printf (ngettext ("It promises %s levels on %u question; what it brought shows "
                                      "with the answers of the next year.",
                                      "It promises %s levels on each of %u questions; what it "
                                      "brought shows with the answers of the next year.",
                                      n),
                            promised, n);
  observed = allies_number_text_score (promise->observed_lift);
  return g_strdup_printf (
      ngettext ("It promised %s levels on %u question; %s were observed by %u.",
                "It promised %s levels on each of %u questions; %s were observed by %u.", n),
      promised, n, observed, later);
}

/* NULL where there is nothing to hold against the promise */
static char *
dup_money (double promised, double observed, const char *format, const char *currency)
{
  g_autofree char *first = allies_number_text_money (promised, currency);
  g_autofree char *second = allies_number_text_money (observed, currency);

  return isnan (promised) || isnan (observed) ? NULL : g_strdup_printf (format, first, second);
}

char *
allies_findings_promise (const AlliesPromise *promise, const char *currency, guint later)
{
  g_return_val_if_fail (promise != NULL && currency != NULL, NULL);

  g_autofree char *lift = dup_lift (promise, later);
  g_autofree char *cost = dup_money (promise->promised_cost, promise->observed_cost,
                                     _ ("It was to cost %s and cost %s."), currency);
  g_autofree char *benefit = dup_money (promise->promised_benefit, promise->observed_benefit,
                                        _ ("It was to bring %s a year and brings %s."), currency);
  g_autoptr (GString) text = g_string_new (lift);

  if (cost != NULL)
    g_string_append_printf (text, " %s", cost);
  if (benefit != NULL)
    g_string_append_printf (text, " %s", benefit);
  return g_strdup (text->str);
}
