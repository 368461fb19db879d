/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/tables-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const AlliesSheetColumn columns[] = {
  { N_ ("Pillar"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Capability"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Identifier"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Question"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Marketing"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Technology"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Marketing less technology"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Agreed"), ALLIES_SHEET_NUMBER, 2, NULL },
  { N_ ("Reason"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Agreed on (UTC)"), ALLIES_SHEET_TEXT, 0, NULL },
  { N_ ("Counted as"), ALLIES_SHEET_NUMBER, 2, NULL },
};

static void
add_side (AlliesSheet *sheet, const AlliesPosition *position, AlliesSide side)
{
  switch (position->side_states[side])
    {
    case ALLIES_POSITION_NOT_APPLICABLE:
      allies_sheet_add_text (sheet, _ ("not applicable"));
      break;
    case ALLIES_POSITION_UNKNOWN:
      allies_sheet_add_text (sheet, _ ("don’t know"));
      break;
    case ALLIES_POSITION_KNOWN:
    case ALLIES_POSITION_OPEN:
    default:
      allies_sheet_add_number (sheet, position->sides[side]);
      break;
    }
}

static void
add_agreement (AlliesSheet *sheet, AlliesAgreement *agreement)
{
  if (agreement == NULL)
    allies_sheet_add_text (sheet, NULL);
  else if (allies_agreement_get_state (agreement) == ALLIES_AGREEMENT_NOT_APPLICABLE)
    allies_sheet_add_text (sheet, _ ("not applicable"));
  else if (allies_agreement_get_state (agreement) == ALLIES_AGREEMENT_DIFFER)
    allies_sheet_add_text (sheet, _ ("differ"));
  else
    allies_sheet_add_number (sheet, allies_agreement_get_level (agreement));
  allies_sheet_add_text (sheet, agreement != NULL ? allies_agreement_get_why (agreement) : NULL);
  allies_sheet_add_text (sheet, agreement != NULL ? allies_agreement_get_time (agreement) : NULL);
}

static void
add_row (AlliesSheet *sheet,
         AlliesResults *results,
         AlliesQuestion *question,
         const AlliesPosition *position)
{
  const double *sides = position->sides;

  allies_sheet_add_row (sheet);
  allies_tables_add_question (sheet, allies_results_get_model (results), question);
  add_side (sheet, position, ALLIES_SIDE_MARKETING);
  add_side (sheet, position, ALLIES_SIDE_TECHNOLOGY);
  allies_sheet_add_number (sheet, sides[ALLIES_SIDE_MARKETING] - sides[ALLIES_SIDE_TECHNOLOGY]);
  add_agreement (sheet, allies_dossier_get_agreement (allies_results_get_dossier (results),
                                                      allies_results_get_year (results),
                                                      allies_question_get_id (question)));
  if (position->state == ALLIES_POSITION_NOT_APPLICABLE)
    allies_sheet_add_text (sheet, _ ("not applicable"));
  else
    allies_sheet_add_number (sheet, position->value);
}

AlliesSheet *
allies_tables_new_differences (AlliesResults *results)
{
  AlliesSheet *sheet =
      allies_tables_start (results, _ ("Differences"), columns, G_N_ELEMENTS (columns));
  GListModel *questions = allies_model_get_questions (allies_results_get_model (results));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);
      const AlliesPosition *position = allies_score_get_position (
          allies_results_get_score (results), allies_question_get_id (question));

      if (position != NULL)
        add_row (sheet, results, question, position);
    }
  return sheet;
}
