/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/load-leads.h"

#include "report/marks.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ABOVE      7.0
#define COLUMN_GAP 16.0
#define INDENT     22.0 /* for the mark of a leader */
#define BELOW_HEAD 2.0
#define BESIDE     10.0
#define N_LEADERS  3

static const struct
{
  AlliesOwner owner;
  const char *heading;
} leaders[N_LEADERS] = {
  { ALLIES_OWNER_MARKETING, N_ ("CMO leads") },
  { ALLIES_OWNER_TECHNOLOGY, N_ ("CIO leads") },
  { ALLIES_OWNER_BOTH, N_ ("Both lead") },
};

typedef struct
{
  const AlliesLoadLeads *leads;
  double x;
  double width;
  AlliesStyle style;
  gboolean draw;
} Pen;

static double
write_text (const Pen *pen, AlliesStyle style, AlliesInk ink, double top, const char *text)
{
  return pen->draw ? allies_text_flow_draw (pen->leads->builder, pen->x, top, pen->width,
                                            ALLIES_ANCHOR_START, style, ink, text)
                   : allies_text_flow_measure (pen->leads->builder, style, text, pen->width);
}

static GPtrArray *
list_names (const AlliesRoadmapStage *stage, AlliesOwner owner)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < stage->entries->len; i++)
    {
      AlliesInitiative *initiative =
          g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative;

      if (allies_initiative_get_owner (initiative) == owner)
        g_ptr_array_add (names, (gpointer)allies_initiative_get_name (initiative));
    }
  return names;
}

static const char *
get_nothing (void)
{
  return _ ("nothing in this stage");
}

static void
draw_mark (const AlliesLoadLeads *self, guint leader, double x, double top)
{
  allies_marks_owner (self->builder, x,
                      top + allies_style_get_leading (ALLIES_STYLE_SMALL_STRONG) / 2,
                      leaders[leader].owner);
}

static double
place_column (const AlliesLoadLeads *self,
              const AlliesRoadmapStage *stage,
              guint leader,
              double top,
              gboolean draw)
{
  double width = (self->width - (N_LEADERS - 1) * COLUMN_GAP) / N_LEADERS;
  double x = self->left + leader * (width + COLUMN_GAP);
  g_autoptr (GPtrArray) names = list_names (stage, leaders[leader].owner);
  Pen pen = { self, x + INDENT, width - INDENT,
              self->form == ALLIES_LOAD_LEADS_COLUMNS ? ALLIES_STYLE_BODY : ALLIES_STYLE_SMALL,
              draw };
  double y = top;

  if (draw)
    draw_mark (self, leader, x, top);
  y +=
      write_text (&pen, ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_MUTED, y, _ (leaders[leader].heading))
      + BELOW_HEAD;
  for (guint i = 0; i < names->len; i++)
    y += self->spacing
         + write_text (&pen, pen.style, ALLIES_INK_INK, y + self->spacing, names->pdata[i]);
  if (names->len == 0)
    y += self->spacing
         + write_text (&pen, pen.style, ALLIES_INK_MUTED, y + self->spacing, get_nothing ());
  return y - top;
}

static double
measure_headings (const AlliesLoadLeads *self)
{
  double width = 0;

  for (guint i = 0; i < N_LEADERS; i++)
    width = fmax (width, allies_style_measure (self->builder, ALLIES_STYLE_SMALL_STRONG,
                                               _ (leaders[i].heading)));
  return width;
}

static double
place_line (const AlliesLoadLeads *self,
            const AlliesRoadmapStage *stage,
            guint leader,
            double top,
            gboolean draw)
{
  double aside = INDENT + measure_headings (self) + BESIDE;
  g_autoptr (GPtrArray) names = list_names (stage, leaders[leader].owner);
  g_autofree char *text = NULL;
  Pen pen = { self, self->left + aside, self->width - aside, ALLIES_STYLE_SMALL, draw };

  g_ptr_array_add (names, NULL);
  text = g_strjoinv (" · ", (char **)names->pdata);
  if (draw)
    {
      draw_mark (self, leader, self->left, top);
      allies_style_text (self->builder, self->left + INDENT,
                         top + allies_style_get_size (ALLIES_STYLE_SMALL_STRONG),
                         ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_MUTED,
                         _ (leaders[leader].heading));
    }
  return write_text (&pen, pen.style, *text != '\0' ? ALLIES_INK_INK : ALLIES_INK_MUTED, top,
                     *text != '\0' ? text : get_nothing ());
}

double
allies_load_leads_place (const AlliesLoadLeads *self,
                         const AlliesRoadmapStage *stage,
                         double top,
                         gboolean draw)
{
  g_return_val_if_fail (self != NULL && stage != NULL, 0);

  double height = 0;

  if (self->form == ALLIES_LOAD_LEADS_NONE || stage->entries->len == 0)
    return 0;
  for (guint i = 0; i < N_LEADERS; i++)
    if (self->form == ALLIES_LOAD_LEADS_LINES)
      height +=
          self->spacing + place_line (self, stage, i, top + ABOVE + height + self->spacing, draw);
    else
      height = fmax (height, place_column (self, stage, i, top + ABOVE, draw));
  return ABOVE + height;
}
