/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-entries.h"

#include "base/xml-stream-values.h"
#include "peers/pool-moment.h"
#include "peers/pool-words.h"
#include "scoring/position.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_LEVEL  1e6
#define MOST_NUMBER 1e15

struct _AlliesPoolEntries
{
  const AlliesPoolFrame *frame;
  AlliesXmlStream *stream;
  AlliesPoolYear *year;
  gint64 last_answer;
  guint expected;        /* the question that is probably next */
  gboolean is_answering; /* inside an answer */
  AlliesPoolAnswer answer;
  GArray *ticked;
};

static const char *const flagged_words[] = { "no", "yes", NULL };

AlliesPoolEntries *
allies_pool_entries_new (const AlliesPoolFrame *frame, AlliesXmlStream *stream)
{
  g_return_val_if_fail (frame != NULL && stream != NULL, NULL);

  AlliesPoolEntries *entries = g_new0 (AlliesPoolEntries, 1);

  entries->frame = frame;
  entries->stream = stream;
  entries->year = allies_pool_year_new (frame);
  entries->ticked = g_array_new (FALSE, FALSE, sizeof (int));
  return entries;
}

void
allies_pool_entries_free (AlliesPoolEntries *entries)
{
  if (entries == NULL)
    return;
  allies_pool_year_free (entries->year);
  g_array_unref (entries->ticked);
  g_free (entries);
}

void
allies_pool_entries_begin (AlliesPoolEntries *entries, gboolean blind)
{
  g_return_if_fail (entries != NULL);

  allies_pool_year_begin (entries->year, blind);
  entries->last_answer = G_MININT64;
  entries->is_answering = FALSE;
}

AlliesPoolYear *
allies_pool_entries_get_year (AlliesPoolEntries *entries)
{
  g_return_val_if_fail (entries != NULL, NULL);
  return entries->year;
}

gint64
allies_pool_entries_get_last_answer (AlliesPoolEntries *entries)
{
  g_return_val_if_fail (entries != NULL, G_MININT64);
  return entries->last_answer;
}

static void
complain_twice (AlliesPoolEntries *entries)
{
  allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                              _ ("This entry is in the file twice."));
}

static gboolean
is_alternative (AlliesPoolEntries *entries)
{
  gsize length;

  return allies_xml_stream_get (entries->stream, WORD_ALTERNATIVE, &length) != NULL;
}

static void
read_respondent (AlliesPoolEntries *entries)
{
  g_autofree char *id = allies_xml_stream_require_id (entries->stream, WORD_ID);
  int side = allies_xml_stream_choose (entries->stream, WORD_SIDE, allies_side_codes, -1);

  if (id == NULL)
    return;
  guint index = allies_pool_year_find_respondent (entries->year, id, strlen (id));
  if (!allies_pool_year_introduce (entries->year, index, (AlliesSide)side))
    complain_twice (entries);
}

static int
find_question (AlliesPoolEntries *entries, const char *id, gsize length)
{
  const AlliesPoolFrame *frame = entries->frame;

  if (allies_pool_names_is (frame->questions, entries->expected, id, length))
    return (int)entries->expected;
  return allies_pool_names_find (frame->questions, id, length);
}

/* negative, with a fault, when the questionnaire has no such question */
static int
require_question (AlliesPoolEntries *entries)
{
  gsize length;
  const char *id = allies_xml_stream_require (entries->stream, WORD_QUESTION, &length);
  int index = id != NULL ? find_question (entries, id, length) : -1;

  if (id != NULL && index < 0)
    {
      g_autofree char *text = g_strndup (id, length);

      allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                  _ ("There is no question “%s” in the questionnaire “%s”."), text,
                                  entries->frame->model);
    }
  return index;
}

static void
read_time (AlliesPoolEntries *entries)
{
  gsize length;
  const char *text = allies_xml_stream_get (entries->stream, WORD_TIME, &length);
  gint64 moment;

  if (text == NULL || length == 0)
    return;
  if (allies_pool_moment_parse (text, length, &moment))
    {
      entries->last_answer = MAX (entries->last_answer, moment);
      return;
    }

  g_autofree char *copy = g_strndup (text, length);
  allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                              _ ("“%.40s” is not a moment such as 2026-09-14T10:30:00Z."), copy);
}

static void
check_level (AlliesPoolEntries *entries, double level)
{
  const AlliesPoolFrame *frame = entries->frame;

  for (guint i = 0; i < frame->n_levels; i++)
    if (frame->levels[i] == level)
      return;

  g_autofree char *text = isnan (level) ? NULL : allies_number_to_text (level);
  if (text == NULL)
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID, _ ("The level is missing."));
  else
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                _ ("Level %s is not on the scale, which goes from %g to %g."), text,
                                frame->low, frame->high);
}

static void
check_figure (AlliesPoolEntries *entries, guint question, double number)
{
  const AlliesPoolQuestion *known = &entries->frame->list[question];

  if (!(number >= known->minimum && number <= known->maximum))
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                _ ("The figure for “%s” must lie between %g and %g."),
                                allies_pool_names_get (entries->frame->questions, question),
                                known->minimum, known->maximum);
}

static gboolean
is_fitting (AlliesAnswerState state, AlliesQuestionKind kind)
{
  return (state != ALLIES_ANSWER_LEVEL || kind == ALLIES_QUESTION_LEVEL)
         && (state != ALLIES_ANSWER_PRACTICES || kind == ALLIES_QUESTION_PRACTICES)
         && (state != ALLIES_ANSWER_NUMBER || kind == ALLIES_QUESTION_NUMBER);
}

static void
check_state (AlliesPoolEntries *entries, double level, double number)
{
  AlliesPoolAnswer *answer = &entries->answer;

  if (!is_fitting (answer->state, entries->frame->list[answer->question].kind))
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                _ ("“%s” cannot be answered by “%s”."),
                                allies_pool_names_get (entries->frame->questions, answer->question),
                                allies_answer_states[answer->state]);
  else if (answer->state == ALLIES_ANSWER_LEVEL)
    check_level (entries, level);
  else if (answer->state == ALLIES_ANSWER_NUMBER)
    check_figure (entries, answer->question, number);
}

static void
begin_answer (AlliesPoolEntries *entries)
{
  gsize length;
  const char *respondent = allies_xml_stream_require (entries->stream, WORD_RESPONDENT, &length);
  int question = respondent != NULL ? require_question (entries) : -1;
  double level =
      allies_xml_stream_get_number (entries->stream, WORD_LEVEL, -MOST_LEVEL, MOST_LEVEL);
  double number =
      allies_xml_stream_get_number (entries->stream, WORD_NUMBER, -MOST_NUMBER, MOST_NUMBER);
  int state = allies_xml_stream_choose (entries->stream, WORD_STATE, allies_answer_states,
                                        ALLIES_ANSWER_OPEN);

  if (question < 0)
    return;
  entries->is_answering = TRUE;
  entries->expected = entries->frame->list[question].following;
  entries->answer = (AlliesPoolAnswer){
    .respondent = allies_pool_year_find_respondent (entries->year, respondent, length),
    .question = (guint)question,
    .state = (AlliesAnswerState)state,
    .flagged = allies_xml_stream_choose (entries->stream, WORD_FLAGGED, flagged_words, 0) == 1,
    .value = state == ALLIES_ANSWER_LEVEL    ? level
             : state == ALLIES_ANSWER_NUMBER ? number
                                             : NAN,
  };
  g_array_set_size (entries->ticked, 0);
  read_time (entries);
  check_state (entries, level, number);
}

static void
end_practice (AlliesPoolEntries *entries)
{
  const AlliesPoolQuestion *question = &entries->frame->list[entries->answer.question];
  const char *id = allies_pool_names_get (entries->frame->questions, entries->answer.question);
  g_autofree char *practice = allies_xml_stream_dup_text (entries->stream);
  int index = allies_pool_names_find (question->practices, practice, strlen (practice));

  if (entries->answer.state != ALLIES_ANSWER_PRACTICES)
    return;
  if (index < 0)
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                _ ("The question “%s” has no practice “%.64s”."), id, practice);
  for (guint i = 0; i < entries->ticked->len; i++)
    if (g_array_index (entries->ticked, int, i) == index)
      allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                  _ ("The practice “%s” of “%s” is ticked twice."), practice, id);
  g_array_append_val (entries->ticked, index);
}

static void
end_answer (AlliesPoolEntries *entries)
{
  AlliesPoolAnswer *answer = &entries->answer;
  const AlliesPoolFrame *frame = entries->frame;

  if (answer->state == ALLIES_ANSWER_PRACTICES)
    answer->value =
        allies_ticked_to_level (frame->low, frame->high, entries->ticked->len,
                                allies_pool_names_get_n (frame->list[answer->question].practices));
  if (!allies_pool_year_answer (entries->year, answer))
    complain_twice (entries);
  entries->is_answering = FALSE;
}

static void
read_agreement (AlliesPoolEntries *entries)
{
  int question = require_question (entries);
  double level =
      allies_xml_stream_get_number (entries->stream, WORD_LEVEL, -MOST_LEVEL, MOST_LEVEL);
  int state = allies_xml_stream_choose (entries->stream, WORD_STATE, allies_agreement_states,
                                        ALLIES_AGREEMENT_LEVEL);

  if (question < 0)
    return;
  if (state == ALLIES_AGREEMENT_LEVEL
      && !(level >= entries->frame->low && level <= entries->frame->high))
    allies_xml_stream_complain (entries->stream, ALLIES_ERROR_INVALID,
                                _ ("The level must lie on the scale, from %g to %g."),
                                entries->frame->low, entries->frame->high);
  if (!allies_pool_year_agree (entries->year, (guint)question, (AlliesAgreementState)state, level))
    complain_twice (entries);
}

void
allies_pool_entries_start (AlliesPoolEntries *entries, int word, guint depth)
{
  g_return_if_fail (entries != NULL);

  if (depth == 4 && word == WORD_PRACTICE && entries->is_answering)
    allies_xml_stream_collect_text (entries->stream);
  if (depth != 3 || word < 0 || is_alternative (entries))
    return;
  if (word == WORD_ANSWER)
    begin_answer (entries);
  else if (word == WORD_RESPONDENT)
    read_respondent (entries);
  else if (word == WORD_AGREEMENT)
    read_agreement (entries);
  else if (word == WORD_HANDOUT)
    allies_pool_year_hand_out (
        entries->year,
        (AlliesSide)allies_xml_stream_choose (entries->stream, WORD_SIDE, allies_side_codes, -1));
  else if ((word == WORD_REVEAL && !allies_pool_year_reveal (entries->year))
           || (word == WORD_COMPLETION
               && !allies_pool_year_complete (
                   entries->year, (AlliesSide)allies_xml_stream_choose (entries->stream, WORD_SIDE,
                                                                        allies_side_codes, -1))))
    complain_twice (entries);
}

void
allies_pool_entries_end (AlliesPoolEntries *entries, int word, guint depth)
{
  g_return_if_fail (entries != NULL);

  if (depth == 4 && word == WORD_PRACTICE && entries->is_answering)
    end_practice (entries);
  else if (depth == 3 && word == WORD_ANSWER && entries->is_answering)
    end_answer (entries);
}
