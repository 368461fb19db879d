/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/saver.h"

#define DELAY_MS         250
#define IDLE_MS          1000
#define RETRY_MS         5000
#define LONGEST_RETRY_MS 300000

struct _AlliesSaver
{
  GObject parent_instance;
  AlliesDossierFile *file;
  AlliesEditHistory *history;
  AlliesSaveState state;
  char *message;
  guint timeout;
  guint retry;
};

G_DEFINE_FINAL_TYPE (AlliesSaver, allies_saver, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_state (AlliesSaver *self, AlliesSaveState state, const char *message)
{
  g_autofree char *previous = g_steal_pointer (&self->message);

  self->state = state;
  self->message = g_strdup (message);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
timeout_cb (gpointer user_data)
{
  AlliesSaver *self = user_data;

  self->timeout = 0;
  allies_saver_save (self);
  return G_SOURCE_REMOVE;
}

/* Later changes do not put it off: the first one is to be on disk in time. */
static void
schedule (AlliesSaver *self, guint delay)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (delay, timeout_cb, self);
}

static void
reschedule (AlliesSaver *self, guint delay)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  schedule (self, delay);
}

static void
dossier_changed_cb (AlliesSaver *self)
{
  if (self->state == ALLIES_SAVE_FAILED)
    return;
  set_state (self, ALLIES_SAVE_PENDING, NULL);
  schedule (self, DELAY_MS);
}

/* After a failure, the next attempt keeps its time as long as the journal takes the edits. */
static void
history_changed_cb (AlliesSaver *self)
{
  gboolean is_kept = allies_dossier_file_record (self->file, NULL);

  if (self->state == ALLIES_SAVE_FAILED)
    {
      set_state (self, ALLIES_SAVE_FAILED, self->message);
      if (!is_kept)
        reschedule (self, DELAY_MS);
      return;
    }
  set_state (self, is_kept ? ALLIES_SAVE_DONE : ALLIES_SAVE_PENDING, NULL);
  reschedule (self, is_kept ? IDLE_MS : DELAY_MS);
}

static void
allies_saver_dispose (GObject *object)
{
  AlliesSaver *self = ALLIES_SAVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (allies_saver_parent_class)->dispose (object);
}

static void
allies_saver_finalize (GObject *object)
{
  g_free (ALLIES_SAVER (object)->message);
  G_OBJECT_CLASS (allies_saver_parent_class)->finalize (object);
}

static void
allies_saver_class_init (AlliesSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = allies_saver_dispose;
  object_class->finalize = allies_saver_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
allies_saver_init (AlliesSaver *self)
{
}

AlliesSaver *
allies_saver_new (AlliesDossierFile *file, AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER_FILE (file), NULL);
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history), NULL);

  AlliesSaver *self = g_object_new (ALLIES_TYPE_SAVER, NULL);

  self->file = g_object_ref (file);
  self->history = g_object_ref (history);
  allies_dossier_file_attend (file, history);
  g_signal_connect_object (history, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (allies_dossier_file_get_dossier (file), "changed",
                           G_CALLBACK (dossier_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

AlliesDossierFile *
allies_saver_get_file (AlliesSaver *saver)
{
  g_return_val_if_fail (ALLIES_IS_SAVER (saver), NULL);
  return saver->file;
}

void
allies_saver_set_file (AlliesSaver *saver, AlliesDossierFile *file)
{
  g_return_if_fail (ALLIES_IS_SAVER (saver) && ALLIES_IS_DOSSIER_FILE (file));

  if (saver->state != ALLIES_SAVE_FAILED)
    allies_dossier_file_save (saver->file, NULL);
  g_set_object (&saver->file, file);
  allies_dossier_file_attend (file, saver->history);
  allies_saver_save (saver);
}

gboolean
allies_saver_save (AlliesSaver *saver)
{
  g_return_val_if_fail (ALLIES_IS_SAVER (saver), FALSE);

  g_autoptr (GError) error = NULL;

  if (allies_dossier_file_save (saver->file, &error))
    {
      g_clear_handle_id (&saver->timeout, g_source_remove);
      saver->retry = 0;
      set_state (saver, ALLIES_SAVE_DONE, NULL);
      return TRUE;
    }
  saver->retry = saver->retry == 0 ? RETRY_MS : MIN (2 * saver->retry, LONGEST_RETRY_MS);
  set_state (saver, ALLIES_SAVE_FAILED, error->message);
  reschedule (saver, saver->retry);
  return FALSE;
}

AlliesSaveState
allies_saver_get_state (AlliesSaver *saver)
{
  g_return_val_if_fail (ALLIES_IS_SAVER (saver), ALLIES_SAVE_DONE);
  return saver->state;
}

gboolean
allies_saver_is_kept (AlliesSaver *saver)
{
  g_return_val_if_fail (ALLIES_IS_SAVER (saver), FALSE);
  return allies_dossier_file_is_kept (saver->file);
}

const char *
allies_saver_get_message (AlliesSaver *saver)
{
  g_return_val_if_fail (ALLIES_IS_SAVER (saver), NULL);
  return saver->message;
}
