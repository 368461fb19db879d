/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-frame.h"

#include <string.h>

static guint
add_name (AlliesPoolNames *names, const char *name)
{
  return allies_pool_names_add (names, name, strlen (name));
}

static AlliesPoolNames *
list_practices (AlliesQuestion *question)
{
  GListModel *practices = allies_question_get_practices (question);
  AlliesPoolNames *names = allies_pool_names_new ();

  for (guint i = 0; i < g_list_model_get_n_items (practices); i++)
    {
      g_autoptr (AlliesPractice) practice = g_list_model_get_item (practices, i);

      add_name (names, allies_practice_get_id (practice));
    }
  return names;
}

static void
add_question (AlliesPoolFrame *frame, AlliesModel *model, AlliesQuestion *question)
{
  const char *id = allies_question_get_id (question);
  const char *capability = allies_capability_get_id (allies_model_find_capability_of (model, id));
  guint index = add_name (frame->questions, id);

  frame->list[index] = (AlliesPoolQuestion){
    .kind = allies_question_get_kind (question),
    .subject = add_name (frame->subjects, allies_question_is_scored (question) ? capability : id),
    .weight = allies_question_get_weight (question),
    .minimum = allies_question_get_minimum (question),
    .maximum = allies_question_get_maximum (question),
    .practices = list_practices (question),
  };
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer names)
{
  return strcmp (allies_pool_names_get (names, *(const guint *)a),
                 allies_pool_names_get (names, *(const guint *)b));
}

static void
set_following (AlliesPoolFrame *frame)
{
  guint n = allies_pool_names_get_n (frame->questions);
  g_autofree guint *sorted = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (int)n, sizeof (guint), compare_ids, frame->questions);
  for (guint i = 0; i < n; i++)
    frame->list[sorted[i]].following = sorted[(i + 1) % n];
}

static void
add_levels (AlliesPoolFrame *frame, AlliesScale *scale)
{
  frame->low = allies_scale_get_low (scale);
  frame->high = allies_scale_get_high (scale);
  frame->n_levels = allies_scale_get_n_levels (scale);
  frame->levels = g_new (double, frame->n_levels);
  for (guint i = 0; i < frame->n_levels; i++)
    frame->levels[i] = allies_scale_get_value (scale, i);
}

AlliesPoolFrame *
allies_pool_frame_new (AlliesModel *model)
{
  g_return_val_if_fail (ALLIES_IS_MODEL (model), NULL);

  AlliesPoolFrame *frame = g_new0 (AlliesPoolFrame, 1);
  GListModel *capabilities = allies_model_get_capabilities (model);
  GListModel *questions = allies_model_get_questions (model);

  frame->model = g_strdup (allies_model_get_id (model));
  frame->version = g_strdup (allies_model_get_version (model));
  add_levels (frame, allies_model_get_scale (model));
  frame->questions = allies_pool_names_new ();
  frame->subjects = allies_pool_names_new ();
  frame->list = g_new0 (AlliesPoolQuestion, g_list_model_get_n_items (questions));
  for (guint i = 0; i < g_list_model_get_n_items (capabilities); i++)
    {
      g_autoptr (AlliesCapability) capability = g_list_model_get_item (capabilities, i);

      add_name (frame->subjects, allies_capability_get_id (capability));
    }
  frame->n_capabilities = allies_pool_names_get_n (frame->subjects);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (AlliesQuestion) question = g_list_model_get_item (questions, i);

      add_question (frame, model, question);
    }
  set_following (frame);
  return frame;
}

void
allies_pool_frame_free (AlliesPoolFrame *frame)
{
  if (frame == NULL)
    return;
  for (guint i = 0; i < allies_pool_names_get_n (frame->questions); i++)
    allies_pool_names_free (frame->list[i].practices);
  g_free (frame->list);
  g_free (frame->levels);
  g_free (frame->model);
  g_free (frame->version);
  allies_pool_names_free (frame->questions);
  allies_pool_names_free (frame->subjects);
  g_free (frame);
}
