/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/edit-history.h"

#include "dossier/year-closing.h"

typedef struct
{
  char *key;
  AlliesRecord *before;
  AlliesRecord *after;
} Change;

typedef struct
{
  char *label;
  GPtrArray *changes;
} Edit;

struct _AlliesEditHistory
{
  GObject parent_instance;
  AlliesDossier *dossier;
  GPtrArray *done;
  GPtrArray *undone;
  Edit *open;
  const Edit *last; /* in one of the lists */
  gboolean forwards;
  gboolean allows_closed; /* of the open edit */
  guint refused;          /* the closed year that the open edit wanted to change; 0 for none */
};

G_DEFINE_FINAL_TYPE (AlliesEditHistory, allies_edit_history, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->key);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  if (edit == NULL)
    return;
  g_free (edit->label);
  g_ptr_array_unref (edit->changes);
  g_free (edit);
}

static void
allies_edit_history_finalize (GObject *object)
{
  AlliesEditHistory *self = ALLIES_EDIT_HISTORY (object);

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  edit_free (self->open);
  g_clear_object (&self->dossier);
  G_OBJECT_CLASS (allies_edit_history_parent_class)->finalize (object);
}

static void
allies_edit_history_class_init (AlliesEditHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_edit_history_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
allies_edit_history_init (AlliesEditHistory *self)
{
  self->done = g_ptr_array_new_with_free_func (edit_free);
  self->undone = g_ptr_array_new_with_free_func (edit_free);
}

AlliesEditHistory *
allies_edit_history_new (AlliesDossier *dossier)
{
  g_return_val_if_fail (ALLIES_IS_DOSSIER (dossier), NULL);

  AlliesEditHistory *self = g_object_new (ALLIES_TYPE_EDIT_HISTORY, NULL);
  self->dossier = g_object_ref (dossier);
  return self;
}

void
allies_edit_history_begin (AlliesEditHistory *history, const char *label)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && history->open == NULL);

  history->open = g_new0 (Edit, 1);
  history->open->label = g_strdup (label);
  history->open->changes = g_ptr_array_new_with_free_func (change_free);
  history->allows_closed = FALSE;
  history->refused = 0;
}

void
allies_edit_history_allow_closed (AlliesEditHistory *history)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && history->open != NULL);
  history->allows_closed = TRUE;
}

/* The closed year that a change of this key would alter; 0 for none. */
static guint
find_closed (AlliesEditHistory *self, const char *key)
{
  guint year = allies_record_key_get_year (key);

  return allies_year_closing_keeps (key) && allies_year_closing_is_closed (self->dossier, year)
             ? year
             : 0;
}

void
allies_edit_history_replace (AlliesEditHistory *history, const char *key, AlliesRecord *record)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && history->open != NULL && key != NULL);

  AlliesRecord *before = allies_dossier_get (history->dossier, key);
  if (history->refused != 0 || allies_record_equal (before, record))
    return;
  if (!history->allows_closed)
    history->refused = find_closed (history, key);
  if (history->refused != 0)
    return;

  Change *change = g_new0 (Change, 1);
  change->key = g_strdup (key);
  g_set_object (&change->before, before);
  g_set_object (&change->after, record);
  g_ptr_array_add (history->open->changes, change);
  allies_dossier_replace (history->dossier, key, record);
}

void
allies_edit_history_put (AlliesEditHistory *history, guint year, gpointer record)
{
  g_autofree char *key = allies_record_dup_key (record, year);

  allies_edit_history_replace (history, key, record);
  g_object_unref (record);
}

static void
visit (const Edit *edit, gboolean forwards, AlliesChangeFunc func, gpointer user_data)
{
  guint n = edit->changes->len;

  for (guint i = 0; i < n; i++)
    {
      const Change *change = edit->changes->pdata[forwards ? i : n - 1 - i];

      func (change->key, forwards ? change->before : change->after,
            forwards ? change->after : change->before, user_data);
    }
}

static void
run_change (const char *key, AlliesRecord *before, AlliesRecord *after, gpointer dossier)
{
  allies_dossier_replace (dossier, key, after);
}

/* Takes back what was done of it before. */
static void
refuse (AlliesEditHistory *self, Edit *edit)
{
  visit (edit, FALSE, run_change, self->dossier);
  edit_free (edit);
  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, self->refused);
}

gboolean
allies_edit_history_end (AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history) && history->open != NULL, FALSE);

  Edit *edit = g_steal_pointer (&history->open);
  if (history->refused != 0)
    {
      refuse (history, edit);
      return FALSE;
    }
  if (edit->changes->len == 0)
    {
      edit_free (edit);
      return FALSE;
    }
  g_ptr_array_add (history->done, edit);
  g_ptr_array_set_size (history->undone, 0);
  history->last = edit;
  history->forwards = TRUE;
  g_signal_emit (history, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

gboolean
allies_edit_history_apply (AlliesEditHistory *history,
                           const char *label,
                           guint year,
                           gpointer record)
{
  allies_edit_history_begin (history, label);
  allies_edit_history_put (history, year, record);
  return allies_edit_history_end (history);
}

static const char *
get_last_label (const GPtrArray *edits)
{
  return edits->len > 0 ? ((const Edit *)edits->pdata[edits->len - 1])->label : NULL;
}

const char *
allies_edit_history_get_undo_label (AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history), NULL);
  return get_last_label (history->done);
}

const char *
allies_edit_history_get_redo_label (AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history), NULL);
  return get_last_label (history->undone);
}

static guint
find_closed_in (AlliesEditHistory *self, const Edit *edit)
{
  guint closed = 0;

  for (guint i = 0; closed == 0 && i < edit->changes->len; i++)
    closed = find_closed (self, ((const Change *)edit->changes->pdata[i])->key);
  return closed;
}

static const char *
move_edit (AlliesEditHistory *self, GPtrArray *from, GPtrArray *to, gboolean forwards)
{
  guint closed = from->len > 0 ? find_closed_in (self, from->pdata[from->len - 1]) : 0;

  if (closed != 0)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, closed);
  if (closed != 0 || from->len == 0)
    return NULL;

  Edit *edit = g_ptr_array_steal_index (from, from->len - 1);
  visit (edit, forwards, run_change, self->dossier);
  g_ptr_array_add (to, edit);
  self->last = edit;
  self->forwards = forwards;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return ((const Change *)edit->changes->pdata[0])->key;
}

const char *
allies_edit_history_undo (AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history), NULL);
  return move_edit (history, history->done, history->undone, FALSE);
}

const char *
allies_edit_history_redo (AlliesEditHistory *history)
{
  g_return_val_if_fail (ALLIES_IS_EDIT_HISTORY (history), NULL);
  return move_edit (history, history->undone, history->done, TRUE);
}

void
allies_edit_history_clear (AlliesEditHistory *history)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && history->open == NULL);

  history->last = NULL;
  g_ptr_array_set_size (history->done, 0);
  g_ptr_array_set_size (history->undone, 0);
  g_signal_emit (history, signals[SIGNAL_CHANGED], 0);
}

void
allies_edit_history_visit_last (AlliesEditHistory *history,
                                AlliesChangeFunc func,
                                gpointer user_data)
{
  g_return_if_fail (ALLIES_IS_EDIT_HISTORY (history) && func != NULL);

  if (history->last != NULL)
    visit (history->last, history->forwards, func, user_data);
}
