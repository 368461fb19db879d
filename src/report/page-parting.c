/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-parting.h"

#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define MOST_PADDING 5.0

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

AlliesPartRoom
allies_page_parting_get_room (AlliesDeckFrame *frame, const char *title, double top)
{
  g_return_val_if_fail (frame != NULL && title != NULL, (AlliesPartRoom){ 0 });

  g_autofree char *continued = g_strdup_printf (_ ("%s (continued)"), title);
  double first = frame->content_bottom - top;
  double more =
      allies_text_flow_measure (frame->builder, ALLIES_STYLE_TITLE, continued, frame->content_width)
      - allies_text_flow_measure (frame->builder, ALLIES_STYLE_TITLE, title, frame->content_width);

  return (AlliesPartRoom){ first, first - more };
}

void
allies_page_parting_share (AlliesDeckFrame *frame,
                           AlliesTable *table,
                           const char *title,
                           double top)
{
  const AlliesTableShare share = { .room = allies_page_parting_get_room (frame, title, top),
                                   .padding = MOST_PADDING };

  allies_table_share (table, frame->builder, &share);
}
