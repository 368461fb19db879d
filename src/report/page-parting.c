/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-parting.h"

static gboolean
fits (AlliesDeckFrame *frame, guint n, guint per_page, double height, AlliesPartingFunc measure)
{
  for (guint first = 0; first < n; first += per_page)
    if (measure (frame, first, MIN (per_page, n - first)) > height)
      return FALSE;
  return TRUE;
}

guint
allies_page_parting_count (AlliesDeckFrame *frame,
                           guint n,
                           double height,
                           AlliesPartingFunc measure)
{
  g_return_val_if_fail (measure != NULL, 1);

  for (guint pages = 1; pages < n; pages++)
    {
      guint per_page = (n + pages - 1) / pages;

      if (fits (frame, n, per_page, height, measure))
        return per_page;
    }
  return 1;
}
