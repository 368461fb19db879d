/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/application.h"

#include "app/environment.h"
#include "app/fonts.h"
#include "app/help-window.h"
#include "app/new-dossier.h"
#include "app/pool-window.h"
#include "app/theme.h"

#include <glib/gi18n-lib.h>

struct _AlliesApplication
{
  GtkApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesApplication, allies_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.sidebar", { "F9" } },
  { "win.next-step", { "<Control>Page_Down" } },
  { "win.previous-step", { "<Control>Page_Up" } },
  { "win.next-open", { "<Control>g" } },
  { "win.export-deck", { "<Control>e" } },
  { "win.export-tables", { "<Control><Shift>e" } },
  { "win.send", { "<Control>m" } },
  { "win.bring-in", { "<Control>i" } },
  { "app.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static AlliesWindow *
get_active_window (AlliesApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return ALLIES_IS_WINDOW (window) ? ALLIES_WINDOW (window) : NULL;
}

static AlliesWindow *
new_window (AlliesApplication *self)
{
  AlliesWindow *window = allies_window_new (GTK_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  new_window (application);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (each->data);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GList *windows = gtk_application_get_windows (application);

  while (windows != NULL && !ALLIES_IS_HELP_WINDOW (windows->data))
    windows = windows->next;
  gtk_window_present (windows != NULL ? GTK_WINDOW (windows->data)
                                      : GTK_WINDOW (allies_help_window_new (application)));
}

/* The dossier from which one asks may use the peers that are made. */
static void
pool_dossiers_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  AlliesWindow *active = get_active_window (application);
  GList *windows = gtk_application_get_windows (application);
  AlliesPoolWindow *window = NULL;

  for (; windows != NULL && window == NULL; windows = windows->next)
    window = ALLIES_IS_POOL_WINDOW (windows->data) ? windows->data : NULL;
  if (window == NULL)
    window = allies_pool_window_new (application);
  if (active != NULL)
    allies_pool_window_set_session (window, allies_window_get_session (active));
  gtk_window_present (GTK_WINDOW (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  gtk_show_about_dialog (
      gtk_application_get_active_window (application), "program-name", _ ("Allies"), "version",
      ALLIES_VERSION, "logo-icon-name", "io.github.allies.Allies", "comments",
      _ ("Marketing and technology find out together where the company stands and what to do "
         "about it."),
      "license-type", GTK_LICENSE_GPL_3_0, "modal", FALSE, NULL);
}

static void
appearance_cb (GSimpleAction *action, GVariant *value, gpointer application)
{
  const char *preference = g_variant_get_string (value, NULL);

  allies_theme_set_preference (allies_theme_get_default (), preference);
  g_simple_action_set_state (action, value);
}

static void
open_example_cb (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  allies_application_open_example (application, get_active_window (application));
}

static const GActionEntry entries[] = {
  { "new", new_cb },
  { "open-example", open_example_cb },
  { "quit", quit_cb },
  { "help", help_cb },
  { "pool-dossiers", pool_dossiers_cb },
  { "about", about_cb },
  { "appearance", NULL, "s", "'system'", appearance_cb },
};

static void
allies_application_startup (GApplication *application)
{
  GActionMap *map = G_ACTION_MAP (application);

  allies_fonts_get ();
  G_APPLICATION_CLASS (allies_application_parent_class)->startup (application);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), application);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (map, "appearance")),
      g_variant_new_string (allies_theme_get_preference (allies_theme_get_default ())));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].accels);
  gtk_window_set_default_icon_name ("io.github.allies.Allies");
}

static void
allies_application_activate (GApplication *application)
{
  AlliesApplication *self = ALLIES_APPLICATION (application);
  AlliesWindow *window = get_active_window (self);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    new_window (self);
}

static void
allies_application_open (GApplication *application, GFile **files, int n, const char *hint)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        allies_application_open_path (ALLIES_APPLICATION (application), NULL, path);
    }
  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    new_window (ALLIES_APPLICATION (application));
}

/* What is asked for on the command line is done by the instance that runs already, if there is one.
 */
static int
allies_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "example"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-example", NULL);
  return -1;
}

static void
allies_application_class_init (AlliesApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = allies_application_startup;
  application_class->activate = allies_application_activate;
  application_class->open = allies_application_open;
  application_class->handle_local_options = allies_application_handle_local_options;
}

static void
allies_application_init (AlliesApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "example", 0, G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _ ("Open the example"), NULL);
}

AlliesApplication *
allies_application_new (void)
{
  return g_object_new (ALLIES_TYPE_APPLICATION, "application-id", "io.github.allies.Allies",
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

static AlliesWindow *
find_window (AlliesApplication *self, const char *path)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL;
       each = each->next)
    {
      AlliesSession *session =
          ALLIES_IS_WINDOW (each->data) ? allies_window_get_session (each->data) : NULL;

      if (session != NULL
          && allies_dossier_file_is_at (allies_saver_get_file (allies_session_get_saver (session)),
                                        path))
        return each->data;
    }
  return NULL;
}

/* A window that has nothing to lose is used for what it asked for, and for its faults. */
static AlliesWindow *
choose_window (AlliesApplication *self, AlliesWindow *window)
{
  if (window != NULL && allies_window_get_session (window) == NULL)
    return window;
  return new_window (self);
}

static void
show_file (AlliesApplication *self, AlliesWindow *window, AlliesDossierFile *file, GError *error)
{
  g_autoptr (GError) session_error = NULL;
  g_autoptr (AlliesSession) session =
      file != NULL ? allies_session_new (file, &session_error) : NULL;

  if (session == NULL)
    {
      if (window == NULL)
        window = new_window (self);
      allies_window_say (window, ALLIES_MESSAGE_ERROR,
                         file != NULL ? session_error->message : error->message);
      return;
    }
  window = choose_window (self, window);
  allies_window_set_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
}

void
allies_application_create (AlliesApplication *application,
                           AlliesWindow *window,
                           const char *organisation,
                           const char *model)
{
  g_return_if_fail (ALLIES_IS_APPLICATION (application) && ALLIES_IS_WINDOW (window));

  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_new_dossier_create (organisation, model, &error);

  show_file (application, window, file, error);
}

void
allies_application_open_path (AlliesApplication *application,
                              AlliesWindow *window,
                              const char *path)
{
  g_return_if_fail (ALLIES_IS_APPLICATION (application) && path != NULL);

  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  AlliesWindow *present = find_window (application, absolute);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = NULL;

  if (present != NULL)
    {
      gtk_window_present (GTK_WINDOW (present));
      return;
    }
  file = allies_dossier_file_open (absolute, allies_environment_get_language (), &error);
  show_file (application, window, file, error);
}

void
allies_application_open_example (AlliesApplication *application, AlliesWindow *window)
{
  g_return_if_fail (ALLIES_IS_APPLICATION (application));

  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_new_dossier_open_example (&error);
  AlliesWindow *present =
      file != NULL ? find_window (application, allies_dossier_file_get_path (file)) : NULL;

  if (present != NULL)
    gtk_window_present (GTK_WINDOW (present));
  else
    show_file (application, window, file, error);
}
