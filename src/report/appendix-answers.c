/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xml-writer.h"
#include "report/deck-pages.h"
#include "report/number-text.h"
#include "report/page-parting.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN_POSITION 4
#define LEAST_PADDING   2.2

typedef struct
{
  AlliesDeckFrame *frame;
  AlliesTable *table;
} Place;

static char *
dup_rounded (double value, double steps)
{
  return isnan (value) ? g_strdup ("–") : allies_number_to_text (round (value * steps) / steps);
}

/* A checklist of seven gives sevenths of the scale. */
static char *
dup_level (double level)
{
  return dup_rounded (level, 100);
}

static char *
dup_side (const AlliesPosition *position, guint side)
{
  switch (position->side_states[side])
    {
    case ALLIES_POSITION_KNOWN:
      return dup_level (position->sides[side]);
    case ALLIES_POSITION_NOT_APPLICABLE:
      return g_strdup (_ ("not applicable"));
    case ALLIES_POSITION_UNKNOWN:
      return g_strdup (_ ("don’t know"));
    case ALLIES_POSITION_OPEN:
    default:
      return g_strdup ("–");
    }
}

static char *
dup_agreement (const AlliesPosition *position)
{
  if (!position->settled)
    return g_strdup ("");
  if (position->state == ALLIES_POSITION_NOT_APPLICABLE)
    return g_strdup (_ ("not applicable"));
  return isnan (position->agreed) ? g_strdup (_ ("differ")) : dup_level (position->agreed);
}

static void
append_remark (GString *text, const char *who, const char *remark)
{
  if (*remark == '\0')
    return;
  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", who, remark);
}

static void
append_remarks (AlliesDeckFrame *frame,
                GString *text,
                AlliesRespondent *respondent,
                const char *question)
{
  AlliesAnswer *answer = allies_dossier_get_answer (
      allies_results_get_dossier (frame->results), allies_results_get_year (frame->results),
      allies_respondent_get_id (respondent), question);
  const char *who = allies_side_get_title (allies_respondent_get_side (respondent));

  if (answer == NULL)
    return;
  append_remark (text, who, allies_answer_get_reason (answer));
  append_remark (text, who, allies_answer_get_note (answer));
  for (guint i = 0; allies_answer_get_evidence (answer)[i] != NULL; i++)
    append_remark (text, who, allies_answer_get_evidence (answer)[i]);
}

static char *
dup_remarks (AlliesDeckFrame *frame, const char *question)
{
  AlliesDossier *dossier = allies_results_get_dossier (frame->results);
  guint year = allies_results_get_year (frame->results);
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);
  AlliesAgreement *agreement = allies_dossier_get_agreement (dossier, year, question);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < respondents->len; i++)
    append_remarks (frame, text, respondents->pdata[i], question);
  if (agreement != NULL)
    append_remark (text, _ ("Together"), allies_agreement_get_why (agreement));
  return g_string_free (text, FALSE);
}

/* Why a side gave no figure, as far as one of its respondents said so. */
static const char *
get_silence (AlliesDeckFrame *frame, AlliesQuestion *question, AlliesSide side)
{
  AlliesDossier *dossier = allies_results_get_dossier (frame->results);
  guint year = allies_results_get_year (frame->results);
  g_autoptr (GPtrArray) respondents = allies_dossier_list (dossier, "respondent", year);
  const char *silence = "–";

  for (guint i = 0; i < respondents->len; i++)
    {
      AlliesRespondent *respondent = respondents->pdata[i];
      AlliesAnswer *answer = allies_dossier_get_answer (
          dossier, year, allies_respondent_get_id (respondent), allies_question_get_id (question));

      if (answer == NULL || allies_respondent_get_side (respondent) != side)
        continue;
      if (allies_answer_get_state (answer) == ALLIES_ANSWER_NOT_APPLICABLE)
        return _ ("not applicable");
      if (allies_answer_get_state (answer) == ALLIES_ANSWER_UNKNOWN)
        silence = _ ("don’t know");
    }
  return silence;
}

static char *
dup_number (AlliesDeckFrame *frame, AlliesQuestion *question, AlliesSide side)
{
  double number = allies_side_number (allies_results_get_dossier (frame->results),
                                      allies_results_get_year (frame->results), question, side);
  g_autofree char *text = dup_rounded (number, 1000);

  if (isnan (number))
    return g_strdup (get_silence (frame, question, side));
  return g_str_equal (allies_question_get_unit (question), "percent")
             ? g_strconcat (text, "\xC2\xA0%", NULL)
             : g_strdup (text);
}

static void
add_number_row (AlliesDeckFrame *frame,
                AlliesTable *table,
                AlliesQuestion *question,
                const char *capability)
{
  g_autofree char *marketing = dup_number (frame, question, ALLIES_SIDE_MARKETING);
  g_autofree char *technology = dup_number (frame, question, ALLIES_SIDE_TECHNOLOGY);
  g_autofree char *remarks = dup_remarks (frame, allies_question_get_id (question));
  const char *cells[] = {
    allies_question_get_text (question), marketing, technology, "", "", remarks, NULL
  };

  allies_table_add_row (table, capability, FALSE, cells);
}

static void
add_row (AlliesDeckFrame *frame,
         AlliesTable *table,
         AlliesQuestion *question,
         const char *capability)
{
  const AlliesPosition *position = allies_score_get_position (
      allies_results_get_score (frame->results), allies_question_get_id (question));

  if (position == NULL)
    {
      add_number_row (frame, table, question, capability);
      return;
    }

  g_autofree char *marketing = dup_side (position, ALLIES_SIDE_MARKETING);
  g_autofree char *technology = dup_side (position, ALLIES_SIDE_TECHNOLOGY);
  g_autofree char *agreed = dup_agreement (position);
  g_autofree char *value = dup_level (position->value);
  g_autofree char *remarks = dup_remarks (frame, allies_question_get_id (question));
  const char *cells[] = {
    allies_question_get_text (question), marketing, technology, agreed, value, remarks, NULL
  };
  allies_table_add_row (table, capability, FALSE, cells);
}

/* Whether somebody said something to a question of a capability, if only not to know. */
static gboolean
is_answered (AlliesDeckFrame *frame, AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const AlliesPosition *position = allies_score_get_position (
          allies_results_get_score (frame->results), allies_question_get_id (question));

      if (position != NULL && position->state != ALLIES_POSITION_OPEN
          && position->state != ALLIES_POSITION_NOT_APPLICABLE)
        return TRUE;
    }
  return FALSE;
}

static char *
dup_score (AlliesDeckFrame *frame, AlliesCapability *capability)
{
  const AlliesScoreEntry *entry = allies_score_find (allies_results_get_score (frame->results),
                                                     allies_capability_get_id (capability));
  g_autofree char *score = allies_number_text_score (entry->score);

  if (isnan (entry->coverage))
    return g_strdup (_ ("not applicable"));
  if (isnan (entry->score))
    return g_strdup (is_answered (frame, capability) ? _ ("not known yet")
                                                     : _ ("not answered yet"));
  return entry->partial ? g_strdup_printf (_ ("%s (partial)"), score) : g_steal_pointer (&score);
}

static void
add_capability (AlliesDeckFrame *frame, AlliesTable *table, AlliesCapability *capability)
{
  GListModel *questions = allies_capability_get_questions (capability);
  const char *id = allies_capability_get_id (capability);
  AlliesPillar *pillar =
      allies_model_find_pillar_of (allies_results_get_model (frame->results), id);
  g_autofree char *score = dup_score (frame, capability);
  g_autofree char *name = g_strdup_printf ("%s: %s", allies_pillar_get_name (pillar),
                                           allies_capability_get_name (capability));
  g_autofree char *heading = g_strdup_printf ("%s – %s", name, score);

  allies_table_add_heading (table, id, heading, name);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      add_row (frame, table, question, id);
    }
}

static AlliesTable *
make_table (AlliesDeckFrame *frame)
{
  GListModel *capabilities =
      allies_model_get_capabilities (allies_results_get_model (frame->results));
  AlliesTable *table = allies_table_new (ALLIES_STYLE_SMALL);

  allies_table_set_padding (table, LEAST_PADDING);
  allies_table_keep_groups (table);
  allies_table_add_column (table, _ ("Question"), 330, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("CMO"), 72, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("CIO"), 72, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Agreed"), 60, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Position"), 54, ALLIES_ANCHOR_START);
  allies_table_add_column (table, _ ("Notes, evidence and reasons"), 286, ALLIES_ANCHOR_START);
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_capability (frame, table, capability);
    }
  allies_table_fit (table, frame->builder, frame->content_width);
  return table;
}

/* From a figure to the rule by which it was made: the score in a heading, the position in a row. */
static void
link_rule (const Place *place, const AlliesTablePlace *row)
{
  double width;
  double left = allies_table_get_column (place->table, COLUMN_POSITION, &width);

  if (row->is_heading)
    allies_deck_frame_link_rule (place->frame, ALLIES_RULE_SCORE, row->x, row->y, row->width,
                                 row->height);
  else
    allies_deck_frame_link_rule (place->frame, ALLIES_RULE_POSITION, row->x + left, row->y, width,
                                 row->height);
}

/* The first page on which a capability is met is where links to it lead. */
static void
remember_page_cb (const char *capability, const AlliesTablePlace *row, gpointer user_data)
{
  Place *place = user_data;
  g_autofree char *name = allies_deck_frame_dup_answers_place (capability);

  link_rule (place, row);
  allies_scene_builder_name_place (place->frame->builder, name);
}

static char *
dup_title (AlliesDeckFrame *frame)
{
  guint answered;
  guint applicable;

  allies_score_count (allies_results_get_score (frame->results), &answered, &applicable);
  return g_strdup_printf (ngettext ("Our answers cover %u of %u question, as each of us gave them",
                                    "Our answers cover %u of %u questions, as each of us gave them",
                                    applicable),
                          answered, applicable);
}

void
allies_appendix_answers_draw (AlliesDeckFrame *frame)
{
  g_autoptr (AlliesTable) table = make_table (frame);
  g_autofree char *title = dup_title (frame);
  guint next = 0;

  for (guint part = 1; part == 1 || next < allies_table_get_n_rows (table); part++)
    {
      Place place = { frame, table };
      double top = allies_deck_frame_begin_part (frame, "answers", part, _ ("Appendix: answers"),
                                                 title, NULL);

      if (part == 1)
        allies_page_parting_share (frame, table, title, top);
      allies_table_draw (table, frame->builder, ALLIES_DECK_MARGIN, top, frame->content_bottom,
                         &next, remember_page_cb, &place);
      allies_deck_frame_end (frame, _ ("The position is the agreed level, else the mean of both "
                                       "sides. Figures never enter a score."));
    }
}
