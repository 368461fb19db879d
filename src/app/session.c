/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session.h"

#include "app/environment.h"
#include "app/peers-choice.h"
#include "dossier/side-respondents.h"
#include "dossier/visibility.h"
#include "dossier/year-closing.h"

struct _AlliesSession
{
  GObject parent_instance;
  AlliesDossier *dossier;
  AlliesEditHistory *history;
  AlliesSaver *saver;
  guint year;
  int side;
  guint sides_here; /* those that have answered in this place before, a bit each */
  char *respondent;
  char *question;
  gboolean pulse;
  AlliesModel *model;
  AlliesCatalogue *catalogue;
  AlliesPeersChoice peers;
  AlliesDossier *view;
  AlliesResults *results;
  guint idle;
};

G_DEFINE_FINAL_TYPE (AlliesSession, allies_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_results (AlliesSession *self)
{
  g_clear_object (&self->view);
  g_clear_pointer (&self->results, allies_results_unref);
}

static gboolean
idle_cb (gpointer user_data)
{
  AlliesSession *self = user_data;

  self->idle = 0;
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
  return G_SOURCE_REMOVE;
}

/* Before the next frame is drawn, so that no page shows what is not true any more. */
static void
announce (AlliesSession *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static gboolean
use_year (AlliesSession *self, guint year, GError **error)
{
  AlliesAssessment *assessment = allies_dossier_get_assessment (self->dossier, year);
  const char *language = allies_dossier_get_language (self->dossier);
  AlliesModel *model =
      allies_dossier_find_model (self->dossier, allies_assessment_get_model (assessment),
                                 allies_assessment_get_model_version (assessment), error);
  g_autoptr (AlliesCatalogue) catalogue = NULL;

  if (model == NULL)
    return FALSE;
  if (model != self->model)
    {
      catalogue = allies_catalogue_new_bundled (model, language, error);
      if (catalogue == NULL || !allies_peers_choice_follow (&self->peers, model, language, error))
        return FALSE;
      g_set_object (&self->model, model);
      self->pulse = FALSE;
      g_set_object (&self->catalogue, catalogue);
    }
  self->year = year;
  forget_results (self);
  announce (self);
  return TRUE;
}

/* Undoing the start of a year takes that year away; the latest one left is shown then. */
static void
dossier_changed_cb (AlliesSession *self)
{
  if (allies_dossier_get_assessment (self->dossier, self->year) == NULL)
    {
      guint year = allies_dossier_get_latest_year (self->dossier);

      if (year == 0 || !use_year (self, year, NULL))
        return;
    }
  forget_results (self);
  announce (self);
}

static void
allies_session_dispose (GObject *object)
{
  AlliesSession *self = ALLIES_SESSION (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  forget_results (self);
  g_clear_object (&self->model);
  g_clear_object (&self->catalogue);
  allies_peers_choice_clear (&self->peers);
  g_clear_object (&self->saver);
  g_clear_object (&self->history);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->respondent, g_free);
  g_clear_pointer (&self->question, g_free);
  G_OBJECT_CLASS (allies_session_parent_class)->dispose (object);
}

static void
allies_session_class_init (AlliesSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = allies_session_dispose;
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
allies_session_init (AlliesSession *self)
{
  self->side = ALLIES_SIDE_NONE;
}

static gboolean
start_first_year (AlliesDossier *dossier, GError **error)
{
  g_autoptr (AlliesModel) model =
      allies_model_new_bundled (ALLIES_MODEL_DEFAULT, allies_dossier_get_language (dossier), error);
  g_autofree char *date = allies_environment_dup_date ();
  guint year = allies_environment_get_year ();

  if (model == NULL)
    return FALSE;
  allies_dossier_put (dossier, year,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", (double)year, "date", date,
                                         "model", allies_model_get_id (model), "model-version",
                                         allies_model_get_version (model), "answering", 1, NULL));
  return TRUE;
}

AlliesSession *
allies_session_new (AlliesDossierFile *file, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), NULL);

  g_autoptr (AlliesSession) self = g_object_new (ALLIES_TYPE_SESSION, NULL);

  self->dossier = g_object_ref (allies_dossier_file_get_dossier (file));
  self->history = allies_edit_history_new (self->dossier);
  self->saver = allies_saver_new (file, self->history);
  if (allies_dossier_get_latest_year (self->dossier) == 0
      && !start_first_year (self->dossier, error))
    return NULL;
  if (!use_year (self, allies_dossier_get_latest_year (self->dossier), error))
    return NULL;
  if (allies_visibility_find_handout (self->dossier, self->year) >= 0)
    allies_session_set_side (self, allies_visibility_find_handout (self->dossier, self->year));
  g_signal_connect_object (self->dossier, "changed", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* whatever was typed or ticked goes back to what is */
  g_signal_connect_object (self->history, "refused", G_CALLBACK (announce), self,
                           G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

AlliesDossier *
allies_session_get_dossier (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->dossier;
}

AlliesEditHistory *
allies_session_get_history (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->history;
}

AlliesSaver *
allies_session_get_saver (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->saver;
}

const char *
allies_session_get_path (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return allies_dossier_file_get_path (allies_saver_get_file (session->saver));
}

guint
allies_session_get_year (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), 0);
  return session->year;
}

void
allies_session_set_year (AlliesSession *session, guint year)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  if (year != session->year && allies_dossier_get_assessment (session->dossier, year) != NULL)
    use_year (session, year, NULL);
}

gboolean
allies_session_is_closed (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  return allies_year_closing_is_closed (session->dossier, session->year);
}

int
allies_session_get_side (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), ALLIES_SIDE_NONE);
  return session->side;
}

gboolean
allies_session_may_answer_as (AlliesSession *session, int side)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  g_return_val_if_fail (side > ALLIES_SIDE_NONE && side < ALLIES_N_SIDES, FALSE);

  int copy_for = allies_visibility_find_handout (session->dossier, session->year);
  if (copy_for >= 0)
    return side == copy_for;
  return session->sides_here == 0 || (session->sides_here & (1u << side)) != 0
         || allies_session_is_revealed (session)
         || !allies_visibility_has_answered (session->dossier, session->year, (AlliesSide)side);
}

gboolean
allies_session_set_side (AlliesSession *session, int side)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  g_return_val_if_fail (side >= ALLIES_SIDE_NONE && side < ALLIES_N_SIDES, FALSE);

  if (session->side == side)
    return TRUE;
  if (side != ALLIES_SIDE_NONE && !allies_session_may_answer_as (session, side))
    return FALSE;
  /* what the other side has just done would be told by undoing it */
  if (session->side != ALLIES_SIDE_NONE && !allies_session_is_revealed (session))
    allies_edit_history_clear (session->history);
  session->side = side;
  if (side != ALLIES_SIDE_NONE)
    session->sides_here |= 1u << side;
  forget_results (session);
  g_clear_pointer (&session->respondent, g_free);
  announce (session);
  return TRUE;
}

/* Who was removed meanwhile, or is not there in that year, is not answering. */
const char *
allies_session_get_respondent (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  if (session->respondent == NULL || session->side == ALLIES_SIDE_NONE)
    return NULL;

  AlliesSide side = (AlliesSide)session->side;
  AlliesRespondent *respondent =
      allies_side_respondents_get (session->dossier, session->year, side, session->respondent);
  return respondent != NULL
                 && respondent
                        != allies_side_respondents_find_executive (session->dossier, session->year,
                                                                   side)
             ? session->respondent
             : NULL;
}

void
allies_session_set_respondent (AlliesSession *session, const char *respondent)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  if (g_strcmp0 (session->respondent, respondent) == 0)
    return;
  g_free (session->respondent);
  session->respondent = g_strdup (respondent);
  announce (session);
}

guint
allies_session_get_sides_here (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), 0);
  return session->sides_here;
}

void
allies_session_set_sides_here (AlliesSession *session, guint sides)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));
  session->sides_here = sides;
}

gboolean
allies_session_is_copy (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  return allies_visibility_is_copy (session->dossier, session->year);
}

gboolean
allies_session_is_revealed (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  return allies_visibility_is_revealed (session->dossier, session->year)
         && !allies_session_is_copy (session);
}

AlliesDossier *
allies_session_get_view (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  if (session->view == NULL)
    session->view = allies_visibility_new_view (session->dossier, session->side);
  return session->view;
}

const char *
allies_session_get_question (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->question;
}

void
allies_session_set_question (AlliesSession *session, const char *question)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  if (g_strcmp0 (session->question, question) == 0)
    return;
  g_free (session->question);
  session->question = g_strdup (question);
  announce (session);
}

gboolean
allies_session_is_pulse (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);
  return session->pulse;
}

void
allies_session_set_pulse (AlliesSession *session, gboolean pulse)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  if (session->pulse == pulse)
    return;
  session->pulse = pulse;
  announce (session);
}

AlliesModel *
allies_session_get_model (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->model;
}

AlliesCatalogue *
allies_session_get_catalogue (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return allies_results_get_catalogue (allies_session_get_results (session));
}

AlliesCatalogue *
allies_session_get_bundled_catalogue (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->catalogue;
}

AlliesPeers *
allies_session_get_peers (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->peers.peers;
}

gboolean
allies_session_set_peers (AlliesSession *session, const char *path, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), FALSE);

  if (!allies_peers_choice_set (&session->peers, path, session->model,
                                allies_dossier_get_language (session->dossier), error))
    return FALSE;
  forget_results (session);
  announce (session);
  return TRUE;
}

void
allies_session_restore_peers (AlliesSession *session, const char *path)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));
  g_return_if_fail (path != NULL && *path != '\0');

  allies_peers_choice_restore (&session->peers, path, session->model,
                               allies_dossier_get_language (session->dossier));
  forget_results (session);
  announce (session);
}

const char *
allies_session_get_peers_path (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->peers.path;
}

const char *
allies_session_get_peers_fault (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);
  return session->peers.fault;
}

AlliesSegment
allies_session_get_segment (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), allies_segment_new (NULL, NULL, NULL));
  return allies_segment_of (session->dossier, session->year);
}

AlliesResults *
allies_session_get_results (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), NULL);

  if (session->results == NULL)
    session->results = allies_results_new (allies_session_get_view (session), session->year,
                                           session->peers.peers, session->catalogue);
  return session->results;
}

void
allies_session_settle (AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_SESSION (session));

  if (session->idle == 0)
    return;
  g_clear_handle_id (&session->idle, g_source_remove);
  g_signal_emit (session, signals[SIGNAL_UPDATED], 0);
}
