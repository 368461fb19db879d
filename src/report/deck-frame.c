/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/deck-frame.h"

#include "report/findings-money.h"
#include "report/text-flow.h"
#include "report/title-lines.h"
#include "scene/scene-text.h"

#include <glib/gi18n-lib.h>

#define TOPIC_BASELINE     38.0
#define TITLE_TOP          46.0
#define ACCENT_TOP         20.0
#define ACCENT_WIDTH       36.0
#define ACCENT_HEIGHT      3.0
#define LOGO_TOP           10.0
#define LOGO_WIDTH         96.0
#define LOGO_HEIGHT        18.0
#define SOURCE_GAP         6.0
#define RULE_RISE          38.0 /* above the foot of the page */
#define FOOTER_RISE        22.0
#define NUMBER_WIDTH       40.0
#define FOOTER_LINES       2
#define WIDE               900.0
#define SOURCE_LINES       2
#define LEFT_TO_RIGHT_MARK "\xE2\x80\x8E"

double
allies_deck_frame_get_bottom (const AlliesPaperSize *size)
{
  guint lines = size->width < WIDE ? SOURCE_LINES + 1 : SOURCE_LINES;

  return size->height - RULE_RISE - 5 - SOURCE_GAP
         - lines * allies_style_get_leading (ALLIES_STYLE_SMALL);
}

gboolean
allies_deck_frame_has_accent (const AlliesDeckFrame *frame)
{
  return *allies_presentation_get_accent (frame->presentation) != '\0';
}

void
allies_deck_frame_draw_logo (
    AlliesDeckFrame *frame, AlliesAnchor anchor, double x, double y, double width, double height)
{
  double scale;
  double drawn;
  g_autofree char *alternative = NULL;

  if (frame->logo == NULL)
    return;
  scale = MIN (width / allies_pixels_get_width (frame->logo),
               height / allies_pixels_get_height (frame->logo));
  drawn = scale * allies_pixels_get_width (frame->logo);
  /* Translators: %s is the name of a company */
  alternative = g_strdup_printf (
      _ ("Logo of %s"), allies_organisation_get_name (allies_deck_frame_get_organisation (frame)));
  allies_scene_builder_image (frame->builder, anchor == ALLIES_ANCHOR_END ? x - drawn : x, y, drawn,
                              scale * allies_pixels_get_height (frame->logo), frame->logo,
                              alternative);
}

static void
draw_company (AlliesDeckFrame *frame)
{
  if (allies_deck_frame_has_accent (frame))
    allies_scene_builder_rectangle (frame->builder, ALLIES_DECK_MARGIN, ACCENT_TOP, ACCENT_WIDTH,
                                    ACCENT_HEIGHT, 0, ALLIES_INK_ACCENT, ALLIES_INK_NONE, 0);
  allies_deck_frame_draw_logo (frame, ALLIES_ANCHOR_END, frame->width - ALLIES_DECK_MARGIN,
                               LOGO_TOP, LOGO_WIDTH, LOGO_HEIGHT);
}

double
allies_deck_frame_begin (AlliesDeckFrame *frame,
                         const char *id,
                         const char *topic,
                         const char *title,
                         const char *subtitle)
{
  g_autofree char *capitals = g_utf8_strup (topic, -1);
  double y = TITLE_TOP;

  frame->number++;
  g_ptr_array_add (frame->pages, g_strdup (id));
  allies_scene_builder_begin_page (frame->builder, id, title, frame->width, frame->height);
  draw_company (frame);
  allies_style_text (frame->builder, ALLIES_DECK_MARGIN, TOPIC_BASELINE, ALLIES_ANCHOR_START,
                     ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_MUTED, capitals);
  if (allies_presentation_is_draft (frame->presentation))
    allies_style_text (frame->builder, frame->width - ALLIES_DECK_MARGIN, TOPIC_BASELINE,
                       ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL_STRONG, ALLIES_INK_WARNING,
                       _ ("DRAFT"));
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_TITLE);
  y += allies_title_lines_draw (frame->builder, allies_results_get_model (frame->results),
                                ALLIES_DECK_MARGIN, y, frame->content_width, title);
  allies_scene_builder_pop_role (frame->builder);
  if (subtitle != NULL)
    y += 2
         + allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN, y + 2, frame->content_width,
                                  ALLIES_ANCHOR_START, ALLIES_STYLE_BODY, ALLIES_INK_MUTED,
                                  subtitle);
  return y + 14;
}

char *
allies_deck_frame_dup_part_id (const char *id, guint part)
{
  return part == 1 ? g_strdup (id) : g_strdup_printf ("%s-%u", id, part);
}

double
allies_deck_frame_begin_part (AlliesDeckFrame *frame,
                              const char *id,
                              guint part,
                              const char *topic,
                              const char *title,
                              const char *subtitle)
{
  g_autofree char *part_id = allies_deck_frame_dup_part_id (id, part);
  g_autofree char *continued = part > 1 ? g_strdup_printf (_ ("%s (continued)"), title) : NULL;
  double top = allies_deck_frame_begin (frame, part_id, topic,
                                        continued != NULL ? continued : title, subtitle);

  allies_scene_builder_set_outline_level (frame->builder, part > 1 ? 1 : 0);
  return top;
}

static char *
dup_footer (const AlliesDeckFrame *frame)
{
  AlliesDossier *dossier = allies_results_get_dossier (frame->results);
  guint year = allies_results_get_year (frame->results);
  AlliesAssessment *assessment = allies_dossier_get_assessment (dossier, year);
  g_autofree char *iso = g_strconcat (allies_assessment_get_date (assessment), "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (iso, NULL);
  const char *line = allies_presentation_get_confidentiality (frame->presentation);
  g_autofree char *day = date != NULL ? g_date_time_format (date, "%-d %B %Y") : g_strdup ("");

  g_autofree char *footer = g_strdup_printf (
      _ ("%s · Assessment %u%s%s · Dossier %s%s%s"),
      allies_organisation_get_name (allies_deck_frame_get_organisation (frame)), year,
      *day != '\0' ? ", " : "", day, frame->fingerprint, *line != '\0' ? " · " : "", line);

  /* A long name from right to left does not turn the line round. */
  return allies_scene_text_runs_left (footer) ? g_strconcat (LEFT_TO_RIGHT_MARK, footer, NULL)
                                              : g_steal_pointer (&footer);
}

void
allies_deck_frame_end (AlliesDeckFrame *frame, const char *source)
{
  g_autofree char *whole = dup_footer (frame);
  g_autofree char *footer = allies_text_flow_shorten (
      frame->builder, ALLIES_STYLE_SMALL, whole, frame->content_width - NUMBER_WIDTH, FOOTER_LINES);
  g_autofree char *number = frame->hidden ? g_strdup ("") : g_strdup_printf ("%u", frame->number);

  if (source != NULL)
    allies_text_flow_draw_balanced (
        frame->builder, ALLIES_DECK_MARGIN, frame->content_bottom + SOURCE_GAP,
        frame->content_width, ALLIES_ANCHOR_START, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, source);
  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_DECORATION);
  allies_scene_builder_line (frame->builder, ALLIES_DECK_MARGIN, frame->height - RULE_RISE,
                             frame->width - ALLIES_DECK_MARGIN, frame->height - RULE_RISE,
                             ALLIES_INK_FAINT, 0.8, ALLIES_DASH_SOLID);
  allies_text_flow_draw (frame->builder, ALLIES_DECK_MARGIN,
                         frame->height - FOOTER_RISE - allies_style_get_size (ALLIES_STYLE_SMALL),
                         frame->content_width - NUMBER_WIDTH, ALLIES_ANCHOR_START,
                         ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, footer);
  allies_style_text (frame->builder, frame->width - ALLIES_DECK_MARGIN, frame->height - FOOTER_RISE,
                     ALLIES_ANCHOR_END, ALLIES_STYLE_SMALL, ALLIES_INK_MUTED, number);
  allies_scene_builder_pop_role (frame->builder);
}

void
allies_deck_frame_begin_figure (AlliesDeckFrame *frame, const char *description, double x, double y)
{
  g_return_if_fail (frame != NULL && description != NULL);

  allies_scene_builder_push_figure (frame->builder, description);
  allies_scene_builder_push_offset (frame->builder, x, y);
}

void
allies_deck_frame_end_figure (AlliesDeckFrame *frame)
{
  g_return_if_fail (frame != NULL);

  allies_scene_builder_pop_offset (frame->builder);
  allies_scene_builder_pop_role (frame->builder);
}

double
allies_deck_frame_draw_heading (
    AlliesDeckFrame *frame, double x, double top, double width, const char *text)
{
  g_return_val_if_fail (frame != NULL && text != NULL, 0);

  allies_scene_builder_push_role (frame->builder, ALLIES_ROLE_HEADING);
  double height = allies_text_flow_draw (frame->builder, x, top, width, ALLIES_ANCHOR_START,
                                         ALLIES_STYLE_HEADING, ALLIES_INK_INK, text);

  allies_scene_builder_pop_role (frame->builder);
  return height;
}

AlliesOrganisation *
allies_deck_frame_get_organisation (const AlliesDeckFrame *frame)
{
  return allies_dossier_get_organisation (allies_results_get_dossier (frame->results));
}

const char *
allies_deck_frame_get_currency (const AlliesDeckFrame *frame)
{
  return allies_organisation_get_currency (allies_deck_frame_get_organisation (frame));
}

char *
allies_deck_frame_dup_answers_place (const char *capability)
{
  return g_strconcat ("answers of ", capability, NULL);
}

char *
allies_deck_frame_dup_rule_place (AlliesMethodSection section)
{
  return g_strdup_printf ("rule %u", (guint)section);
}

char *
allies_deck_frame_dup_stage_place (guint stage)
{
  return g_strdup_printf ("stage %u", stage + 1);
}

static void
link_answers (AlliesDeckFrame *frame, const char *capability, const AlliesBox *box)
{
  g_autofree char *place = allies_deck_frame_dup_answers_place (capability);

  allies_scene_builder_link_place (frame->builder, box->x, box->y, box->width, box->height, place);
}

static void
link_capability (AlliesDeckFrame *frame, const char *subject, const char *capability)
{
  AlliesBox box;

  if (allies_scene_builder_find_subject (frame->builder, subject, &box))
    link_answers (frame, capability, &box);
}

static void
link_pillars (AlliesDeckFrame *frame)
{
  GListModel *pillars = allies_model_get_pillars (allies_results_get_model (frame->results));

  for (guint i = 0; i < g_list_model_get_n_items (pillars); i++)
    {
      g_autoptr (AlliesPillar) pillar = g_list_model_get_item (pillars, i);
      g_autoptr (AlliesCapability) first =
          g_list_model_get_item (allies_pillar_get_capabilities (pillar), 0);

      if (first != NULL)
        link_capability (frame, allies_pillar_get_id (pillar), allies_capability_get_id (first));
    }
}

static void
link_initiatives (AlliesDeckFrame *frame)
{
  guint n = 0;
  AlliesRoadmap *roadmap = allies_results_get_roadmap (frame->results);
  const AlliesRoadmapStage *stages =
      roadmap != NULL ? allies_roadmap_get_stages (roadmap, &n) : NULL;

  for (guint s = 0; s < n; s++)
    {
      g_autofree char *place = allies_deck_frame_dup_stage_place (s);
      AlliesBox box;

      for (guint i = 0; i < stages[s].entries->len; i++)
        if (allies_scene_builder_find_subject (
                frame->builder,
                allies_initiative_get_id (
                    g_array_index (stages[s].entries, AlliesRoadmapEntry, i).initiative),
                &box))
          allies_scene_builder_link_place (frame->builder, box.x, box.y, box.width, box.height,
                                           place);
    }
}

void
allies_deck_frame_link_subjects (AlliesDeckFrame *frame)
{
  guint n;
  const AlliesGap *gaps = allies_gaps_get_all (allies_results_get_gaps (frame->results), &n);

  for (guint i = 0; i < n; i++)
    link_capability (frame, gaps[i].id, gaps[i].id);
  link_pillars (frame);
  link_initiatives (frame);
}

void
allies_deck_frame_link_rule (
    AlliesDeckFrame *frame, AlliesMethodRule rule, double x, double y, double width, double height)
{
  g_autofree char *place = allies_deck_frame_dup_rule_place (allies_method_rule_get_section (rule));

  allies_scene_builder_link_place (frame->builder, x, y, width, height, place);
}

void
allies_deck_frame_end_with_money (AlliesDeckFrame *frame)
{
  g_autofree char *note = allies_findings_money_note (frame->results);

  allies_deck_frame_end (frame, note);
}

const char *
allies_deck_frame_get_assumption_note (void)
{
  return _ ("All money: planning assumptions from the catalogue of initiatives, scaled to revenue "
            "and budgets, not yet confirmed by Finance.");
}
