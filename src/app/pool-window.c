/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pool-window.h"

#include "app/column.h"
#include "app/data-table.h"
#include "app/environment.h"
#include "app/file-prompt.h"
#include "app/pooling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TICK_MS 100
#define ENDING  ".peers"

struct _AlliesPoolWindow
{
  GtkWindow parent_instance;
  GtkLabel *folder_label;
  GtkLabel *output_label;
  GtkSpinButton *minimum;
  GtkWidget *cancel;
  GtkProgressBar *progress;
  GtkLabel *status;
  GtkLabel *summary;
  AlliesDataTable *table;
  GtkButton *use;
  char *folder;
  char *output;
  char *made; /* the file that was written last */
  AlliesSession *session;
  GTask *task;
  GCancellable *cancellable;
  guint tick;
};

G_DEFINE_FINAL_TYPE (AlliesPoolWindow, allies_pool_window, GTK_TYPE_WINDOW)

static void
show_path (GtkLabel *label, const char *path)
{
  g_autofree char *shown = path != NULL ? allies_environment_shorten_path (path) : NULL;

  gtk_label_set_label (label, shown != NULL ? shown : _ ("not chosen yet"));
}

static void
update (AlliesPoolWindow *self)
{
  gboolean is_busy = self->task != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  show_path (self->folder_label, self->folder);
  show_path (self->output_label, self->output);
  gtk_widget_action_set_enabled (widget, "pool.choose-folder", !is_busy);
  gtk_widget_action_set_enabled (widget, "pool.choose-output", !is_busy);
  gtk_widget_action_set_enabled (widget, "pool.start",
                                 !is_busy && self->folder != NULL && self->output != NULL);
  gtk_widget_action_set_enabled (widget, "pool.cancel", is_busy);
  gtk_widget_action_set_enabled (widget, "pool.use", self->made != NULL && self->session != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->minimum), !is_busy);
  gtk_widget_set_visible (self->cancel, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->use), self->made != NULL && self->session != NULL);
}

static void
say (AlliesPoolWindow *self, const char *sentence)
{
  gtk_label_set_label (self->status, sentence);
}

static gboolean
tick_cb (gpointer user_data)
{
  AlliesPoolWindow *self = user_data;
  guint n = 0;
  guint done = allies_pooling_get_progress (self->task, &n);
  g_autofree char *text = g_strdup_printf (_ ("%u of %u files"), done, n);

  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double)done / n : 0);
  say (self, text);
  return G_SOURCE_CONTINUE;
}

static void
take_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
add_files (GString *text, const AlliesPoolReport *report)
{
  take_sentence (text, g_strdup_printf (ngettext ("%u dossier was counted.",
                                                  "%u dossiers were counted.", report->n_dossiers),
                                        report->n_dossiers));
  take_sentence (text,
                 g_strdup_printf (ngettext ("They are of %u organisation, each with one vote.",
                                            "They are of %u organisations, each with one vote.",
                                            report->n_organisations),
                                  report->n_organisations));
  if (report->first_year > 0 && report->first_year == report->last_year)
    take_sentence (text, g_strdup_printf (_ ("All are of %u."), report->first_year));
  else if (report->first_year > 0)
    take_sentence (text, g_strdup_printf (_ ("Their years are %u to %u."), report->first_year,
                                          report->last_year));
  take_sentence (text, g_strdup_printf (ngettext ("%u file was rejected.",
                                                  "%u files were rejected.", report->n_rejected),
                                        report->n_rejected));
}

static void
add_cells (GString *text, const AlliesPooled *pooled)
{
  const AlliesPoolCells *cells = &pooled->cells;

  take_sentence (text, g_strdup_printf (ngettext ("%u distribution was kept.",
                                                  "%u distributions were kept.", cells->n_kept),
                                        cells->n_kept));
  if (cells->n_few > 0)
    take_sentence (text, g_strdup_printf (ngettext ("%u is hidden so that no group of fewer than %u "
                                                    "organisations can be recognised.",
                                                    "%u are hidden so that no group of fewer than %u "
                                                    "organisations can be recognised.",
                                                    cells->n_few),
                                          cells->n_few, pooled->minimum));
  if (cells->n_protecting > 0)
    take_sentence (
        text, g_strdup_printf (ngettext ("%u more is hidden since a hidden one could be worked "
                                         "out by subtraction.",
                                         "%u more are hidden since hidden ones could be worked "
                                         "out by subtraction.",
                                         cells->n_protecting),
                               cells->n_protecting));
}

/* The file stands in a column of its own, not before each sentence. */
static char *
dup_reason (const char *file, const char *remark)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *again = g_strdup_printf ("\n%s: ", name);
  gsize length = strlen (name);
  const char *rest = remark;

  if (g_str_has_prefix (remark, name) && remark[length] == ':')
    rest = remark + length + 1;

  g_auto (GStrv) lines = g_strsplit (rest, again, -1);
  return g_strstrip (g_strjoinv (" ", lines));
}

static void
show_remarks (AlliesPoolWindow *self, const AlliesPoolReport *report)
{
  g_autoptr (GListStore) rows = g_list_store_new (ALLIES_TYPE_DATA_ROW);

  for (guint i = 0; i < report->remarks->len; i++)
    {
      const char *file = report->files->pdata[i];
      g_autofree char *name = g_filename_display_basename (file);
      g_autofree char *reason = dup_reason (file, report->remarks->pdata[i]);
      g_autoptr (AlliesDataRow) row = allies_data_row_new (name);

      allies_data_row_add_text (row, name);
      allies_data_row_add_text (row, reason);
      g_list_store_append (rows, row);
    }
  allies_data_table_set_rows (self->table, G_LIST_MODEL (rows));
  gtk_widget_set_visible (GTK_WIDGET (self->table), report->remarks->len > 0);
}

static void
show_pooled (AlliesPoolWindow *self, const AlliesPooled *pooled)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *place =
      pooled->path != NULL ? allies_environment_shorten_path (pooled->path) : NULL;
  g_autofree char *status = place != NULL ? g_strdup_printf (_ ("The peers are in %s."), place)
                                          : g_strdup (pooled->fault);

  add_files (text, &pooled->report);
  add_cells (text, pooled);
  gtk_label_set_label (self->summary, text->str);
  show_remarks (self, &pooled->report);
  g_free (self->made);
  self->made = g_strdup (pooled->path);
  say (self, status);
}

/* The work does not keep the window, so that closing it ends both. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *window = user_data;
  g_autoptr (AlliesPoolWindow) self = g_weak_ref_get (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesPooled) pooled = allies_pooling_finish (result, &error);

  g_weak_ref_clear (window);
  g_free (window);
  if (self == NULL)
    return;
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->task);
  if (pooled != NULL)
    show_pooled (self, pooled);
  else
    say (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                   ? _ ("Stopped; nothing has been written.")
                   : error->message);
  update (self);
}

static AlliesModel *
dup_model (AlliesPoolWindow *self, GError **error)
{
  if (self->session != NULL)
    return g_object_ref (allies_session_get_model (self->session));
  return allies_model_new_bundled (ALLIES_MODEL_DEFAULT, allies_environment_get_language (), error);
}

static void
start_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesPoolWindow *self = ALLIES_POOL_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesModel) model = dup_model (self, &error);
  GWeakRef *window = NULL;

  if (model == NULL)
    {
      say (self, error->message);
      return;
    }
  g_clear_pointer (&self->made, g_free);
  gtk_label_set_label (self->summary, "");
  gtk_widget_set_visible (GTK_WIDGET (self->table), FALSE);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spin_button_update (self->minimum);
  window = g_new0 (GWeakRef, 1);
  g_weak_ref_init (window, self);
  self->task = allies_pooling_start (model, self->folder, self->output,
                                     (guint)gtk_spin_button_get_value_as_int (self->minimum),
                                     self->cancellable, done_cb, window);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  update (self);
}

static void
cancel_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (ALLIES_POOL_WINDOW (widget)->cancellable);
}

static void
use_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesPoolWindow *self = ALLIES_POOL_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (allies_session_set_peers (self->session, self->made, &error))
    {
      g_autofree char *sentence =
          g_strdup_printf (_ ("%s is compared with them from now on."),
                           allies_organisation_get_name (allies_dossier_get_organisation (
                               allies_session_get_dossier (self->session))));

      say (self, sentence);
    }
  else
    say (self, error->message);
}

static void
folder_chosen_cb (const char *path, gpointer window)
{
  allies_pool_window_set_folder (window, path);
}

static void
output_chosen_cb (const char *path, gpointer window)
{
  allies_pool_window_set_output (window, path);
}

static void
choose_folder_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_file_prompt_folder (GTK_WINDOW (widget), _ ("Choose the folder of the dossiers"),
                             folder_chosen_cb, G_OBJECT (widget));
}

static void
choose_output_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  allies_file_prompt_save (GTK_WINDOW (widget), ALLIES_FILE_PEERS, "pooled" ENDING,
                           output_chosen_cb, G_OBJECT (widget));
}

static void
allies_pool_window_dispose (GObject *object)
{
  AlliesPoolWindow *self = ALLIES_POOL_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (allies_pool_window_parent_class)->dispose (object);
}

static void
allies_pool_window_finalize (GObject *object)
{
  AlliesPoolWindow *self = ALLIES_POOL_WINDOW (object);

  g_free (self->folder);
  g_free (self->output);
  g_free (self->made);
  G_OBJECT_CLASS (allies_pool_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/pool-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, folder_label);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, output_label);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, minimum);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, status);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, table);
  gtk_widget_class_bind_template_child (widget_class, AlliesPoolWindow, use);
}

static void
allies_pool_window_class_init (AlliesPoolWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_pool_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = allies_pool_window_finalize;
  gtk_widget_class_install_action (widget_class, "pool.choose-folder", NULL,
                                   choose_folder_action_cb);
  gtk_widget_class_install_action (widget_class, "pool.choose-output", NULL,
                                   choose_output_action_cb);
  gtk_widget_class_install_action (widget_class, "pool.start", NULL, start_action_cb);
  gtk_widget_class_install_action (widget_class, "pool.cancel", NULL, cancel_action_cb);
  gtk_widget_class_install_action (widget_class, "pool.use", NULL, use_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pool.cancel", NULL);
  bind_template (widget_class);
}

static void
allies_pool_window_init (AlliesPoolWindow *self)
{
  const AlliesDataColumn columns[] = { { _ ("File"), FALSE, 24 }, { _ ("Why"), FALSE, 60 } };

  g_type_ensure (ALLIES_TYPE_COLUMN);
  g_type_ensure (ALLIES_TYPE_DATA_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  gtk_spin_button_set_range (self->minimum, ALLIES_POOL_MINIMUM, 1000);
  gtk_spin_button_set_increments (self->minimum, 1, 5);
  gtk_spin_button_set_value (self->minimum, ALLIES_POOL_MINIMUM);
  allies_data_table_set_columns (self->table, columns, G_N_ELEMENTS (columns));
  update (self);
}

AlliesPoolWindow *
allies_pool_window_new (GtkApplication *application)
{
  return g_object_new (ALLIES_TYPE_POOL_WINDOW, "application", application, NULL);
}

void
allies_pool_window_set_session (AlliesPoolWindow *window, AlliesSession *session)
{
  g_return_if_fail (ALLIES_IS_POOL_WINDOW (window));

  g_autofree char *label = NULL;

  g_set_object (&window->session, session);
  if (session != NULL)
    /* Translators: %s is the name of a company */
    label = g_strdup_printf (_ ("Use as peers of %s"),
                             allies_organisation_get_name (allies_dossier_get_organisation (
                                 allies_session_get_dossier (session))));
  gtk_button_set_label (window->use, label != NULL ? label : "");
  update (window);
}

void
allies_pool_window_set_folder (AlliesPoolWindow *window, const char *path)
{
  g_return_if_fail (ALLIES_IS_POOL_WINDOW (window) && path != NULL);

  g_free (window->folder);
  window->folder = g_strdup (path);
  update (window);
}

void
allies_pool_window_set_output (AlliesPoolWindow *window, const char *path)
{
  g_return_if_fail (ALLIES_IS_POOL_WINDOW (window) && path != NULL);

  g_free (window->output);
  window->output =
      g_str_has_suffix (path, ENDING) ? g_strdup (path) : g_strconcat (path, ENDING, NULL);
  update (window);
}
