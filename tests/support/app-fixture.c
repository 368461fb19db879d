/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/app-fixture.h"

#include "app/fonts.h"
#include "app/new-dossier.h"
#include "app/resources.h"
#include "app/theme.h"
#include "base/bundle.h"

#include <glib/gstdio.h>
#include <string.h>

void
fixture_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_nonnull (allies_fonts_get ());
  allies_resources_register ();
  allies_theme_get_default ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

AlliesApplication *
fixture_new_application (void)
{
  AlliesApplication *application = allies_application_new ();

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  return application;
}

static char *
dup_new_path (void)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("fixture-%u.allies", n++);

  return g_build_filename (g_get_home_dir (), name, NULL);
}

static AlliesSession *
open_session (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_dossier_file_open (path, NULL, &error);
  AlliesSession *session = NULL;

  g_assert_no_error (error);
  session = allies_session_new (file, &error);
  g_assert_no_error (error);
  return session;
}

AlliesSession *
fixture_new_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = allies_bundle_load ("examples/northwind.allies", &error);
  g_autofree char *path = dup_new_path ();

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return open_session (path);
}

AlliesSession *
fixture_new_session_of (const char *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlliesDossierFile) file = allies_new_dossier_create ("Fixture", model, &error);
  AlliesSession *session = NULL;

  g_assert_no_error (error);
  session = allies_session_new (file, &error);
  g_assert_no_error (error);
  return session;
}

AlliesSession *
fixture_new_empty_session (void)
{
  return fixture_new_session_of (ALLIES_MODEL_DEFAULT);
}

static char *
dup_unusual_model (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "unusual.maturity", NULL);
  char *text = NULL;

  g_file_get_contents (source, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static AlliesSession *
new_session_with (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_new_path ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AlliesModel) model = NULL;
  g_autoptr (AlliesDossier) dossier = allies_dossier_new (NULL);
  g_autoptr (AlliesDossierFile) file = NULL;

  model = allies_model_new_from_bytes (bytes, "unusual", NULL, &error);
  g_assert_no_error (error);
  allies_dossier_add_model (dossier, model);
  allies_dossier_put (dossier, 0,
                      allies_record_new (ALLIES_TYPE_ORGANISATION, "name", "Unusual", NULL));
  allies_dossier_put (dossier, 2026,
                      allies_record_new (ALLIES_TYPE_ASSESSMENT, "year", 2026.0, "model",
                                         allies_model_get_id (model), "model-version",
                                         allies_model_get_version (model), NULL));
  file = allies_dossier_file_create (path, dossier, &error);
  g_assert_no_error (error);
  return open_session (path);
}

AlliesSession *
fixture_new_unusual_session (void)
{
  g_autofree char *text = dup_unusual_model ();

  return new_session_with (text);
}

AlliesSession *
fixture_new_session_without_pulse (void)
{
  g_autofree char *text = dup_unusual_model ();
  g_auto (GStrv) parts = g_strsplit (text, " pulse=\"yes\"", -1);
  g_autofree char *without = g_strjoinv ("", parts);

  return new_session_with (without);
}

AlliesQuestion *
fixture_get_question (AlliesSession *session, const char *id)
{
  AlliesQuestion *question = allies_model_find_question (allies_session_get_model (session), id);

  g_assert_nonnull (question);
  return question;
}

GtkWindow *
fixture_show (GtkWidget *widget)
{
  GtkWindow *window = GTK_IS_WINDOW (widget) ? GTK_WINDOW (widget) : GTK_WINDOW (gtk_window_new ());

  if (!GTK_IS_WINDOW (widget))
    gtk_window_set_child (window, widget);
  gtk_widget_add_css_class (GTK_WIDGET (window), "allies");
  gtk_window_set_default_size (window, 1024, 600);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

void
fixture_wait (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add (milliseconds, quit_cb, loop);
  g_main_loop_run (loop);
}

void
fixture_settle (AlliesSession *session)
{
  allies_session_settle (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (text == NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
  return GTK_IS_EDITABLE (widget)
         && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (widget)), text) == 0;
}

gpointer
fixture_find (gpointer root, GType type, const char *text)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_text (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = fixture_find (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
fixture_shows (gpointer root, const char *part)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_label (root), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (fixture_shows (child, part))
      return TRUE;
  return FALSE;
}

const char *
fixture_get_view (gpointer page)
{
  return gtk_stack_get_visible_child_name (fixture_find (page, GTK_TYPE_STACK, NULL));
}

const AlliesRoadmap *
fixture_get_roadmap (AlliesSession *session)
{
  return allies_results_get_roadmap (allies_session_get_results (session));
}

char *
fixture_dup_initiative (AlliesSession *session, guint stage)
{
  guint n;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (fixture_get_roadmap (session), &n);

  return g_strdup (allies_initiative_get_id (
      g_array_index (stages[stage].entries, AlliesRoadmapEntry, 0).initiative));
}

gboolean
fixture_press (gpointer widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
      if (taken)
        return TRUE;
    }
  return FALSE;
}

char *
fixture_dup_label (gpointer widget)
{
  const char *unlikely = "\x01";
  char *actual = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL, unlikely);

  if (actual != NULL && !g_str_equal (actual, "undefined"))
    return actual;
  g_free (actual);
  return g_strdup ("");
}

void
fixture_make_blind (AlliesSession *session)
{
  AlliesDossier *dossier = allies_session_get_dossier (session);
  guint year = allies_session_get_year (session);

  allies_dossier_put (
      dossier, year,
      allies_record_with (allies_dossier_get_assessment (dossier, year), "answering", 1, NULL));
}
