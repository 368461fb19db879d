/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene-view.h"

#include "app/fonts.h"
#include "report/chart.h"
#include "scene/scene-builder.h"
#include "support/app-fixture.h"

static double made_for;

static AlliesScene *
make (double width, gpointer data)
{
  g_autoptr (AlliesSceneBuilder) builder =
      allies_scene_builder_new (ALLIES_METRICS (allies_fonts_get ()));

  made_for = width;
  allies_scene_builder_begin_page (builder, "chart", "The title", width, 100);
  allies_scene_builder_describe_page (builder, "The description");
  for (guint i = 0; i < 2; i++)
    {
      allies_scene_builder_push_subject (builder, i == 0 ? "first" : "second");
      allies_scene_builder_rectangle (builder, 10, 10 + 40 * i, width - 20, 30, 0, ALLIES_INK_BAND,
                                      ALLIES_INK_NONE, 0);
      allies_scene_builder_text (builder, 20, 30 + 40 * i, ALLIES_ANCHOR_START, ALLIES_FACE_REGULAR,
                                 11, ALLIES_INK_INK, i == 0 ? "one" : "two");
      allies_scene_builder_pop_subject (builder);
    }
  return allies_scene_builder_end (builder);
}

static void
activated_cb (AlliesSceneView *view, const char *subject, char **kept)
{
  g_free (*kept);
  *kept = g_strdup (subject);
}

static void
free_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
}

static void
test_chart (void)
{
  AlliesSceneView *view = g_object_new (ALLIES_TYPE_SCENE_VIEW, NULL);
  g_autofree char *chosen = NULL;
  gboolean freed = FALSE;
  GtkWindow *window = NULL;

  g_signal_connect (view, "activated", G_CALLBACK (activated_cb), &chosen);
  allies_scene_view_set_source (view, make, &freed, free_cb);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "The title");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The description");

  g_assert_false (fixture_press (view, GDK_KEY_Return));

  window = fixture_show (GTK_WIDGET (view));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_cmpstr (allies_scene_view_get_subject (view), ==, "first");
  g_assert_cmpfloat_with_epsilon (made_for, gtk_widget_get_width (GTK_WIDGET (view)) * 0.75, 1);
  g_assert_true (fixture_press (view, GDK_KEY_Down));
  g_assert_false (fixture_press (view, GDK_KEY_Down));
  g_assert_cmpstr (allies_scene_view_get_subject (view), ==, "second");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "two");
  g_assert_true (fixture_press (view, GDK_KEY_Return));
  g_assert_cmpstr (chosen, ==, "second");
  gtk_window_destroy (window);
  g_assert_true (freed);
}

/* A chart of the same width in pixels has fewer points when text is larger. */
static void
test_follows_the_size_of_text (void)
{
  AlliesSceneView *view = g_object_new (ALLIES_TYPE_SCENE_VIEW, NULL);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWindow *window = fixture_show (GTK_WIDGET (view));
  gboolean freed = FALSE;
  double before = 0;

  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  allies_scene_view_set_source (view, make, &freed, free_cb);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 1600, NULL, NULL, NULL, NULL);
  before = made_for;
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 1600, NULL, NULL, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (made_for, before / 2, 1);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_window_destroy (window);
}

static void
test_page (void)
{
  AlliesSceneView *view = g_object_new (ALLIES_TYPE_SCENE_VIEW, NULL);
  g_autoptr (AlliesScene) scene = make (400, NULL);
  GtkWindow *window = fixture_show (GTK_WIDGET (view));
  int height = 0;

  allies_scene_view_set_page (view, scene, 0, allies_palette_light ());
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 800, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 200);
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (view)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
  allies_scene_view_set_page (view, NULL, 0, allies_palette_light ());
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/scene-view/chart", test_chart);
  g_test_add_func ("/scene-view/follows-the-size-of-text", test_follows_the_size_of_text);
  g_test_add_func ("/scene-view/page", test_page);
  return g_test_run ();
}
