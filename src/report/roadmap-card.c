/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/roadmap-card.h"

#include "report/marks.h"
#include "report/number-text.h"
#include "report/text-flow.h"

#include <glib/gi18n-lib.h>

#define LEFT       28
#define RIGHT      6
#define LEAST_TEXT 90 /* what a name needs beside what its initiative waits for */

static void
number_kind (GHashTable *numbers, const AlliesRoadmapStage *stage, guint kind, guint *number)
{
  for (guint i = 0; i < stage->entries->len; i++)
    {
      AlliesInitiative *initiative =
          g_array_index (stage->entries, AlliesRoadmapEntry, i).initiative;

      if (allies_initiative_get_kind (initiative) == kind)
        g_hash_table_insert (numbers, (char *)allies_initiative_get_id (initiative),
                             GUINT_TO_POINTER (++*number));
    }
}

GHashTable *
allies_roadmap_cards_number (AlliesRoadmap *roadmap)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint number = 0;
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  for (guint s = 0; s < n; s++)
    for (guint kind = 0; kind < ALLIES_ROADMAP_CARD_KINDS; kind++)
      number_kind (numbers, &stages[s], kind, &number);
  return numbers;
}

/* "after 1, 4": what a card needs first, by the numbers of the cards. */
static char *
dup_needs (const AlliesRoadmapCards *self, AlliesInitiative *initiative)
{
  guint n;
  const AlliesRequirement *requirements = allies_initiative_get_requirements (initiative, &n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint number =
          GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, requirements[i].initiative));

      if (number > 0)
        g_string_append_printf (list, "%s%u", list->len > 0 ? ", " : "", number);
    }
  return list->len > 0 ? g_strdup_printf (_ ("after %s"), list->str) : g_strdup ("");
}

static char *
dup_detail (const AlliesRoadmapCards *self, const AlliesRoadmapEntry *entry)
{
  double months = allies_initiative_get_duration (entry->initiative);
  g_autofree char *value = allies_number_text_signed_money (entry->value, self->currency);

  if (!self->roomy)
    return g_strdup ("");
  return g_strdup_printf (
      ngettext ("%g month, worth %s", "%g months, worth %s", months > 1 ? 2 : 1), months, value);
}

typedef struct
{
  char *title;
  char *needs;
  char *detail;
  gboolean needs_below;
  double text_width;
  double title_height;
  double needs_height; /* 0 where it stands beside the title */
  double height;
} Card;

static void
card_clear (Card *card)
{
  g_free (card->title);
  g_free (card->needs);
  g_free (card->detail);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Card, card_clear)

static double
measure_small (const AlliesRoadmapCards *self, const char *text, double width)
{
  return *text != '\0' ? allies_text_flow_measure (self->builder, ALLIES_STYLE_SMALL, text, width)
                       : 0;
}

static Card
lay_out (const AlliesRoadmapCards *self, const AlliesRoadmapEntry *entry)
{
  guint number = GPOINTER_TO_UINT (
      g_hash_table_lookup (self->numbers, allies_initiative_get_id (entry->initiative)));
  Card card = { g_strdup_printf ("%u  %s", number, allies_initiative_get_name (entry->initiative)),
                dup_needs (self, entry->initiative), dup_detail (self, entry) };
  double needs = allies_style_measure (self->builder, ALLIES_STYLE_SMALL, card.needs);
  double room = self->width - LEFT - RIGHT;

  if (needs > 0)
    needs += 8;
  card.needs_below = room - needs < LEAST_TEXT;
  card.text_width = card.needs_below ? room : room - needs;
  card.title_height = measure_small (self, card.title, card.text_width);
  card.needs_height = card.needs_below ? measure_small (self, card.needs, room) : 0;
  card.height = card.title_height + card.needs_height + measure_small (self, card.detail, room)
                + 2 * self->padding - 1;
  return card;
}

double
allies_roadmap_cards_measure (const AlliesRoadmapCards *self, const AlliesRoadmapEntry *entry)
{
  g_return_val_if_fail (self != NULL && entry != NULL, 0);

  g_auto (Card) card = lay_out (self, entry);

  return card.height;
}

static void
draw_texts (const AlliesRoadmapCards *self, const Card *card, double left, double top)
{
  double x = left + LEFT;
  double y = top + self->padding - 1;
  double below = y + card->title_height;

  allies_text_flow_draw (self->builder, x, y, card->text_width, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_SMALL, ALLIES_INK_INK, card->title);
  if (card->needs_below)
    allies_text_flow_draw (self->builder, x, below, card->text_width, ALLIES_ANCHOR_START,
                           ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, card->needs);
  else
    allies_style_text (self->builder, left + self->width - RIGHT, top + self->padding + 8,
                       ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, card->needs);
  if (*card->detail != '\0')
    allies_text_flow_draw (self->builder, x, below + card->needs_height, self->width - LEFT - RIGHT,
                           ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, card->detail);
}

void
allies_roadmap_cards_draw (const AlliesRoadmapCards *self,
                           const AlliesRoadmapEntry *entry,
                           double left,
                           double top)
{
  g_return_if_fail (self != NULL && entry != NULL);

  g_auto (Card) card = lay_out (self, entry);

  allies_scene_builder_push_subject (self->builder, allies_initiative_get_id (entry->initiative));
  allies_scene_builder_rectangle (self->builder, left, top, self->width, card.height, 3,
                                  ALLIES_INK_SURFACE, ALLIES_INK_FAINT, 0.8);
  allies_marks_owner (self->builder, left + 6, top + card.height / 2,
                      allies_initiative_get_owner (entry->initiative));
  draw_texts (self, &card, left, top);
  allies_scene_builder_pop_subject (self->builder);
}
