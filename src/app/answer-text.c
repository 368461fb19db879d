/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/answer-text.h"

#include "app/figure-text.h"
#include "dossier/earlier.h"
#include "model/unit.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AlliesAnswerState state;
  double level;
  double number;
  const char *const *practices;
} Said;

static Said
get_said (gpointer record)
{
  if (ALLIES_IS_EARLIER (record))
    return (Said){ allies_earlier_get_state (record), allies_earlier_get_level (record),
                   allies_earlier_get_number (record), allies_earlier_get_practices (record) };
  if (ALLIES_IS_ANSWER (record))
    return (Said){ allies_answer_get_state (record), allies_answer_get_level (record),
                   allies_answer_get_number (record), allies_answer_get_practices (record) };
  return (Said){ ALLIES_ANSWER_OPEN };
}

char *
allies_answer_text_new_level (double level)
{
  g_autofree char *number = allies_figure_text_format (level, 2);

  /* Translators: an answer, such as "level 3" */
  return g_strdup_printf (_ ("level %s"), number);
}

char *
allies_answer_text_new_figure (AlliesQuestion *question, double figure)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);

  const char *unit = allies_unit_get_name (allies_question_get_unit (question));
  g_autofree char *number =
      allies_figure_text_format (figure, allies_question_get_decimals (question));

  return *unit != '\0' ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

char *
allies_answer_text_new (AlliesQuestion *question, gpointer record)
{
  g_return_val_if_fail (ALLIES_IS_QUESTION (question), NULL);

  Said said = get_said (record);

  switch (said.state)
    {
    case ALLIES_ANSWER_LEVEL:
      return allies_answer_text_new_level (said.level);
    case ALLIES_ANSWER_PRACTICES:
      return g_strdup_printf (_ ("%u of %u in place"), g_strv_length ((char **)said.practices),
                              g_list_model_get_n_items (allies_question_get_practices (question)));
    case ALLIES_ANSWER_NUMBER:
      return allies_answer_text_new_figure (question, said.number);
    case ALLIES_ANSWER_NOT_APPLICABLE:
      return g_strdup (_ ("not applicable"));
    case ALLIES_ANSWER_UNKNOWN:
      return g_strdup (_ ("don't know"));
    case ALLIES_ANSWER_OPEN:
    default:
      return g_strdup (_ ("no answer"));
    }
}
